import CellWidth
import Prompts

extension Diagnostic: CustomStringConvertible {
    /// The mistake as people read it, without colors.
    public var description: String { rendered() }

    /// The mistake as people read it: place, severity and message; the source line; a caret under the place; and what
    /// was probably meant. Lines are separated by line feeds, none at the end.
    ///
    /// Characters that a terminal would obey are shown as pictures.
    ///
    /// - Parameter color: whether to mark severity and caret with terminal colors (ANSI escape sequences).
    public func rendered(color: Bool = false) -> String {
        let place = position.map { ":\($0.line):\($0.column)" } ?? ""
        let label = Style.paint(severity.rawValue + ":", severity == .error ? .red : .magenta, if: color)
        var lines = ["\(Self.harmless(file))\(place): \(label) \(Self.harmless(message))"]
        if let excerpt {
            let before = Self.harmless(excerpt.text.prefix(max(excerpt.column - 1, 0)))
            lines.append(Self.harmless(excerpt.text))
            lines.append(before.map(Self.blank).joined() + Style.paint("^", .green, if: color))
        }
        if let suggestion { lines.append("did you mean '\(Self.harmless(suggestion))'?") }
        return lines.joined(separator: "\n")
    }

    /// A text with control characters replaced by their pictures, tabs kept.
    static func harmless(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09: result.append(scalar)
            case 0x00..<0x20: result.append(scalar.picture)
            // A line or paragraph separator would break the message in two.
            case 0x2028, 0x2029: result.append("\u{FFFD}")
            default: result.append(scalar.isControl ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    /// Blanks as wide as a character; a tab stays a tab, so that what follows lines up whatever a tab's width is.
    private static func blank(for character: Character) -> String {
        character == "\t" ? "\t" : String(repeating: " ", count: character.cellWidth)
    }

    private enum Style: String {
        case red = "\u{1B}[1;31m"
        case magenta = "\u{1B}[1;35m"
        case green = "\u{1B}[1;32m"

        static func paint(_ text: String, _ style: Style, if color: Bool) -> String {
            color ? style.rawValue + text + "\u{1B}[0m" : text
        }
    }
}

extension Unicode.Scalar {
    /// The picture of a control character below 0x20 (Unicode's block "Control Pictures").
    fileprivate var picture: Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
}
