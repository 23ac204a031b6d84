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
        if folder.isEmpty { throw ValidationError("DIR is empty; name a new folder, such as ./library") }
        if (from == nil) != (file == nil) {
            throw ValidationError(
                "--from and FILE belong together, after the new folder: hotline init DIR --from freeswitch ivr.conf.xml"
            )
        }
    }

    /// The menus of a file.
    ///
    /// - Throws: `Diagnostics` if it cannot be read, ``Failure`` for what is wrong in it.
    private static func menus(at path: String, taken: [String]) throws -> FreeSwitchMenus {
        let text = try FlowReader.text(ofPath: path)
        do throws(XMLMistake) {
            return try FreeSwitchMenus(text, taken: taken)
        } catch {
            throw Failure(.unusableInput, "\(path):\(error.line): error: \(error.message)")
        }
    }

    func run() throws {
        let target = NewFolder(folder)
        try target.check()
        let common = try EmbeddedLines.common()
        let imported = try file.map { try Self.menus(at: $0, taken: common.catalog.ids.map(\.name)) }
        let answers = try NewLine.Answers(asked: self, folder: target.name)
        let line = NewLine(answers: answers, imported: imported)
        // What is written must dial: it is read before anything is.
        let read = try FlowReader.read(text: line.flow, file: "line.yaml", files: line.files, common: common)
        for warning in read.warnings { StandardError.write(warning.rendered(color: StandardError.isColored)) }
        try target.write(line.everything)
        for note in imported?.notes ?? [] {
            StandardError.write("\(file ?? ""):\(note.line): not carried over: \(note.text)".withoutControls)
        }
        for addition in line.additions { StandardError.write("\(folder): added: \(addition)".withoutControls) }
        let commands = ["dial", "show", "test"].map { "\n  hotline \($0) \(target.argument)" }.joined()
        try StandardOutput.write(
            "\("\(folder): \(answers.name)".withoutControls), \(line.everything.count) files\(commands)\n")
    }
}

/// A folder that a command makes.
private struct NewFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// What the folder is called, also where its path does not end with that; empty for the root.
    var name: String {
        var here = [CChar](repeating: 0, count: Int(PATH_MAX))
        let present =
            getcwd(&here, here.count) == nil
            ? "" : String(decoding: here.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return FilePath.resolved(present, path).split(separator: "/").last.map(String.init) ?? ""
    }

    /// The path as a command takes it for that of a line, at a shell.
    var argument: String {
        let isTaken = path.hasPrefix("-") || EmbeddedLines.ids.contains(path)
        let path = (isTaken ? "./" + path : path).withoutControls
        let isPlain = path.utf8.allSatisfy { byte in
            byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
                || "/._-+,@%".utf8.contains(byte)
        }
        return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }

    /// Refuses a folder that has something in it already.
    func check() throws {
        guard FileBytes.exists(path) else { return }
        guard FileBytes.isFolder(path) else { throw Failure(.usage, "there is a file '\(path)' already") }
        guard try FileBytes.names(inFolder: path).isEmpty else {
            throw Failure(.usage, "the folder '\(path)' is not empty; name a new one")
        }
    }

    /// Writes files by their paths in the folder: all, or none.
    func write(_ files: [(path: String, text: String)]) throws {
        var made: [String] = []
        do {
            for (name, text) in files {
                let file = FilePath.join(path, name)
                try makeFolder(FilePath.folder(of: file), &made)
                made.append(file)
                try WholeFile.write(text, to: file)
            }
        } catch {
            for path in made.reversed() { remove(path) }
            throw error
        }
    }

    /// Makes a folder, and those that it is in.
    private func makeFolder(_ folder: String, _ made: inout [String]) throws(Failure) {
        guard !folder.isEmpty, !FileBytes.isFolder(folder) else { return }
        try makeFolder(FilePath.folder(of: folder), &made)
        // It is there now if its path ends with '.' or '..'.
        guard !FileBytes.isFolder(folder) else { return }
        guard mkdir(folder, 0o777) == 0 else {
            throw Failure(.outputLost, "\(folder): \(String(cString: strerror(errno)))")
        }
        made.append(folder)
    }
}
