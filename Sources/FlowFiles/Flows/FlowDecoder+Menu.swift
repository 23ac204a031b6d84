import CallFlow

extension FlowDecoder {
    mutating func menu(_ fields: Fields, _ draft: inout NodeDraft) -> Menu {
        let base = basePrompt(of: fields, &draft)
        let choices = report.required("keys", of: fields).map { self.choices($0, &draft) } ?? []
        var menu = Menu(
            choices: choices,
            noInput: retry("no-input", own: fields["no-input"], line: noInput, base: base, node: fields),
            noMatch: retry("no-match", own: fields["no-match"], line: noMatch, base: base, node: fields))
        menu.noInputTime = draft.timers[.noInput]
        menu.interDigitTime = draft.timers[.interDigit]
        menu.terminationKey = terminationKey
        return menu
    }

    /// A menu that tells something, and offers what is offered after everything that the line tells.
    mutating func telling(_ draft: inout NodeDraft) -> Menu? {
        let told = prompt(draft.body.value)
        guard let afterTelling else {
            report.error(.missingKey("after-telling", in: "a line with 'tell'"), at: draft.body.key)
            return nil
        }
        guard
            let offered = report.fields(of: afterTelling, noun: "an 'after-telling'", known: NodeKind.menu.parts)
        else { return nil }
        let menu = menu(offered, &draft)
        draft.prompt = told + draft.prompt
        return menu
    }

    /// Takes a node's `prompt`, and returns what is played again after a mistake: the short one, if there is one.
    private mutating func basePrompt(of fields: Fields, _ draft: inout NodeDraft) -> [Segment] {
        draft.prompt = prompt("prompt", of: fields)
        return fields["short-prompt"].map { prompt($0) } ?? draft.prompt
    }

    private mutating func choices(_ value: YAMLValue, _ draft: inout NodeDraft) -> [Menu.Choice] {
        guard let pairs = report.pairs(of: value, expected: "keys and where they lead, such as {\"1\": NODE}") else {
            return []
        }
        if value.isEmptyMapping { report.error(.emptyMapping(of: "key"), at: value) }
        var choices: [Menu.Choice] = []
        for pair in pairs {
            guard let keys = report.keys(pair.key) else { continue }
            draft.keyLines[keys.description] = report.source.line(ofScalar: pair.key.mark)
            if keys.count == 1, draft.ownKeys[keys[0]] != nil, let own = own(keys, of: draft) {
                report.error(
                    .choiceAndKey(keys.description, choiceLine: report.source.line(ofScalar: pair.key.mark)), at: own)
            }
            guard let binding = binding(pair.value, in: .node) else { continue }
            if binding != .unbound {
                choices.append(Menu.Choice(keys: keys, binding: binding))
            } else if keys.count == 1 {
                draft.ownKeys[keys[0]] = .unbound
            } else {
                report.error(.unbindsChoice(keys.description), at: pair.value)
            }
        }
        return choices
    }

    /// Where a node binds a key of its own.
    private func own(_ keys: Keys, of draft: NodeDraft) -> YAMLValue? {
        guard case .mapping(let pairs) = draft.fields["keys"]?.content else { return nil }
        return pairs.first { $0.key.text == keys.description }?.key
    }

    mutating func collect(_ fields: Fields, _ draft: inout NodeDraft) -> Collect {
        let base = basePrompt(of: fields, &draft)
        if fields["into"] == nil { variables.isIncomplete = true }
        var collect = Collect(
            digits: digits(of: fields),
            variable: report.required("into", of: fields).flatMap { writtenVariable($0) } ?? VariableID(0),
            noInput: retry("no-input", own: fields["no-input"], line: noInput, base: base, node: fields),
            noMatch: retry("no-match", own: fields["no-match"], line: noMatch, base: base, node: fields),
            next: node("next", of: fields))
        collect.dateOrders = fields["date"].map { dateOrders($0) }
        if let value = fields["end-with"], let key = report.terminationKey(value) {
            collect.terminationKey = key
            if let key, key.isDigit { report.error(.digitEndsEntry(key.description), at: value) }
        }
        collect.pattern = fields["pattern"].flatMap { report.pattern($0) }
        collect.isSecret = fields["secret"].flatMap { report.boolean($0) } ?? false
        collect.confirm = fields["confirm"].flatMap { confirm($0, at: fields.key("confirm")) }
        collect.firstDigitTime = draft.timers[.firstDigit]
        collect.interDigitTime = draft.timers[.interDigit]
        return collect
    }

    /// How many digits an entry has; a date says that itself.
    private mutating func digits(of fields: Fields) -> ClosedRange<Int> {
        guard fields["date"] != nil else {
            return report.required("digits", of: fields).flatMap { report.digitCount($0) } ?? 1...1
        }
        for name in ["digits", "pattern"] {
            if let key = fields.key(name) { report.error(.excludes("date", name), at: key) }
        }
        return DateOrder.digits...DateOrder.digits
    }

    /// In which order a date is entered: the same in every language, or one for each.
    private mutating func dateOrders(_ value: YAMLValue) -> [Language: DateOrder] {
        guard case .mapping = value.content else {
            let order: DateOrder? = report.word(value, what: "order of a date")
            return Dictionary(uniqueKeysWithValues: languages.map { ($0, order ?? .yearMonthDay) })
        }
        var orders: [Language: DateOrder] = [:]
        for pair in report.pairs(of: value, expected: "an order for each language") ?? [] {
            guard let language = language(pair.key) else { continue }
            orders[language] = report.word(pair.value, what: "order of a date") ?? .yearMonthDay
        }
        let missing = languages.filter { orders[$0] == nil }
        if !missing.isEmpty { report.error(.dateWithoutOrder(languages: missing.map(\.code)), at: value) }
        return orders
    }

    private mutating func confirm(_ value: YAMLValue, at key: YAMLValue?) -> Collect.Confirm? {
        let known = ["prompt", "accept", "again"]
        guard let fields = report.fields(of: value, noun: "a confirm", known: known, at: key) else { return nil }
        let prompt = prompt("prompt", of: fields)
        let accept = report.required("accept", of: fields).flatMap { report.keys($0) }
        let again = report.required("again", of: fields).flatMap { report.keys($0) }
        guard let accept, let again else { return nil }
        if accept == again, let value = fields["again"] {
            report.error(.sameConfirmKeys(accept.description), at: value)
        }
        var confirm = Collect.Confirm(prompt: prompt, accept: accept, again: again)
        confirm.noInputTime = timers[.noInput]
        confirm.interDigitTime = timers[.interDigit]
        confirm.terminationKey = terminationKey
        return confirm
    }
}

extension Report {
    /// How many digits an entry has: `4`, or `8-9`.
    fileprivate mutating func digitCount(_ value: YAMLValue) -> ClosedRange<Int>? {
        guard let text = text(value, expected: "a number of digits such as \"4\" or \"8-9\"") else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let counts = parts.compactMap { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.utf8.count <= 9 ? Int(part) : nil
        }
        guard (1...2).contains(parts.count), counts.count == parts.count else {
            error(.digitsRange(text), at: value)
            return nil
        }
        let (least, most) = (counts[0], counts[counts.count - 1])
        guard most > 0 else {
            error(.digitsNone, at: value)
            return nil
        }
        guard max(least, most) <= Keys.capacity else {
            error(.digitsAbove(Keys.capacity), at: value)
            return nil
        }
        guard least <= most else {
            error(.digitsBackwards(text), at: value)
            return nil
        }
        return least...most
    }

    fileprivate mutating func pattern(_ value: YAMLValue) -> EntryPattern? {
        guard let text = text(value, expected: "a pattern such as \"[1-9]\\d*\"") else { return nil }
        do {
            return try EntryPattern(text)
        } catch {
            self.error(error.message, inside: value, column: error.column)
            return nil
        }
    }
}
