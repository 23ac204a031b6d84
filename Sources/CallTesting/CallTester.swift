import CallFlow
import CallScripts
import FlowFiles
import Lines
import Prompts
import ServiceHours
import Simulation

/// A call in a test: what the caller does, and what has to be heard, in no time.
///
///     var call = try CallTester("Lines/library", at: "2026-11-23 10:00 America/New_York")
///     try call.hears("main-menu")
///     try call.presses("0")
///     try call.isTransferred(to: "desk")
///     try call.operatorAnswers()
///     try call.operatorHangsUp(after: .seconds(20))
///     try call.hasEnded("completed")
///
/// Each step does what the call scripts' step of that name does. A call is a value: a copy of it goes on by itself, so that a test can
/// come to a menu once and try every key from there.
public struct CallTester: Sendable {
    /// What is known before the line answers.
    public struct Setting: Sendable {
        /// The caller's number; withheld if not given.
        public var caller: String?
        /// What holds in place of the line's hours.
        public var hours: Availability?
        /// The language at the start; nil is the line's first.
        public var language: String?
        /// How patient the call is.
        public var pace = Pace.normal
        /// How many callers wait before this one.
        public var callersAhead = 0
        /// What the operators do by themselves; the test decides if nothing is said.
        public var operators = Operators.Presence.decided
        /// How long they talk before they hang up by themselves.
        public var talk = Duration.seconds(60)
        /// Variables that are set from the start.
        public var variables: [String: String] = [:]
        /// What tables answer in place of what is in them.
        public var lookups: [String: Session.StagedLookup] = [:]

        /// A call about which nothing is said.
        public init() {}
    }

    private var run: ScriptRun
    private let names: LineNames

    /// A call that a line has just answered.
    ///
    /// - Parameters:
    ///   - target: a telephone number, a line's id, or the path of a flow file or of a line's folder.
    ///   - instant: when, such as `2026-11-23 10:00 America/New_York`; `local` stands for the line's own zone.
    ///   - folders: folders of lines that come before the embedded ones.
    /// - Throws: `LineDirectoryError` if there is no such line or it has mistakes, `InstantError` for what is no moment, and
    ///   ``CallTestFailure`` for a caller that is no telephone number or a language that the line does not speak.
    public init(
        _ target: String, at instant: String, given setting: Setting = Setting(), lines folders: [String] = [],
        file: StaticString = #filePath, line: UInt = #line
    ) throws {
        let dialed = try LineDirectory(folders: folders).dial(target)
        var script = CallScript.Setting()
        if let caller = setting.caller {
            guard let number = PhoneNumber(caller) else {
                throw CallTestFailure("'\(caller)' is no telephone number", file: file, line: line)
            }
            script.caller = number
        }
        names = LineNames(dialed.line)
        if let language = setting.language {
            try Self.check(.language, language, names, file, line)
            script.language = Language(language)
        }
        for name in setting.variables.keys { try Self.check(.variable, name, names, file, line) }
        for name in setting.lookups.keys { try Self.check(.table, name, names, file, line) }
        script.hours = setting.hours
        script.pace = setting.pace
        script.ahead = setting.callersAhead
        script.presence = setting.operators
        script.talk = try Self.span(setting.talk, file, line)
        script.variables = setting.variables
        script.lookups = setting.lookups
        run = ScriptRun(
            script, line: dialed.line, names: names, number: dialed.number,
            at: try Instant.parse(instant, local: dialed.line.flow.hours.zone))
    }

    // MARK: What is heard

    /// Hears on to the end of the next prompt of an id, without a silence that counts.
    ///
    /// - Parameters:
    ///   - prompt: its id; of an included line with or without that line's id before it.
    ///   - language: the language that it must be said in.
    ///   - span: how long it may take from the step before.
    /// - Throws: ``CallTestFailure``, as all steps do.
    public mutating func hears(
        _ prompt: String, in language: String? = nil, within span: Duration? = nil, file: StaticString = #filePath,
        line: UInt = #line
    ) throws {
        try Self.check(.prompt, prompt, names, file, line)
        try hear(.prompt(prompt), language, span, file, line)
    }

    /// Hears on to the end of the next prompt that has words, whatever their case.
    public mutating func hears(
        words: String, in language: String? = nil, within span: Duration? = nil, file: StaticString = #filePath,
        line: UInt = #line
    ) throws {
        try Self.check(words: words, file, line)
        try hear(.words(words), language, span, file, line)
    }

    /// A prompt of an id was heard already, or is before ``finishes(file:line:)``; the moment stays.
    public mutating func hearsAnywhere(
        _ prompt: String, in language: String? = nil, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try Self.check(.prompt, prompt, names, file, line)
        if let language { try Self.check(.language, language, names, file, line) }
        try carryOut(
            .hearAnywhere(.prompt(prompt), in: language.map { Language($0) }), "hear \(prompt) anywhere", file, line)
    }

    /// Ends the call, by the caller if it is not over, and checks what was to be heard anywhere.
    public mutating func finishes(file: StaticString = #filePath, line: UInt = #line) throws {
        guard let failure = run.finish(after: nil) else { return }
        throw self.failure(failure, failure.step.text, file, line)
    }

    /// From here on a prompt of an id must not be heard.
    public mutating func neverHears(_ prompt: String, file: StaticString = #filePath, line: UInt = #line) throws {
        try Self.check(.unsaidPrompt, prompt, names, file, line)
        try carryOut(.neverHear(.prompt(prompt)), "never hear \(prompt)", file, line)
    }

    /// From here on no prompt with words may be heard, whatever their case.
    public mutating func neverHears(words: String, file: StaticString = #filePath, line: UInt = #line) throws {
        try Self.check(words: words, file, line)
        try carryOut(.neverHear(.words(words)), "never hear \"\(words)\"", file, line)
    }

    /// From here on nothing may be heard for so long at most.
    public mutating func silence(atMost span: Duration, file: StaticString = #filePath, line: UInt = #line) throws {
        try carryOut(.silenceAtMost(try Self.span(span, file, line)), "silence at most \(span)", file, line)
    }

    // MARK: What the caller does

    /// Presses keys one after the other, now or in the middle of a prompt.
    ///
    /// - Parameters:
    ///   - keys: one or more of 0-9, `*`, `#` and A-D.
    ///   - interval: from key to key.
    ///   - prompt: the id of a prompt that is waited for.
    ///   - delay: how long after now, or after that prompt's beginning.
    public mutating func presses(
        _ keys: String, every interval: Duration = .milliseconds(200), during prompt: String? = nil,
        after delay: Duration? = nil, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        guard let parsed = Keys(keys) else {
            throw CallTestFailure("'\(keys)' are no keys; write some of 0-9, *, # and A-D", file: file, line: line)
        }
        if let prompt { try Self.check(.prompt, prompt, names, file, line) }
        let interval = try Self.span(interval, file, line)
        let strokes = Array(parsed).enumerated().map { place, key in
            CallScript.Keystroke(key, after: place == 0 ? .zero : interval)
        }
        try carryOut(
            .press(strokes, during: prompt.map { .prompt($0) }, after: try delay.map { try Self.span($0, file, line) }),
            "press \(keys)",
            file, line)
    }

    /// Lets time pass, with all silences that it brings.
    public mutating func saysNothing(for span: Duration, file: StaticString = #filePath, line: UInt = #line) throws {
        try carryOut(.pass(try Self.span(span, file, line)), "say nothing for \(span)", file, line)
    }

    /// Speaks into a recording, which is waited for.
    public mutating func speaks(for span: Duration, file: StaticString = #filePath, line: UInt = #line) throws {
        try carryOut(.speak(try Self.span(span, file, line)), "speak \(span)", file, line)
    }

    /// Hangs up.
    public mutating func hangsUp(file: StaticString = #filePath, line: UInt = #line) throws {
        try carryOut(.hangUp, "hang up", file, line)
    }

    // MARK: What the far end does

    /// Goes on until somebody is called.
    public mutating func isTransferred(
        to destination: String, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try Self.check(.destination, destination, names, file, line)
        try carryOut(.transferred(to: destination), "transferred to \(destination)", file, line)
    }

    /// An operator answers, so long after now.
    public mutating func operatorAnswers(
        after delay: Duration = .zero, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try carryOut(.farEnd(.answers, after: try Self.span(delay, file, line)), "operator answers", file, line)
    }

    /// An operator takes the next in the queue, who is before this caller.
    public mutating func operatorAnswersAnother(
        after delay: Duration = .zero, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try carryOut(
            .answersAnother(after: try Self.span(delay, file, line)), "operator answers another", file, line)
    }

    /// The far end is busy.
    public mutating func operatorIsBusy(
        after delay: Duration = .zero, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try carryOut(.farEnd(.busy, after: try Self.span(delay, file, line)), "operator is busy", file, line)
    }

    /// The far end says that nobody answers.
    public mutating func operatorDoesNotAnswer(
        after delay: Duration = .zero, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try carryOut(
            .farEnd(.noAnswer, after: try Self.span(delay, file, line)), "operator does not answer", file, line)
    }

    /// The operator hangs up.
    public mutating func operatorHangsUp(
        after delay: Duration = .zero, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try carryOut(.farEnd(.hangsUp, after: try Self.span(delay, file, line)), "operator hangs up", file, line)
    }

    // MARK: What is so

    /// The call is in a node.
    public mutating func isIn(_ node: String, file: StaticString = #filePath, line: UInt = #line) throws {
        try Self.check(.node, node, names, file, line)
        try carryOut(.inNode(node), "in \(node)", file, line)
    }

    /// A variable has a value; nil is unset.
    public mutating func variable(
        _ name: String, is value: String?, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try Self.check(.variable, name, names, file, line)
        try carryOut(.variable(name, is: value), "variable \(name) is \(value ?? "unset")", file, line)
    }

    /// What hours say now: those that the call meets where it is, or others by their name.
    public mutating func lineIs(
        _ availability: Availability, for hours: String? = nil, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        if let hours { try Self.check(.hours, hours, names, file, line) }
        try carryOut(.line(availability, of: hours), "line is \(availability.rawValue)", file, line)
    }

    /// The hours have a holiday today.
    public mutating func lineIsOnHoliday(file: StaticString = #filePath, line: UInt = #line) throws {
        try carryOut(.line(nil, of: nil), "line is on a holiday", file, line)
    }

    /// Goes on until a recording is over, which must be kept.
    public mutating func hasRecorded(file: StaticString = #filePath, line: UInt = #line) throws {
        try carryOut(.recorded, "recorded", file, line)
    }

    /// Goes on to the end of the call, which must come without the caller.
    ///
    /// - Parameter disposition: how it must have ended; nil is anyhow.
    public mutating func hasEnded(
        _ disposition: String? = nil, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        if let disposition { try Self.check(.disposition, disposition, names, file, line) }
        try carryOut(.ended(disposition), "ended \(disposition ?? "")", file, line)
    }

    /// How long the call has lasted.
    public var time: Duration { .milliseconds((run.moment - .answer).count) }

    /// The node that the call is in.
    public var node: String { run.session.call.flow[run.session.call.node].name }

    /// What has happened, with the words and the times, a line each.
    public var transcript: [String] {
        var transcript = Transcript(run.session)
        return transcript.lines(for: run.log).map { "\($0)" }
    }

    // MARK: Steps

    private mutating func hear(
        _ heard: CallScript.Heard, _ language: String?, _ span: Duration?, _ file: StaticString, _ line: UInt
    ) throws {
        if let language { try Self.check(.language, language, names, file, line) }
        try carryOut(
            .hear(heard, in: language.map { Language($0) }), "hear \(heard)", file, line,
            limits: try span.map { [.within(try Self.span($0, file, line))] } ?? [])
    }

    private mutating func carryOut(
        _ action: CallScript.Action, _ text: String, _ file: StaticString, _ line: UInt, limits: [CallScript.Limit] = []
    ) throws {
        let place = CallScript.Place(file: "\(file)", line: Int(line))
        let step = CallScript.Step(action: action, place: place, text: text, limits: limits)
        guard let failure = run.carryOut(step) else { return }
        throw self.failure(failure, text, file, line)
    }

    private func failure(
        _ failure: ScriptResult.Failure, _ text: String, _ file: StaticString, _ line: UInt
    ) -> CallTestFailure {
        CallTestFailure(
            ([text] + failure.message + [failure.place, "the call up to there:"] + transcript).joined(
                separator: "\n  "),
            file: file, line: line)
    }

    private static func check(words: String, _ file: StaticString, _ line: UInt) throws {
        guard words.allSatisfy(\.isWhitespace) else { return }
        throw CallTestFailure("say which words are heard", file: file, line: line)
    }

    /// A duration in whole milliseconds.
    private static func span(_ duration: Duration, _ file: StaticString, _ line: UInt) throws -> Milliseconds {
        guard duration >= .zero, duration <= longest else {
            throw CallTestFailure("a time is from nothing to a week, not \(duration)", file: file, line: line)
        }
        let (seconds, attoseconds) = duration.components
        return Milliseconds(seconds * 1000 + (attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000)
    }

    private static let longest = Duration.seconds(7 * 86_400)

    private static func check(
        _ kind: CallScript.Name.Kind, _ name: String, _ names: LineNames, _ file: StaticString, _ line: UInt
    ) throws {
        guard let mistake = names.mistake(in: name, kind) else { return }
        let meant = mistake.suggestion.map { "; did you mean '\($0)'?" } ?? ""
        throw CallTestFailure(mistake.message + meant, file: file, line: line)
    }
}

/// Why a step of a test failed: what was asked for, what is so instead, and the call up to there.
public struct CallTestFailure: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public let message: String
    /// The test's file.
    public let file: String
    /// Its line.
    public let line: Int

    init(_ message: String, file: StaticString, line: UInt) {
        self.message = message
        (self.file, self.line) = ("\(file)", Int(line))
    }

    /// Where, and what is wrong.
    public var description: String { "\(file):\(line): \(message)" }
}
