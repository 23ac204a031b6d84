/// Telling slowly: for who asked for more time, to write down what is told.
extension [Rendering.Token] {
    /// A number with a pause between its groups, which hyphens or blanks part.
    var groupedSlowly: [Rendering.Token] { flatMap(\.groups).flatMap { [$0, .pause] }.withoutLastPause }

    /// Words with a pause after each comma and between the groups of numbers such as `20536-5009`.
    var toldSlowly: [Rendering.Token] {
        flatMap { token -> [Rendering.Token] in
            let groups = [token].groupedSlowly
            return token.text.hasSuffix(",") || token.text.hasSuffix(";") ? groups + [.pause] : groups
        }.withoutLastPause
    }

    /// What is spelled, with a pause after each third letter and on both sides of a sign such as "at".
    var spelledSlowly: [Rendering.Token] {
        var slow: [Rendering.Token] = []
        var letters = 0
        for token in self {
            let isSign = token.text.count > 1
            if isSign, letters > 0 { slow.append(.pause) }
            slow.append(token)
            letters = isSign ? 0 : letters + 1
            guard isSign || letters == 3 else { continue }
            slow.append(.pause)
            letters = 0
        }
        return slow.withoutLastPause
    }

    private var withoutLastPause: [Rendering.Token] { last == .pause ? dropLast() : self }
}

extension Rendering.Token {
    /// Shown as an ellipsis, and as long as two words.
    static let pause = Rendering.Token(text: "…", words: 2)

    /// The groups of a number with hyphens; of anything else itself.
    fileprivate var groups: [Rendering.Token] {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0.isNumber || ".,".contains($0) }
        }
        guard parts.count > 1, isNumber else { return [self] }
        return parts.map { Rendering.Token(text: String($0), words: SpokenWords.count(in: $0)) }
    }
}
