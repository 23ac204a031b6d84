import CellWidth

/// Rows of text in columns, each as wide as its widest field.
struct TextTable {
    /// What stands in a column of a row.
    struct Field: ExpressibleByStringLiteral {
        let text: String
        /// Whether the column is as wide as it is; else it reaches over those to the right.
        let countsForWidth: Bool

        init(_ text: String) { (self.text, countsForWidth) = (text, true) }
        init(stringLiteral text: String) { self.init(text) }

        private init(wide text: String) { (self.text, countsForWidth) = (text, false) }

        /// The last field of a row, which reaches over the columns to the right.
        static func wide(_ text: String) -> Field { Field(wide: text) }
    }

    let header: [String]
    let rows: [[Field]]

    /// The lines, without blanks at their ends.
    var text: String {
        let all = [header.map { Field($0) }] + rows
        let widths = header.indices.map { column in
            all.map { row in
                row.indices.contains(column) && row[column].countsForWidth ? row[column].text.cellWidth : 0
            }.max() ?? 0
        }
        return all.map { row in
            var line = ""
            for (field, width) in zip(row, widths) {
                line += field.text + String(repeating: " ", count: max(0, width - field.text.cellWidth) + 2)
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
