import CallFlow
import ServiceHours
import TestSupport
import Testing

@Suite("Dates that are entered, and days that are counted from them")
struct DateTests {
    /// 2026-11-25, 10:00 in UTC.
    private static let morning = Instant(milliseconds: 1_795_600_800_000)
    /// 2026-11-26, 3:00 in UTC; 22:00 of the day before in New York.
    private static let night = morning.advanced(byMilliseconds: 17 * 3_600_000)

    private static func flow(
        allowed: Int = 45, zone: String = "UTC", keys: KeyValuePairs<Character, Target> = [:],
        change: (inout Collect) -> Void = { _ in }
    ) throws -> Flow {
        let sketch = try Sketch()
        sketch.hours = Schedule.always(.open, zone: try Zone(zone))
        sketch.globalKeys = keys
        sketch.collect("day", 8...8, next: "count") {
            $0.dateOrders = [Language("en"): .monthDayYear, Language("es"): .dayMonthYear]
            change(&$0)
        }
        var count = DayCount(
            since: sketch.variable("day"), allowed: allowed, within: sketch.node("within"), past: sketch.node("past"),
            future: sketch.node("future"))
        count.lastDay = sketch.variable("last")
        count.daysLeft = sketch.variable("left")
        sketch.draw("count", .countDays(count))
        return sketch.flow(start: "day")
    }

    /// What the call comes to on 2026-11-25 in UTC, and its variables.
    private static func call(_ keys: String, language: String = "en", allowed: Int = 45) throws -> (String, [String?]) {
        let flow = try flow(allowed: allowed)
        var start = CallStart(answeredAt: try Instant.parse("2026-11-25T10:00:00Z", local: nil))
        start.language = Language(language)
        var effects = Effects()
        var call = Call(to: flow, start, &effects)
        for key in keys { call.handle(.key(try #require(Key(key))), at: CallTime(milliseconds: 100), &effects) }
        let values = effects.log.reduce(into: [VariableID: String]()) {
            if case .set(let variable, let value) = $1.event { $0[variable] = value?.description }
        }
        return (flow[call.node].name, ["day", "last", "left"].map { flow.variable(named: $0).flatMap { values[$0] } })
    }

    @Test(
        "The last day is so many days after the date, and still within them",
        arguments: [
            ("11252026", "within", ["2026-11-25", "2027-01-09", "45"]),
            ("10112026", "within", ["2026-10-11", "2026-11-25", "0"]),
            ("10102026", "past", ["2026-10-10", "2026-11-24", nil]),
            ("11262026", "future", ["2026-11-26", nil, nil]),
            ("02292024", "past", ["2024-02-29", "2024-04-14", nil]),
        ] as [(String, String, [String?])])
    func counts(keys: String, node: String, values: [String?]) throws {
        let (reached, found) = try Self.call(keys)
        #expect(reached == node)
        #expect(found == values)
    }

    @Test("Each language has its order")
    func orders() throws {
        #expect(try Self.call("01112026", language: "es").1[0] == "2026-11-01")
        #expect(try Self.call("01112026").1[0] == "2026-01-11")
        let keys = try #require(Keys("20261101"))
        #expect(DateOrder.yearMonthDay.date(of: keys) == CivilDate(year: 2026, month: 11, day: 1))
        #expect(DateOrder.monthDayYear.date(of: try #require(Keys("1101"))) == nil)
    }

    @Test("Today is the date where the line is")
    func zone() throws {
        let flow = try Self.flow(zone: "America/New_York")
        var phone = try Phone(flow) { $0.answeredAt = Self.night }
        phone.press("10112026", at: 0)
        #expect(phone.lines.contains("0 left = 0"))
    }

    @Test("A new count forgets what an earlier one found if its date has not come")
    func forgets() throws {
        let sketch = try Sketch()
        sketch.collect("day", 8...8, next: "count") { $0.dateOrders = [Language("en"): .monthDayYear] }
        var count = DayCount(
            since: sketch.variable("day"), allowed: 45, within: sketch.node("day"), past: sketch.node("day"),
            future: sketch.node("future"))
        count.lastDay = sketch.variable("last")
        count.daysLeft = sketch.variable("left")
        sketch.draw("count", .countDays(count))
        var phone = try Phone(sketch.flow(start: "day")) { $0.answeredAt = Self.morning }
        phone.press("1101202611262026", at: 0)
        #expect(phone.lines.filter { $0.contains(" left = ") } == ["0 left = 21", "0 left = unset"])
    }

    @Test("A language that changes in the confirm changes no date")
    func languageInConfirm() throws {
        let confirm = Collect.Confirm(
            prompt: ["you-entered", .date(VariableID(0))], accept: Keys("1") ?? Keys(), again: Keys("2") ?? Keys())
        var spanish = KeyAction()
        spanish.language = Language("es")
        let flow = try Self.flow(keys: ["*": .binding(.act(spanish))]) { $0.confirm = confirm }
        var phone = try Phone(flow) { $0.answeredAt = Self.morning }
        phone.press("11242026*1", at: 0)
        #expect(phone.lines.contains("0 day = 2026-11-24"))
    }

    @Test("C2: what is no date is invalid", arguments: ["02302026", "13012026", "02292026", "00000000", "01011899"])
    func invalid(keys: String) throws {
        let (node, values) = try Self.call(keys)
        #expect(node == "day" && values == [nil, nil, nil])
    }
}
