import CallFlow
import FlowFiles
import ServiceHours

/// Everything of a line that can be covered: made once, and counted for each call.
public struct CoverageMap: Sendable {
    /// How often each point was come through.
    public struct Tally: Sendable {
        fileprivate(set) var counts: [Int]
    }

    /// What can be covered.
    public private(set) var points: [Coverage.Point] = []
    /// The line's id.
    public var line: String { flow.line }
    private let flow: Flow
    /// For each node, the places of its points.
    private var nodes: [NodePoints] = []
    private var languages: [Language: Int] = [:]
    private var hours: [String: Int] = [:]

    private struct NodePoints {
        var entered: Int?
        var keys: [String: Int] = [:]
        /// Keys that are bound for the whole line.
        var lineKeys: [Key: Int] = [:]
        var noInputs: [Int] = []
        var noMatches: [Int] = []
        var outcomes: [String: Int] = [:]
        var branches: [NodeID: Int] = [:]
    }

    /// Everything that a line can do.
    ///
    /// - Parameters:
    ///   - written: where its nodes are written, by their names; those that are written nowhere count nothing.
    ///   - files: where each file has what is true of all of it.
    public init(_ flow: Flow, places written: [String: NodePlace], files: [String: FilePlaces]) {
        self.flow = flow
        let files = Dictionary(files.map { (FilePath.resolved("", $0.key), $0.value) }) { first, _ in first }
        let places = written.mapValues { place in
            NodePlace(file: FilePath.resolved("", place.file), line: place.line, keys: place.keys)
        }
        let file = places[flow[flow.parts.start].name]?.file ?? places.values.map(\.file).min() ?? flow.line
        // The line's own file: that of a node without an included line's id before its name.
        let own = flow.nodes.first { !$0.name.contains("/") && places[$0.name] != nil }
        let root = own.flatMap { places[$0.name]?.file } ?? file
        let whole = files[root]
        for language in flow.parts.languages {
            languages[language] = point(root, whole?.languages, .language, language.code)
        }
        let asked = flow.nodes.compactMap(\.askedHours).map { flow.schedule($0) }
        if asked.contains(where: { $0.expression != nil }) {
            for state in ["open", "closed"] { hours[state] = point(root, whole?.hours, .hours, state) }
            if asked.contains(where: { $0.holidays != nil }) {
                hours["holiday"] = point(root, whole?.hours, .hours, "holiday")
            }
        }
        for node in flow.nodes { nodes.append(places[node.name].map { points(of: node, at: $0) } ?? NodePoints()) }
        // Keys of a whole line count once for its file, wherever they are pressed.
        var ofFiles: [String: [Key: Int]] = [:]
        for (place, node) in flow.nodes.enumerated() {
            guard let file = places[node.name]?.file else { continue }
            for (key, binding) in node.keys.all where binding != .unbound && node.leaves(key) {
                let name = key.description
                let known = ofFiles[file]?[key] ?? point(file, files[file]?.keys[name], .key, name)
                ofFiles[file, default: [:]][key] = known
                nodes[place].lineKeys[key] = known
            }
        }
    }

    /// A point of a whole file.
    private mutating func point(_ file: String, _ line: Int?, _ kind: Coverage.Kind, _ label: String) -> Int {
        points.append(Coverage.Point(file: file, line: line ?? 1, node: "", kind: kind, label: label))
        return points.count - 1
    }

    private mutating func points(of node: Node, at place: NodePlace) -> NodePoints {
        // In the file itself a node has no line's id before its name.
        let name = node.name.split(separator: "/").last.map(String.init) ?? node.name
        var found = NodePoints()
        func point(_ kind: Coverage.Kind, _ label: String, line: Int? = nil) -> Int {
            points.append(
                Coverage.Point(file: place.file, line: line ?? place.line, node: name, kind: kind, label: label))
            return points.count - 1
        }
        func outcomes(_ labels: [String]) {
            for label in labels where found.outcomes[label] == nil { found.outcomes[label] = point(.outcome, label) }
        }
        func retries(_ noInput: Retry, _ noMatch: Retry) {
            found.noInputs = (1...noInput.after).map { point(.noInput, String($0)) }
            found.noMatches = (1...noMatch.after).map { point(.noMatch, String($0)) }
        }
        found.entered = point(.node, "")
        for (key, binding) in node.ownKeys.all where binding != .unbound {
            found.keys[key.description] = point(.key, key.description)
        }
        switch node.kind {
        case .menu(let menu):
            for choice in menu.choices {
                let keys = choice.keys.description
                found.keys[keys] = point(.key, keys, line: place.keys[keys])
            }
            retries(menu.noInput, menu.noMatch)
        case .collect(let collect):
            outcomes(["entered"] + (collect.confirm == nil ? [] : ["confirmed", "entered again"]))
            retries(collect.noInput, collect.noMatch)
        case .branch(let branch):
            for target in branch.cases.map(\.next) + [branch.otherwise] where found.branches[target] == nil {
                found.branches[target] = point(.outcome, "→ \(flow[target].name)")
            }
        case .lookup: outcomes([LookupOutcome.found, .notFound, .failed, .timedOut].map(\.rawValue))
        case .countDays: outcomes(["within", "past", "future"])
        case .transfer(let transfer):
            var ends: [TransferOutcome] = [.answered, .busy]
            if let queue = transfer.queue {
                ends.append(.waitLimit)
                if !queue.keys.all.isEmpty { ends.append(.left) }
                for (key, _) in queue.keys.all { found.keys[key.description] = point(.key, key.description) }
            } else {
                ends.append(.noAnswer)
            }
            if transfer.whenClosed != nil { ends.append(.closed) }
            if transfer.whenUnpublished?.exit != nil { ends.append(.unpublished) }
            outcomes(ends.map(\.rawValue))
        case .record(let record): outcomes(record.empty == nil ? ["recorded"] : ["recorded", "empty"])
        case .play, .set, .subFlow, .return, .goto: break
        }
        return found
    }

    // MARK: Counting

    /// Nothing counted yet.
    public var nothing: Tally { Tally(counts: [Int](repeating: 0, count: points.count)) }

    /// Counts what a call came through, by its log.
    public func count(_ log: some Sequence<LogEntry>, into tally: inout Tally) {
        var branchedAt: NodeID?
        // Silences and wrong keys at a confirmation are not the entry's own.
        var isConfirming = false
        var start: CallStart?
        for entry in log {
            let node = nodes[Int(entry.node.index)]
            var found: [Int?] = []
            switch entry.event {
            case .answered(let answered): start = answered
            case .entered:
                found = [node.entered, branchedAt.flatMap { nodes[Int($0.index)].branches[entry.node] }]
                branchedAt = nil
                isConfirming = false
            case .promptStarted(let utterance): found = [languages[utterance.language]]
            case .chosen(.plain(let keys), let choice):
                let own = node.keys[keys.description]
                found = [own ?? (choice == .global ? keys.first.flatMap { node.lineKeys[$0] } : nil)]
            case .noInput where isConfirming: break
            case .noMatch(_, let reason, _, _) where isConfirming && !reason.isRefusal: break
            case .noInput(_, let time, _) where time <= node.noInputs.count: found = [node.noInputs[time - 1]]
            case .noMatch(_, let reason, let time, _):
                if time <= node.noMatches.count { found = [node.noMatches[time - 1]] }
                if case .notConfirmed(.again) = reason { found.append(node.outcomes["entered again"]) }
                isConfirming = false
            case .entryComplete:
                found = [node.outcomes["entered"]]
                isConfirming = node.outcomes["confirmed"] != nil
            case .entryConfirmed:
                found = [node.outcomes["confirmed"]]
                isConfirming = false
            case .branched(let value):
                branchedAt = entry.node
                found = [value.flatMap { node.outcomes[$0.description] }]
                if let start { found += self.hours(at: entry, start) }
            case .hours: if let start { found = self.hours(at: entry, start) }
            case .lookupEnded(let outcome): found = [node.outcomes[outcome.rawValue]]
            case .transferEnded(let outcome): found = [node.outcomes[outcome.rawValue]]
            case .recordingEnded(_, _, let isKept): found = [node.outcomes[isKept ? "recorded" : "empty"]]
            default: break
            }
            for case let place? in found { tally.counts[place] += 1 }
        }
    }

    private func hours(at entry: LogEntry, _ start: CallStart) -> [Int?] {
        guard let asked = flow[entry.node].askedHours else { return [] }
        let schedule = start.hours ?? flow.schedule(asked)
        let answer = schedule.answer(at: start.answeredAt.advanced(byMilliseconds: entry.time.milliseconds))
        return [hours[answer.state.rawValue], answer.holiday.flatMap { _ in hours["holiday"] }]
    }
}

extension Node {
    /// Whether a key means here what it means for the whole line: the node listens, and has no meaning of its own for it.
    fileprivate func leaves(_ key: Key) -> Bool {
        guard ownKeys[key] == nil else { return false }
        switch kind {
        case .menu(let menu): return !menu.choices.contains { Array($0.keys) == [key] }
        case .collect: return !key.isDigit
        default: return false
        }
    }
}

extension NoMatchReason {
    /// Whether the caller did not say that the entry is right.
    fileprivate var isRefusal: Bool { if case .notConfirmed = self { true } else { false } }
}
