/// A terminal as far as the screen needs one: a grid that scrolls, and keeps what left it at its top.
struct TestTerminal {
    private(set) var scrollback: [String] = []
    private(set) var rows: [[Character]]
    private(set) var row = 0
    private(set) var column = 0
    /// Everything that has no place in a terminal as plain as this one.
    private(set) var unknown: [String] = []
    private let columns: Int

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = Array(repeating: [], count: rows)
    }

    /// What a person sees: the scrollback, then the screen up to its last row with text.
    var seen: [String] {
        var seen = scrollback + rows.map { String($0) }
        while seen.last?.allSatisfy({ $0 == " " }) == true { seen.removeLast() }
        return seen.map { row in
            var row = row
            while row.last == " " { row.removeLast() }
            return row
        }
    }

    mutating func feed(_ bytes: [UInt8]) {
        var text = String(decoding: bytes, as: UTF8.self)[...]
        while let character = text.popFirst() {
            switch character {
            case "\u{1b}": escape(&text)
            case "\r": column = 0
            case "\n": lineFeed()
            // One character of Swift's.
            case "\r\n":
                column = 0
                lineFeed()
            default: put(character)
            }
        }
    }

    private mutating func put(_ character: Character) {
        if column >= columns { unknown.append("wrapped at \(character)") }
        while rows[row].count <= column { rows[row].append(" ") }
        rows[row][column] = character
        column += 1
    }

    private mutating func lineFeed() {
        if row + 1 < rows.count {
            row += 1
        } else {
            scrollback.append(String(rows.removeFirst()))
            rows.append([])
        }
    }

    private mutating func escape(_ text: inout Substring) {
        guard text.popFirst() == "[" else { return unknown.append("escape") }
        let parameters = text.prefix { !$0.isLetter }
        text = text.dropFirst(parameters.count)
        let final = text.popFirst()
        let count = Int(parameters) ?? 1
        switch final {
        case "A": row = max(0, row - count)
        case "B": row = min(rows.count - 1, row + count)
        case "C": column = min(columns - 1, column + count)
        case "K": rows[row] = Array(rows[row].prefix(column))
        case "J":
            rows[row] = Array(rows[row].prefix(column))
            for below in rows.indices.dropFirst(row + 1) { rows[below] = [] }
        case "m": break
        default: unknown.append("\(parameters)\(final.map(String.init) ?? "")")
        }
    }
}
