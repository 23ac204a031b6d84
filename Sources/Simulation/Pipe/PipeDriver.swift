import CallFlow

/// Drives a call in no time: its clock jumps from one thing that happens to the next, and the caller does what lines of text say.
///
/// A line is taken when it is the caller's turn: a node listens and its prompt has been heard to its end, a recording waits for a
/// voice, or music plays in a queue that has keys. A line that begins with `!` is taken at the start of such a prompt. When there are
/// no more lines the caller hangs up at the next turn, but never in a queue.
public struct PipeDriver {
    /// Where the caller's lines come from: the next one without its line break, nil at the end.
    public typealias Input = () throws(InputError) -> String?

    private var session: Session
    private let input: Input
    /// The line that was read and not taken yet.
    private var next: CallerLine?
    /// How many lines were read.
    public private(set) var linesRead = 0
    private var inputHasEnded = false
    /// What is left of the keys that are being pressed, and when the next of them falls.
    private var keys: ArraySlice<Key> = []
    private var nextKey = CallTime.answer
    /// Before this the caller does nothing.
    private let start: CallTime
    private var now: CallTime { max(start, session.call.now) }
    /// Whether a line can be taken now.
    private var turn = Turn.none

    private enum Turn {
        /// The caller has nothing to do.
        case none
        /// The prompt of a node that listens begins.
        case prompt
        /// It is the caller's turn.
        case caller
    }

    /// From one key of a line to the next.
    package static let keyInterval = Milliseconds(200)

    /// A driver for a call that was just answered, or has come so far.
    ///
    /// - Parameter moment: where it goes on; nothing is done before.
    public init(session: Session, from moment: CallTime = .answer, input: @escaping Input) {
        start = moment
        self.session = session
        self.input = input
        turn = presentTurn
    }

    /// Drives the call to its end.
    ///
    /// - Parameter onEntries: is given what the log gains, as it happens. If it throws, the caller hangs up.
    /// - Returns: the call's record.
    /// - Throws: ``PipeError`` for a line that cannot be carried out, and what `onEntries` throws, both after the hang-up.
    public mutating func run(onEntries: ([LogEntry]) throws -> Void) throws -> CallDetailRecord? {
        do {
            try tell(onEntries)
            while !session.call.hasEnded {
                try step()
                try tell(onEntries)
            }
        } catch {
            session.hangUp(at: session.call.now)
            try? onEntries(session.takeEntries())
            throw error
        }
        return session.record
    }

    /// The call's record, once it has ended.
    public var record: CallDetailRecord? { session.record }

    /// The line that was read and whose deed the call's end did not await, if there is one.
    public var unusedLine: Int? { next != nil || !keys.isEmpty ? linesRead : nil }

    private mutating func step() throws(PipeError) {
        if turn != .none, keys.isEmpty, try takeLine() { return }
        if let key = keys.first, session.nextTime.map({ nextKey <= $0 }) ?? true {
            keys.removeFirst()
            turn = .none
            session.press(key, at: nextKey)
            nextKey = nextKey + Self.keyInterval
        } else if let time = session.nextTime {
            session.advance(to: time)
        } else {
            // Nothing comes by itself only while somebody talks for ever, and nobody here does.
            session.hangUp(at: session.call.now)
        }
    }

    /// Takes the line whose turn it is; false if there is none.
    private mutating func takeLine() throws(PipeError) -> Bool {
        try readLine()
        guard let line = next else {
            guard turn == .caller, !isQueued else { return false }
            session.hangUp(at: now)
            return true
        }
        guard turn == .caller || line.interrupts else { return false }
        next = nil
        turn = .none
        switch line.deed {
        case .wait: return false
        case .press(let pressed):
            keys = pressed[...]
            nextKey = now
        case .speak(let span):
            guard session.call.activity == .recording else {
                throw PipeError(
                    line: linesRead, reason: .notRecording(node: session.call.flow[session.call.node].name))
            }
            session.speak(span, at: now)
        }
        return true
    }

    /// Reads the next line, unless one was read already.
    private mutating func readLine() throws(PipeError) {
        while next == nil, !inputHasEnded {
            guard let text = try nextText() else {
                inputHasEnded = true
                return
            }
            do {
                next = try CallerLine(text)
            } catch {
                throw PipeError(line: linesRead, reason: .mistake(error))
            }
        }
    }

    private mutating func nextText() throws(PipeError) -> String? {
        linesRead += 1
        do {
            return try input()
        } catch {
            throw PipeError(line: linesRead, reason: .input(error))
        }
    }

    private mutating func tell(_ onEntries: ([LogEntry]) throws -> Void) throws {
        let entries = session.takeEntries()
        guard !entries.isEmpty else { return }
        // A turn that was not used is over when nobody listens any more.
        let present = presentTurn
        if present == .none || entries.contains(where: \.event.mayChangeTurn) { turn = present }
        try onEntries(entries)
    }

    private var isQueued: Bool { if case .queued = session.call.activity { true } else { false } }

    private var presentTurn: Turn {
        let status = session.call.status
        switch status.activity {
        case .choosing, .entering, .confirming, .paused: return status.isPlaying ? .prompt : .caller
        case .recording: return status.callerSpeaks ? .none : .caller
        case .queued: return status.isMusic && status.queueHasKeys ? .caller : .none
        case .prompt, .lookingUp, .ringing, .talking, .ended: return .none
        }
    }
}

/// Why there is no next line of a caller's.
public struct InputError: Error, Hashable, Sendable {
    /// What is wrong, and what to do next.
    public let message: String

    /// An error that says so.
    public init(_ message: String) { self.message = message }
}

/// Why a caller's line cannot be carried out.
public struct PipeError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case input(InputError)
        case mistake(CallerLine.Mistake)
        case notRecording(node: String)
    }

    /// Which line, from 1.
    public let line: Int
    let reason: Reason

    /// What is wrong, and what to do.
    public var message: String {
        switch reason {
        case .input(let error): error.message
        case .mistake(let mistake): mistake.description
        case .notRecording(let node):
            "the caller speaks, but nothing is recorded in '\(node)'; write keys, or '.' for silence"
        }
    }

    /// Where, what is wrong, and what to do.
    public var description: String {
        "standard input:\(line): error: \(message)"
    }
}

extension LogEvent {
    /// Whether the turn may become the caller's with this, or end: something was heard to its end, begins without being heard, or the
    /// wait in a queue is over.
    fileprivate var mayChangeTurn: Bool {
        switch self {
        case .promptStarted, .promptHeard, .promptSkipped, .musicStarted, .noInput, .noMatch, .entryCleared, .chosen,
            .entered,
            .paused, .wentBack, .recordingStarted, .transferEnded:
            true
        case .voice(let isSpeaking): !isSpeaking
        case .answered, .promptStopped, .musicStopped, .key, .flushed, .dropped, .entryComplete, .entryConfirmed,
            .waitingForNextKey, .resumed, .language, .pace, .set, .branched, .hours, .lookedUp, .lookupEnded, .subFlow,
            .returned,
            .ringing, .queued, .queueMoved, .hoursChanged, .talkEnded, .recordingEnded, .limit, .ended:
            false
        }
    }
}
