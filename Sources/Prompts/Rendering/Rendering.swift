import CallFlow

/// What a prompt says: the words as they are shown, and how long they take to speak.
public struct Rendering: Hashable, Sendable {
    /// A shown word.
    public struct Token: Hashable, Sendable {
        /// The word as it is shown, without blanks.
        public var text: String
        /// How many words it is when it is spoken, which may be none, or eleven for `1-888-351-4024`.
        public var words: Int

        /// A shown word and how many words are spoken for it.
        public init(text: String, words: Int) {
            self.text = text
            self.words = words
        }

        /// How long the word lasts without a recording.
        public var duration: Milliseconds { Rendering.wordDuration * Int64(words) }
    }

    /// What a prompt should have said and could not; it is shown in brackets.
    public enum Missing: Hashable, Sendable {
        /// A prompt that the catalog lacks in the language.
        case prompt(PromptID, Language)
        /// A fact that is not known in the language, by its key.
        case fact(String, Language)
    }

    /// How long a spoken word lasts without a recording (clause P7).
    public static let wordDuration = Milliseconds(400)

    /// The shown words, in order.
    public var tokens: [Token]
    /// What is not there, in the order in which it is first shown, each once.
    public var missing: [Missing]

    /// The words with a blank between them.
    public var text: String { tokens.map(\.text).joined(separator: " ") }
    /// How many words are spoken.
    public var spokenWordCount: Int { tokens.reduce(0) { $0 + $1.words } }
    /// How long it lasts without a recording.
    public var duration: Milliseconds { Self.wordDuration * Int64(spokenWordCount) }
}

extension Rendering.Missing: CustomStringConvertible {
    /// What is missing, in words: `the prompt 'goodbye' in 'es'`.
    public var description: String {
        switch self {
        case .prompt(let id, let language): "the prompt '\(id)' in '\(language)'"
        case .fact(let key, let language): "the fact '\(key)' in '\(language)'"
        }
    }
}
