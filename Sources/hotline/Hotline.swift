import ArgumentParser
import Glibc
import ServiceHours

/// The command: it only chooses a subcommand, and turns what went wrong into a message and an exit status.
@main
struct Hotline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotline",
        abstract: "Dial phone menus without a phone.",
        discussion: """
            A simulation: it is affiliated with nobody and reaches no telephone network. Without an argument, 'hotline dial' \
            dials the detention information line.
            """,
        version: version,
        subcommands: [
            Dial.self, TestScripts.self, Shrink.self, Init.self, ListLines.self, Show.self, Hours.self, Holidays.self,
            ListFacts.self, Explain.self, MakeTone.self, Decode.self,
            PrintSchema.self,
            ExitStatusHelp.self,
        ])

    /// The program's version, and whose zone data its hours come from.
    static let version = "hotline 0.1.0 (zone data \(Zone.dataVersion))"

    static func main() {
        StandardStreams.keepPlaces()
        // A reader that goes away, or a limit of a file's size, is an error of a write, not a signal that ends the process in the middle.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        if let failure = Failure(error) {
            failure.tell()
            Glibc.exit(failure.status.rawValue)
        }
        // The command line's own: a mistake in it, or help and the version, which are no failure.
        let status = exitCode(for: error)
        let message = fullMessage(for: error)
        guard status.isSuccess else {
            if !message.isEmpty { StandardError.write(message) }
            Glibc.exit(status.rawValue)
        }
        do {
            try StandardOutput.write(message.isEmpty ? "" : message + "\n")
        } catch {
            end(with: error)
        }
        Glibc.exit(status.rawValue)
    }
}
