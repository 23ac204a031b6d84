import ServiceHours
import Testing

@Suite("What a schedule may not mean")
struct LintTests {
    private static let moment = "2026-11-25T12:00:00-05:00"

    private func lints(
        _ expression: String, holidays: HolidayCalendar? = .usFederal, exceptions: [ScheduleException] = []
    ) throws -> [ScheduleLint] {
        let schedule = try Schedule(
            expression, zone: Zone("America/New_York"), holidays: holidays, exceptions: exceptions)
        return schedule.lints(at: try Instant.parse(Self.moment, local: nil))
    }

    struct Sample: Sendable, CustomTestStringConvertible {
        let expression: String
        /// Code, column and rewrite.
        let lints: [String]

        init(_ expression: String, _ lints: String...) { (self.expression, self.lints) = (expression, lints) }

        var testDescription: String { expression }
    }

    static let samples = [
        Sample("Mo-Fr 08:00-20:00; PH off"),
        Sample("Mo-Fr 08:00-20:00; Sa 08:00-12:00; PH off; Dec 24 08:00-12:00; 2026 Dec 25 10:00-12:00"),
        Sample("Mo-Fr 08:00-17:00; 12:00-13:00 off; PH 10:00-14:00"),
        Sample("Mo-Fr 08:00-20:00; Dec 25 off; 2026 Dec 25 10:00-12:00; PH 00:00-00:01 off"),
        Sample("Mo-Fr 08:00-20:00; Sa off; PH off"),

        Sample("PH off; Mo-Fr 08:00-20:00", "W_SHADOWED 1 Mo-Fr 08:00-20:00; PH off"),
        Sample(
            "Sa 10:00-12:00; PH off; Mo-Fr 08:00-20:00", "W_SHADOWED 17 Sa 10:00-12:00; Mo-Fr 08:00-20:00; PH off"),
        Sample("Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00; PH off", "W_SHADOWED 1 -"),
        Sample("Dec 25 off; Mo-Su 08:00-20:00; PH off", "W_SHADOWED 1 Mo-Su 08:00-20:00; Dec 25 off; PH off"),
        Sample("off; Mo-Su 08:00-20:00; PH off"),
        Sample(
            "PH off; Mo-Fr 08:00-20:00; Sa 10:00-14:00",
            "W_SHADOWED 1 Mo-Fr 08:00-20:00; Sa 10:00-14:00; PH off"),
        Sample("PH off; Mo-Fr 08:00-20:00; PH 10:00-12:00", "W_SHADOWED 1 -"),
        Sample("PH off; PH 10:00-12:00", "W_SHADOWED 1 -"),
        Sample("Mo-Fr 08:00-20:00; PH 10:00-12:00; PH off", "W_SHADOWED 20 -"),
        Sample("Sa 10:00-12:00; Mo-Su off; PH off", "W_SHADOWED 1 -", "W_NEVER 1 -"),
        Sample("2026 Jan 05 off; Mo-Fr 08:00-20:00; PH off", "W_PAST 1 -"),
        Sample("2027 off; Mo-Fr 08:00-20:00; PH off", "W_SHADOWED 1 Mo-Fr 08:00-20:00; 2027 off; PH off"),
        Sample("PH off; 2027 Mo-Fr 08:00-20:00", "W_SHADOWED 1 2027 Mo-Fr 08:00-20:00; PH off"),
        Sample("Mo-Fr 08:00-12:00, PH off; Mo-Sa 09:00-13:00", "W_SHADOWED 1 -", "W_SHADOWED 20 -"),

        Sample(
            "Mo-Fr 18:00-02:00; PH off",
            "W_TAIL 20 Mo-Fr 18:00-02:00; PH 02:00-24:00 off; PH +1 day 00:00-02:00 off"),
        Sample(
            "18:00-02:00; Su,PH off \"closed\"",
            "W_TAIL 14 18:00-02:00; Su,PH 02:00-24:00 off \"closed\"; Mo,PH +1 day 00:00-02:00 off \"closed\""),
        Sample(
            "Mo-Fr 18:00-02:00; Sa 10:00-12:00; PH 02:00-24:00 off",
            "W_TAIL 20 Mo-Fr 18:00-02:00, Sa 10:00-12:00; PH 02:00-24:00 off"),
        Sample("Mo-Fr 18:00-02:00; Mo 10:00-12:00; PH 00:00-00:01 off", "W_TAIL 20 -"),
        Sample(
            "22:00-06:00; Dec 24 off; PH 10:00-11:00 off",
            "W_TAIL 14 22:00-06:00; Dec 24 06:00-24:00 off; Dec 25 00:00-06:00 off; PH 10:00-11:00 off"),
        Sample("Mo-Fr 08:00-24:00; PH off"),
        Sample("Mo-Fr 18:00-02:00, Sa 10:00-12:00; PH 02:00-12:00 off"),

        Sample("Mo-Fr 08:00-20:00", "W_NO_PH 1 Mo-Fr 08:00-20:00; PH off"),
        Sample("2025 Mo-Fr 08:00-20:00; PH off", "W_PAST 1 -", "W_NEVER 1 -"),
        Sample("Mo-Fr 08:00-20:00; 2026 Nov 23 off; PH off", "W_PAST 20 -"),
        Sample("Mo-Fr 08:00-20:00; 2026 Nov 24 off; 2025-2026 Mo off; PH off"),
        Sample("PH off", "W_NEVER 1 -"),
    ]

    @Test("is said with its place, and with the expression that was probably meant", arguments: samples)
    func lints(of sample: Sample) throws {
        let all = try lints(sample.expression)
        let found = all.map { "\($0.code.rawValue) \($0.column) \($0.rewrite ?? "-")" }
        #expect(found == sample.lints)
        // What is written instead has not the same flaw, nor does it close the line for good.
        for lint in all {
            guard let rewrite = lint.rewrite else { continue }
            #expect(
                !(try lints(rewrite).contains { $0.code == lint.code && $0.found == lint.found || $0.code == .never }))
        }
    }

    @Test("is said in one line")
    func texts() throws {
        #expect(
            try lints("PH off; Mo-Fr 08:00-20:00").map(\.description) == [
                "column 1: the later 'Mo-Fr 08:00-20:00' overrules 'PH off' (first on 2026-11-26, Thanksgiving Day); put what "
                    + "is special last; write 'Mo-Fr 08:00-20:00; PH off' [W_SHADOWED]"
            ])
        #expect(
            try lints("Mo-Fr 18:00-02:00; PH off").map(\.description) == [
                "column 20: 'PH off' closes its dates from midnight to midnight, so that hours past midnight of the evening "
                    + "before are cut (first on 2026-01-01) and those of its own dates run on; for hours that belong to the date "
                    + "on which they start, write 'Mo-Fr 18:00-02:00; PH 02:00-24:00 off; PH +1 day 00:00-02:00 off' [W_TAIL]"
            ])
        #expect(
            try lints("Mo-Fr 08:00-20:00; 2024 Dec 24-26 off; PH off").map(\.description) == [
                "column 20: '2024 Dec 24-26 off' ended on 2024-12-26; leave it out [W_PAST]"
            ])
    }

    @Test("a rewrite says exactly what its lint promises: hours belong to the date on which they start")
    func rewriteOfTail() throws {
        let zone = try Zone("America/New_York")
        let rewrite = try #require(try lints("Mo-Fr 18:00-02:00; PH off").first?.rewrite)
        let schedule = try Schedule(rewrite, zone: zone, holidays: .usFederal)
        // Around Thanksgiving 2026: open on Wednesday evening to 02:00, closed until Friday evening.
        let wednesday = try Instant.parse("2026-11-25T20:00:00-05:00", local: nil)
        let closing = try #require(schedule.nextChange(after: wednesday))
        #expect(zone.local(closing).description == "2026-11-26T02:00:00-05:00")
        let opening = try #require(schedule.nextChange(after: closing))
        #expect(zone.local(opening).description == "2026-11-27T18:00:00-05:00")
        #expect(schedule.lints() == [])
    }

    @Test("exceptions are judged too")
    func exceptions() throws {
        let past = try lints(
            "Mo-Fr 08:00-20:00; PH off",
            exceptions: [ScheduleException("2026-11-20", "off"), ScheduleException("2026-12-24", "off")])
        #expect(
            past.map(\.description) == [
                "exception 2026-11-20, column 1: '2026 Nov 20 off' ended on 2026-11-20; leave it out [W_PAST]"
            ])
        let cut = try lints("18:00-02:00; PH 10:00-10:01 off", exceptions: [ScheduleException("2026-12-24", "off")])
        #expect(cut.map(\.code) == [.tail])
        #expect(cut.first?.place == .exception("2026-12-24"))
    }

    @Test(
        "the last instants of all years are judged too",
        arguments: [("Pacific/Auckland", []), ("America/Los_Angeles", [ScheduleLint.Code.shadowed])])
    func lastYear(zone: String, codes: [ScheduleLint.Code]) throws {
        let schedule = try Schedule("PH off; Mo-Fr 08:00-20:00", zone: Zone(zone), holidays: .usFederal)
        #expect(schedule.lints(at: Instant.supported.upperBound).map(\.code).filter { $0 != .never } == codes)
    }

    @Test("so many rules that each is not compared with each are judged at once")
    func manyRules() throws {
        let expression = (0..<600).map { _ in "Mo-Su" }.joined(separator: "; ")
        #expect(try lints(expression).map(\.code) == [.noHolidays])
    }

    @Test("a line that is plainly off needs no holidays")
    func plainlyOff() throws {
        #expect(try lints("off \"moved\"").map(\.code) == [.never])
        #expect(try Schedule("closed", zone: Zone("UTC")).isPlainlyOff)
        #expect(try !Schedule("Mo off", zone: Zone("UTC")).isPlainlyOff)
    }

    @Test("without a moment nothing is said of what has passed")
    func withoutMoment() throws {
        let schedule = try Schedule("2024 Mo-Fr 08:00-20:00", zone: Zone("America/New_York"))
        #expect(schedule.lints() == [])
        let never = try Schedule("off", zone: Zone("America/New_York"))
        #expect(never.lints().map(\.code) == [.never])
        #expect(never.datedLints(at: try Instant.parse(Self.moment, local: nil)) == [])
        #expect(schedule.datedLints(at: try Instant.parse(Self.moment, local: nil)).map(\.code) == [.past, .never])
        #expect(Schedule.unpublished(zone: schedule.zone).lints() == [])
    }
}
