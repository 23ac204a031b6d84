import CallFlow
import CallScripts
import Prompts
import Simulation

/// What came of scripts, as people and programs read it.
struct TestReport {
    let outcomes: [ScriptOutcome]
    let isStyled: Bool

    private var failures: [ScriptOutcome] { outcomes.filter { !$0.hasPassed } }

    /// The whole report.
    func text(in format: TestScripts.Format) -> String {
        switch format {
        case .pretty: pretty
        case .tap: tap
        case .junit: junit
        case .json: outcomes.map { JSONText.line(of: Record($0)) }.joined()
        }
    }

    private func styled(_ text: String, _ code: String) -> String {
        isStyled ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }

    private var pretty: String {
        let rows = outcomes.map { outcome -> String in
            let mark = outcome.hasPassed ? styled("ok    ", "1") : styled("FAILED", "1;35")
            return "\(mark)  \(outcome.path.withoutControls)\(duration(outcome).map { "  \($0)" } ?? "")"
        }
        let told = failures.flatMap { ["", $0.explanation] }
        let passed = outcomes.count - failures.count
        let summary =
            failures.isEmpty
            ? "\(Self.count(passed)) passed" : "\(failures.count) of \(Self.count(outcomes.count)) failed"
        return (rows + told + ["", summary]).joined(separator: "\n") + "\n"
    }

    private static func count(_ count: Int) -> String { "\(count) script\(count == 1 ? "" : "s")" }

    private func duration(_ outcome: ScriptOutcome) -> String? {
        guard case .ran(let result) = outcome.state else { return nil }
        return "(a call of \(ClockText.span(result.duration)))"
    }

    /// The Test Anything Protocol, version 13.
    private var tap: String {
        var lines = ["TAP version 13", "1..\(outcomes.count)"]
        for (place, outcome) in outcomes.enumerated() {
            let name = outcome.path.withoutControls.replacing("#", with: "\\#")
            lines.append("\(outcome.hasPassed ? "ok" : "not ok") \(place + 1) - \(name)")
            guard !outcome.hasPassed else { continue }
            lines.append("  ---")
            lines.append("  message: |")
            lines += outcome.explanation.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
            lines.append("  ...")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// JUnit's XML: one case a script.
    private var junit: String {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<testsuites tests=\"\(outcomes.count)\" failures=\"\(failures.count)\">",
            "  <testsuite name=\"hotline\" tests=\"\(outcomes.count)\" failures=\"\(failures.count)\" errors=\"0\" skipped=\"0\" time=\"0\">",
        ]
        for outcome in outcomes {
            let head = "    <testcase classname=\"hotline\" name=\"\(Self.escaped(outcome.path))\" time=\"0\""
            guard !outcome.hasPassed else {
                lines.append(head + "/>")
                continue
            }
            let explanation = outcome.explanation
            let first = explanation.split(separator: "\n").first.map(String.init) ?? ""
            lines.append(head + ">")
            lines.append("      <failure message=\"\(Self.escaped(first))\">\(Self.escaped(explanation))</failure>")
            lines.append("    </testcase>")
        }
        return (lines + ["  </testsuite>", "</testsuites>"]).joined(separator: "\n") + "\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
            "\"", with: "&quot;")
    }

    private struct Record: Encodable {
        let script: String
        let passed: Bool
        let duration: Double?
        let line: Int?
        let step: String?
        let message: String?
        let node: String?

        init(_ outcome: ScriptOutcome) {
            script = outcome.path
            passed = outcome.hasPassed
            switch outcome.state {
            case .wrong(let text): (duration, line, step, message, node) = (nil, nil, nil, text, nil)
            case .ran(let result):
                duration = Double(result.duration.count) / 1000
                (line, step) = (result.failure?.step.line, result.failure?.step.text)
                (message, node) = (result.failure?.message, result.failure?.node)
            }
        }
    }
}

extension ScriptOutcome {
    /// Why it failed, for people: the step, what was expected and what was so, the call up to there, and how to hear it.
    var explanation: String {
        switch state {
        case .wrong(let message): return message
        case .ran(let result):
            guard let failure = result.failure else { return "" }
            var lines = ["\(path):\(failure.step.line): \(failure.step.text)"]
            lines += failure.message.split(separator: "\n").map { "  \($0)" }
            if let suggestion = failure.suggestion { lines.append("  did you mean '\(suggestion)'?") }
            lines.append(
                "  at \(ClockText.precise(failure.time)) in '\(failure.node)'"
                    + (failure.keys.isEmpty ? "" : "; keys that mean something there: \(failure.keys)"))
            lines.append("  the call up to there:")
            lines += result.transcript.map { "  \($0)" }
            return lines.map(\.withoutControls).joined(separator: "\n")
        }
    }
}
