extension SourceText {
    /// The place of a character of a scalar's text in the file, in Unicode scalars; nil where an escape or an anchor
    /// keeps the two apart.
    ///
    /// Line breaks and indentation are where texts of several lines differ from the file. So both are read side by side
    /// without their blanks.
    ///
    /// - Parameter column: in characters of the scalar's text, from 1; one past the end is the end.
    func mark(ofColumn column: Int, in value: YAMLValue) -> Int? {
        guard let text = value.text else { return nil }
        let wanted = text.prefix(column - 1).unicodeScalars.count
        let file = scalars(from: value.mark)
        var reader = ScalarReader(file)
        guard reader.skipOpening() else { return nil }
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let isBlank = scalar.properties.isWhitespace
            if index == wanted, isBlank || reader.stands(at: scalar) { return value.mark + reader.count }
            if isBlank {
                reader.skipBlank(scalar)
            } else {
                reader.skipBlanks()
                if index == wanted { return reader.stands(at: scalar) ? value.mark + reader.count : nil }
                guard reader.skip(scalar) else { return nil }
            }
        }
        return value.mark + reader.count
    }
}

extension SourceText {
    /// Where a line has a `#` for a key after an opening bracket, as in `{"1": main, #: end}`, or at its start; in bytes.
    func hashForKey(inLine number: Int) -> Int? {
        let start = start(ofLine: number)
        let text = Array(line(number).utf8)
        if let first = text.firstIndex(where: { $0 != UInt8(ascii: " ") }), text[first...].starts(with: "#:".utf8) {
            return start + first
        }
        var hasBracket = false
        for (offset, byte) in text.enumerated() {
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { hasBracket = true }
            guard byte == UInt8(ascii: "#"), hasBracket, offset > 0, " {[,".utf8.contains(text[offset - 1]) else {
                continue
            }
            let next = offset + 1 < text.count ? text[offset + 1] : UInt8(ascii: "}")
            if ":,}]".utf8.contains(next) { return start + offset }
        }
        return nil
    }
}

/// Walks through a scalar as the file has it.
private struct ScalarReader {
    private var rest: Substring.UnicodeScalarView
    /// The quotation mark around the scalar.
    private var quote: Unicode.Scalar?
    /// How many Unicode scalars have been passed.
    private(set) var count = 0

    init(_ text: Substring.UnicodeScalarView) { rest = text }

    /// Passes the quote, or the first line of a block. False where the scalar does not start here.
    mutating func skipOpening() -> Bool {
        switch rest.first {
        case "'", "\"":
            quote = rest.first
            pass()
        case "|", ">":
            while let next = rest.first, next != "\n", next != "\r" { pass() }
        case "&", "!": return false
        default: break
        }
        return true
    }

    func stands(at scalar: Unicode.Scalar) -> Bool { rest.first == scalar }

    /// Passes one character; false if another is there.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        pass()
        // What would end or escape in quotes is written twice there.
        guard scalar == "'" && quote == "'" || scalar == "\\" && quote == "\"" else { return true }
        guard rest.first == scalar else { return false }
        pass()
        return true
    }

    /// Passes a blank as it stands, unless the file has a line break there.
    mutating func skipBlank(_ scalar: Unicode.Scalar) { if rest.first == scalar { pass() } }

    mutating func skipBlanks() { while let next = rest.first, next.properties.isWhitespace { pass() } }

    private mutating func pass() {
        rest.removeFirst()
        count += 1
    }
}
