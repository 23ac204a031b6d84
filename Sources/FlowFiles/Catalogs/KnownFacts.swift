import CallFlow
import Prompts

/// What the prompts of a line may tell of the world.
struct KnownFacts {
    let facts: Facts
    /// The ids of the lines whose hours the flow has: the line itself and those that it includes.
    var lines: [String]

    /// Whether a prompt can tell of it in a language.
    func know(_ placeholder: PromptText.Placeholder, in language: Language) -> Bool {
        if case .hours(let line) = placeholder, lines.contains(line) { return true }
        return facts.know(placeholder, in: language)
    }
}

extension Report {
    /// Refuses what a prompt's words name and nobody knows, each at its place.
    mutating func check(_ text: PromptText, in language: Language, at value: YAMLValue, against known: KnownFacts) {
        for placeholder in text.placeholders where !known.know(placeholder, in: language) {
            let key = placeholder.factKey
            if case .hours(let line) = placeholder, known.facts[key] == nil {
                let suggestion = Suggestion.nearest(to: line, among: known.lines)
                error(
                    Mistake.hoursOfOthers(line, of: known.lines).message, inside: value,
                    column: text.column(of: placeholder), suggestion: suggestion)
                continue
            }
            let isUntold = known.facts[key] != nil
            let mistake = isUntold ? Mistake.untoldFact(key, language: language.code) : .unknownFact(key)
            error(
                mistake.message, inside: value, column: text.column(of: placeholder),
                suggestion: isUntold ? nil : Suggestion.nearest(to: key, among: known.facts.keys))
        }
    }
}

extension PromptText {
    /// Where the name in a placeholder stands in the text, in characters from 1.
    fileprivate func column(of placeholder: Placeholder) -> Int {
        let (kind, name) = placeholder.written
        var place = text.startIndex
        while let brace = text[place...].firstIndex(of: "{"),
            let end = text[brace...].firstIndex(of: "}")
        {
            let inside = text[brace..<end]
            let parts = inside.dropFirst().split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].trimmed == kind, parts[1].trimmed == name,
                let found = inside.ranges(of: name).last
            {
                return text.distance(from: text.startIndex, to: found.lowerBound) + 1
            }
            place = text.index(after: brace)
        }
        return 1
    }
}

extension PromptText.Placeholder {
    /// What stands before the colon, and the line or the key that is named after it.
    fileprivate var written: (kind: String, name: String) {
        switch self {
        case .number(let line): ("number", line)
        case .hours(let line): ("hours", line)
        case .fact(let key): ("fact", key)
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace ?? false { rest.removeLast() }
        return rest
    }
}
