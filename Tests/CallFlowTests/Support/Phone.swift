import CallFlow
import ServiceHours

/// A call with a caller who acts at given milliseconds. Each part of a prompt lasts a second.
struct Phone {
    private(set) var call: Call
    private(set) var log: [LogEntry] = []
    private(set) var actions: [Action] = []
    private var promptEnd: CallTime?

    init(_ flow: Flow, _ change: (inout CallStart) -> Void = { _ in }) throws {
        var start = CallStart(answeredAt: try Instant.parse("2026-11-23T15:00:00Z", local: nil))
        change(&start)
        var effects = Effects()
        call = Call(to: flow, start, &effects)
        take(effects)
    }

    /// Lets happen what happens by itself before a time, and at it if asked.
    mutating func wait(until milliseconds: Int64, including: Bool = true) {
        let limit = CallTime(milliseconds: milliseconds)
        while let next = [promptEnd, call.nextTimer].compactMap(\.self).min(),
            next < limit || (including && next == limit)
        {
            feed(promptEnd.map { $0 <= next } ?? false ? .promptHeard : .timer, at: next)
        }
    }

    /// Presses keys at a time, all at that instant.
    mutating func press(_ keys: String, at milliseconds: Int64) {
        wait(until: milliseconds, including: false)
        for key in keys.compactMap(Key.init) { feed(.key(key), at: CallTime(milliseconds: milliseconds)) }
    }

    /// Feeds an event at a time, after what comes before it at that instant.
    mutating func tell(_ event: Event, at milliseconds: Int64) {
        wait(until: milliseconds, including: false)
        let time = CallTime(milliseconds: milliseconds)
        while event.rank > Event.promptHeard.rank, promptEnd == time { feed(.promptHeard, at: time) }
        feed(event, at: time)
    }

    private mutating func feed(_ event: Event, at time: CallTime) {
        if event == .promptHeard { promptEnd = nil }
        take(call.handle(event, at: time))
        call.checkInvariants()
    }

    private mutating func take(_ effects: Effects) {
        log += effects.log
        actions += effects.actions
        for action in effects.actions {
            switch action {
            case .play(let utterance): promptEnd = call.now + .seconds(Int64(utterance.segments.count))
            case .stopPlaying, .hangUp: promptEnd = nil
            case .playMusic, .lookUp, .cancelLookUp, .ring, .release, .startRecording, .stopRecording: break
            }
        }
        if call.hasEnded { promptEnd = nil }
    }

    /// The log as text, a line for each entry: when, what. Entries of entering are `when name:`.
    var lines: [String] { log.map { "\($0.time.milliseconds) \(describe($0))" } }

    /// The lines from a time on.
    func lines(from milliseconds: Int64) -> [String] {
        log.filter { $0.time.milliseconds >= milliseconds }.map { "\($0.time.milliseconds) \(describe($0))" }
    }

    /// The names of the nodes that were entered, in order.
    var path: [String] { log.filter { $0.event == .entered }.map { call.flow[$0.node].name } }

    /// The name of the node that the call is in.
    var node: String { call.flow[call.node].name }

    /// The value of a variable as the record has it.
    func value(_ name: String) -> String? {
        call.record?.variables.first { $0.name == name }?.value.description
    }

    private func describe(_ entry: LogEntry) -> String {
        let flow = call.flow
        switch entry.event {
        case .answered: return "answered"
        case .entered: return flow[entry.node].name + ":"
        case .promptStarted(let utterance): return "plays \(utterance.brief)"
        case .promptHeard: return "heard"
        case .promptStopped(let heard): return "stopped after \(heard.count)"
        case .promptSkipped(let utterance): return "skips \(utterance.brief)"
        case .musicStarted: return "music"
        case .musicStopped(let heard): return "music stopped after \(heard.count)"
        case .key(let key, let fate): return "key \(key) \(fate.rawValue)"
        case .flushed(let keys): return "flushes \(keys)"
        case .dropped(let keys): return "drops \(keys)"
        case .chosen(let keys, let choice): return "chooses \(keys) \(choice.rawValue)"
        case .noInput(let reason, let time, let of): return "no-input \(reason.rawValue) \(time)/\(of)"
        case .noMatch(let keys, let reason, let time, let of): return "no-match \(keys) \(reason.brief) \(time)/\(of)"
        case .entryCleared(let keys): return "clears \(keys)"
        case .entryComplete(let keys, let end): return "complete \(keys) \(end.rawValue)"
        case .entryConfirmed: return "confirmed"
        case .waitingForNextKey(let keys, let span): return "\(keys) waits \(span.count)"
        case .wentBack: return "back"
        case .paused(let span): return "pauses \(span.count)"
        case .resumed(let byKey): return byKey ? "resumes by key" : "resumes"
        case .language(let language): return "speaks \(language)"
        case .pace(let pace): return "pace \(pace.rawValue)"
        case .set(let variable, let value): return "\(flow[variable]) = \(value?.description ?? "unset")"
        case .branched(let value): return "branches on \(value?.description ?? "unset")"
        case .hours(let verdict): return "hours \(verdict.rawValue)"
        case .lookedUp(let table, let key): return "looks up \(key) in \(table)"
        case .lookupEnded(let outcome): return "lookup \(outcome.rawValue)"
        case .subFlow(let next): return "sub-flow, then \(flow[next].name)"
        case .returned(let next): return "returns to \(flow[next].name)"
        case .ringing(let destination): return "rings \(destination)"
        case .queued(let destination): return "queues for \(destination)"
        case .queueMoved(let ahead): return "ahead \(ahead)"
        case .hoursChanged(let verdict, let policy): return "hours change to \(verdict.rawValue), \(policy.rawValue)"
        case .transferEnded(let outcome): return "transfer \(outcome.rawValue)"
        case .talkEnded(let span): return "talked \(span.count)"
        case .recordingStarted: return "records"
        case .voice(let isSpeaking): return isSpeaking ? "voice" : "voice ends"
        case .recordingEnded(let end, let length, let isKept):
            return "recorded \(length.count) \(end.rawValue)\(isKept ? "" : ", empty")"
        case .limit(let limit): return "limit \(limit.rawValue)"
        case .ended(let disposition, let party): return "ended \(disposition) by \(party.rawValue)"
        }
    }
}

extension Utterance {
    /// Its parts with a plus between them, read values in parentheses.
    var brief: String {
        var values = values[...]
        return segments.map { segment in
            let value = if case .prompt = segment { SpokenValue?.none } else { values.popFirst() }
            let text =
                switch value {
                case .text(let text, let isSecret): isSecret ? String(repeating: "•", count: text.count) : text
                case .number(let number): String(number)
                case .moment(let time): String(time.milliseconds)
                case nil: ""
                }
            return switch segment {
            case .prompt(let id, let language): id.name + (language.map { "@\($0)" } ?? "")
            case .digits: "digits(\(text))"
            case .telephone: "telephone(\(text))"
            case .number: "number(\(text))"
            case .date: "date(\(text))"
            case .days: "days(\(text))"
            case .text: "text(\(text))"
            case .queuePosition: "position(\(text))"
            case .nextOpening: "next-opening(\(text))"
            case .hours: "hours(\(text))"
            }
        }.joined(separator: "+")
    }
}

extension NoMatchReason {
    var brief: String {
        switch self {
        case .noChoice: "no-choice"
        case .incomplete(let end): "incomplete-\(end.rawValue)"
        case .wrongKey: "wrong-key"
        case .short(let end): "short-\(end.rawValue)"
        case .invalid(let end): "invalid-\(end.rawValue)"
        case .notConfirmed(let how): "not-confirmed-\(how.rawValue)"
        }
    }
}
