/// Words to be said, with how many each is when spoken: `1:15` is two, "one fifteen".
public struct SpokenPhrase: Hashable, Sendable {
    /// What stands between two blanks.
    public struct Word: Hashable, Sendable {
        /// As it is written, with the punctuation that follows.
        public var text: String
        /// How many words a voice says for it; at least 1.
        public var spokenWordCount: Int

        /// A written word that a voice says as so many.
        public init(_ text: String, spokenAs spokenWordCount: Int = 1) {
            self.text = text
            self.spokenWordCount = spokenWordCount
        }
    }

    /// The words, in order.
    public private(set) var words: [Word]

    /// The phrase of some words.
    public init(_ words: [Word]) { self.words = words }

    /// The phrase of a text whose every word is said as one.
    public init(_ text: String) {
        words = text.split(separator: " ").map { Word(String($0)) }
    }

    /// The words with blanks between them.
    public var text: String { words.map(\.text).joined(separator: " ") }

    /// How many words a voice says.
    public var spokenWordCount: Int { words.reduce(0) { $0 + $1.spokenWordCount } }

    /// Both phrases, with a mark such as a comma after the first.
    func followed(by other: SpokenPhrase, mark: String = "") -> SpokenPhrase {
        guard !other.words.isEmpty else { return self }
        var words = words
        if let last = words.indices.last { words[last].text += mark }
        return SpokenPhrase(words + other.words)
    }
}

extension SpokenPhrase: ExpressibleByStringInterpolation {
    /// The phrase of a text whose every word is said as one.
    public init(stringLiteral text: String) { self.init(text) }
}

extension [SpokenPhrase] {
    /// All phrases, with commas and a last word such as "and" between them.
    func listed(_ conjunction: String) -> SpokenPhrase {
        guard let first, let last, count > 1 else { return first ?? SpokenPhrase([]) }
        let others = dropFirst().dropLast().reduce(first) { $0.followed(by: $1, mark: ",") }
        return others.followed(by: SpokenPhrase(conjunction).followed(by: last))
    }
}
