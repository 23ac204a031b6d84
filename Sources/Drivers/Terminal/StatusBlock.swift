import CellWidth

/// Lays the status out for a terminal's size.
///
/// A wide terminal shows the line and its hours side by side; a narrow one gives each a row, drops what matters least, and
/// shortens what is left. A short terminal shows fewer rows, so that most of it stays the transcript's.
struct StatusBlock: Sendable {
    private let facts: StatusFacts

    init(_ facts: StatusFacts) { self.facts = facts }

    /// The rows, of which none is wider than what is usable of the terminal.
    func rows(for size: TerminalSize) -> [StyledLine] {
        let columns = size.usableColumns
        let isWide = columns >= 56
        var rows: [(row: StyledLine, rank: Int)] = [
            (call(columns, withNode: isWide), 0), (keys(columns), 1),
        ]
        if isWide {
            rows.insert((line(columns), 2), at: 0)
            rows.insert((StyledLine(String(repeating: "─", count: columns), .faint), 3), at: 0)
        } else {
            rows.insert((hours(columns), 2), at: 0)
            rows.insert((StyledLine(facts.line, .strong).fitted(to: columns), 3), at: 0)
        }
        let room = min(4, max(1, (size.rows - 1) / 2))
        return rows.filter { $0.rank < room }.map(\.row)
    }

    /// Everything in lines for a terminal without a status.
    func lines(columns: Int) -> [StyledLine] { [line(columns), call(columns, withNode: true), keys(columns)] }

    /// Everything in one line, for a screen that is read line by line.
    var inOneLine: StyledLine {
        let texts =
            [
                facts.line, facts.localTime, facts.zone, facts.hours, facts.elapsed, facts.activity, facts.timer,
                facts.node, facts.language, facts.entry.isEmpty ? "" : "▸ \(facts.entry)",
                facts.waiting.isEmpty ? "" : "waiting: \(facts.waiting)",
            ] + facts.hints
        return FieldRow(left: texts.map { FieldRow.Field($0, rank: 0) }, right: []).fitted(to: Screen.unbroken)
    }

    private func line(_ columns: Int) -> StyledLine {
        FieldRow(
            left: [FieldRow.Field(facts.line, .strong, rank: 0)],
            right: [
                FieldRow.Field(facts.localTime, rank: 2), FieldRow.Field(facts.zone, .faint, rank: 3),
                FieldRow.Field(facts.hours, rank: 1),
            ]
        ).fitted(to: columns)
    }

    private func hours(_ columns: Int) -> StyledLine {
        FieldRow(
            left: [FieldRow.Field(facts.hours, rank: 0)],
            right: [FieldRow.Field(facts.localTime, rank: 1)]
        ).fitted(to: columns)
    }

    private func call(_ columns: Int, withNode: Bool) -> StyledLine {
        FieldRow(
            left: [
                FieldRow.Field(facts.elapsed, .strong, rank: 1), FieldRow.Field(facts.activity, rank: 0),
                FieldRow.Field(facts.timer, .key, rank: 2),
            ],
            right: [
                FieldRow.Field(withNode ? facts.node : "", .faint, rank: 4),
                FieldRow.Field(facts.language, .faint, rank: 3),
            ]
        ).fitted(to: columns)
    }

    private func keys(_ columns: Int) -> StyledLine {
        var left: [FieldRow.Field] = []
        if !facts.entry.isEmpty { left.append(FieldRow.Field("▸ \(facts.entry)", .pressed, rank: 0)) }
        if !facts.waiting.isEmpty { left.append(FieldRow.Field("waiting: \(facts.waiting)", .key, rank: 1)) }
        left += facts.hints.enumerated().map { FieldRow.Field($1, .faint, rank: 2 + $0) }
        return FieldRow(left: left, right: []).fitted(to: columns)
    }
}

/// Fields in a row, some at its left and some at its right end; where there is no room, those that matter least are left out.
struct FieldRow: Sendable {
    /// One field.
    struct Field: Sendable {
        let span: Span
        /// The greater, the sooner it is left out; one of rank 0 is shortened instead.
        let rank: Int

        init(_ text: String, _ style: Style = .plain, rank: Int) {
            span = Span(text, style)
            self.rank = rank
        }
    }

    private var left: [Field]
    private var right: [Field]

    /// A row; empty fields are none.
    init(left: [Field], right: [Field]) {
        self.left = left.filter { !$0.span.text.isEmpty }
        self.right = right.filter { !$0.span.text.isEmpty }
    }

    /// The row in so many columns.
    func fitted(to columns: Int) -> StyledLine {
        var row = self
        while row.needed > columns, let least = row.least {
            row.left.removeAll { $0.rank == least }
            row.right.removeAll { $0.rank == least }
        }
        let end = Self.joined(row.right)
        let room = end.isEmpty ? columns : max(0, columns - end.width - Self.gap)
        var line = Self.joined(row.left.shortened(by: Self.joined(row.left).width - room)).fitted(to: room)
        guard !end.isEmpty else { return line }
        line.pad(to: columns - end.width)
        line.append(end)
        return line.fitted(to: columns)
    }

    /// Between the left fields and the right.
    private static let gap = 2
    /// How narrow a field that can be shortened may become, before another is left out.
    private static let shortest = 14

    private var needed: Int {
        let fields = left + right
        let widths = fields.map { $0.rank == 0 ? min($0.span.text.cellWidth, Self.shortest) : $0.span.text.cellWidth }
        let separators = max(0, left.count - 1) + max(0, right.count - 1)
        return widths.reduce(0, +) + 3 * separators + (left.isEmpty || right.isEmpty ? 0 : Self.gap)
    }

    private var least: Int? { (left + right).map(\.rank).filter { $0 > 0 }.max() }

    private static func joined(_ fields: [Field]) -> StyledLine {
        var line = StyledLine()
        for field in fields {
            if !line.isEmpty { line.append(Span(" · ", .faint)) }
            line.append(field.span)
        }
        return line
    }
}

extension [FieldRow.Field] {
    /// The fields with the one that can be shortened so many cells shorter.
    fileprivate func shortened(by cells: Int) -> [FieldRow.Field] {
        guard cells > 0 else { return self }
        return map { field in
            guard field.rank == 0 else { return field }
            let fitted = StyledLine(field.span.text, field.span.style).fitted(to: field.span.text.cellWidth - cells)
            return FieldRow.Field(fitted.description, field.span.style, rank: 0)
        }
    }
}
