/// A part of what a node plays.
public enum Segment: Hashable, Sendable {
    /// A prompt of the catalogs, in the call's language or always in one language.
    case prompt(PromptID, in: Language?)
    /// A variable's digits, one by one.
    case digits(VariableID)
    /// A variable's digits as a telephone number, in its groups.
    case telephone(VariableID)
    /// A variable as a quantity.
    case number(VariableID)
    /// A variable's date, with its weekday.
    case date(VariableID)
    /// A variable as a number of days.
    case days(VariableID)
    /// A variable's text as it is.
    case text(VariableID)
    /// The caller's place in the queue: callers before this one, and one (clause Q3).
    case queuePosition
    /// When hours open next.
    case nextOpening(HoursID)
    /// Hours, as published.
    case hours(HoursID)
}

/// A value that a segment reads, as it was when the prompt began.
public enum SpokenValue: Hashable, Sendable {
    /// A variable; unset is empty. A secret one is shown and logged masked (clause C9), and spoken as it is.
    case text(String, isSecret: Bool)
    /// A number, such as the place in a queue.
    case number(Int)
    /// The present moment: hours are told as of now.
    case moment(CallTime)
}

/// What one `play` action plays: a node's prompt with what its segments read.
public struct Utterance: Hashable, Sendable {
    /// The parts, in order.
    public let segments: [Segment]
    /// The call's language when the prompt began.
    public let language: Language
    /// One value for each segment that reads one, in order.
    public let values: [SpokenValue]
    /// The call's pace when the prompt began: numbers and facts are told slowly to who asked for more time (clause T7).
    public let pace: Pace

    /// An utterance of its parts.
    public init(segments: [Segment], language: Language, values: [SpokenValue], pace: Pace = .normal) {
        self.segments = segments
        self.language = language
        self.values = values
        self.pace = pace
    }
}
