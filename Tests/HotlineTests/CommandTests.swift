import Testing

@Suite("The directory of lines")
struct ListLinesTests {
    @Test("A table has each line's number, name, and state")
    func table() throws {
        let folder = try Folder(["lines/pets/line.yaml": PracticeLine.pets])
        let outcome = try Command("lines", "--lines", "lines", "--at", Moment.monday21, in: folder).run()
        #expect(
            outcome.lines.prefix(5).map { $0.split(separator: " ").joined(separator: " ") } == [
                "NUMBER LINE NOW", "1-202-555-0142 pets closed until Tue 08:00", "Pet line",
                "1-888-351-4024 detention-line closed until Tue 08:00",
                "ICE ERO Detention Reporting and Information Line",
            ])
        #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    }

    @Test(
        "A line is open until it closes, and closed until it opens, with the date where that is far",
        arguments: [
            (Moment.monday10, "open until 20:00"), ("2026-11-23T07:59:59.999-05:00", "closed until 08:00"),
            ("2026-11-25T20:00:00-05:00", "closed until Fri 08:00"),
            ("2026-11-28T12:00:00-05:00", "closed until Mon 08:00"),
        ])
    func state(moment: String, state: String) throws {
        let lines = try Command("lines", "--at", moment).run().lines
        #expect(lines.dropFirst().first?.hasSuffix("  \(state)") == true)
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test("As JSON it has an object a line")
    func json() throws {
        let folder = try Folder(["pets/line.yaml": PracticeLine.pets])
        let outcome = try Command(
            "lines", "--format", "json", "--lines", "pets", "--at", "2026-11-26T12:00:00-05:00", in: folder
        ).run()
        #expect(
            outcome.lines.first == """
                {"hours":"Mo-Fr 08:00-20:00","languages":["en"],"line":"pets","name":"Pet line","numbers":["+12025550142"],\
                "rule":"Mo-Fr 08:00-20:00","since":"2026-11-26T13:00:00Z","state":"open","until":"2026-11-27T01:00:00Z",\
                "zone":"America/New_York"}
                """)
    }

    @Test("As JSON a holiday has its name")
    func holiday() throws {
        let outcome = try Command("lines", "--format", "json", "--at", "2026-11-26T12:00:00-05:00").run()
        #expect(outcome.output.contains(#""holiday":"Thanksgiving Day","#))
    }

    @Test("Now is the moment if none is given")
    func now() throws {
        #expect(try Command("lines").run().state == .done)
    }
}

@Suite("A line's outline")
struct ShowTests {
    @Test("It has the line's facts and its menus as a tree")
    func tree() throws {
        let folder = try Folder(["pets/line.yaml": PracticeLine.pets])
        #expect(
            try Command("show", "pets", "--only", "tree", in: folder).run().output == """
                Pet line (pets)
                  numbers       1-202-555-0142
                  languages     en
                  hours         Mo-Fr 08:00-20:00 (America/New_York)
                  times         whole call 30m, pause 2m, no-input 5s, inter-digit 3s
                  ends entries  #
                  retries       no-input ×3 → bye, no-match ×3 → bye (unless shown)

                menu  menu, no-input 5s
                ├─ 1 → bye  plays
                │  └─ hangs up, completed
                └─ 2 → code  collects 4 digits, secret, first digit 10s, inter-digit 3s
                   └─ entered → tell  plays
                      └─ bye

                """)
    }

    @Test("It has the times in force and who sets them")
    func times() throws {
        let folder = try Folder([
            "pets/line.yaml": PracticeLine.pets.replacing("start:", with: "timers: {no-input: 7s}\nstart:")
        ])
        let told = try Command("show", "pets", "--only", "times", in: folder).run().lines
        #expect(told.first == "NODE  TIME              SET BY")
        #expect(told.contains("menu  no-input     7s   line"))
        #expect(told.contains("code  first-digit  10s  usual"))
        // A confirmation keeps the line's time for menus.
        let confirmed = try Command("show", "ocrc-complaints", "--only", "times").run().lines
        #expect(confirmed.contains("enter-date               no-input     5s   usual"))
        #expect(
            try Command("show", "ocrc-complaints", "--only", "times").run().lines.contains(
                "enter-date               first-digit  15s  node"))
    }

    @Test("It has the words of each node in each language, with how long they last")
    func words() throws {
        let told = try Command("show", "--only", "words", "--at", "2026-11-26T12:00:00-05:00").run().lines
        let main = try #require(told.firstIndex(of: "main"))
        #expect(told[main + 1].hasPrefix("  en  23.6s  Main menu. To find someone who is detained,"))
        #expect(told[main + 2].hasPrefix("  es  26.4s  Menú principal."))
        for occasion in ["main, no-input 2", "main, no-match 1", "operator, announcement 2"] {
            #expect(told.contains(occasion))
        }
        let whole = try Command("show").run().output
        #expect(whole.contains("\nTimes:\nNODE") && whole.contains("\nWords:\nopening/notice\n"))
    }

    @Test(
        "A line is shown by its number, its id, or when nothing is said",
        arguments: [
            ["show", "888-351-4024"], ["show", "detention-line"], ["show"],
        ])
    func target(arguments: [String]) throws {
        var command = Command()
        command.arguments = arguments
        #expect(
            try command.run().lines.first == "ICE ERO Detention Reporting and Information Line (detention-line)")
    }

    @Test("Every node of the detention line is reached")
    func reached() throws {
        #expect(try !Command("show").run().output.contains("Never reached"))
    }
}

@Suite("Help")
struct HelpTests {
    @Test("The exit statuses are told")
    func exitStatus() throws {
        #expect(
            try Command("exit-status").run().output == """
                0\tdone, also when the caller hung up
                1\tfound wanting: a call script failed, or a line of a batch is wrong
                2\tnothing to do: there is no call script
                64\tusage: an option or argument is wrong
                65\tunusable input: a flow file, a call script, a schedule or a line of keys is wrong
                66\tno such number, line, calendar or file
                74\toutput lost: a disk is full, a log was not written, a pipe was closed

                """)
    }

    @Test("'help exit-status' tells them too", arguments: ["0", "64", "65", "66", "74"])
    func helpExitStatus(status: String) throws {
        #expect(try Command("help", "exit-status").run().lines.contains { $0.hasPrefix("\(status)\t") })
    }

    @Test("The version is told, and that of the zone data", arguments: [["--version"], ["dial", "--version"]])
    func version(arguments: [String]) throws {
        var command = Command()
        command.arguments = arguments
        #expect(try command.run().output.wholeMatch(of: /hotline 0\.1\.0 \(zone data 20\d\d[a-z]\)\n/) != nil)
    }

    @Test("Help names each command, and is no failure", arguments: [["--help"], ["-h"], ["help"], []])
    func help(arguments: [String]) throws {
        var command = Command()
        command.arguments = arguments
        let outcome = try command.run()
        #expect(outcome.state == .done)
        #expect(["  dial ", "  lines ", "  show ", "  exit-status "].allSatisfy { outcome.output.contains($0) })
    }

    @Test("Each command explains its options", arguments: ["dial", "lines", "show"])
    func commandHelp(name: String) throws {
        #expect(try Command(name, "--help").run().output.contains("  --lines <dir>"))
    }

    @Test("It says that this is a simulation")
    func simulation() throws {
        #expect(
            try Command("--help").run().output.contains(
                "it is affiliated with nobody and reaches no telephone network."))
    }
}
