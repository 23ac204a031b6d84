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
    /// Whether an entry is being confirmed.
    private var isConfirming = false
    private var isQueued = false
    private var hasReachedLimit = false
    /// What happened last of all that stops prompts.
    private var cause: LogEntry?

    /// An explainer of one call of a flow, from its answer.
    public init(_ flow: Flow) { self.flow = flow }

    /// Why each entry of the log is there; nil where nothing decided.
    ///
    /// All of the log is to be asked for, in its order, and all that one event brings at once.
    public mutating func reasons(for entries: [LogEntry]) -> [Reason?] {
        entries.indices.map { place in
            defer { follow(entries[place]) }
            return reason(for: entries[place], before: entries[(place + 1)...])
        }
    }

    /// Keeps what reasons of later entries depend on.
    private mutating func follow(_ entry: LogEntry) {
        switch entry.event {
        case .answered(let start): pace = start.pace
        case .pace(let pace): self.pace = pace
        case .entered: (isConfirming, isQueued) = (false, false)
        case .entryComplete: isConfirming = confirm(of: flow[entry.node]) != nil
        case .entryConfirmed, .noMatch(_, .notConfirmed, _, _): isConfirming = false
        case .queued: isQueued = true
        case .transferEnded(let outcome):
            isQueued = false
            if outcome != .abandoned { cause = entry }
        case .limit:
            hasReachedLimit = true
            cause = entry
        case .key, .chosen(_, .queue), .hoursChanged: cause = entry
        case .promptStarted, .promptHeard: cause = nil
        case .promptStopped, .promptSkipped, .musicStarted, .musicStopped, .flushed, .dropped, .chosen, .noInput,
            .noMatch, .entryCleared, .waitingForNextKey, .wentBack, .paused, .resumed, .language, .set, .branched,
            .hours, .lookedUp, .lookupEnded, .subFlow, .returned, .ringing, .queueMoved, .talkEnded, .recordingStarted,
            .voice, .recordingEnded, .ended:
            break
        }
    }

    private func reason(for entry: LogEntry, before later: ArraySlice<LogEntry>) -> Reason? {
        let node = flow[entry.node]
        switch entry.event {
        case .entered: return reason(entered: node)
        case .promptStarted:
            guard !isQueued, !hasReachedLimit, !node.bargeIn else { return nil }
            return Reason("no key stops it: barge-in is off in '\(node.name)'", .p2)
        case .promptSkipped: return Reason("keys wait, and barge-in is on", .p5)
        case .promptHeard: return silence(in: node)
        case .promptStopped: return reason(stoppedAt: entry.time, before: later)
        case .key(_, let fate): return reason(of: fate)
        case .flushed: return Reason("what waits is not meant for what comes now", .p6)
        case .dropped: return Reason("the call ended before anything listened", .l7)
        case .chosen(let keys, let choice): return reason(chosen: keys, choice, in: node)
        case .noInput(let reason, let time, let of): return self.reason(noInput: reason, time, of, in: node)
        case .noMatch(let keys, let reason, let time, let of):
            return self.reason(noMatch: keys, reason, time, of, in: node)
        case .waitingForNextKey(_, let span):
            let isChoice = isMenu(node) || isConfirming
            return Reason(
                "a longer \(isChoice ? "choice" : "entry") may follow within \(ClockText.span(span))",
                isChoice ? .m2 : .c1)
        case .entryCleared: return Reason("the star clears it", .c3)
        case .entryComplete: return Reason("it has the right length and form", .c1)
        case .entryConfirmed: return Reason("the caller confirms it", .c7)
        case .wentBack: return Self.reason(wentBackBefore: later)
        case .paused: return Reason("the key pauses the call", .t8)
        case .resumed(let byKey): return Reason(byKey ? "a key ends the pause" : "the longest pause is over", .t8)
        case .pace(let pace):
            return pace == .relaxed ? Reason("silences may last four times as long from now on", .t7) : nil
        case .set, .branched, .subFlow, .returned: return reason(silent: entry)
        case .hours(let verdict):
            return verdict == .lastEntryPassed
                ? Reason("the queue takes nobody so short before closing", .q6, .q1)
                : Reason("'\(node.name)' asks the hours when it is entered", .q1)
        case .lookedUp, .lookupEnded: return Reason("the table's answer decides where it goes on", .l2)
        case .ringing: return Reason("the prompt is over", .q1, .q2)
        case .queued: return Reason("callers wait here for '\(destination(of: node))'", .q3)
        case .hoursChanged(_, let policy):
            return Reason("the hours change while the caller waits; at closing: \(policy.rawValue)", .q5)
        case .transferEnded(let outcome):
            let hasClosed = if case .hoursChanged = cause?.event { cause?.time == entry.time } else { false }
            return reason(of: outcome, whileWaiting: hasClosed)
        case .talkEnded:
            return hasReachedLimit || Self.hangsUp(in: later)
                ? nil : Reason("the operator hangs up, and the transfer says what comes then", .q2)
        case .recordingStarted: return Reason("the prompt is over", .r1)
        case .voice: return Reason("the silence counts from the end of each sound", .r2)
        case .recordingEnded(_, _, let isKept):
            return Reason(isKept ? "it is kept" : "there is no sound in it", isKept ? .r1 : .r3)
        case .limit(let limit): return Self.reason(of: limit)
        case .ended(_, let party):
            if party == .caller { return Reason("the caller hangs up", .l5, .l6) }
            return Reason(hasReachedLimit ? "a call ends at its limit" : "the flow ends here", .l6)
        case .answered, .queueMoved, .musicStarted, .musicStopped, .language: return nil
        }
    }

    /// Why a prompt is stopped: what came before it at the same time, or the hang-up, which comes after it.
    private func reason(stoppedAt time: CallTime, before later: ArraySlice<LogEntry>) -> Reason? {
        if Self.hangsUp(in: later) { return Reason("the caller hangs up", .l5) }
        guard let cause, cause.time == time else { return nil }
        switch cause.event {
        case .limit(let limit): return Self.reason(of: limit)
        case .transferEnded(.answered): return Reason("an operator answers", .q2)
        case .transferEnded(let outcome): return reason(of: outcome, whileWaiting: true)
        case .chosen: return Reason("a key of the queue stops it", .q4)
        default: return Reason("a key stops it: barge-in is on", .p2)
        }
    }

    /// Whether what comes next is that the caller hangs up.
    private static func hangsUp(in later: ArraySlice<LogEntry>) -> Bool {
        for entry in later {
            switch entry.event {
            case .ended(_, by: .caller): return true
            case .dropped, .promptStopped, .musicStopped: continue
            default: return false
            }
        }
        return false
    }

    /// Back enters a node, or repeats the present one.
    private static func reason(wentBackBefore later: ArraySlice<LogEntry>) -> Reason {
        let next = later.first {
            switch $0.event {
            case .entered, .promptStarted, .promptSkipped, .key: true
            default: false
            }
        }
        return next?.event == .entered
            ? Reason("the menu or entry before this one is entered anew", .m11, .m8)
            : Reason("there is no menu or entry before this one, so it repeats", .m11, .m10)
    }

    private static func reason(of limit: Limit) -> Reason {
        switch limit {
        case .time: Reason("the call has lasted its longest time", .l4)
        case .nodes: Reason("the flow goes round without waiting", .l3)
        case .returns: Reason("too many parts wait for their return", .l1)
        case .noReturn: Reason("there is no part to return from", .l1)
        }
    }

    private func confirm(of node: Node) -> Collect.Confirm? {
        if case .collect(let collect) = node.kind { collect.confirm } else { nil }
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
        case .collect(let collect):
            time = isConfirming ? collect.confirm?.noInputTime ?? .zero : collect.firstDigitTime
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
        case .global: return reason(bound: keys, in: node)
        case .queue: return Reason("\(keys) is a key of the queue", .q4)
        }
    }

    /// A key that is no choice acts as the node has bound it, else as the line has.
    private func reason(bound keys: LoggedKeys, in node: Node) -> Reason {
        let place = isConfirming ? "the confirmation" : "'\(node.name)'"
        let rule: Clause = isMenu(node) || isConfirming ? .m4 : .c4
        guard binding(of: keys, in: node) != nil else {
            return Reason("\(keys) is no choice of \(place), and bound for the line", .m9, rule)
        }
        return Reason("\(keys) is no choice of \(place), and bound in '\(node.name)' itself", .m1, rule)
    }

    /// What a node says of a single key itself.
    private func binding(of keys: LoggedKeys, in node: Node) -> Binding? {
        guard case .plain(let entry) = keys, entry.count == 1 else { return nil }
        return node.ownKeys[entry[0]]
    }

    private func reason(noInput reason: NoInputReason, _ time: Int, _ of: Int, in node: Node) -> Reason {
        let what = reason == .silence ? "no key came in time" : "no digit was entered"
        if isConfirming { return Reason("\(what); \(afterConfirmation(time, of))", .c8) }
        return Reason("\(what); \(after(time, of, noInput: true, in: node))", reason == .silence ? .m7 : .c2, .m7)
    }

    private func reason(noMatch keys: LoggedKeys, _ reason: NoMatchReason, _ time: Int, _ of: Int, in node: Node)
        -> Reason
    {
        let isUnbound = binding(of: keys, in: node) == .unbound
        let elsewhere = isUnbound ? "unbound in '\(node.name)'" : "not bound for the line"
        let (what, clause): (String, Clause) =
            switch reason {
            case .noChoice: ("it is no choice, and \(elsewhere)", .m4)
            case .incomplete: ("it begins a choice, and nothing followed", .m3)
            case .wrongKey: ("the key is no digit, and \(elsewhere)", .c4)
            case .short: ("it has too few digits", .c2)
            case .invalid: ("it has not the form that is asked for", .c2)
            case .notConfirmed: ("it was not confirmed", .c8)
            }
        // That an entry was not confirmed is a mistake of the entry's, and counted there.
        if isConfirming, clause != .c8 { return Reason("\(what); \(afterConfirmation(time, of))", clause, .c8) }
        return Reason("\(what); \(after(time, of, noInput: false, in: node))", clause, .m7)
    }

    private func afterConfirmation(_ time: Int, _ of: Int) -> String {
        time < of ? "the confirmation is said again" : "the last time starts the entry anew"
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

    /// - Parameter isWaiting: whether the caller waits already, and does not come just now.
    private func reason(of outcome: TransferOutcome, whileWaiting isWaiting: Bool) -> Reason {
        switch outcome {
        case .closed where isWaiting: Reason("who waits at closing is sent away", .q5)
        case .closed, .unpublished: Reason("the hours turn callers away here", .q1)
        case .waitLimit: Reason("the longest wait is over", .q7)
        case .left: Reason("the caller leaves the queue by a key", .q4)
        case .abandoned where hasReachedLimit: Self.reason(of: .time)
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
