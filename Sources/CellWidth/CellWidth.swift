import CWidth

extension Character {
    /// How many cells the character takes in a terminal: 0, 1 or 2, more for a cluster that terminals draw part by part.
    ///
    /// Scalars are added up, as terminals do; what a zero-width joiner joins, and a skin tone, take no cell of their own.
    public var cellWidth: Int {
        var width = 0
        var isJoined = false
        for scalar in unicodeScalars {
            let own = isJoined || scalar.properties.isEmojiModifier && width > 0 ? 0 : scalar.cellWidth
            width += own
            isJoined = scalar == "\u{200d}"
        }
        return width
    }
}

extension Unicode.Scalar {
    var cellWidth: Int {
        // Most text is ASCII, and asking the C library takes a change of locale.
        if value >= 0x20, value < 0x7f { return 1 }
        return max(0, Int(cwidth_of(value)))
    }
}

extension StringProtocol {
    /// How many cells the text takes in a terminal.
    public var cellWidth: Int { reduce(0) { $0 + $1.cellWidth } }

    /// The longest beginning that takes at most so many cells.
    public func prefix(cells: Int) -> SubSequence {
        var left = cells
        return prefix { character in
            left -= character.cellWidth
            return left >= 0
        }
    }
}
