import CallFlow
import Prompts

/// The prompts that a flow can name.
struct PromptNames {
    /// All of them, the flow's own over its folder's over the common ones.
    var catalog = Catalog()
    /// Those of the flow itself whose names or texts could not be read.
    var unread: Set<String> = []
    /// Whether there may be others: a catalog of the folder, the flow's own prompts or its languages could not be read.
    var isIncomplete = false
}

/// Where a prompt is played, as far as it matters for what it can say.
enum PromptPlace {
    case node, queue
}

extension FlowDecoder {
    /// Reads the facts of the flow's folder.
    mutating func readFacts(line: String) {
        do {
            if let (facts, warnings) = try surroundings.folderFacts() {
                ownFacts = facts
                report.add(warnings: warnings)
            }
            if surroundings.facts != nil { knownFacts = KnownFacts(facts: facts, lines: [line]) }
        } catch {
            // What the file would have told is not missed as well.
            report.add(error)
            factsAreUnread = true
        }
    }

    /// All facts: the flow's own and those of lines that it includes, over the common ones.
    var facts: Facts { ownFacts.merging(surroundings.facts ?? Facts()) }

    /// Reads the flow's own prompts and its folder's.
    mutating func readPrompts(_ value: YAMLValue?) {
        // What prompts there are in languages that are not known cannot be told.
        prompts.isIncomplete = languages.isEmpty
        if let value {
            let pairs = report.pairs(of: value, expected: "prompts, each an id and its texts")
            if pairs == nil { prompts.isIncomplete = true }
            for pair in pairs ?? [] {
                guard let id = report.id(pair.key, of: "a prompt") else {
                    prompts.unread.insert(pair.key.text ?? "")
                    continue
                }
                ownPrompt(PromptID(id), pair)
            }
        }
        var folder = Catalog()
        for language in languages {
            do {
                guard let (catalog, warnings) = try surroundings.folderCatalog(language, knownFacts) else { continue }
                folder = folder.merging(catalog)
                report.add(warnings: warnings)
            } catch {
                report.add(error)
                prompts.isIncomplete = true
            }
        }
        ownPrompts = ownPrompts.merging(folder)
        prompts.catalog = ownPrompts.merging(surroundings.catalog)
    }

    private mutating func ownPrompt(_ id: PromptID, _ pair: YAMLValue.Pair) {
        if let first = idUnderLanguage(pair) {
            prompts.isIncomplete = true
            return report.error(.promptsByLanguage(id.name, id: first.text ?? ""), at: first)
        }
        var given: Set<Language> = []
        for text in report.pairs(of: pair.value, expected: "the prompt's text in each language") ?? [] {
            guard let language = language(text.key) else { continue }
            given.insert(language)
            if let words = report.promptText(text.value) {
                ownPrompts.insert(words, for: id, in: language)
                if let knownFacts { report.check(words, in: language, at: text.value, against: knownFacts) }
            } else {
                prompts.unread.insert(id.name)
            }
        }
        let missing = languages.filter { !given.contains($0) }
        guard !missing.isEmpty else { return }
        prompts.unread.insert(id.name)
        guard case .mapping = pair.value.content else { return }
        report.error(.missingTranslation(id.name, languages: missing.map(\.code)), at: pair.key)
    }

    /// The id of the first prompt where ids stand under a language, as in catalogs of many formats.
    private func idUnderLanguage(_ pair: YAMLValue.Pair) -> YAMLValue? {
        guard languages.contains(Language(pair.key.text ?? "")), case .mapping(let pairs) = pair.value.content,
            let first = pairs.first?.key, !languages.contains(Language(first.text ?? ""))
        else { return nil }
        return first
    }

    /// The flow's own prompts by the names that they have in the whole flow.
    ///
    /// An id that is its own in one language has there what is common in the others.
    var renamedPrompts: Catalog {
        guard !base.names.isEmpty else { return ownPrompts }
        var whole = ownPrompts
        for id in ownPrompts.ids {
            for language in languages where whole[id, language] == nil {
                if let common = surroundings.catalog[id, language] { whole.insert(common, for: id, in: language) }
            }
        }
        return whole.renamed { PromptID(base.names + $0.name) }
    }

    /// A prompt: one segment, or a list of them.
    mutating func prompt(_ value: YAMLValue, in place: PromptPlace = .node) -> [Segment] {
        guard case .list(let items) = value.content else { return segment(value, in: place).map { [$0] } ?? [] }
        if items.isEmpty { report.error(.emptyList(of: "prompts"), at: value) }
        return items.compactMap { segment($0, in: place) }
    }

    /// The prompt that a key of a mapping names, which must be there.
    mutating func prompt(_ name: String, of fields: Fields) -> [Segment] {
        report.required(name, of: fields).map { prompt($0) } ?? []
    }

    /// A prompt that an id names.
    mutating func promptID(_ value: YAMLValue) -> PromptID? {
        guard let name = report.words(value, expected: "a prompt") else { return nil }
        check(name, in: languages, at: value)
        return promptID(named: name)
    }

    /// The prompt of a name: one of the file's own, which has the file's names before it, or a common one.
    private func promptID(named name: String) -> PromptID {
        let isOwn = !ownPrompts.languages(of: PromptID(name)).isEmpty || prompts.unread.contains(name)
        return PromptID(isOwn ? base.names + name : name)
    }

    /// A prompt that a key stands for where none is named.
    mutating func impliedPrompt(_ name: String, by key: YAMLValue) -> Segment {
        if exists(name) {
            check(name, in: languages, at: key)
        } else {
            report.error(.impliedPrompt(name, by: key.text ?? ""), at: key)
        }
        return .prompt(promptID(named: name), in: nil)
    }

    /// What the common catalog has for a call that reaches its limit.
    mutating func usualLimitPrompt(at root: YAMLValue) -> [Segment] {
        let id = PromptID("call-limit")
        guard languages.allSatisfy({ prompts.catalog[id, $0] != nil }) else {
            if !prompts.isIncomplete { report.warning(.silentLimit(id.name), at: root) }
            return []
        }
        return [.prompt(promptID(named: id.name), in: nil)]
    }

    private func exists(_ name: String) -> Bool {
        prompts.isIncomplete || prompts.unread.contains(name) || !prompts.catalog.languages(of: PromptID(name)).isEmpty
    }

    private mutating func check(_ name: String, in languages: [Language], at value: YAMLValue) {
        guard exists(name) else {
            let names = prompts.catalog.ids.map(\.name) + prompts.unread.sorted()
            return report.error(.undefinedPrompt(name), at: value, word: name, meant: names)
        }
        guard !prompts.isIncomplete, !prompts.unread.contains(name) else { return }
        let missing = languages.filter { prompts.catalog[PromptID(name), $0] == nil }
        guard !missing.isEmpty else { return }
        report.error(.untranslatedPrompt(name, languages: missing.map(\.code)), at: value)
    }

    private mutating func segment(_ value: YAMLValue, in place: PromptPlace) -> Segment? {
        switch value.content {
        case .scalar: return promptID(value).map { .prompt($0, in: nil) }
        case .list:
            report.error(.expected("a prompt", .list), at: value)
            return nil
        case .mapping:
            guard let pairs = report.pairs(of: value, expected: "a prompt") else { return nil }
            guard let pair = pairs.first, pairs.count == 1 else {
                report.error(pairs.isEmpty ? .expected("a prompt", .nothing) : .severalInSegment, at: value)
                return nil
            }
            return segment(pair, in: place)
        }
    }

    private mutating func segment(_ pair: YAMLValue.Pair, in place: PromptPlace) -> Segment? {
        let name = pair.key.text ?? ""
        guard let saying = Saying(rawValue: name) else {
            guard languages.contains(Language(name)) else {
                guard !Name.isLanguage(name) else {
                    _ = spoken(name, at: pair.key)
                    return nil
                }
                let meant = Saying.allCases.map(\.rawValue) + languages.map(\.code)
                report.error(.unknownKey(name, in: "a part of a prompt"), at: pair.key, word: name, meant: meant)
                return nil
            }
            guard let id = report.words(pair.value, expected: "a prompt") else { return nil }
            check(id, in: [Language(name)], at: pair.value)
            return .prompt(promptID(named: id), in: Language(name))
        }
        switch saying {
        case .digits: return readVariable(pair.value).map { .digits($0) }
        case .telephone: return readVariable(pair.value).map { .telephone($0) }
        case .number: return readVariable(pair.value).map { .number($0) }
        case .date: return readVariable(pair.value).map { .date($0) }
        case .days: return readVariable(pair.value).map { .days($0) }
        case .text: return readVariable(pair.value).map { .text($0) }
        case .nextOpening: return hoursID(pair.value).map { .nextOpening($0) }
        case .hours: return hoursID(pair.value).map { .hours($0) }
        case .position:
            expect("queue", pair)
            if place != .queue { report.error(.positionOutsideQueue, at: pair.key) }
            return .queuePosition
        }
    }

    /// The one word that a value can be.
    private mutating func expect(_ word: String, _ pair: YAMLValue.Pair) {
        guard let text = report.text(pair.value, expected: "'\(word)'"), text != word else { return }
        report.error(.notOneOf(text, of: [word], what: "value of '\(pair.key.text ?? "")'"), at: pair.value)
    }
}

/// The parts of a prompt that say something else than a prompt of the catalogs.
private enum Saying: String, CaseIterable {
    case digits = "say-digits"
    case telephone = "say-telephone"
    case number = "say-number"
    case text = "say-text"
    case date = "say-date"
    case days = "say-days"
    case nextOpening = "say-next-opening"
    case hours = "say-hours"
    case position = "say-position"
}
