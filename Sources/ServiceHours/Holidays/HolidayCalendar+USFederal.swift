extension HolidayCalendar {
    /// The calendar that comes with the product under a name, `nil` when there is none.
    public init?(named name: String) {
        guard let calendar = HolidayCalendar.all.first(where: { $0.name == name }) else { return nil }
        self = calendar
    }

    /// The names of all calendars that come with the product.
    public static var names: [String] { all.map(\.name) }

    private static let all = [usFederal, usFederalDC, usFederalClosings]

    /// One more than the last year answered for, so that December 31, 9999 is right too.
    static let allYears = 1971...10_000

    /// The legal public holidays of the United States, from 1971, with the days off in lieu of weekends.
    ///
    /// 5 U.S.C. 6103(a). Not in it: Inauguration Day (Washington area only) and days closed by executive order, which
    /// are no legal holidays. Dates before 1971 are not given.
    public static let usFederal = HolidayCalendar(
        name: "us-federal",
        rules: [
            HolidayRule(name: "New Year's Day", day: .fixed(month: 1, day: 1), years: allYears),
            HolidayRule(
                name: "Birthday of Martin Luther King, Jr.", day: .nth(3, .monday, month: 1), years: from(1986)),
            HolidayRule(name: "Washington's Birthday", day: .nth(3, .monday, month: 2), years: allYears),
            HolidayRule(name: "Memorial Day", day: .nth(-1, .monday, month: 5), years: allYears),
            // Public Law 117-17, signed on June 17, 2021.
            HolidayRule(
                name: "Juneteenth National Independence Day", day: .fixed(month: 6, day: 19), years: from(2021)),
            HolidayRule(name: "Independence Day", day: .fixed(month: 7, day: 4), years: allYears),
            HolidayRule(name: "Labor Day", day: .nth(1, .monday, month: 9), years: allYears),
            HolidayRule(name: "Columbus Day", day: .nth(2, .monday, month: 10), years: allYears),
            // Public Law 90-363 moved it to October; Public Law 94-97 moved it back from 1978.
            HolidayRule(name: "Veterans Day", day: .nth(4, .monday, month: 10), years: 1971...1977),
            HolidayRule(name: "Veterans Day", day: .fixed(month: 11, day: 11), years: from(1978)),
            HolidayRule(name: "Thanksgiving Day", day: .nth(4, .thursday, month: 11), years: allYears),
            // That of 1970 is near enough to 1971 for a rule that reaches over New Year.
            HolidayRule(name: "Christmas Day", day: .fixed(month: 12, day: 25), years: 1970...allYears.upperBound),
        ])

    /// `us-federal` and Inauguration Day, which is a holiday in the Washington area only: January 20 every fourth year
    /// after 1965, or the Monday after a Sunday (5 U.S.C. 6103(c)). There is no day in lieu of a Saturday
    /// (51 Comp. Gen. 586).
    public static let usFederalDC = HolidayCalendar(
        name: "us-federal-dc",
        rules: usFederal.rules + [
            HolidayRule(
                name: "Inauguration Day", day: .fixed(month: 1, day: 20), years: from(1973), every: 4,
                inLieu: .mondayAfterSunday)
        ])

    /// `us-federal` and the whole days on which an executive order closed federal offices.
    ///
    /// They are no legal holidays: agencies may keep offices open, and the lines of contractors often stay open. Half
    /// days are not in it. Before 2001 it has only the two days of mourning that are named in the Federal Register.
    public static let usFederalClosings = HolidayCalendar(
        name: "us-federal-closings", rules: usFederal.rules,
        singleDays: [
            closing(1973, 1, 25, "National Day of Mourning for Lyndon B. Johnson"),
            closing(1994, 4, 27, "National Day of Mourning for Richard M. Nixon"),
            closing(2001, 12, 24, beforeChristmas),
            closing(2003, 12, 26, afterChristmas),
            closing(2004, 6, 11, "National Day of Mourning for Ronald Reagan"),
            closing(2007, 1, 2, "National Day of Mourning for Gerald R. Ford"),
            closing(2007, 12, 24, beforeChristmas),
            closing(2008, 12, 26, afterChristmas),
            closing(2012, 12, 24, beforeChristmas),
            closing(2014, 12, 26, afterChristmas),
            closing(2018, 12, 5, "National Day of Mourning for George H. W. Bush"),
            closing(2018, 12, 24, beforeChristmas),
            closing(2019, 12, 24, beforeChristmas),
            closing(2020, 12, 24, beforeChristmas),
            closing(2024, 12, 24, beforeChristmas),
            closing(2025, 1, 9, "National Day of Mourning for James Earl Carter, Jr."),
            // Executive Order 14371.
            closing(2025, 12, 24, beforeChristmas),
            closing(2025, 12, 26, afterChristmas),
        ].compactMap(\.self))

    private static let beforeChristmas = "Christmas Eve, closed by executive order"
    private static let afterChristmas = "day after Christmas, closed by executive order"

    private static func from(_ year: Int) -> ClosedRange<Int> { year...allYears.upperBound }

    private static func closing(_ year: Int, _ month: Int, _ day: Int, _ name: String) -> Holiday? {
        CivilDate(year: year, month: month, day: day).map { Holiday(date: $0, name: name, kind: .added) }
    }
}
