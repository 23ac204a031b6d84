import CallFlow
import Prompts

/// A call and the world around it: how long what plays is heard, who answers, what is found in tables.
///
/// A value without a clock, like the call itself. A driver asks when something happens next (``nextTime``), lets it happen
/// (``advance(to:)``), and says what the caller does; what came of it is taken with ``takeEntries()``. Every driver has the
/// same world, so the same keys at the same times give the same log in each.
public struct Session: Sendable {
    /// What plays.
    public struct Playback: Hashable, Sendable {
        /// What is said; nil is music.
        public let utterance: Utterance?
        /// When it began.
        public let startedAt: CallTime
        /// When it has been heard to its end; nil for music, which goes on until it is stopped.
        public let endsAt: CallTime?
    }

    /// What a table answers in place of what is in it.
    public struct StagedLookup: Hashable, Sendable {
        /// The answer; nil is what is in the table.
        public var answer: LookupAnswer?
        /// How long it takes; nil is as long as ever.
        public var time: Milliseconds?

        /// A lookup as it is without staging.
        public init() {}
    }

    /// The line that was dialed.
    public let line: Line
    /// What the far end does.
    public let operators: Operators
    /// What tables answer in place of what is in them, by their names.
    public let lookups: [String: StagedLookup]
    /// Turns what plays into words.
    public let renderer: Renderer

    /// The call as it stands.
    public private(set) var call: Call
    /// What plays now.
    public private(set) var playback: Playback?
    /// What will happen outside, in the order in which it does.
    private var expected: [Expected] = []
    private var effects = Effects()
    /// Whether the caller's voice ends with the recording that it was for.
    private var isToFallSilent = false

    private struct Expected: Sendable {
        let time: CallTime
        let event: Event
    }

    /// How long a prompt without a word lasts.
    static let shortestPrompt = Milliseconds(100)
    /// How long a lookup takes to be answered.
    static let lookupTime = Milliseconds(100)

    /// A call that is answered now.
    public init(
        line: Line, start: CallStart, operators: Operators = Operators(), lookups: [String: StagedLookup] = [:]
    ) {
        self.line = line
        self.operators = operators
        self.lookups = lookups
        renderer = Renderer(
            flow: line.flow, catalog: line.catalog, facts: line.facts, hours: start.hours,
            answeredAt: start.answeredAt)
        call = Call(to: line.flow, start, &effects)
        carryOut()
    }

    /// The call's record, once it has ended.
    public var record: CallDetailRecord? { call.record }

    /// When something happens next by itself; nil if nothing does, or the call is over.
    public var nextTime: CallTime? {
        guard !call.hasEnded else { return nil }
        var next = call.nextTimer
        for time in [playback?.endsAt, expected.first?.time] {
            if let time, next.map({ time < $0 }) ?? true { next = time }
        }
        return next
    }

    /// What the log gained since the last time.
    public mutating func takeEntries() -> [LogEntry] {
        var entries: [LogEntry] = []
        swap(&entries, &effects.log)
        return entries
    }

    /// Lets everything happen by itself up to and including a time, each thing at its own.
    public mutating func advance(to time: CallTime) {
        while let next = nextTime, next <= time { step(at: next) }
    }

    /// The caller presses a key. At one instant that comes before all that happens by itself (clause T2).
    public mutating func press(_ key: Key, at time: CallTime) { act(.key(key), at: time) }

    /// The caller hangs up.
    public mutating func hangUp(at time: CallTime) { act(.callerHungUp, at: time) }

    /// The caller speaks for so long, into a recording until its longest time at most. Who speaks already goes on until the later of
    /// both ends.
    public mutating func speak(_ span: Milliseconds, at time: CallTime) {
        act(.voiceBegan, at: time)
        guard !call.hasEnded else { return }
        let present = expected.filter { $0.event == .voiceEnded }.map(\.time).max() ?? time
        let longest = call.status.timers.first { $0.timer == .recording }?.deadline
        expected.removeAll { $0.event == .voiceEnded }
        expect(.voiceEnded, at: min(max(present, time + span), longest ?? CallTime(milliseconds: .max)))
    }

    /// What is said is taken as heard to its end; nothing if music plays, or nothing.
    public mutating func skipPrompt(at time: CallTime) {
        advance(before: time)
        guard playback?.utterance != nil else { return }
        feed(.promptHeard, at: time)
    }

    /// What the far end can do now: answer, be busy or, without a queue, not answer; hang up while they talk.
    public var decisions: [FarEnd] {
        switch call.activity {
        case .ringing: [.answers, .busy, .noAnswer]
        case .queued: [.answers, .busy]
        case .talking: [.hangsUp]
        case .prompt, .choosing, .entering, .confirming, .paused, .lookingUp, .recording, .ended: []
        }
    }

    /// The far end does something now, and nothing else that it was about to; nothing if that means nothing now.
    ///
    /// An operator who answers takes the next in the queue: a caller before this one, if there is one.
    public mutating func decide(_ farEnd: FarEnd, at time: CallTime) {
        advance(before: time)
        guard decisions.contains(farEnd) else { return }
        forgetFarEnd()
        if farEnd == .answers, case .queued(let ahead) = call.activity, ahead > 0 {
            if case .available = operators.presence {
                for (after, event) in operators.course(ahead: ahead - 1) {
                    expect(event, at: time + operators.talk + after)
                }
            }
            return feed(.queueMoved(ahead: ahead - 1), at: time)
        }
        feed(.farEnd(farEnd), at: time)
    }

    private mutating func act(_ event: Event, at time: CallTime) {
        advance(before: time)
        feed(event, at: time)
    }

    private mutating func advance(before time: CallTime) {
        while let next = nextTime, next < time { step(at: next) }
    }

    /// One thing that happens by itself: of an instant, a prompt's end first, then the far end, then timers (clause T2).
    private mutating func step(at time: CallTime) {
        if playback?.endsAt == time {
            feed(.promptHeard, at: time)
        } else if let next = expected.first, next.time == time {
            expected.removeFirst()
            feed(next.event, at: time)
        } else {
            feed(.timer, at: time)
        }
    }

    private mutating func feed(_ event: Event, at time: CallTime) {
        if event == .promptHeard { playback = nil }
        let wasTalking = call.isTalking
        call.handle(event, at: time, &effects)
        if call.isTalking, !wasTalking { expect(.farEnd(.hangsUp), at: call.now + operators.talk) }
        carryOut()
    }

    /// Does what the call asks for.
    private mutating func carryOut() {
        for action in effects.actions {
            switch action {
            case .play(let utterance):
                // What plays takes time, so that no flow goes round without any.
                let length = max(renderer.duration(of: utterance), Self.shortestPrompt)
                playback = Playback(utterance: utterance, startedAt: call.now, endsAt: call.now + length)
            case .playMusic:
                playback = Playback(utterance: nil, startedAt: call.now, endsAt: nil)
            case .stopPlaying:
                playback = nil
            case .lookUp(let table, let key):
                let time = lookups[table]?.time ?? Self.lookupTime
                expect(.lookupAnswered(answer(to: key, in: table)), at: call.now + time)
            case .cancelLookUp:
                expected.removeAll { if case .lookupAnswered = $0.event { true } else { false } }
            case .ring(_, let isQueued):
                forgetFarEnd()
                let ahead: Int? = if isQueued, case .queued(let ahead) = call.activity { ahead } else { nil }
                for (after, event) in operators.course(ahead: ahead) { expect(event, at: call.now + after) }
            case .release:
                forgetFarEnd()
            case .startRecording:
                break  // in text there is nothing to be kept
            case .stopRecording:
                // Nobody hears what else is said.
                if expected.contains(where: { $0.event == .voiceEnded }) { isToFallSilent = true }
            case .hangUp:
                break
            }
        }
        effects.actions.removeAll(keepingCapacity: true)
        if call.hasEnded {
            playback = nil
            expected = []
        } else if isToFallSilent {
            isToFallSilent = false
            expected.removeAll { $0.event == .voiceEnded }
            feed(.voiceEnded, at: call.now)
        }
    }

    private mutating func expect(_ event: Event, at time: CallTime) {
        let place = expected.firstIndex { $0.time > time } ?? expected.endIndex
        expected.insert(Expected(time: time, event: event), at: place)
    }

    private mutating func forgetFarEnd() {
        expected.removeAll {
            switch $0.event {
            case .farEnd, .queueMoved: true
            case .callerHungUp, .key, .promptHeard, .lookupAnswered, .voiceBegan, .voiceEnded, .timer: false
            }
        }
    }

    private func answer(to key: String, in table: String) -> LookupAnswer {
        if let staged = lookups[table]?.answer { return staged }
        guard let table = line.tables[table] else { return .failed }
        return table[key].map { .found($0) } ?? .notFound
    }
}

extension Call {
    fileprivate var isTalking: Bool { activity == .talking }
}
