import CallFlow
import CallScripts
import FlowFiles
import Glibc
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

    /// Refuses a path that a script cannot be written to, before the call.
    static func check(_ path: String) throws(Failure) {
        guard !FileBytes.exists(path) else {
            throw Failure(.usage, "'\(path)' is there already; record into a new file")
        }
        let folder = FilePath.folder(of: path)
        guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw Failure(.outputLost, "'\(path)' cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    /// Writes the script, and runs it once to see whether it passes.
    func write(to path: String, folders: LineFolders) throws {
        let line = begun.session.line
        let names = LineNames(line)
        let text = ScriptRecorder.script(
            of: log, session: begun.session, names: names, target: ScriptTarget.written(begun.target, from: path),
            remark: "A call to \(line.flow.parts.name.withoutControls), as it was dialed.")
        try WholeFile.write(text, to: path)
        let lines = DialedLines(try folders.directory())
        let file = try ScriptFile(text: text, file: path)
        let prepared = try PreparedScript(
            file, nil, lines: lines, moment: TestMoment(begun.session.call.start.answeredAt))
        let result = prepared.result
        guard let failure = result.failure else {
            return StandardError.write(
                "hotline: \(path.withoutControls): \(prepared.script.steps.count) steps; hotline test \(ShellWord.quoted(path.withoutControls)) runs them"
            )
        }
        StandardError.write(
            "hotline: note: \(path):\(failure.step.line): '\(failure.step.text)' does not pass yet: \(failure.message.first ?? "")"
                .withoutControls)
    }
}
