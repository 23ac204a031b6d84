import ArgumentParser
import FlowFiles
import Foundation
import Lines
import ServiceHours

/// Where lines are looked for, and at which moment.
struct LineOptions: ParsableArguments {
    @Option(
        name: .customLong("lines"),
        help: ArgumentHelp("A folder with lines of your own, or one line's folder; may be repeated.", valueName: "dir"))
    var folders: [String] = []

    @Option(
        help: ArgumentHelp(
            "The moment: ISO 8601 with an offset (2026-11-23T10:00:00-05:00), or a local time with a zone "
                + "('2026-11-23 10:00 America/New_York', '2026-11-23 10:00 local'). Now, if it is not given.",
            valueName: "instant"))
    var at: String?

    /// The lines.
    func directory() throws(Diagnostics) -> LineDirectory { try LineDirectory(folders: folders) }

    /// The moment that is meant; `local` is the clock of a zone.
    func instant(local: Zone?) throws(Failure) -> Instant {
        guard let at else { return Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
        do throws(InstantError) {
            return try Instant.parse(at, local: local)
        } catch {
            throw Failure(.usage, "--at: \(error)")
        }
    }
}

extension LineDirectory {
    /// The line that a person means; what its author should know of it goes to standard error.
    func found(_ target: String) throws(LineDirectoryError) -> Dialed {
        let dialed = try dial(target)
        for warning in dialed.warnings { StandardError.write(warning.rendered(color: StandardError.isColored)) }
        return dialed
    }
}
