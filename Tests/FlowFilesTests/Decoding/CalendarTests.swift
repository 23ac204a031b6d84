import CallFlow
import FlowFiles
import ServiceHours
import Testing

@Suite("Calendars of holidays in a flow file")
struct CalendarTests {
    @Test("extend others in any order, with days added and removed")
    func own() throws {
        let flow = try PracticeFlow.flow(
            """
            calendars:
              office: {extends: agency, add: {Dec 31: New Year's Eve}}
              agency: {extends: us-federal, add: {2026-12-24: Christmas Eve closing}, remove: [2026-10-12, Juneteenth National Independence Day]}
            hours: {zone: America/New_York, open: "Mo-Fr 08:00-20:00; PH off", holidays: office}
            """)
        let calendar = try #require(flow.hours.holidays)
        #expect(calendar.name == "office")
        #expect(
            calendar.holidays(in: 2026).map { "\($0.date) \($0.name)" }.filter { $0.hasPrefix("2026-12") } == [
                "2026-12-24 Christmas Eve closing", "2026-12-25 Christmas Day", "2026-12-31 New Year's Eve",
            ])
        #expect(calendar.holidayName(on: try #require(CivilDate("2026-10-12"))) == nil)
        #expect(calendar.holidayName(on: try #require(CivilDate("2027-10-11"))) == "Columbus Day")
        #expect(calendar.holidayName(on: try #require(CivilDate("2026-06-19"))) == nil)
        let eve = flow.hours.answer(at: try Instant.parse("2026-12-24T15:00:00Z", local: nil))
        #expect(eve.state == .closed)
        #expect(eve.holiday == "Christmas Eve closing")
    }

    @Test("extend several at once, or none")
    func several() throws {
        let flow = try PracticeFlow.flow(
            """
            calendars:
              both: {extends: [us-federal-dc, us-federal-closings]}
              mine: {add: {"2026-11-25": "Moving day"}}
            hours: {zone: America/New_York, open: "Mo-Fr 08:00-20:00; PH off", holidays: both}
            """)
        let calendar = try #require(flow.hours.holidays)
        #expect(calendar.holidayName(on: try #require(CivilDate("2025-01-09"))) != nil)
        #expect(calendar.holidayName(on: try #require(CivilDate("2021-01-20"))) == "Inauguration Day")
    }

    @Test(
        "are refused at their place",
        arguments: Sample.table(
            """
            calendars: {us-federal: {extends: us-federal-dc}}
            => 1:13: error: 'us-federal' comes with the product; give this calendar another name

            calendars: {a: {extends: b}, b: {extends: c}, c: {extends: a}}
            => 1:60: error: the calendar 'a' extends itself

            calendars: {a: {extends: us-federl}}
            => 1:26: error: there is no calendar of holidays 'us-federl'; did you mean 'us-federal'?

            calendars: {a: {remove: [2026-12-25]}}
            => 1:13: error: a calendar needs 'extends' or 'add'
            => 1:26: warning: there is no '2026-12-25' in what this calendar extends

            calendars: {a: {extends: us-federal, add: {Dec 5: x, 2027-02-29: y, Feb 30: z}}}
            => 1:44: error: 'Dec 5' is no date; write it as 2026-12-24, or as Dec 24 for every year
            => 1:54: error: '2027-02-29' is no date; write it as 2026-12-24, or as Dec 24 for every year
            => 1:69: error: 'Feb 30' is no date; write it as 2026-12-24, or as Dec 24 for every year

            calendars: {a: {extends: us-federal, remove: [2026-12-24, Colombus Day]}}
            => 1:47: warning: there is no '2026-12-24' in what this calendar extends
            => 1:59: warning: there is no 'Colombus Day' in what this calendar extends; did you mean 'Columbus Day'?

            calendars: {a: {extend: us-federal}}
            => 1:17: error: a calendar has no 'extend'; did you mean 'extends'?

            hours: {zone: UTC, open: "Mo-Fr 08:00-20:00; PH off", holidays: agency}
            => 1:65: error: there is no calendar of holidays 'agency'

            calendars: {agency: {add: {x: y}}}
            hours: {zone: UTC, open: "Mo-Fr 08:00-20:00; PH off", holidays: agency}
            => 1:28: error: 'x' is no date; write it as 2026-12-24, or as Dec 24 for every year
            """))
    func mistakes(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
