/// The text of a prompt as a catalog has it, with places for facts.
///
/// `{number: opr}` stands for a telephone number, `{hours: opr}` for published hours and `{fact: ocrc.deadline}` for any
/// other fact, so that no prompt holds a fact itself. `{{` and `}}` are braces to be shown. Blanks and line ends between
/// words are all the same.
public struct PromptText: Hashable, Sendable {
    /// A place for a fact.
    public enum Placeholder: Hashable, Sendable {
        /// The telephone number of a line, in its groups.
        case number(line: String)
        /// The published hours of a line.
        case hours(line: String)
        /// A fact by its key.
        case fact(String)
    }

    /// A part of a text.
    public enum Piece: Hashable, Sendable {
        /// Words as they are, blanks at their ends included.
        case words(String)
        /// A place for a fact.
        case placeholder(Placeholder)
    }

    /// The text as it was written.
    public let text: String
    /// The parts of the text, in order.
    public let pieces: [Piece]
    /// How many words are spoken for its words; what placeholders stand for is not counted.
    let spokenWordCount: Int
    /// Whether the text names facts.
    let hasPlaceholders: Bool

    /// Reads a text.
    ///
    /// - Throws: ``PromptTextError`` for a text without anything to say and for braces that are no placeholder.
    public init(_ text: String) throws(PromptTextError) {
        var parser = PromptTextParser(text)
        pieces = try parser.pieces()
        hasPlaceholders = pieces.contains { if case .placeholder = $0 { true } else { false } }
        // Counted once, as every call that plays the prompt asks how long it lasts.
        spokenWordCount = pieces.reduce(0) { count, piece in
            guard case .words(let words) = piece else { return count }
            return count + Rendering.Token.words(of: words).reduce(0) { $0 + $1.words }
        }
        self.text = text
    }

    /// The facts that the text names, in order.
    public var placeholders: [Placeholder] {
        pieces.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
    }
}

extension PromptText.Placeholder {
    /// The kinds as they are written before the colon.
    static let kinds: [(name: String, make: @Sendable (String) -> Self)] = [
        ("number", { .number(line: $0) }), ("hours", { .hours(line: $0) }), ("fact", { .fact($0) }),
    ]

    /// What the placeholder is known by among the facts: `opr.number` for `{number: opr}`.
    public var factKey: String {
        switch self {
        case .number(let line): line + ".number"
        case .hours(let line): line + ".hours"
        case .fact(let key): key
        }
    }
}
