/// How many columns of a terminal characters take (Unicode Standard Annex 11, East Asian Width).
enum DisplayWidth {
    /// Blanks as wide as a character; a tab stays a tab, so that what follows lines up whatever a tab's width is.
    static func blank(for character: Character) -> String {
        character == "\t" ? "\t" : String(repeating: " ", count: columns(of: character))
    }

    /// 0, 1 or 2 columns.
    static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.contains(where: isWide) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F { return true }
        return wide.contains { $0.contains(scalar.value) }
    }

    /// The blocks that are wide throughout: Hangul, CJK, kana and full-width forms.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
}
