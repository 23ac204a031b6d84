/// A value of a YAML file with its place. Scalars are the text of the source; nothing is taken for a number or a truth.
struct YAMLValue: Sendable {
    /// What a value holds.
    enum Content: Sendable {
        case scalar(Scalar)
        case list([YAMLValue])
        case mapping([Pair])
    }

    /// A text.
    struct Scalar: Sendable {
        let text: String
        /// Whether it was written without quotes or block signs.
        let isPlain: Bool
    }

    /// A key and its value.
    struct Pair: Sendable {
        let key: YAMLValue
        let value: YAMLValue
    }

    let content: Content
    /// Where it starts, in Unicode scalars from the start of the file.
    let mark: Int

    /// The text of a scalar.
    var text: String? { if case .scalar(let scalar) = content { scalar.text } else { nil } }

    /// Whether there is nothing, or YAML's sign for nothing.
    var isNothing: Bool {
        guard case .scalar(let scalar) = content, scalar.isPlain else { return false }
        return scalar.text.isEmpty || scalar.text == "~"
    }

    /// How many keys a mapping has; nil for what is none.
    var pairCount: Int? { if case .mapping(let pairs) = content { pairs.count } else { nil } }

    /// Whether it is a mapping without any key.
    var isEmptyMapping: Bool { pairCount == 0 }

    /// What it is, for a message that it is not what was expected.
    var found: Mistake.Found {
        switch content {
        case .scalar(let scalar): isNothing ? .nothing : .text(scalar.text)
        case .list: .list
        case .mapping: .mapping
        }
    }

    /// The value of a key of a mapping.
    subscript(key: String) -> YAMLValue? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.text == key }?.value
    }
}
