extension Unicode.Scalar {
    /// Whether the scalar separates words; the usual ones are told without a look into Unicode's tables.
    public var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20: true
        case ..<0x80: false
        default: properties.isWhitespace
        }
    }

    /// Whether a terminal would obey the scalar instead of showing it: a control, or one that turns the text's direction.
    public var isControl: Bool {
        switch value {
        case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether the scalar is nothing that is seen in a line of text: a control, a line's end, or a mark of format.
    package var isUnseen: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension StringProtocol {
    /// The text with a blank in place of each character that is not seen in a line.
    package var onOneLine: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(scalar.isUnseen ? " " : scalar) }
        return String(scalars)
    }

    /// The text with every control character replaced, so that nothing in it can steer a terminal.
    public var withoutControls: String {
        guard unicodeScalars.contains(where: \.isControl) else { return String(self) }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(scalar.isControl ? "\u{fffd}" : scalar) }
        return String(scalars)
    }
}
