import ServiceHours
import Testing

@Suite("The federal holidays of the United States")
struct HolidayTests {
    /// As the Office of Personnel Management lists them for 2026 and 2027, legal dates at a weekend included.
    static let published: [(Int, [String])] = [
        (
            2026,
            [
                "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-07-04",
                "2026-09-07",
                "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25",
            ]
        ),
        (
            2027,
            [
                "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18", "2027-06-19", "2027-07-04",
                "2027-07-05",
                "2027-09-06", "2027-10-11", "2027-11-11", "2027-11-25", "2027-12-24", "2027-12-25", "2027-12-31",
            ]
        ),
    ]

    @Test("are those that are published, observed days with them", arguments: published)
    func days(year: Int, dates: [String]) {
        #expect(HolidayCalendar.usFederal.holidays(in: year).map(\.date.description) == dates)
    }

    @Test("a holiday keeps its name on the day on which it is observed")
    func names() throws {
        let date = try #require(CivilDate("2027-12-31"))
        #expect(HolidayCalendar.usFederal.holidayName(on: date) == "New Year's Day")
    }
}
