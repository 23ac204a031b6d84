import ServiceHours
import Testing

/// A schedule with an instant and what is so then; times are local with their offset.
struct StateSample: Sendable, CustomTestStringConvertible {
    let expression: String
    let zone: String
    let instant: String
    let state: Availability
    let nextChange: String?

    init(_ expression: String, _ zone: String, at instant: String, is state: Availability, until nextChange: String?) {
        (self.expression, self.zone, self.instant, self.state, self.nextChange) = (
            expression, zone, instant, state, nextChange
        )
    }

    var testDescription: String { "\(expression) in \(zone) at \(instant)" }
}

private let newYork = "America/New_York"
private let losAngeles = "America/Los_Angeles"
private let weekdays = "Mo-Fr 08:00-20:00; PH off"

@Suite("The state at an instant, and its next change")
struct StateTests {
    static let samples = [
        StateSample(
            weekdays, newYork, at: "2026-11-24T07:59:59.999-05:00", is: .closed, until: "2026-11-24T08:00:00-05:00"),
        StateSample(weekdays, newYork, at: "2026-11-24T08:00:00-05:00", is: .open, until: "2026-11-24T20:00:00-05:00"),
        StateSample(
            weekdays, newYork, at: "2026-11-24T19:59:59.999-05:00", is: .open, until: "2026-11-24T20:00:00-05:00"),
        StateSample(
            weekdays, newYork, at: "2026-11-24T20:00:00-05:00", is: .closed, until: "2026-11-25T08:00:00-05:00"),
        StateSample(
            weekdays, newYork, at: "2026-11-25T20:00:00-05:00", is: .closed, until: "2026-11-27T08:00:00-05:00"),
        StateSample(
            weekdays, newYork, at: "2021-12-31T12:00:00-05:00", is: .closed, until: "2022-01-03T08:00:00-05:00"),
        StateSample(
            weekdays, newYork, at: "2027-12-30T20:00:00-05:00", is: .closed, until: "2028-01-03T08:00:00-05:00"),
        StateSample(
            weekdays, newYork, at: "2021-06-18T12:00:00-04:00", is: .closed, until: "2021-06-21T08:00:00-04:00"),
        StateSample(weekdays, newYork, at: "2020-06-19T12:00:00-04:00", is: .open, until: "2020-06-19T20:00:00-04:00"),
        StateSample(
            weekdays, newYork, at: "1977-10-24T12:00:00-04:00", is: .closed, until: "1977-10-25T08:00:00-04:00"),
        StateSample(weekdays, newYork, at: "1977-11-11T12:00:00-05:00", is: .open, until: "1977-11-11T20:00:00-05:00"),
        StateSample(weekdays, newYork, at: "2025-01-09T12:00:00-05:00", is: .open, until: "2025-01-09T20:00:00-05:00"),
        StateSample(weekdays, newYork, at: "2025-12-26T12:00:00-05:00", is: .open, until: "2025-12-26T20:00:00-05:00"),
        StateSample(
            "Su 02:30-10:00", newYork, at: "2026-03-08T01:59:59-05:00", is: .closed, until: "2026-03-08T03:00:00-04:00"),
        StateSample(
            "02:15-02:45", newYork, at: "2026-03-07T12:00:00-05:00", is: .closed, until: "2026-03-09T02:15:00-04:00"),
        StateSample(
            "00:00-02:30", losAngeles, at: "2026-03-08T01:59:59-08:00", is: .open, until: "2026-03-08T03:00:00-07:00"),
        StateSample(
            "22:00-06:00", newYork, at: "2026-03-07T23:00:00-05:00", is: .open, until: "2026-03-08T06:00:00-04:00"),
        StateSample(
            "22:00-06:00", newYork, at: "2026-10-31T23:00:00-04:00", is: .open, until: "2026-11-01T06:00:00-05:00"),
        StateSample(
            "00:00-01:30", newYork, at: "2026-11-01T01:29:59-04:00", is: .open, until: "2026-11-01T01:30:00-04:00"),
        StateSample(
            "00:00-01:30", newYork, at: "2026-11-01T01:30:00-04:00", is: .closed, until: "2026-11-01T01:00:00-05:00"),
        StateSample(
            "00:00-01:30", newYork, at: "2026-11-01T01:00:00-05:00", is: .open, until: "2026-11-01T01:30:00-05:00"),
        StateSample(
            "24/7; 01:00-02:00 off", losAngeles, at: "2026-11-01T01:30:00-07:00", is: .closed,
            until: "2026-11-01T02:00:00-08:00"),
        StateSample("24/7", newYork, at: "2026-11-01T01:59:59-04:00", is: .open, until: nil),
        StateSample(
            "Mo-Fr 18:00-02:00; PH off", newYork, at: "2026-11-26T01:00:00-05:00", is: .closed,
            until: "2026-11-27T00:00:00-05:00"),
        StateSample(
            "Mo-Fr 18:00-02:00; PH off", newYork, at: "2026-11-27T01:00:00-05:00", is: .open,
            until: "2026-11-27T02:00:00-05:00"),
        StateSample(
            "Feb 29 00:00-24:00", newYork, at: "2026-11-24T12:00:00-05:00", is: .closed,
            until: "2028-02-29T00:00:00-05:00"),
        StateSample(
            "Mo-Fr 08:00-17:00", "Pacific/Apia", at: "2011-12-29T17:00:00-10:00", is: .closed,
            until: "2012-01-02T08:00:00+14:00"),
        StateSample(
            "00:00-01:00", "America/Sao_Paulo", at: "2018-11-03T23:30:00-03:00", is: .closed,
            until: "2018-11-05T00:00:00-02:00"),
        StateSample(
            "Sa 05:00-13:00; PH off", newYork, at: "2026-07-04T06:00:00-04:00", is: .closed,
            until: "2026-07-11T05:00:00-04:00"),
        StateSample(
            "PH +6 days 22:00-02:00", "UTC", at: "1971-01-01T00:30:00Z", is: .open, until: "1971-01-01T02:00:00+00:00"),
        StateSample(
            "08:00-20:00; Sa 22:00-02:00", newYork, at: "2026-11-29T01:00:00-05:00", is: .open,
            until: "2026-11-29T02:00:00-05:00"),
    ]

    @Test("follow the wall clock, also through nights of daylight saving", arguments: samples)
    func stateAndNextChange(_ sample: StateSample) throws {
        let schedule = try Schedule(sample.expression, zone: Zone(sample.zone), holidays: .usFederal)
        let instant = try Instant.parse(sample.instant, local: nil)
        #expect(schedule.state(at: instant) == sample.state)
        #expect(schedule.nextChange(after: instant).map { schedule.zone.local($0).description } == sample.nextChange)
    }

    @Test("an exception replaces its whole date")
    func exceptions() throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule(
            weekdays, zone: zone, holidays: .usFederal,
            exceptions: [ScheduleException("2026-12-24", "08:00-12:00"), ScheduleException("2026-12-23", "off")])
        let morning = try Instant.parse("2026-12-23T09:00:00-05:00", local: nil)
        #expect(schedule.state(at: morning) == .closed)
        let opening = try #require(schedule.nextChange(after: morning))
        #expect(opening.description == "2026-12-24T13:00:00Z")
        #expect(schedule.nextChange(after: opening)?.description == "2026-12-24T17:00:00Z")
        #expect(schedule.answer(at: opening).rule == "2026 Dec 24 08:00-12:00")
    }

    @Test("an answer says which rule decided, which holiday it is, since when and until when")
    func answer() throws {
        let schedule = try Schedule(weekdays, zone: Zone("America/New_York"), holidays: .usFederal)
        let answer = schedule.answer(at: try Instant.parse("2026-11-26T12:00:00-05:00", local: nil))
        #expect(answer.state == .closed)
        #expect(answer.rule == "PH off")
        #expect(answer.holiday == "Thanksgiving Day")
        #expect(answer.since?.description == "2026-11-26T01:00:00Z")
        #expect(answer.until?.description == "2026-11-27T13:00:00Z")
    }

    @Test("unpublished hours are neither open nor closed, and never change")
    func unpublished() throws {
        let schedule = Schedule.unpublished(zone: try Zone("America/New_York"))
        let now = try Instant.parse("2026-11-26T12:00:00-05:00", local: nil)
        #expect(schedule.state(at: now) == .unpublished)
        #expect(schedule.nextChange(after: now) == nil)
    }
}
