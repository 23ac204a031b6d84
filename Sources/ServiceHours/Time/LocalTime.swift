/// What the clock on the wall of a zone shows at an instant.
public struct LocalTime: Hashable, Sendable, CustomStringConvertible {
    /// The date on the wall.
    public let date: CivilDate
    /// Whole minutes since midnight as the clock shows them, 0 to 1439.
    public let minuteOfDay: Int
    /// Seconds of the minute, 0 to 59.
    public let second: Int
    /// Milliseconds of the second, 0 to 999.
    public let millisecond: Int
    /// Seconds east of UTC (negative in the Americas).
    public let offsetInSeconds: Int

    init(_ instant: Instant, offsetInSeconds: Int) {
        let local = instant.milliseconds + Int64(offsetInSeconds) * 1000
        date = CivilDate(dayNumber: Int(local.quotient(flooredBy: 86_400_000)))
        let ofDay = Int(local.remainder(moduloPositive: 86_400_000))
        minuteOfDay = ofDay / 60_000
        second = ofDay / 1000 % 60
        millisecond = ofDay % 1000
        self.offsetInSeconds = offsetInSeconds
    }

    /// The hour the clock shows, 0 to 23.
    public var hour: Int { minuteOfDay / 60 }

    /// The minute of the hour, 0 to 59.
    public var minute: Int { minuteOfDay % 60 }

    /// The day of the week.
    public var weekday: Weekday { date.weekday }

    /// ISO 8601 with the offset: `2026-11-25T08:00:00-05:00`, with `.123` only when there are milliseconds.
    public var description: String {
        let fraction = millisecond == 0 ? "" : "." + Decimal.text(millisecond, digits: 3)
        return "\(date)T\(clock)\(fraction)\(offsetText)"
    }

    /// What the clock shows, to the second: `08:00:00`.
    public var clock: String {
        [hour, minute, second].map { Decimal.text($0, digits: 2) }.joined(separator: ":")
    }

    /// The offset from UTC: `-05:00`.
    public var offsetText: String {
        let size = abs(offsetInSeconds)
        let parts = size % 60 == 0 ? [size / 3600, size / 60 % 60] : [size / 3600, size / 60 % 60, size % 60]
        return (offsetInSeconds < 0 ? "-" : "+") + parts.map { Decimal.text($0, digits: 2) }.joined(separator: ":")
    }
}
