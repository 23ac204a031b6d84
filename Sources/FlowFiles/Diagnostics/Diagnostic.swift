/// One mistake of a file: what is wrong, where, and what may have been meant.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable {
        /// The file cannot be used.
        case error
        /// The file can be used, but may not mean what its author thinks.
        case warning
    }

    /// A place in a file.
    public struct Position: Hashable, Comparable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// The column, in characters from 1.
        public let column: Int

        /// A place by its line and column, both from 1.
        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        /// Whether one place comes before another.
        public static func < (left: Position, right: Position) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    /// What the file has at a place: the whole line, or of a very long one what is near.
    public struct Excerpt: Hashable, Sendable {
        /// The text, without a line break.
        public let text: String
        /// The place in ``text``, in characters from 1; one past the end for the line's end.
        public let column: Int

        /// A text and the place in it, in characters from 1.
        public init(text: String, column: Int) {
            self.text = text
            self.column = column
        }
    }

    /// How bad it is.
    public let severity: Severity
    /// The file, as its reader named it.
    public let file: String
    /// Where in the file; nil when the file as a whole is meant.
    public let position: Position?
    /// What is wrong, without the suggestion.
    public let message: String
    /// The word that was probably meant.
    public let suggestion: String?
    /// What the file has at ``position``.
    public let excerpt: Excerpt?

    /// A mistake from its parts.
    public init(
        severity: Severity = .error, file: String, position: Position? = nil, message: String,
        suggestion: String? = nil, excerpt: Excerpt? = nil
    ) {
        self.severity = severity
        self.file = file
        self.position = position
        self.message = message
        self.suggestion = suggestion
        self.excerpt = excerpt
    }
}
