import CellWidth
import Prompts

/// How a stretch of text stands out. Without styles a terminal shows the same text.
enum Style: Hashable, Sendable {
    case plain
    /// Of less weight than what is around it.
    case faint
    /// What one looks for first.
    case strong
    /// A telephone key that was pressed, or means something now.
    case key
    /// A key at the moment it is pressed.
    case pressed
    /// What happened, as against what was said.
    case note

    /// The parameters of the terminal's "select graphic rendition" (ECMA-48 8.3.117); empty for plain text. Magenta is the one of the
    /// eight colors that reads well on light and on dark backgrounds.
    var attributes: String {
        switch self {
        case .plain: ""
        case .faint: "2"
        case .strong: "1"
        case .key: "1;35"
        case .pressed: "7"
        case .note: "35"
        }
    }
}

/// A stretch of text of one style.
struct Span: Hashable, Sendable {
    let text: String
    let style: Style

    /// A stretch of text; control characters in it are replaced.
    init(_ text: some StringProtocol, _ style: Style = .plain) {
        self.text = text.withoutControls
        self.style = style
    }
}

/// One row of a screen.
struct StyledLine: Hashable, Sendable, CustomStringConvertible {
    private(set) var spans: [Span] = []
    /// How many cells the row takes.
    private(set) var width = 0

    init(_ spans: Span...) { for span in spans { append(span) } }

    init(_ text: some StringProtocol, _ style: Style = .plain) { append(Span(text, style)) }

    mutating func append(_ span: Span) {
        guard !span.text.isEmpty else { return }
        width += span.text.cellWidth
        spans.append(span)
    }

    mutating func append(_ line: StyledLine) { for span in line.spans { append(span) } }

    /// Blanks up to a column, or none if the row is wider already.
    mutating func pad(to column: Int) {
        guard column > width else { return }
        append(Span(String(repeating: " ", count: column - width)))
    }

    /// The row, or as much of it as fits, with an ellipsis for the rest.
    func fitted(to columns: Int) -> StyledLine {
        guard width > columns else { return self }
        guard columns > 0 else { return StyledLine() }
        var fitted = StyledLine()
        for span in spans {
            let beginning = span.text.prefix(cells: columns - 1 - fitted.width)
            fitted.append(Span(beginning, span.style))
            guard beginning.endIndex == span.text.endIndex else { break }
        }
        fitted.append(Span("…", .faint))
        return fitted
    }

    /// The row with what follows another row that it begins with; nil if it does not begin with that.
    func continuation(of beginning: StyledLine) -> StyledLine? {
        guard beginning.spans.count <= spans.count, beginning.spans.elementsEqual(spans.prefix(beginning.spans.count))
        else { return nil }
        var rest = StyledLine()
        for span in spans.dropFirst(beginning.spans.count) { rest.append(span) }
        return rest
    }

    /// The row as a terminal takes it.
    func encoded(isStyled: Bool) -> String {
        guard isStyled else { return description }
        return spans.reduce(into: "") { text, span in
            let attributes = span.style.attributes
            text += attributes.isEmpty ? span.text : "\u{1b}[\(attributes)m\(span.text)\u{1b}[0m"
        }
    }

    /// The text alone.
    var description: String { spans.map(\.text).joined() }

    /// Whether nothing is on the row.
    var isEmpty: Bool { spans.isEmpty }
}
