import CallFlow

/// A way on from a node, and what takes it.
struct FlowEdge: Hashable {
    /// What takes it: `1`, `closed`, `no-input ×3`.
    let label: String
    /// What a key does besides.
    let action: KeyAction?
    /// Where it leads; nil if it leads to no other node: back, repeats, or ends the call.
    let target: NodeID?
    /// After too many of what it is taken, if it is.
    let retry: RetryKind?

    /// What a node gives up after, as files name it.
    enum RetryKind: String, CaseIterable {
        case noInput = "no-input"
        case noMatch = "no-match"
    }

    init(_ kind: RetryKind, _ plan: Retry) {
        self.init("\(kind.rawValue) ×\(plan.after)", plan.next, retry: kind)
    }

    init(_ label: String, _ target: NodeID?, _ action: KeyAction? = nil, retry: RetryKind? = nil) {
        self.retry = retry
        self.label = label
        self.action = action
        self.target = target
    }

    init(_ label: String, _ exit: Exit) {
        switch exit {
        case .next(let node): self.init(label, node)
        case .hangUp(let disposition): self.init("\(label.isEmpty ? "" : label + ": ")hangs up, \(disposition)", nil)
        }
    }
}

/// What edges and bindings are called.
enum EdgeText {
    static func label(_ edge: FlowEdge, in flow: Flow) -> String {
        let deeds = edge.action.map { Self.deeds(of: $0, in: flow) } ?? []
        return ([edge.label] + deeds).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    static func whole(_ edge: FlowEdge, in flow: Flow) -> String {
        label(edge, in: flow) + (edge.target.map { " → \(flow[$0].name)" } ?? "")
    }

    static func of(_ binding: Binding, in flow: Flow) -> String {
        switch binding {
        case .back: return "back"
        case .repeat: return "repeat"
        case .unbound: return "nothing"
        case .act(let action):
            let deeds = Self.deeds(of: action, in: flow)
            return (deeds + (action.next.map { ["→ \(flow[$0].name)"] } ?? [])).joined(separator: " ")
        }
    }

    private static func deeds(of action: KeyAction, in flow: Flow) -> [String] {
        var deeds: [String] = []
        if let language = action.language { deeds.append("language \(language)") }
        if let pace = action.pace { deeds.append("\(pace.rawValue) pace") }
        if action.pauses { deeds.append("pause") }
        deeds += action.assignments.map { "sets \(flow[$0.variable])" }
        return deeds
    }
}

extension Node {
    /// Every way on, in the order in which a reader looks for it.
    var edges: [FlowEdge] {
        switch kind {
        case .menu(let menu):
            menu.choices.map { edge($0.keys.description, $0.binding) } + ownEdges
                + [FlowEdge(.noInput, menu.noInput)]
                + [FlowEdge(.noMatch, menu.noMatch)]
        case .collect(let collect):
            [FlowEdge("entered", collect.next)] + ownEdges
                + [FlowEdge(.noInput, collect.noInput)]
                + [FlowEdge(.noMatch, collect.noMatch)]
        case .play(let exit): [FlowEdge("", exit)]
        case .branch(let branch):
            branch.cases.map { FlowEdge("is \($0.test.brief)", $0.next) } + [FlowEdge("else", branch.otherwise)]
        case .set(_, let next), .goto(let next): [FlowEdge("", next)]
        case .lookup(let lookup):
            [
                FlowEdge("found", lookup.found), FlowEdge("not found", lookup.notFound),
                FlowEdge("failed", lookup.failed), FlowEdge("no answer in time", lookup.timedOut),
            ]
        case .transfer(let transfer): edges(of: transfer)
        case .record(let record):
            [FlowEdge("recorded", record.next)] + (record.empty.map { [FlowEdge("empty", $0)] } ?? [])
        case .countDays(let count):
            [FlowEdge("in time", count.within), FlowEdge("too late", count.past), FlowEdge("not yet", count.future)]
        case .subFlow(let entry, let next): [FlowEdge("sub-flow", entry), FlowEdge("then", next)]
        case .return: []
        }
    }

    private var ownEdges: [FlowEdge] { ownKeys.all.map { edge($0.key.description, $0.binding) } }

    private func edge(_ label: String, _ binding: Binding) -> FlowEdge {
        switch binding {
        case .back: FlowEdge("\(label) back", nil)
        case .repeat: FlowEdge("\(label) repeat", nil)
        case .unbound: FlowEdge("\(label) nothing", nil)
        case .act(let action): FlowEdge(label, action.next, action)
        }
    }

    private func edges(of transfer: Transfer) -> [FlowEdge] {
        let keys = transfer.queue?.keys.all.map { edge("\($0.key) in the queue", $0.binding) } ?? []
        let refusals = [("closed", transfer.whenClosed?.next), ("hours not published", transfer.whenUnpublished?.exit)]
        let refused = refusals.compactMap { name, exit in exit.map { FlowEdge(name, $0) } }
        let outcomes = [
            FlowEdge("busy", transfer.busy), FlowEdge("no answer", transfer.noAnswer),
            FlowEdge("after the talk", transfer.next),
        ]
        return refused + keys + outcomes
    }

    /// What the node is, and the times in force in it.
    var summary: String {
        let speech = [bargeIn ? "" : "no barge-in", keepsTypeAhead ? "" : "drops type-ahead"].filter { !$0.isEmpty }
        return ([what] + speech).joined(separator: ", ")
    }

    private var what: String {
        switch kind {
        case .menu(let menu):
            let isAmbiguous = menu.choices.contains { choice in
                menu.choices.contains { $0.keys != choice.keys && $0.keys.starts(with: choice.keys) }
            }
            return "menu, no-input \(menu.noInputTime.brief)"
                + (isAmbiguous ? ", inter-digit \(menu.interDigitTime.brief)" : "")
        case .collect(let collect):
            let digits = collect.digits
            let count = digits.count == 1 ? "\(digits.lowerBound)" : "\(digits.lowerBound) to \(digits.upperBound)"
            return
                "collects \(collect.dateOrders == nil ? "\(count) digits" : "a date")\(collect.isSecret ? ", secret" : ""), first digit \(collect.firstDigitTime.brief), "
                + "inter-digit \(collect.interDigitTime.brief)\(collect.confirm == nil ? "" : ", confirmed")"
        case .play: return prompt.isEmpty ? "hangs up" : "plays"
        case .branch: return "branch"
        case .set: return "sets"
        case .lookup(let lookup): return "looks up in \(lookup.table), \(lookup.time.brief) at most"
        case .transfer(let transfer):
            guard let queue = transfer.queue else {
                return "transfer to \(transfer.destination), rings \(transfer.ringTime.brief)"
            }
            let announcements =
                queue.announcements.isEmpty ? "" : ", announcements every \(queue.announcementInterval.brief)"
            let lastEntry = queue.lastEntry > .zero ? ", last entry \(queue.lastEntry.brief) before" : ""
            return "transfer to \(transfer.destination), waits \(queue.waitLimit.brief)\(announcements), "
                + "at closing: \(queue.atClosing.rawValue)\(lastEntry)"
        case .record(let record): return "records \(record.maximum.brief) at most, silence \(record.silence.brief)"
        case .subFlow: return "sub-flow"
        case .countDays(let count): return "counts \(count.allowed) days"
        case .return: return "returns"
        case .goto: return "goes on"
        }
    }
}

extension Branch.Test {
    fileprivate var brief: String {
        switch self {
        case .equals(let text): text
        case .hasPrefix(let text): text + "*"
        case .spells(let name): name.text
        }
    }
}

extension Milliseconds {
    /// As a flow file has it: `5s`, `2m`, `1h`, `500ms`.
    var brief: String {
        for (unit, length) in [("h", 3_600_000), ("m", 60_000), ("s", 1000)] as [(String, Int64)]
        where count > 0 && count % length == 0 { return "\(count / length)\(unit)" }
        return "\(count)ms"
    }
}
