import ArgumentParser
import CallFlow
import CallScripts
import Drivers
import FlowFiles
import Glibc
import Lines
import ServiceHours
import Simulation

/// `hotline test`: runs call scripts.
struct TestScripts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run call scripts: calls in no time that say what has to be heard.",
        discussion: """
            A script (NAME.call) is a call, a step a line:

              at 2026-11-23 10:00 America/New_York
              hear main-menu
              press 0
              transferred to operators
              operator answers after 12s
              operator hangs up
              ended completed within 2m

            Without 'dial' it calls the line in whose folder it is, or one of up to five folders above. Folders are searched for scripts; without \
            a path, this one. The exit status is 1 if a script fails or coverage is too low, 2 if there is none, 65 if one is wrong.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case pretty, tap, tap14, junit, json, html
    }

    @Argument(help: "Scripts, and folders that are searched for them.")
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only scripts whose name (the path, and the values of a row) has this in it; with * (any letters) or ? (one) it is the whole name.",
            valueName: "pattern"))
    var filter: String?

    @Option(
        help:
            "pretty, for people; tap (version 13) or tap14; junit, XML; json, an object a script; or html, a page with transcripts."
    )
    var format = Format.pretty

    @Option(
        help: ArgumentHelp(
            "Also write a report: junit=FILE, html=FILE and so on; may be repeated.", valueName: "format=file"))
    var report: [String] = []

    @Option(
        help: ArgumentHelp(
            "What the scripts cover of their lines: text, or lcov=FILE, json=FILE, html=FILE; may be repeated.",
            valueName: "format=file"))
    var coverage: [String] = []

    @Option(
        help: ArgumentHelp(
            "Count only what stands in flow files whose path has this in it; * and ? as in --filter.",
            valueName: "pattern"))
    var cover: String?

    @Option(help: ArgumentHelp("Fail if less is covered, in percent.", valueName: "percent"))
    var minimumCoverage: Double?

    @Option(
        help: ArgumentHelp(
            "How many scripts run at the same time. The report's order is the same in any case.", valueName: "count"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Only the I-th of N parts of the scripts, which are the same on every machine: 1/4.", valueName: "i/n"))
    var shard: String?

    @Flag(help: "Stop at the first script that fails.")
    var failFast = false

    @Flag(help: "Write the files that 'transcript' names as the calls are now.")
    var update = false

    @Flag(help: "List the scripts, and run none.")
    var list = false

    @Flag(help: "Run again whenever a script or a line changes.")
    var watch = false

    @OptionGroup var folders: LineFolders
    @OptionGroup var moment: MomentOption

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is 1 or more, not \(jobs)") }
        if let minimumCoverage, !(0...100).contains(minimumCoverage) {
            throw ValidationError("--minimum-coverage is from 0 to 100")
        }
        let files = try reports().map(\.path) + coverageReports().map(\.path)
        if let file = files.first(where: { path in files.filter { $0 == path }.count > 1 }) {
            throw ValidationError("two reports cannot be one file, '\(file)'")
        }
        _ = try shardParts()
    }

    private func reports() throws -> [(format: Format, path: String)] {
        try report.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let format = Format(rawValue: parts[0]), format != .pretty, parts[1] != "-" else {
                throw ValidationError(
                    "--report is junit=FILE, tap=FILE, tap14=FILE, json=FILE or html=FILE, not '\(text)'")
            }
            return (format, parts[1])
        }
    }

    private func coverageReports() throws -> [(format: CoverageReport.Format, path: String)] {
        try coverage.compactMap { text in
            if text == "text" { return nil }
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let format = CoverageReport.Format(rawValue: parts[0]) else {
                throw ValidationError("--coverage is text, lcov=FILE, json=FILE or html=FILE, not '\(text)'")
            }
            return (format, parts[1])
        }
    }

    private func shardParts() throws -> (part: Int, of: Int) {
        guard let shard else { return (1, 1) }
        let parts = shard.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, parts[1] >= 1, (1...parts[1]).contains(parts[0]) else {
            throw ValidationError("--shard is I/N with I from 1 to N, as in 1/4, not '\(shard)'")
        }
        return (parts[0], parts[1])
    }

    func run() throws {
        guard watch else { return try runOnce() }
        EndSignals.watch()
        while EndSignals.pending == nil {
            let start = WatchedFiles.now
            var read = Set(folders.folders)
            do {
                try runOnce { read.formUnion($0) }
            } catch is ExitCode {
                // It is told already.
            } catch {
                guard let failure = Failure(error) else { throw error }
                failure.tell()
            }
            StandardError.write("hotline: waiting for a change; Ctrl-C ends")
            guard WatchedFiles(roots: paths.isEmpty ? ["."] : paths, also: read, since: start).waitForChange() else {
                return
            }
        }
    }

    /// - Parameter onRead: is given the files and folders that the run depends on.
    private func runOnce(onRead: (Set<String>) -> Void = { _ in }) throws {
        let found = try ScriptFiles(paths.isEmpty ? ["."] : paths).paths
        guard !found.isEmpty else {
            throw Failure(
                .nothingToDo, "there is no call script here; write one into NAME.call, or name a folder with some")
        }
        var test = TestRun(
            paths: found, lines: DialedLines(try folders.directory()), moment: try TestMoment(moment))
        test.options = folders.folders.map { " --lines \(ShellWord.quoted($0))" }.joined()
        test.selection = TestRun.Selection(filter: filter, shard: try shardParts())
        if let jobs { test.jobs = jobs }
        test.failsFast = failFast
        if list { return try StandardOutput.write(test.names.map { $0.withoutControls + "\n" }.joined()) }
        let coverageFiles = try coverageReports()
        test.coversLines = !coverage.isEmpty || minimumCoverage != nil || cover != nil
        test.updatesTranscripts = update
        test.keepsFiles = watch
        test.keepsTranscripts = try format == .html || reports().contains { $0.format == .html }
        if let progress = TestProgress.forTerminal() { test.onProgress = { progress.show($0, of: $1) } }
        var (outcomes, unrun, covered) = test.outcomes()
        if watch { onRead(test.lines.folders.union(outcomes.flatMap(\.files))) }
        var coversNothing = false
        if let cover {
            let all = covered
            covered = all.filtered(NamePattern(cover).matches)
            coversNothing = covered.counts.isEmpty && !all.counts.isEmpty
        }
        // Of few scripts some parts are empty, and nothing is wrong with that.
        guard !outcomes.isEmpty || shard != nil else {
            throw Failure(.nothingToDo, "no call script is left by --filter or --shard; --list without them lists all")
        }
        let summary = TestReport(
            outcomes: outcomes, unrun: unrun,
            isStyled: format == .pretty && TerminalLook(output: STDOUT_FILENO).isStyled,
            columns: HangingText.columns)
        try StandardOutput.write(summary.text(in: format))
        for (format, path) in try reports() { try WholeFile.write(summary.text(in: format), to: path) }
        let coverageReport = CoverageReport(covered)
        for (format, path) in coverageFiles { try WholeFile.write(coverageReport.text(in: format), to: path) }
        if test.coversLines, format == .pretty { try StandardOutput.write("\n" + coverageReport.summary) }
        if outcomes.contains(where: \.isWrong) { throw ExitCode(ExitStatus.unusableInput.rawValue) }
        if coversNothing, let cover {
            throw Failure(.nothingToDo, "no flow file that the scripts dial has '\(cover)' in its path")
        }
        if outcomes.contains(where: { !$0.hasPassed }) { throw ExitCode(ExitStatus.foundWanting.rawValue) }
        if let minimumCoverage, covered.percentage < minimumCoverage {
            StandardError.write(
                "hotline: error: \(CoverageReport.percent(covered.percentage, digits: 2)) is covered, less than \(minimumCoverage) %"
            )
            throw ExitCode(ExitStatus.foundWanting.rawValue)
        }
    }
}
