import ArgumentParser
import CallFlow
import CallRecords
import Drivers
import Glibc
import Lines
import ServiceHours
import Simulation

/// `hotline dial`: calls a line.
struct Dial: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Dial a line: at a terminal with its keyboard, in a pipe with lines of keys.",
        discussion: """
            At a terminal the keyboard is the telephone's; '?' shows what else it does, and 'a', 'b' and 'n' decide whether an operator \
            answers; with --operators the operators also act by themselves.

            In a pipe the call takes no time. A line of standard input is a group of keys, pressed when the prompt of a node that listens \
            has been heard to its end, 200 ms from key to key; '!' before them presses at the prompt's start. '.' is silence until the next \
            timer, 'speak 8s' the caller's voice in a recording. At the end of input the caller hangs up.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(
        help: ArgumentHelp(
            "A number in any punctuation, a line's id, a flow file, or a line's folder; \(LineDirectory.usual) if not given."
        ))
    var target: String?

    @OptionGroup var folders: LineFolders
    @OptionGroup var moment: MomentOption

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("The caller's number; withheld if not given.", valueName: "number"))
    var caller: String?

    @Option(
        help: ArgumentHelp(
            "What the operators do: available (answer after 4 s), after=SECONDS, busy, absent. In a pipe they are available; at a "
                + "terminal you decide, if this is not given.",
            valueName: "how"),
        transform: OperatorsOption.init)
    var operators: OperatorsOption?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many callers are before this one in a queue, 0 to 999.", valueName: "count"))
    var queueAhead = 0

    @Option(
        parsing: .unconditional, help: ArgumentHelp("How long an operator talks, 0.1 to 86400.", valueName: "seconds"))
    var talk = 60.0

    @Option(
        help: ArgumentHelp("The language at the start, one of the line's; its first if not given.", valueName: "code"))
    var language: String?

    @Option(help: "How patient the call is: normal, or relaxed (four times as long to answer).")
    var pace = Pace.normal

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("At a terminal, how many times faster than real time, 0.01 to 1000.", valueName: "factor"))
    var speed = 1.0

    @Flag(help: "At a terminal, show everything that happens as a line of its own, whole at once: for screen readers.")
    var linear = false

    @Option(help: ArgumentHelp("Write the call's log to a file, JSON Lines, replacing it.", valueName: "file"))
    var log: String?

    @Option(help: ArgumentHelp("Append the call's record to a file, CSV.", valueName: "file"))
    var cdr: String?

    @Option(
        help: ArgumentHelp(
            "Begin as a call script does, up to its end or to the step that fails; FILE:LINE for the row at a line.",
            valueName: "file"))
    var replay: String?

    @Option(help: ArgumentHelp("Write the call as a script that makes it again.", valueName: "file"))
    var record: String?

    @Option(
        help:
            "What standard output gets: text, a transcript; or json, the call's log. With json, keys are read as lines."
    )
    var format = Format.text

    func validate() throws {
        guard (0...999).contains(queueAhead) else {
            throw ValidationError("--queue-ahead is 0 to 999, not \(queueAhead)")
        }
        guard (0.1...86_400).contains(talk) else {
            throw ValidationError("--talk is 0.1 to 86400 seconds, not \(talk)")
        }
        guard ![log, cdr, record].contains("-") else {
            throw ValidationError(
                "'-' is no file; --format json writes the call's log to standard output, and a script needs a place of its own"
            )
        }
        guard (0.01...1000).contains(speed) else { throw ValidationError("--speed is 0.01 to 1000, not \(speed)") }
        let hasOwn = target != nil || caller != nil || operators != nil || language != nil
        if replay != nil, hasOwn || queueAhead != 0 || talk != 60 || pace != .normal {
            throw ValidationError("--replay takes all that is given from the script; write it there")
        }
    }

    func run() throws {
        if let record { try RecordedScript.check(record) }
        let isAtTerminal = isatty(STDIN_FILENO) == 1 && format == .text
        let begun =
            try replay.map { try BegunCall(replaying: $0, folders: folders, moment: moment) }
            ?? BegunCall(try newSession(isAtTerminal: isAtTerminal), target: target ?? LineDirectory.usual)
        let records = try CallFiles(log: log, cdr: cdr, keepsLog: record != nil, session: begun.session)
        records.take(begun.history)
        let outcome = isAtTerminal ? try dialAtTerminal(begun, records) : dialInPipe(begun, records)
        if let record = outcome.record { records.take(record) }
        if let record, outcome.failure == nil {
            try RecordedScript(records.kept, of: begun).write(to: record, folders: folders)
        }
        // Where the terminal takes nothing any more, neither would standard error.
        if outcome.failure == nil, outcome.signal != nil { records.failure?.tell() }
        if let signal = outcome.signal { EndSignals.die(of: signal) }
        if outcome.failure != nil { records.failure?.tell() }
        if let failure = outcome.failure ?? records.failure { throw failure }
    }

    /// How a call came out, whatever drove it.
    private struct Outcome {
        var record: CallDetailRecord?
        var failure: (any Error)?
        /// Asked the process to end.
        var signal: Int32?
    }

    private func newSession(isAtTerminal: Bool) throws -> Session {
        let dialed = try folders.line(target ?? LineDirectory.usual)
        let presence = operators?.presence ?? (isAtTerminal ? .decided : .available(after: Operators.usualWait))
        return Session(
            line: dialed.line, start: try start(of: dialed),
            operators: Operators(presence, talk: Milliseconds(seconds: talk)))
    }

    private func dialAtTerminal(_ begun: BegunCall, _ records: CallFiles) throws(TerminalError) -> Outcome {
        let outcome = try TerminalDriver(
            session: begun.session, history: begun.history, from: begun.moment, remark: begun.remark, speed: speed,
            look: linear ? TerminalLook(output: STDOUT_FILENO).linear : nil
        ).run { records.take($0) }
        return Outcome(record: outcome.record, failure: outcome.failure, signal: outcome.signal)
    }

    private func dialInPipe(_ begun: BegunCall, _ records: CallFiles) -> Outcome {
        EndSignals.watch()
        let session = begun.session
        var lines = InputLines()
        var driver = PipeDriver(session: session, from: begun.moment) { () throws(InputError) in try lines.next() }
        var transcript = Transcript(session)
        let json = LogEncoder(session.call, renderer: session.renderer)
        func tell(_ entries: [LogEntry]) throws {
            switch format {
            case .text: try StandardOutput.write(transcript.lines(for: entries).map { "\($0)\n" }.joined())
            case .json:
                for entry in entries {
                    try StandardOutput.write(String(decoding: json.line(for: entry), as: UTF8.self))
                }
            }
        }
        do {
            try tell(begun.history)
            let record = try driver.run { entries in
                records.take(entries)
                try tell(entries)
            }
            if let signal = EndSignals.pending { return Outcome(record: record, signal: signal) }
            if let line = driver.unusedLine ?? lines.nextUnused(after: driver.linesRead) {
                StandardError.write("hotline: note: the call ended before line \(line) of standard input was used")
            }
            return Outcome(record: record)
        } catch {
            return Outcome(record: driver.record, failure: error, signal: EndSignals.pending)
        }
    }

    private func start(of dialed: LineDirectory.Dialed) throws(Failure) -> CallStart {
        let parts = dialed.line.flow.parts
        var start = CallStart(answeredAt: try moment.instant(local: parts.hours.zone))
        start.number = dialed.number
        start.pace = pace
        start.callersAhead = queueAhead
        if let caller {
            guard let number = PhoneNumber(caller) else {
                throw Failure(.usage, "--from: '\(caller)' is not a telephone number; write one such as 202-555-0123")
            }
            start.caller = number
        }
        if let language {
            guard parts.languages.contains(Language(language)) else {
                let spoken = parts.languages.map(\.code).joined(separator: ", ")
                throw Failure(.usage, "--language: the line does not speak '\(language)'; it speaks \(spoken)")
            }
            start.language = Language(language)
        }
        return start
    }
}

/// What `--operators` says.
struct OperatorsOption {
    let presence: Operators.Presence

    init(_ text: String) throws {
        switch text {
        case "available": presence = .available(after: Operators.usualWait)
        case "busy": presence = .busy
        case "absent": presence = .absent
        default:
            guard text.hasPrefix("after="), let seconds = Double(text.dropFirst(6)), (0.1...86_400).contains(seconds)
            else {
                throw ValidationError(
                    "'\(text)' is none of available, after=SECONDS (0.1 to 86400, as in after=12), busy and absent")
            }
            presence = .available(after: Milliseconds(seconds: seconds))
        }
    }
}

extension Pace: ExpressibleByArgument {}
