import CallFlow
import FlowFiles
import Prompts
import Simulation

/// Finds lines by what a person dials: a number in any punctuation, a line's id, a flow file or a folder.
///
/// Lines of one's own come before the embedded ones, so that one can take another's number over.
public struct LineDirectory: Sendable {
    /// A line that was found.
    public struct Dialed: Sendable {
        /// The line.
        public let line: Line
        /// The number that was dialed, else the line's first; nil if it has none.
        public let number: PhoneNumber?
        /// What may not mean what the author of the line thinks.
        public let warnings: [Diagnostic]
    }

    /// The line that is dialed when nothing is said.
    public static let usual = "detention-line"

    /// The prompts that every line can use.
    public let common: Catalog
    /// What prompts tell of the world.
    public let facts: Facts
    /// The lines of one's own, in the order of their folders' names.
    private let own: [FlowFile]

    /// The embedded lines and those of one's own.
    ///
    /// - Parameter folders: each a line's folder, or one with such folders in it.
    /// - Throws: ``Diagnostics`` with all mistakes of all lines; of cause `unreadable` if a folder cannot be opened.
    public init(folders: [String] = []) throws(Diagnostics) {
        common = try EmbeddedLines.commonPrompts()
        facts = try EmbeddedLines.facts()
        var own: [FlowFile] = []
        var wrong: [Diagnostics] = []
        for folder in folders {
            for path in try FlowReader.flowFiles(in: folder) {
                do throws(Diagnostics) {
                    own.append(try FlowReader.read(path: path, catalog: common))
                } catch {
                    wrong.append(error)
                }
            }
        }
        if let first = wrong.first {
            throw Diagnostics(
                wrong.flatMap(\.all), unlisted: wrong.reduce(0) { $0 + $1.unlisted }, cause: first.cause)
        }
        self.own = own
    }

    /// All lines: those of one's own, then the embedded ones.
    public func all() throws(Diagnostics) -> [Line] {
        try flowFiles().map { line(of: $0) }
    }

    /// The line that a person means.
    ///
    /// - Throws: ``LineDirectoryError``.
    public func dial(_ target: String) throws(LineDirectoryError) -> Dialed {
        do throws(Diagnostics) {
            if let file = try flowFile(of: target) { return dialed(file, number: file.flow.parts.numbers.first) }
            if FlowReader.exists(target) || PhoneNumber(target) == nil && Self.isPath(target) {
                let file = try FlowReader.read(path: target, catalog: common)
                return dialed(file, number: file.flow.parts.numbers.first)
            }
        } catch {
            throw .mistakes(error)
        }
        return try dial(number: target)
    }

    /// Whether a text that is nothing else is meant as a path.
    private static func isPath(_ text: String) -> Bool {
        text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
    }

    private func flowFile(of id: String) throws(Diagnostics) -> FlowFile? {
        if let file = own.first(where: { $0.flow.line == id }) { return file }
        return try EmbeddedLines.flowFile(of: id, common: common)
    }

    private func flowFiles() throws(Diagnostics) -> [FlowFile] {
        var files = own
        for id in EmbeddedLines.ids {
            if let file = try EmbeddedLines.flowFile(of: id, common: common) { files.append(file) }
        }
        return files
    }

    private func dial(number target: String) throws(LineDirectoryError) -> Dialed {
        let files: [FlowFile]
        do throws(Diagnostics) {
            files = try flowFiles()
        } catch {
            throw .mistakes(error)
        }
        guard let number = PhoneNumber(target) else {
            let ids = files.map(\.flow.line)
            throw .noLine(target, nearest: Suggestion.nearest(to: target, among: ids), known: ids)
        }
        if let file = files.first(where: { $0.flow.parts.numbers.contains(number) }) {
            return dialed(file, number: number)
        }
        let digits = Array(number.text)
        let known = files.flatMap { file in file.flow.parts.numbers.map { ($0, file.flow.parts.name) } }
        let nearest = known.min {
            Suggestion.distance(from: digits, to: Array($0.0.text))
                < Suggestion.distance(from: digits, to: Array($1.0.text))
        }
        throw .noNumber(number, nearest: nearest?.0, line: nearest?.1)
    }

    private func dialed(_ file: FlowFile, number: PhoneNumber?) -> Dialed {
        Dialed(line: line(of: file), number: number, warnings: file.warnings)
    }

    private func line(of file: FlowFile) -> Line { Line(file, common: common, facts: facts) }
}

/// Why no line was found.
public enum LineDirectoryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No line has that id, and no file that path.
    case noLine(String, nearest: String?, known: [String])
    /// No line has that number; the nearest that one has, and that line's name.
    case noNumber(PhoneNumber, nearest: PhoneNumber?, line: String?)
    /// The line's files are wrong, or cannot be read.
    case mistakes(Diagnostics)

    /// What is wrong, and what to do next.
    public var description: String {
        switch self {
        case .noLine(let target, let nearest, let known):
            "there is no line, number or file '\(target)'; "
                + (nearest.map { "did you mean '\($0)'?" } ?? "the lines are \(known.joined(separator: ", "))")
        case .noNumber(let number, let nearest, let line):
            "no line has the number \(number)"
                + (nearest.map { "; the nearest number is \($0)" } ?? "") + (line.map { " (\($0))" } ?? "")
        case .mistakes(let diagnostics): diagnostics.description
        }
    }
}
