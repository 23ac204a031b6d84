import CallFlow
import CallScripts
import FlowFiles
import ServiceHours

/// A script with the line that it dials, and when.
struct PreparedScript {
    let script: CallScript
    let line: DialedLines.Prepared
    let instant: Instant

    /// - Throws: `Diagnostics` with all mistakes of the script, and what it names that the line has not.
    init(_ file: ScriptFile, _ row: CallScript.Row?, lines: DialedLines, moment: TestMoment) throws(Diagnostics) {
        var mistakes: [Diagnostic]
        (script, mistakes) = file.parsed(row)
        do throws(Diagnostics) {
            line = try lines.line(of: script)
        } catch {
            throw Diagnostics(mistakes + error.all, cause: error.cause)
        }
        mistakes += line.names.mistakes(in: script)
        let zone = line.dialed.line.flow.hours.zone
        do throws(InstantError) {
            if let written = script.setting.instant {
                instant = try Instant.parse(written.text, local: zone)
            } else {
                instant = try moment.instant(in: zone)
            }
        } catch {
            instant = Instant(milliseconds: 0)
            mistakes.append(
                script.setting.instant?.place.mistake("\(error)")
                    ?? Diagnostic(file: script.file, message: "--at: \(error)"))
        }
        guard mistakes.isEmpty else { throw Diagnostics(mistakes) }
    }

    var result: ScriptResult {
        ScriptRun.result(
            of: script, line: line.dialed.line, names: line.names, number: line.dialed.number, at: instant)
    }

    /// The files besides the script that it has read, or its transcript is in.
    var files: Set<String> {
        var files = Set(script.steps.map(\.place.file))
        files.remove(script.file)
        if let written = script.setting.transcript { files.insert(TranscriptFile(written, of: script.file).path) }
        return files
    }

    /// The command by which the call is heard at a terminal.
    var replay: String {
        let row = script.row.map { ":\($0.line)" } ?? ""
        let at = script.setting.instant == nil ? " --at \(instant)" : ""
        return "hotline dial --replay \(ShellWord.quoted(script.file + row))\(at)"
    }
}
