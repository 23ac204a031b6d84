import CallFlow
import FlowFiles

/// A file of call scripts: one, or one for each row of its table.
public struct ScriptFile: Sendable {
    /// The text of a file that a script includes, by its path.
    public typealias Included = (_ path: String) throws(Diagnostics) -> String

    /// How many steps a script may have.
    static let mostSteps = 100_000
    /// How many lines it may have with the files that it includes, each time counted.
    static let mostLines = 1_000_000
    /// How deep files may include others.
    static let deepest = 20

    /// The file, as its reader named it.
    public let file: String
    /// The rows of its table; a single nil where it has none.
    public let rows: [CallScript.Row?]
    private let text: ScriptText

    /// The lines of a file, whose steps are not read yet.
    ///
    /// - Parameter file: what the file is called in messages; paths of included files begin in its folder.
    /// - Throws: `Diagnostics` with all mistakes of the table.
    public init(text: String, file: String) throws(Diagnostics) {
        self.file = file
        self.text = ScriptText(text, file: file)
        guard self.text.tableMistakes.isEmpty else { throw Diagnostics(self.text.tableMistakes) }
        rows = self.text.hasTable ? self.text.rows.map { $0 } : [nil]
    }

    /// The script of a row: a step a line, all mistakes at once, each at its place.
    ///
    /// - Parameter included: reads a file that is included.
    /// - Throws: `Diagnostics` with all mistakes.
    public func script(
        of row: CallScript.Row?,
        included: @escaping Included = { path throws(Diagnostics) in try FlowReader.text(ofPath: path) }
    ) throws(Diagnostics) -> CallScript {
        let (script, mistakes) = parsed(row, included: included)
        guard mistakes.isEmpty else { throw Diagnostics(mistakes) }
        return script
    }

    /// As much of the script of a row as can be read, and what is wrong with the rest.
    package func parsed(
        _ row: CallScript.Row?,
        included: @escaping Included = { path throws(Diagnostics) in try FlowReader.text(ofPath: path) }
    ) -> (script: CallScript, mistakes: [Diagnostic]) {
        var parser = ScriptParser(file: file, row: row, included: included)
        parser.read(text)
        return parser.finished
    }
}

/// A file's lines, and its table apart from them.
package struct ScriptText: Sendable {
    let file: String
    private(set) var lines: [(number: Int, text: Substring)] = []
    private(set) var hasTable = false
    private(set) var rows: [CallScript.Row] = []
    private(set) var tableMistakes: [Diagnostic] = []

    /// `rows`, with nothing but a comment after it.
    private static func beginsTable(_ text: Substring) -> Bool {
        guard text.hasPrefix("rows") else { return false }
        let rest = text.dropFirst(4)
        return rest.allSatisfy { $0 == " " || $0 == "\t" } || rest.hasPrefix("  #")
    }

    /// A text in quotation marks, as scripts write it.
    package static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("{", with: "{{")
        return "\"\(escaped)\""
    }

    /// A text as it can stand after the first word of a line, in quotation marks where it needs them.
    package static func written(_ text: String) -> String {
        text.contains { "\"#{\\".contains($0) } || text.contains("  ") ? quoted(text) : text
    }

    init(_ text: String, file: String) {
        self.file = file
        var table = ScriptTable(file: file)
        var number = 0
        var tableLine: CallScript.Place?
        var isInTable = false
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let row = Substring(bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
            number += 1
            if row.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "|") {
                if isInTable {
                    table.read(row, number: number)
                } else {
                    tableMistakes.append(
                        CallScript.Place(file: file, position: .init(line: number, column: 1), text: row).mistake(
                            "a table begins with a line 'rows'"))
                }
            } else if Self.beginsTable(row) {
                let place = CallScript.Place(file: file, position: .init(line: number, column: 1), text: row)
                if tableLine != nil { tableMistakes.append(place.mistake("a script has one table")) }
                (hasTable, isInTable, tableLine) = (true, true, place)
            } else if !row.isEmpty {
                lines.append((number, row))
            }
        }
        rows = table.rows
        tableMistakes += table.mistakes
        if let tableLine, rows.isEmpty, tableMistakes.isEmpty {
            tableMistakes.append(
                tableLine.mistake("the table has no row; write one below its names, such as | 1 | find-menu |"))
        }
    }
}
