/// Draws a transcript that scrolls with the terminal, and a status that stays below it.
///
/// The terminal is never cleared and its scrollback is used: complete rows are left to it for good. Below them are the rows that
/// can still change, the transcript's last and the status. Each frame compares what is to be seen with what is, row by row, and
/// writes only the difference, downwards. Between frames the cursor is at the beginning of the first row of the status; wherever
/// a terminal moves that when its size changes, it is the one place that is known.
struct StatusPainter: Sendable {
    let isStyled: Bool

    /// The rows that can still change, as they were drawn; none before the first frame.
    private var drawn: [StyledLine] = []
    /// How many of them are the transcript's: the row of the cursor.
    private var home = 0

    init(isStyled: Bool) { self.isStyled = isStyled }

    /// What to write to show more of the transcript, and the status.
    ///
    /// - Parameters:
    ///   - complete: rows of the transcript that follow those shown before, and do not change any more.
    ///   - row: the transcript's row that still grows; an empty one is not shown.
    ///   - status: the rows below.
    mutating func frame(complete: [StyledLine], row: StyledLine, status: [StyledLine]) -> String {
        let transcript = row.isEmpty ? complete : complete + [row]
        let rows = transcript + status
        var pen = Pen(row: home, rowCount: max(1, drawn.count), isStyled: isStyled)
        for (place, row) in rows.enumerated() {
            let before = drawn.indices.contains(place) ? drawn[place] : nil
            pen.draw(row, over: before, at: place)
        }
        pen.eraseBelow(rows.count)
        pen.go(to: transcript.count)
        drawn = Array(rows.dropFirst(complete.count))
        home = row.isEmpty ? 0 : 1
        return pen.text
    }

    /// What to write when the terminal has another size: the status is erased.
    ///
    /// The transcript's last row is kept for the next frame where it is known to be above the status; the result says so. A narrower
    /// terminal may have broken rows that are too wide now, with blanks that were erased long ago among them: there the transcript goes
    /// on in a new row.
    mutating func resize(isNarrower: Bool) -> (text: String, keepsRow: Bool) {
        let keepsRow = home > 0 && !isNarrower
        let text = (keepsRow ? "\u{1b}[A" : "") + "\r\u{1b}[J"
        forget()
        return (text, keepsRow)
    }

    /// Takes the present row of the terminal for an empty one, with nothing of the transcript's above that can still change.
    mutating func forget() {
        drawn = []
        home = 0
    }
}

/// Writes rows from top to bottom, and knows which row it is in.
private struct Pen {
    private(set) var text = ""
    private var row: Int
    private var rowCount: Int
    private let isStyled: Bool
    /// Whether the cursor is known to be in the first column.
    private var isAtStart = true

    init(row: Int, rowCount: Int, isStyled: Bool) {
        self.row = row
        self.rowCount = rowCount
        self.isStyled = isStyled
    }

    mutating func draw(_ line: StyledLine, over before: StyledLine?, at place: Int) {
        guard line != before else { return }
        go(to: place)
        if let before, !before.isEmpty, let rest = line.continuation(of: before) {
            text += "\u{1b}[\(before.width)C" + rest.encoded(isStyled: isStyled)
        } else {
            text += line.encoded(isStyled: isStyled)
            if before.map({ $0.width > line.width }) ?? true { text += "\u{1b}[K" }
        }
        isAtStart = line.isEmpty
    }

    mutating func eraseBelow(_ place: Int) {
        guard place < rowCount else { return }
        go(to: place)
        text += "\u{1b}[J"
    }

    mutating func go(to place: Int) {
        if place >= rowCount {
            // Only a line feed makes a row where there is none; at the terminal's end it scrolls.
            move(to: rowCount - 1)
            text += String(repeating: "\r\n", count: place - row)
            isAtStart = true
            rowCount = place + 1
            row = place
        } else {
            move(to: place)
            if !isAtStart { text += "\r" }
            isAtStart = true
        }
    }

    private mutating func move(to place: Int) {
        if place < row { text += "\u{1b}[\(row - place)A" }
        if place > row { text += "\u{1b}[\(place - row)B" }
        row = place
    }
}
