/// Minutes of a date as its wall clock counts them, half-open.
struct MinuteSpan: Hashable, Sendable {
    static let minutesPerDay = 1440
    static let wholeDay = MinuteSpan(start: 0, end: minutesPerDay)

    /// 0 to 1439.
    let start: Int
    /// More than `start`, at most a day later; above 1440 the span ends on the next date.
    let end: Int
}
