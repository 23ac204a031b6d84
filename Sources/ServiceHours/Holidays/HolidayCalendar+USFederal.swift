extension HolidayCalendar {
    /// The legal public holidays of the United States, from 1971, with the days off in lieu of weekends.
    ///
    /// 5 U.S.C. 6103(a). Not in it: Inauguration Day (Washington area only) and days closed by executive order, which
    /// are no legal holidays. Dates before 1971 are not given.
    public static let usFederal = HolidayCalendar(
        name: "us-federal",
        rules: [
            HolidayRule(name: "New Year's Day", day: .fixed(month: 1, day: 1), years: since1971),
            HolidayRule(
                name: "Birthday of Martin Luther King, Jr.", day: .nth(3, .monday, month: 1), years: 1986...lastYear),
            HolidayRule(name: "Washington's Birthday", day: .nth(3, .monday, month: 2), years: since1971),
            HolidayRule(name: "Memorial Day", day: .nth(-1, .monday, month: 5), years: since1971),
            // Public Law 117-17, signed on June 17, 2021.
            HolidayRule(
                name: "Juneteenth National Independence Day", day: .fixed(month: 6, day: 19), years: 2021...lastYear),
            HolidayRule(name: "Independence Day", day: .fixed(month: 7, day: 4), years: since1971),
            HolidayRule(name: "Labor Day", day: .nth(1, .monday, month: 9), years: since1971),
            HolidayRule(name: "Columbus Day", day: .nth(2, .monday, month: 10), years: since1971),
            // Public Law 90-363 moved it to October; Public Law 94-97 moved it back from 1978.
            HolidayRule(name: "Veterans Day", day: .nth(4, .monday, month: 10), years: 1971...1977),
            HolidayRule(name: "Veterans Day", day: .fixed(month: 11, day: 11), years: 1978...lastYear),
            HolidayRule(name: "Thanksgiving Day", day: .nth(4, .thursday, month: 11), years: since1971),
            HolidayRule(name: "Christmas Day", day: .fixed(month: 12, day: 25), years: since1971),
        ])

    /// One more than the last year answered for, so that December 31, 9999 is right too.
    private static let lastYear = 10_000
    private static let since1971 = 1971...lastYear
}
