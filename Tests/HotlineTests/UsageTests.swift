import Testing

@Suite("Options that are wrong")
struct UsageTests {
    /// Arguments after `dial`, and what the first line of standard error says.
    static let mistakes: [([String], String)] = [
        (
            ["--at", "tomorrow"],
            "hotline: error: --at: 'tomorrow' is not an instant (column 1); write '2026-11-23T10:00:00-05:00' or '2026-11-23 10:00 America/New_York'"
        ),
        (
            ["--at", "2026-11-23T10:00:00"],
            "hotline: error: --at: '2026-11-23T10:00:00' has no offset or zone; add one, as in '2026-11-23T10:00:00 America/New_York'"
        ),
        (
            ["--at", "2026-02-29T10:00:00Z"],
            "hotline: error: --at: '2026-02-29T10:00:00Z' names a date or time that does not exist"
        ),
        (
            ["--at", "2026-03-08 02:30 America/New_York"],
            "hotline: error: --at: '2026-03-08 02:30 America/New_York' does not exist: the clocks of America/New_York go forward over it"
        ),
        (
            ["--at", "2026-11-01 01:30 local"],
            "hotline: error: --at: '2026-11-01 01:30 local' happens twice, at 2026-11-01T05:30:00Z and 2026-11-01T06:30:00Z; add 'first' or 'second'"
        ),
        (
            ["--at", "2026-11-23 10:00 EST"],
            "hotline: error: --at: 'EST' is not a zone with a region and a city; did you mean 'America/New_York'?"
        ),
        (
            ["--at", "1960-01-01T00:00:00Z"],
            "hotline: error: --at: '1960-01-01T00:00:00Z' is outside 1971-01-01 to 9999-12-31 in UTC"
        ),
        (
            ["--from", "anonymous"],
            "hotline: error: --from: 'anonymous' is not a telephone number; write one such as 202-555-0123"
        ),
        (
            ["--log", "calls", "--cdr", "calls"],
            "hotline: error: --log and --cdr name the same file, 'calls'; name two"
        ),
        (["--from", ""], "hotline: error: --from: '' is not a telephone number; write one such as 202-555-0123"),
        (["--language", "fr"], "hotline: error: --language: the line does not speak 'fr'; it speaks en, es"),
        (
            ["--pace", "slow"],
            "Error: The value 'slow' is invalid for '--pace <pace>'. Please provide one of 'normal' and 'relaxed'."
        ),
        (
            ["--operators", "asleep"],
            "Error: The value 'asleep' is invalid for '--operators <how>': 'asleep' is none of available, after=SECONDS (0.1 to 86400, as in after=12), busy and absent"
        ),
        (
            ["--operators", "after=nan"],
            "Error: The value 'after=nan' is invalid for '--operators <how>': 'after=nan' is none of available, after=SECONDS (0.1 to 86400, as in after=12), busy and absent"
        ),
        (
            ["--operators", "after=0"],
            "Error: The value 'after=0' is invalid for '--operators <how>': 'after=0' is none of available, after=SECONDS (0.1 to 86400, as in after=12), busy and absent"
        ),
        (["--queue-ahead", "1000"], "Error: --queue-ahead is 0 to 999, not 1000"),
        (["--queue-ahead", "-1"], "Error: --queue-ahead is 0 to 999, not -1"),
        (["--queue-ahead", "few"], "Error: The value 'few' is invalid for '--queue-ahead <count>'"),
        (
            ["--queue-ahead", "99999999999999999999"],
            "Error: The value '99999999999999999999' is invalid for '--queue-ahead <count>'"
        ),
        (["--talk", "0"], "Error: --talk is 0.1 to 86400 seconds, not 0.0"),
        (["--talk", "-5"], "Error: --talk is 0.1 to 86400 seconds, not -5.0"),
        (["--talk", "nan"], "Error: --talk is 0.1 to 86400 seconds, not nan"),
        (["--speed", "0"], "Error: --speed is 0.01 to 1000, not 0.0"),
        (["--speed", "-1"], "Error: --speed is 0.01 to 1000, not -1.0"),
        (["--speed", "inf"], "Error: --speed is 0.01 to 1000, not inf"),
        (["--speed", "nan"], "Error: --speed is 0.01 to 1000, not nan"),
        (
            ["--format", "xml"],
            "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text' and 'json'."
        ),
        (["--log"], "Error: Missing value for '--log <file>'"),
        (["--lgo", "x"], "Error: Unknown option '--lgo'. Did you mean '--log'?"),
        (["detention-line", "pets"], "Error: Unexpected argument 'pets'"),
    ]

    @Test("Each is told with what would be right", arguments: mistakes)
    func message(arguments: [String], message: String) throws {
        let outcome = try run(["dial"] + arguments)
        #expect(outcome.errors.split(separator: "\n").first.map(String.init) == message)
    }

    @Test("They are a matter of usage, and no call is told", arguments: mistakes.map(\.0))
    func state(arguments: [String]) throws {
        let outcome = try run(["dial"] + arguments)
        #expect(outcome.state == .usage)
        #expect(outcome.output == "")
    }

    @Test(
        "So are commands and options that there are not",
        arguments: [["dail"], ["--lgo"], ["lines", "detention-line"], ["lines", "--at", "x"], ["show", "--at", "x"]])
    func otherCommands(arguments: [String]) throws {
        #expect(try run(arguments).state == .usage)
    }

    private func run(_ arguments: [String]) throws -> Command.Outcome {
        var command = Command()
        command.arguments = arguments
        return try command.run()
    }
}
