/// What libyaml says of a text that is no YAML.
struct YAMLSyntaxError: Error {
    /// Where the text went wrong.
    enum Place: Hashable {
        /// So many bytes from its start.
        case byte(Int)
        /// So many Unicode scalars from its start.
        case scalar(Int)
    }

    /// libyaml's words for what is wrong.
    let problem: String
    /// libyaml's words for what it was reading then; empty if it says nothing.
    let context: String
    let place: Place
    /// Where what it was reading began.
    let contextMark: Int

    /// The error where its author can mend it, in words that name the mending.
    func diagnostic(in source: SourceText) -> Diagnostic {
        if let hidden = keyInComment(in: source) { return source.diagnostic(.keyInComment, atByte: hidden) }
        let (text, isAtStart) = explanation(startLine: source.line(ofScalar: contextMark))
        if isAtStart { return source.diagnostic(.syntax(text), at: contextMark) }
        switch place {
        case .byte(let offset): return source.diagnostic(.syntax(text), atByte: offset)
        case .scalar(let index): return source.diagnostic(.syntax(text), at: index)
        }
    }

    /// Where an unquoted `#` was meant as a key inside brackets, and hides what closes them.
    private func keyInComment(in source: SourceText) -> Int? {
        let problems = [
            "did not find expected ',' or '}'", "did not find expected ',' or ']'",
            "did not find expected node content",
        ]
        guard problems.contains(problem), case .scalar(let index) = place else { return nil }
        var line = source.line(ofScalar: index)
        while line > 1, source.line(line).allSatisfy(\.isWhitespace) { line -= 1 }
        let lines = [line, source.line(ofScalar: contextMark), max(line - 1, 1)]
        return lines.lazy.compactMap { source.hashForKey(inLine: $0) }.first
    }

    /// What to tell, and whether the mistake is where the reading began rather than where it stopped.
    private func explanation(startLine: Int) -> (text: String, isAtStart: Bool) {
        switch (problem, context) {
        case ("did not find expected alphabetic or numeric character", "while scanning an alias"):
            ("an unquoted * starts an alias; write the key in quotes: \"*\"", true)
        case ("did not find expected alphabetic or numeric character", "while scanning an anchor"):
            ("an unquoted & starts an anchor; write the text in quotes", true)
        case ("found unexpected end of stream", "while scanning a quoted scalar"),
            ("found unexpected document indicator", "while scanning a quoted scalar"):
            ("the quotation mark that starts this text is never closed", true)
        case ("found character that cannot start any token", _):
            ("no text starts with this character unless it is quoted; a tab cannot indent, use blanks", false)
        case ("found a tab character that violates indentation", _),
            ("found a tab character where an indentation space is expected", _):
            ("a tab cannot indent; use blanks", false)
        case ("mapping values are not allowed in this context", _):
            (
                "a ': ' cannot stand here; write a text that has one in quotes, or see whether the line before lacks a ':'",
                false
            )
        case ("block sequence entries are not allowed in this context", _):
            ("a '- ' cannot stand here; start the list on a new line, or write a text that has one in quotes", false)
        case ("could not find expected ':'", _):
            ("this is neither 'key: value' nor an item of a list; a ':' is missing, or a quotation mark", true)
        case ("did not find expected key", _):
            (
                "this fits neither as a key nor as a text; see how far it is indented, and whether a text needs quotes",
                false
            )
        case ("did not find expected '-' indicator", _):
            ("this does not go on with the list of line \(startLine); see how far it is indented", false)
        case ("did not find expected ',' or ']'", _):
            ("the list of line \(startLine) goes on without a ',' or is not closed with ']'", false)
        case ("did not find expected ',' or '}'", _):
            ("the mapping of line \(startLine) goes on without a ',' or is not closed with '}'", false)
        case ("did not find expected node content", _), ("did not find expected <document start>", _):
            ("a value was expected here; see the brackets and commas before it", false)
        case ("found unknown escape character", _):
            ("after a backslash in double quotes this has no meaning; write '\\\\', or use single quotes", false)
        case (let problem, _) where problem.hasPrefix("Maximum nesting level"):
            (Mistake.tooDeep(Limits.depth).message, false)
        case ("control characters are not allowed", _):
            ("this character is not text; take it out", false)
        case (_, ""): ("no YAML: \(problem)", false)
        default: ("no YAML: \(problem) \(context)", false)
        }
    }
}
