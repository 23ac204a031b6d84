/// How one holiday's date follows from the year.
struct HolidayRule: Hashable, Sendable {
    enum Day: Hashable, Sendable {
        case fixed(month: Int, day: Int)
        /// `count` weeks from the month's start, or from its end when negative (−1 is the last).
        case nth(Int, Weekday, month: Int)
    }

    /// The day off for a legal date at a weekend.
    enum InLieu: Hashable, Sendable {
        /// The Friday before a Saturday, the Monday after a Sunday (5 U.S.C. 6103(b); Executive Order 11582 of 1971).
        case nearestWorkday
        /// The Monday after a Sunday, nothing for a Saturday.
        case mondayAfterSunday
        case nothing
    }

    let name: String
    let day: Day
    /// The years whose date the rule gives.
    let years: ClosedRange<Int>
    /// How many years there are from one such year to the next.
    var every = 1
    var inLieu = InLieu.nearestWorkday
    /// What the days of the rule are.
    var kind = Holiday.Kind.legal
    /// Dates that the rule does not give, because a calendar takes them out.
    var exceptions: Set<HolidayCalendar.Dates> = []

    /// Whether another rule gives the same days, but for what is taken out.
    func isSame(as other: HolidayRule) -> Bool {
        var other = other
        other.exceptions = exceptions
        return self == other
    }

    /// The legal and the observed day of a legal date in that year, counted from 1970-01-01, without those that are taken out.
    func days(ofLegalYear year: Int) -> [(day: Int, kind: Holiday.Kind)] {
        guard let legal = legalDay(in: year) else { return [] }
        let observed: Int? =
            switch (Weekday(dayNumber: legal), inLieu) {
            case (.saturday, .nearestWorkday): legal - 1
            case (.sunday, .nearestWorkday), (.sunday, .mondayAfterSunday): legal + 1
            default: nil
            }
        return [(legal, kind), (observed, .observed)].compactMap { day, kind in
            guard let day else { return nil }
            let isTakenOut = !exceptions.isEmpty && exceptions.contains { $0.contains(CivilDate(dayNumber: day)) }
            return isTakenOut ? nil : (day, kind)
        }
    }

    /// The years from which the rule gives other days than a rule that applies always, or in none.
    var turningYears: [Int] {
        let ofExceptions = exceptions.compactMap { if case .once(let date) = $0 { date.year } else { nil } }
        return [years.lowerBound, years.upperBound + 1] + ofExceptions + ofExceptions.map { $0 + 1 }
    }

    /// Days since 1970-01-01 of the legal date, `nil` when the rule says nothing for that year or the date does not exist in it.
    private func legalDay(in year: Int) -> Int? {
        guard years.contains(year), (year - years.lowerBound).isMultiple(of: every) else { return nil }
        switch day {
        case .fixed(let month, let day):
            guard day <= CivilDate.daysIn(month: month, of: year) else { return nil }
            return CivilDate.dayNumber(year: year, month: month, day: day)
        case .nth(let count, let weekday, let month):
            let length = CivilDate.daysIn(month: month, of: year)
            let first = CivilDate.dayNumber(year: year, month: month, day: count > 0 ? 1 : length - 6)
            let wait = (weekday.rawValue - Weekday(dayNumber: first).rawValue).remainder(moduloPositive: 7)
            return first + wait + 7 * (count > 0 ? count - 1 : count + 1)
        }
    }
}
