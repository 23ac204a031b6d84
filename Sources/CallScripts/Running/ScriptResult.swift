import CallFlow
import FlowFiles
import Simulation

/// What came of a script.
public struct ScriptResult: Sendable {
    /// Why a script failed.
    public struct Failure: Sendable {
        /// The step that failed.
        public let step: CallScript.Step
        /// What it asks for, and what is so instead, a line each.
        public let message: [String]
        /// The node that the call was in.
        public let node: String
        /// The keys that would have meant something there.
        public let keys: [String]
        /// The call's time.
        public let time: CallTime

        /// Where the call was, and what would have meant something there.
        public var place: String {
            let keys = keys.isEmpty ? "" : "; keys that mean something there: \(keys.joined(separator: " "))"
            return "at \(ClockText.precise(time)) in '\(node)'\(keys)"
        }
    }

    /// The script.
    public let script: CallScript
    /// Why it failed; nil if it passed.
    public let failure: Failure?
    /// How long the call lasted.
    public let duration: Milliseconds
    /// The call's log.
    public let log: [LogEntry]
    /// How much of the log was there when the script failed; all of it if it passed.
    public let told: Int
    /// The call at its end.
    public let session: Session

    /// What happened, with the words and the times; up to the failure, if it failed.
    public var transcript: [Transcript.Line] {
        var transcript = Transcript(session)
        return transcript.lines(for: log.prefix(told))
    }
}
