import FlowFiles
import Simulation

/// JUnit's XML, as Jenkins and GitLab read it: a suite a file, a case a script and row.
///
/// A case's time is how long the call was, in seconds: on a virtual clock the run itself takes none.
extension TestReport {
    var junit: String {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites name=\"hotline\" \(Self.counts(of: outcomes))>",
        ]
        for (path, outcomes) in files {
            let name = Markup.escaped(path)
            lines.append("  <testsuite name=\"\(name)\" file=\"\(name)\" \(Self.counts(of: outcomes)) skipped=\"0\">")
            for outcome in outcomes { lines += Self.lines(of: outcome) }
            lines.append("  </testsuite>")
        }
        return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
    }

    private static func counts(of outcomes: [ScriptOutcome]) -> String {
        let wrong = outcomes.filter(\.isWrong).count
        let failed = outcomes.filter { !$0.hasPassed }.count - wrong
        let time = outcomes.reduce(0) { $0 + ($1.duration?.count ?? 0) }
        return "tests=\"\(outcomes.count)\" failures=\"\(failed)\" errors=\"\(wrong)\" time=\"\(seconds(time))\""
    }

    private static func seconds(_ milliseconds: Int64) -> String { "\(Double(milliseconds) / 1000)" }

    private static func lines(of outcome: ScriptOutcome) -> [String] {
        let folder = FilePath.folder(of: outcome.path)
        let file = outcome.name.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1)
        let head =
            "    <testcase classname=\"\(Markup.escaped(folder.isEmpty ? "." : folder))\" name=\"\(Markup.escaped(String(file)))\" "
            + "file=\"\(Markup.escaped(outcome.path))\" time=\"\(seconds(outcome.duration?.count ?? 0))\""
        guard !outcome.hasPassed else { return [head + "/>"] }
        let explanation = outcome.explanation
        let kind = outcome.isWrong ? "error" : "failure"
        let message = explanation.prefix(outcome.isWrong ? 1 : 2).joined(separator: ":")
        return [
            head + ">",
            "      <\(kind) message=\"\(Markup.escaped(message))\" type=\"\(outcome.isWrong ? "wrong" : "failed")\">"
                + "\(Markup.escaped(explanation.joined(separator: "\n")))</\(kind)>", "    </testcase>",
        ]
    }
}
