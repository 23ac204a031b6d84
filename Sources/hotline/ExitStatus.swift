import ArgumentParser

/// What the process's exit status says; the same in every command.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case foundWanting = 1
    case nothingToDo = 2
    case usage = 64
    case unusableInput = 65
    case notFound = 66
    case outputLost = 74

    var meaning: String {
        switch self {
        case .done: "done, also when the caller hung up"
        case .foundWanting: "found wanting: a call script failed, or a line of a batch is wrong"
        case .nothingToDo: "nothing to do: there is no call script"
        case .usage: "usage: an option or argument is wrong"
        case .unusableInput: "unusable input: a flow file, a call script, a schedule or a line of keys is wrong"
        case .notFound: "no such number, line, calendar or file"
        case .outputLost: "output lost: a disk is full, a log was not written, a pipe was closed"
        }
    }
}

/// `hotline help exit-status` and `hotline exit-status`.
struct ExitStatusHelp: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exit-status",
        abstract: "Say what the exit statuses mean.",
        discussion: ExitStatus.allCases.map { "\($0.rawValue)\t\($0.meaning)" }.joined(separator: "\n"))

    func run() throws {
        for status in ExitStatus.allCases { try StandardOutput.write("\(status.rawValue)\t\(status.meaning)\n") }
    }
}
