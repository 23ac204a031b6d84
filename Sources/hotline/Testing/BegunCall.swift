import CallFlow
import CallScripts
import FlowFiles
import Lines
import Prompts
import ServiceHours
import Simulation

/// A call that is dialed: from its answer, or from where a script has come.
struct BegunCall {
    let session: Session
    /// What has happened before it goes on.
    var history: [LogEntry] = []
    /// Where it goes on.
    var moment = CallTime.answer
    /// What is dialed: a path, an id or a number.
    let target: String
    /// Where a script's part ends, for who goes on.
    var remark: String?

    /// A call that was just answered.
    init(_ session: Session, target: String) {
        self.session = session
        self.target = target
    }

    /// A call as a script begins it, up to its end or to the step that fails; that is said on standard error.
    ///
    /// - Parameter path: a script's file; for the script of a row with the row's line after a colon.
    init(replaying path: String, folders: LineFolders, moment: MomentOption) throws {
        let prepared = try Self.script(path, folders: folders, moment: moment)
        var run = ScriptRun(
            prepared.script.setting, line: prepared.line.dialed.line, names: prepared.line.names,
            number: prepared.line.dialed.number, at: prepared.instant)
        target = prepared.line.target
        remark = "The script ends here: from here on the call is yours."
        for step in prepared.script.steps {
            guard let failure = run.carryOut(step) else { continue }
            let place = "\(failure.step.place.file):\(failure.step.line)"
            remark = "Here '\(failure.step.text)' fails (\(place)): from here on the call is yours."
            StandardError.write(
                (["\(place): \(failure.step.text)"] + failure.message.map { "  \($0)" }).joined(separator: "\n")
                    .withoutControlsInLines)
            break
        }
        (session, history, self.moment) = (run.session, run.log, run.moment)
    }

    /// The script at a path, or the one of a row.
    static func script(_ path: String, folders: LineFolders, moment: MomentOption) throws -> PreparedScript {
        let (file, row) = try Self.file(at: path)
        return try PreparedScript(
            file, row, lines: DialedLines(try folders.directory()), moment: try TestMoment(moment))
    }

    private static func file(at path: String) throws -> (ScriptFile, CallScript.Row?) {
        if let colon = path.lastIndex(of: ":"), let line = Int(path[path.index(after: colon)...]),
            !FlowReader.exists(path)
        {
            let file = try ScriptFile(
                text: try FlowReader.text(ofPath: String(path[..<colon])), file: String(path[..<colon]))
            guard let row = file.rows.first(where: { $0?.line == line }) else {
                throw Failure(.usage, "'\(file.file)' has no row at line \(line)")
            }
            return (file, row)
        }
        let file = try ScriptFile(text: try FlowReader.text(ofPath: path), file: path)
        guard file.rows.count == 1, let row = file.rows.first else {
            let line = file.rows.compactMap { $0?.line }.first ?? 1
            throw Failure(.usage, "'\(path)' has a table; name a row by its line, as in '\(path):\(line)'")
        }
        return (file, row)
    }
}

extension String {
    /// Without control characters but line feeds.
    fileprivate var withoutControlsInLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map(\.withoutControls).joined(separator: "\n")
    }
}
