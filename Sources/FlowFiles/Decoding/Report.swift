/// The mistakes found so far in one file. Reading goes on past each, so that all are found at once.
struct Report {
    let source: SourceText
    private(set) var errorCount = 0
    private var diagnostics: [Diagnostic] = []
    private var unlisted = 0
    /// What was noted already: a value that aliases repeat is wrong once.
    private var noted: Set<Note> = []

    private struct Note: Hashable {
        let mistake: Mistake
        let place: Int
    }

    init(_ source: SourceText) { self.source = source }

    /// The warnings of a file without errors.
    ///
    /// - Throws: everything, when there is an error.
    func warnings() throws(Diagnostics) -> [Diagnostic] {
        guard errorCount == 0 else { throw Diagnostics(diagnostics, unlisted: unlisted) }
        return Diagnostics.ordered(diagnostics)
    }

    /// Notes an error at a value.
    ///
    /// - Parameters:
    ///   - word: what was written, if it may be misspelled.
    ///   - meant: what `word` may have been meant for.
    mutating func error(
        _ mistake: Mistake, at value: YAMLValue, word: String? = nil, meant: some Sequence<String> = EmptyCollection()
    ) {
        guard let place = noteError(mistake, at: value.mark) else { return }
        let suggestion = word.flatMap { Suggestion.nearest(to: $0, among: meant) }
        diagnostics.append(source.diagnostic(mistake, at: place, suggestion: suggestion))
    }

    /// Notes an error at a value, and what was meant by it.
    mutating func error(_ mistake: Mistake, at value: YAMLValue, suggestion: String?) {
        guard let place = noteError(mistake, at: value.mark) else { return }
        diagnostics.append(source.diagnostic(mistake, at: place, suggestion: suggestion))
    }

    /// Notes what another language's reader says of a scalar, at its place within that scalar.
    ///
    /// - Parameters:
    ///   - column: in characters of the scalar's text, from 1.
    ///   - suggestion: what the whole scalar may have been meant for.
    mutating func error(_ message: String, inside value: YAMLValue, column: Int, suggestion: String? = nil) {
        let (mistake, place) = locate(message, inside: value, column: column)
        guard let place = noteError(mistake, at: place) else { return }
        diagnostics.append(source.diagnostic(mistake, at: place, suggestion: suggestion))
    }

    /// Notes what another language's reader finds strange in a scalar, at its place within that scalar.
    ///
    /// - Parameter column: in characters of the scalar's text, from 1.
    mutating func warning(_ message: String, inside value: YAMLValue, column: Int) {
        guard diagnostics.count < 2 * Limits.mistakes else { return }
        let (mistake, place) = locate(message, inside: value, column: column)
        guard noted.insert(Note(mistake: mistake, place: place)).inserted else { return }
        diagnostics.append(source.diagnostic(mistake, at: place, severity: .warning))
    }

    /// The place within a scalar, or the scalar's own and a message that says which character is meant.
    private func locate(_ message: String, inside value: YAMLValue, column: Int) -> (Mistake, place: Int) {
        let inner = source.mark(ofColumn: column, in: value)
        return (.subText(message, column: inner == nil ? column : nil), inner ?? value.mark)
    }

    /// Notes an error in a line of a file that is no YAML.
    mutating func error(_ mistake: Mistake, atByte offset: Int) {
        guard noteError(mistake, at: offset) != nil else { return }
        diagnostics.append(source.diagnostic(mistake, atByte: offset))
    }

    /// Adds what was found wrong in a file that this one names.
    mutating func add(_ others: Diagnostics) {
        for diagnostic in others.all {
            if diagnostic.severity == .error { errorCount += 1 }
            if diagnostics.count < 2 * Limits.mistakes { diagnostics.append(diagnostic) } else { unlisted += 1 }
        }
        errorCount += others.unlisted
        unlisted += others.unlisted
    }

    /// Adds what is allowed in a file that this one names, but may not be what is meant.
    mutating func add(warnings: [Diagnostic]) {
        diagnostics += warnings.prefix(max(0, 2 * Limits.mistakes - diagnostics.count))
    }

    /// Notes something that is allowed, but may not be what is meant.
    mutating func warning(_ mistake: Mistake, at value: YAMLValue, suggestion: String? = nil) {
        guard diagnostics.count < 2 * Limits.mistakes else { return }
        guard noted.insert(Note(mistake: mistake, place: value.mark)).inserted else { return }
        diagnostics.append(source.diagnostic(mistake, at: value.mark, severity: .warning, suggestion: suggestion))
    }

    /// Notes something that is allowed in a line of a file, but may not be what is meant.
    mutating func warning(_ mistake: Mistake, atByte offset: Int) {
        guard diagnostics.count < 2 * Limits.mistakes else { return }
        diagnostics.append(source.diagnostic(mistake, atByte: offset, severity: .warning))
    }

    /// Counts an error; its place, if it is to be listed.
    private mutating func noteError(_ mistake: Mistake, at place: Int) -> Int? {
        guard noted.insert(Note(mistake: mistake, place: place)).inserted else { return nil }
        errorCount += 1
        guard errorCount <= Limits.mistakes else {
            unlisted += 1
            return nil
        }
        return place
    }
}
