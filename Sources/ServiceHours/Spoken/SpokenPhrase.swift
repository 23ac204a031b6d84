/// What a voice says, as segments: each is a recording's worth of words.
///
/// As text the segments stand one after the other with blanks between them. Each word knows how many words a voice says for
/// it: `1:15` is two, "one fifteen".
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

    /// A part that a voice says in one go.
    public struct Segment: Hashable, Sendable {
        /// What a part tells.
        public enum Kind: String, Hashable, Sendable {
            /// Words that are always the same: "tomorrow at".
            case words
            /// A time of day; the value is `08:00`, `24:00` for the end of a date.
            case time
            /// A day of the week; the value is 1 for Monday to 7, as in ISO 8601.
            case weekday
            /// A month, with or without a day; the value is `11` or `11-27`.
            case date
            /// A year; the value is `2028`.
            case year
            /// The name of a time zone.
            case zone
        }

        /// What it tells.
        public let kind: Kind
        /// The value that is told, as a program reads it; `nil` where only words are.
        public let value: String?
        /// The words, without punctuation after the last.
        public let words: [Word]
        /// The punctuation after the last word: empty, or a comma or period.
        public internal(set) var mark = ""

        /// The words with blanks between them, and what follows.
        public var text: String { words.map(\.text).joined(separator: " ") + mark }
    }

    /// The parts, in order; no two of fixed words stand side by side without punctuation.
    public private(set) var segments: [Segment]

    /// The words, in order, each with the punctuation that follows.
    public var words: [Word] {
        segments.flatMap { segment in
            var words = segment.words
            if let last = words.indices.last { words[last].text += segment.mark }
            return words
        }
    }

    /// The phrase of a text whose every word is said as one.
    public init(_ text: String) {
        self.init(.words, text.split(separator: " ").map { Word(String($0)) })
    }

    /// The phrase of one segment; of nothing if there is no word.
    init(_ kind: Segment.Kind, value: String? = nil, _ words: [Word]) {
        segments = words.isEmpty ? [] : [Segment(kind: kind, value: value, words: words)]
    }

    /// The words with blanks between them.
    public var text: String { segments.map(\.text).joined(separator: " ") }

    /// How many words a voice says.
    public var spokenWordCount: Int { words.reduce(0) { $0 + $1.spokenWordCount } }

    /// Both phrases, with a mark such as a comma after the first.
    func followed(by other: SpokenPhrase, mark: String = "") -> SpokenPhrase {
        guard let next = other.segments.first else { return self }
        var result = self
        if let last = segments.last, !mark.isEmpty {
            result.segments[segments.count - 1].mark = last.mark + mark
        } else if let last = segments.last, last.mark.isEmpty, last.kind == .words, next.kind == .words {
            result.segments[segments.count - 1] = Segment(
                kind: .words, value: nil, words: last.words + next.words, mark: next.mark)
            result.segments += other.segments.dropFirst()
            return result
        }
        result.segments += other.segments
        return result
    }

    /// What is left without the first word; `nil` if that is another one.
    func droppingFirstWord(ifItIs word: String) -> SpokenPhrase? {
        guard let first = segments.first, first.kind == .words, first.words.first?.text == word else { return nil }
        var result = SpokenPhrase(.words, Array(first.words.dropFirst()))
        if !result.segments.isEmpty { result.segments[0].mark = first.mark }
        result.segments += segments.dropFirst()
        return result
    }

    /// The phrase as a sentence: with a period, unless an abbreviation's ends it.
    var sentence: SpokenPhrase {
        guard let last = segments.last, !last.text.hasSuffix(".") else { return self }
        var result = self
        result.segments[segments.count - 1].mark = last.mark + "."
        return result
    }
}

extension SpokenPhrase: ExpressibleByStringInterpolation {
    /// The phrase of a text whose every word is said as one.
    public init(stringLiteral text: String) { self.init(text) }
}

extension [SpokenPhrase] {
    /// All phrases, with commas and a last word such as "and" between them.
    func listed(_ conjunction: String) -> SpokenPhrase {
        guard let first, let last, count > 1 else { return first ?? SpokenPhrase("") }
        let others = dropFirst().dropLast().reduce(first) { $0.followed(by: $1, mark: ",") }
        return others.followed(by: SpokenPhrase(conjunction).followed(by: last))
    }
}
