import CallFlow
import CallScripts
import FlowFiles
import Lines
import Prompts
import Simulation

/// The script of a call that was dialed, to be written beside the line or elsewhere.
struct RecordedScript {
    private let log: [LogEntry]
    private let begun: BegunCall

    init(_ log: [LogEntry], of begun: BegunCall) {
        self.log = log
        self.begun = begun
    }

    /// Writes the script, and runs it once to see whether it passes.
    func write(to path: String) throws {
        let line = begun.session.line
        let names = LineNames(line)
        let text = ScriptRecorder.script(
            of: log, session: begun.session, names: names, target: ScriptTarget.written(begun.target, from: path),
            remark: "A call to \(line.flow.parts.name.withoutControls), as it was dialed.")
        try WholeFile.write(text, to: path)
        let script = try ScriptFile(text: text, file: path).script(of: nil)
        let start = begun.session.call.start
        let result = ScriptRun.result(of: script, line: line, names: names, number: start.number, at: start.answeredAt)
        guard let failure = result.failure else {
            return StandardError.write(
                "hotline: \(path.withoutControls): \(script.steps.count) steps; hotline test \(ShellWord.quoted(path.withoutControls)) runs them"
            )
        }
        StandardError.write(
            "hotline: note: \(path):\(failure.step.line): '\(failure.step.text)' does not pass yet: \(failure.message.first ?? "")"
                .withoutControls)
    }
}
