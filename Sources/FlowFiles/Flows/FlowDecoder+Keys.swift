import CallFlow

/// Whose keys are bound, as far as it matters for what they can do.
enum BindingPlace {
    case line, node, queue
}

extension FlowDecoder {
    /// What single keys are bound to.
    mutating func bindings(_ value: YAMLValue, in place: BindingPlace) -> KeyBindings {
        var bindings = KeyBindings()
        for pair in report.pairs(of: value, expected: "keys and where they lead, such as {\"1\": NODE}") ?? [] {
            guard let key = report.key(pair.key), let binding = binding(pair.value, in: place) else { continue }
            bindings[key] = binding
        }
        return bindings
    }

    /// What a key is bound to.
    mutating func binding(_ value: YAMLValue, in place: BindingPlace) -> Binding? {
        if case .mapping = value.content { return action(value, in: place).map { .act($0) } }
        switch value.text {
        case "back": return .back
        case "repeat":
            if place == .queue { report.error(.wordInQueue("repeat"), at: value) }
            return .repeat
        case "none":
            if place == .queue { report.error(.wordInQueue("none"), at: value) }
            if place == .line { report.error(.unbindsNothing, at: value) }
            return .unbound
        default:
            guard report.text(value, expected: "a node's name, or what the key does") != nil else { return nil }
            return .act(KeyAction(next: node(value, orOneOf: ReservedWord.targets)))
        }
    }

    private mutating func action(_ value: YAMLValue, in place: BindingPlace) -> KeyAction? {
        let known = ["language", "pace", "pause", "set", "next"]
        let errorsBefore = report.errorCount
        guard let fields = report.fields(of: value, noun: "what a key does", known: known) else { return nil }
        var action = KeyAction()
        action.language = fields["language"].flatMap { language($0) }
        action.pace = fields["pace"].flatMap { report.word($0, what: "pace") }
        action.pauses = fields["pause"].flatMap { report.boolean($0) } ?? false
        action.assignments = fields["set"].map { assignments($0) } ?? []
        action.next = fields["next"].map { node($0) }
        if place == .queue, let key = fields.key("pause") { report.error(.pauseInQueue, at: key) }
        let isEmpty = known.allSatisfy { fields[$0] == nil || $0 == "pause" } && !action.pauses
        if isEmpty, report.errorCount == errorsBefore { report.error(.targetWithoutAction, at: value) }
        return action
    }

    /// Variables and what they are set to.
    mutating func assignments(_ value: YAMLValue) -> [Assignment] {
        guard let pairs = report.pairs(of: value, expected: "variables and what they are set to") else { return [] }
        if value.isEmptyMapping { report.error(.emptyMapping(of: "variable"), at: value) }
        return pairs.compactMap { pair in
            guard let variable = writtenVariable(pair.key), let source = assignedSource(pair.value) else { return nil }
            return Assignment(variable: variable, source: source)
        }
    }

    /// What a variable is set to: a text, also an empty one, or where it comes from.
    private mutating func assignedSource(_ value: YAMLValue) -> Assignment.Source? {
        switch value.content {
        case .mapping: return source(value, what: "what a variable is set to")
        case .scalar(let scalar) where !value.isNothing:
            report.warnIfMisread(value)
            return .text(scalar.text)
        case .scalar, .list:
            report.error(.expected("a text, or where it comes from", value.found), at: value)
            return nil
        }
    }

    /// `{from: …}`: a variable, or something known of every call.
    mutating func source(_ value: YAMLValue, what noun: String) -> Assignment.Source? {
        guard let fields = report.fields(of: value, noun: noun, known: ["from"]),
            let from = report.required("from", of: fields)
        else { return nil }
        switch from.text {
        case "caller": return .caller
        case "number": return .number
        case "language": return .language
        default: return readVariable(from).map { .variable($0) }
        }
    }
}
