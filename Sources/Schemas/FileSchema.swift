/// What the product reads and writes, as JSON Schemas (2020-12): for editors, and for programs that check files before the product does.
///
/// They say what a schema can say. Names that lead nowhere, texts of other languages (hours, patterns, prompts with facts) and what
/// contradicts itself are found by the reader.
public enum FileSchema: String, CaseIterable, Sendable {
    /// A line's menus: `line.yaml`.
    case flow
    /// The prompts of one language: `Prompts/LANGUAGE/catalog.yaml`.
    case catalog
    /// What prompts tell of the world: `Prompts/facts.yaml`.
    case facts
    /// A call's log, each line of it.
    case log

    /// The schema as JSON, with a line feed at its end.
    public var text: String {
        let text =
            switch self {
            case .flow: Self.flowText
            case .catalog: Self.catalogText
            case .facts: Self.factsText
            case .log: Self.logText
            }
        return text + "\n"
    }
}
