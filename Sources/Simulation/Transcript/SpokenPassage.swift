import CallFlow
import Prompts

/// The words of a prompt, each at the moment when it is spoken.
package struct SpokenPassage: Hashable, Sendable {
    /// A word as it is shown, and for how many it is spoken.
    package struct Word: Hashable, Sendable {
        package let text: String
        package let count: Int

        /// A word that is shown, and how many words are spoken for it.
        package init(text: String, count: Int) {
            self.text = text
            self.count = count
        }
    }

    private let words: [Word]
    private let start: CallTime
    private let length: Milliseconds
    private let total: Int64
    /// How many words were given out, and how many spoken words they are.
    private var given = 0
    private var spoken: Int64 = 0

    /// A prompt that begins at a moment and lasts so long; the voice goes through its words evenly.
    package init(_ words: [Word], from start: CallTime, lasting length: Milliseconds) {
        self.words = words
        self.start = start
        self.length = length
        total = max(1, words.reduce(0) { $0 + Int64($1.count) })
    }

    /// A prompt's words, at the pace at which they last as long as it does without a recording.
    package init(_ rendering: Rendering, from start: CallTime) {
        let words = rendering.tokens.map { Word(text: $0.text, count: $0.words) }
        self.init(words, from: start, lasting: rendering.duration)
    }

    /// When the next word begins; nil when all were given out.
    package var nextTime: CallTime? { given < words.count ? begins(after: spoken) : nil }

    /// The words that have begun by then and were not given out before.
    package mutating func words(by time: CallTime) -> [String] {
        var due: [String] = []
        while let next = nextTime, next <= time { due.append(take()) }
        return due
    }

    /// The words that were not given out before, because they are all heard at once.
    package mutating func rest() -> [String] {
        var rest: [String] = []
        while given < words.count { rest.append(take()) }
        return rest
    }

    /// How many characters at the end of the last word given out are not spoken yet.
    package func unspokenCharacters(at time: CallTime) -> Int {
        guard given > 0 else { return 0 }
        let last = words[given - 1]
        let begin = begins(after: spoken - Int64(last.count))
        let end = begins(after: spoken)
        guard time < end, end > begin else { return 0 }
        let share = Int64(last.text.count) * max(0, (time - begin).count) / (end - begin).count
        return last.text.count - Int(share)
    }

    private func begins(after count: Int64) -> CallTime { start + Milliseconds(length.count * count / total) }

    private mutating func take() -> String {
        defer {
            spoken += Int64(words[given].count)
            given += 1
        }
        return words[given].text
    }
}
