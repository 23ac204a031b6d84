import CallFlow
import CallScripts
import Dispatch
import FlowFiles
import Glibc
import Lines
import Prompts
import ServiceHours
import Simulation
import Synchronization

/// Runs the scripts of files, on all processors; what comes of them is in the order of the files and rows whatever runs when.
struct TestRun {
    let paths: [String]
    let lines: DialedLines
    /// The moment of scripts that say none.
    let moment: TestMoment
    /// What commands need besides that call as a script does: folders of lines.
    var options = ""
    /// Which scripts run.
    var selection = Selection()
    var jobs = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var failsFast = false
    var coversLines = false
    var keepsTranscripts = false
    var updatesTranscripts = false
    var keepsFiles = false
    /// Is told how many of how many scripts were run.
    var onProgress: @Sendable (Int, Int) -> Void = { _, _ in }

    /// Some of all scripts.
    struct Selection: Sendable {
        /// What the name has in it; `*` and `?` stand for any letters and one letter. All for nil.
        var filter: String?
        /// Every so-and-so-manieth script.
        var shard = (part: 1, of: 1)

        func takes(_ name: String) -> Bool { filter.map { NamePattern($0).matches(name) } ?? true }
    }

    /// A script that is to be run, or why its file cannot be read.
    private enum Unit: Sendable {
        case script(ScriptFile, CallScript.Row?)
        case wrong(path: String, [String])

        var name: String {
            switch self {
            case .script(let file, let row): CallScript.name(file: file.file, row: row)
            case .wrong(let path, _): path
            }
        }
    }

    /// The names of the scripts that would be run.
    var names: [String] { units().map(\.name) }

    private func units() -> [Unit] {
        let files = Self.concurrently(paths.count, jobs) { place -> [Unit] in
            let path = paths[place]
            do throws(Diagnostics) {
                let file = try ScriptFile(text: try FlowReader.text(ofPath: path), file: path)
                return file.rows.map { .script(file, $0) }
            } catch {
                return [.wrong(path: path, error.all.map { $0.rendered() })]
            }
        }
        let taken = files.joined().filter { selection.takes($0.name) }
        let (part, of) = selection.shard
        return of == 1 ? Array(taken) : taken.enumerated().filter { $0.offset % of == part - 1 }.map(\.element)
    }

    /// Runs them.
    func outcomes() -> (outcomes: [ScriptOutcome], unrun: Int, coverage: Coverage) {
        let units = units()
        let tallies = Mutex<[String: (map: CoverageMap, tally: CoverageMap.Tally)]>([:])
        let done = Mutex(0)
        let hasFailed = Mutex(false)
        let all = Self.concurrently(units.count, failsFast || updatesTranscripts ? 1 : jobs) {
            place -> ScriptOutcome? in
            if failsFast, hasFailed.withLock({ $0 }) { return nil }
            let (outcome, covered) = outcome(of: units[place])
            if let (line, log) = covered {
                tallies.withLock { tallies in
                    var tally = tallies[line.target]?.tally ?? line.coverage.nothing
                    line.coverage.count(log, into: &tally)
                    tallies[line.target] = (line.coverage, tally)
                }
            }
            if !outcome.hasPassed { hasFailed.withLock { $0 = true } }
            onProgress(
                done.withLock { done in
                    done += 1
                    return done
                }, units.count)
            return outcome
        }
        var coverage = Coverage()
        let counted = tallies.withLock { $0 }
        // A line of the program that is also there as files, which scripts beside them call, counts by those.
        let beside = Set(counted.filter { FilePath.isPath($0.key) }.map(\.value.map.line))
        for (target, (map, tally)) in counted where FilePath.isPath(target) || !beside.contains(map.line) {
            coverage.add(tally, of: map)
        }
        let run = all.compactMap(\.self)
        return (Self.withoutRepetitions(Self.withoutClashes(run)), units.count - run.count, coverage)
    }

    /// Of scripts that name one transcript, only the first can have it.
    private static func withoutClashes(_ outcomes: [ScriptOutcome]) -> [ScriptOutcome] {
        var owners: [String: String] = [:]
        return outcomes.map { outcome in
            guard let written = outcome.transcriptFile else { return outcome }
            let path = TranscriptFile(written, of: outcome.path).path
            guard let owner = owners[path] else {
                owners[path] = outcome.name
                return outcome
            }
            var clashing = outcome
            let message = "'\(owner)' has the same transcript"
            let remark = "name another, such as one with a value of the row in its name"
            clashing.state = .failed(.init(written, [message], remark: remark, replay: ""))
            return clashing
        }
    }

    /// A mistake of a file with a table would be told for each of its rows.
    private static func withoutRepetitions(_ outcomes: [ScriptOutcome]) -> [ScriptOutcome] {
        var kept: [ScriptOutcome] = []
        for outcome in outcomes {
            if case .wrong(let mistakes) = outcome.state, let last = kept.last, last.path == outcome.path,
                case .wrong(mistakes) = last.state
            {
                continue
            }
            kept.append(outcome)
        }
        return kept
    }

    /// What a function gives for each number, by so many workers, in the order of the numbers.
    private static func concurrently<Value: Sendable>(
        _ count: Int, _ workers: Int, _ value: @Sendable (Int) -> Value
    ) -> [Value] {
        guard count > 0 else { return [] }
        let next = Mutex(0)
        let values = Mutex([Value?](repeating: nil, count: count))
        // A few at a time, so that workers rarely wait for one another.
        let portion = max(1, min(64, count / (min(workers, count) * 4)))
        DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
            while true {
                let first = next.withLock { next in
                    defer { next += portion }
                    return next
                }
                guard first < count else { return }
                let found = (first..<min(first + portion, count)).map { ($0, value($0)) }
                values.withLock { values in for (place, value) in found { values[place] = value } }
            }
        }
        return values.withLock { $0.compactMap(\.self) }
    }

    // MARK: One script

    private func outcome(
        of unit: Unit
    ) -> (outcome: ScriptOutcome, covered: (line: DialedLines.Prepared, log: [LogEntry])?) {
        switch unit {
        case .wrong(let path, let mistakes):
            return (ScriptOutcome(path: path, row: nil, state: .wrong(mistakes)), nil)
        case .script(let file, let row):
            do throws(Diagnostics) {
                let prepared = try PreparedScript(file, row, lines: lines, moment: moment)
                let start = ContinuousClock.now
                let result = prepared.result
                var outcome = outcome(of: result, prepared)
                outcome.elapsed = ContinuousClock.now - start
                if keepsFiles { outcome.files = prepared.files }
                return (outcome, coversLines ? (prepared.line, result.log) : nil)
            } catch {
                var outcome = ScriptOutcome(
                    path: file.file, row: row, state: .wrong(error.all.map { $0.rendered() }))
                outcome.files = Set(error.all.map(\.file))
                return (outcome, nil)
            }
        }
    }

    private func outcome(of result: ScriptResult, _ prepared: PreparedScript) -> ScriptOutcome {
        let script = result.script
        var state = ScriptOutcome.State.passed
        let replay = prepared.replay + options
        if let failure = result.failure { state = .failed(.init(failure, replay: replay)) }
        var transcript: [String] = []
        if result.failure != nil || keepsTranscripts || script.setting.transcript != nil {
            transcript = result.transcript.map { "\($0)" }
        }
        if let written = script.setting.transcript, result.failure == nil {
            let file = TranscriptFile(written, of: script.file)
            if var message = file.difference(to: transcript, updates: updatesTranscripts) {
                if script.setting.instant == nil {
                    message.append("the script says no moment, so each call is another: begin it with 'at' and one")
                }
                state = .failed(
                    .init(written, message, remark: "'hotline test --update' writes it anew", replay: replay))
                if !keepsTranscripts { transcript = [] }
            }
        }
        let keeps = keepsTranscripts || result.failure != nil
        return ScriptOutcome(
            path: script.file, row: script.row, state: state, transcriptFile: script.setting.transcript,
            duration: result.duration, transcript: keeps ? transcript : [])
    }
}
