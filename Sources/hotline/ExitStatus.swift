import ArgumentParser

/// What the process's exit status says; the same in every command.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case foundWanting = 1
    case nothingToDo = 2
    case notDecided = 3
    case usage = 64
    case unusableInput = 65
    case notFound = 66
    case noSoundDevice = 69
    case outputLost = 74

    var meaning: String {
        switch self {
        case .done: "done"
        case .foundWanting: "found wanting: a test failed, a property is violated, a finding, an erroneous batch line"
        case .nothingToDo: "nothing to do"
        case .notDecided: "not decided: a limit ended an exploration"
        case .usage: "usage: an option or argument is wrong"
        case .unusableInput: "unusable input: a flow, script, key or expression that is wrong"
        case .notFound: "no such number, line or file"
        case .noSoundDevice: "the sound device is not available"
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
