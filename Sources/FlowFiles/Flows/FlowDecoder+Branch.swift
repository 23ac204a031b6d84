import CallFlow
import ServiceHours

extension FlowDecoder {
    mutating func branch(_ fields: Fields) -> Branch {
        let subject = report.required("on", of: fields).flatMap { self.subject($0) }
        let isSpelled = fields["on"]?["letters"] != nil
        let cases = report.required("cases", of: fields).map { self.cases($0, of: subject, spelled: isSpelled) } ?? []
        let otherwise = fields["else"].map { node($0) }
        let values = cases.map(\.test)
        let isComplete =
            Self.allValues(of: subject, languages: languages)?.allSatisfy { values.contains(.equals($0)) } ?? false
        // A case that could not be read may be the one that is missing.
        let isRead = subject != nil && cases.count == (fields["cases"].map { $0.pairCount } ?? 0)
        if fields.lacks("else"), isRead, !isComplete {
            report.error(.missingKey("else", in: fields.noun), at: fields.value)
        }
        return Branch(
            subject: subject ?? .language, cases: cases, otherwise: otherwise ?? cases.last?.next ?? .unread)
    }

    private static let subjects = ["hours", "hours-reason", "language", "caller", "number"]
    private static let hoursCases = ["open", "closed", "unpublished"]

    /// All values that a subject can have; nil if they cannot be told.
    private static func allValues(of subject: Branch.Subject?, languages: [Language]) -> [String]? {
        switch subject {
        case .hours: hoursCases
        case .language: languages.map(\.code)
        case .hoursReason, .variable, .caller, .number, nil: nil
        }
    }

    private mutating func subject(_ value: YAMLValue) -> Branch.Subject? {
        if case .mapping = value.content { return namedSubject(value) }
        let expected = Mistake.choice(of: Self.subjects + ["{variable: NAME}"])
        guard let text = report.text(value, expected: expected) else { return nil }
        switch text {
        case "hours": return .hours(HoursID(base.hours))
        case "hours-reason": return .hoursReason(HoursID(base.hours))
        case "language": return .language
        case "caller": return .caller
        case "number": return .number
        default:
            let words = Self.subjects + ["{variable: NAME}"]
            report.error(
                .notOneOf(text, of: words, what: "subject of a branch"), at: value, word: text, meant: Self.subjects)
            return nil
        }
    }

    /// What a branch is on that has a name: a variable, or hours that are not the line's own.
    private mutating func namedSubject(_ value: YAMLValue) -> Branch.Subject? {
        let known = ["variable", "letters", "hours", "hours-reason"]
        guard let fields = report.fields(of: value, noun: "what a branch is on", known: known) else { return nil }
        let given = known.filter { fields[$0] != nil }
        if given.count > 1, let key = fields.key(given[1]) { report.error(.excludes(given[0], given[1]), at: key) }
        if let name = fields["hours"] { return hoursID(name).map { .hours($0) } }
        if let name = fields["hours-reason"] { return hoursID(name).map { .hoursReason($0) } }
        let isSpelled = fields["letters"] != nil
        return report.required(isSpelled ? "letters" : "variable", of: fields).flatMap { readVariable($0) }.map {
            .variable($0)
        }
    }

    private mutating func cases(
        _ value: YAMLValue, of subject: Branch.Subject?, spelled isSpelled: Bool
    ) -> [(test: Branch.Test, next: NodeID)] {
        guard let pairs = report.pairs(of: value, expected: "values and where they lead") else { return [] }
        if value.isEmptyMapping { report.error(.emptyMapping(of: "case"), at: value) }
        if isSpelled { return spelledCases(pairs) }
        var cases: [(test: Branch.Test, next: NodeID)] = []
        var texts: [Branch.Test: String] = [:]
        var prefixes: [(prefix: String, text: String)] = []
        for pair in pairs {
            let next = node(pair.value)
            report.warnIfMisread(pair.key)
            guard let text = pair.key.text, let subject, let test = test(text, of: subject, at: pair.key)
            else { continue }
            if let other = texts[test] ?? prefixes.first(where: { test.text.hasPrefix($0.prefix) })?.text {
                report.warning(.shadowedCase(by: other), at: pair.key)
            }
            texts[test] = text
            if case .hasPrefix(let prefix) = test { prefixes.append((prefix, text)) }
            cases.append((test, next))
        }
        return cases
    }

    private mutating func test(_ text: String, of subject: Branch.Subject, at key: YAMLValue) -> Branch.Test? {
        let prefix = text.hasSuffix("*") ? String(text.dropLast()) : nil
        switch subject {
        case .hours:
            if Self.hoursCases.contains(text) { return .equals(text) }
            report.error(
                prefix != nil ? .hoursPrefix(text) : .notOneOf(text, of: Self.hoursCases, what: "state of hours"),
                at: key,
                word: text, meant: Self.hoursCases)
            return nil
        case .hoursReason(let hours): return reasonTest(text, prefix: prefix, of: hours, at: key)
        case .language:
            if prefix != nil { report.error(.hoursPrefix(text), at: key) }
            return prefix == nil ? spoken(text, at: key).map { .equals($0.code) } : nil
        case .variable: return prefix.map { .hasPrefix($0) } ?? .equals(text)
        case .caller, .number: return numberTest(text, prefix: prefix, at: key)
        }
    }

    /// A case of a reason: a kind of them, `holiday`, or one that is named, `holiday: Thanksgiving Day`.
    private mutating func reasonTest(
        _ text: String, prefix: String?, of hours: HoursID, at key: YAMLValue
    ) -> Branch.Test? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let kinds = HoursReason.Kind.allCases.map(\.rawValue)
        guard prefix == nil || parts.count == 2, let kind = HoursReason.Kind(rawValue: String(parts[0])),
            parts.count == 1 || kind.hasDetail && !parts[1].allSatisfy({ " *".contains($0) })
        else {
            let meant = Suggestion.nearest(to: String(parts[0]), among: kinds)
            report.error(
                .notOneOf(text, of: kinds, what: "reason of hours"), at: key,
                suggestion: kinds.contains(String(parts[0])) ? String(parts[0]) : meant)
            return nil
        }
        guard parts.count == 2 else { return .hasPrefix(kind.rawValue) }
        // The blank after the colon may be left out, as in YAML's other texts it may not.
        let detail = parts[1].drop { $0 == " " }
        checkReason(
            kind, detail: String(prefix == nil ? detail : detail.dropLast()), isWhole: prefix == nil, of: hours, at: key
        )
        return prefix == nil
            ? .equals("\(kind.rawValue): \(detail)") : .hasPrefix("\(kind.rawValue): \(detail.dropLast())")
    }

    /// Warns of a holiday that the line's calendar lacks, and of a comment that no exception has.
    private mutating func checkReason(
        _ kind: HoursReason.Kind, detail: String, isWhole: Bool, of hours: HoursID, at key: YAMLValue
    ) {
        let named = schedules[Int(hours.index) - base.hours]
        guard !unreadHours.contains(named.name) else { return }
        let known =
            kind == .holiday
            ? named.schedule.holidays?.holidayNames ?? [] : named.schedule.exceptions.compactMap(\.comment)
        // "day before Christmas Day", "2 days after …", or the names of two.
        let besideHolidays =
            kind == .holiday
            && (detail.hasPrefix("day") || detail.first?.isNumber ?? false || detail.contains(" and "))
        guard !besideHolidays, !known.contains(where: { isWhole ? $0 == detail : $0.hasPrefix(detail) }) else { return }
        report.warning(
            .neverReason(detail, isHoliday: kind == .holiday), at: key,
            suggestion: (known.first { $0.hasPrefix(detail) } ?? Suggestion.nearest(to: detail, among: known))
                .map { "\(kind.rawValue): \($0)" })
    }

    /// A case of a number: calls have theirs as `+` and digits.
    private mutating func numberTest(_ text: String, prefix: String?, at key: YAMLValue) -> Branch.Test? {
        guard let prefix else {
            if let number = PhoneNumber(text) { return .equals(number.text) }
            report.error(.notPhoneNumber(text), at: key)
            return nil
        }
        let digits = prefix.unicodeScalars.filter { !" -.()/".unicodeScalars.contains($0) }
        guard digits.first == "+", digits.dropFirst().allSatisfy({ ("0"..."9").contains($0) }) else {
            report.error(.callerPrefix(text), at: key)
            return nil
        }
        return .hasPrefix(String(String.UnicodeScalarView(digits)))
    }

    mutating func lookup(_ fields: Fields, _ draft: NodeDraft) -> Lookup {
        let table = report.required("table", of: fields).flatMap { tableName($0) } ?? ""
        let key = report.required("key", of: fields).flatMap { lookupKey($0) } ?? .text("")
        let found = node("found", of: fields)
        let notFound = node("not-found", of: fields)
        let failed = fields["failed"].map { node($0) } ?? notFound
        let timedOut = fields["timed-out"].map { node($0) } ?? failed
        var lookup = Lookup(
            table: table, key: key, found: found, notFound: notFound, failed: failed, timedOut: timedOut)
        lookup.time = draft.timers[.lookup]
        return lookup
    }

    private mutating func lookupKey(_ value: YAMLValue) -> Assignment.Source? {
        if case .mapping = value.content { return source(value, what: "the key of a lookup") }
        return readVariable(value).map { .variable($0) }
    }
}

extension Branch.Test {
    /// The text that is compared.
    fileprivate var text: String {
        switch self {
        case .equals(let text), .hasPrefix(let text): text
        case .spells(let name): name.digits
        }
    }
}
