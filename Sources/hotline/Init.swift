import ArgumentParser
import CallFlow
import FlowFiles
import FreeSwitch
import Glibc
import Lines
import Prompts
import Schemas
import ServiceHours

/// `hotline init`: a line of one's own to start from.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a small line of your own into a new folder: it dials at once.",
        discussion: """
            At a terminal it asks for what no option says; elsewhere it takes what is shown in the questions. The folder gets a line.yaml, \
            its prompts, two call scripts that pass, and the schemas by which editors complete and check both.

              hotline init library --name 'Town Library' --hours 'Tu-Sa 10:00-18:00' && hotline dial library

            --from freeswitch FILE starts from the menus of a FreeSWITCH ivr.conf.xml, and lists what could not be carried over.
            """)

    enum Origin: String, ExpressibleByArgument, CaseIterable {
        case freeswitch
    }

    @Argument(help: ArgumentHelp("The folder, which must not be there yet, or be empty.", valueName: "dir"))
    var folder: String

    @Option(help: "The line's name, for people.")
    var name: String?

    @Option(help: "The number that reaches it.")
    var number: String?

    @Option(help: ArgumentHelp("The languages that it speaks, with commas: en or en,es.", valueName: "codes"))
    var languages: String?

    @Option(help: ArgumentHelp("When somebody answers: opening_hours, or unpublished.", valueName: "expression"))
    var hours: String?

    @Option(help: ArgumentHelp("The time zone, such as America/New_York.", valueName: "zone"))
    var zone: String?

    @Option(help: ArgumentHelp("What FILE is: freeswitch.", valueName: "format"))
    var from: Origin?

    @Argument(help: ArgumentHelp("With --from: the file to start from.", valueName: "file"))
    var file: String?

    func validate() throws {
        if (from == nil) != (file == nil) {
            throw ValidationError(
                "--from and FILE belong together, after the new folder: hotline init DIR --from freeswitch ivr.conf.xml"
            )
        }
    }

    private static func menus(at path: String) throws(Failure) -> FreeSwitchMenus {
        let text: String
        do throws(Diagnostics) {
            text = try FlowReader.text(ofPath: path)
        } catch {
            throw Failure(.notFound, error.description)
        }
        do throws(XMLMistake) {
            return try FreeSwitchMenus(text)
        } catch {
            throw Failure(.unusableInput, "\(path):\(error.line): error: \(error.message)")
        }
    }

    func run() throws {
        let target = NewFolder(folder)
        try target.check()
        let answers = try NewLine.Answers(asked: self)
        let imported = try file.map { path throws(Failure) in try Self.menus(at: path) }
        let line = NewLine(answers: answers, imported: imported)
        // What is written must dial: it is read before anything is.
        let read = try FlowReader.read(
            text: line.flow, file: "line.yaml", files: line.files, common: try EmbeddedLines.common())
        for warning in read.warnings { StandardError.write(warning.rendered(color: StandardError.isColored)) }
        try target.write(line.everything)
        for note in imported?.notes ?? [] {
            StandardError.write("\(file ?? ""):\(note.line): not carried over: \(note.text)".withoutControls)
        }
        for addition in line.additions { StandardError.write("\(folder): added: \(addition)".withoutControls) }
        try StandardOutput.write(
            "\(folder.withoutControls): \(answers.name.withoutControls), \(line.everything.count) files\n  hotline dial \(folder)\n  hotline show \(folder)\n  hotline test \(folder)\n"
        )
    }
}

/// A folder that a command makes.
private struct NewFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Refuses a folder that has something in it already.
    func check() throws {
        guard FileBytes.exists(path) else { return }
        guard FileBytes.isFolder(path) else { throw Failure(.usage, "there is a file '\(path)' already") }
        guard try FileBytes.names(inFolder: path).isEmpty else {
            throw Failure(.usage, "the folder '\(path)' is not empty; name a new one")
        }
    }

    /// Writes files by their paths in the folder.
    func write(_ files: [(path: String, text: String)]) throws {
        for (name, text) in files {
            let file = FilePath.join(path, name)
            try makeFolder(FilePath.folder(of: file))
            try WholeFile.write(text, to: file)
        }
    }

    /// Makes a folder, and those that it is in.
    private func makeFolder(_ folder: String) throws(Failure) {
        guard !folder.isEmpty, !FileBytes.isFolder(folder) else { return }
        try makeFolder(FilePath.folder(of: folder))
        guard mkdir(folder, 0o777) != 0 else { return }
        throw Failure(.outputLost, "\(folder): \(String(cString: strerror(errno)))")
    }
}
