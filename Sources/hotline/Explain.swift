import ArgumentParser
import CallFlow
import Lines
import Simulation

/// `hotline explain`: what a caller hears who presses certain keys, and why.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Say what a caller hears on a path through a line, and why: what of the flow decides, and by which rule.",
        discussion: """
            A path is keys with commas between them, each pressed when the prompt of a node that listens has been heard; '.' is silence. What \
            happens after the last of them is told up to where the call waits for another.

              hotline explain --path 2,1,0 --at '2026-11-26 10:00 America/New_York'

            Rules have a letter and a number, such as M4. 'hotline explain --rules' lists them.
            """)

    @Argument(help: "A number in any punctuation, a line's id, a flow file, or a line's folder.")
    var target = LineDirectory.usual

    @Option(help: ArgumentHelp("The keys, with commas between them: 1,3,0.", valueName: "keys"))
    var path: String?

    @OptionGroup var folders: LineFolders
    @OptionGroup var moment: MomentOption

    @Flag(help: "List the rules.")
    var rules = false

    func validate() throws {
        if !rules, path == nil { throw ValidationError("give the keys with --path, such as --path 1,3,0") }
    }

    func run() throws {
        guard !rules else {
            let lines = Clause.allCases.map { "\($0.rawValue.padding(to: 5))\($0.text)\n" }
            return try StandardOutput.write(lines.joined())
        }
        let steps = (path ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for step in steps {
            do throws(CallerLine.Mistake) { _ = try CallerLine(step) } catch {
                throw Failure(.usage, "--path: \(error)")
            }
        }
        let dialed = try folders.line(target)
        var start = CallStart(answeredAt: try moment.instant(local: dialed.line.flow.hours.zone))
        start.number = dialed.number
        let session = Session(
            line: dialed.line, start: start, operators: Operators(.available(after: Operators.usualWait)))
        var told = ExplainedCall(session)
        var left = steps[...]
        var driver = PipeDriver(session: session) { left.popFirst() }
        do {
            _ = try driver.run { entries in try StandardOutput.write(told.text(of: entries)) }
        } catch let error as PipeError {
            throw Failure(.usage, "--path: \(error.message)")
        }
        if let unused = driver.unusedLine ?? (left.isEmpty ? nil : driver.linesRead + 1) {
            StandardError.write(
                "hotline: note: the call ended before '\(steps[unused - 1])', key \(unused) of --path, was used")
        }
    }
}

/// A transcript in which every line is followed by why it is there.
private struct ExplainedCall {
    private var transcript: Transcript
    private var explainer: Explainer

    init(_ session: Session) {
        transcript = Transcript(session)
        explainer = Explainer(session.call.flow)
    }

    mutating func text(of entries: [LogEntry]) -> String {
        // That the path is over is no part of it, nor what its end brings with it.
        let isEnd = entries.contains { if case .ended(_, by: .caller) = $0.event { true } else { false } }
        guard !isEnd else { return "" }
        return zip(entries, explainer.reasons(for: entries)).flatMap { entry, reason in
            let lines = transcript.lines(for: [entry]).map { "\($0)\n" }
            guard let reason else { return lines }
            let rules = reason.clauses.isEmpty ? "" : "  (\(reason.clauses.map(\.rawValue).joined(separator: ", ")))"
            return lines + [String(repeating: " ", count: 14) + "- \(reason.text)\(rules)".withoutControls + "\n"]
        }.joined()
    }
}
