import CallFlow

/// A time that a node keeps, and who says so.
public struct TimerInForce: Hashable, Sendable {
    /// Who sets a time.
    public enum Origin: String, Sendable {
        /// The node itself.
        case node
        /// The line that the node is of.
        case line
        /// Nobody: it is the usual one.
        case usual
    }

    /// What files call the time: `no-input`.
    public let name: String
    /// How long it is.
    public let time: Milliseconds
    /// Who sets it.
    public let origin: Origin
}

extension FlowDecoder {
    /// The times that a node keeps.
    func timersInForce(_ draft: NodeDraft, _ kind: Node.Kind) -> [TimerInForce] {
        let body = draft.body.value
        let (names, own): ([TimerName], [TimerName: (YAMLValue?, Milliseconds)]) =
            switch kind {
            case .record(let record):
                (
                    [.recording, .silence],
                    [.recording: (body["max"], record.maximum), .silence: (body["silence"], record.silence)]
                )
            case .transfer(let transfer):
                if let queue = transfer.queue {
                    ([.queueWait], [.queueWait: (body["when-open"]?["queue"]?["wait"], queue.waitLimit)])
                } else {
                    ([.ring], [:])
                }
            // A confirmation is a menu, and keeps the line's time.
            case .collect(let collect) where collect.confirm != nil: (draft.kind.timers + [.noInput], [:])
            default: (draft.kind.timers, [:])
            }
        return names.map { name in
            if let (given, time) = own[name], given != nil {
                return TimerInForce(name: name.rawValue, time: time, origin: .node)
            }
            let origin: TimerInForce.Origin =
                draft.timers.isSet(name, since: timers) ? .node : timers.isSet(name) ? .line : .usual
            return TimerInForce(name: name.rawValue, time: draft.timers[name], origin: origin)
        }
    }
}
