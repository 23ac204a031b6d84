import CallFlow
import Prompts

extension Report {
    /// A text that is not empty.
    mutating func text(_ value: YAMLValue, expected: String) -> String? {
        guard let text = value.text, !text.isEmpty, !value.isNothing else {
            error(.expected(expected, value.text == "" ? .nothing : value.found), at: value)
            return nil
        }
        return text
    }

    /// A text that people chose, which YAML may take for something else.
    mutating func words(_ value: YAMLValue, expected: String) -> String? {
        guard let text = text(value, expected: expected) else { return nil }
        // Written with an escape; in a file they are refused before. They would steer the terminal that shows the text.
        if let control = text.unicodeScalars.first(where: { $0.isControl && !$0.isBlank }) {
            error(.controlCharacter(control), at: value)
            return nil
        }
        warnIfMisread(value)
        return text
    }

    /// `true` or `false`.
    mutating func boolean(_ value: YAMLValue) -> Bool? {
        guard let text = text(value, expected: "true or false") else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            error(.notBoolean(text), at: value)
            return nil
        }
    }

    /// A whole number that is not too small.
    mutating func count(_ value: YAMLValue, atLeast least: Int) -> Int? {
        guard let text = text(value, expected: "a whole number") else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(text), count >= least else {
            error(.notCount(text, atLeast: least), at: value)
            return nil
        }
        return count
    }

    /// One of a few words.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ value: YAMLValue, what: String) -> Word?
    where Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue)
        guard let text = text(value, expected: Mistake.choice(of: words)) else { return nil }
        guard let word = Word(rawValue: text) else {
            error(.notOneOf(text, of: words, what: what), at: value, word: text, meant: words)
            return nil
        }
        return word
    }

    /// The name of a line, a prompt or a disposition: `a`–`z`, digits and hyphens.
    mutating func id(_ value: YAMLValue, of what: String) -> String? {
        guard let text = words(value, expected: "a name for \(what)") else { return nil }
        guard Name.isID(text) else {
            error(.badName(text, of: what, rule: "a-z, 0-9 and '-'"), at: value)
            return nil
        }
        return text
    }

    /// How a line hangs up.
    mutating func disposition(_ value: YAMLValue) -> Disposition? {
        guard let name = id(value, of: "a disposition") else { return nil }
        let disposition = Disposition(name)
        guard ![.callerHungUp, .timeLimit, .loop].contains(disposition) else {
            error(.engineDisposition(name), at: value)
            return nil
        }
        return disposition
    }

    /// One key.
    mutating func key(_ value: YAMLValue) -> Key? {
        guard let text = keyText(value) else { return nil }
        guard let keys = Keys(text), keys.count == 1, let key = keys.first else {
            error(.notKey(text), at: value, suggestion: Self.upperCase(text))
            return nil
        }
        return key
    }

    /// One or more keys.
    mutating func keys(_ value: YAMLValue) -> Keys? {
        guard let text = keyText(value) else { return nil }
        guard let keys = Keys(text) else {
            error(.notKeys(text), at: value, suggestion: Self.upperCase(text))
            return nil
        }
        return keys
    }

    /// A key, or none.
    mutating func terminationKey(_ value: YAMLValue) -> Key?? {
        if value.text == "none" { return .some(nil) }
        return key(value).map { .some($0) }
    }

    /// Warns of a text that YAML takes for something else unless it is quoted; a whole number stays what it is.
    mutating func warnIfMisread(_ value: YAMLValue) {
        guard case .scalar(let scalar) = value.content, scalar.isPlain,
            let reading = YAMLMisreading.reading(of: scalar.text), Int(scalar.text)?.description != scalar.text
        else { return }
        warning(.unquoted(scalar.text, as: reading), at: value)
    }

    private mutating func keyText(_ value: YAMLValue) -> String? {
        guard case .scalar(let scalar) = value.content, !scalar.text.isEmpty, !value.isNothing else {
            error(.expectedKeyText(value.text == "" ? .nothing : value.found), at: value)
            return nil
        }
        if scalar.isPlain, let reading = YAMLMisreading.reading(of: scalar.text) {
            warning(.unquoted(scalar.text, as: reading), at: value)
        }
        return scalar.text
    }

    /// Letters as the keys have them, if that makes them keys.
    private static func upperCase(_ text: String) -> String? {
        let upper = text.uppercased()
        return upper != text && Keys(upper) != nil ? upper : nil
    }
}
