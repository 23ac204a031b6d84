import Foundation
import TestSupport
import Testing

@testable import ServiceHours

/// Random schedules in many zones, judged minute by minute by the plain rule of the subset and Foundation's own clock.
@Suite("Schedules against an evaluator that knows nothing of theirs")
struct OracleTests {
    static let zones = [
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix",
        "America/Anchorage", "Pacific/Honolulu", "America/St_Johns", "America/Havana", "America/Sao_Paulo",
        "America/Caracas", "America/Santiago", "Europe/London", "Europe/Paris", "Europe/Moscow", "Africa/Casablanca",
        "Africa/Cairo", "Asia/Gaza", "Asia/Tehran", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Pyongyang",
        "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia",
        "Antarctica/Troll", "UTC",
    ]

    /// How many schedules and zones there are, windows of time in each, and moments asked in each window.
    private static let (pairs, windows, moments) = (8, 8, 32)

    /// Windows start so many minutes before a change of the clock, and are so long.
    private static let (lead, length) = (1440, 4320)

    @Test("say the same of state and next change, and of which rule decides", arguments: Seeds.first(50))
    func agree(seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        for _ in 0..<Self.pairs {
            let drawn = DrawnSchedule(from: &generator)
            let name = try #require(Self.zones.randomElement(using: &generator))
            let schedule = try Schedule(drawn.expression, zone: Zone(name), holidays: .usFederal)
            var clock = OracleClock(drawn, zone: try #require(TimeZone(identifier: name)))
            for _ in 0..<Self.windows {
                let start = Self.windowStart(clock, &generator)
                let states = (0..<Self.length).map { clock.isOpen(atMinute: start + $0) }
                for _ in 0..<Self.moments {
                    let index = Int.random(in: 0..<Self.length - 1, using: &generator)
                    let now = Instant(
                        milliseconds: Int64(start + index) * 60_000 + Int64.random(in: 0..<60_000, using: &generator))
                    let context: Comment = "'\(drawn.expression)' in \(name) at \(now), seed \(seed)"
                    #expect(schedule.state(at: now) == (states[index] ? .open : .closed), context)
                    let expected = states[index...].firstIndex { $0 != states[index] }
                    let found = schedule.nextChange(after: now).map { Int($0.milliseconds / 60_000) - start }
                    let local = schedule.zone.local(now)
                    let decision = schedule.rules?.selection.decision(
                        day: local.date.dayNumber, minute: local.minuteOfDay)
                    let isDecidedOpen = decision.map { $0.isCovered && $0.rule.effect == .open } ?? false
                    #expect(isDecidedOpen == states[index], context)
                    if let expected {
                        #expect(found == expected, context)
                    } else {
                        #expect(found ?? Self.length >= Self.length, context)
                    }
                }
            }
        }
    }

    /// Three windows of four lie around a change of the clock, if there is one in the year.
    private static func windowStart(_ clock: OracleClock, _ generator: inout some RandomNumberGenerator) -> Int {
        let start = Int.random(in: 2_629_800...46_811_000, using: &generator)
        guard Int.random(in: 0..<4, using: &generator) > 0 else { return start }
        let change = stride(from: start, to: start + 400 * 1440, by: 360).first { minute in
            clock.offset(atMinute: minute) != clock.offset(atMinute: minute + 360)
        }
        return change.map { $0 - lead } ?? start
    }

    @Test("a state holds until its next change, and since the last", arguments: Seeds.first(20))
    func changes(seed: UInt64) throws {
        var generator = SplitMix64(state: seed &+ 1000)
        for _ in 0..<6 {
            let drawn = DrawnSchedule(from: &generator)
            let name = try #require(Self.zones.randomElement(using: &generator))
            let schedule = try Schedule(drawn.expression, zone: Zone(name), holidays: .usFederal)
            for _ in 0..<20 {
                let range: ClosedRange<Int64> =
                    Int.random(in: 0..<20, using: &generator) == 0
                    ? 40_000_000_000...253_402_000_000_000 : 150_000_000_000...4_100_000_000_000
                let now = Instant(milliseconds: Int64.random(in: range, using: &generator))
                let context: Comment = "'\(drawn.expression)' in \(name) at \(now), seed \(seed)"
                let state = schedule.state(at: now)
                if let change = schedule.nextChange(after: now) {
                    #expect(change > now, context)
                    #expect(schedule.state(at: change.advanced(byMilliseconds: -1)) == state, context)
                    #expect(schedule.state(at: change) != state, context)
                    #expect(schedule.lastChange(upTo: change) == change, context)
                }
                if let last = schedule.lastChange(upTo: now) {
                    #expect(last <= now, context)
                    #expect(schedule.state(at: last) == state, context)
                    #expect(schedule.state(at: last.advanced(byMilliseconds: -1)) != state, context)
                    #expect(schedule.nextChange(after: last) == schedule.nextChange(after: now), context)
                }
            }
        }
    }
}

/// What the wall of a zone shows by Foundation, and whether a drawn schedule is open then.
struct OracleClock {
    private let drawn: DrawnSchedule
    private let zone: TimeZone
    private var days: [Int: [Bool]] = [:]

    init(_ drawn: DrawnSchedule, zone: TimeZone) {
        self.drawn = drawn
        self.zone = zone
    }

    /// Seconds east of UTC, some minutes after 1970.
    func offset(atMinute minute: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60))
    }

    /// Whether it is open some minutes after 1970.
    mutating func isOpen(atMinute minute: Int) -> Bool {
        let wall = minute * 60 + offset(atMinute: minute)
        let (day, ofDay) = (wall / 86_400, wall % 86_400 / 60)
        if let known = days[day] { return known[ofDay] }
        let minutes = drawn.minutes(of: OracleDate.dates.date(day))
        days[day] = minutes
        return minutes[ofDay]
    }
}
