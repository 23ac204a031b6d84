import CallScripts
import FlowFiles
import Lines
import ServiceHours

/// Runs scripts on the detention line, or another, on Monday, November 23, 2026, 10:00 in New York if nothing else is said.
enum Scripts {
    static func result(_ text: String, line: String = "detention-line") throws -> ScriptResult {
        let script = try ScriptFile(text: text, file: "x.call").script(of: nil)
        return try result(of: script, dialed: try LineDirectory().dial(script.setting.target?.text ?? line))
    }

    static func result(of script: CallScript, dialed: LineDirectory.Dialed) throws -> ScriptResult {
        let instant = try Instant.parse(
            script.setting.instant?.text ?? "2026-11-23T10:00:00-05:00", local: dialed.line.flow.hours.zone)
        let names = LineNames(dialed.line)
        let mistakes = names.mistakes(in: script)
        guard mistakes.isEmpty else { throw Diagnostics(mistakes) }
        return ScriptRun.result(of: script, line: dialed.line, names: names, number: dialed.number, at: instant)
    }

    /// Why a script fails: the line of the step, and the first that is said.
    static func failure(_ text: String, line: String = "detention-line") throws -> String? {
        try result(text, line: line).failure.map { "\($0.step.line): \($0.message.first ?? "")" }
    }
}
