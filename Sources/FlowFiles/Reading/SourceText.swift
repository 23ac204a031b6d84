/// The text of one file, in which any place can be named and shown.
struct SourceText: Sendable {
    /// The file, as its reader named it.
    let file: String
    /// The text as UTF-8, without a byte order mark.
    let bytes: [UInt8]
    /// Where each line starts.
    private let lineStarts: [Int]
    /// Where every so many Unicode scalars are reached.
    private let checkpoints: [Int]

    private static let scalarsPerCheckpoint = 4096
    /// How long a line is shown whole, and how much of a longer one is shown before and after the place; in bytes.
    private static let shown = (whole: 300, before: 150, after: 100)

    /// The text of a file that was read as bytes; checked to be UTF-8 without control characters.
    init(bytes: [UInt8], file: String) throws(Diagnostics) {
        guard bytes.count <= Limits.bytes else {
            throw Diagnostics([Diagnostic(file: file, message: Mistake.fileTooLarge(bytes: bytes.count).message)])
        }
        self.file = file
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        (lineStarts, checkpoints) = Self.index(of: self.bytes)
        if let (mistake, offset) = Self.firstOddity(in: self.bytes) {
            throw Diagnostics([diagnostic(mistake, atByte: offset)])
        }
    }

    /// The number of lines; an empty text has one.
    var lineCount: Int { lineStarts.count }

    /// A mistake at a place by its distance from the start in Unicode scalars, as libyaml counts.
    func diagnostic(
        _ mistake: Mistake, at scalar: Int, severity: Diagnostic.Severity = .error, suggestion: String? = nil
    ) -> Diagnostic {
        diagnostic(mistake, atByte: byte(ofScalar: scalar), severity: severity, suggestion: suggestion)
    }

    /// A mistake at a place by its distance from the start in bytes.
    func diagnostic(
        _ mistake: Mistake, atByte offset: Int, severity: Diagnostic.Severity = .error, suggestion: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity: severity, file: file, position: position(ofByte: offset), message: mistake.message,
            suggestion: suggestion, excerpt: isBlank(lineOfByte: offset) ? nil : excerpt(aroundByte: offset))
    }

    /// The line of a place, from 1.
    func line(ofScalar index: Int) -> Int { line(ofByte: byte(ofScalar: index)) + 1 }

    /// Where a line starts, counted from 1; in bytes.
    func start(ofLine number: Int) -> Int { lineStarts[number - 1] }

    /// The text from a place on.
    func scalars(from index: Int) -> Substring.UnicodeScalarView {
        let text = String(decoding: bytes[byte(ofScalar: index)...].prefix(1 << 16), as: UTF8.self)
        return text[...].unicodeScalars
    }

    /// The text of a line, counted from 1, without its line break.
    func line(_ number: Int) -> String { String(decoding: bytes[range(ofLine: number - 1)], as: UTF8.self) }

    private func byte(ofScalar index: Int) -> Int {
        var offset = checkpoints[min(max(index, 0) / Self.scalarsPerCheckpoint, checkpoints.count - 1)]
        var left = max(index, 0) % Self.scalarsPerCheckpoint
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }

    private func line(ofByte offset: Int) -> Int { lineStarts.partitioningIndex { $0 > offset } - 1 }

    private func range(ofLine line: Int) -> Range<Int> {
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// Characters are counted as people see them, except in a line that nobody looks at.
    private func position(ofByte offset: Int) -> Diagnostic.Position {
        let line = line(ofByte: offset)
        let before = String(decoding: bytes[lineStarts[line]..<min(offset, bytes.count)], as: UTF8.self)
        let column = before.utf8.count < 10_000 ? before.count : before.unicodeScalars.count
        return Diagnostic.Position(line: line + 1, column: column + 1)
    }

    private func isBlank(lineOfByte offset: Int) -> Bool {
        bytes[range(ofLine: line(ofByte: offset))].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private func excerpt(aroundByte offset: Int) -> Diagnostic.Excerpt {
        let whole = range(ofLine: line(ofByte: offset))
        let place = min(max(offset, whole.lowerBound), whole.upperBound)
        var (start, end) = (whole.lowerBound, whole.upperBound)
        if whole.count > Self.shown.whole {
            start = max(start, place - Self.shown.before)
            end = min(end, place + Self.shown.after)
            while start > whole.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            while end < whole.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
        }
        let before = (start > whole.lowerBound ? "…" : "") + String(decoding: bytes[start..<place], as: UTF8.self)
        let after = String(decoding: bytes[place..<end], as: UTF8.self) + (end < whole.upperBound ? "…" : "")
        return Diagnostic.Excerpt(text: before + after, column: before.count + 1)
    }

    /// Lines as editors count them: LF, CR LF and CR end one.
    private static func index(of bytes: [UInt8]) -> (lineStarts: [Int], checkpoints: [Int]) {
        var (starts, checkpoints) = ([0], [0])
        var scalars = 0
        for (offset, byte) in bytes.enumerated() {
            if byte & 0xC0 != 0x80 {
                if scalars > 0, scalars.isMultiple(of: scalarsPerCheckpoint) { checkpoints.append(offset) }
                scalars += 1
            }
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
            if byte == UInt8(ascii: "\n") || next != UInt8(ascii: "\n") { starts.append(offset + 1) }
        }
        return (starts, checkpoints)
    }

    /// The first byte that is not UTF-8, or a character that is not text.
    private static func firstOddity(in bytes: [UInt8]) -> (Mistake, offset: Int)? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (.utf16, 0) }
        let control = bytes.firstIndex { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }
        let valid = bytes[..<(control ?? bytes.count)]
        if String(validating: valid, as: UTF8.self) == nil {
            var parser = Unicode.UTF8.ForwardParser()
            var iterator = valid.makeIterator()
            var offset = 0
            while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
            return (.notUTF8(byte: bytes[offset]), offset)
        }
        return control.map { (.controlCharacter(Unicode.Scalar(bytes[$0])), $0) }
    }
}

extension Array {
    /// The first place whose element and all after it satisfy a condition, the elements being in such an order.
    fileprivate func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
