import CallFlow
import Prompts

/// One line of what a caller does, as it is typed into a pipe.
///
/// `12#` presses keys when the prompt of a node that listens has been heard to its end; `!2` presses at that prompt's start. `.` is
/// silence until the next timer, and `speak 8s` the caller's voice in a recording. Blanks between keys mean nothing.
package struct CallerLine: Hashable, Sendable {
    /// What the caller does.
    enum Deed: Hashable, Sendable {
        /// Presses keys, one after the other.
        case press([Key])
        /// Does nothing until a timer has passed.
        case wait
        /// Speaks.
        case speak(Milliseconds)
    }

    /// What the caller does.
    var deed: Deed
    /// Whether it is done when a prompt begins, not when it has been heard.
    var interrupts = false

    /// The line that a text says; nil for a blank one, which says nothing.
    package init?(_ text: String) throws(Mistake) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { return nil }
        if words == ["."] {
            deed = .wait
        } else if first.lowercased() == "speak" {
            deed = .speak(try Self.span(words.dropFirst()))
        } else {
            var characters = words.joined()[...]
            interrupts = characters.first == "!"
            if interrupts { characters = characters.dropFirst() }
            deed = .press(try Self.keys(characters))
        }
    }

    /// What is wrong with a line.
    package enum Mistake: Error, Hashable, Sendable, CustomStringConvertible {
        /// A character is no key.
        case notKey(Character)
        /// There are no keys after `!`.
        case noKeys
        /// How long to speak is not said, or not so.
        case notSpan(String)

        /// What is wrong, and what to write instead.
        package var description: String {
            switch self {
            case .notKey(let character):
                "'\(String(character).withoutControls)' is not a telephone key; the keys are 0-9, *, # and A-D"
                    + (("a"..."d").contains(character) ? " in upper case" : "")
            case .noKeys: "no key follows '!'; write the keys to press at the prompt's start, as in '!2'"
            case .notSpan(let text):
                "'\(text.withoutControls)' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"
            }
        }
    }

    private static func keys(_ characters: Substring) throws(Mistake) -> [Key] {
        var keys: [Key] = []
        for character in characters {
            guard let key = Key(character) else { throw .notKey(character) }
            keys.append(key)
        }
        guard !keys.isEmpty else { throw .noKeys }
        return keys
    }

    /// The longest that a caller speaks: an hour is more than any recording takes.
    private static let longestSpeech = 3600.0

    private static func span(_ words: ArraySlice<Substring>) throws(Mistake) -> Milliseconds {
        let text = words.joined(separator: " ")
        guard text.hasSuffix("s"), let seconds = Double(text.dropLast().filter { $0 != " " }), seconds >= 0.001,
            seconds <= longestSpeech
        else { throw .notSpan((["speak"] + words).joined(separator: " ")) }
        return Milliseconds(seconds: seconds)
    }
}
