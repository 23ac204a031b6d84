import CallScripts
import Simulation

/// The Test Anything Protocol.
extension TestReport {
    /// Version 13: a line a script.
    var tap: String {
        var lines = ["TAP version 13", "1..\(outcomes.count)"]
        for (place, outcome) in outcomes.enumerated() {
            lines += Self.lines(of: outcome, outcome.name, number: place + 1)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Version 14: the rows of a file's table are a test below the file's.
    var tap14: String {
        var lines = ["TAP version 14", "1..\(files.count)"]
        for (place, (path, outcomes)) in files.enumerated() {
            guard outcomes.contains(where: { $0.row != nil }) else {
                lines += outcomes.flatMap { Self.lines(of: $0, path, number: place + 1) }
                continue
            }
            lines += ["# Subtest: \(Self.escaped(path))", "    1..\(outcomes.count)"]
            for (row, outcome) in outcomes.enumerated() {
                let values = outcome.row.map(CallScript.label) ?? path
                lines += Self.lines(of: outcome, values, number: row + 1).map { "    " + $0 }
            }
            lines.append("\(outcomes.allSatisfy(\.hasPassed) ? "ok" : "not ok") \(place + 1) - \(Self.escaped(path))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of outcome: ScriptOutcome, _ name: String, number: Int) -> [String] {
        let line = "\(outcome.hasPassed ? "ok" : "not ok") \(number) - \(escaped(name))"
        guard !outcome.hasPassed else { return [line] }
        let explanation = outcome.explanation.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        return [line, "  ---", "  message: |"] + explanation.map { "    \($0)" } + ["  ..."]
    }

    /// A `#` would begin a directive.
    private static func escaped(_ name: String) -> String {
        name.withoutControls.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
    }
}
