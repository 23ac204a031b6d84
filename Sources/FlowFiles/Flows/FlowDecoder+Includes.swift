import CallFlow
import Prompts

/// A line that another one includes.
struct IncludedLine {
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

    /// What a file says of a line that it includes.
    struct Wiring {
        /// Keys that mean something else in its nodes.
        var keys: YAMLValue?
        /// Where its exits lead, and nodes that lead somewhere else than in the line by itself, by their names.
        var exits: [(name: YAMLValue, target: YAMLValue)] = []
    }

    /// What the lines that a file includes bring to its flow. Their nodes and variables come before its own, their hours after.
    struct Included {
        /// The ids of the lines, and of those that they include.
        var lines: [String] = []
        var nodes: [Node] = []
        /// The nodes by the names that the file has for them: `tip-line/main`.
        var nodeNames: [String: NodeID] = [:]
        var variables: [String] = []
        var schedules: [NamedSchedule] = []
        var prompts = Catalog()
        /// What the file says of the nodes of a line.
        var wirings: [(nodes: Range<Int>, exits: [(node: Int, target: YAMLValue)], keys: YAMLValue?)] = []
    }

    /// How many lines may include each other in a row.
    private static let deepest = 8
    /// How many nodes a flow may have with those of its lines.
    private static let mostNodes = 10_000

    /// Names the places outside a file that it leads to.
    mutating func readExits(_ value: YAMLValue?, at key: YAMLValue?) {
        guard let value, let key else { return }
        if !isIncluded { report.error(.partAlone, at: key) }
        for item in report.list(value, of: "exits") ?? [] {
            guard let name = report.words(item, expected: "an exit's name") else { continue }
            if ReservedWord.targets.contains(name) {
                report.error(.reservedExit(name), at: item)
            } else if !Name.isWord(name) {
                report.error(.badName(name, of: "an exit", rule: "letters, digits, '-' and '_'"), at: item)
            } else if exits.contains(name) {
                report.error(.duplicateItem(name), at: item)
            } else {
                exits.append(name)
            }
        }
    }

    /// Includes other lines: a list of their ids or paths, or each with what the file says of it.
    ///
    /// - Parameter hours: how many hours the file itself names.
    mutating func include(_ value: YAMLValue?, hours: Int) {
        variables = VariableNames(from: base.variables)
        guard let value else { return }
        if case .list = value.content {
            for item in report.list(value, of: "lines") ?? [] { include(item, hours: hours, wiring: Wiring()) }
        } else {
            for pair in report.pairs(of: value, expected: "lines, each an id or a path") ?? [] {
                include(pair.key, hours: hours, wiring: wiring(pair.value))
            }
        }
        variables = VariableNames(from: base.variables + included.variables.count)
    }

    private mutating func wiring(_ value: YAMLValue) -> Wiring {
        let fields = report.fields(of: value, noun: "an included line", known: ["keys", "exits"])
        let exits = fields?["exits"].flatMap { report.pairs(of: $0, expected: "exits and where they lead") } ?? []
        return Wiring(keys: fields?["keys"], exits: exits.map { ($0.key, $0.value) })
    }

    private mutating func include(_ reference: YAMLValue, hours: Int, wiring: Wiring) {
        // The nodes of a line that cannot be read are not missed as well.
        let isIncomplete = nodes.isIncomplete
        nodes.isIncomplete = true
        guard let name = report.words(reference, expected: "a line's id, or the path of its folder") else { return }
        do throws(Diagnostics) {
            guard let line = try surroundings.line(name) else {
                return report.error(.undefinedLine(name), at: reference, word: name, meant: surroundings.lines(name))
            }
            guard !hosts.contains(line.source.file) else { return report.error(.includesItself(name), at: reference) }
            guard hosts.count < Self.deepest else { return report.error(.includesTooDeep(Self.deepest), at: reference) }
            guard base.nodes + included.nodes.count <= Self.mostNodes else {
                return report.error(.includesTooMuch(Self.mostNodes), at: reference)
            }
            guard let root = try YAMLReader.read(line.source), !root.isNothing else {
                throw Diagnostics([line.source.diagnostic(.emptyFile(startsWith: "line: NAME"), atByte: 0)])
            }
            var decoder = FlowDecoder(
                report: Report(line.source), surroundings: line.surroundings, universal: universal, hosts: hosts)
            decoder.base = Base(
                names: base.names, nodes: base.nodes + included.nodes.count,
                variables: base.variables + included.variables.count,
                hours: base.hours + hours + included.schedules.count)
            let (parts, _) = decoder.flow(root)
            report.add(warnings: try decoder.report.warnings())
            add(parts, of: decoder, at: reference, wiring: wiring)
            nodes.isIncomplete = isIncomplete
        } catch {
            report.add(error)
        }
    }

    private mutating func add(
        _ parts: Flow.Parts, of decoder: FlowDecoder, at reference: YAMLValue, wiring: Wiring
    ) {
        let missing = languages.filter { !parts.languages.contains($0) }
        if !missing.isEmpty {
            report.error(.includedWithoutLanguages(parts.line, languages: missing.map(\.code)), at: reference)
        }
        let others = parts.languages.filter { !languages.contains($0) }
        if !others.isEmpty, !languages.isEmpty {
            report.error(.includedWithOtherLanguages(parts.line, languages: others.map(\.code)), at: reference)
        }
        if included.lines.contains(parts.line) { report.error(.duplicateItem(parts.line), at: reference) }
        let first = included.nodes.count
        for (place, node) in parts.nodes.enumerated() {
            included.nodeNames[String(node.name.dropFirst(base.names.count))] = NodeID(base.nodes + first + place)
        }
        var open = decoder.exits
        var exits: [(node: Int, target: YAMLValue)] = []
        for (key, target) in wiring.exits {
            let name = key.text ?? ""
            open.removeAll { $0 == name }
            if let place = parts.nodes.firstIndex(where: { $0.name == decoder.base.names + name }) {
                exits.append((first + place, target))
            } else {
                let meant = Suggestion.nearest(to: name, among: open + decoder.nodes.all)
                open.removeAll { $0 == meant }
                report.error(.undefinedExit(name, line: parts.line), at: key, suggestion: meant)
            }
        }
        included.wirings.append((first..<first + parts.nodes.count, exits, wiring.keys))
        if !open.isEmpty { report.error(.openExits(open, line: parts.line), at: reference) }
        included.lines += [parts.line] + decoder.included.lines
        included.nodes += parts.nodes
        included.variables += parts.variables
        included.schedules += parts.schedules
        included.prompts = included.prompts.merging(decoder.ownPrompts)
        timersOfNodes.merge(decoder.timersOfNodes) { own, _ in own }
        placesOfNodes.merge(decoder.placesOfNodes) { own, _ in own }
        placesOfFiles.merge(decoder.placesOfFiles) { own, _ in own }
        for (name, table) in decoder.tables { tables[name] = table }
        for (key, fact) in decoder.ownFacts.byKey {
            if let known = facts[key], known.value != fact.value {
                report.error(.conflictingFact(key, line: parts.line), at: reference)
            }
            ownFacts[key] = ownFacts[key] ?? fact
        }
    }

    /// Leads the exits of included lines on, and binds keys that mean something else in their nodes; a node's own bindings stay.
    mutating func wireIncluded() {
        for (range, exits, keys) in included.wirings {
            for (place, target) in exits {
                included.nodes[place] = Node(name: included.nodes[place].name, kind: .goto(node(target)))
                // What is written for it is never come to.
                placesOfNodes[included.nodes[place].name] = nil
            }
            let bound = keys.map { bindings($0, in: .node) } ?? KeyBindings()
            for place in range {
                for (key, binding) in bound.all where included.nodes[place].ownKeys[key] == nil {
                    included.nodes[place].keys[key] = binding
                }
            }
        }
    }
}
