import CallFlow
import ServiceHours
import Simulation

/// The steps of a call; the first word has been taken.
extension ScriptParser {
    static let steps: [String: @Sendable (inout ScriptParser) -> CallScript.Action?] = [
        "hear": { $0.hear() },
        "never": { parser in
            parser.expect("hear")
            return parser.takeHeard(.unsaidPrompt).map { .neverHear($0) }
        },
        "silence": { parser in
            parser.skip("of")
            parser.expect("at")
            parser.expect("most")
            return parser.takeTime().map { .silenceAtMost($0) }
        },
        "press": { $0.press() },
        "say": { parser in
            parser.expect("nothing")
            parser.expect("for")
            return parser.takeTime().map { .pass($0) }
        },
        "wait": { $0.takeTime().map { .pass($0) } },
        "in": { $0.takeName(.node, "a node's name").map { .inNode($0) } },
        "variable": { $0.variable() },
        "transferred": { parser in
            parser.expect("to")
            return parser.takeName(.destination, "whom, such as operators").map { .transferred(to: $0) }
        },
        "operator": { $0.farEnd() },
        "line": { parser in
            parser.expect("is")
            if parser.skip("on") {
                parser.skip("a")
                parser.expect("holiday")
                return .line(nil, of: parser.hours())
            }
            return parser.take("open, closed, unpublished, or on a holiday") { Availability(rawValue: $0.text) }.map {
                .line($0, of: parser.hours())
            }
        },
        "speak": { $0.takeTime().map { .speak($0) } },
        "recorded": { _ in .recorded },
        "voicemail": { parser in
            parser.expect("recorded")
            return .recorded
        },
        "hang": { parser in
            parser.expect("up")
            return .hangUp
        },
        "caller": { parser in
            parser.expect("hangs")
            parser.expect("up")
            return .hangUp
        },
        "ended": { parser in
            .ended(parser.line.next == nil ? nil : parser.takeName(.disposition, "how the call ended"))
        },
    ]

    /// `for freight`: other hours of the line than those that the call meets where it is.
    private mutating func hours() -> String? { skip("for") ? takeName(.hours, "the name of hours") : nil }

    /// `hear main-menu`, `hear "words" in es`, `hear goodbye anywhere`
    private mutating func hear() -> CallScript.Action? {
        guard let heard = takeHeard() else { return nil }
        let language = skip("in") ? takeLanguage() : nil
        return skip("anywhere") ? .hearAnywhere(heard, in: language) : .hear(heard, in: language)
    }

    /// `press 12#`, `press 1 2s 2`, `press 1234 every 1s`, `press 2 during main-menu after 1.5s`
    private mutating func press() -> CallScript.Action? {
        var keys: [(key: Key, pause: Milliseconds?)] = []
        var pause: Milliseconds?
        // One that may have been meant to begin a comment.
        var pound: ScriptLine.Word?
        while let word = line.next, keys.isEmpty || !["every", "during", "after"].contains(where: word.is) {
            if !keys.isEmpty, pause == nil, let span = ScriptTime.span(word.text), !word.isQuoted {
                pause = span
                _ = line.take()
                continue
            }
            let pressed = word.text.map { Key($0) }
            if let pound, pressed.contains(nil) {
                fail("a comment has two blanks before its # and one after it", at: pound)
                return nil
            }
            if word.is("#"), !keys.isEmpty { pound = word }
            guard
                let more = take("keys, such as 1 or 12#", { $0.text.isEmpty || pressed.contains(nil) ? nil : pressed })
            else {
                return nil
            }
            for case let (place, key?) in more.enumerated() { keys.append((key, place == 0 ? pause : nil)) }
            pause = nil
        }
        guard !keys.isEmpty else {
            fail("say which keys are pressed, such as press 1", at: nil)
            return nil
        }
        if pause != nil {
            fail("a pause stands between two keys", at: line.last)
            return nil
        }
        let interval = takeTime(after: "every") ?? PipeDriver.keyInterval
        let keystrokes = keys.enumerated().map { place, press in
            CallScript.Keystroke(press.key, after: place == 0 ? .zero : press.pause ?? interval)
        }
        let during = skip("during") ? takeHeard() : nil
        return .press(keystrokes, during: during, after: takeTime(after: "after"))
    }

    /// `variable card is "12"`, `variable card is unset`
    private mutating func variable() -> CallScript.Action? {
        guard let name = takeName(.variable, "a variable's name") else { return nil }
        expect("is")
        guard let value = line.take() else {
            fail("say what '\(name)' is: \"12\", or unset", at: nil)
            return nil
        }
        return .variable(name, is: value.text == "unset" && !value.isQuoted ? nil : value.text)
    }

    private mutating func farEnd() -> CallScript.Action? {
        let word = line.take()
        let farEnd: FarEnd
        switch word?.text {
        case "answers":
            if skip("another") { return .answersAnother(after: takeTime(after: "after") ?? .zero) }
            farEnd = .answers
        case "is":
            expect("busy")
            farEnd = .busy
        case "does":
            expect("not")
            expect("answer")
            farEnd = .noAnswer
        case "hangs":
            expect("up")
            farEnd = .hangsUp
        default:
            fail("say what the operator does: answers, is busy, does not answer, or hangs up", at: word)
            return nil
        }
        return .farEnd(farEnd, after: takeTime(after: "after") ?? .zero)
    }
}
