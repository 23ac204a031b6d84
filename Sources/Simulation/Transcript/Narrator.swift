import CallFlow
import ServiceHours

/// Says in a few words what happens in a call besides prompts and keys, and why.
public struct Narrator: Sendable {
    private let flow: Flow
    private let start: CallStart
    /// The clocks of the flow's hours; an `HoursID` is a place in them.
    private let clocks: [LineClock]

    /// A narrator of one call.
    public init(_ call: Call) {
        flow = call.flow
        start = call.start
        let (given, answeredAt) = (start.hours, start.answeredAt)
        clocks = flow.parts.schedules.map { LineClock(hours: given ?? $0.schedule, answeredAt: answeredAt) }
    }

    /// What an entry of the log says; nil for what needs no words.
    public func note(on entry: LogEntry) -> String? {
        switch entry.event {
        case .answered: opening
        case .noInput(let reason, let time, let of):
            "\(reason == .silence ? "silence" : "nothing was entered") (\(time) of \(of))"
        case .noMatch(let keys, let reason, let time, let of): "\(reason.text(of: keys)) (\(time) of \(of))"
        case .waitingForNextKey(let keys, let span): waiting(after: keys, for: span, in: entry.node)
        case .entryCleared: "the entry is cleared"
        case .entryComplete(let keys, let end): "entered \(keys), ended \(end.text)"
        case .entryConfirmed: "the entry is confirmed"
        case .paused(let longest): "the call waits until a key is pressed, \(ClockText.span(longest)) at most"
        case .resumed(let byKey): byKey ? "the call goes on" : "no key was pressed; the call goes on"
        case .language(let language): "language: \(language)"
        case .pace(let pace): pace == .relaxed ? "more time: silences last four times as long" : "usual time to answer"
        case .flushed(let keys): "keys that waited do not count any more: \(keys)"
        case .dropped(let keys): "keys that nobody took: \(keys)"
        case .hours(let verdict): hours(verdict, in: entry.node, at: entry.time)
        case .lookedUp(let table, let key): "looks up '\(key)' in \(table)"
        case .lookupEnded(let outcome): "looked up: \(outcome.text)"
        case .ringing(let destination): "it rings: \(destination)"
        case .queued(let destination): "in the queue: \(destination)"
        case .queueMoved(let ahead): Self.callersAhead(ahead)
        case .hoursChanged(let verdict, let policy): hoursChanged(to: verdict, policy)
        case .transferEnded(let outcome): outcome.text
        case .talkEnded(let span): "the talk with the operator is over after \(ClockText.span(span))"
        case .musicStarted: "♪ hold music"
        case .recordingStarted: "● recording"
        case .voice(let isSpeaking): isSpeaking ? "the caller speaks" : "the caller is silent"
        case .recordingEnded(let end, let length, let isKept):
            "recorded \(ClockText.span(length)), ended \(end.text)\(isKept ? "" : "; empty, so not kept")"
        case .limit(let limit): limit.text
        case .ended(let disposition, let party):
            "\(party == .caller ? "the caller" : "the line") hangs up: \(disposition)"
        case .entered, .promptStarted, .promptHeard, .promptStopped, .promptSkipped, .musicStopped, .key, .chosen,
            .wentBack, .set, .branched, .subFlow, .returned:
            nil
        }
    }

    /// `2 callers before this one`.
    package static func callersAhead(_ ahead: Int) -> String {
        switch ahead {
        case 0: "next in line"
        case 1: "1 caller before this one"
        default: "\(ahead) callers before this one"
        }
    }

    /// What was dialed, and when. That it is simulated is said of every call, whatever the line itself says.
    private var opening: String {
        var clock = clocks[0]
        let number = start.number.map { ", \($0)" } ?? ""
        // Where nobody answers, nobody's hours are of interest.
        let hours = flow.hoursMet.contains(.line) ? ", \(clock.hours(at: .answer))" : ""
        return "Simulated call: \(flow.parts.name)\(number); \(clock.date(at: .answer))\(hours)"
    }

    private func waiting(after keys: LoggedKeys, for span: Milliseconds, in node: NodeID) -> String {
        var longer: [String] = []
        if case .menu(let menu) = flow[node].kind, case .plain(let entry) = keys {
            longer = menu.choices.filter { $0.keys.starts(with: entry) && $0.keys != entry }.map(\.keys.description)
        }
        let reason = longer.isEmpty ? "" : ": \(keys) also begins \(longer.joined(separator: ", "))"
        return "waits \(ClockText.span(span)) for another key\(reason)"
    }

    private func hours(_ verdict: HoursVerdict, in node: NodeID, at time: CallTime) -> String {
        var clock = clocks[Int((flow[node].askedHours ?? .line).index)]
        let reason = clock.reason(at: time)
        let detail = reason.isEmpty ? "" : " (\(reason))"
        return switch verdict {
        case .open, .closed: "the line is \(clock.hours(at: time))\(detail)"
        case .unpublished: "the line's hours are not published"
        case .lastEntryPassed: "too late for the queue: the line is \(clock.hours(at: time))\(detail)"
        }
    }

    private func hoursChanged(to verdict: HoursVerdict, _ policy: Queue.ClosingPolicy) -> String {
        guard verdict == .closed else { return "the line opens again" }
        return switch policy {
        case .drain: "the line closes; callers already waiting are still served"
        case .announce: "the line closes; callers already waiting are told, and still served"
        case .close: "the line closes; callers already waiting are sent away"
        }
    }
}

extension NoMatchReason {
    fileprivate func text(of keys: LoggedKeys) -> String {
        switch self {
        case .noChoice: "\(keys) is not a choice here"
        case .incomplete: "\(keys) is only the beginning of a choice"
        case .wrongKey: "\(keys) has a key that an entry does not take here"
        case .short(let end): "\(keys) has too few digits, ended \(end.text)"
        case .invalid: "\(keys) is not a valid entry"
        case .notConfirmed(.again): "\(keys) is to be entered again"
        case .notConfirmed(.back): "\(keys) was not confirmed: the caller went back"
        case .notConfirmed(.failures): "\(keys) was not confirmed"
        }
    }
}

extension EntryEnd {
    fileprivate var text: String {
        switch self {
        case .maximum: "by its length"
        case .terminationKey: "by the termination key"
        case .timeout: "by silence"
        }
    }
}

extension RecordingEnd {
    fileprivate var text: String {
        switch self {
        case .terminationKey: "by the termination key"
        case .maximum: "by its longest time"
        case .silence: "by silence"
        case .limit: "by a limit of the call"
        case .hangUp: "by the hang-up"
        }
    }
}

extension LookupOutcome {
    fileprivate var text: String {
        switch self {
        case .found: "found"
        case .notFound: "not found"
        case .failed: "the table could not be asked"
        case .timedOut: "no answer in time"
        }
    }
}

extension TransferOutcome {
    fileprivate var text: String? {
        switch self {
        case .answered: "an operator answers"
        case .busy: "busy"
        case .noAnswer: "nobody answers"
        case .waitLimit: "the longest wait is over"
        case .left: "the caller leaves the queue"
        case .abandoned, .closed, .unpublished: nil  // the hang-up or the hours have been told
        }
    }
}

extension Limit {
    fileprivate var text: String {
        switch self {
        case .nodes: "the flow loops: a hundred nodes were entered without waiting once"
        case .returns: "the flow loops: too many sub-flows wait for their return"
        case .noReturn: "the flow returns from a sub-flow that was not entered"
        case .time: "the call has reached its longest time"
        }
    }
}
