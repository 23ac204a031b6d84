import CallFlow
import FlowFiles
import Testing

/// A small flow that is right, but for what a sample puts into it.
enum PracticeFlow {
    /// A whole flow file: the lines of the sample first, so that they keep their numbers, then what they lack. The node
    /// `end` is put after a sample's nodes, which come last.
    static func yaml(_ sample: String) -> String {
        var lines = sample.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        if lines.contains("nodes:"), !lines.contains(where: { $0.hasPrefix("  end:") }) {
            lines.append("  end: {hang-up: completed}")
        }
        let given = lines
        for (key, value) in rest where !given.contains(where: { $0.hasPrefix(key + ":") }) {
            lines.append("\(key): \(value)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let rest: KeyValuePairs = [
        "line": "practice", "name": "Practice line", "languages": "[en, es]", "start": "end", "limit": "bye",
        "no-input": "{next: end}", "no-match": "{next: end}",
        "prompts": "{ask: {en: Yes?, es: ¿Sí?}, bye: {en: Bye., es: Adiós.}, hold: {en: Music., es: Música.}}",
        "nodes": "{end: {hang-up: completed}}",
    ]

    /// The flow of a sample, which must be right.
    static func flow(_ sample: String, tables: [String: String] = [:]) throws -> Flow {
        let file = try FlowReader.read(text: yaml(sample), file: "x", files: tables)
        #expect(Complaints.lines(file.warnings) == [])
        return file.flow
    }
}

extension Flow {
    /// A node by its name, which must be there.
    func node(_ name: String) throws -> Node { self[try id(name)] }

    /// The id of a node, which must be there.
    func id(_ name: String) throws -> NodeID { try #require(node(named: name), "no node \(name)") }

    /// A menu by its node's name.
    func menu(_ name: String) throws -> Menu {
        guard case .menu(let menu) = try node(name).kind else { throw WrongKind(name: name) }
        return menu
    }

    /// A collect by its node's name.
    func collect(_ name: String) throws -> Collect {
        guard case .collect(let collect) = try node(name).kind else { throw WrongKind(name: name) }
        return collect
    }

    /// A transfer by its node's name.
    func transfer(_ name: String) throws -> Transfer {
        guard case .transfer(let transfer) = try node(name).kind else { throw WrongKind(name: name) }
        return transfer
    }

    /// A recording by its node's name.
    func record(_ name: String) throws -> Record {
        guard case .record(let record) = try node(name).kind else { throw WrongKind(name: name) }
        return record
    }

    /// A branch by its node's name.
    func branch(_ name: String) throws -> Branch {
        guard case .branch(let branch) = try node(name).kind else { throw WrongKind(name: name) }
        return branch
    }

    /// A lookup by its node's name.
    func lookup(_ name: String) throws -> Lookup {
        guard case .lookup(let lookup) = try node(name).kind else { throw WrongKind(name: name) }
        return lookup
    }
}

/// A node that is of another kind than a test expects.
struct WrongKind: Error {
    let name: String
}

extension Segment {
    /// A prompt in the call's language.
    static func prompt(_ name: String) -> Segment { .prompt(PromptID(name), in: nil) }

    /// A prompt always in one language.
    static func prompt(_ name: String, _ language: String) -> Segment {
        .prompt(PromptID(name), in: Language(language))
    }
}

extension Binding {
    /// Leads to a node.
    static func next(_ node: NodeID) -> Binding { .act(KeyAction(next: node)) }
}
