import CallFlow
import Simulation

/// What came of a script.
public struct ScriptResult: Sendable {
    /// Why a script failed.
    public struct Failure: Sendable {
        /// The step that failed.
        public let step: CallScript.Step
        /// What it asks for, and what is so instead.
        public let message: String
        /// What was probably meant.
        public let suggestion: String?
        /// The node that the call was in.
        public let node: String
        /// The keys that would have meant something there.
        public let keys: String
        /// The call's time.
        public let time: CallTime
    }

    /// The script.
    public let script: CallScript
    /// Why it failed; nil if it passed.
    public let failure: Failure?
    /// How long the call lasted.
    public let duration: Milliseconds
    /// What happened, with the words and the times; up to the failure, if it failed.
    public let transcript: [Transcript.Line]
    /// The call's log.
    public let log: [LogEntry]
}
