import ServiceHours
import Testing

@Suite("Why a line is open or closed")
struct ReasonTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let now: String
        let state: Availability
        let reason: String
        let rule: String?

        init(_ now: String, _ state: Availability, _ reason: String, _ rule: String?) {
            (self.now, self.state, self.reason, self.rule) = (now, state, reason, rule)
        }

        var testDescription: String { "\(now): \(reason)" }
    }

    static let weekday = "Mo-Fr 18:00-02:00"

    static let all = [
        Sample("2026-11-24 19:00", .open, "hours", weekday),
        Sample("2026-11-24 12:00", .closed, "after-hours", weekday),
        Sample("2026-11-28 01:00", .open, "hours", weekday),
        Sample("2026-11-28 12:00", .closed, "weekend", nil),
        Sample("2026-11-26 19:00", .closed, "holiday: Thanksgiving Day", "PH off"),
        Sample("2026-07-03 19:00", .closed, "holiday: Independence Day", "PH off"),
        Sample("2026-11-27 19:00", .closed, "holiday: day after Thanksgiving Day", "PH +1 day 18:00-24:00 off"),
        Sample(
            "2026-12-24 09:00", .open, "exception: Christmas Eve closing",
            "2026 Dec 24 08:00-12:00 open \"Christmas Eve closing\""),
        Sample(
            "2026-12-24 13:00", .closed, "exception: Christmas Eve closing",
            "2026 Dec 24 08:00-12:00 open \"Christmas Eve closing\""),
        Sample("2026-12-23 19:00", .closed, "exception", "2026 Dec 23 off"),
        Sample("2026-12-29 19:00", .closed, "closed-day", "Dec 29 off"),
    ]

    @Test("is a word that flows can ask for, with the name of what decides", arguments: all)
    func reasons(_ sample: Sample) throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule(
            "\(Self.weekday); PH off; PH +1 day 18:00-24:00 off; Dec 29 off", zone: zone, holidays: .usFederal,
            exceptions: [
                ScheduleException("2026-12-24", "08:00-12:00 open \"Christmas Eve closing\""),
                ScheduleException("2026-12-23", "off"),
            ])
        let answer = schedule.answer(at: try Instant.parse("\(sample.now) local", local: zone))
        #expect(answer.state == sample.state)
        #expect(answer.reason.text == sample.reason)
        #expect(answer.rule == sample.rule)
    }

    @Test("a closing with times is after hours on a day with hours only, and not outside of itself")
    func closingWithTimes() throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule("Mo-Fr 08:00-20:00; 12:00-13:00 off \"lunch\"", zone: zone)
        let lunch = schedule.answer(at: try Instant.parse("2026-11-24 12:30 local", local: zone))
        #expect(lunch.reason == .afterHours)
        #expect(lunch.isWithinRule)
        #expect(lunch.comment == "lunch")
        let evening = schedule.answer(at: try Instant.parse("2026-11-24 21:00 local", local: zone))
        #expect(evening.reason == .afterHours)
        #expect(!evening.isWithinRule)
        for time in ["12:30", "13:30"] {
            #expect(schedule.reason(at: try Instant.parse("2026-11-28 \(time) local", local: zone)) == .weekend)
        }
    }

    @Test("a closing at noon hides neither the holiday nor the weekend that closes the date")
    func closedDates() throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule(
            "Mo-Su 08:00-20:00; Su off; PH off; 12:00-13:00 off", zone: zone, holidays: .usFederal)
        for time in ["11:30", "12:30"] {
            let thanksgiving = try Instant.parse("2026-11-26 \(time) local", local: zone)
            #expect(schedule.reason(at: thanksgiving) == .holiday(["Thanksgiving Day"]))
            #expect(schedule.reason(at: try Instant.parse("2026-11-29 \(time) local", local: zone)) == .weekend)
        }
    }

    @Test("of two holidays on one day a branch can ask for each")
    func twoHolidays() throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule("Mo-Fr 08:00-20:00; PH off", zone: zone, holidays: .usFederalDC)
        let reason = schedule.reason(at: try Instant.parse("2025-01-20 12:00 local", local: zone))
        #expect(
            reason.texts == [
                "holiday: Birthday of Martin Luther King, Jr. and Inauguration Day",
                "holiday: Birthday of Martin Luther King, Jr.", "holiday: Inauguration Day",
            ])
    }

    @Test("of hours that nobody published, or that are given, is that")
    func constant() throws {
        let zone = try Zone("UTC")
        let now = Instant(milliseconds: 1_764_000_000_000)
        #expect(Schedule.unpublished(zone: zone).reason(at: now) == .unpublished)
        #expect(Schedule.always(.closed, zone: zone).reason(at: now) == .given)
    }
}
