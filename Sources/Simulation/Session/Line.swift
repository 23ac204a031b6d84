import CallFlow
import Prompts

/// Everything that a call to a line needs: its menus, all that it can say, and what it can look up.
public struct Line: Sendable {
    /// The compiled menus.
    public let flow: Flow
    /// All prompts that the flow can play, the line's own over the common ones.
    public let catalog: Catalog
    /// What the prompts tell of the world.
    public let facts: Facts
    /// The tables that the flow looks things up in, by the names that it gives them.
    public let tables: [String: LookupTable]
    /// What the line is, for people who choose one; not spoken.
    public let about: String?

    /// What the line's prompts tell of, in the order of the nodes, each once.
    public var toldFacts: [PromptText.Placeholder] {
        var told: [PromptText.Placeholder] = []
        for case .prompt(let id, let own) in (flow.nodes.flatMap(\.prompts) + [flow.parts.limitPrompt]).joined() {
            for language in own.map({ [$0] }) ?? flow.parts.languages {
                for fact in catalog[id, language]?.placeholders ?? [] where !told.contains(fact) { told.append(fact) }
            }
        }
        return told
    }

    /// A line of its parts.
    public init(
        flow: Flow, catalog: Catalog, facts: Facts = Facts(), tables: [String: LookupTable] = [:], about: String? = nil
    ) {
        self.flow = flow
        self.catalog = catalog
        self.facts = facts
        self.tables = tables
        self.about = about
    }
}
