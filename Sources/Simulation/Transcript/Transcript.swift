import CallFlow
import Prompts

/// Puts the log of a call into lines of text, in the order in which things happen.
///
/// A prompt's line has all its words and the time at which it begins; if it is stopped, a note says how far it was heard.
public struct Transcript: Sendable {
    /// One line: what was said, pressed, or happened, and when.
    public struct Line: Hashable, Sendable, CustomStringConvertible {
        /// What a line tells.
        public enum Kind: Hashable, Sendable {
            /// What the line says.
            case speech
            /// Keys of the caller's.
            case keys
            /// What happens besides.
            case note
        }

        /// When it begins.
        public let time: CallTime
        /// What it tells.
        public let kind: Kind
        /// What it says.
        public let text: String

        /// The line with its time before it: `  0:20.600  ▸ 1`, notes in brackets.
        public var description: String {
            let clock = ClockText.precise(time)
            let text = text.withoutControls
            let body =
                switch kind {
                case .speech: text
                case .keys: "▸ \(text)"
                case .note: "[\(text)]"
                }
            return String(repeating: " ", count: max(0, 10 - clock.utf8.count)) + clock + "  " + body
        }
    }

    private let renderer: Renderer
    private let narrator: Narrator
    private var passage: SpokenPassage?

    /// A transcript of a session's call from its answer.
    public init(_ session: Session) {
        renderer = session.renderer
        narrator = Narrator(session.call)
    }

    /// The lines that more of the log adds.
    public mutating func lines(for entries: some Sequence<LogEntry>) -> [Line] { entries.compactMap { line(for: $0) } }

    private mutating func line(for entry: LogEntry) -> Line? {
        switch entry.event {
        case .promptStarted(let utterance):
            let rendering = renderer.render(utterance)
            passage = SpokenPassage(rendering, from: entry.time)
            return Line(time: entry.time, kind: .speech, text: rendering.text)
        case .promptHeard:
            passage = nil
            return nil
        case .promptStopped(let heard):
            defer { passage = nil }
            return Line(time: entry.time, kind: .note, text: stopped(after: heard, at: entry.time))
        case .promptSkipped(let utterance):
            let names = utterance.segments.compactMap { if case .prompt(let id, _) = $0 { id.name } else { nil } }
            return Line(
                time: entry.time, kind: .note, text: "not played, as keys wait: \(names.joined(separator: ", "))")
        case .key(let keys, let fate):
            guard fate != .fed else { return nil }
            let remark = fate.remark.map { " (\($0))" } ?? ""
            return Line(time: entry.time, kind: .keys, text: "\(keys)\(remark)")
        default:
            return narrator.note(on: entry).map { Line(time: entry.time, kind: .note, text: $0) }
        }
    }

    private mutating func stopped(after heard: Milliseconds, at time: CallTime) -> String {
        let words = passage?.words(by: time) ?? []
        let place = words.suffix(Self.wordsShown).joined(separator: " ")
        guard heard > .zero, !words.isEmpty else { return "stopped before its first word" }
        return "stopped after \(ClockText.span(heard)), at \"\(words.count > Self.wordsShown ? "… " : "")\(place)\""
    }

    /// How many of the words before a stop are shown.
    private static let wordsShown = 4
}
