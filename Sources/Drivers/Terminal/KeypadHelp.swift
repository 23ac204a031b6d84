import CallFlow
import CellWidth

/// What `?` shows: the telephone's keypad, and what the keyboard does beside it.
enum KeypadHelp {
    /// One line, shown as the call begins.
    static let reminder = "Press keys as on a telephone. Space skips a prompt, ? helps, q hangs up."

    /// Shown when it rings and nobody answers by itself.
    static func decision(_ decisions: [FarEnd]) -> String {
        let full = decisions.contains(.noAnswer) ? "b is busy, n does not answer" : "b says that the queue is full"
        return "You decide for the operators: a answers, \(full)."
    }

    /// The rows of the help in so many columns.
    static func rows(columns: Int) -> [StyledLine] {
        let texts = commands.map { command in
            StyledLine(Span(command.keys.padded(to: 19), .key), Span(command.meaning))
        }
        let widest = texts.map(\.width).max() ?? 0
        if columns >= keypadWidth + 3 + widest { return beside(texts) }
        let isNarrow = columns < widest
        let below =
            isNarrow
            ? commands.flatMap { [StyledLine($0.keys, .key)] + wrapped($0.meaning, columns: columns) } : texts
        return keypad + [StyledLine()] + below
    }

    /// The help where each thing is a line of its own.
    static let lines =
        commands.map { command in
            StyledLine("\(command.keys.split(separator: " ").joined(separator: " ")): \(command.meaning)")
        } + [
            StyledLine(
                "letters: "
                    + letters.joined().filter { !$0.letters.isEmpty }.map { "\($0.key) \($0.letters)" }.joined(
                        separator: ", "))
        ]

    private static let keypadWidth = 19
    /// How wide the letters are, with the blanks before the next key; none are behind the last one.
    private static let letterWidths = [5, 4, 0]

    private static let commands: [(keys: String, meaning: String)] = [
        ("0-9 * # A-D", "the telephone's keys"),
        ("space", "skip to the end of the prompt"),
        ("a  b  n", "operators: answer, busy, no answer"),
        ("h", "you talk: the operator hangs up"),
        ("v", "speak into a recording"),
        ("s", "where the call is"),
        ("?", "this help"),
        ("q  Ctrl-C  Ctrl-D", "hang up"),
    ]

    /// The keys with their letters (ITU-T E.161).
    private static let letters: [[(key: String, letters: String)]] = [
        [("1", ""), ("2", "abc"), ("3", "def")], [("4", "ghi"), ("5", "jkl"), ("6", "mno")],
        [("7", "pqrs"), ("8", "tuv"), ("9", "wxyz")], [("*", ""), ("0", ""), ("#", "")],
    ]

    private static let keypad = letters.map { keys in
        var line = StyledLine()
        for ((key, letters), width) in zip(keys, letterWidths) {
            line.append(Span(key, .key))
            line.append(Span(" " + (width > 0 ? letters.padded(to: width) : letters), .faint))
        }
        return line
    }

    private static func wrapped(_ meaning: String, columns: Int) -> [StyledLine] {
        var rows = [StyledLine(" ")]
        for word in meaning.split(separator: " ") {
            if rows[rows.count - 1].width + 1 + word.cellWidth > columns { rows.append(StyledLine(" ")) }
            rows[rows.count - 1].append(Span(" " + word))
        }
        return rows
    }

    private static func beside(_ texts: [StyledLine]) -> [StyledLine] {
        (0..<max(keypad.count, texts.count)).map { place in
            var line = keypad.indices.contains(place) ? keypad[place] : StyledLine()
            guard texts.indices.contains(place) else { return line }
            line.pad(to: keypadWidth + 3)
            line.append(texts[place])
            return line
        }
    }
}

extension String {
    /// The text, with blanks up to a width in cells, and one at least.
    func padded(to cells: Int) -> String { self + String(repeating: " ", count: Swift.max(1, cells - cellWidth)) }
}
