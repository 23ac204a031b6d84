import Testing

@Suite("Dialing a line in a pipe")
struct DialTests {
    @Test(
        "One key leads in English to the main menu, each thing at its time, and at the end of the keys the caller hangs up"
    )
    func mainMenu() throws {
        let call = try dial("1-888-351-4024", keys: "1\n")
        #expect(
            call.lines == [
                "  0:00.000  \(Said.opening)",
                "  0:00.000  \(Said.notice)",
                "  0:14.800  \(Said.languages)",
                "  0:24.800  ▸ 1",
                "  0:24.800  \(Said.welcome)",
                "  0:30.000  \(Said.mainMenu)",
                "  0:53.600  [the caller hangs up: caller-hung-up]",
            ])
    }

    @Test("A call that the caller ends is done")
    func done() throws {
        #expect(try dial("1-888-351-4024", keys: "1\n").state == .done)
    }

    @Test("A call says nothing on standard error")
    func silentErrors() throws {
        #expect(try dial("1-888-351-4024", keys: "1\n").errors == "")
    }

    @Test("With 2 the line speaks Spanish")
    func spanish() throws {
        let call = try dial(keys: "2\n")
        #expect(
            call.told(from: "▸ 2") == [
                "▸ 2",
                "[language: es]",
                Said.spanishWelcome,
                Said.spanishMainMenu,
                "[the caller hangs up: caller-hung-up]",
            ])
    }

    @Test(
        "A number is dialed in any punctuation, with and without the 1, and by its letters",
        arguments: [
            "1-888-351-4024", "18883514024", "8883514024", "+1 888 351 4024", "888.351.4024", "(888) 351-4024",
            "1-888-351-40-ag",
        ])
    func number(written: String) throws {
        #expect(try dial(written).lines.first == "  0:00.000  \(Said.opening)")
    }

    @Test(
        "A line is dialed by its id, and the detention line when nothing is said", arguments: [["detention-line"], []])
    func id(target: [String]) throws {
        var command = Command()
        command.arguments = ["dial"] + target + ["--at", Moment.monday10]
        #expect(try command.run().lines.first == "  0:00.000  \(Said.opening)")
    }

    @Test(
        "A line of one's own is dialed by its flow file or its folder",
        arguments: ["lines/pets", "lines/pets/", "lines/pets/line.yaml", "./lines/pets/line.yaml"])
    func path(target: String) throws {
        let folder = try Folder(["lines/pets/line.yaml": PracticeLine.pets])
        let call = try dial(target, in: folder)
        #expect(
            call.lines.first
                == "  0:00.000  [Simulated call: Pet line, 1-202-555-0142; Mon 2026-11-23 10:00:00 America/New_York, open until 20:00]"
        )
    }

    @Test(
        "Where '--lines' names the folder, a line of one's own is dialed by its id or number",
        arguments: [
            ["pets", "--lines", "lines"], ["202-555-0142", "--lines", "lines"], ["pets", "--lines", "lines/pets"],
        ])
    func ownLines(arguments: [String]) throws {
        let folder = try Folder(["lines/pets/line.yaml": PracticeLine.pets])
        var command = Command(in: folder)
        command.arguments = ["dial"] + arguments + ["--at", Moment.monday10]
        #expect(try command.run().lines.last == "  0:03.600  [the caller hangs up: caller-hung-up]")
    }

    @Test("A line of one's own takes another's number over")
    func takeOver() throws {
        let flow = PracticeLine.pets.replacing("202-555-0142", with: "888-351-4024")
        let folder = try Folder(["pets/line.yaml": flow])
        let call = try dial("1-888-351-4024", "--lines", "pets", in: folder)
        #expect(call.lines.first?.contains("[Simulated call: Pet line, 1-888-351-4024;") == true)
    }

    @Test("The language at the start can be given")
    func language() throws {
        let call = try dial("--language", "es", keys: ".\n.\n.\n")
        #expect(call.told(from: "Vamos").first?.hasPrefix("Vamos a seguir en español.") == true)
    }

    @Test("With a relaxed pace a silence lasts four times as long")
    func pace() throws {
        let call = try dial("--pace", "relaxed", keys: ".\n")
        #expect(call.lines.contains("  0:44.800  [silence (1 of 3)]"))
    }

    @Test(
        "A moment is an instant, or a time on a zone's clock or the line's own",
        arguments: [
            "2026-11-23T10:00:00-05:00", "2026-11-23T15:00:00Z", "2026-11-23 10:00 America/New_York",
            "2026-11-23 09:00 America/Chicago", "2026-11-23 10:00 local",
        ])
    func moment(written: String) throws {
        #expect(try dial(at: written).lines.first == "  0:00.000  \(Said.opening)")
    }

    @Test(
        "Of a time that the clocks show twice, the first or the second is dialed at",
        arguments: [("first", "2026-11-01T05:30:00Z"), ("second", "2026-11-01T06:30:00Z")])
    func overlap(which: String, instant: String) throws {
        let call = try dial("--format", "json", at: "2026-11-01 01:30 America/New_York \(which)")
        #expect(call.lines.first?.hasPrefix("{\"answered\":\"\(instant)\"") == true)
    }
}
