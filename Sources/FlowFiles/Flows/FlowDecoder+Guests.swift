import CallFlow
import Prompts

/// A line that another one takes in.
struct Guest {
    let source: SourceText
    let surroundings: FlowDecoder.Surroundings
}

extension FlowDecoder {
    /// Where a file's names and places begin in the flow that it becomes a part of.
    struct Base {
        /// What stands before its names: nothing, or `tip-line/`.
        var names = ""
        var nodes = 0
        var variables = 0
        var hours = 0
    }

    /// What the lines that a file takes in bring to its flow. Their nodes and variables come before its own, their hours after.
    struct Guests {
        /// The lines' ids.
        var lines: [String] = []
        var nodes: [Node] = []
        /// The nodes by the names that the file has for them: `tip-line/main`.
        var nodeNames: [String: NodeID] = [:]
        var variables: [String] = []
        var schedules: [NamedSchedule] = []
        var prompts = Catalog()
        /// Keys that are bound anew in the nodes of a line.
        var keys: [(nodes: Range<Int>, value: YAMLValue)] = []
    }

    /// Takes other lines in: a list of their ids or paths, or each with keys that mean something else in its nodes.
    ///
    /// - Parameter hours: how many hours the file itself names.
    mutating func takeIn(_ value: YAMLValue?, hours: Int) {
        variables = VariableNames(from: base.variables)
        guard let value else { return }
        if case .list = value.content {
            for item in report.list(value, of: "lines") ?? [] { takeIn(item, hours: hours, keys: nil) }
        } else {
            for pair in report.pairs(of: value, expected: "lines, each an id or a path") ?? [] {
                let fields = report.fields(of: pair.value, noun: "a line that is taken in", known: ["keys"])
                takeIn(pair.key, hours: hours, keys: fields?["keys"])
            }
        }
        variables = VariableNames(from: base.variables + guests.variables.count)
    }

    private mutating func takeIn(_ reference: YAMLValue, hours: Int, keys: YAMLValue?) {
        guard let name = report.words(reference, expected: "a line's id, or the path of its folder") else { return }
        do throws(Diagnostics) {
            guard let guest = try surroundings.line(name) else {
                return report.error(.undefinedLine(name), at: reference)
            }
            guard !hosts.contains(guest.source.file) else { return report.error(.takesItselfIn(name), at: reference) }
            guard let root = try YAMLReader.read(guest.source), !root.isNothing else {
                throw Diagnostics([guest.source.diagnostic(.emptyFile(startsWith: "line: NAME"), atByte: 0)])
            }
            var decoder = FlowDecoder(
                report: Report(guest.source), surroundings: guest.surroundings, universal: universal, hosts: hosts)
            decoder.base = Base(
                names: base.names, nodes: base.nodes + guests.nodes.count,
                variables: base.variables + guests.variables.count,
                hours: base.hours + hours + guests.schedules.count)
            let (parts, _) = decoder.flow(root)
            report.add(warnings: try decoder.report.warnings())
            welcome(parts, of: decoder, at: reference, keys: keys)
        } catch {
            report.add(error)
            nodes.isIncomplete = true
        }
    }

    private mutating func welcome(
        _ parts: Flow.Parts, of decoder: FlowDecoder, at reference: YAMLValue, keys: YAMLValue?
    ) {
        let missing = languages.filter { !parts.languages.contains($0) }
        if !missing.isEmpty {
            report.error(.guestWithoutLanguages(parts.line, languages: missing.map(\.code)), at: reference)
        }
        if guests.lines.contains(parts.line) { report.error(.duplicateItem(parts.line), at: reference) }
        let first = guests.nodes.count
        for (place, node) in parts.nodes.enumerated() {
            guests.nodeNames[String(node.name.dropFirst(base.names.count))] = NodeID(base.nodes + first + place)
        }
        if let keys { guests.keys.append((first..<first + parts.nodes.count, keys)) }
        guests.lines.append(parts.line)
        guests.nodes += parts.nodes
        guests.variables += parts.variables
        guests.schedules += parts.schedules
        guests.prompts = guests.prompts.merging(decoder.ownPrompts)
        for (name, table) in decoder.tables { tables[name] = table }
        for (key, fact) in decoder.ownFacts.byKey {
            if let own = ownFacts[key], own.value != fact.value {
                report.error(.conflictingFact(key, line: parts.line), at: reference)
            }
            ownFacts[key] = ownFacts[key] ?? fact
        }
    }

    /// Binds the keys that mean something else in the nodes of lines that are taken in; a node's own bindings stay.
    mutating func bindKeysOfGuests() {
        for (range, value) in guests.keys {
            let bindings = bindings(value, in: .node)
            for place in range {
                for (key, binding) in bindings.all where guests.nodes[place].ownKeys[key] == nil {
                    guests.nodes[place].keys[key] = binding
                }
            }
        }
    }
}
