/// Writes a transcript as plain lines, for what can do no more: the cursor is never moved, and nothing is taken back.
struct PlainPainter: Sendable {
    let isStyled: Bool
    /// The row of the transcript that is not ended, as it was written.
    private var written = StyledLine()

    init(isStyled: Bool) { self.isStyled = isStyled }

    /// What to write to show more of the transcript.
    ///
    /// - Parameters:
    ///   - complete: rows that follow those shown before, and do not change any more.
    ///   - row: the row that still grows; an empty one is not shown.
    mutating func frame(complete: [StyledLine], row: StyledLine) -> String {
        var text = ""
        for line in complete { text += end(with: line) }
        guard !row.isEmpty else {
            if !written.isEmpty { text += end(with: written) }
            return text
        }
        return text + go(on: row)
    }

    private mutating func end(with line: StyledLine) -> String {
        defer { written = StyledLine() }
        return go(on: line) + "\n"
    }

    private mutating func go(on line: StyledLine) -> String {
        defer { written = line }
        if let rest = line.continuation(of: written) { return rest.encoded(isStyled: isStyled) }
        return (written.isEmpty ? "" : "\n") + line.encoded(isStyled: isStyled)
    }
}
