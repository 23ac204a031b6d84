/// Reads the text of a prompt. Only braces are looked for, byte by byte, so that a catalog costs a command little at its start.
struct PromptTextParser {
    private let text: String
    private var position: String.Index
    private var found: [PromptText.Piece] = []
    private var words = ""

    init(_ text: String) {
        self.text = text
        position = text.startIndex
    }

    /// Reads the whole text.
    mutating func pieces() throws(PromptTextError) -> [PromptText.Piece] {
        guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
            throw error(.empty, in: text.startIndex..<text.startIndex)
        }
        while let brace = Self.firstBrace(in: text[position...]) {
            words += text[position..<brace]
            position = brace
            try readBrace()
        }
        words += text[position...]
        endWords()
        return found
    }

    /// Reads what stands at a brace: two of the same are one to be shown, else an opening one begins a placeholder.
    private mutating func readBrace() throws(PromptTextError) {
        let brace = text.utf8[position]
        let next = text.utf8.index(after: position)
        if next < text.endIndex, text.utf8[next] == brace {
            words.unicodeScalars.append(UnicodeScalar(brace))
            position = text.utf8.index(after: next)
        } else if brace == UInt8(ascii: "{") {
            let placeholder = try placeholder()
            endWords()
            found.append(.placeholder(placeholder))
        } else {
            throw error(.strayBrace, in: position..<next, rewrite: "}}")
        }
    }

    private mutating func endWords() {
        guard !words.isEmpty else { return }
        found.append(.words(words))
        words = ""
    }

    /// Reads `{kind: id}`.
    private mutating func placeholder() throws(PromptTextError) -> PromptText.Placeholder {
        let start = position
        let inner = text.utf8.index(after: start)
        guard let end = Self.firstBrace(in: text[inner...]), text.utf8[end] == UInt8(ascii: "}") else {
            throw error(.notClosed, in: start..<inner)
        }
        position = text.utf8.index(after: end)
        let inside = text[inner..<end]
        guard let colon = inside.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            throw error(.noColon, in: start..<position, rewrite: "{{\(inside)}}")
        }
        let kind = Self.trimmed(inside[..<colon])
        let id = Self.trimmed(inside[colon...].dropFirst())
        guard let make = PromptText.Placeholder.kinds.first(where: { $0.name == kind })?.make else {
            let rewrite = id.isEmpty ? nil : Self.usualMeanings[kind.lowercased()].map { "{\($0): \(id)}" }
            throw error(.unknownKind, in: start..<position, rewrite: rewrite)
        }
        guard !id.isEmpty else { throw error(.idMissing, in: start..<position) }
        guard id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || ".-_".contains($0) }) else {
            throw error(.idMalformed, in: start..<position)
        }
        return make(String(id))
    }

    private static func firstBrace(in text: Substring) -> String.Index? {
        text.utf8.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    }

    private static func trimmed(_ part: Substring) -> Substring {
        var rest = part.drop { $0.isWhitespace }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }

    private func error(
        _ reason: PromptTextError.Reason, in range: Range<String.Index>, rewrite: String? = nil
    ) -> PromptTextError {
        let column = text[..<range.lowerBound].count + 1
        return PromptTextError(column: column, found: String(text[range]), reason: reason, rewrite: rewrite)
    }

    /// Words that people write for a kind of placeholder, and the one they mean.
    private static let usualMeanings = [
        "number": "number", "numbers": "number", "telephone": "number", "phone": "number", "tel": "number",
        "hours": "hours", "hour": "hours", "open": "hours", "fact": "fact", "facts": "fact", "text": "fact",
    ]
}
