import CallFlow
import FlowFiles
import ServiceHours
import Simulation

/// A call as a script tells it: what is dialed, what the caller does, and what has to happen.
public struct CallScript: Sendable {
    /// The file, as its reader named it.
    public let file: String
    /// The row of the file's table that this script is for; nil where the file has no table.
    public internal(set) var row: Row?
    /// What stands before the first step of the call.
    public internal(set) var setting = Setting()
    /// The lines before the first step, as they are written, with the values of the row.
    public internal(set) var settingLines: [String] = []
    /// The steps, in their order.
    public internal(set) var steps: [Step] = []
    /// What the script names of the line.
    public internal(set) var names: [Name] = []

    /// The file, and what the row has: `keys.call [key 1, menu find]`.
    public var name: String { Self.name(file: file, row: row) }

    /// What the script of a row is called.
    public static func name(file: String, row: Row?) -> String {
        row.map { "\(file) [\(label($0))]" } ?? file
    }

    /// What tells a row from others.
    public static func label(_ row: Row) -> String {
        // A column that says what the row is about speaks for all of them.
        if let about = row.values.first(where: { $0.name == "case" }) {
            return about.value.filter { $0 != "\"" }
        }
        return row.values.map { "\($0.name) \(short($0.value))" }.joined(separator: ", ")
    }

    /// A value as far as it tells rows apart.
    private static func short(_ value: String) -> String { value.count > 40 ? value.prefix(39) + "…" : value }

    /// A row of a table.
    public struct Row: Hashable, Sendable {
        /// A value of a row, by the name of its column.
        public struct Value: Hashable, Sendable {
            /// The column's name.
            public let name: String
            /// The value as it is written, quotation marks included.
            public let value: String
        }

        /// Where it stands in the file, from 1.
        public let line: Int
        /// Its values, in the order of the columns.
        public let values: [Value]
    }

    /// Where something is written.
    public struct Place: Hashable, Sendable {
        /// The file, as its reader named it.
        public let file: String
        /// The line and the column.
        public let position: Diagnostic.Position
        /// The whole line.
        let text: Substring

        init(file: String, position: Diagnostic.Position, text: Substring) {
            self.file = file
            self.position = position
            self.text = text
        }

        /// A line of a file that is no script, such as a test's.
        package init(file: String, line: Int) {
            self.init(file: file, position: .init(line: line, column: 1), text: "")
        }

        /// A mistake at the place.
        public func mistake(_ message: String, suggestion: String? = nil) -> Diagnostic {
            Diagnostic(
                file: file, position: position, message: message, suggestion: suggestion,
                excerpt: .init(text: String(text), column: position.column))
        }
    }

    /// A word of a script that means something only with the line at hand.
    public struct Written: Hashable, Sendable {
        /// The word, or words.
        public let text: String
        /// Where it is written.
        public let place: Place
    }

    /// A name of something that the line must have.
    public struct Name: Hashable, Sendable {
        /// What is named.
        public enum Kind: Hashable, Sendable {
            /// What is named, as messages say it.
            case prompt, unsaidPrompt, node, variable, destination, language, table, disposition, hours
        }

        /// What is named.
        public let kind: Kind
        /// The name.
        public let written: Written
    }

    /// What is known before the line answers.
    public struct Setting: Sendable {
        /// What is dialed: a number, a line's id, a file or a folder; nil is the line whose folder the script is in.
        public var target: Written?
        /// When; nil is now.
        public var instant: Written?
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
        /// How long they talk before they hang up by themselves.
        public var talk = Operators.usualTalk
        /// Variables that are set when the line answers, by their names.
        public var variables: [String: String] = [:]
        /// What tables answer in place of what is in them, by their names.
        public var lookups: [String: Session.StagedLookup] = [:]
        /// The file with the transcript that the call must have; nil compares none.
        public var transcript: Written?

        /// A call about which nothing is said.
        public init() {}
    }

    /// One step.
    public struct Step: Sendable {
        /// What is done or has to be.
        public let action: Action
        /// Where it stands.
        public let place: Place
        /// The step as it is written, with the values of the row.
        public let text: String
        /// By when it has to be over.
        public var limits: [Limit] = []
        /// Where the file of the step was included, the outermost first.
        public var includedAt: [Place] = []

        /// Where it stands in its file, from 1.
        public var line: Int { place.position.line }

        package init(
            action: Action, place: Place, text: String, limits: [Limit] = [], includedAt: [Place] = []
        ) {
            self.action = action
            self.place = place
            self.text = text
            self.limits = limits
            self.includedAt = includedAt
        }
    }

    /// By when a step has to be over.
    public enum Limit: Hashable, Sendable {
        /// So long after the step before.
        case within(Milliseconds)
        /// So long after the step before, or later.
        case notBefore(Milliseconds)
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
        /// All of these, said in one go.
        case several([Heard])

        /// The id, or the words in quotation marks; several with `and` between them.
        public var description: String {
            switch self {
            case .prompt(let id): id
            case .words(let words): "\"\(words)\""
            case .several(let all): all.map(\.description).joined(separator: " and ")
            }
        }
    }

    /// A key that is pressed.
    public struct Keystroke: Hashable, Sendable {
        /// The key.
        public let key: Key
        /// How long after the key before it; the first, after the step's moment.
        public let pause: Milliseconds

        /// A key after a pause.
        public init(_ key: Key, after pause: Milliseconds) {
            self.key = key
            self.pause = pause
        }
    }

    /// What a step does, or asks for.
    public enum Action: Hashable, Sendable {
        case hear(Heard, in: Language?)
        /// Some time in the call.
        case hearAnywhere(Heard, in: Language?)
        case neverHear(Heard)
        case silenceAtMost(Milliseconds)
        case press([Keystroke], during: Heard?, after: Milliseconds?)
        case pass(Milliseconds)
        case inNode(String)
        case variable(String, is: String?)
        case transferred(to: String)
        case farEnd(FarEnd, after: Milliseconds)
        /// An operator takes the next in the queue, who is before this caller.
        case answersAnother(after: Milliseconds)
        case line(Availability?, of: String?)
        case speak(Milliseconds)
        case recorded
        case hangUp
        case ended(String?)

        /// Whether the step looks for something that happens, or does something.
        var seeks: Bool {
            switch self {
            case .pass, .inNode, .variable, .line, .hearAnywhere, .neverHear, .silenceAtMost: false
            default: true
            }
        }

        /// Whether the step comes to another moment, or could.
        var takesTime: Bool {
            switch self {
            case .hearAnywhere, .neverHear, .silenceAtMost: false
            default: true
            }
        }
    }
}
