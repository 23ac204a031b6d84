/// A dated override: its hours replace the whole date.
public struct ScheduleException: Hashable, Sendable {
    /// The date on the schedule's own calendar.
    public let date: CivilDate
    /// Times (`08:00-12:00,13:00-17:00`) or `off`, checked when a schedule is made of it.
    public let hours: String
    /// Why, in the author's words.
    public let comment: String?

    /// The hours of one date.
    public init(date: CivilDate, hours: String, comment: String? = nil) {
        (self.date, self.hours, self.comment) = (date, hours, comment)
    }

    /// The hours of one date, written `2026-12-24`.
    ///
    /// - Throws: `ScheduleError` when the date is written otherwise or does not exist.
    public init(_ date: String, _ hours: String, comment: String? = nil) throws(ScheduleError) {
        guard let civilDate = CivilDate(date), civilDate.year >= 1971 else {
            throw ScheduleError(
                place: .exception(date), column: 1, found: date, reason: .exceptionDate, rewrite: nil)
        }
        self.init(date: civilDate, hours: hours, comment: comment)
    }
}
