/// Puts shown words after one another, so that the whole reads as sentences.
///
/// What follows without a blank continues the last word: a placeholder's value takes the period after it. Where two parts
/// meet, punctuation is not doubled.
struct TokenLine {
    /// The words so far.
    private(set) var tokens: [Rendering.Token] = []
    private var isOpen = false

    /// Whether a sentence may begin here.
    var isAtSentenceStart: Bool { tokens.last.map { ".!?".contains($0.text.last ?? " ") } ?? true }

    /// Ends the last word.
    mutating func separate() { isOpen = false }

    /// Appends a text; blanks at its ends separate it from what is beside it.
    mutating func append(text: String) {
        if text.first?.isWhitespace == true { separate() }
        append(Rendering.Token.words(of: text))
        if text.last?.isWhitespace == true { separate() }
    }

    /// Appends words, the first of them to the last one if that has not ended, or if the first is punctuation.
    mutating func append(_ words: [Rendering.Token]) {
        guard let first = words.first else { return }
        if let last = tokens.last, isOpen || Self.isClosing(first.text) {
            tokens[tokens.count - 1] = Self.joined(last, first)
        } else {
            tokens.append(first)
        }
        tokens += words.dropFirst()
        isOpen = true
    }

    /// Ends the sentence with a period, unless punctuation has ended it.
    mutating func endSentence() {
        guard let last = tokens.last?.text.last, last.isLetter || last.isNumber || ")•*#".contains(last) else { return }
        tokens[tokens.count - 1].text.append(".")
        separate()
    }

    private static func joined(_ left: Rendering.Token, _ right: Rendering.Token) -> Rendering.Token {
        var rest = right.text[...]
        if let end = left.text.last, let start = rest.first, closing.contains(start) {
            let isEnded = start == "." && "!?…:;".contains(end)
            if end == start || isEnded { rest = rest.dropFirst() }
        }
        return Rendering.Token(text: left.text + rest, words: left.words + right.words)
    }

    /// Whether a word begins with punctuation that stands directly after another word.
    private static func isClosing(_ text: String) -> Bool {
        text.first.map { closing.contains($0) } == true && text.count == 1
    }

    private static let closing = ".,;:!?…"
}
