import Testing

@Suite("Lines of standard input that cannot be carried out")
struct WrongKeysTests {
    @Test(
        "Each says where it is, what is wrong, and what to write",
        arguments: [
            ("1\n\nx\n", "3: error: 'x' is not a telephone key; the keys are 0-9, *, # and A-D"),
            ("1\n1a\n", "2: error: 'a' is not a telephone key; the keys are 0-9, *, # and A-D in upper case"),
            ("1\n-1\n", "2: error: '-' is not a telephone key; the keys are 0-9, *, # and A-D"),
            ("１\n", "1: error: '１' is not a telephone key; the keys are 0-9, *, # and A-D"),
            ("1\r\nx\r\n", "2: error: 'x' is not a telephone key; the keys are 0-9, *, # and A-D"),
            ("\u{1b}[A\n", "1: error: '�' is not a telephone key; the keys are 0-9, *, # and A-D"),
            ("!\n", "1: error: no key follows '!'; write the keys to press at the prompt's start, as in '!2'"),
            (
                "1\nspeak 3s\n",
                "2: error: the caller speaks, but nothing is recorded in 'main'; write keys, or '.' for silence"
            ),
            ("speak\n", "1: error: 'speak' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"),
            (
                "speak 8\n",
                "1: error: 'speak 8' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"
            ),
            (
                "speak nans\n",
                "1: error: 'speak nans' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"
            ),
            (
                "speak 1e99s\n",
                "1: error: 'speak 1e99s' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"
            ),
        ])
    func message(keys: String, message: String) throws {
        #expect(try dial(keys: keys).errors == "standard input:\(message)\n")
    }

    @Test("They are unusable input")
    func state() throws {
        #expect(try dial(keys: "1\nx\n").state == .unusableInput)
    }

    @Test("The call is told up to there, and its end")
    func transcript() throws {
        #expect(
            try dial(keys: "1\nx\n").lines.suffix(3) == [
                "  0:30.000  \(Said.mainMenu)",
                "  0:30.000  [stopped before its first word]",
                "  0:30.000  [the caller hangs up: caller-hung-up]",
            ])
    }

    @Test("What is not UTF-8 is no key")
    func notUTF8() throws {
        let outcome = try dialed(bytes: [0x31, 0x0a, 0xff, 0xfe, 0x0a])
        #expect(outcome.errors == "standard input:2: error: the line is not UTF-8; the keys are 0-9, *, # and A-D\n")
    }

    @Test("A null byte is no key")
    func null() throws {
        let outcome = try dialed(bytes: [0x31, 0x00, 0x0a])
        #expect(outcome.state == .unusableInput)
    }

    @Test("What never breaks its lines is given up")
    func endless() throws {
        let outcome = try dialed(bytes: [UInt8](repeating: 0x31, count: 200_000))
        #expect(
            outcome.errors
                == "standard input:1: error: the line has more than 65536 bytes; write keys in several lines\n")
    }

    @Test("A folder as standard input is unusable")
    func folder() throws {
        let errors = try Descriptor.temporary()
        let child = try Child(
            arguments: ["dial"], environment: Command.inherited,
            streams: (try .folder("/"), try .open("/dev/null"), errors))
        _ = child.state()
        #expect(
            try errors.text()
                == "standard input:1: error: nothing can be read here (Is a directory); give the keys by a pipe or a file\n"
        )
    }

    private func dialed(bytes: [UInt8]) throws -> Command.Outcome {
        var command = Command("dial", "--at", Moment.monday10)
        command.input = bytes
        return try command.run()
    }
}
