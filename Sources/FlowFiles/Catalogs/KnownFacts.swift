import CallFlow
import Prompts

/// What the prompts of a line may tell of the world.
struct KnownFacts {
    let facts: Facts
    /// The line's id, whose hours its flow file has; nil where any line's may be told.
    let line: String?

    /// Whether a prompt can tell of it in a language.
    func know(_ placeholder: PromptText.Placeholder, in language: Language) -> Bool {
        if case .hours(let line) = placeholder, self.line == nil || line == self.line { return true }
        return facts.know(placeholder, in: language)
    }
}

extension Report {
    /// Refuses what a prompt's words name and nobody knows, each at its place.
    mutating func check(_ text: PromptText, in language: Language, at value: YAMLValue, against known: KnownFacts) {
        for placeholder in text.placeholders where !known.know(placeholder, in: language) {
            let key = placeholder.factKey
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
        let name = placeholder.name
        var place = text.startIndex
        while let brace = text[place...].firstIndex(of: "{"),
            let end = text[brace...].firstIndex(of: "}")
        {
            let inside = text[brace..<end]
            if inside.hasSuffix(name) || inside.dropLast(while: \.isWhitespace).hasSuffix(name),
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
    /// The line or the key that is named.
    fileprivate var name: String {
        switch self {
        case .number(let line), .hours(let line): line
        case .fact(let key): key
        }
    }
}

extension Substring {
    fileprivate func dropLast(while isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}
