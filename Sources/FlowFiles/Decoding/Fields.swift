/// The entries of a mapping whose keys are known beforehand.
struct Fields {
    /// What the mapping is, with its article: `a menu`.
    let noun: String
    /// The mapping itself, where what it lacks is reported.
    let value: YAMLValue
    private let entries: [String: YAMLValue.Pair]
    /// The keys that unknown ones were probably meant for, or that a merge key would bring.
    private let misspelled: Set<String>

    init(noun: String, value: YAMLValue, entries: [String: YAMLValue.Pair], misspelled: Set<String>) {
        self.noun = noun
        self.value = value
        self.entries = entries
        self.misspelled = misspelled
    }

    /// Whether a key is there in no spelling.
    func lacks(_ name: String) -> Bool { entries[name] == nil && !misspelled.contains(name) }

    /// The value of a key.
    subscript(name: String) -> YAMLValue? { entries[name]?.value }

    /// The key itself, as a place.
    func key(_ name: String) -> YAMLValue? { entries[name]?.key }
}

extension Report {
    /// The entries of a mapping; none when the value is no mapping.
    ///
    /// Keys that are not known and keys given twice are errors.
    ///
    /// - Parameter place: where missing keys are reported, if not at the mapping itself.
    mutating func fields(of value: YAMLValue, noun: String, known: [String], at place: YAMLValue? = nil) -> Fields? {
        guard let pairs = pairs(of: value, expected: noun, keepsMergeKey: true) else { return nil }
        return fields(pairs, noun: noun, known: known, at: place ?? value)
    }

    /// The entries of a mapping that was taken apart.
    mutating func fields(_ pairs: [YAMLValue.Pair], noun: String, known: [String], at place: YAMLValue) -> Fields {
        var entries: [String: YAMLValue.Pair] = [:]
        var misspelled: Set<String> = []
        for pair in pairs {
            switch pair.key.text ?? "" {
            case let name where known.contains(name): entries[name] = pair
            case "": error(.expectedKeyName(.nothing), at: pair.key)
            case "<<":
                error(.mergeKey, at: pair.key)
                misspelled.formUnion(known)
            case let name:
                let meant = Suggestion.nearest(to: name, among: known)
                if let meant { misspelled.insert(meant) }
                error(.unknownKey(name, in: noun), at: pair.key, suggestion: meant)
            }
        }
        return Fields(noun: noun, value: place, entries: entries, misspelled: misspelled)
    }

    /// The pairs of a mapping whose keys are texts, each key once; nil when the value is no mapping.
    ///
    /// - Parameter keepsMergeKey: whether a `<<`, always an error, is left to who asks, so that nothing is missed besides.
    mutating func pairs(
        of value: YAMLValue, expected: String, keepsMergeKey: Bool = false
    ) -> [YAMLValue.Pair]? {
        guard case .mapping(let pairs) = value.content else {
            error(.expected(expected, value.found), at: value)
            return nil
        }
        var places: [String: Int] = [:]
        return pairs.filter { pair in
            guard let name = pair.key.text, !pair.key.isNothing else {
                error(.expectedKeyName(pair.key.found), at: pair.key)
                return false
            }
            if name == "<<", !keepsMergeKey {
                error(.mergeKey, at: pair.key)
                return false
            }
            guard let first = places[name] else {
                places[name] = pair.key.mark
                return true
            }
            error(.duplicateKey(name, firstLine: source.line(ofScalar: first)), at: pair.key)
            return false
        }
    }

    /// The value of a key that must be there.
    mutating func required(_ name: String, of fields: Fields) -> YAMLValue? {
        if let value = fields[name] { return value }
        if fields.lacks(name) { error(.missingKey(name, in: fields.noun), at: fields.value) }
        return nil
    }

    /// The values of a list that is not empty.
    mutating func list(_ value: YAMLValue, of what: String) -> [YAMLValue]? {
        guard case .list(let values) = value.content else {
            error(.expected("a list of \(what)", value.found), at: value)
            return nil
        }
        guard !values.isEmpty else {
            error(.emptyList(of: what), at: value)
            return nil
        }
        return values
    }
}
