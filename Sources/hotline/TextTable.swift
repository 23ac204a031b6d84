import CellWidth

/// Rows of text in columns, each as wide as its widest field.
struct TextTable {
    let header: [String]
    let rows: [[String]]

    /// The lines, without blanks at their ends.
    var text: String {
        let all = [header] + rows
        let widths = header.indices.map { column in
            all.map { $0.indices.contains(column) ? $0[column].cellWidth : 0 }.max() ?? 0
        }
        return all.map { row in
            var line = ""
            for (field, width) in zip(row, widths) {
                line += field + String(repeating: " ", count: width - field.cellWidth + 2)
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
