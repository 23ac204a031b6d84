import CallFlow
import FoundationEssentials
import Prompts
import ServiceHours

/// Writes the log of one call as JSON Lines.
///
/// Each line is one object with its keys in alphabetical order, so that the same call gives the same bytes. The first, `answered`, has
/// the format's version.
public struct LogEncoder {
    /// The version of the format.
    public static let version = 1

    private let flow: Flow
    private let start: CallStart
    private let renderer: Renderer
    private let encoder = JSONEncoder()

    /// An encoder for the log of a call.
    public init(_ call: Call, renderer: Renderer) {
        flow = call.flow
        start = call.start
        self.renderer = renderer
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// An entry as a line of JSON, with its line feed.
    public func line(for entry: LogEntry) -> [UInt8] {
        // Texts, whole numbers and truth values, of which none can fail to be written.
        let json = (try? encoder.encode(logLine(for: entry))) ?? Data()
        return Array(json) + [UInt8(ascii: "\n")]
    }

    private func logLine(for entry: LogEntry) -> LogLine {
        var line = LogLine(at: entry.time, entry.event.name, in: flow[entry.node].name)
        switch entry.event {
        case .answered(let start): answered(start, &line)
        case .entered, .entryConfirmed, .wentBack, .recordingStarted: break
        case .promptStarted(let utterance), .promptSkipped(let utterance):
            line.prompt = segments(of: utterance)
            line.language = utterance.language.code
            line.text = renderer.render(utterance).text
        case .promptHeard(let heard), .promptStopped(let heard), .musicStopped(let heard): line.heard = heard.count
        case .musicStarted(let prompt): line.music = prompt.name
        case .key(let keys, let fate): (line.keys, line.fate) = (keys.description, fate.rawValue)
        case .flushed(let keys), .dropped(let keys), .entryCleared(let keys): line.keys = keys.description
        case .chosen(let keys, let choice): (line.keys, line.by) = (keys.description, choice.rawValue)
        case .noInput(let reason, let time, let of): (line.reason, line.time, line.of) = (reason.rawValue, time, of)
        case .noMatch(let keys, let reason, let time, let of):
            (line.keys, line.time, line.of) = (keys.description, time, of)
            (line.reason, line.end) = (reason.name, reason.end?.rawValue)
        case .entryComplete(let keys, let end): (line.keys, line.end) = (keys.description, end.rawValue)
        case .waitingForNextKey(let keys, let span): (line.keys, line.span) = (keys.description, span.count)
        case .paused(let span), .talkEnded(let span): line.span = span.count
        case .resumed(let byKey): line.by = byKey ? "key" : "timeout"
        case .language(let language): line.language = language.code
        case .pace(let pace): line.pace = pace.rawValue
        case .set(let variable, let value):
            line.variable = flow[variable]
            show(value, &line)
        case .branched(let value): show(value, &line)
        case .hours(let verdict): explain(verdict, of: entry, &line)
        case .lookedUp(let table, let key):
            line.table = table
            show(key, &line)
        case .lookupEnded(let outcome): line.outcome = outcome.rawValue
        case .subFlow(let next), .returned(let next): line.next = flow[next].name
        case .ringing(let destination), .queued(let destination): line.destination = destination
        case .queueMoved(let ahead): line.ahead = ahead
        case .hoursChanged(let verdict, let policy):
            explain(verdict, of: entry, &line)
            line.policy = policy.rawValue
        case .transferEnded(let outcome): line.outcome = outcome.rawValue
        case .voice(let isSpeaking): line.value = isSpeaking ? "speaking" : "silent"
        case .recordingEnded(let end, let length, let isKept):
            (line.end, line.span, line.kept) = (end.rawValue, length.count, isKept)
        case .limit(let limit): line.limit = limit.rawValue
        case .ended(let disposition, let party): (line.disposition, line.by) = (disposition.name, party.rawValue)
        }
        return line
    }

    private func answered(_ start: CallStart, _ line: inout LogLine) {
        line.version = Self.version
        line.line = flow.line
        line.number = start.number?.text
        line.caller = start.caller?.text
        line.answered = start.answeredAt.description
        line.language = (start.language ?? flow.parts.languages[0]).code
        line.pace = start.pace.rawValue
        line.callersAhead = start.callersAhead
        line.givenHours = start.hours.map { $0.expression ?? $0.state(at: start.answeredAt).rawValue }
    }

    private func explain(_ verdict: HoursVerdict, of entry: LogEntry, _ line: inout LogLine) {
        let hours = start.hours ?? flow.schedule(flow[entry.node].askedHours ?? .line)
        let answer = hours.answer(at: start.answeredAt.advanced(byMilliseconds: entry.time.milliseconds))
        line.hours = verdict.rawValue
        line.reason = answer.reason.text
        line.rule = answer.rule
        line.holiday = answer.holiday
        line.until = answer.until?.description
    }

    private func show(_ value: LoggedValue?, _ line: inout LogLine) {
        line.value = value?.description
        if case .masked = value { line.secret = true }
    }

    private func segments(of utterance: Utterance) -> [LogSegment] {
        var values = utterance.values.makeIterator()
        return utterance.segments.map { segment in
            if case .prompt(let id, let language) = segment {
                return LogSegment(prompt: id.name, language: language?.code)
            }
            return LogSegment(say: segment.name, value: values.next()?.logged)
        }
    }
}

extension Segment {
    /// How the part is named in a log.
    fileprivate var name: String {
        switch self {
        case .prompt: "prompt"
        case .digits: "digits"
        case .telephone: "telephone"
        case .number: "number"
        case .date: "date"
        case .days: "days"
        case .text: "text"
        case .queuePosition: "position"
        case .nextOpening: "next-opening"
        case .hours: "hours"
        }
    }
}

extension SpokenValue {
    /// The value as a log may show it; a moment is the present one, which the line has already.
    fileprivate var logged: String? {
        switch self {
        case .text(let text, let isSecret): isSecret ? String(repeating: "•", count: text.count) : text
        case .number(let number): String(number)
        case .moment: nil
        }
    }
}

extension NoMatchReason {
    fileprivate var name: String {
        switch self {
        case .noChoice: "no-choice"
        case .incomplete: "incomplete"
        case .wrongKey: "wrong-key"
        case .short: "short"
        case .invalid: "invalid"
        case .notConfirmed(let refused): "not-confirmed-\(refused.rawValue)"
        }
    }

    fileprivate var end: EntryEnd? {
        switch self {
        case .incomplete(let end), .short(let end), .invalid(let end): end
        case .noChoice, .wrongKey, .notConfirmed: nil
        }
    }
}

extension LogEvent {
    /// The event's name in a log.
    fileprivate var name: String {
        switch self {
        case .answered: "answered"
        case .entered: "entered"
        case .promptStarted: "prompt-started"
        case .promptHeard: "prompt-heard"
        case .promptStopped: "prompt-stopped"
        case .promptSkipped: "prompt-skipped"
        case .musicStarted: "music-started"
        case .musicStopped: "music-stopped"
        case .key: "key"
        case .flushed: "flushed"
        case .dropped: "dropped"
        case .chosen: "chosen"
        case .noInput: "no-input"
        case .noMatch: "no-match"
        case .entryCleared: "entry-cleared"
        case .entryComplete: "entry-complete"
        case .entryConfirmed: "entry-confirmed"
        case .waitingForNextKey: "waiting-for-next-key"
        case .wentBack: "back"
        case .paused: "paused"
        case .resumed: "resumed"
        case .language: "language"
        case .pace: "pace"
        case .set: "set"
        case .branched: "branched"
        case .hours: "hours"
        case .lookedUp: "looked-up"
        case .lookupEnded: "lookup-ended"
        case .subFlow: "sub-flow"
        case .returned: "returned"
        case .ringing: "ringing"
        case .queued: "queued"
        case .queueMoved: "queue-moved"
        case .hoursChanged: "hours-changed"
        case .transferEnded: "transfer-ended"
        case .talkEnded: "talk-ended"
        case .recordingStarted: "recording-started"
        case .voice: "voice"
        case .recordingEnded: "recording-ended"
        case .limit: "limit"
        case .ended: "ended"
        }
    }
}
