import FlowFiles

/// The table of a script: its rows, each of which the script is run for.
///
///     rows
///     | key | menu      |
///     | 1   | find-menu |
struct ScriptTable {
    private(set) var rows: [CallScript.Row] = []
    /// What is wrong with it.
    private(set) var mistakes: [Diagnostic] = []
    private var names: [String]?
    private let file: String

    init(file: String) { self.file = file }

    /// Reads a line that begins with a bar: the names of the columns first, then a row each.
    mutating func read(_ text: Substring, number: Int) {
        var cells = Self.cells(of: text)
        // What follows the last bar is nothing, or a comment with two blanks before it.
        if let last = cells.last, last.text.isEmpty || last.text.hasPrefix("#") && last.blanks >= 2 {
            cells.removeLast()
        }
        // A rule below the names, as Markdown has it, is no row.
        if names != nil, rows.isEmpty, cells.allSatisfy({ Self.isRule($0.text) }) { return }
        func mistake(_ message: String, column: Int) {
            mistakes.append(
                CallScript.Place(file: file, position: .init(line: number, column: column), text: text).mistake(message)
            )
        }
        guard let names else {
            for (place, cell) in cells.enumerated() {
                if !ScriptValues.isName(cell.text) {
                    mistake("a column's name has letters, digits, '-' and '_'", column: cell.column)
                } else if cells[..<place].contains(where: { $0.text == cell.text }) {
                    mistake("there is a column '\(cell.text)' already", column: cell.column)
                }
            }
            return self.names = cells.map(\.text)
        }
        guard cells.count == names.count else {
            return mistake(
                "the row has \(cells.count) cells, and the table \(names.count) columns", column: text.count + 1)
        }
        rows.append(
            CallScript.Row(
                line: number, values: zip(names, cells).map { CallScript.Row.Value(name: $0, value: $1.text) }))
    }

    private static func isRule(_ cell: String) -> Bool {
        cell.count >= 3 && cell.allSatisfy { $0 == "-" || $0 == ":" }
    }

    /// A cell: what it has, where that begins, and how many blanks stand before it.
    private typealias Cell = (text: String, column: Int, blanks: Int)

    /// What stands between bars, without blanks around it; a bar in quotation marks is none.
    private static func cells(of text: Substring) -> [Cell] {
        var cells: [Cell] = []
        var cell = ""
        var start = 0
        var isQuoted = false
        var isEscaped = false
        for (place, character) in text.enumerated() {
            if character == "|", !isQuoted {
                if start > 0 { cells.append(trimmed(cell, from: start)) }
                (cell, start) = ("", place + 2)
                continue
            }
            // Quotation marks enclose a cell, or are nothing special.
            if character == "\"", !isEscaped, isQuoted || cell.allSatisfy({ $0 == " " || $0 == "\t" }) {
                isQuoted.toggle()
            }
            isEscaped = character == "\\" && !isEscaped
            cell.append(character)
        }
        return cells + [trimmed(cell, from: start)]
    }

    private static func trimmed(_ cell: String, from start: Int) -> Cell {
        let head = cell.prefix { $0 == " " || $0 == "\t" }.count
        var text = cell.dropFirst(head)
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return (String(text), start + head, head)
    }
}
