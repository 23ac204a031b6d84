import CallFlow
import FlowFiles
import Prompts
import Simulation

/// Finds lines by what a person dials: a number in any punctuation, a line's id, a flow file or a folder.
///
/// Lines of one's own come before the embedded ones, so that one can take another's number or id over.
public struct LineDirectory: Sendable {
    /// A line that was found.
    public struct Dialed: Sendable {
        /// The line.
        public let line: Line
        /// The number that was dialed, else the line's first; nil if it has none.
        public let number: PhoneNumber?
        /// The times that the line's nodes keep, by their names, and who sets them.
        public let timers: [String: [TimerInForce]]
        /// Where the nodes are written, by their names.
        public let places: [String: NodePlace]
        /// Where each flow file, the line's own and those that it includes, has what is true of all of it.
        public let files: [String: FilePlaces]
        /// What may not mean what the author of the line thinks.
        public let warnings: [Diagnostic]

        /// The same line, dialed by another of its numbers.
        public func reached(by number: PhoneNumber) -> Dialed {
            Dialed(line: line, number: number, timers: timers, places: places, files: files, warnings: warnings)
        }
    }

    /// The line that is dialed when nothing is said.
    public static let usual = "detention-line"

    /// What is wrong with lines of one's own, which are left out; nil if nothing is.
    public let mistakes: Diagnostics?
    private let common: FlowReader.Common
    /// The lines of one's own, in the order of their folders' names.
    private let own: [FlowFile]

    /// The embedded lines and those of one's own.
    ///
    /// - Parameter folders: each a line's folder or flow file, or a folder of such folders.
    /// - Throws: ``Diagnostics`` of cause `unreadable` if a folder cannot be opened, or has no line in it.
    public init(folders: [String] = []) throws(Diagnostics) {
        common = try EmbeddedLines.common()
        var read: [(path: String, file: FlowFile)] = []
        var wrong: [Diagnostics] = []
        for folder in folders {
            for path in try FlowReader.flowFiles(in: folder) {
                do throws(Diagnostics) {
                    read.append((path, try FlowReader.read(path: path, common: common)))
                } catch {
                    wrong.append(error)
                }
            }
        }
        var own: [(path: String, file: FlowFile)] = []
        for line in read {
            if let claim = Self.claim(of: line.file, on: own, among: read.map(\.file)) {
                wrong.append(Diagnostics([Diagnostic(file: line.path, message: claim)]))
            } else {
                own.append(line)
            }
        }
        self.own = own.map(\.file)
        mistakes = wrong.first.map { first in
            Diagnostics(wrong.flatMap(\.all), unlisted: wrong.reduce(0) { $0 + $1.unlisted }, cause: first.cause)
        }
    }

    /// Two lines cannot have one id, nor one number, unless another has it too that includes both.
    private static func claim(
        of file: FlowFile, on others: [(path: String, file: FlowFile)], among all: [FlowFile]
    ) -> String? {
        for other in others {
            if other.file.flow.line == file.flow.line {
                return "the line of \(other.path) has the id '\(file.flow.line)' already"
            }
            let shared = file.flow.parts.numbers.first { number in
                other.file.flow.parts.numbers.contains(number) && lineAnswering(number, among: all) == nil
            }
            if let shared { return "the line of \(other.path) has the number \(shared) already" }
        }
        return nil
    }

    /// The line that answers a number: the only one that has it, or one that includes all the others which have it.
    private static func lineAnswering(_ number: PhoneNumber, among files: [FlowFile]) -> FlowFile? {
        let claimants = files.filter { $0.flow.parts.numbers.contains(number) }
        return claimants.first { file in
            claimants.allSatisfy { $0.flow.line == file.flow.line || file.includes.contains($0.flow.line) }
        }
    }

    /// All lines: those of one's own, then the embedded ones that they do not take the place of.
    public func all() throws(Diagnostics) -> [Line] { try flowFiles().map { line(of: $0) } }

    /// The line that a person means.
    ///
    /// - Throws: ``LineDirectoryError``.
    public func dial(_ target: String) throws(LineDirectoryError) -> Dialed {
        let files: [FlowFile]
        do throws(Diagnostics) {
            if let file = try flowFile(of: target) { return dialed(file, number: file.flow.parts.numbers.first) }
            if FlowReader.exists(target) || PhoneNumber.all(in: target).isEmpty && Self.isPath(target) {
                let file = try FlowReader.read(path: target, common: common)
                return dialed(file, number: file.flow.parts.numbers.first)
            }
            for number in PhoneNumber.all(in: target) {
                // A line of one's own takes the number over.
                for files in [own, try flowFiles(mentioning: number)] {
                    if let file = Self.lineAnswering(number, among: files) { return dialed(file, number: number) }
                }
            }
            files = try flowFiles()
        } catch {
            throw .mistakes(error)
        }
        throw LineDirectoryError(nothingAt: target, among: files.map(\.flow.parts), facts: common.facts ?? Facts())
    }

    /// Whether a text that is nothing else is meant as a path.
    private static func isPath(_ text: String) -> Bool {
        text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
    }

    private func flowFile(of id: String) throws(Diagnostics) -> FlowFile? {
        if let file = own.first(where: { $0.flow.line == id }) { return file }
        return try EmbeddedLines.flowFile(of: id, common: common)
    }

    /// All lines; or of the embedded ones only those that may have a number.
    private func flowFiles(mentioning number: PhoneNumber? = nil) throws(Diagnostics) -> [FlowFile] {
        var files = own
        let ids = number.map { EmbeddedLines.lines(mentioning: $0) } ?? EmbeddedLines.ids
        // The usual line first: whoever reads the list most likely looks for it.
        for id in ids.filter({ $0 == Self.usual }) + ids.filter({ $0 != Self.usual })
        where !own.contains(where: { $0.flow.line == id }) {
            if let file = try EmbeddedLines.flowFile(of: id, common: common) { files.append(file) }
        }
        return files
    }

    private func dialed(_ file: FlowFile, number: PhoneNumber?) -> Dialed {
        Dialed(
            line: line(of: file), number: number, timers: file.timers, places: file.places,
            files: file.files, warnings: file.warnings)
    }

    private func line(of file: FlowFile) -> Line { Line(file, common: common) }
}

/// Why no line was found.
public enum LineDirectoryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No line has that id, and no file that path.
    case noLine(String, nearest: String?, known: [String])
    /// No line has that number; the nearest that one has, and that line's name.
    case noNumber(PhoneNumber, nearest: PhoneNumber?, line: String?)
    /// The number is known as a fact, such as a fax, and no line has it.
    case noLineOfFact(PhoneNumber, fact: String)
    /// The number is one for emergencies, or another short one.
    case shortNumber(PhoneNumber)
    /// The line's files are wrong, or cannot be read.
    case mistakes(Diagnostics)

    /// No line is dialed by a text; what is nearest among those that there are.
    init(nothingAt target: String, among lines: [Flow.Parts], facts: Facts) {
        guard let number = PhoneNumber.all(in: target).first else {
            let ids = lines.map(\.line)
            let words = target.lowercased()
            let named = words.count < 3 ? nil : lines.first { "\($0.line) \($0.name)".lowercased().contains(words) }
            self = .noLine(target, nearest: Suggestion.nearest(to: target, among: ids) ?? named?.line, known: ids)
            return
        }
        if number.text.utf8.count <= 6 {
            self = .shortNumber(number)
            return
        }
        if let fact = facts.keys.first(where: { facts[$0]?.value == .telephone(number) }) {
            self = .noLineOfFact(number, fact: fact)
            return
        }
        let digits = Array(number.text)
        let known = lines.flatMap { line in line.numbers.map { (number: $0, name: line.name) } }
        let nearest = known.map { ($0, Suggestion.distance(from: digits, to: Array($0.number.text))) }
            .min { $0.1 < $1.1 }?.0
        self = .noNumber(number, nearest: nearest?.number, line: nearest?.name)
    }

    /// What is wrong, and what to do next.
    public var description: String {
        switch self {
        case .noLine(let target, let nearest, let known):
            "there is no line, number or file '\(target)'; "
                + (nearest.map { "did you mean '\($0)'?" }
                    ?? "'hotline lines' lists the \(known.count) lines that there are")
        case .noNumber(let number, let nearest, let line):
            "no line has the number \(number)"
                + (nearest.map { "; the nearest number is \($0)" } ?? "") + (line.map { " (\($0))" } ?? "")
        case .noLineOfFact(let number, let fact):
            "no line has the number \(number): it is the fact '\(fact)', which 'hotline facts' lists"
        case .shortNumber(let number):
            "no line has the number \(number); this is a simulation, which reaches no telephone: in an emergency, use one"
        case .mistakes(let diagnostics): diagnostics.description
        }
    }
}
