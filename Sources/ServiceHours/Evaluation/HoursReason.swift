/// Why a line is open or closed, in a word that a call flow can branch on.
public enum HoursReason: Hashable, Sendable {
    /// The word for a kind of reason, as files write it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One for each reason.
        case exception, holiday, weekend, closedDay = "closed-day", afterHours = "after-hours", hours, unpublished,
            given

        /// Whether a reason of this kind may have a name or a comment.
        public var hasDetail: Bool { self == .exception || self == .holiday }
    }

    /// A dated exception, with the author's comment on it.
    case exception(String?)
    /// A rule of the holidays holds, with the names of those of the date: one, or several on the same day.
    case holiday([String])
    /// A Saturday or Sunday without hours.
    case weekend
    /// Another day without hours.
    case closedDay
    /// A day with hours, before, between or after them.
    case afterHours
    /// The line's hours.
    case hours
    /// Nobody has published the hours.
    case unpublished
    /// The state was given for the call, and no rule asked.
    case given

    /// The kind of reason.
    public var kind: Kind {
        switch self {
        case .exception: .exception
        case .holiday: .holiday
        case .weekend: .weekend
        case .closedDay: .closedDay
        case .afterHours: .afterHours
        case .hours: .hours
        case .unpublished: .unpublished
        case .given: .given
        }
    }

    /// The holidays' names, joined with "and", or the comment on the exception.
    public var detail: String? {
        switch self {
        case .exception(let comment): comment
        case .holiday(let names): names.joined(separator: " and ")
        case .weekend, .closedDay, .afterHours, .hours, .unpublished, .given: nil
        }
    }

    /// The kind, and after a colon the detail: `holiday: Thanksgiving Day`.
    public var text: String { detail.map { "\(kind.rawValue): \($0)" } ?? kind.rawValue }

    /// What a branch can compare with: ``text``, and for several holidays that of each.
    public var texts: [String] {
        guard case .holiday(let names) = self, names.count > 1 else { return [text] }
        return [text] + names.map { HoursReason.holiday([$0]).text }
    }

    /// The reason of a day, counted from 1970-01-01, on which nothing is open.
    static func withoutHours(on day: Int) -> HoursReason {
        switch Weekday(dayNumber: day) {
        case .saturday, .sunday: .weekend
        case .monday, .tuesday, .wednesday, .thursday, .friday: .closedDay
        }
    }
}
