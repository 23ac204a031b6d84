import Testing

@Suite("Out of hours")
struct ClosedTests {
    @Test("In the evening the line says that it is closed, and why")
    func closed() throws {
        let call = try dial(at: Moment.monday21, keys: "1\n0\n")
        #expect(
            call.told(from: "▸ 0").prefix(3) == [
                "▸ 0",
                "[the line is closed until Tue 08:00 (Mo-Fr 08:00-20:00)]",
                "The operators are not here right now. They will be back tomorrow at 8 a.m. Eastern Time.",
            ])
    }

    @Test("A closed line does not ring")
    func silent() throws {
        let call = try dial(at: Moment.monday21, keys: "1\n0\n")
        #expect(!call.output.contains("in the queue"))
    }

    /// A moment, and how the next opening is said then. Holidays are those of the federal calendar: Thanksgiving 2026 on Thursday,
    /// November 26, Christmas 2026 on a Friday; New Year's Day 2022, a Saturday, observed on Friday, December 31, 2021.
    static let openings = [
        ("2026-11-23T07:10:00-05:00", "today at 8 a.m.", "hoy a las 8 de la mañana"),
        ("2026-11-23T07:58:00-05:00", "today at 8 a.m.", "hoy a las 8 de la mañana"),
        ("2026-11-23T21:00:00-05:00", "tomorrow at 8 a.m.", "mañana a las 8 de la mañana"),
        // After midnight during the call: it is the next day already.
        ("2026-11-23T23:59:30-05:00", "today at 8 a.m.", "hoy a las 8 de la mañana"),
        // The evening before Thanksgiving, and on it.
        (
            "2026-11-25T21:00:00-05:00", "Friday, November 27 at 8 a.m.",
            "el viernes 27 de noviembre a las 8 de la mañana"
        ),
        ("2026-11-26T12:00:00-05:00", "tomorrow at 8 a.m.", "mañana a las 8 de la mañana"),
        // A Friday evening, a Saturday, a Sunday.
        ("2026-11-27T21:00:00-05:00", "Monday, November 30 at 8 a.m.", "el lunes 30 de noviembre a las 8 de la mañana"),
        ("2026-11-28T12:00:00-05:00", "Monday, November 30 at 8 a.m.", "el lunes 30 de noviembre a las 8 de la mañana"),
        ("2026-11-29T12:00:00-05:00", "tomorrow at 8 a.m.", "mañana a las 8 de la mañana"),
        // New Year's Day observed in the year before.
        ("2021-12-31T12:00:00-05:00", "Monday, January 3 at 8 a.m.", "el lunes 3 de enero a las 8 de la mañana"),
        // The evening before Christmas, a Friday.
        ("2026-12-24T21:00:00-05:00", "Monday, December 28 at 8 a.m.", "el lunes 28 de diciembre a las 8 de la mañana"),
        // In summer time, called from the Pacific, where it is 23:30 of the day before.
        ("2026-07-08T23:30:00-07:00", "today at 8 a.m.", "hoy a las 8 de la mañana"),
    ]

    @Test("The next opening is said in English", arguments: openings)
    func english(moment: String, opening: String, _: String) throws {
        let call = try dial(at: moment, keys: "1\n0\n")
        #expect(
            call.told(from: "They will be back").first?.hasSuffix("They will be back \(opening) Eastern Time.") == true)
    }

    @Test("A holiday is said to be one")
    func holiday() throws {
        #expect(
            try dial(at: "2026-11-26T12:00:00-05:00", keys: "1\n0\n").told(from: "holiday,").first
                == "Today is a holiday, and the operators are not here. They will be back tomorrow at 8 a.m. Eastern Time."
        )
        #expect(
            try dial(at: "2026-11-25T21:00:00-05:00", keys: "1\n0\n").told(from: "The operators").first?
                .hasPrefix("The operators are not here right now.") == true)
    }

    @Test("The next opening is said in Spanish", arguments: openings)
    func spanish(moment: String, _: String, opening: String) throws {
        let call = try dial(at: moment, keys: "2\n0\n")
        #expect(
            call.told(from: "Volverán").first?.hasSuffix("Volverán a atender \(opening), hora del Este.") == true)
    }

    @Test(
        "The reason is told with the holiday's name",
        arguments: [
            ("2026-11-26T12:00:00-05:00", "[the line is closed until Fri 08:00 (PH off; Thanksgiving Day)]"),
            ("2021-12-31T12:00:00-05:00", "[the line is closed until Mon 08:00 (PH off; New Year's Day)]"),
            ("2026-11-28T12:00:00-05:00", "[the line is closed until Mon 08:00]"),
        ])
    func reason(moment: String, told: String) throws {
        #expect(try dial(at: moment, keys: "1\n0\n").told(from: "[the line is").first == told)
    }

    @Test(
        "Hours begin at their first instant and are over at their last: 0 is pressed 53.6 s after the answer",
        arguments: [
            ("2026-11-23T07:59:06.399-05:00", "closed until 08:00"),
            ("2026-11-23T07:59:06.400-05:00", "open until 20:00"),
            ("2026-11-23T19:59:06.399-05:00", "open until 20:00"),
            ("2026-11-23T19:59:06.400-05:00", "closed until Tue 08:00"),
        ])
    func edges(moment: String, state: String) throws {
        let call = try dial(at: moment, keys: "1\n0\n")
        #expect(call.told(from: "[the line is").first == "[the line is \(state) (Mo-Fr 08:00-20:00)]")
    }

    @Test("The hours themselves are told")
    func hours() throws {
        let call = try dial(at: Moment.monday21, keys: "1\n0\n2\n")
        #expect(
            call.told(from: "Operators take calls").first == Said.tellHours)
    }
}
