import FlowFiles
import Simulation

/// JUnit's XML, as Jenkins and GitLab read it: a suite a file, a case a script and row.
///
/// A case's time is how long it took to run, in seconds; how long the call was is a property.
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
        let time = outcomes.reduce(Duration.zero) { $0 + $1.elapsed }
        return "tests=\"\(outcomes.count)\" failures=\"\(failed)\" errors=\"\(wrong)\" time=\"\(seconds(time))\""
    }

    private static func seconds(_ duration: Duration) -> String {
        let microseconds = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
        let part = String(microseconds % 1_000_000)
        return "\(microseconds / 1_000_000).\(String(repeating: "0", count: 6 - part.count))\(part)"
    }

    private static func lines(of outcome: ScriptOutcome) -> [String] {
        let folder = FilePath.folder(of: outcome.path)
        let file = outcome.name.dropFirst(folder.isEmpty ? 0 : folder.hasSuffix("/") ? folder.count : folder.count + 1)
        let head =
            "    <testcase classname=\"\(Markup.escaped(folder.isEmpty ? "." : folder))\" name=\"\(Markup.escaped(String(file)))\" "
            + "file=\"\(Markup.escaped(outcome.path))\" time=\"\(seconds(outcome.elapsed))\""
        let properties =
            outcome.duration.map { duration in
                [
                    "      <properties>",
                    "        <property name=\"call-seconds\" value=\"\(Double(duration.count) / 1000)\"/>",
                    "      </properties>",
                ]
            } ?? []
        guard !outcome.hasPassed else { return [head + ">"] + properties + ["    </testcase>"] }
        let explanation = outcome.explanation
        let kind = outcome.isWrong ? "error" : "failure"
        let message = explanation.prefix(outcome.isWrong ? 1 : 2).joined(separator: ":")
        return [
            head + ">"
        ] + properties + [
            "      <\(kind) message=\"\(Markup.escaped(message))\" type=\"\(outcome.isWrong ? "wrong" : "failed")\">"
                + "\(Markup.escaped(explanation.joined(separator: "\n")))</\(kind)>", "    </testcase>",
        ]
    }
}
