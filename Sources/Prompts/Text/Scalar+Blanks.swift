extension Unicode.Scalar {
    /// Whether the scalar separates words; the usual ones are told without a look into Unicode's tables.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20: true
        case ..<0x80: false
        default: properties.isWhitespace
        }
    }

    /// Whether a terminal would obey the scalar instead of showing it: a control, or one that turns the text's direction.
    var isControl: Bool {
        switch value {
        case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
