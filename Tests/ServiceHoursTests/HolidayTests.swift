import Foundation
import ServiceHours
import Testing

/// Data of the tests of this folder.
enum TestData {
    /// The lines of a file in `Data`.
    static func lines(_ name: String) throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name)")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}

@Suite("The federal holidays of the United States")
struct FederalHolidayTests {
    @Test("are those of an independent source, 1971 to 2100, name by name")
    func againstIndependentSource() throws {
        let expected = try TestData.lines("us-federal.tsv")
        let found = (1971...2100).flatMap { HolidayCalendar.usFederal.holidays(in: $0) }.map { holiday in
            "\(holiday.date)\t\(holiday.name)\(holiday.kind == .observed ? " (observed)" : "")"
        }
        #expect(expected.count == 1538)
        #expect(found == expected)
    }

    @Test("with Inauguration Day in the Washington area, as an independent source has it")
    func inaugurationDays() throws {
        let found = (1971...2100).flatMap { HolidayCalendar.usFederalDC.holidays(in: $0) }
            .filter { $0.name == "Inauguration Day" }
        #expect(found.map(\.date.description) == (try TestData.lines("inauguration-days.tsv")))
    }

    @Test(
        "two on one day have both names",
        arguments: [
            ("1997-01-20", "Birthday of Martin Luther King, Jr. and Inauguration Day"),
            ("2013-01-21", "Birthday of Martin Luther King, Jr. and Inauguration Day"),
            ("2013-01-20", "Inauguration Day"),
            ("2025-01-20", "Birthday of Martin Luther King, Jr. and Inauguration Day"),
        ])
    func twoOnOneDay(date: String, names: String) throws {
        #expect(HolidayCalendar.usFederalDC.holidayName(on: try #require(CivilDate(date))) == names)
    }

    @Test("Inauguration Day on a Saturday has no day in lieu")
    func inaugurationOnSaturday() throws {
        #expect(HolidayCalendar.usFederalDC.holidays(on: try #require(CivilDate("2029-01-20"))).count == 1)
        #expect(HolidayCalendar.usFederalDC.holidays(on: try #require(CivilDate("2029-01-19"))).isEmpty)
    }

    @Test(
        "a holiday keeps its name on the day on which it is observed, in the year before too",
        arguments: [2010, 2021, 2027, 2032])
    func observedInYearBefore(year: Int) throws {
        let date = try #require(CivilDate(year: year, month: 12, day: 31))
        #expect(HolidayCalendar.usFederal.holidayName(on: date) == "New Year's Day")
        #expect(HolidayCalendar.usFederal.holidays(on: date).map(\.kind) == [.observed])
    }
}

@Suite("Days closed by executive order")
struct FederalClosingTests {
    static let wholeDays = [
        "1973-01-25", "1994-04-27", "2001-12-24", "2003-12-26", "2004-06-11", "2007-01-02", "2007-12-24", "2008-12-26",
        "2012-12-24", "2014-12-26", "2018-12-05", "2018-12-24", "2019-12-24", "2020-12-24", "2024-12-24", "2025-01-09",
        "2025-12-24", "2025-12-26",
    ]

    @Test("are in the calendar that one opts into, beside the legal holidays, and in no other")
    func ordered() {
        let years = 1971...2100
        let legal = Set(years.flatMap { HolidayCalendar.usFederal.holidays(in: $0) })
        let more = years.flatMap { HolidayCalendar.usFederalClosings.holidays(in: $0) }.filter { !legal.contains($0) }
        #expect(more.map(\.date.description) == Self.wholeDays)
        #expect(more.allSatisfy { $0.kind == .added })
    }

    @Test("half days are in none", arguments: ["2002-12-24", "2009-12-24", "2015-12-24"])
    func halfDays(date: String) throws {
        #expect(HolidayCalendar.usFederalClosings.holidays(on: try #require(CivilDate(date))).isEmpty)
    }
}

@Suite("Calendars of one's own")
struct OwnCalendarTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test("extend others, with days put in and taken out")
    func extending() throws {
        let calendar = HolidayCalendar(
            name: "agency", extending: [.usFederal],
            adding: [
                .init(dates: .once(try date("2026-12-24")), name: "Christmas Eve closing"),
                .init(dates: .yearly(month: 5, day: 1), name: "May Day"),
                .init(dates: .once(try date("2028-02-29")), name: "Leap Day"),
            ],
            removing: [.dates(.once(try date("2026-10-12"))), .holiday(named: "Juneteenth National Independence Day")])
        #expect(calendar.holidayName(on: try date("2026-12-24")) == "Christmas Eve closing")
        #expect(calendar.holidayName(on: try date("2025-12-24")) == nil)
        #expect(calendar.holidayName(on: try date("2027-05-01")) == "May Day")
        #expect(calendar.holidayName(on: try date("2026-10-12")) == nil)
        #expect(calendar.holidayName(on: try date("2027-10-11")) == "Columbus Day")
        #expect(calendar.holidayName(on: try date("2027-06-18")) == nil)
        #expect(calendar.holidayName(on: try date("2028-02-29")) == "Leap Day")
    }

    @Test("a day put in stays, though the same date is taken out of what is extended")
    func putInAndTakenOut() throws {
        let christmas = try date("2026-12-25")
        let calendar = HolidayCalendar(
            name: "own", extending: [.usFederal], adding: [.init(dates: .once(christmas), name: "Ours")],
            removing: [.dates(.once(christmas))]
        )
        #expect(calendar.holidayName(on: christmas) == "Ours")
    }

    @Test("a day that is in several parents is there once")
    func severalParents() throws {
        let both = HolidayCalendar(name: "both", extending: [.usFederalDC, .usFederalClosings])
        #expect(both.holidayName(on: try date("2025-12-25")) == "Christmas Day")
        #expect(both.holidayName(on: try date("2025-12-26")) == "day after Christmas, closed by executive order")
        #expect(
            both.holidayName(on: try date("2025-01-20")) == "Birthday of Martin Luther King, Jr. and Inauguration Day")
    }

    @Test("take dates out of every year, and what one parent still has stays")
    func yearlyRemovals() throws {
        let open = HolidayCalendar(
            name: "open", extending: [.usFederal], removing: [.dates(.yearly(month: 12, day: 25))])
        #expect(open.holidayName(on: try date("2026-12-25")) == nil)
        #expect(open.holidayName(on: try date("2027-12-24")) == "Christmas Day")
        let both = HolidayCalendar(name: "both", extending: [open, .usFederal])
        #expect(both.holidayName(on: try date("2026-12-25")) == "Christmas Day")
        let once = HolidayCalendar(
            name: "once", extending: [.usFederal], removing: [.dates(.once(try date("2026-12-25")))])
        let neither = HolidayCalendar(name: "neither", extending: [once, open])
        #expect(neither.holidayName(on: try date("2026-12-25")) == nil)
        #expect(neither.holidayName(on: try date("2028-12-25")) == "Christmas Day")
        #expect(HolidayCalendar.usFederal.has(.dates(.yearly(month: 12, day: 25))))
        #expect(!HolidayCalendar.usFederal.has(.dates(.yearly(month: 3, day: 1))))
    }

    @Test("that extend each other many times over stay as small as what they have")
    func manyTimes() throws {
        var calendar = HolidayCalendar.usFederalClosings
        for round in 0..<30 {
            let removal = HolidayCalendar.Removal.dates(.once(CivilDate(dayNumber: 20_000 + round)))
            let other = HolidayCalendar(name: "other", extending: [calendar], removing: [removal])
            calendar = HolidayCalendar(name: "own", extending: [calendar, other, calendar])
        }
        #expect(calendar.holidays(in: 2025) == HolidayCalendar.usFederalClosings.holidays(in: 2025))
    }

    @Test("say whether there is something to take out")
    func removals() throws {
        #expect(HolidayCalendar.usFederal.has(.dates(.once(try date("2027-12-31")))))
        #expect(!HolidayCalendar.usFederal.has(.dates(.once(try date("2027-12-30")))))
        #expect(HolidayCalendar.usFederal.has(.holiday(named: "Columbus Day")))
        #expect(!HolidayCalendar.usFederal.has(.holiday(named: "Presidents' Day")))
    }

    @Test("decide the hours, also of years long after a day of a single year")
    func decidingHours() throws {
        let zone = try Zone("America/New_York")
        let calendar = HolidayCalendar(
            name: "own", extending: [.usFederalDC], adding: [.init(dates: .once(try date("2026-12-24")), name: "Eve")],
            removing: [.dates(.once(try date("2026-12-25")))])
        let schedule = try Schedule("Mo-Fr 08:00-20:00; PH off", zone: zone, holidays: calendar)
        func state(_ day: String) throws -> Availability {
            schedule.state(at: try Instant.parse("\(day) 12:00 America/New_York", local: nil))
        }
        #expect(try state("2026-12-24") == .closed)
        #expect(try state("2026-12-25") == .open)
        #expect(try state("2025-12-24") == .open)
        #expect(try state("2027-12-24") == .closed)
        // Inauguration days come every fourth year, whatever the weekdays and leap years around them.
        for year in 2026...2140 {
            let day = try date("\(year)-01-20")
            // On a Monday it is also the third of the month.
            let isHoliday = year % 4 == 1 || day.weekday == .monday
            #expect(
                try state("\(year)-01-20") == (day.weekday < .saturday && !isHoliday ? .open : .closed), "\(year)")
        }
    }
}
