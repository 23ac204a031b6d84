import CallFlow
import ServiceHours

/// Turns what a call plays into the words that its caller hears.
///
/// A value: one for each call, made once; rendering changes nothing.
public struct Renderer: Sendable {
    let catalog: Catalog
    let facts: Facts
    let line: String
    /// The hours of the flow; an `HoursID` is a place in them.
    let hours: [NamedSchedule]
    let answeredAt: Instant

    /// A renderer for the calls of a flow.
    ///
    /// - Parameters:
    ///   - flow: the flow, for its hours and what its zone is called.
    ///   - catalog: the flow's own prompts over those below it.
    ///   - facts: what placeholders stand for.
    ///   - hours: what is told in place of the flow's hours.
    ///   - answeredAt: the moment of the answer, from which a `CallTime` counts.
    public init(flow: Flow, catalog: Catalog, facts: Facts, hours: Schedule? = nil, answeredAt: Instant) {
        self.catalog = catalog
        self.facts = facts
        self.answeredAt = answeredAt
        line = flow.line
        self.hours = flow.parts.schedules.map { own in
            var told = own
            if let hours { told.schedule = hours }
            return told
        }
    }

    /// What an utterance says.
    ///
    /// A prompt after a spoken value begins a sentence if its first letter is a capital; the sentence before then ends with
    /// a period. So does a value at the end, unless nothing but values is said.
    public func render(_ utterance: Utterance) -> Rendering {
        var composition = Composition(renderer: self, language: utterance.language, pace: utterance.pace)
        var values = utterance.values.makeIterator()
        for segment in utterance.segments {
            if case .prompt(let id, let own) = segment {
                composition.append(id, in: own ?? utterance.language)
            } else {
                composition.append(values.next() ?? .text("", isSecret: false), of: segment)
            }
        }
        return composition.rendering
    }

    /// How long an utterance lasts without a recording (clause P7): as long as what ``render(_:)`` gives, found without the words.
    public func duration(of utterance: Utterance) -> Milliseconds {
        guard utterance.pace == .normal else { return render(utterance).duration }
        var count = 0
        var values = utterance.values.makeIterator()
        for segment in utterance.segments {
            if case .prompt(let id, let own) = segment {
                count += spokenWordCount(of: id, in: own ?? utterance.language)
            } else {
                let value = values.next() ?? .text("", isSecret: false)
                count += tokens(of: value, in: segment, utterance.language).reduce(0) { $0 + $1.words }
            }
        }
        return Rendering.wordDuration * Int64(count)
    }

    private func spokenWordCount(of id: PromptID, in language: Language) -> Int {
        guard let text = catalog[id, language], let count = spokenWordCount(of: text, in: language) else {
            // What is missing is spoken as its name.
            var composition = Composition(renderer: self, language: language)
            composition.append(id, in: language)
            return composition.rendering.spokenWordCount
        }
        return count
    }

    /// The words of a text and of the facts that it names; nil if one of them is not known.
    private func spokenWordCount(of text: PromptText, in language: Language) -> Int? {
        guard text.hasPlaceholders else { return text.spokenWordCount }
        var count = text.spokenWordCount
        for placeholder in text.placeholders {
            guard let words = spokenWordCount(of: placeholder, in: language) else { return nil }
            count += words
        }
        return count
    }
}
