/// Something that a schedule is allowed to say, and that may not be what its author means.
public struct ScheduleLint: Hashable, Sendable, CustomStringConvertible {
    /// The stable name of a kind of lint.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A rule that a later one overrules on its own dates.
        case shadowed = "W_SHADOWED"
        /// Hours past midnight that another rule cuts at midnight, where a person would expect them to go on.
        case tail = "W_TAIL"
        /// A calendar of holidays that no rule asks.
        case noHolidays = "W_NO_PH"
        /// A rule whose dates have all passed.
        case past = "W_PAST"
        /// A schedule that never opens.
        case never = "W_NEVER"
    }

    /// The stable name.
    public let code: Code
    /// Which text is meant.
    public let place: ScheduleError.Place
    /// Where the rule starts, in characters from 1.
    public let column: Int
    /// The rule, or the whole expression.
    public let found: String
    /// What is the matter, and what to do, in one line.
    public let message: String
    /// The whole expression that says what was probably meant, where that is known.
    public let rewrite: String?

    /// The lint in one line: place and column, what is the matter, and the code.
    public var description: String { "\(place.text(column: column)): \(messageWithRewrite) [\(code.rawValue)]" }

    /// What is the matter, and the expression to write instead, where it is known.
    public var messageWithRewrite: String {
        guard let rewrite else { return message }
        let when = code == .tail ? "for hours that belong to the date on which they start, " : ""
        return "\(message); \(when)write '\(rewrite)'"
    }
}

extension Schedule {
    /// What in the schedule may not be meant.
    ///
    /// - Parameter now: the moment from which on it is judged. Without it nothing is said of what has passed, and the rules
    ///   are judged over the years from 2022 on, since when the legal holidays are those of today.
    public func lints(at now: Instant? = nil) -> [ScheduleLint] {
        guard let rules else { return [] }
        let linter = ScheduleLinter(schedule: self, rules: rules, now: now)
        return linter.shadowed + linter.tails + linter.unusedCalendar + linter.past + linter.never
    }

    /// Only what depends on the moment: rules that are over, and a line that does not open any more.
    public func datedLints(at now: Instant) -> [ScheduleLint] {
        guard let rules else { return [] }
        let linter = ScheduleLinter(schedule: self, rules: rules, now: now)
        let first = Instant.supported.lowerBound
        let everOpens = state(at: first) == .open || nextChange(after: first) != nil
        return linter.past + (everOpens ? linter.never : [])
    }
}
