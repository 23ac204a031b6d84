/// Telling slowly: for who asked for more time, to write down what is told.
extension [Rendering.Token] {
    /// The words with pauses between their parts: the groups of a number, the parts of an address, a few letters of what is spelled.
    var slowly: [Rendering.Token] {
        var slow: [Rendering.Token] = []
        var spelled = 0
        for token in flatMap(\.groups) {
            let isSpelled = token.text.count == 1 && token.words == 1
            let isSign = isAddress && !isSpelled
            spelled = isSpelled ? spelled + 1 : 0
            if isSign, slow.last?.isPause == false { slow.append(.pause) }
            slow.append(token)
            let endsPart = token.text.last.map { ",;".contains($0) } ?? false
            if token.isDigits || endsPart || isSign || spelled == 3 {
                slow.append(.pause)
                spelled = 0
            }
        }
        if slow.last?.isPause == true { slow.removeLast() }
        return slow
    }

    /// Whether the words are an address, spelled letter by letter.
    private var isAddress: Bool { count { $0.text.count == 1 && $0.words == 1 } > count / 2 && count > 5 }
}

extension Rendering.Token {
    /// Shown as an ellipsis, and as long as two words.
    static let pause = Rendering.Token(text: "…", words: 2)

    fileprivate var isPause: Bool { self == .pause }
    fileprivate var isDigits: Bool { words > 1 && text.allSatisfy { $0.isNumber || ".,".contains($0) } }

    /// A number with hyphens as the groups between them.
    fileprivate var groups: [Rendering.Token] {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 1,
            parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy { $0.isNumber || ".,".contains($0) } })
        else { return [self] }
        return parts.map { Rendering.Token(text: String($0), words: SpokenWords.count(in: $0)) }
    }
}
