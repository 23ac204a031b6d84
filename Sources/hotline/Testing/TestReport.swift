import CallFlow
import CallScripts
import Prompts
import Simulation

/// What came of scripts, as people and programs read it.
struct TestReport {
    let outcomes: [ScriptOutcome]
    /// How many scripts were not run, as one failed before them.
    var unrun = 0
    let isStyled: Bool
    /// How wide the terminal is that people read; nil where it is none.
    var columns: Int?

    var failures: [ScriptOutcome] { outcomes.filter { !$0.hasPassed } }

    /// The files, each with what came of its rows.
    var files: [(path: String, outcomes: [ScriptOutcome])] {
        var files: [(path: String, outcomes: [ScriptOutcome])] = []
        for outcome in outcomes {
            if files.last?.path == outcome.path {
                files[files.count - 1].outcomes.append(outcome)
            } else {
                files.append((outcome.path, [outcome]))
            }
        }
        return files
    }

    /// The whole report.
    func text(in format: TestScripts.Format) -> String {
        switch format {
        case .pretty: pretty
        case .tap: tap
        case .tap14: tap14
        case .junit: junit
        case .json: outcomes.map { JSONText.line(of: Record($0)) }.joined()
        case .html: html
        }
    }

    private func styled(_ text: String, _ code: String) -> String {
        isStyled ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }

    private var pretty: String {
        let rows = outcomes.map { outcome -> String in
            let mark = outcome.hasPassed ? styled("ok    ", "1") : styled("FAILED", "1;35")
            return "\(mark)  \(outcome.name.withoutControls)\(outcome.spoken.map { "  (a call of \($0))" } ?? "")"
        }
        let told = failures.flatMap { failure in
            let lines = failure.explanation.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
            return [""] + lines.flatMap { HangingText.rows(of: String($0), columns: columns) }
        }
        return (rows + told + ["", summary]).joined(separator: "\n") + "\n"
    }

    /// How many passed, or failed.
    var summary: String {
        let result =
            failures.isEmpty
            ? "\(Self.count(outcomes.count)) passed" : "\(failures.count) of \(Self.count(outcomes.count)) failed"
        return unrun == 0 ? result : result + "; \(Self.count(unrun)) not run"
    }

    private static func count(_ count: Int) -> String { "\(count) script\(count == 1 ? "" : "s")" }

    private struct Record: Encodable {
        let script: String
        let row: [String: String]?
        let passed: Bool
        let duration: Double?
        let file: String?
        let line: Int?
        let step: String?
        let message: String?
        let node: String?
        let replay: String?

        init(_ outcome: ScriptOutcome) {
            script = outcome.path
            row = outcome.row.map { row in Dictionary(row.values.map { ($0.name, $0.value) }) { first, _ in first } }
            passed = outcome.hasPassed
            duration = outcome.duration.map { Double($0.count) / 1000 }
            switch outcome.state {
            case .passed: (file, line, step, message, node, replay) = (nil, nil, nil, nil, nil, nil)
            case .wrong(let lines):
                (file, line, step, message, node, replay) = (nil, nil, nil, lines.joined(separator: "\n"), nil, nil)
            case .failed(let why):
                (file, line, step, message) = (why.file, why.line, why.step, why.message.joined(separator: "\n"))
                (node, replay) = (why.node, why.replay)
            }
        }
    }
}

extension ScriptOutcome {
    /// How long the call was.
    var spoken: String? { duration.map { ClockText.span($0) } }
}
