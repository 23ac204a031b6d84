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
        // What follows the last bar is nothing, or a comment.
        if let last = cells.last?.text, last.isEmpty || last.hasPrefix("#") { cells.removeLast() }
        // A rule below the names, as Markdown has it, is no row.
        if cells.allSatisfy({ !$0.text.isEmpty && $0.text.allSatisfy { $0 == "-" || $0 == ":" } }) { return }
        func mistake(_ message: String, column: Int) {
            mistakes.append(
                CallScript.Place(file: file, position: .init(line: number, column: column), text: text).mistake(message)
            )
        }
        guard let names else {
            for (place, cell) in cells.enumerated() {
                if !ScriptValues.isName(cell.text) {
                    mistake("a column's name has letters, digits and '-'", column: cell.column)
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

    /// What stands between bars, without blanks around it; a bar in quotation marks is none.
    private static func cells(of text: Substring) -> [(text: String, column: Int)] {
        var cells: [(text: String, column: Int)] = []
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

    private static func trimmed(_ cell: String, from start: Int) -> (text: String, column: Int) {
        let head = cell.prefix { $0 == " " || $0 == "\t" }.count
        var text = cell.dropFirst(head)
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return (String(text), start + head)
    }
}

/// Values by the names that stand for them in braces: `press {key}`.
struct ScriptValues {
    var byName: [String: String] = [:]

    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 60 && text.first?.isLetter == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }

    /// A text with values in place of their names, and for each character and the end its column in the text; nil if there is
    /// nothing to fill in.
    ///
    /// - Parameter unknown: gains a name that stands for nothing, with its column.
    func filled(_ text: Substring, unknown: inout (name: String, column: Int)?) -> (text: String, columns: [Int])? {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
        var result = ""
        var columns: [Int] = []
        var place = text.startIndex
        var column = 1
        var hasFilled = false
        while place < text.endIndex {
            if text[place] == "{", let end = text[place...].firstIndex(of: "}") {
                let name = String(text[text.index(after: place)..<end])
                if Self.isName(name) {
                    let value = byName[name] ?? ""
                    if byName[name] == nil, unknown == nil { unknown = (name, column) }
                    result += value
                    columns += value.map { _ in column }
                    column += name.count + 2
                    place = text.index(after: end)
                    hasFilled = true
                    continue
                }
            }
            result.append(text[place])
            columns.append(column)
            column += 1
            place = text.index(after: place)
        }
        return hasFilled ? (result, columns + [column]) : nil
    }
}
