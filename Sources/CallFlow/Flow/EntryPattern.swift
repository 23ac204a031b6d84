/// A regular expression for a whole entry of telephone keys (clause C1), such as `\d{8,9}` or `[1-9]\d*`.
///
/// The keys `0`–`9`, `#` and `A`–`D` stand for themselves, and `\*` for the star key. `.` is any key, `\d` a digit,
/// `[1-9]` and `[^0]` classes; `( )`, `(?: )`, `|`, `?`, `*`, `+`, `{n}`, `{n,}` and `{n,m}` mean what they usually do.
/// `^` and `$` are allowed at the ends and change nothing, since the whole entry is matched anyway.
///
/// Matching looks at each key once, goes back never and allocates nothing. Patterns of one text are equal.
public struct EntryPattern: Sendable {
    /// The pattern as it was written.
    public let text: String

    private let automaton: EntryAutomaton

    /// Reads a pattern.
    ///
    /// - Throws: ``EntryPatternError`` for what is no pattern, and for one that needs more than 64 keys when its
    ///   repetitions are written out.
    public init(_ text: String) throws(EntryPatternError) {
        var parser = EntryPatternParser(text)
        let expression = try parser.pattern()
        guard expression.size <= EntryAutomaton.capacity else {
            throw EntryPatternError(column: 1, found: text, reason: .tooLarge)
        }
        self.text = text
        automaton = EntryAutomaton(expression)
    }

    /// Whether the whole entry matches.
    public func matches(_ keys: Keys) -> Bool { automaton.accepts(keys) }
}

extension EntryPattern: Hashable, CustomStringConvertible {
    /// Whether both were written alike.
    public static func == (left: EntryPattern, right: EntryPattern) -> Bool { left.text == right.text }
    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
    /// The pattern as it was written.
    public var description: String { text }
}

/// What a pattern says, as a tree.
indirect enum EntryExpression {
    /// One key of a set: bit n is the key of index n.
    case key(UInt16)
    /// One after the other; none is the empty entry.
    case sequence([EntryExpression])
    /// One of several.
    case either([EntryExpression])
    /// So many times; no `most` has no end.
    case repeated(EntryExpression, least: Int, most: Int?)

    /// How many keys there are when repetitions are written out, counted to one above what an automaton holds.
    var size: Int {
        switch self {
        case .key: 1
        case .sequence(let parts), .either(let parts):
            parts.reduce(0) { Swift.min($0 + $1.size, EntryAutomaton.capacity + 1) }
        case .repeated(let part, let least, let most):
            Swift.min(part.size * (most ?? Swift.max(least, 1)), EntryAutomaton.capacity + 1)
        }
    }
}
