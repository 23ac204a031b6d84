import CallFlow

/// What placeholders of prompts stand for, but for hours, which a ``Renderer`` has from its flow.
public struct Facts: Hashable, Sendable {
    /// The facts by their keys, such as `opr.number`.
    public var byKey: [String: Fact] = [:]

    /// No facts.
    public init() {}

    /// The fact of a key.
    public subscript(key: String) -> Fact? {
        get { byKey[key] }
        set { byKey[key] = newValue }
    }

    /// These facts and what only lower ones have: `own.merging(common)`.
    public func merging(_ lower: Facts) -> Facts {
        var merged = self
        merged.byKey.merge(lower.byKey) { own, _ in own }
        return merged
    }

    /// The keys of the facts, sorted each time.
    public var keys: [String] { byKey.keys.sorted() }

    /// Whether the fact that a placeholder stands for can be said in a language.
    public func know(_ placeholder: PromptText.Placeholder, in language: Language) -> Bool {
        byKey[placeholder.factKey]?.isKnown(in: language) ?? false
    }
}
