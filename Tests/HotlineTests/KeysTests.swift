import Testing

@Suite("Keys on standard input")
struct KeysTests {
    @Test("The keys of a line are pressed 200 ms apart once the prompt has been heard")
    func group() throws {
        let call = try dial(keys: "113\n")
        #expect(
            call.lines.filter { $0.contains("▸") } == [
                "  0:24.800  ▸ 1", "  0:25.000  ▸ 1 (waits)", "  0:25.200  ▸ 3",
            ])
    }

    @Test("A line that the call's end did not await is noted")
    func unused() throws {
        let call = try dial(keys: "1\n1\n1\n2\n\n9\n0\n")
        #expect(call.lines.last?.hasSuffix("[the line hangs up: information]") == true)
        #expect(call.errors == "hotline: note: the call ended before line 6 of standard input was used\n")
        #expect(try dial(keys: "1\n1\n1\n2\n\n  \n").errors == "")
        let voicemail = try dial("--operators", "busy", keys: "1\n0\n4 5 6\n")
        #expect(voicemail.errors == "hotline: note: the call ended before line 3 of standard input was used\n")
        #expect(voicemail.state == .done)
    }

    @Test("A menu that keys wait for is not played")
    func typeAhead() throws {
        let call = try dial(keys: "11\n")
        #expect(
            call.told(from: "▸ 1 (waits)").prefix(3) == [
                "▸ 1 (waits)",
                "[stopped after 0.2 s, at \"Welcome\"]",
                "[not played, as keys wait: main-menu, main-keys]",
            ])
    }

    @Test("After '!' a key is pressed at the prompt's start")
    func interrupt() throws {
        let call = try dial(keys: "!1\n!2\n")
        #expect(
            call.lines.dropFirst(2).prefix(8) == [
                "  0:14.800  \(Said.languages)",
                "  0:14.800  ▸ 1",
                "  0:14.800  [stopped before its first word]",
                "  0:14.800  \(Said.welcome)",
                "  0:20.000  \(Said.mainMenu)",
                "  0:20.000  ▸ 2",
                "  0:20.000  [stopped before its first word]",
                "  0:20.000  \(Said.reportMenu)",
            ])
    }

    @Test("A dot is silence until the next timer")
    func silence() throws {
        let call = try dial(keys: "1\n.\n.\n2\n")
        #expect(
            call.lines.filter { $0.contains("silence") || $0.contains("▸") } == [
                "  0:24.800  ▸ 1", "  0:58.600  [silence (1 of 3)]", "  1:22.000  [silence (2 of 3)]",
                "  1:48.000  ▸ 2",
            ])
    }

    @Test("Three silences lead to an operator")
    func threeSilences() throws {
        let call = try dial(keys: "1\n.\n.\n.\n")
        #expect(
            call.told(from: "(3 of 3)").prefix(2) == ["[silence (3 of 3)]", "Let us see if an operator can help."])
    }

    @Test("A key that is no choice is told, and the menu starts again")
    func noMatch() throws {
        let call = try dial(keys: "1\n5\n")
        #expect(
            call.told(from: "5 is not").first == "[5 is not a choice here (1 of 3)]")
    }

    @Test(
        "Blank lines, blanks between keys, the line ends of other systems and a last line without one change nothing",
        arguments: ["\n\n1\n\n1 3\n", "1\r\n\r\n13\r\n", "  1\t\n 1  3", "1\n13"])
    func blanks(keys: String) throws {
        let plain = try dial("--format", "json", keys: "1\n13\n").output
        #expect(try dial("--format", "json", keys: keys).output == plain)
    }

    @Test("Without a single key the caller hangs up at the first menu", arguments: ["", "\n\n\n"])
    func noKeys(keys: String) throws {
        #expect(try dial(keys: keys).lines.last == "  0:24.800  [the caller hangs up: caller-hung-up]")
    }

    @Test("A closed standard input is one without keys")
    func closedInput() throws {
        var command = Command("dial", "--at", Moment.monday10)
        command.input = nil
        #expect(try command.run().lines.last == "  0:24.800  [the caller hangs up: caller-hung-up]")
    }

    @Test(
        "The caller speaks into a recording as long as a line says",
        arguments: [
            ("speak 8s", "8 s"), ("speak 1.5s", "1.5 s"), ("speak  2 s", "2 s"), ("Speak 0.25s", "0.2 s"),
        ])
    func speech(line: String, length: String) throws {
        let call = try dial("--operators", "busy", keys: "1\n0\n1\n\(line)\n#\n")
        #expect(call.told(from: "[recorded").first == "[recorded \(length), ended by the termination key]")
    }

    @Test("A recording is kept, and its caller thanked")
    func recording() throws {
        let call = try dial("--operators", "busy", keys: "1\n0\n1\nspeak 8s\n#\n")
        #expect(
            call.lines.suffix(8) == [
                "  1:13.000  \(Said.leaveAMessage)",
                "  1:25.800  [● recording]",
                "  1:25.800  [the caller speaks]",
                "  1:33.800  [the caller is silent]",
                "  1:33.800  ▸ #",
                "  1:33.800  [recorded 8 s, ended by the termination key]",
                "  1:33.800  \(Said.messageKept)",
                "  1:42.600  [the line hangs up: voicemail]",
            ])
    }

    @Test("Silence ends a recording in which the caller spoke")
    func silentEnd() throws {
        let call = try dial("--operators", "busy", keys: "1\n0\n1\nspeak 2s\n.\n")
        #expect(call.told(from: "[recorded").first == "[recorded 8 s, ended by silence]")
    }

    @Test("A recording with nothing but silence is not kept")
    func emptyRecording() throws {
        let call = try dial("--operators", "busy", keys: "1\n0\n1\n.\n")
        #expect(
            call.told(from: "[recorded").prefix(2) == [
                "[recorded 6 s, ended by silence; empty, so not kept]",
                Said.emptyMessage,
            ])
    }

    @Test("At the end of the keys the caller hangs up in a recording, once the voice is over")
    func endInRecording() throws {
        let call = try dial("--operators", "busy", keys: "1\n0\n1\nspeak 8s\n")
        #expect(
            call.lines.suffix(3) == [
                "  1:33.800  [the caller is silent]", "  1:33.800  [recorded 8 s, ended by the hang-up]",
                "  1:33.800  [the caller hangs up: caller-hung-up]",
            ])
    }
}
