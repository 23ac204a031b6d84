import CallFlow
import CallScripts
import FlowFiles
import Prompts
import ServiceHours
import Simulation

/// What came of a script.
struct ScriptOutcome: Sendable {
    enum State: Sendable {
        case passed
        case failed(Explanation)
        /// The script or its line cannot be read.
        case wrong([String])
    }

    /// Why a script failed, for people.
    struct Explanation: Sendable {
        let file: String
        let line: Int
        let step: String
        /// What is asked for, and what is so instead.
        let message: [String]
        let node: String
        /// Where the call was, and what would have meant something there.
        let place: String
        /// The command by which the call is heard up to there.
        let replay: String
    }

    /// The file.
    let path: String
    /// The row of its table.
    let row: CallScript.Row?
    var state: State
    /// The transcript that the script names.
    var transcriptFile: CallScript.Written?
    /// How long the call was.
    var duration: Milliseconds?
    /// The files besides the script that its steps and its transcript are in.
    var files: Set<String> = []
    /// How long it took to run.
    var elapsed = Duration.zero
    /// The call up to its end, or to the failure.
    var transcript: [String] = []

    var name: String { CallScript.name(file: path, row: row) }
    var hasPassed: Bool { if case .passed = state { true } else { false } }
    var isWrong: Bool { if case .wrong = state { true } else { false } }

    /// A line, and all that is told of a failure.
    var explanation: [String] {
        switch state {
        case .passed: return []
        case .wrong(let lines): return lines
        case .failed(let why):
            var lines = ["\(why.file):\(why.line): \(why.step)"]
            lines += why.message.map { "  \($0)" } + ["  \(why.place)"]
            if !transcript.isEmpty { lines += ["  the call up to there:"] + transcript.map { "  \($0)" } }
            if !why.replay.isEmpty { lines.append("  hear it: \(why.replay)") }
            return lines.map(\.withoutControls)
        }
    }
}

extension ScriptOutcome.Explanation {
    /// Why a transcript does not hold.
    init(_ written: CallScript.Written, _ message: [String], remark: String, replay: String) {
        self.init(
            file: written.place.file, line: written.place.position.line, step: "transcript \(written.text)",
            message: message, node: "", place: remark, replay: replay)
    }

    /// Why a step failed.
    init(_ failure: ScriptResult.Failure, replay: String) {
        let place = failure.step.place
        let including = failure.step.includedAt.map { "included at \($0.file):\($0.position.line)" }
        self.init(
            file: place.file, line: place.position.line, step: failure.step.text, message: failure.message + including,
            node: failure.node,
            place: failure.place, replay: replay)
    }
}
