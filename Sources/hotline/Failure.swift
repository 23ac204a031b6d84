import AudioFiles
import CallRecords
import Drivers
import FlowFiles
import Lines
import Prompts
import Simulation

/// Why a command ends other than done: what standard error says, and the exit status.
struct Failure: Error {
    let status: ExitStatus
    /// What standard error gets, and whether it says where it comes from.
    private let message: String
    private let namesItsPlace: Bool

    /// A failure whose message quotes what a person wrote, of which nothing may steer a terminal.
    init(_ status: ExitStatus, _ message: String) {
        self.init(status, message.withoutControls, namesItsPlace: false)
    }

    private init(_ status: ExitStatus, _ message: String, namesItsPlace: Bool) {
        self.status = status
        self.message = message
        self.namesItsPlace = namesItsPlace
    }

    /// Writes the message to standard error.
    func tell() { StandardError.write(namesItsPlace ? message : "hotline: error: \(message)") }

    /// What went wrong anywhere, if it is not the command line's own to tell.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let diagnostics as Diagnostics: self.init(diagnostics)
        case LineDirectoryError.mistakes(let diagnostics): self.init(diagnostics)
        case let error as LineDirectoryError: self.init(.notFound, error.description)
        case let error as InputError: self.init(.unusableInput, error.message)
        case let error as PipeError: self.init(.unusableInput, error.description, namesItsPlace: true)
        case let error as RecordFileError: self.init(.outputLost, error.description)
        case let error as AudioFileError:
            self.init(
                error.isLoss ? .outputLost : error.isMissing ? .notFound : .unusableInput, error.description)
        case let error as TerminalError: self.init(error.isLoss ? .outputLost : .unusableInput, error.description)
        default: return nil
        }
    }

    /// Mistakes of files, as people read them.
    private init(_ diagnostics: Diagnostics) {
        self.init(
            diagnostics.cause == .unreadable ? .notFound : .unusableInput,
            diagnostics.rendered(color: StandardError.isColored), namesItsPlace: true)
    }
}
