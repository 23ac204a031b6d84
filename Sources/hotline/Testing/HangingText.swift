import CellWidth
import Glibc

/// Lines that go on below their own words where they are too long: after the time of a transcript's line, else two blanks in.
enum HangingText {
    /// How far in a line goes on.
    static func indent(of line: some StringProtocol) -> Int {
        let text = String(line)
        return text.prefixMatch(of: /\s*(?:\d+:)+\d+\.\d+\s+/)?.0.count ?? text.prefix { $0 == " " }.count + 2
    }

    /// A line in rows of a terminal; as it is for nil, or where there is hardly room.
    static func rows(of line: String, columns: Int?) -> [String] {
        let indent = indent(of: line)
        guard let columns, line.cellWidth > columns, columns > indent + 20 else { return [line] }
        let blanks = String(repeating: " ", count: indent)
        var rows: [String] = []
        var row = String(line.prefix { $0 == " " })
        var isEmpty = true
        for word in line.drop(while: { $0 == " " }).split(separator: " ", omittingEmptySubsequences: false) {
            if !isEmpty, row.cellWidth + 1 + String(word).cellWidth > columns {
                rows.append(row)
                (row, isEmpty) = (blanks, true)
            }
            row += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return rows + [row]
    }

    /// How many columns standard output has; nil if it is no terminal.
    static var columns: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}
