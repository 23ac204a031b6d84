import ServiceHours

/// One step of a flow.
public struct Node: Sendable {
    /// What a node does.
    public enum Kind: Sendable {
        /// Offers choices by key.
        case menu(Menu)
        /// Takes an entry of digits.
        case collect(Collect)
        /// Plays a prompt.
        case play(Exit)
        /// Goes one of several ways.
        case branch(Branch)
        /// Sets variables.
        case set([Assignment], next: NodeID)
        /// Asks the outside.
        case lookup(Lookup)
        /// Hands the call to an operator.
        case transfer(Transfer)
        /// Takes a voicemail.
        case record(Record)
        /// Goes through a sub-flow and on to `next` at its return.
        case subFlow(entry: NodeID, next: NodeID)
        /// Goes back to where the sub-flow was entered from.
        case `return`
        /// Counts days from a date.
        case countDays(DayCount)
        /// Goes on elsewhere.
        case goto(NodeID)
    }

    /// The node's name in its file.
    public var name: String
    /// What it does.
    public var kind: Kind
    /// What it plays when entered, and repeats; empty plays nothing. A transfer plays it before it rings (`when-open`), a
    /// recording before it starts; nodes that do not speak have none.
    public var prompt: [Segment] = []
    /// Whether a key stops what the node plays (clause P1).
    public var bargeIn = true
    /// Whether a key during a prompt without barge-in waits (clause P2).
    public var keepsTypeAhead = true
    /// The node's own bindings over the line's: what a key means here, `unbound` included.
    public var ownKeys = KeyBindings()
    /// What keys mean here: the line's bindings and the node's own over them.
    public var keys = KeyBindings()

    /// A node of a name and a kind.
    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// How a node ends that only plays: on to another, or hanging up.
public enum Exit: Hashable, Sendable {
    /// On to a node.
    case next(NodeID)
    /// The line hangs up.
    case hangUp(Disposition)
}

/// What a node does when the caller says nothing, or something wrong, for the n-th time (clause M7).
public struct Retry: Hashable, Sendable {
    /// What is played on the n-th time, whole: the n-th of the retry's prompts and the node's own after it, where that is to be
    /// repeated.
    public var prompts: [[Segment]]
    /// On which time the node gives up, at least 1.
    public var after: Int
    /// Where the call goes then.
    public var next: NodeID

    /// What to play on each time, when to give up, and where to go then.
    public init(prompts: [[Segment]], after: Int = 3, next: NodeID) {
        self.prompts = prompts
        self.after = after
        self.next = next
    }

    /// What is played on the n-th time, counted from 1; the last prompt repeats.
    func prompt(onTime count: Int) -> [Segment] { prompts.isEmpty ? [] : prompts[Swift.min(count, prompts.count) - 1] }
}

/// A menu: choices by key. Clauses M1 to M11.
public struct Menu: Sendable {
    /// A choice: the keys and what they do.
    public struct Choice: Hashable, Sendable {
        /// The keys, one or more.
        public let keys: Keys
        /// What they do.
        public let binding: Binding

        /// A choice of its keys.
        public init(keys: Keys, binding: Binding) {
            self.keys = keys
            self.binding = binding
        }
    }

    /// The choices, in the order of the file.
    public var choices: [Choice]
    /// When nothing is pressed.
    public var noInput: Retry
    /// When something wrong is pressed.
    public var noMatch: Retry
    /// How long silence lasts before it is a no-input.
    public var noInputTime = StandardTimes.noInput
    /// How long an ambiguous entry waits for its next key.
    public var interDigitTime = StandardTimes.interDigit
    /// The key that ends an ambiguous entry at once.
    public var terminationKey: Key? = .pound

    /// A menu of its choices.
    public init(choices: [Choice], noInput: Retry, noMatch: Retry) {
        self.choices = choices
        self.noInput = noInput
        self.noMatch = noMatch
    }
}

/// An entry of digits. Clauses C1 to C9.
public struct Collect: Sendable {
    /// The menu of two choices that asks whether the entry is right (clause C7).
    public struct Confirm: Sendable {
        /// What it plays; the entry can be read by its variable.
        public var prompt: [Segment]
        /// The choice that takes the entry.
        public var accept: Keys
        /// The choice that asks for it anew.
        public var again: Keys
        /// How long silence lasts before it is a no-input: the line's time for menus.
        public var noInputTime = StandardTimes.noInput
        /// How long an ambiguous choice waits for its next key: the line's time for menus.
        public var interDigitTime = StandardTimes.interDigit
        /// The key that ends an ambiguous choice at once: the line's.
        public var terminationKey: Key? = .pound

        /// A confirm of its prompt and keys.
        public init(prompt: [Segment], accept: Keys, again: Keys) {
            self.prompt = prompt
            self.accept = accept
            self.again = again
        }
    }

    /// How few and how many digits are an entry; the upper bound ends it. At most ``Keys/capacity``.
    public var digits: ClosedRange<Int>
    /// The key that ends an entry.
    public var terminationKey: Key? = .pound
    /// What the whole entry must match besides.
    public var pattern: EntryPattern?
    /// In which order a date is entered, by language; nil for an entry that is none. A date has eight digits, the year four.
    public var dateOrders: [Language: DateOrder]?
    /// Where the entry goes; a date goes there as `2026-11-24`.
    public var variable: VariableID
    /// Whether the entry stays out of logs and transcripts (clause C9).
    public var isSecret = false
    /// How the entry is confirmed, if it is.
    public var confirm: Confirm?
    /// When nothing is entered.
    public var noInput: Retry
    /// When what is entered is too short, does not match or is not confirmed.
    public var noMatch: Retry
    /// Where the call goes with a complete entry.
    public var next: NodeID
    /// How long silence lasts before the first digit.
    public var firstDigitTime = StandardTimes.firstDigit
    /// How long silence lasts between digits.
    public var interDigitTime = StandardTimes.interDigit

    /// A collect of its bounds, variable and ways out.
    public init(digits: ClosedRange<Int>, variable: VariableID, noInput: Retry, noMatch: Retry, next: NodeID) {
        self.digits = digits
        self.variable = variable
        self.noInput = noInput
        self.noMatch = noMatch
        self.next = next
    }
}

/// In which order people enter a date by keys.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
    /// As in the United States: `11242026`.
    case monthDayYear = "month-day-year"
    /// As in Latin America: `24112026`.
    case dayMonthYear = "day-month-year"
    /// `20261124`.
    case yearMonthDay = "year-month-day"

    /// How many digits a date has.
    public static let digits = 8

    /// The years that people enter; any other is a mistake on the keypad.
    public static let years = 1900...2100

    /// The date that an entry of eight digits is; nil if there is no such date, or its year is not one of ``years``.
    public func date(of entry: Keys) -> CivilDate? {
        let text = entry.description
        guard text.utf8.count == Self.digits else { return nil }
        let lengths = self == .yearMonthDay ? [4, 2, 2] : [2, 2, 4]
        var rest = text[...]
        let parts = lengths.compactMap { length -> Int? in
            defer { rest = rest.dropFirst(length) }
            return Int(rest.prefix(length))
        }
        guard parts.count == lengths.count else { return nil }
        let (year, month, day) =
            switch self {
            case .monthDayYear: (parts[2], parts[0], parts[1])
            case .dayMonthYear: (parts[2], parts[1], parts[0])
            case .yearMonthDay: (parts[0], parts[1], parts[2])
            }
        return Self.years.contains(year) ? CivilDate(year: year, month: month, day: day) : nil
    }
}

/// Days counted from a date that a variable holds: how many are left today of those allowed.
///
/// The day after the date is the first; the last is the date and so many days. Today is the date where the line is.
public struct DayCount: Hashable, Sendable {
    /// The variable that holds the date, as `2026-11-24`.
    public var since: VariableID
    /// How many days are allowed.
    public var allowed: Int
    /// The hours whose zone says which date it is.
    public var hours = HoursID.line
    /// Gains the last day, as `2027-01-08`; unset if there is no date that has come.
    public var lastDay: VariableID?
    /// Gains how many days are left, 0 on the last; unset when it is over, or there is no date that has come.
    public var daysLeft: VariableID?
    /// Where the call goes up to the last day, that included.
    public var within: NodeID
    /// Where it goes after it.
    public var past: NodeID
    /// Where it goes if the date has not come yet, or the variable holds none.
    public var future: NodeID

    /// A count of its variable, days and ways on.
    public init(since: VariableID, allowed: Int, within: NodeID, past: NodeID, future: NodeID) {
        self.since = since
        self.allowed = allowed
        self.within = within
        self.past = past
        self.future = future
    }
}

/// Several ways on, by what is so. Unset variables match no case (clause L1).
public struct Branch: Sendable {
    /// What is asked.
    public enum Subject: Hashable, Sendable {
        /// `open`, `closed` or `unpublished` now.
        case hours(HoursID)
        /// Why that is so: the text of a `HoursReason`, such as `holiday: Thanksgiving Day`.
        case hoursReason(HoursID)
        /// The call's language, by its code.
        case language
        /// A variable.
        case variable(VariableID)
        /// The caller's number; unset if withheld.
        case caller
        /// The number dialed.
        case number
    }

    /// What a case asks of the subject.
    public enum Test: Hashable, Sendable {
        /// The subject is this text.
        case equals(String)
        /// The subject begins with this text.
        case hasPrefix(String)
        /// The subject is the keys of the first letters of this name, or of all; if no case holds, also those that go on after the
        /// longest name of at least five.
        case spells(SpelledName)
    }

    /// What is asked.
    public var subject: Subject
    /// The cases; the first that holds decides.
    public var cases: [(test: Test, next: NodeID)]
    /// Where the call goes if none holds.
    public var otherwise: NodeID

    /// A branch on a subject.
    public init(subject: Subject, cases: [(test: Test, next: NodeID)], otherwise: NodeID) {
        self.subject = subject
        self.cases = cases
        self.otherwise = otherwise
    }
}

/// A question to the outside. Clause L2.
public struct Lookup: Sendable {
    /// The table's name.
    public var table: String
    /// What is looked up; unset is looked up as empty.
    public var key: Assignment.Source
    /// Where the call goes when an answer sets variables.
    public var found: NodeID
    /// Where it goes when nothing is there.
    public var notFound: NodeID
    /// Where it goes when the table cannot be asked.
    public var failed: NodeID
    /// Where it goes when no answer comes in time.
    public var timedOut: NodeID
    /// How long the answer may take.
    public var time = StandardTimes.lookup

    /// A question to a table with its four ways on.
    public init(
        table: String, key: Assignment.Source, found: NodeID, notFound: NodeID, failed: NodeID, timedOut: NodeID
    ) {
        self.table = table
        self.key = key
        self.found = found
        self.notFound = notFound
        self.failed = failed
        self.timedOut = timedOut
    }
}

/// A voicemail. Clauses R1 to R3.
public struct Record: Sendable {
    /// The longest recording.
    public var maximum = StandardTimes.recording
    /// How long a silence ends it.
    public var silence = StandardTimes.silence
    /// The key that ends it.
    public var terminationKey: Key? = .pound
    /// Where the call goes with a recording.
    public var next: Exit
    /// Where it goes when there was nothing but silence; nil is ``next``.
    public var empty: NodeID?

    /// A recording and what comes after it.
    public init(next: Exit) { self.next = next }
}
