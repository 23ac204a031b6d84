import Foundation
import ServiceHours
import TestSupport
import Testing

@Suite("Expressions outside the subset")
struct RefusalTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let expression: String
        let code: ScheduleError.Code
        let column: Int
        let rewrite: String?

        init(_ expression: String, _ code: ScheduleError.Code, column: Int, rewrite: String? = nil) {
            (self.expression, self.code, self.column, self.rewrite) = (expression, code, column, rewrite)
        }

        var testDescription: String { expression }
    }

    static let samples = [
        Sample("8-20", .timeFormat, column: 1, rewrite: "08:00-20:00"),
        Sample("Mo-Fr 8am-8pm", .amPM, column: 7, rewrite: "08:00-20:00"),
        Sample("08:00:00", .timeFormat, column: 1),
        Sample("08:00:00-20:00:00", .timeFormat, column: 1, rewrite: "08:00-20:00"),
        Sample("24:00-26:00", .timeRange, column: 1),
        Sample("08:60", .timeRange, column: 1),
        Sample("08:60-09:00", .timeRange, column: 1),
        Sample("08:00-48:30", .timeRange, column: 7),
        Sample("08:00-33:00", .spanLong, column: 1),
        Sample("08:00-08:00", .spanEmpty, column: 1, rewrite: "00:00-24:00"),
        Sample("08:00+", .openEnd, column: 1),
        Sample("08:00", .point, column: 1),
        Sample("08:00-20:00/30", .step, column: 12, rewrite: ""),
        Sample("sunrise-sunset", .sun, column: 1),
        Sample("sunset", .sun, column: 1),
        Sample("08:00-sunset", .sun, column: 7),
        Sample("Mon-Fri 08:00-20:00", .dayName, column: 1, rewrite: "Mo"),
        Sample("Mo–Fr 08:00-20:00", .dash, column: 3, rewrite: "-"),
        Sample("Mo-Fr 08:00-20:00 ☎", .character, column: 19),
        Sample("Mo, We 08:00-12:00", .commaSpace, column: 3, rewrite: ","),
        Sample("Mo-Fr 08:00-12:00, 14:00-18:00", .commaSpace, column: 18, rewrite: ","),
        Sample("Mo-Fr 08:00-20:00; 10:00-12:00", .datelessOverride, column: 20),
        Sample("PH Mo-Fr 10:00-12:00", .holidayAndDays, column: 4),
        Sample("SH off", .schoolHoliday, column: 1),
        Sample("easter off", .easter, column: 1),
        Sample("week 12 08:00-20:00", .week, column: 1),
        Sample("Mo-Fr 08:00-20:00 || 10:00-12:00", .fallback, column: 18),
        Sample("unknown", .unknown, column: 1),
        Sample("08:00-20:00 \"agents\"", .comment, column: 13, rewrite: "open \"agents\""),
        Sample("Feb 30", .date, column: 1),
        Sample("2027 Feb 29", .date, column: 6),
        Sample("Dec 5", .date, column: 1, rewrite: "Dec 05"),
        Sample("Dec 24,31", .dateList, column: 8, rewrite: "Dec 31"),
        Sample("2026-12-24", .date, column: 1, rewrite: "2026 Dec 24"),
        Sample("Dec 26-24", .date, column: 1),
        Sample("2026-2026", .year, column: 1, rewrite: "2026"),
        Sample("2028-2026", .year, column: 1, rewrite: "2026-2028"),
        Sample("2026 Nov-Feb", .yearWrap, column: 6, rewrite: "Nov 01-2027 Feb 28"),
        Sample("2026 Dec 24-Jan 02", .yearWrap, column: 6, rewrite: "Dec 24-2027 Jan 02"),
        Sample("Mo[6]", .nth, column: 4),
        Sample("Mo[01]", .nth, column: 4),
        Sample("Mo[2-2]", .nth, column: 4),
        Sample("Mo[1] +01 day", .offset, column: 7),
        Sample("PH +7 days", .offset, column: 4),
        Sample("Dec 24Mo", .syntax, column: 7, rewrite: " Mo"),
        Sample("2026PH off", .syntax, column: 5, rewrite: " PH"),
        Sample("Mo08:00-12:00", .syntax, column: 3, rewrite: " 08:00-12:00"),
        Sample("Mo 08:00-12:00off", .syntax, column: 15, rewrite: " off"),
        Sample("Mo Tu 08:00-12:00", .syntax, column: 3, rewrite: ","),
        Sample("Mo off \"a\u{7}b\"", .character, column: 10),
        Sample("Mo\u{A0}08:00-12:00", .character, column: 3, rewrite: " "),
        Sample("\u{FEFF}24/7", .character, column: 1, rewrite: ""),
        Sample("Mo-We[1,3]", .nth, column: 1, rewrite: "Mo[1,3],Tu[1,3],We[1,3]"),
        Sample("Mo-Fr[1]", .nth, column: 1, rewrite: "Mo[1],Tu[1],We[1],Th[1],Fr[1]"),
        Sample("Mo[1,3] +1 day", .offset, column: 1, rewrite: "Mo[1] +1 day,Mo[3] +1 day"),
        Sample("Dec Tu[1] -1 day", .offsetMonth, column: 10),
        Sample("24/7 08:00-20:00", .always, column: 1, rewrite: ""),
        Sample("Mo 08:00-20:00; 24/7", .always, column: 17),
        Sample("24/7 off", .always, column: 1, rewrite: ""),
        Sample("", .empty, column: 1),
        Sample("Mo;", .emptyRule, column: 3, rewrite: ""),
        Sample("Mo; ", .emptyRule, column: 3, rewrite: ""),
        Sample("Mo;;Tu", .emptyRule, column: 4),
        Sample("08:00-20:00 Mo-Fr", .syntax, column: 1, rewrite: "Mo-Fr 08:00-20:00"),
        Sample("Sa; 08:00-20:00 Mo-Fr", .datelessOverride, column: 5),
        Sample("Mo 08:00-20:00 Tu", .syntax, column: 15, rewrite: "; "),
        Sample("  ", .empty, column: 1),
    ]

    @Test("are refused with a code, a column and a rewrite", arguments: samples)
    func refusals(_ sample: Sample) throws {
        let error = try #require(throws: ScheduleError.self) {
            try Schedule(sample.expression, zone: Zone("America/New_York"), holidays: .usFederal)
        }
        #expect(error.code == sample.code, "\(error)")
        #expect(error.column == sample.column, "\(error)")
        #expect(error.rewrite == sample.rewrite, "\(error)")
        // What is written in place of what was found is taken, or leads on to the next mistake.
        guard let rewrite = error.rewrite else { return }
        let start = sample.expression.index(sample.expression.startIndex, offsetBy: error.column - 1)
        let end = sample.expression.index(start, offsetBy: error.found.count)
        #expect(sample.expression[start..<end] == error.found)
        let mended = sample.expression.replacingCharacters(in: start..<end, with: rewrite)
        let zone = try Zone("UTC")
        do throws(ScheduleError) {
            _ = try Schedule(mended, zone: zone, holidays: .usFederal)
        } catch {
            #expect(error.column > sample.column, "\(mended): \(error)")
        }
    }

    @Test(
        "of any length, of any bytes and of nothing but signs are refused in a short line",
        arguments: [
            (String(repeating: "Mo-Fr 08:00-20:00; ", count: 55_000), ScheduleError.Code.tooLong),
            (String(repeating: "x", count: 9_999), .syntax), (String(repeating: "(", count: 9_999), .syntax),
            (String(decoding: (0...255).map { UInt8($0) }, as: UTF8.self), .character),
            ("Mo-Fr 08:00-20:00\u{0}", .character), ("Mo-Fr\t08:00-20:00", .character), ("Mo\r\n", .character),
        ])
    func odd(expression: String, code: ScheduleError.Code) throws {
        let error = try #require(throws: ScheduleError.self) {
            try Schedule(expression, zone: Zone("America/New_York"), holidays: .usFederal)
        }
        #expect(error.code == code)
        #expect(error.description.count < 200)
    }

    @Test(
        "a zone that does not exist, or is none, is refused",
        arguments: [
            ("EST", "'EST' is not a zone with a region and a city; did you mean 'America/New_York'?"),
            ("US/Eastern", "'US/Eastern' is not a zone with a region and a city; did you mean 'America/New_York'?"),
            ("GMT+5", "'GMT+5' is not a zone with a region and a city; write a name such as 'America/New_York'"),
            ("-05:00", "'-05:00' is not a zone with a region and a city; write a name such as 'America/New_York'"),
            ("America/Nowhere", "there is no zone 'America/Nowhere'; write a name such as 'America/New_York'"),
            ("america/new_york", "there is no zone 'america/new_york'; did you mean 'America/New_York'?"),
            ("", "a zone is missing; write a name such as 'America/New_York'"),
        ])
    func zones(name: String, message: String) throws {
        let error = try #require(throws: ZoneError.self) { try Zone(name) }
        #expect(error.description == message)
    }

    @Test("PH without a calendar is refused: a country is never guessed")
    func calendarMissing() throws {
        let error = try #require(throws: ScheduleError.self) {
            try Schedule("Mo-Fr 08:00-20:00; PH off", zone: Zone("America/New_York"))
        }
        #expect(
            error.description
                == "column 20: 'PH': PH needs a calendar of holidays, such as us-federal: name it with 'holidays: us-federal' or --holidays us-federal [E_NO_CALENDAR]"
        )
    }

    @Test(
        "what says what it means is taken",
        arguments: ["24/7 open \"always\"", "Mo open, We 08:00-12:00", "24/7, Mo off"])
    func taken(expression: String) throws {
        #expect(throws: Never.self) { try Schedule(expression, zone: Zone("UTC")) }
    }

    @Test("an invisible character is named")
    func invisible() throws {
        let error = try #require(throws: ScheduleError.self) { try Schedule("Mo\u{A0}08:00-12:00", zone: Zone("UTC")) }
        #expect(
            error.description
                == "column 3: U+00A0 (no-break space): this character can only stand in a comment; write a blank [E_CHAR]"
        )
    }

    @Test("an exception must be the hours of its date or off, at most once")
    func exceptions() throws {
        let zone = try Zone("America/New_York")
        let partial = try #require(throws: ScheduleError.self) {
            try Schedule("24/7", zone: zone, exceptions: [ScheduleException("2026-12-24", "Mo 08:00-12:00")])
        }
        #expect(partial.place == .exception("2026-12-24"))
        #expect(partial.code == .exception)
        let twice = try #require(throws: ScheduleError.self) {
            try Schedule(
                "24/7", zone: zone,
                exceptions: [ScheduleException("2026-12-24", "off"), ScheduleException("2026-12-24", "08:00-12:00")])
        }
        #expect(twice.reason == .exceptionTwice)
    }

    @Test("no text of a few characters traps", arguments: 1...4)
    func fuzz(seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        let pieces = [
            "Mo", "-", "Fr", " ", "08:00", "20:00", ";", ",", ", ", "PH", "off", "open", "24/7", "Dec", "24", "2026",
            "[1]", "+",
            "-1 day", "\"x\"", "8", "am", "Feb 29", "|", "é", "\u{0}", "[", "]", ":", "/",
        ]
        let zone = try Zone("America/New_York")
        for _ in 0..<800 {
            let text = (0..<Int.random(in: 0...8, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            do throws(ScheduleError) {
                let schedule = try Schedule(text, zone: zone, holidays: .usFederal)
                _ = schedule.nextChange(after: Instant(milliseconds: 1_764_000_000_000))
            } catch {
                #expect(error.column >= 1 && error.column <= text.count + 1, "\(text): \(error)")
            }
        }
    }
}
