import ArgumentParser
import FlowFiles
import FoundationEssentials
import Lines
import ServiceHours
import Simulation

/// Where lines are looked for besides the embedded ones.
struct LineFolders: ParsableArguments {
    @Option(
        name: .customLong("lines"),
        help: ArgumentHelp(
            "A line's folder (with a line.yaml), or a folder of such folders; may be repeated. Their lines come before the "
                + "embedded ones.",
            valueName: "dir"))
    var folders: [String] = []

    /// The lines. What is wrong with some of them goes to standard error; those are left out.
    func directory() throws(Diagnostics) -> LineDirectory {
        let directory = try LineDirectory(folders: folders)
        if let mistakes = directory.mistakes {
            StandardError.write(mistakes.rendered(color: StandardError.isColored))
        }
        return directory
    }

    /// The line that a person means; what its author should know of it goes to standard error.
    func line(_ target: String) throws -> LineDirectory.Dialed { try line(target, of: try directory()) }

    /// The lines that a person means; none named is all.
    func lines(_ targets: [String]) throws -> [Line] {
        let directory = try directory()
        return targets.isEmpty ? try directory.all() : try targets.map { try line($0, of: directory).line }
    }

    private func line(_ target: String, of directory: LineDirectory) throws -> LineDirectory.Dialed {
        do throws(LineDirectoryError) {
            let dialed = try directory.dial(target)
            for warning in dialed.warnings { StandardError.write(warning.rendered(color: StandardError.isColored)) }
            return dialed
        } catch {
            // It may be one of those that are wrong.
            guard directory.mistakes == nil else { throw Failure(.unusableInput, error.description) }
            throw error
        }
    }
}

/// The moment that is meant.
struct MomentOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The moment: ISO 8601 with an offset (2026-11-23T10:00:00-05:00), or a local time with a zone "
                + "('2026-11-23 10:00 America/New_York', '2026-11-23 10:00 local'). Now, if it is not given.",
            valueName: "instant"))
    var at: String?

    /// The moment; `local` is the clock of a zone.
    func instant(local: Zone?) throws(Failure) -> Instant {
        // The only place that reads the clock on the wall: from here on a moment is given, so that any call can be made again.
        guard let at else { return Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
        do throws(InstantError) {
            return try Instant.parse(at, local: local)
        } catch {
            throw Failure(.usage, "--at: \(error)")
        }
    }
}
