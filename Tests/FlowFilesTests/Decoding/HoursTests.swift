import CallFlow
import FlowFiles
import ServiceHours
import Testing

@Suite("The hours of a line")
struct HoursTests {
    @Test("Hours have a zone, its names, an expression, a calendar and exceptions")
    func all() throws {
        let flow = try PracticeFlow.flow(
            """
            hours:
              zone: America/New_York
              zone-name: {en: Eastern Time, es: hora del Este}
              open: "Mo-Fr 08:00-20:00; PH off"
              holidays: us-federal
              exceptions:
                "2026-12-24": "08:00-12:00"
                "2026-12-23": "off"
            """)
        #expect(flow.hours.zone.name == "America/New_York")
        #expect(flow.hours.expression == "Mo-Fr 08:00-20:00; PH off")
        #expect(flow.hours.holidays == .usFederal)
        #expect(flow.hours.exceptions.map(\.date.description) == ["2026-12-23", "2026-12-24"])
        #expect(flow.hours.exceptions.map(\.hours) == ["off", "08:00-12:00"])
        #expect(flow.parts.zoneNames == [Language("en"): "Eastern Time", Language("es"): "hora del Este"])
    }

    @Test("An exception replaces the hours of its date")
    func exception() throws {
        let flow = try PracticeFlow.flow(
            "hours: {zone: UTC, open: \"08:00-20:00\", exceptions: {\"2026-12-24\": \"08:00-12:00\"}}")
        let before = try Instant.parse("2026-12-24T11:59:59Z", local: nil)
        let after = try Instant.parse("2026-12-24T12:00:00Z", local: nil)
        let nextDay = try Instant.parse("2026-12-25T12:00:00Z", local: nil)
        #expect(flow.hours.state(at: before) == .open)
        #expect(flow.hours.state(at: after) == .closed)
        #expect(flow.hours.state(at: nextDay) == .open)
    }

    @Test("Hours that nobody published are neither open nor closed")
    func unpublished() throws {
        let flow = try PracticeFlow.flow("hours: {zone: America/Chicago, open: unpublished}")
        #expect(flow.hours == .unpublished(zone: try Zone("America/Chicago")))
    }

    @Test("A line without hours has none published")
    func none() throws {
        #expect(try PracticeFlow.flow("").hours == .unpublished(zone: try Zone("UTC")))
    }

    @Test("Hours in a folded block are one expression")
    func folded() throws {
        let flow = try PracticeFlow.flow("hours:\n  zone: UTC\n  open: >-\n    Mo-Fr 08:00-20:00;\n    Sa 08:00-12:00")
        #expect(flow.hours.expression == "Mo-Fr 08:00-20:00; Sa 08:00-12:00")
    }
}
