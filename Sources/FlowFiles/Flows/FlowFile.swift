import CallFlow
import Prompts
import Simulation

/// A line as its files have it.
public struct FlowFile: Sendable {
    /// The compiled menus.
    public let flow: Flow
    /// The line's own prompts, those of the flow file over those of its folder, and those of lines that it includes; without the
    /// common ones.
    public let prompts: Catalog
    /// The line's own facts, those of its folder, and those of lines that it includes; without the common ones.
    public let facts: Facts
    /// The tables that the flow looks things up in, by the names that it gives them.
    public let tables: [String: LookupTable]
    /// What the line is, for people who choose one; not spoken.
    public let about: String?
    /// The ids of the lines that this one includes, and of those that they include.
    public let includes: [String]
    /// The times that the nodes keep, by their names, and who sets them.
    public let timers: [String: [TimerInForce]]
    /// Where the nodes are written, by their names.
    public let places: [String: NodePlace]
    /// Where each flow file has what is true of all of it, by the files' names.
    public let files: [String: FilePlaces]
    /// What may not mean what its author thinks, in the order of the places.
    public let warnings: [Diagnostic]
}

/// Where a flow file has what is true of all of it: lines from 1.
public struct FilePlaces: Hashable, Sendable {
    /// The line of `languages`.
    public let languages: Int
    /// The line of `hours`.
    public let hours: Int
    /// The line of each key that is bound for the whole line, by the key.
    public let keys: [String: Int]
}

/// Where a node is written.
public struct NodePlace: Hashable, Sendable {
    /// The file, as its reader named it.
    public let file: String
    /// The line of the node's name, from 1.
    public let line: Int
    /// The line of each choice of a menu, by its keys.
    public let keys: [String: Int]

    /// A place by its parts.
    public init(file: String, line: Int, keys: [String: Int]) {
        self.file = file
        self.line = line
        self.keys = keys
    }
}

extension Line {
    /// A line as its files have it, with the common prompts and facts below its own.
    public init(_ file: FlowFile, common: FlowReader.Common) {
        self.init(
            flow: file.flow, catalog: file.prompts.merging(common.catalog),
            facts: file.facts.merging(common.facts ?? Facts()), tables: file.tables, about: file.about)
    }
}
