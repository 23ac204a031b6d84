import CallFlow
import ServiceHours

// How spoken values are shown, and how many words each shown word is.
extension SayAs {
    /// A text's digits, letters and keys one by one, shown in groups: `123 456 789`; nothing if there are none.
    func digits(_ text: String) -> [Rendering.Token] {
        let spoken = text.filter { Key($0) != nil || ($0.isASCII && $0.isLetter) }
        return Self.groups(of: spoken).map { Rendering.Token(text: $0, words: $0.count) }
    }

    /// A telephone number in its groups; what is no telephone number is spoken as digits.
    ///
    /// Ten digits are read back as they are, without the 1 of the country: `202-555-0123`.
    func telephone(_ text: String) -> [Rendering.Token] {
        guard let number = PhoneNumber(text) else { return digits(text) }
        let tokens = telephone(number)
        guard tokens.count == 1, tokens[0].text.hasPrefix("1-"), !text.contains("+"),
            text.count(where: { Key($0) != nil || $0.isLetter }) == 10
        else { return tokens }
        return [Rendering.Token(text: String(tokens[0].text.dropFirst(2)), words: tokens[0].words - 1)]
    }

    /// A telephone number in its groups, as one word where it is of the North American plan: `1-888-351-4024`.
    func telephone(_ number: PhoneNumber) -> [Rendering.Token] {
        guard number.description == number.text else {
            return [Rendering.Token(text: number.description, words: number.text.utf8.count - 1)]
        }
        var groups = digits(number.text)
        if number.text.hasPrefix("+"), let first = groups.first {
            groups[0] = Rendering.Token(text: "+" + first.text, words: first.words + 1)
        }
        return groups
    }

    /// An e-mail address, letter by letter, in capitals: `F O I A at D H S dot G O V`. Case means nothing in it.
    func email(_ address: String) -> [Rendering.Token] {
        address.flatMap { character -> [Rendering.Token] in
            // A sign of two words, such as "guion bajo", is one all the same.
            if let sign = addressSigns[character] {
                return [Rendering.Token(text: sign, words: SpokenWords.count(in: sign))]
            }
            return [Rendering.Token(text: character.uppercased(), words: 1)]
        }
    }

    /// A text as a quantity, shown in digits; what is none is spoken as it stands.
    func number(_ text: String) -> [Rendering.Token] {
        guard !text.hasPrefix("+"), let number = Int(text) else { return Rendering.Token.words(of: text) }
        return [Rendering.Token(text: String(number), words: words(forNumber: number).count)]
    }

    /// A date with its weekday, from its text `2027-01-08`; a text that is none is spoken as it stands.
    func date(_ text: String) -> [Rendering.Token] {
        guard let date = CivilDate(text) else { return Rendering.Token.words(of: text) }
        return Rendering.Token.words(of: SpokenTime.date(date, in: hours))
    }

    /// A text as a number of days: `45 days`. Before the noun one is "un" in Spanish, which is shown as `1` all the same.
    func days(_ text: String) -> [Rendering.Token] {
        let tokens = number(text)
        guard !tokens.isEmpty else { return [] }
        return tokens + Rendering.Token.words(of: text == "1" ? dayNames.one : dayNames.several)
    }

    /// Threes from the left; a last one that would stand alone joins the group before it.
    private static func groups(of spoken: String) -> [String] {
        var groups: [String] = []
        var rest = spoken[...]
        while !rest.isEmpty {
            let group = rest.prefix(rest.utf8.count == 4 ? 4 : 3)
            groups.append(String(group))
            rest = rest[group.endIndex...]
        }
        return groups
    }
}
