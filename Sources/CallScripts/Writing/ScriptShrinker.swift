import CallFlow
import FlowFiles
import ServiceHours
import Simulation

/// Makes a script that fails as short as it can be and still fail the same way: no line can be left out any more, and no key.
///
/// It fails the same way if the same step fails, in the same node, for the same reason; only the times may differ.
public struct ScriptShrinker {
    private let line: Line
    private let names: LineNames
    private let number: PhoneNumber?
    private let instant: Instant
    private let file: String

    /// What a failure is known by.
    private struct Signature: Equatable {
        let step: CallScript.Action
        let node: String
        let message: String

        init(_ failure: ScriptResult.Failure) {
            step = failure.step.action
            node = failure.node
            // Times, and how long something took, are not the reason.
            message = (failure.message.first ?? "").replacing(/[0-9:.]*[0-9]/, with: "0")
        }
    }

    /// A shrinker of the scripts that dial a line.
    ///
    /// - Parameter instant: when the line answers.
    public init(line: Line, names: LineNames, number: PhoneNumber?, at instant: Instant, file: String) {
        self.line = line
        self.names = names
        self.number = number
        self.instant = instant
        self.file = file
    }

    /// The lines of the shortest script found, but for what it dials and when; nil if the script passes.
    public func shortest(_ script: CallScript) -> [String]? {
        guard let failure = failure(of: script),
            let failed = script.steps.firstIndex(where: {
                $0.place == failure.step.place && $0.text == failure.step.text
            })
        else { return nil }
        let wanted = Signature(failure)
        let settings = script.settingLines.filter { !$0.hasPrefix("dial ") && !$0.hasPrefix("at ") }
        // Nothing after the step that fails matters, unless it fails by what comes later.
        let isLast =
            self.failure(of: settings + script.steps[...failed].map(\.text)).map(Signature.init) == wanted
        var lines = settings + (isLast ? Array(script.steps[...failed]) : script.steps).map(\.text)
        var before: [String] = []
        while before != lines {
            before = lines
            lines = withoutLines(lines, wanted)
            lines = withoutKeys(lines, wanted)
        }
        return lines
    }

    private func withoutLines(_ lines: [String], _ wanted: Signature) -> [String] {
        var lines = lines
        var portion = max(1, lines.count / 2)
        while portion > 0 {
            var place = 0
            while place < lines.count {
                var fewer = lines
                fewer.removeSubrange(place..<min(place + portion, lines.count))
                if fails(fewer, wanted) {
                    lines = fewer
                } else {
                    // A key and the one that leads back from it are left out together, wherever they stand.
                    place += portion > Self.small ? portion : 1
                }
            }
            portion = portion > Self.small ? portion / 2 : portion - 1
        }
        return lines
    }

    /// So many lines are tried wherever they stand.
    private static let small = 4

    /// Leaves out the words of 'press' one after the other, and their keys.
    private func withoutKeys(_ lines: [String], _ wanted: Signature) -> [String] {
        var lines = lines
        for place in lines.indices where lines[place].hasPrefix("press ") {
            var offset = 6
            while offset < lines[place].count {
                var shorter = lines[place]
                shorter.remove(at: shorter.index(shorter.startIndex, offsetBy: offset))
                var fewer = lines
                fewer[place] = shorter
                if fails(fewer, wanted) { lines = fewer } else { offset += 1 }
            }
        }
        return lines
    }

    private func fails(_ lines: [String], _ wanted: Signature) -> Bool {
        failure(of: lines).map(Signature.init) == wanted
    }

    private func failure(of lines: [String]) -> ScriptResult.Failure? {
        guard let file = try? ScriptFile(text: lines.joined(separator: "\n"), file: file),
            let script = try? file.script(of: nil), names.mistakes(in: script).isEmpty
        else { return nil }
        return failure(of: script)
    }

    private func failure(of script: CallScript) -> ScriptResult.Failure? {
        ScriptRun.result(of: script, line: line, names: names, number: number, at: instant).failure
    }
}
