import TestSupport
import Testing

@testable import ServiceHours

/// Random schedules, each minute of some days judged by the rule of the specification, written down plainly here.
@Suite("Schedules against the plain rule")
struct ReferenceTests {
    /// State = the kind of the last entry that covers the minute, entries laid down rule by rule.
    static func isOpen(_ rules: [Rule], day: Int, minute: Int, holidays: Set<Int>) -> Bool {
        func holds(_ rule: Rule, on day: Int) -> Bool {
            (rule.dates?.contains(CivilDate(dayNumber: day)) ?? true)
                && (rule.days?.contains(day: day) { holidays.contains($0) } ?? true)
        }
        var entries: [(isOpen: Bool, span: Range<Int>)] = []
        for rule in rules {
            if holds(rule, on: day) {
                if rule.effect == .open, rule.joint == .replacing { entries = [] }
                for span in rule.spans.isEmpty ? [.wholeDay] : rule.spans {
                    entries.append((rule.effect == .open, span.start..<min(span.end, 1440)))
                }
            }
            if holds(rule, on: day - 1) {
                for span in rule.spans where span.end > 1440 {
                    entries.append((rule.effect == .open, 0..<span.end - 1440))
                }
            }
        }
        return entries.last { $0.span.contains(minute) }?.isOpen ?? false
    }

    static func randomExpression(_ generator: inout some RandomNumberGenerator) -> String {
        let selectors = [
            "Mo-Fr", "Sa,Su", "PH", "We[2]", "Fr[-1] +1 day", "PH +1 day", "Dec", "Nov-Feb", "Dec 24-Jan 02",
            "2026 Dec 24",
            "2026-2028 Mo", "Feb 29", "2027+ Tu", "Sa-Mo",
        ]
        let times = ["", " 08:00-20:00", " 18:00-02:00", " 22:00-46:00", " 00:00-24:00", " 07:30-12:00,13:00-17:15"]
        var expression = ""
        for index in 0..<Int.random(in: 1...4, using: &generator) {
            let isOff = Int.random(in: 0..<3, using: &generator) == 0
            var time = times[Int.random(in: 0..<times.count, using: &generator)]
            if time == " 22:00-46:00" { time = " 22:00-45:00" }
            let separator = index == 0 ? "" : expression.hasSuffix("0") && Bool.random(using: &generator) ? ", " : "; "
            expression += separator + selectors[Int.random(in: 0..<selectors.count, using: &generator)] + time
            if isOff { expression += " off" }
        }
        return expression
    }

    @Test("agree at every quarter of an hour of random weeks", arguments: 1...40)
    func randomSchedules(seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        let expression = Self.randomExpression(&generator)
        let schedule = try Schedule(expression, zone: Zone("UTC"), holidays: .usFederal)
        let rules = try #require(schedule.rules).selection.rules
        let holidays = HolidayCalendar.usFederal.dayNumbers(ofLegalYears: 2024...2033)
        let first = CivilDate.dayNumber(year: 2025, month: 1, day: 1)
        for _ in 0..<30 {
            let day = first + Int.random(in: 0..<2900, using: &generator)
            for minute in stride(from: 0, to: 1440, by: 15) {
                let instant = Instant(milliseconds: Int64(day * 1440 + minute) * 60_000)
                let expected = Self.isOpen(rules, day: day, minute: minute, holidays: holidays)
                #expect(
                    schedule.state(at: instant) == (expected ? .open : .closed),
                    "\(expression) at \(instant), seed \(seed)")
            }
        }
    }

    @Test("the next change is the first minute whose state differs", arguments: 1...20)
    func nextChanges(seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        let expression = Self.randomExpression(&generator)
        let schedule = try Schedule(expression, zone: Zone("America/New_York"), holidays: .usFederal)
        let first = Int64(1_767_225_600_000)
        for _ in 0..<20 {
            let start = Instant(milliseconds: first + Int64.random(in: 0..<86_400_000 * 700, using: &generator))
            let state = schedule.state(at: start)
            let found = schedule.nextChange(after: start)
            var minute = Instant(milliseconds: start.milliseconds.quotient(flooredBy: 60_000) * 60_000)
            let horizon = minute.advanced(byMilliseconds: 10 * 86_400_000)
            repeat {
                minute = minute.advanced(byMilliseconds: 60_000)
            } while minute < horizon && schedule.state(at: minute) == state
            if minute < horizon {
                #expect(found == minute, "\(expression) after \(start), seed \(seed)")
            } else {
                #expect(found.map { $0 >= horizon } ?? true, "\(expression) after \(start), seed \(seed)")
            }
        }
    }
}
