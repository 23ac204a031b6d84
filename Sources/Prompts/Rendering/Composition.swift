import CallFlow
import ServiceHours

/// One rendering in the making.
struct Composition {
    private let renderer: Renderer
    private let language: Language
    /// Whether numbers and facts are told slowly.
    private let isSlow: Bool
    private var line = TokenLine()
    private var missing: [Rendering.Missing] = []
    private var hasPrompt = false
    private var endsInValue = false

    init(renderer: Renderer, language: Language, pace: Pace = .normal) {
        self.renderer = renderer
        self.language = language
        isSlow = pace == .relaxed
    }

    /// What has been put together.
    var rendering: Rendering {
        var line = line
        if hasPrompt, endsInValue { line.endSentence() }
        return Rendering(tokens: line.tokens, missing: missing)
    }

    /// Appends what a prompt says in a language.
    mutating func append(_ id: PromptID, in language: Language) {
        line.separate()
        hasPrompt = true
        defer { endsInValue = false }
        guard let text = renderer.catalog[id, language] else {
            append(missing: .prompt(id, language), shownAs: id.name)
            return
        }
        if endsInValue, text.beginsSentence { line.endSentence() }
        for piece in text.pieces {
            switch piece {
            case .words(let words): line.append(text: words)
            case .placeholder(let placeholder): append(placeholder, in: language)
            }
        }
    }

    /// Appends what a segment says of the value that it reads.
    mutating func append(_ value: SpokenValue, of segment: Segment) {
        line.separate()
        let words = renderer.tokens(of: value, in: segment, language)
        switch segment {
        case .nextOpening, .hours: append(sentencePart: words)
        case .digits, .telephone: line.append(isSlow ? words.groupedSlowly : words)
        case .number, .date, .days, .queuePosition, .text, .prompt: line.append(words)
        }
        if !words.isEmpty { endsInValue = true }
    }

    private mutating func append(_ placeholder: PromptText.Placeholder, in language: Language) {
        let key = placeholder.factKey
        if case .hours(let id) = placeholder, let hours = renderer.hours(of: id) {
            append(sentencePart: Rendering.Token.words(of: hours.spoken(in: language)))
            return
        }
        guard let tokens = renderer.tokens(of: placeholder, in: language, slowly: isSlow) else {
            return append(missing: .fact(key, language), shownAs: key)
        }
        line.append(tokens)
    }

    private mutating func append(missing what: Rendering.Missing, shownAs name: String) {
        if !missing.contains(what) { missing.append(what) }
        line.append(text: "[\(name)]")
    }

    /// Appends words about hours, with a capital where a sentence begins.
    private mutating func append(sentencePart words: [Rendering.Token]) {
        var words = words
        if line.isAtSentenceStart, let first = words.first?.text.first {
            words[0].text = first.uppercased() + words[0].text.dropFirst()
        }
        line.append(words)
    }
}

extension Renderer {
    /// The words that a segment says of the value that it reads.
    func tokens(of value: SpokenValue, in segment: Segment, _ language: Language) -> [Rendering.Token] {
        let speech = SayAs.of(language)
        switch segment {
        case .nextOpening(let id):
            let now = answeredAt.advanced(byMilliseconds: value.milliseconds)
            return Rendering.Token.words(of: hours[Int(id.index)].nextOpening(in: language, at: now))
        case .hours(let id): return Rendering.Token.words(of: hours[Int(id.index)].spoken(in: language))
        case .digits: return value.tokens { speech.digits($0) }
        case .telephone: return value.tokens { speech.telephone($0) }
        case .number, .queuePosition: return value.tokens { speech.number($0) }
        case .date: return value.tokens(ofKeys: DateOrder.digits) { speech.date($0) }
        case .days: return value.tokens { speech.days($0) }
        case .text, .prompt: return value.tokens { Rendering.Token.words(of: $0) }
        }
    }

    /// The words of what a placeholder stands for; nil if nobody knows it. Hours of the flow are told otherwise.
    func tokens(
        of placeholder: PromptText.Placeholder, in language: Language, slowly isSlow: Bool
    ) -> [Rendering.Token]? {
        let speech = SayAs.of(language)
        switch facts[placeholder.factKey]?.value {
        case .telephone(let number):
            let tokens = speech.telephone(number)
            return isSlow ? tokens.groupedSlowly : tokens
        case .email(let address):
            let tokens = speech.email(address)
            return isSlow ? tokens.spelledSlowly : tokens
        case .days(let count): return speech.days(String(count))
        case .text(let texts):
            guard let tokens = texts[language].map({ Rendering.Token.words(of: $0) }) else { return nil }
            return isSlow ? tokens.toldSlowly : tokens
        case nil: return nil
        }
    }

    /// How many words are spoken for what a placeholder stands for; nil if nobody knows it.
    func spokenWordCount(of placeholder: PromptText.Placeholder, in language: Language) -> Int? {
        if case .hours(let id) = placeholder, let hours = hours(of: id) {
            return hours.spoken(in: language).spokenWordCount
        }
        return tokens(of: placeholder, in: language, slowly: false).map { $0.reduce(0) { $0 + $1.words } }
    }

    /// The hours of a line: the flow's own, or those of one that it includes.
    fileprivate func hours(of line: String) -> NamedSchedule? {
        guard line != self.line else { return hours[0] }
        let name = "\(line)/\(NamedSchedule.ofLine)"
        return hours.first { $0.name == name || $0.name.hasSuffix("/" + name) }
    }
}

extension SpokenValue {
    /// The value's words, masked if it is secret.
    ///
    /// - Parameter keys: how many keys were pressed for it, where the words do not show that.
    fileprivate func tokens(
        ofKeys keys: Int? = nil, as words: (String) -> [Rendering.Token]
    ) -> [Rendering.Token] {
        switch self {
        case .text(let text, let isSecret): isSecret ? Rendering.Token.masked(words(text), keys: keys) : words(text)
        case .number(let number): words(String(number))
        case .moment: []
        }
    }

    /// The moment, if the value is one, in milliseconds since the answer; else the answer's.
    fileprivate var milliseconds: Int64 { if case .moment(let time) = self { time.milliseconds } else { 0 } }
}

extension PromptText {
    /// Whether the text begins as a sentence does.
    fileprivate var beginsSentence: Bool {
        guard case .words(let words) = pieces.first, let first = words.first(where: { !$0.isWhitespace }) else {
            return false
        }
        return first.isUppercase || first == "¿" || first == "¡"
    }
}

extension NamedSchedule {
    fileprivate func spoken(in language: Language) -> SpokenPhrase {
        SpokenTime.hours(of: schedule, zoneName: zoneNames[language], in: SayAs.of(language).hours)
    }

    fileprivate func nextOpening(in language: Language, at now: Instant) -> SpokenPhrase {
        SpokenTime.nextOpening(
            of: schedule, now: now, zoneName: zoneNames[language], in: SayAs.of(language).hours)
    }
}
