import Lines
import Testing

@Suite("hotline hours")
struct HoursTests {
    private static let schedule = [
        "--schedule", "Mo-Fr 08:00-20:00; PH off", "--zone", "America/New_York", "--holidays", "us-federal",
    ]

    private func hours(_ arguments: String..., input: String = "") throws -> Command.Outcome {
        var command = Command("hours", input: input)
        command.arguments += arguments
        return try command.run()
    }

    private func scheduled(_ arguments: String..., input: String = "") throws -> Command.Outcome {
        var command = Command("hours", input: input)
        command.arguments += Self.schedule + arguments
        return try command.run()
    }

    @Test("says of a line what is so, since when, until when, why, and what a caller hears")
    func line() throws {
        let outcome = try hours("detention-line", "--at", "2026-11-26T10:00:00-05:00")
        #expect(outcome.state == .done)
        #expect(
            outcome.output == """
                ICE ERO Detention Reporting and Information Line (detention-line)
                  at        Thu 2026-11-26 10:00:00 America/New_York
                  now       closed
                  since     Wed 2026-11-25 20:00:00
                  until     Fri 2026-11-27 08:00:00
                  why       PH off (holiday: Thanksgiving Day)
                  hears     The line is closed. It opens tomorrow at 8 a.m. Eastern Time.

                """)
        #expect(outcome.errors.isEmpty)
    }

    @Test("says it in Spanish, and as JSON with the segments of what is heard")
    func json() throws {
        let outcome = try hours(
            "1-888-351-4024", "--at", "2026-11-24T20:00:00-05:00", "--language", "es", "--format", "json")
        #expect(
            outcome.output.replacing(#/"zoneData":"[^"]*"/#, with: #""zoneData":"""#) == """
                {"at":"2026-11-25T01:00:00Z","holidays":"us-federal","hours":"Mo-Fr 08:00-20:00; PH off","language":"es",\
                "line":"detention-line","lints":[],"name":"ICE ERO Detention Reporting and Information Line",\
                "reason":"after-hours","rule":"Mo-Fr 08:00-20:00","segments":[{"kind":"words","text":"La línea está cerrada."},\
                {"kind":"words","text":"Abre mañana a las"},{"kind":"time","text":"8 de la mañana,","value":"08:00"},\
                {"kind":"zone","text":"hora del Este."}],"since":"2026-11-25T01:00:00Z","spoken":"La línea está cerrada. Abre \
                mañana a las 8 de la mañana, hora del Este.","state":"closed","until":"2026-11-25T13:00:00Z",\
                "zone":"America/New_York","zoneData":""}

                """)
    }

    @Test("says it of every line, if none is named")
    func all() throws {
        let folder = try Folder(["lines/pets/line.yaml": PracticeLine.pets])
        let outcome = try Command("hours", "--lines", "lines", "--at", Moment.monday10, in: folder).run()
        // Of two lines that share a number each has its own: both numbers are answered by a third.
        #expect(outcome.lines.filter { !$0.hasPrefix(" ") }.count == EmbeddedLines.ids.count + 3)
        #expect(outcome.lines.contains("ICE Contact Directory (contact-directory, freight)"))
        #expect(outcome.lines.contains("  now       open"))
    }

    @Test(
        "says it of an expression, with what may not be meant",
        arguments: [
            ("PH off; Mo-Fr 08:00-20:00", "W_SHADOWED"), ("Mo-Fr 18:00-02:00; PH off", "W_TAIL"),
            ("Mo-Fr 08:00-20:00", "W_NO_PH"), ("Mo-Fr 08:00-20:00; 2020 Dec 24 off; PH off", "W_PAST"),
            ("PH off", "W_NEVER"),
        ])
    func lints(expression: String, code: String) throws {
        let outcome = try hours(
            "--schedule", expression, "--zone", "America/New_York", "--holidays", "us-federal", "--at", Moment.monday10)
        #expect(outcome.state == .done)
        #expect(outcome.errors.hasPrefix("--schedule: warning: column "))
        #expect(outcome.errors.hasSuffix(" [\(code)]\n"))
    }

    @Test("answers a batch of instants, goes on after what is none, and ends with status 1")
    func batch() throws {
        let input =
            "2026-11-24T07:59:59.999-05:00\r\n2026-11-24T13:00:00Z\n\nsoon\n2026-11-24 08:00 America/New_York\n"
            + "2026-11-24T08:00:00\n1970-12-31T00:00:00Z\n2026-11-25T20:00:00-05:00"
        let outcome = try scheduled("--batch", input: input)
        #expect(outcome.state == .exit(1))
        #expect(outcome.errors.isEmpty)
        #expect(
            outcome.lines == [
                "closed\t2026-11-24T13:00:00Z", "open\t2026-11-25T01:00:00Z",
                "error\tthere is no instant; write one such as '2026-11-23T10:00:00-05:00'",
                "error\t'soon' is not an instant (column 1); write '2026-11-23T10:00:00-05:00'",
                "error\t'2026-11-24 08:00 America/New_York' has no offset; add one, as in '2026-11-23T10:00:00-05:00'",
                "error\t'2026-11-24T08:00:00' has no offset; add one, as in '2026-11-23T10:00:00-05:00'",
                "error\t'1970-12-31T00:00:00Z' is outside 1971-01-01 to 9999-12-31 in UTC",
                "closed\t2026-11-27T13:00:00Z",
            ])
    }

    @Test("tells the next change of each instant as a caller hears it")
    func spokenBatch() throws {
        let input = "2026-11-24T20:00:00-05:00\n2026-11-24T12:00:00-05:00\n2026-11-25T21:00:00-05:00\n"
        let english = try scheduled("--batch", "--speak", input: input)
        #expect(english.state == .done)
        #expect(
            english.lines == [
                "closed\ttomorrow at 8 a.m. Eastern Time", "open\ttoday at 8 p.m. Eastern Time",
                "closed\tFriday, November 27 at 8 a.m. Eastern Time",
            ])
        #expect(
            try scheduled("--batch", "--speak", "--language", "es", input: input).lines.first
                == "closed\tmañana a las 8 de la mañana, hora del Este")
        let always = try hours("--schedule", "24/7", "--zone", "UTC", "--batch", input: input)
        #expect(always.lines == ["open\tnever", "open\tnever", "open\tnever"])
        let line = try hours("detention-line", "--batch", input: input)
        #expect(line.lines.first == "closed\t2026-11-25T13:00:00Z")
    }

    @Test("a batch of binary bytes, and of a line without an end, is answered line by line")
    func binaryBatch() throws {
        var command = Command("hours")
        command.arguments += Self.schedule + ["--batch"]
        command.input =
            [0xEF, 0xBB, 0xBF] + Array("2026-11-24T13:00:00Z\n".utf8) + [0xFF, 0x00, 0x1B, 0x0A]
            + [UInt8](repeating: 0x41, count: 3_000_000) + [0x0A]
            + Array("2026-11-24T13:00:00Z".utf8)
        let outcome = try command.run()
        #expect(outcome.state == .exit(1))
        try #require(outcome.lines.count == 4)
        #expect(outcome.lines[1].hasPrefix("error\t'\u{FFFD}"))
        #expect(outcome.lines[2] == "error\tthe line has more than 4096 bytes")
        #expect(outcome.lines[0] == "open\t2026-11-25T01:00:00Z")
        #expect(outcome.lines[3] == "open\t2026-11-25T01:00:00Z")
    }

    @Test(
        "a refused expression is shown in at most six lines, with status 65",
        arguments: [
            "Mon-Fri 08:00-20:00", "", "Mo–Fr 08:00-20:00", "x\u{1B}[2J",
            String(repeating: "Mo 08:00-20:00; ", count: 6000),
        ])
    func refused(expression: String) throws {
        let outcome = try hours("--schedule", expression, "--zone", "America/New_York")
        #expect(outcome.state == .unusableInput)
        #expect(outcome.output.isEmpty)
        #expect((1...6).contains(outcome.errors.split(separator: "\n").count))
        #expect(outcome.errors.utf8.count < 1000)
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test("a refusal has its column, a caret, the rewrite and its code")
    func refusal() throws {
        #expect(
            try hours("--schedule", "Mo-Fr 8am-8pm", "--zone", "UTC").errors == """
                --schedule:1:7: error: '8am-8pm': times are on the 24-hour clock; write '08:00-20:00' [E_AMPM]
                Mo-Fr 8am-8pm
                      ^
                1 mistake in --schedule

                """)
    }

    @Test(
        "options that are wrong, missing or do not go together are refused",
        arguments: [
            (["--schedule", "24/7"], 64, "--schedule needs --zone"),
            (["--schedule", "24/7", "--zone", "EST"], 64, "did you mean 'America/New_York'?"),
            (["--schedule", "24/7", "--zone", "America/Nowhere"], 64, "there is no zone 'America/Nowhere'"),
            (["--schedule", "PH off", "--zone", "UTC"], 65, "E_NO_CALENDAR"),
            (
                ["--schedule", "PH off", "--zone", "UTC", "--holidays", "moon"], 66,
                "there is no calendar of holidays 'moon'"
            ),
            (["--schedule", "24/7", "--zone", "UTC", "detention-line"], 64, "not both"),
            (["--zone", "UTC"], 64, "--zone belongs to --schedule"),
            (["--speak"], 64, "--speak belongs to --batch"),
            (["--week", "--year"], 64, "not both"),
            (["--week", "--from", "2026-02-30"], 64, "is no date"),
            (["--from", "2026-02-28"], 64, "--from belongs to"),
            (["--batch", "--week"], 64, "--batch takes its moments"),
            (["nowhere"], 66, "nowhere"),
            (["--at", "2026-11-23T10:00"], 64, "has no offset or zone"),
        ])
    func usage(arguments: [String], status: Int32, message: String) throws {
        var command = Command("hours")
        command.arguments += arguments
        let outcome = try command.run()
        #expect(outcome.state == .exit(status))
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test("shows a week, an hour a cell, with holidays and what the clock does")
    func week() throws {
        #expect(
            try scheduled("--week", "--from", "2026-11-23").output == """
                Mo-Fr 08:00-20:00; PH off, America/New_York
                                0     6     12    18    24
                Mon 2026-11-23  ········████████████····  08:00-20:00
                Tue 2026-11-24  ········████████████····  08:00-20:00
                Wed 2026-11-25  ········████████████····  08:00-20:00
                Thu 2026-11-26  ························  closed  Thanksgiving Day
                Fri 2026-11-27  ········████████████····  08:00-20:00
                Sat 2026-11-28  ························  closed
                Sun 2026-11-29  ························  closed

                """)
        let night = try hours(
            "--schedule", "00:00-01:30,08:30-12:15", "--zone", "America/New_York", "--week", "--from", "2026-11-01")
        #expect(
            night.lines.prefix(4).suffix(2) == [
                "Sun 2026-11-01  █▌······▐███▒···········  00:00-01:30, 01:00-01:30, 08:30-12:15",
                "                                          clocks go back from 02:00 to 01:00",
            ])
        #expect(night.lines.last == "█ open  ▌▐ half of the hour  ▒ part of it  · closed")
        #expect(night.lines.allSatisfy { $0.count <= 80 })
    }

    @Test("in the night in which clocks go back, times have their offsets where these differ")
    func offsets() throws {
        let outcome = try hours(
            "--schedule", "01:30-03:00", "--zone", "America/New_York", "--at", "2026-11-01T05:45:00Z")
        #expect(
            outcome.lines.suffix(5) == [
                "  now       open", "  since     Sun 2026-11-01 01:30:00", "  until     Sun 2026-11-01 01:00:00 -05:00",
                "  why       01:30-03:00", "  hears     The line is open until 2 a.m. Eastern Time.",
            ])
    }

    @Test(
        "says whether the moment is within the rule that decides",
        arguments: [
            ("2026-11-25 12:30", "12:00-13:00 off \"lunch\" (after-hours)"),
            ("2026-11-24 21:00", "outside Mo-Fr 08:00-20:00 (after-hours)"),
            ("2026-12-24 15:00", "outside PH -1 day 08:00-14:00 (holiday: day before Christmas Day)"),
            ("2026-11-28 12:30", "12:00-13:00 off \"lunch\" (weekend)"), ("2026-11-28 14:00", "weekend"),
        ])
    func why(moment: String, why: String) throws {
        let outcome = try hours(
            "--schedule", "Mo-Fr 08:00-20:00; PH -1 day 08:00-14:00; 12:00-13:00 off \"lunch\"", "--zone",
            "America/New_York", "--holidays", "us-federal", "--at", "\(moment) local")
        #expect(outcome.lines.contains("  why       \(why)"), "\(outcome.output)")
    }

    @Test("says that a holiday is only observed on the day")
    func observed() throws {
        let text = try scheduled("--at", "2027-12-31T12:00:00-05:00")
        #expect(text.lines.contains("  why       PH off (holiday: New Year's Day)"))
        #expect(text.lines.contains("  holiday   New Year's Day (observed)"))
        let json = try scheduled("--at", "2027-12-31T12:00:00-05:00", "--format", "json")
        #expect(json.output.contains(#""holiday":"New Year's Day","holidays":"us-federal""#))
        #expect(json.output.contains(#""isObserved":true"#))
    }

    @Test("several calendars are one")
    func severalCalendars() throws {
        let outcome = try hours(
            "--schedule", "Mo-Fr 08:00-20:00; PH off", "--zone", "America/New_York", "--holidays",
            "us-federal-dc,us-federal-closings", "--batch",
            input: "2025-01-09T12:00:00-05:00\n2021-01-20T12:00:00-05:00\n")
        #expect(outcome.lines == ["closed\t2025-01-10T13:00:00Z", "closed\t2021-01-21T13:00:00Z"])
    }

    @Test("of a line whose hours nobody has published, nothing is made up")
    func unpublished() throws {
        let folder = try Folder(["line.yaml": PracticeLine.unpublished("  start: {hang-up: completed}\n")])
        func run(_ arguments: String..., input: String = "") throws -> [String] {
            var command = Command("hours", "line.yaml", input: input, in: folder)
            command.arguments += arguments
            return try command.run().lines
        }
        #expect(
            try run("--at", Moment.monday10).suffix(2) == [
                "  now       unpublished", "  hears     The hours of this line are not published.",
            ])
        #expect(try run("--week").last == "The hours are not published.")
        #expect(try run("--year").last == "The hours are not published.")
        #expect(try run("--batch", input: "2026-11-24T12:00:00Z\n") == ["unpublished\tunknown"])
        #expect(
            try run("--batch", "--speak", input: "2026-11-24T12:00:00Z\n") == [
                "unpublished\tat a time that is not known yet"
            ])
    }

    @Test("shows a year, with marks for what is special, and its days below")
    func year() throws {
        let outcome = try hours("detention-line", "--year", "--from", "2026-01-01")
        #expect(outcome.lines.contains("12*13 14 15 16 17-18-   9 10 11*12 13 14-15-  14 15 16 17 18 19-20-"))
        #expect(outcome.lines.contains("Thu 2026-11-26  closed       Thanksgiving Day"))
        #expect(outcome.lines.contains("Fri 2026-07-03  closed       Independence Day (observed)"))
        #expect(outcome.lines.contains("Sun 2026-11-01  closed       clocks go back from 02:00 to 01:00"))
        #expect(outcome.lines.allSatisfy { $0.count <= 80 })
        let special = try hours(
            "--schedule", "Mo-Fr 08:00-20:00; Dec 24 08:00-12:00; Nov 27 off; Dec 28 off \"winter break\"", "--zone",
            "America/New_York", "--year", "--from", "2026-01-01")
        #expect(
            special.lines.suffix(3) == [
                "Fri 2026-11-27  closed", "Thu 2026-12-24  08:00-12:00", "Mon 2026-12-28  closed       winter break",
            ])
        #expect(special.lines.contains { $0.contains("23 24 25 26 27~28-29-") })
        let json = try hours("detention-line", "--year", "--from", "2028-01-01", "--format", "json")
        #expect(json.lines.count == 366)
    }

    @Test("writes the openings as iCalendar")
    func iCalendar() throws {
        let outcome = try scheduled(
            "--format", "ical", "--from", "2026-11-25", "--week", "--at", "2026-11-25T12:00:00Z")
        #expect(outcome.output.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(outcome.output.contains("DTSTART:20261125T130000Z\r\nDTEND:20261126T010000Z\r\n"))
        #expect(outcome.output.hasSuffix("END:VCALENDAR\r\n"))
    }
}

@Suite("hotline holidays")
struct HolidaysTests {
    @Test("lists the days of a calendar, observed days as such")
    func list() throws {
        let outcome = try Command("holidays", "us-federal", "--from", "2027", "--to", "2028").run()
        #expect(outcome.state == .done)
        #expect(
            outcome.lines.prefix(2) == [
                "2027-01-01\tNew Year's Day", "2027-01-18\tBirthday of Martin Luther King, Jr.",
            ])
        #expect(outcome.lines.contains("2027-12-31\tNew Year's Day (observed)"))
        #expect(outcome.lines.last == "2028-12-25\tChristmas Day")
    }

    @Test("joins the names of two holidays on one day, and lists only one year if no other is named")
    func oneYear() throws {
        let outcome = try Command("holidays", "us-federal-dc", "--from", "2025").run()
        #expect(outcome.lines.contains("2025-01-20\tBirthday of Martin Luther King, Jr. and Inauguration Day"))
        #expect(outcome.lines.allSatisfy { $0.hasPrefix("2025-") })
        let now = try Command("holidays", "us-federal", "--at", "2026-06-01T00:00:00Z", "--format", "json").run()
        #expect(now.lines.first == #"{"date":"2026-01-01","kind":"legal","name":"New Year's Day"}"#)
    }

    @Test("lists those of a line's hours, a calendar of its own too")
    func ofLine() throws {
        let own = try Command("holidays", "detention-line", "--from", "2026").run()
        #expect(own.output == (try Command("holidays", "us-federal", "--from", "2026").run().output))
        let flow = """
            line: office
            name: Office
            languages: [en]
            calendars: {ours: {add: {2026-12-24: Eve, Dec 31: Stocktaking}}}
            hours: {zone: UTC, open: "24/7; PH off", holidays: ours}
            start: end
            nodes: {end: {hang-up: completed}}
            """
        let folder = try Folder(["office.yaml": flow])
        let office = try Command("holidays", "office.yaml", "--from", "2026", "--to", "2027", in: folder).run()
        #expect(office.lines == ["2026-12-24\tEve", "2026-12-31\tStocktaking", "2027-12-31\tStocktaking"])
    }

    @Test(
        "refuses what it cannot list",
        arguments: [
            (["moon"], 66, "there are us-federal, us-federal-dc, us-federal-closings"),
            (["us-federal", "--from", "1970"], 64, "the years go from 1971 to 9999"),
            (["us-federal", "--from", "2026", "--to", "10000"], 64, "the years go from 1971 to 9999"),
            (["us-federal", "--from", "2026", "--to", "2025"], 64, "comes before"),
            (["us-federal", "--from", "-5"], 64, "the years go from 1971 to 9999"),
            (["us-federal", "--to", "2025", "--at", "2026-06-01T00:00:00Z"], 64, "comes before"),
        ])
    func refused(arguments: [String], status: Int32, message: String) throws {
        var command = Command("holidays")
        command.arguments += arguments
        let outcome = try command.run()
        #expect(outcome.state == .exit(status))
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
}
