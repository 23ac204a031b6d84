import CallFlow
import ServiceHours
import Simulation

/// A call as a script tells it: what is dialed, what the caller does, and what has to happen.
public struct CallScript: Sendable {
    /// The file, as its reader named it.
    public let file: String
    /// What stands before the first step of the call.
    public internal(set) var setting = Setting()
    /// The steps, in their order.
    public internal(set) var steps: [Step] = []

    /// What is known before the line answers.
    public struct Setting: Sendable {
        /// What is dialed: a number, a line's id, a file or a folder; nil is the line that is dialed when nothing is said.
        public var target: String?
        /// When, as it is written; nil is now.
        public var instant: String?
        /// The caller's number.
        public var caller: PhoneNumber?
        /// Hours that hold in place of the line's.
        public var hours: Availability?
        /// The language at the start; nil is the line's first.
        public var language: Language?
        /// The pace at the start.
        public var pace = Pace.normal
        /// How many callers wait before this one.
        public var ahead = 0
        /// What the operators do by themselves; the script decides if nothing is said.
        public var presence = Operators.Presence.decided
    }

    /// One step.
    public struct Step: Sendable {
        /// What is done or has to be.
        public let action: Action
        /// Where it stands, from 1.
        public let line: Int
        /// The step as it is written.
        public let text: String
        /// By when it has to be over.
        public var limits: [Limit] = []
    }

    /// By when a step has to be over.
    public enum Limit: Hashable, Sendable {
        /// So long after the step before.
        case within(Milliseconds)
        /// So long after the answer.
        case by(Milliseconds)
        /// With so many keys of the caller's, from the answer.
        case keys(Int)
    }

    /// What a prompt is known by.
    public enum Heard: Hashable, Sendable, CustomStringConvertible {
        /// Its id; of an included line with the line's id before it, or without.
        case prompt(String)
        /// Words in it, whatever their case.
        case words(String)

        /// The id, or the words in quotation marks.
        public var description: String {
            switch self {
            case .prompt(let id): id
            case .words(let words): "\"\(words)\""
            }
        }
    }

    /// What a step does, or asks for.
    public enum Action: Hashable, Sendable {
        case hear(Heard, in: Language?)
        case neverHear(Heard)
        case press([Key], during: Heard?, after: Milliseconds?)
        case pass(Milliseconds)
        case inNode(String)
        case variable(String, is: String?)
        case transferred(to: String)
        case farEnd(FarEnd, after: Milliseconds)
        case line(Availability?)
        case speak(Milliseconds)
        case recorded
        case hangUp
        case ended(String?)
    }
}
