import CallFlow
import ServiceHours
import TestSupport
import Testing

/// Calls that go on while the hours change on unusual nights. The queue is entered a second after the answer.
@Suite("Q5: a caller waits while the hours change")
struct HoursCrossingTests {
    struct Night: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expression: String
        let answeredAt: String
        /// Minutes after the answer at which the line closes and opens again.
        let changes: [String]
    }

    static let nights = [
        Night(
            testDescription: "midnight within the hours is no change", expression: "Mo-Fr 18:00-02:00",
            answeredAt: "2026-11-24T23:59:00-05:00", changes: ["121 closed"]),
        Night(
            testDescription: "hours that end at midnight end there", expression: "Mo-Fr 08:00-24:00",
            answeredAt: "2026-11-24T23:59:00-05:00", changes: ["1 closed"]),
        Night(
            testDescription: "a holiday starts at midnight", expression: "24/7; PH off",
            answeredAt: "2026-11-25T23:59:00-05:00", changes: ["1 closed", "1441 open"]),
        Night(
            testDescription: "an exception starts at midnight", expression: "24/7; 2026 Dec 24 02:00-04:00",
            answeredAt: "2026-12-23T23:59:00-05:00", changes: ["1 closed", "121 open", "241 closed"]),
        Night(
            testDescription: "clocks go forward over the closing", expression: "00:00-02:30",
            answeredAt: "2026-03-08T01:59:00-05:00", changes: ["1 closed"]),
        Night(
            testDescription: "the night in which clocks go forward is an hour shorter", expression: "22:00-06:00",
            answeredAt: "2026-03-08T01:00:00-05:00", changes: ["240 closed"]),
        Night(
            testDescription: "the night in which clocks go back is an hour longer", expression: "22:00-06:00",
            answeredAt: "2026-11-01T01:00:00-04:00", changes: ["360 closed"]),
        Night(
            testDescription: "clocks go back, and the line opens and closes again", expression: "00:00-01:30",
            answeredAt: "2026-11-01T01:29:00-04:00", changes: ["1 closed", "31 open", "61 closed"]),
    ]

    @Test("at the exact instant", arguments: nights)
    func changes(_ night: Night) throws {
        let sketch = try Sketch()
        sketch.hours = try Schedule(night.expression, zone: Zone("America/New_York"), holidays: .usFederal)
        sketch.timers.wholeCall = .seconds(30 * 3600)
        sketch.transfer("operators", closes: true, queue: Queue(holdMusic: PromptID("hold"), announcements: [])) {
            $0.queue?.waitLimit = .seconds(29 * 3600)
        }
        var phone = try Phone(sketch.flow(start: "operators")) {
            $0.answeredAt = (try? Instant.parse(night.answeredAt, local: nil)) ?? $0.answeredAt
        }
        let until = try #require(night.changes.last?.split(separator: " ").first.flatMap { Int64($0) }) + 5
        phone.wait(until: until * 60_000)
        let found = phone.log.compactMap { entry -> String? in
            guard case .hoursChanged(let verdict, _) = entry.event else { return nil }
            #expect(entry.time.milliseconds % 60_000 == 0)
            return "\(entry.time.milliseconds / 60_000) \(verdict.rawValue)"
        }
        #expect(found == night.changes)
    }

    @Test("a branch asks why the line is closed, at the moment of the call that it comes to")
    func branchOnReason() throws {
        let sketch = try Sketch()
        sketch.hours = try Schedule(
            "Mo-Fr 08:00-20:00; PH off", zone: Zone("America/New_York"), holidays: .usFederal,
            exceptions: [ScheduleException("2026-12-24", "off \"Christmas Eve closing\"")])
        let cases: [(test: Branch.Test, next: NodeID)] = [
            (.equals("exception: Christmas Eve closing"), sketch.node("eve")),
            (.hasPrefix("holiday"), sketch.node("holiday")), (.hasPrefix("weekend"), sketch.node("weekend")),
            (.hasPrefix("after-hours"), sketch.node("late")),
        ]
        sketch.draw(
            "why", .branch(Branch(subject: .hoursReason(.line), cases: cases, otherwise: sketch.node("open"))),
            prompt: [])
        let moments = [
            ("2026-12-24T10:00:00-05:00", "eve"), ("2026-12-25T10:00:00-05:00", "holiday"),
            ("2026-12-26T10:00:00-05:00", "weekend"), ("2026-12-23T20:00:00-05:00", "late"),
            ("2026-12-23T19:59:59-05:00", "open"),
        ]
        for (moment, node) in moments {
            let instant = try Instant.parse(moment, local: nil)
            let phone = try Phone(sketch.flow(start: "why")) { $0.answeredAt = instant }
            #expect(phone.path == ["why", node])
        }
    }
}
