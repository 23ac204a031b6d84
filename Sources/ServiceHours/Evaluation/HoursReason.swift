/// Why a line is open or closed, in a word that a call flow can branch on.
public enum HoursReason: Hashable, Sendable {
    /// A dated exception, with the author's comment on it.
    case exception(String?)
    /// A rule of the holidays holds, with the holiday's name.
    case holiday(String)
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

    /// The word for each kind of reason, as files write it.
    public static let kinds = [
        "exception", "holiday", "weekend", "closed-day", "after-hours", "hours", "unpublished", "given",
    ]

    /// The word for the kind of reason, one of ``kinds``.
    public var kind: String {
        switch self {
        case .exception: "exception"
        case .holiday: "holiday"
        case .weekend: "weekend"
        case .closedDay: "closed-day"
        case .afterHours: "after-hours"
        case .hours: "hours"
        case .unpublished: "unpublished"
        case .given: "given"
        }
    }

    /// The holiday's name, or the comment on the exception.
    public var detail: String? {
        switch self {
        case .exception(let comment): comment
        case .holiday(let name): name
        case .weekend, .closedDay, .afterHours, .hours, .unpublished, .given: nil
        }
    }

    /// The kind, and after a colon the detail: `holiday: Thanksgiving Day`.
    public var text: String { detail.map { "\(kind): \($0)" } ?? kind }

    /// The reason of a day, counted from 1970-01-01, on which nothing is open.
    static func withoutHours(on day: Int) -> HoursReason {
        switch Weekday(dayNumber: day) {
        case .saturday, .sunday: .weekend
        case .monday, .tuesday, .wednesday, .thursday, .friday: .closedDay
        }
    }
}
