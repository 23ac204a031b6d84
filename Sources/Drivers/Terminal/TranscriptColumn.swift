import CellWidth

/// Wraps a transcript into rows while it is still being spoken.
///
/// Only the last row can still grow; the ones before never change, so they can be left to the terminal's scrollback. Rows are
/// broken between pieces, with the time of the passage in a gutter before its first row where there is room for it.
struct TranscriptColumn: Sendable {
    private struct Piece: Hashable, Sendable {
        let span: Span
        let isSpaced: Bool
    }

    /// How many columns there are.
    private(set) var width: Int
    /// The row that still grows; empty between passages.
    private(set) var row = StyledLine()
    private var label = ""
    private var pieces: [Piece] = []
    private var isFirstRow = true

    init(width: Int) { self.width = max(1, width) }

    /// Begins a passage; the label, such as its time, stands before its first row. Returns the rows that are complete now.
    mutating func begin(label: String) -> [StyledLine] {
        let complete = end()
        self.label = label
        isFirstRow = true
        return complete
    }

    /// Adds a piece, after a blank unless it is not spaced. Returns the rows that are complete now.
    mutating func append(_ span: Span, isSpaced: Bool = true) -> [StyledLine] {
        guard !span.text.isEmpty else { return [] }
        let gap = pieces.isEmpty || !isSpaced ? 0 : 1
        let start = pieces.isEmpty ? indent : row.width
        if start + gap + span.text.cellWidth <= width {
            add(span, isSpaced: isSpaced)
            return []
        }
        guard pieces.isEmpty else { return turn() + append(span, isSpaced: isSpaced) }
        return split(span)
    }

    /// Takes so many characters off the end of the last piece, and the piece with them if none are left.
    mutating func cut(dropping count: Int) {
        guard count > 0, let last = pieces.last else { return }
        let rest = last.span.text.dropLast(count)
        var kept = Array(pieces.dropLast())
        if !rest.isEmpty { kept.append(Piece(span: Span(rest, last.span.style), isSpaced: last.isSpaced)) }
        rebuild(from: kept)
    }

    /// Goes on in a new row, whatever becomes of the present one.
    mutating func leaveRow() {
        guard !pieces.isEmpty else { return }
        _ = turn()
    }

    /// Ends the passage. Returns the row that is complete now, if there was one.
    mutating func end() -> [StyledLine] {
        guard !pieces.isEmpty else { return [] }
        return turn()
    }

    /// Goes on with another width. Returns the rows that are complete now, because the last one is too wide.
    mutating func rewrap(width: Int) -> [StyledLine] {
        self.width = max(1, width)
        return rebuild(from: pieces)
    }

    @discardableResult
    private mutating func rebuild(from kept: [Piece]) -> [StyledLine] {
        pieces = []
        row = StyledLine()
        return kept.flatMap { append($0.span, isSpaced: $0.isSpaced) }
    }

    private var hasGutter: Bool { width >= 36 }

    private var indent: Int { hasGutter ? 7 : isFirstRow || width < 12 ? 0 : 1 }

    private mutating func add(_ span: Span, isSpaced: Bool) {
        if pieces.isEmpty {
            if hasGutter, isFirstRow {
                row.pad(to: max(0, indent - 2 - label.cellWidth))
                row.append(Span(label, .faint))
            }
            row.pad(to: indent)
        } else if isSpaced {
            row.append(Span(" "))
        }
        row.append(span)
        pieces.append(Piece(span: span, isSpaced: isSpaced))
    }

    private mutating func turn() -> [StyledLine] {
        defer {
            row = StyledLine()
            pieces = []
            isFirstRow = false
        }
        return [row]
    }

    /// A piece wider than a whole row is broken where it must be.
    private mutating func split(_ span: Span) -> [StyledLine] {
        var beginning = span.text.prefix(cells: width - indent)
        if beginning.isEmpty { beginning = span.text.prefix(1) }
        let rest = span.text[beginning.endIndex...]
        add(Span(beginning, span.style), isSpaced: false)
        return rest.isEmpty ? [] : turn() + append(Span(rest, span.style), isSpaced: false)
    }
}
