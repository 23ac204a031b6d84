/// Everything that was found wrong while files were read, at least one error among it.
public struct Diagnostics: Error, Hashable, Sendable {
    /// Why reading failed, as far as a caller must tell cases apart.
    public enum Cause: Hashable, Sendable {
        /// There is no such file, or it cannot be opened (exit status 66).
        case unreadable
        /// The file's contents are wrong (exit status 65).
        case wrong
    }

    /// The mistakes and warnings: files in the order they were read, each file's in the order of their places. Of very
    /// many, the first that were found.
    public let all: [Diagnostic]
    /// How many more mistakes there are than ``all`` lists.
    public let unlisted: Int
    /// Whether the file could not be read, or is wrong.
    public let cause: Cause

    /// Mistakes, put into the order of their places.
    public init(_ diagnostics: [Diagnostic], unlisted: Int = 0, cause: Cause = .wrong) {
        all = Self.ordered(diagnostics)
        self.unlisted = unlisted
        self.cause = cause
    }

    /// The mistakes without the warnings.
    public var errors: [Diagnostic] { all.filter { $0.severity == .error } }

    /// Sorts by file, in the order in which the files first appear, then by place; ties keep their order.
    static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var files: [String: Int] = [:]
        for diagnostic in diagnostics where files[diagnostic.file] == nil { files[diagnostic.file] = files.count }
        return diagnostics.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            guard first.file == second.file else { return (files[first.file] ?? 0) < (files[second.file] ?? 0) }
            guard first.position == second.position else {
                guard let place = first.position else { return true }
                guard let other = second.position else { return false }
                return place < other
            }
            return left.offset < right.offset
        }.map(\.element)
    }
}

extension Diagnostics: CustomStringConvertible {
    /// All of them as people read them, without colors.
    public var description: String { rendered() }

    /// All of them as people read them, and how many there are. Lines are separated by line feeds, none at the end.
    ///
    /// - Parameter color: whether to use terminal colors (ANSI escape sequences).
    public func rendered(color: Bool = false) -> String {
        var lines = all.map { $0.rendered(color: color) }
        if unlisted > 0 { lines.append("\(Self.count(unlisted, "more mistake")) not listed") }
        if all.contains(where: { $0.position != nil }) { lines.append(summary) }
        return lines.joined(separator: "\n")
    }

    /// How much is wrong in which file: `2 mistakes in lines/x.yaml`.
    public var summary: String {
        let errorCount = errors.count + unlisted
        let warningCount = all.count - errors.count
        let files = Set(all.map(\.file))
        let place = files.count == 1 ? files.first ?? "" : "\(files.count) files"
        let warnings = warningCount > 0 ? " and " + Self.count(warningCount, "warning") : ""
        return "\(Self.count(errorCount, "mistake"))\(warnings) in \(Diagnostic.harmless(place))"
    }

    private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
