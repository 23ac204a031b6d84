import CallFlow

/// Prompts by their ids and languages.
public struct Catalog: Hashable, Sendable {
    private var texts: [PromptID: [Language: PromptText]] = [:]

    /// A catalog without prompts.
    public init() {}

    /// The text of a prompt in a language, if the catalog has it.
    public subscript(id: PromptID, language: Language) -> PromptText? { texts[id]?[language] }

    /// The prompts that the catalog has in any language, by name. Sorted each time.
    public var ids: [PromptID] { texts.keys.sorted { $0.name < $1.name } }

    /// The languages in which the catalog has any prompt, by code. Linear in the number of prompts.
    public var languages: [Language] { Set(texts.values.flatMap(\.keys)).sorted { $0.code < $1.code } }

    /// The languages in which the catalog has a prompt, by code.
    public func languages(of id: PromptID) -> [Language] {
        texts[id, default: [:]].keys.sorted { $0.code < $1.code }
    }

    /// Puts a text in, and returns the one that it replaces.
    @discardableResult
    public mutating func insert(_ text: PromptText, for id: PromptID, in language: Language) -> PromptText? {
        texts[id, default: [:]].updateValue(text, forKey: language)
    }

    /// The same texts under other ids.
    public func renamed(_ id: (PromptID) -> PromptID) -> Catalog {
        var renamed = Catalog()
        renamed.texts = Dictionary(texts.map { (id($0.key), $0.value) }) { first, _ in first }
        return renamed
    }

    /// This catalog and what only a lower one has: `own.merging(folder).merging(common)`.
    ///
    /// Each language of a prompt is taken for itself.
    public func merging(_ lower: Catalog) -> Catalog {
        var merged = self
        merged.texts.merge(lower.texts) { own, below in own.merging(below) { own, _ in own } }
        return merged
    }
}
