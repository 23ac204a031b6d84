import CallFlow

/// Says why things happen in a call: what of the flow decides, and by which clauses.
public struct Explainer: Sendable {
    /// Why something happened.
    public struct Reason: Hashable, Sendable {
        /// What of the flow decides.
        public let text: String
        /// The rules that it follows.
        public let clauses: [Clause]
    }

    private let flow: Flow
    private var pace = Pace.normal

    /// An explainer of one call of a flow, from its answer.
    public init(_ flow: Flow) { self.flow = flow }

    /// Why an entry of the log is there; nil where nothing decided. All of the log is to be asked for, in its order.
    public mutating func reason(for entry: LogEntry) -> Reason? {
        let node = flow[entry.node]
        switch entry.event {
        case .entered: return reason(entered: node)
        case .promptStarted:
            return node.bargeIn ? nil : Reason("no key stops it: barge-in is off in '\(node.name)'", .p2)
        case .promptSkipped: return Reason("keys wait, and barge-in is on", .p5)
        case .promptHeard: return silence(in: node)
        case .promptStopped: return Reason("a key stops it: barge-in is on", .p2)
        case .key(_, let fate): return reason(of: fate)
        case .flushed: return Reason("what waits is not meant for what comes now", .p6)
        case .dropped: return Reason("the call ended before anything listened", .l7)
        case .chosen(let keys, let choice): return reason(chosen: keys, choice, in: node)
        case .noInput(let reason, let time, let of): return self.reason(noInput: reason, time, of, in: node)
        case .noMatch(_, let reason, let time, let of): return self.reason(noMatch: reason, time, of, in: node)
        case .waitingForNextKey(_, let span):
            return Reason(
                "a longer choice or entry may follow within \(ClockText.span(span))", isMenu(node) ? .m2 : .c1)
        case .entryCleared: return Reason("the star clears it", .c3)
        case .entryComplete: return Reason("it has the right length and form", .c1)
        case .entryConfirmed: return Reason("the caller confirms it", .c7)
        case .wentBack: return Reason("the menu or entry before this one is entered anew", .m11, .m8)
        case .paused, .resumed: return Reason("the key pauses the call", .t8)
        case .pace(let pace):
            self.pace = pace
            return pace == .relaxed ? Reason("silences may last four times as long from now on", .t7) : nil
        case .set, .branched, .subFlow, .returned: return reason(silent: entry)
        case .hours(let verdict):
            return verdict == .lastEntryPassed
                ? Reason("the queue takes nobody so short before closing", .q6, .q1)
                : Reason("'\(node.name)' asks the hours when it is entered", .q1)
        case .lookedUp, .lookupEnded: return Reason("the table's answer decides where it goes on", .l2)
        case .ringing: return Reason("the prompt is over", .q1, .q2)
        case .queued: return Reason("callers wait here for '\(destination(of: node))'", .q3)
        case .queueMoved: return nil
        case .hoursChanged(_, let policy):
            return Reason("the hours change while the caller waits; at closing: \(policy.rawValue)", .q5)
        case .transferEnded(let outcome): return reason(of: outcome)
        case .talkEnded: return Reason("the operator hangs up, and the transfer says what comes then", .q2)
        case .recordingStarted: return Reason("the prompt is over", .r1)
        case .voice: return Reason("the silence counts from the end of each sound", .r2)
        case .recordingEnded(_, _, let isKept):
            return Reason(isKept ? "it is kept" : "there is no sound in it", isKept ? .r1 : .r3)
        case .limit(let limit):
            return Reason(
                limit == .time ? "the call has lasted its longest time" : "the flow goes round without waiting",
                limit == .time ? .l4 : .l3)
        case .ended(_, let party):
            return party == .caller ? Reason("the caller hangs up", .l5, .l6) : Reason("the flow ends here", .l6)
        case .answered(let start):
            pace = start.pace
            return nil
        case .musicStarted, .musicStopped, .language: return nil
        }
    }

    private func isMenu(_ node: Node) -> Bool { if case .menu = node.kind { true } else { false } }

    private func destination(of node: Node) -> String {
        if case .transfer(let transfer) = node.kind { transfer.destination } else { node.name }
    }

    private func reason(entered node: Node) -> Reason? {
        switch node.kind {
        case .menu, .collect: Reason("in '\(node.name)'; its counts begin anew", .m8)
        case .transfer(let transfer) where !transfer.asksHours: Reason("in '\(node.name)', which asks no hours", .q1)
        case .play, .record, .transfer: Reason("in '\(node.name)'")
        case .branch, .set, .lookup, .subFlow, .countDays, .return, .goto: nil
        }
    }

    /// What happens if no key comes after a prompt.
    private func silence(in node: Node) -> Reason? {
        let time: Milliseconds
        switch node.kind {
        case .menu(let menu): time = menu.noInputTime
        case .collect(let collect): time = collect.firstDigitTime
        case .play, .branch, .set, .lookup, .transfer, .record, .subFlow, .countDays, .return, .goto: return nil
        }
        guard pace == .relaxed else {
            return Reason("from here \(ClockText.span(time)) of silence are waited for", .t6)
        }
        return Reason(
            "from here \(ClockText.span(time * 4)) of silence are waited for, four times as long as usual", .t6, .t7)
    }

    private func reason(of fate: KeyFate) -> Reason? {
        switch fate {
        case .taken, .fed: nil
        case .waits: Reason("nothing listens yet", .p4)
        case .dropped: Reason("the node drops keys that are pressed ahead", .p2)
        case .overflow: Reason("more keys wait than can", .p4)
        case .swallowed: Reason("the entry before was full already", .c5)
        case .ignored: Reason("nothing takes keys here", .q4, .p3)
        case .resumes: Reason("it ends the pause", .t8)
        case .endsRecording: Reason("it is the recording's termination key", .r1)
        case .sound: Reason("a key is a sound in a recording", .r2)
        }
    }

    private func reason(chosen keys: LoggedKeys, _ choice: Choice, in node: Node) -> Reason {
        switch choice {
        case .own:
            guard case .menu(let menu) = node.kind, case .plain(let entry) = keys else {
                return Reason("\(keys) is a choice of the confirmation", .c7)
            }
            let isPrefix = menu.choices.contains { $0.keys != entry && $0.keys.starts(with: entry) }
            return isPrefix
                ? Reason("\(keys) is a choice, and no longer one came in time", .m2)
                : Reason("\(keys) is a choice of '\(node.name)', and no longer one begins with it", .m1)
        case .global:
            return Reason(
                "\(keys) is no choice of '\(node.name)', and bound for the line", .m9, isMenu(node) ? .m4 : .c4)
        case .queue: return Reason("\(keys) is a key of the queue", .q4)
        }
    }

    private func reason(noInput reason: NoInputReason, _ time: Int, _ of: Int, in node: Node) -> Reason {
        let what = reason == .silence ? "no key came in time" : "no digit was entered"
        return Reason("\(what); \(after(time, of, noInput: true, in: node))", reason == .silence ? .m7 : .c2, .m7)
    }

    private func reason(noMatch reason: NoMatchReason, _ time: Int, _ of: Int, in node: Node) -> Reason {
        let (what, clause): (String, Clause) =
            switch reason {
            case .noChoice: ("it is no choice, and not bound for the line", .m4)
            case .incomplete: ("it begins a choice, and nothing followed", .m3)
            case .wrongKey: ("the key is no digit, and not bound for the line", .c4)
            case .short: ("it has too few digits", .c2)
            case .invalid: ("it has not the form that is asked for", .c2)
            case .notConfirmed: ("it was not confirmed", .c8)
            }
        return Reason("\(what); \(after(time, of, noInput: false, in: node))", clause, .m7)
    }

    private func after(_ time: Int, _ of: Int, noInput: Bool, in node: Node) -> String {
        guard time >= of else { return "the node is said again" }
        let retry: Retry? =
            switch node.kind {
            case .menu(let menu): noInput ? menu.noInput : menu.noMatch
            case .collect(let collect): noInput ? collect.noInput : collect.noMatch
            case .play, .branch, .set, .lookup, .transfer, .record, .subFlow, .countDays, .return, .goto: nil
            }
        return "the last time leads to '\(retry.map { flow[$0.next].name } ?? node.name)'"
    }

    private func reason(silent entry: LogEntry) -> Reason? {
        let name = flow[entry.node].name
        return switch entry.event {
        case .branched(let value): Reason("'\(name)' branches on \(value.map { "'\($0)'" } ?? "nothing")", .l1)
        case .set(let variable, let value):
            Reason("\(flow[variable]) is \(value.map { "'\($0)'" } ?? "unset") now", .l1)
        case .subFlow(let next): Reason("a part begins that returns to '\(flow[next].name)'", .l1)
        case .returned(let next): Reason("the part is over: on to '\(flow[next].name)'", .l1)
        default: nil
        }
    }

    private func reason(of outcome: TransferOutcome) -> Reason {
        switch outcome {
        case .closed, .unpublished: Reason("the hours turn callers away here", .q1)
        case .waitLimit: Reason("the longest wait is over", .q7)
        case .left: Reason("the caller leaves the queue by a key", .q4)
        case .abandoned: Reason("the caller hangs up while waiting", .l5)
        case .answered, .busy, .noAnswer: Reason("so the simulation's operators decide", .q2)
        }
    }
}

extension Explainer.Reason {
    fileprivate init(_ text: String, _ clauses: Clause...) {
        self.text = text
        self.clauses = clauses.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
