import ArgumentParser
import Glibc
import ServiceHours

/// The command: it only chooses a subcommand, and turns what went wrong into a message and an exit status.
@main
struct Hotline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotline",
        abstract: "Dial, hear and test phone menus without a phone.",
        discussion: """
            A simulation: it is affiliated with nobody and reaches no telephone network. Without an argument, 'hotline dial' \
            dials the detention information line.
            """,
        version: version,
        subcommands: [Dial.self, ListLines.self, Show.self, ExitStatusHelp.self])

    /// The program's version, and whose zone data its hours come from.
    static let version = "hotline 0.1.0 (zone data \(Zone.dataVersion))"

    static func main() {
        // A reader that goes away is an error of a write, not a signal that ends the process in the middle.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard let failure = Failure(error) else { exit(withError: error) }
            failure.tell()
            Glibc.exit(failure.status.rawValue)
        }
    }
}
