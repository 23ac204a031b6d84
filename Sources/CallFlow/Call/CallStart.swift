import ServiceHours

/// What is given when a line answers a call.
public struct CallStart: Hashable, Sendable {
    /// The number dialed; nil if the line has none.
    public var number: PhoneNumber?
    /// The caller's number; nil is withheld.
    public var caller: PhoneNumber?
    /// The instant of the answer.
    public var answeredAt: Instant
    /// The language at the start; nil is the line's first.
    public var language: Language?
    /// The pace at the start.
    public var pace = Pace.normal
    /// How many callers are before this one in a queue.
    public var callersAhead = 0
    /// What to take for the line's hours instead of its own.
    public var hours: Schedule?

    /// Variables that are set from the start, by their names; names that the flow does not know are left out.
    public var variables: [String: String] = [:]

    /// A call that is answered at an instant.
    public init(answeredAt: Instant) { self.answeredAt = answeredAt }
}
