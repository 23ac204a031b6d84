import CallFlow

/// Words that mean something else than a name would.
package enum ReservedWord {
    /// What a key can do instead of leading to a node.
    package static let targets = ["back", "repeat", "none"]
    /// What is known of every call, beside its variables.
    static let variables = ["caller", "number", "language"]
}

/// The variables of a flow: each that is set, and where others are read.
struct VariableNames {
    /// The names in the order in which they are first met; the first has the place `first` in the flow.
    private(set) var all: [String] = []
    private var ids: [String: VariableID] = [:]
    private var written: Set<String> = []
    private var reads: [(name: String, value: YAMLValue)] = []
    /// Whether something may set variables that could not be read.
    var isIncomplete = false
    /// The place of the first in the flow.
    private let first: Int

    init(from first: Int = 0) { self.first = first }

    /// The variable of a name, known or not.
    private mutating func id(of name: String) -> VariableID {
        if let id = ids[name] { return id }
        let id = VariableID(first + all.count)
        all.append(name)
        ids[name] = id
        return id
    }

    /// A variable that is given a value.
    mutating func write(_ name: String) -> VariableID {
        written.insert(name)
        return id(of: name)
    }

    /// A variable that is read at a place of the file.
    mutating func read(_ name: String, at value: YAMLValue) -> VariableID {
        reads.append((name, value))
        return id(of: name)
    }

    /// Reports what is read and never set.
    func check(_ report: inout Report) {
        guard !isIncomplete else { return }
        let candidates = all.filter(written.contains)
        for (name, value) in reads where !written.contains(name) {
            if ReservedWord.variables.contains(name) {
                report.error(.callFact(name), at: value)
            } else {
                report.error(.undefinedVariable(name), at: value, word: name, meant: candidates)
            }
        }
    }
}

/// The nodes of a flow.
struct NodeNames {
    /// The names of the file's own nodes, in its order.
    let own: [String]
    private let ids: [String: NodeID]
    /// Whether there may be others: an included line could not be read.
    var isIncomplete = false

    /// The names of a file's own nodes, the first of which has that place in the flow, and those of included lines.
    init(_ names: [String], from first: Int = 0, included: [String: NodeID] = [:]) {
        own = names
        let places = names.indices.map { NodeID(first + $0) }
        ids = Dictionary(zip(names, places)) { first, _ in first }.merging(included) { own, _ in own }
    }

    /// All names that a target can have, sorted each time.
    var all: [String] { ids.keys.sorted() }

    /// The node of a name.
    subscript(name: String) -> NodeID? { ids[name] }
}

extension NodeID {
    /// Stands for a node that could not be read; a flow with mistakes is never made.
    static let unread = NodeID(0)
}

extension FlowDecoder {
    /// The node that a value names.
    ///
    /// - Parameter words: what else may stand there, for suggestions.
    mutating func node(_ value: YAMLValue, orOneOf words: [String] = []) -> NodeID {
        guard let name = report.words(value, expected: "a node's name") else { return .unread }
        if let node = nodes[name] { return node }
        if ReservedWord.targets.contains(name) {
            report.error(.reservedTarget(name), at: value)
        } else if !nodes.own.isEmpty, !(nodes.isIncomplete && name.contains("/")) {
            report.error(.undefinedNode(name), at: value, word: name, meant: nodes.all + words)
        }
        return .unread
    }

    /// The node that a key of a mapping names, which must be there.
    mutating func node(_ name: String, of fields: Fields) -> NodeID {
        report.required(name, of: fields).map { node($0) } ?? .unread
    }

    /// The name of a variable that a value is about to set.
    mutating func writtenVariable(_ value: YAMLValue) -> VariableID? {
        guard let name = variableName(value) else {
            variables.isIncomplete = true
            return nil
        }
        return variables.write(name)
    }

    /// The variable that a value reads.
    mutating func readVariable(_ value: YAMLValue) -> VariableID? {
        report.words(value, expected: "a variable's name").map { variables.read($0, at: value) }
    }

    /// A name that a variable can have.
    mutating func variableName(_ value: YAMLValue) -> String? {
        guard let name = report.words(value, expected: "a variable's name") else { return nil }
        guard Name.isVariable(name) else {
            report.error(
                .badName(name, of: "a variable", rule: "a letter, then letters, digits, '-' and '_'"), at: value)
            return nil
        }
        guard !ReservedWord.variables.contains(name) else {
            report.error(.reservedVariable(name), at: value)
            return nil
        }
        return name
    }

    /// A language that the line speaks.
    mutating func language(_ value: YAMLValue) -> Language? {
        guard let code = report.words(value, expected: "a language of the line") else { return nil }
        return spoken(code, at: value)
    }

    /// A language that the line speaks, by its code.
    mutating func spoken(_ code: String, at value: YAMLValue) -> Language? {
        let language = Language(code)
        guard !languages.isEmpty, !languages.contains(language) else { return language }
        let codes = languages.map(\.code)
        report.error(.undefinedLanguage(code, spoken: codes), at: value, word: code, meant: codes)
        return nil
    }
}
