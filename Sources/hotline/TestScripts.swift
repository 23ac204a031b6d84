import ArgumentParser
import CallFlow
import CallScripts
import Dispatch
import Drivers
import FlowFiles
import Glibc
import Lines
import ServiceHours
import Simulation
import Synchronization

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

            Without 'dial' it calls the line whose folder it is in, or in whose folder its folder is. Folders are searched for scripts; without \
            a path, this one. The exit status is 1 if a script fails, 2 if there is none, 65 if one is wrong.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case pretty, tap, junit, json
    }

    @Argument(help: "Scripts, and folders that are searched for them.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("Only scripts whose path has this in it.", valueName: "text"))
    var filter: String?

    @Option(help: "pretty, for people; tap (version 13); junit, XML; or json, an object a script.")
    var format = Format.pretty

    @Option(
        help: ArgumentHelp(
            "Also write a report: junit=FILE, tap=FILE or json=FILE; may be repeated.", valueName: "format=file"))
    var report: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many scripts run at the same time. The report's order is the same in any case.", valueName: "count"))
    var jobs: Int?

    @Flag(help: "Stop at the first script that fails.")
    var failFast = false

    @Flag(help: "List the scripts, and run none.")
    var list = false

    @OptionGroup var folders: LineFolders
    @OptionGroup var moment: MomentOption

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is 1 or more, not \(jobs)") }
        _ = try reports()
    }

    private func reports() throws -> [(format: Format, path: String)] {
        try report.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let format = Format(rawValue: parts[0]), format != .pretty else {
                throw ValidationError("--report is junit=FILE, tap=FILE or json=FILE, not '\(text)'")
            }
            return (format, parts[1])
        }
    }

    func run() throws {
        let found = try ScriptFiles(paths.isEmpty ? ["."] : paths).paths.filter { filter.map($0.contains) ?? true }
        if list { return try StandardOutput.write(found.map { $0.withoutControls + "\n" }.joined()) }
        guard !found.isEmpty else {
            throw Failure(
                .nothingToDo,
                filter.map { "no call script has '\($0)' in its path; --list without --filter lists all" }
                    ?? "there is no call script here; write one into NAME.call, or name a folder with some")
        }
        var lines = DialedLines(directory: try folders.directory())
        // One moment for all scripts that say none.
        let now = try moment.instant(local: nil)
        let scripts = found.map { path in PreparedScript(path: path, now: now, lines: &lines) }
        let outcomes = run(scripts)
        let summary = TestReport(
            outcomes: outcomes, isStyled: format == .pretty && TerminalLook(output: STDOUT_FILENO).isStyled)
        try StandardOutput.write(summary.text(in: format))
        for (format, path) in try reports() { try WholeFile.write(summary.text(in: format), to: path) }
        let isWrong = outcomes.contains { if case .wrong = $0.state { true } else { false } }
        if isWrong { throw ExitCode(ExitStatus.unusableInput.rawValue) }
        if outcomes.contains(where: { !$0.hasPassed }) { throw ExitCode(ExitStatus.foundWanting.rawValue) }
    }

    private func run(_ scripts: [PreparedScript]) -> [ScriptOutcome] {
        guard !failFast else {
            var outcomes: [ScriptOutcome] = []
            for script in scripts {
                outcomes.append(script.outcome())
                if outcomes.last?.hasPassed == false { break }
            }
            return outcomes
        }
        let workers = min(jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), scripts.count)
        let outcomes = Mutex([ScriptOutcome?](repeating: nil, count: scripts.count))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            for place in stride(from: worker, to: scripts.count, by: workers) {
                let outcome = scripts[place].outcome()
                outcomes.withLock { $0[place] = outcome }
            }
        }
        return outcomes.withLock { $0.compactMap(\.self) }
    }
}

/// The scripts at paths, in the order of their names.
private struct ScriptFiles {
    private(set) var paths: [String] = []

    init(_ roots: [String]) throws(Failure) {
        for root in roots {
            guard FileBytes.exists(root) else { throw Failure(.notFound, "there is no file or folder '\(root)'") }
            if FileBytes.isFolder(root) { search(root == "." ? "" : root, depth: 0) } else { paths.append(root) }
        }
    }

    private static let deepest = 40

    /// What cannot be opened within a folder is passed over.
    private mutating func search(_ folder: String, depth: Int) {
        guard depth < Self.deepest, let names = try? FileBytes.names(inFolder: folder.isEmpty ? "." : folder) else {
            return
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = FilePath.join(folder, name)
            if FileBytes.isFolder(path) {
                search(path, depth: depth + 1)
            } else if name.hasSuffix(".call") {
                paths.append(path)
            }
        }
    }
}

/// Lines by what scripts dial, each read once.
private struct DialedLines {
    let directory: LineDirectory
    private var known: [String: Result<LineDirectory.Dialed, LineDirectoryError>] = [:]

    init(directory: LineDirectory) { self.directory = directory }

    mutating func line(_ target: String?, of script: String) -> Result<LineDirectory.Dialed, LineDirectoryError> {
        let target = Self.target(target, of: script)
        if let found = known[target] { return found }
        let found = Result { () throws(LineDirectoryError) in try directory.dial(target) }
        known[target] = found
        return found
    }

    /// What is dialed: a path from the script's folder, the line in whose folder the script is, or what is written.
    private static func target(_ target: String?, of script: String) -> String {
        let folder = FilePath.folder(of: script)
        guard let target else {
            let places = [folder.isEmpty ? "." : folder, FilePath.join(folder, "..")]
            return places.first { FileBytes.exists(FilePath.join($0, FlowReader.fileName)) } ?? LineDirectory.usual
        }
        return FilePath.isPath(target) && PhoneNumber.all(in: target).isEmpty ? FilePath.join(folder, target) : target
    }
}

/// A script that can be run, or why it cannot.
struct PreparedScript: Sendable {
    private enum Content: Sendable {
        case ready(CallScript, LineDirectory.Dialed, Instant)
        case wrong(String)
    }

    let path: String
    private let content: Content

    fileprivate init(path: String, now: Instant, lines: inout DialedLines) {
        self.path = path
        do {
            let script = try ScriptParser.read(text: try FlowReader.text(ofPath: path), file: path)
            let dialed = try lines.line(script.setting.target, of: path).get()
            let zone = dialed.line.flow.hours.zone
            let instant = try script.setting.instant.map { try Instant.parse($0, local: zone) } ?? now
            content = .ready(script, dialed, instant)
        } catch let error as Diagnostics {
            content = .wrong(error.rendered())
        } catch let error as InstantError {
            content = .wrong("\(path): at: \(error)")
        } catch {
            content = .wrong("\(path): \(error)")
        }
    }

    /// Runs the script.
    func outcome() -> ScriptOutcome {
        switch content {
        case .wrong(let message): ScriptOutcome(path: path, state: .wrong(message))
        case .ready(let script, let dialed, let instant):
            ScriptOutcome(
                path: path,
                state: .ran(ScriptRun.result(of: script, line: dialed.line, number: dialed.number, at: instant)))
        }
    }
}

/// What came of a script, by its path.
struct ScriptOutcome: Sendable {
    enum State: Sendable {
        case ran(ScriptResult)
        /// The script or its line cannot be read.
        case wrong(String)
    }

    let path: String
    let state: State

    var hasPassed: Bool { if case .ran(let result) = state { result.failure == nil } else { false } }
}
