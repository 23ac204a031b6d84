import CallFlow

/// What placeholders of prompts stand for: numbers and other facts by their keys, and the hours of lines.
public struct Facts: Hashable, Sendable {
    /// The facts by their keys, such as `opr.number`.
    public var byKey: [String: Fact] = [:]
    /// Published hours by the id of their line.
    public var hours: [String: PublishedHours] = [:]

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
        merged.hours.merge(lower.hours) { own, _ in own }
        return merged
    }

    /// The keys of the facts, sorted each time.
    public var keys: [String] { byKey.keys.sorted() }

    /// Whether what a placeholder stands for can be said in a language.
    ///
    /// The hours of the line that a flow is for need not be here: a ``Renderer`` has them from the flow.
    public func know(_ placeholder: PromptText.Placeholder, in language: Language) -> Bool {
        if case .hours(let line) = placeholder, hours[line] != nil { return true }
        return byKey[placeholder.factKey]?.isKnown(in: language) ?? false
    }
}
