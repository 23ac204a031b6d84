import ArgumentParser
import CallScripts
import FlowFiles
import Lines
import Prompts

/// `hotline shrink`: makes a failing script as short as it can be.
struct Shrink: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a call script that fails as short as it can be and still fail the same way.",
        discussion: """
            No line of the shortest script can be left out, and no key; what it dials and when it does stays. It is written to standard output, or \
            to a new file with --output; what it includes, and the values of its row, stand in it.
            """)

    @Argument(help: "The script; FILE:LINE for the row at a line.")
    var script: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the shortest script is written.", valueName: "file"))
    var output: String?

    @OptionGroup var folders: LineFolders
    @OptionGroup var moment: MomentOption

    func run() throws {
        if let output, FileBytes.exists(output) {
            throw Failure(.usage, "'\(output)' is there already; write into a new file")
        }
        let prepared = try BegunCall.script(script, folders: folders, moment: moment)
        let shrinker = ScriptShrinker(
            line: prepared.line.dialed.line, names: prepared.line.names, number: prepared.line.dialed.number,
            at: prepared.instant, file: prepared.script.file)
        guard let shortest = shrinker.shortest(prepared.script) else {
            guard prepared.script.setting.transcript == nil else {
                throw Failure(
                    .usage, "the steps of '\(script)' pass; where its transcript differs, nothing can be left out")
            }
            throw Failure(.usage, "'\(script)' passes; only a script that fails can be made shorter")
        }
        // It calls the same line at the same moment, wherever it is written and whenever it is run.
        let place = output ?? prepared.script.file
        let dialed = prepared.script.setting.target?.text
        let target =
            dialed.flatMap { ScriptTarget.isPath($0, from: prepared.script.file) ? nil : $0 }
            ?? ScriptTarget.written(prepared.line.target, from: place)
        let fixed = [
            target.map { "dial \(ScriptText.written($0))" },
            "at \(prepared.script.setting.instant?.text ?? prepared.instant.description)",
        ].compactMap(\.self)
        let before = prepared.script.settingLines.count + prepared.script.steps.count
        let remark =
            "# The shortest of \(script.withoutControls) that fails the same way: \(fixed.count + shortest.count) lines, of \(before)."
        let text = ([remark] + fixed + shortest).map { $0 + "\n" }.joined()
        if let output { try WholeFile.write(text, to: output) } else { try StandardOutput.write(text) }
    }
}
