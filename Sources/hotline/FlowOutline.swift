import CallFlow
import ServiceHours
import Simulation

/// A line's facts and its menus as a tree of text.
struct FlowOutline {
    private let line: Line
    private var flow: Flow { line.flow }

    init(_ line: Line) { self.line = line }

    /// The whole, with a line end.
    var text: String {
        var tree = Tree(flow)
        return (head + [""] + tree.lines).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        let parts = flow.parts
        let timers = flow.callTimers
        let times =
            "whole call \(timers.wholeCall.brief), pause \(timers.pause.brief), no-input \(timers.noInput.brief), "
            + "inter-digit \(timers.interDigit.brief)"
        let bindings = parts.keys.all.map { "\($0.key) \(EdgeText.of($0.binding, in: flow))" }
        let rows: [(name: String, text: String)] =
            [
                ("numbers", parts.numbers.map(\.description).joined(separator: ", ")),
                ("languages", parts.languages.map(\.code).joined(separator: ", ")),
                ("hours", hours),
                ("times", times),
                ("ends entries", timers.terminationKey?.description ?? "nothing"),
                ("keys", bindings.joined(separator: ", ")),
                ("retries", retries(in: "")),
            ]
            + UsualRetries(of: flow).places.filter { !$0.isEmpty }.map { ("in \($0)", retries(in: $0)) }
        let width = rows.reduce(0) { max($0, $1.name.count) } + 2
        let facts = rows.filter { !$0.text.isEmpty }.map { "  " + $0.name.padding(to: width) + $0.text }
        return ["\(parts.name) (\(parts.line))"] + facts
    }

    private func retries(in place: String) -> String {
        let usual = UsualRetries(of: flow).all(in: place)
        guard !usual.isEmpty else { return "" }
        return usual.map { EdgeText.whole($0, in: flow) }.joined(separator: ", ") + " (unless shown)"
    }

    private var hours: String {
        let schedule = flow.hours
        guard let expression = schedule.expression else { return "not published (\(schedule.zone))" }
        let holidays = schedule.holidays.map { ", holidays \($0.name)" } ?? ""
        let exceptions =
            schedule.exceptions.isEmpty
            ? "" : ", exceptions \(schedule.exceptions.map { "\($0.date)" }.joined(separator: " "))"
        return "\(expression) (\(schedule.zone)\(holidays)\(exceptions))"
    }
}

/// The nodes of a flow as a tree, each where the fewest steps lead to it.
private struct Tree {
    private let flow: Flow
    private let usual: UsualRetries
    private var shown: Set<NodeID> = []
    /// The ways on that belong to the tree: for each node, which of its edges is the first to reach its target.
    private var branches: [NodeID: Set<Int>] = [:]
    private var reached: Set<NodeID> = []

    init(_ flow: Flow) {
        self.flow = flow
        usual = UsualRetries(of: flow)
        reach(from: flow.parts.start)
        for (_, target) in flow.keysEverywhere where !reached.contains(target) { reach(from: target) }
    }

    private mutating func reach(from root: NodeID) {
        var next = [root]
        reached.insert(root)
        while !next.isEmpty {
            let node = next.removeFirst()
            for (place, edge) in flow[node].edges.enumerated() {
                guard let target = edge.target, reached.insert(target).inserted else { continue }
                branches[node, default: []].insert(place)
                next.append(target)
            }
        }
    }

    var lines: [String] {
        mutating get {
            var lines = subtree(of: flow.parts.start, indent: "", head: "")
            for (place, target) in flow.keysEverywhere where !shown.contains(target) {
                lines += ["", "By \(place):"] + subtree(of: target, indent: "", head: "")
            }
            let lost = flow.nodes.indices.map { NodeID($0) }.filter { !reached.contains($0) }
            if !lost.isEmpty { lines += ["", "Never reached: " + lost.map { flow[$0].name }.joined(separator: ", ")] }
            return lines
        }
    }

    private mutating func subtree(of id: NodeID, indent: String, head: String) -> [String] {
        shown.insert(id)
        let node = flow[id]
        var lines = [indent + head + node.name + "  " + node.summary]
        let inner = indent + (head.isEmpty ? "" : head.hasPrefix("└") ? "   " : "│  ")
        let edges = node.edges.enumerated().filter {
            !usual.contains($1, in: node) || branches[id]?.contains($0) == true
        }
        for (place, edge) in edges {
            let stem = place == edges.last?.offset ? "└─ " : "├─ "
            let label = EdgeText.label(edge, in: flow)
            guard let target = edge.target else {
                lines.append(inner + stem + label)
                continue
            }
            let arrow = stem + (label.isEmpty ? "" : label + " → ")
            if branches[id]?.contains(place) == true {
                lines += subtree(of: target, indent: inner, head: arrow)
            } else {
                lines.append(inner + arrow + flow[target].name)
            }
        }
        return lines
    }
}

extension Flow {
    /// Where keys lead that are bound for a whole line, and where they do: `0, anywhere`; `0, in opening` where lines are included.
    fileprivate var keysEverywhere: [(place: String, target: NodeID)] {
        var found: [(place: String, target: NodeID)] = []
        let everywhere = nodes.contains { !$0.place.isEmpty } ? "in \(line)" : "anywhere"
        for (key, binding) in parts.keys.all {
            if let target = binding.target { found.append(("\(key), \(everywhere)", target)) }
        }
        for node in nodes where !node.place.isEmpty {
            for (key, binding) in node.keys.all where node.ownKeys[key] == nil {
                guard let target = binding.target, !found.contains(where: { $0.target == target }) else { continue }
                found.append(("\(key), in \(node.place)", target))
            }
        }
        return found
    }
}

/// Where most of a flow's menus and collects go after too many silences, and after too many wrong keys.
///
/// Files say that once for a line; a tree that said it at each menu would be hard to read.
private struct UsualRetries {
    /// The lines that have something usual: the empty name is the flow's own, others are those that it includes.
    let places: [String]
    private let all: [String: [FlowEdge]]

    init(of flow: Flow) {
        var places: [String] = []
        var all: [String: [FlowEdge]] = [:]
        for (place, nodes) in Dictionary(grouping: flow.nodes, by: \.place) {
            let edges = nodes.flatMap(\.edges)
            all[place] = FlowEdge.RetryKind.allCases.compactMap { kind in
                let counts = Dictionary(grouping: edges.filter { $0.retry == kind }, by: \.self)
                // Of equally many, the one that a file has first.
                let most = counts.values.map(\.count).max() ?? 0
                return most > 1 ? edges.first { counts[$0]?.count == most } : nil
            }
            if all[place] != [] { places.append(place) }
        }
        (self.places, self.all) = (places.sorted(), all)
    }

    func all(in place: String) -> [FlowEdge] { all[place] ?? [] }

    func contains(_ edge: FlowEdge, in node: Node) -> Bool { edge.retry != nil && all(in: node.place).contains(edge) }
}

extension Node {
    /// The line that the node is of: empty for the flow's own, else what stands before the last slash of its name.
    fileprivate var place: String { name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "" }
}
