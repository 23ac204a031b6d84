/// Reads an `opening_hours` expression of the subset, and refuses everything else with a reason.
///
/// Parts of a rule stand in one order, one blank between them: dates, days, times, modifier with a comment.
struct ExpressionParser {
    var cursor: ExpressionCursor
    let calendarIsBound: Bool
    /// Whether refusals look for what was meant; not while what was meant is itself read.
    private(set) var looksForMeaning = true

    init(_ expression: String, place: ScheduleError.Place, calendarIsBound: Bool) {
        cursor = ExpressionCursor(expression, place: place)
        self.calendarIsBound = calendarIsBound
    }

    /// Whether a text can be read, by itself.
    static func canRead(_ text: String, calendarIsBound: Bool) -> Bool {
        var parser = ExpressionParser(text, place: .expression, calendarIsBound: calendarIsBound)
        parser.looksForMeaning = false
        return (try? parser.rules()) != nil
    }

    /// The most bytes of an expression: far more than a line needs, and little enough that each date asks every rule.
    static let longest = 10_000

    /// All rules of the expression, in order.
    mutating func rules() throws(ScheduleError) -> [Rule] {
        guard !cursor.isBlank else { throw cursor.refusal(.emptyExpression, from: 0, found: "") }
        guard cursor.length <= Self.longest else { throw cursor.refusal(.expressionTooLong, from: 0) }
        try refuseForeignCharacters()
        var rules = [try rule(joint: .replacing, isFirst: true)]
        while !cursor.isAtEnd {
            let separator = cursor.position
            if cursor.accept("||") || cursor.accept(" ||") { throw cursor.refusal(.fallbackRule, from: separator) }
            if cursor.accept(";") {
                _ = cursor.accept(" ")
                rules.append(try rule(joint: .replacing, isFirst: false))
            } else if cursor.accept(", ") {
                // With "open" it says what it means.
                if let before = rules.last, before.spans.isEmpty, before.effect == .open, !before.hasModifier {
                    throw cursor.refusal(.ruleBeforeCommaHasNoTimes, from: separator, rewrite: ",")
                }
                rules.append(try rule(joint: .additional, isFirst: false))
            } else {
                throw unexpectedPart()
            }
        }
        return rules
    }

    /// The rules that exceptions stand for: each replaces its whole date.
    static func rules(of exceptions: [ScheduleException]) throws(ScheduleError) -> [Rule] {
        var rules: [Rule] = []
        for exception in exceptions {
            let place = ScheduleError.Place.exception(exception.date.description)
            if case .exception(let before) = rules.last?.origin, before.date == exception.date {
                throw ScheduleError(
                    place: place, column: 1, found: exception.date.description, reason: .exceptionTwice, rewrite: nil)
            }
            var parser = ExpressionParser(exception.hours, place: place, calendarIsBound: true)
            var rule = try parser.rules(ofDate: exception)
            rule.text = "\(exception.date.inGrammar) \(exception.hours)"
            rules.append(rule)
        }
        return rules
    }

    private mutating func rules(ofDate exception: ScheduleException) throws(ScheduleError) -> Rule {
        let rule = try rule(joint: .replacing, isFirst: true)
        guard cursor.isAtEnd, rule.isDateless, !rule.text.hasPrefix("24/7"),
            rule.effect == .off ? rule.spans.isEmpty : !rule.spans.isEmpty
        else { throw cursor.refusal(.exceptionNotWhole, from: 0, found: exception.hours) }
        var dated = rule
        dated.dates = DateSelector(years: [], periods: [.once(exception.date, exception.date)])
        dated.comment = exception.comment ?? rule.comment
        dated.origin = .exception(exception)
        return dated
    }

    private mutating func rule(joint: Rule.Joint, isFirst: Bool) throws(ScheduleError) -> Rule {
        let start = cursor.position
        guard !cursor.isAtEnd, !cursor.looksAt(";"), !cursor.looksAt(",") else {
            guard !isFirst, cursor.isAtEnd else { throw cursor.refusal(.emptyRule, from: start, found: "") }
            // A separator at the end, with its blank.
            cursor.goBack(to: start - 1)
            if cursor.looksAt(" ") { cursor.goBack(to: start - 2) }
            throw cursor.refusal(.emptyRule, from: cursor.position, found: cursor.rest, rewrite: "")
        }
        guard !cursor.looksAt(" ") else { throw cursor.refusal(.blankMisplaced, from: start, found: " ", rewrite: "") }
        if cursor.looksAt("24/7") { return try alwaysRule(joint: joint, isFirst: isFirst) }
        var rule = Rule(
            text: "", offset: start, joint: joint, dates: nil, days: nil, spans: [], effect: .open, comment: nil,
            origin: .expression)
        rule.dates = try dates()
        try nextPart(after: rule.dates != nil)
        rule.days = try days(in: rule.dates)
        try nextPart(after: rule.days != nil)
        rule.spans = try times()
        try nextPart(after: !rule.spans.isEmpty)
        try modifier(&rule)
        if cursor.position == start { throw unexpectedPart() }
        rule.text = cursor.text(from: start)
        if !isFirst { try refuseOpenRuleWithoutDates(rule, at: start) }
        try refuseSecondRule(after: rule)
        return rule
    }

    /// Steps over the blank before another part of the same rule, if one follows.
    private mutating func nextPart(after partStands: Bool) throws(ScheduleError) {
        guard partStands, !cursor.isAtEnd, !cursor.looksAt(" ||") else { return }
        guard cursor.accept(" ") else {
            guard cursor.looksAt(where: { $0.isASCIILetter || Decimal.isDigit($0) || $0 == Self.quotationMark }) else {
                return
            }
            let word = cursor.word(at: cursor.position)
            throw cursor.refusal(.blankMissing, from: cursor.position, found: word, rewrite: " \(word)")
        }
        if cursor.isAtEnd || [" ", ";", ","].contains(where: { cursor.looksAt($0) }) {
            throw cursor.refusal(.blankMisplaced, from: cursor.position - 1, found: " ", rewrite: "")
        }
    }

    private mutating func alwaysRule(joint: Rule.Joint, isFirst: Bool) throws(ScheduleError) -> Rule {
        let start = cursor.position
        cursor.advance(4)
        guard isFirst else { throw cursor.refusal(.alwaysNotFirst, from: start) }
        let end = cursor.position
        var rule = Rule(
            text: "", offset: start, joint: joint, dates: nil, days: nil, spans: [.wholeDay], effect: .open,
            comment: nil, origin: .expression)
        if cursor.looksAt(" open") {
            cursor.advance()
            try modifier(&rule)
        }
        guard cursor.isAtEnd || cursor.looksAt(";") || cursor.looksAt(", ") || cursor.looksAt(" ||") else {
            cursor.goBack(to: end)
            guard cursor.accept(" ") else { throw cursor.refusal(.alwaysRestricted, from: start) }
            // Days beside it close, or restrict.
            let rest = cursor.rest.prefix { $0 != ";" }
            let closes = (startsDays || startsDates) && ["off", "closed"].contains { rest.contains($0) }
            throw cursor.refusal(.alwaysRestricted, from: start, rewrite: closes ? "24/7; " : "")
        }
        rule.text = cursor.text(from: start)
        return rule
    }

    /// `open`, `off` or `closed`, and a comment after it.
    private mutating func modifier(_ rule: inout Rule) throws(ScheduleError) {
        let start = cursor.position
        if cursor.accept("\"") {
            cursor.skip { $0 != Self.quotationMark }
            _ = cursor.accept("\"")
            let comment = cursor.text(from: start)
            throw cursor.refusal(.commentWithoutModifier, from: start, found: comment, rewrite: "open \(comment)")
        }
        switch true {
        case acceptWord("open"): rule.effect = .open
        case acceptWord("off"), acceptWord("closed"): rule.effect = .off
        case acceptWord("unknown"): throw cursor.refusal(.unknownState, from: start)
        default: return
        }
        guard cursor.accept(" \"") else { return }
        let quote = cursor.position - 1
        let inside = cursor.position
        cursor.skip { $0 != Self.quotationMark }
        let comment = cursor.text(from: inside)
        guard cursor.accept("\"") else { throw cursor.refusal(.commentNotClosed, from: quote) }
        guard !comment.isEmpty else { throw cursor.refusal(.commentEmpty, from: quote) }
        rule.comment = comment
    }

    /// Reads a word that no letter follows.
    private mutating func acceptWord(_ word: StaticString) -> Bool {
        guard cursor.looksAt(word), !cursor.looksAt(word.utf8CodeUnitCount, where: \.isASCIILetter) else {
            return false
        }
        return cursor.accept(word)
    }

    static let quotationMark = UInt8(ascii: "\"")
}
