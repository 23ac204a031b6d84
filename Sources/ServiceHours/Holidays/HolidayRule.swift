/// How one holiday's date follows from the year.
struct HolidayRule: Hashable, Sendable {
    enum Day: Hashable, Sendable {
        case fixed(month: Int, day: Int)
        /// `count` weeks from the month's start, or from its end when negative (−1 is the last).
        case nth(Int, Weekday, month: Int)
    }

    let name: String
    let day: Day
    /// The years whose date the rule gives.
    let years: ClosedRange<Int>

    /// Days since 1970-01-01 of the legal date, `nil` when the rule says nothing for that year.
    func legalDay(in year: Int) -> Int? {
        guard years.contains(year) else { return nil }
        switch day {
        case .fixed(let month, let day):
            return CivilDate.dayNumber(year: year, month: month, day: day)
        case .nth(let count, let weekday, let month):
            let length = CivilDate.daysIn(month: month, of: year)
            let first = CivilDate.dayNumber(year: year, month: month, day: count > 0 ? 1 : length - 6)
            let wait = (weekday.rawValue - Weekday(dayNumber: first).rawValue).remainder(moduloPositive: 7)
            return first + wait + 7 * (count > 0 ? count - 1 : count + 1)
        }
    }
}
