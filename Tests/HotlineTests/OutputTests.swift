import Testing

@Suite("Output that is lost")
struct OutputTests {
    private static let full = "No space left on device"

    @Test("A log on a full disk is told with the file's name", arguments: ["--log", "--cdr"])
    func fullLog(option: String) throws {
        #expect(
            try dial(option, "/dev/full", keys: "1\n0\n").errors
                == "hotline: error: '/dev/full' cannot be written any more: \(Self.full); the call went on without\n")
    }

    @Test("A log on a full disk is lost output", arguments: ["--log", "--cdr"])
    func fullLogState(option: String) throws {
        #expect(try dial(option, "/dev/full", keys: "1\n0\n").state == .outputLost)
    }

    @Test("The call goes on without its log")
    func goesOn() throws {
        let call = try dial("--log", "/dev/full", keys: "1\n0\n")
        #expect(call.lines.last == "  2:01.200  [the line hangs up: completed]")
    }

    @Test("A record is kept where the log is lost")
    func otherFile() throws {
        let folder = try Folder()
        _ = try dial("--log", "/dev/full", "--cdr", "calls.csv", keys: "1\n0\n", in: folder)
        #expect(try folder.lines("calls.csv").count == 2)
    }

    @Test(
        "A file that cannot be opened is told before the call",
        arguments: [
            ("--log", "nowhere/call.jsonl", "No such file or directory"),
            ("--cdr", "nowhere/calls.csv", "No such file or directory"),
            ("--log", "/", "Is a directory"),
        ])
    func unwritable(option: String, path: String, reason: String) throws {
        let folder = try Folder()
        let outcome = try dial(option, path, in: folder)
        #expect(outcome.errors == "hotline: error: '\(path)' cannot be opened for writing: \(reason)\n")
    }

    @Test("Without its log no call begins")
    func noCall() throws {
        #expect(try dial("--log", "/", keys: "1\n").output == "")
    }

    /// Everything that the program prints, and where it goes.
    static let commands: [[String]] = [
        ["dial"], ["dial", "--format", "json"], ["lines"], ["lines", "--format", "json"], ["show"], ["exit-status"],
        ["help", "exit-status"], ["--help"], ["dial", "--help"], ["--version"],
    ]

    @Test("A full disk as standard output is lost output, and told", arguments: commands)
    func fullOutput(arguments: [String]) throws {
        let outcome = try run(arguments, .file("/dev/full"))
        #expect(outcome == Failed(state: .outputLost, reason: Self.full))
    }

    @Test("A pipe that nobody reads is lost output, and told", arguments: commands)
    func brokenPipe(arguments: [String]) throws {
        let outcome = try run(arguments, .brokenPipe)
        #expect(outcome == Failed(state: .outputLost, reason: "Broken pipe"))
    }

    @Test("A closed standard output is lost output, and told", arguments: commands)
    func closed(arguments: [String]) throws {
        let outcome = try run(arguments, .closed)
        #expect(outcome == Failed(state: .outputLost, reason: "Bad file descriptor"))
    }

    @Test("What is written to a closed standard output does not get into the log")
    func closedWithLog() throws {
        let folder = try Folder()
        var command = Command("dial", "--log", "call.jsonl", input: "1\n", in: folder)
        command.output = .closed
        _ = try command.run()
        #expect(try folder.lines("call.jsonl").allSatisfy { $0.hasPrefix("{") })
    }

    @Test("A call that is not heard is hung up, logged and recorded")
    func hungUp() throws {
        let folder = try Folder()
        var command = Command("dial", "--at", Moment.monday10, "--cdr", "calls.csv", input: "1\n0\n", in: folder)
        command.output = .brokenPipe
        _ = try command.run()
        #expect(
            try folder.lines("calls.csv").last
                == "detention-line,+18883514024,,2026-11-23T15:00:00Z,0.000,caller-hung-up,caller,en,opening/notice,0,,0.000,0.000,0,0.000,{}"
        )
    }

    private struct Failed: Equatable {
        let state: ExitState
        let errors: String

        init(state: ExitState, reason: String) {
            self.state = state
            errors = "hotline: error: standard output cannot be written any more: \(reason)\n"
        }

        init(_ outcome: Command.Outcome) {
            state = outcome.state
            errors = outcome.errors
        }
    }

    private func run(_ arguments: [String], _ output: Command.Output) throws -> Failed {
        var command = Command()
        command.arguments = arguments
        command.output = output
        return Failed(try command.run())
    }
}
