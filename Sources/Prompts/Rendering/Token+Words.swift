import ServiceHours

extension Rendering.Token {
    /// The words of a text as it stands, without what a terminal would obey instead of showing it.
    static func words(of text: String) -> [Rendering.Token] {
        var tokens: [Rendering.Token] = []
        for var word in text.unicodeScalars.split(whereSeparator: \.isBlank) {
            if word.contains(where: \.isControl) { word.removeAll(where: \.isControl) }
            guard !word.isEmpty else { continue }
            tokens.append(Rendering.Token(text: String(word), words: SpokenWords.count(in: Substring(word))))
        }
        return tokens
    }

    /// The words of a phrase about hours, which knows how each is spoken.
    static func words(of phrase: SpokenPhrase) -> [Rendering.Token] {
        phrase.words.flatMap { word in
            var tokens = words(of: word.text)
            if tokens.count == 1 { tokens[0].words = word.spokenWordCount }
            return tokens
        }
    }

    /// A dot for each key, and as many words as are spoken; nothing for nothing.
    ///
    /// - Parameter keys: how many keys were pressed, where the words do not show that.
    static func masked(_ tokens: [Rendering.Token], keys: Int? = nil) -> [Rendering.Token] {
        let shown = tokens.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber || "*#".contains($0) } }
        let keys = shown == 0 ? 0 : keys ?? shown
        let words = tokens.reduce(0) { $0 + $1.words }
        return keys == 0 ? [] : [Rendering.Token(text: String(repeating: "•", count: keys), words: words)]
    }
}
