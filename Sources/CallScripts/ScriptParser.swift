import CallFlow
import FlowFiles
import ServiceHours
import Simulation

/// Reads call scripts: a step a line, each with every mistake at its place.
public struct ScriptParser {
    private let file: String
    private var script: CallScript
    private var mistakes: [Diagnostic] = []
    /// The line that is being read.
    private var line = ScriptLine(text: "", number: 0)

    /// Reads a script's text.
    ///
    /// - Parameter file: what the file is called in messages.
    /// - Throws: `Diagnostics` with all mistakes.
    public static func read(text: String, file: String) throws(Diagnostics) -> CallScript {
        var parser = ScriptParser(file: file)
        var number = 0
        for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            parser.read(ScriptLine(text: row.last == "\r" ? row.dropLast() : row, number: number))
        }
        if parser.script.steps.isEmpty, parser.mistakes.isEmpty {
            throw Diagnostics([
                Diagnostic(file: file, message: "there is no step in it; write one, such as hear main-menu")
            ])
        }
        guard parser.mistakes.isEmpty else { throw Diagnostics(parser.mistakes) }
        return parser.script
    }

    private init(file: String) {
        self.file = file
        script = CallScript(file: file)
    }

    private mutating func read(_ row: ScriptLine) {
        line = row
        guard let first = line.words.first else { return }
        if let mistake = line.mistake { return fail(mistake.text, at: mistake.word) }
        if let setting = Self.settings[first.text] {
            guard script.steps.isEmpty else {
                return fail("'\(first.text)' stands before the first step of the call", at: first)
            }
            return setting(&self)
        }
        guard let step = Self.steps[first.text] else {
            let known = Self.steps.keys.sorted() + Self.settings.keys.sorted()
            return fail(
                "there is no step '\(first.text)'", at: first,
                suggestion: Suggestion.nearest(to: first.text, among: known))
        }
        let errors = mistakes.count
        let shown = line.shown
        let limits = takeLimits()
        guard let action = step(&self), mistakes.count == errors else { return }
        if let rest = line.next { return fail("'\(rest.text)' is more than the step has", at: rest) }
        script.steps.append(CallScript.Step(action: action, line: line.number, text: shown, limits: limits))
    }

    // MARK: What stands before the call

    private static let settings: [String: @Sendable (inout ScriptParser) -> Void] = [
        "dial": { $0.script.setting.target = $0.rest("what to dial: a number, a line's id, or a path") },
        "at": { $0.script.setting.instant = $0.rest("an instant, such as 2026-11-23 10:00 America/New_York") },
        "caller": { parser in
            guard let text = parser.rest("the caller's number") else { return }
            parser.script.setting.caller = PhoneNumber(text)
            if parser.script.setting.caller == nil {
                parser.fail("'\(text)' is no telephone number", at: parser.line.words[1])
            }
        },
        "given": { $0.given() },
    ]

    /// `given the line is closed`, `given operators are busy`, `given 2 callers ahead`, `given language es`, `given pace relaxed`.
    private mutating func given() {
        _ = line.take()
        guard let word = line.take() else {
            return fail("say what is given: the line is closed, operators are busy, 2 callers ahead", at: nil)
        }
        switch word.text {
        case "the", "line":
            if word.text == "the" { expect("line") }
            expect("is")
            script.setting.hours = take("open, closed or unpublished") { Availability(rawValue: $0.text) }
        case "operators", "operator":
            expect("are", or: "is", "answer", "answers")
            if ["answer", "answers"].contains(line.last?.text ?? "") {
                script.setting.presence = .available(after: takeTime(after: "after") ?? Operators.usualWait)
            } else {
                script.setting.presence =
                    take("busy or absent") { ["busy": .busy, "absent": .absent][$0.text] } ?? .decided
            }
        case "language": script.setting.language = take("a language's code") { $0.isQuoted ? nil : Language($0.text) }
        case "pace": script.setting.pace = take("normal or relaxed") { Pace(rawValue: $0.text) } ?? .normal
        default:
            guard let count = Int(word.text), (0...999).contains(count) else {
                return fail(
                    "'\(word.text)' cannot be given; write the line is …, operators …, 2 callers ahead, language … or pace …",
                    at: word)
            }
            expect("callers", or: "caller")
            expect("ahead")
            script.setting.ahead = count
        }
        if let rest = line.next { fail("'\(rest.text)' is more than can be given", at: rest) }
    }

    // MARK: Steps

    private static let steps: [String: @Sendable (inout ScriptParser) -> CallScript.Action?] = [
        "hear": { parser in
            _ = parser.line.take()
            guard let heard = parser.takeHeard() else { return nil }
            return .hear(heard, in: parser.skip("in") ? parser.take("a language's code") { Language($0.text) } : nil)
        },
        "never": { parser in
            _ = parser.line.take()
            parser.expect("hear")
            return parser.takeHeard().map { .neverHear($0) }
        },
        "press": { parser in
            _ = parser.line.take()
            guard let keys = parser.take("keys, such as 1 or 12#", { word in Keys(word.text).map { Array($0) } }) else {
                return nil
            }
            let during = parser.skip("during") ? parser.takeHeard() : nil
            return .press(keys, during: during, after: parser.takeTime(after: "after"))
        },
        "say": { parser in
            _ = parser.line.take()
            parser.expect("nothing")
            parser.expect("for")
            return parser.takeTime().map { .pass($0) }
        },
        "wait": { parser in
            _ = parser.line.take()
            return parser.takeTime().map { .pass($0) }
        },
        "in": { parser in
            _ = parser.line.take()
            return parser.take("a node's name") { $0.text }.map { .inNode($0) }
        },
        "variable": { parser in
            _ = parser.line.take()
            guard let name = parser.take("a variable's name", { $0.text }) else { return nil }
            parser.expect("is")
            guard let value = parser.line.take() else {
                parser.fail("say what '\(name)' is: \"12\", or unset", at: nil)
                return nil
            }
            return .variable(name, is: value.text == "unset" && !value.isQuoted ? nil : value.text)
        },
        "transferred": { parser in
            _ = parser.line.take()
            parser.expect("to")
            return parser.take("whom, such as operators") { $0.text }.map { .transferred(to: $0) }
        },
        "operator": { $0.farEnd() },
        "line": { parser in
            _ = parser.line.take()
            parser.expect("is")
            if parser.skip("on") {
                parser.skip("a")
                parser.expect("holiday")
                return .line(nil)
            }
            return parser.take("open, closed, unpublished, or on a holiday") { Availability(rawValue: $0.text) }.map {
                .line($0)
            }
        },
        "speak": { parser in
            _ = parser.line.take()
            return parser.takeTime().map { .speak($0) }
        },
        "recorded": { parser in
            _ = parser.line.take()
            return .recorded
        },
        "hang": { parser in
            _ = parser.line.take()
            parser.expect("up")
            return .hangUp
        },
        "ended": { parser in
            _ = parser.line.take()
            return .ended(parser.line.take()?.text)
        },
    ]

    private mutating func farEnd() -> CallScript.Action? {
        _ = line.take()
        let word = line.take()
        let farEnd: FarEnd
        switch word?.text {
        case "answers": farEnd = .answers
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

    // MARK: Words

    /// `within 5s`, `within 3 keys`, `by 2m`, at the end of a step; the words are taken off.
    private mutating func takeLimits() -> [CallScript.Limit] {
        var limits: [CallScript.Limit] = []
        while line.words.count > 2 {
            let words = line.words.suffix(3)
            if words[words.startIndex].is("within"), let count = Int(words[words.startIndex + 1].text),
                words[words.startIndex + 2].is("keys")
            {
                limits.insert(.keys(count), at: 0)
                line.words.removeLast(3)
            } else if let time = ScriptTime(line.words[line.words.count - 1].text),
                line.words[line.words.count - 2].is("within") || line.words[line.words.count - 2].is("by")
            {
                limits.insert(line.words[line.words.count - 2].is("by") ? .by(time.span) : .within(time.span), at: 0)
                line.words.removeLast(2)
            } else {
                break
            }
        }
        return limits
    }

    /// Everything after the step's first word, as it is written.
    private mutating func rest(_ expected: String) -> String? {
        guard line.words.count > 1 else {
            fail("'\(line.words[0].text)' needs \(expected)", at: nil)
            return nil
        }
        return line.rest
    }

    private mutating func takeHeard() -> CallScript.Heard? {
        guard let word = line.take() else {
            fail("say what is heard: a prompt's id, or \"words\" of it", at: nil)
            return nil
        }
        return word.isQuoted ? .words(word.text) : .prompt(word.text)
    }

    private mutating func take<Value>(_ expected: String, _ read: (ScriptLine.Word) -> Value?) -> Value? {
        guard let word = line.take() else {
            fail("expected \(expected) at the end of the line", at: nil)
            return nil
        }
        if let value = read(word) { return value }
        fail("expected \(expected), found '\(word.text)'", at: word)
        return nil
    }

    private mutating func takeTime() -> Milliseconds? {
        take("a time, such as 5s, 500ms or 1m30s") { ScriptTime($0.text)?.span }
    }

    private mutating func takeTime(after word: String) -> Milliseconds? { skip(word) ? takeTime() : nil }

    @discardableResult
    private mutating func skip(_ word: String) -> Bool {
        guard line.next?.is(word) == true else { return false }
        _ = line.take()
        return true
    }

    private mutating func expect(_ word: String, or others: String...) {
        let found = line.take()
        guard let found, ([word] + others).contains(where: found.is) else {
            return fail(
                "expected '\(word)'" + (found.map { ", found '\($0.text)'" } ?? " at the end of the line"), at: found,
                suggestion: found == nil ? nil : word)
        }
    }

    private mutating func fail(_ message: String, at word: ScriptLine.Word?, suggestion: String? = nil) {
        // What follows a mistake on its line is often one only because of it.
        guard mistakes.last?.position?.line != line.number else { return }
        let column = word?.column ?? line.text.count + 1
        mistakes.append(
            Diagnostic(
                file: file, position: .init(line: line.number, column: column), message: message,
                suggestion: suggestion,
                excerpt: .init(text: String(line.text), column: column)))
    }
}

/// A time in the forms that people write: `5s`, `0.5s`, `500ms`, `2m`, `1m30s`.
struct ScriptTime {
    let span: Milliseconds

    init?(_ text: String) {
        var rest = text[...]
        var total = 0.0
        guard !rest.isEmpty, text.utf8.count <= 20 else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard let number = Double(digits) else { return nil }
            rest = rest[digits.endIndex...]
            let unit = rest.prefix { $0.isLetter }
            guard let length = ["ms": 1.0, "s": 1000, "m": 60_000, "h": 3_600_000][String(unit)] else { return nil }
            rest = rest[unit.endIndex...]
            total += number * length
        }
        guard total <= 86_400_000 * 7, total >= 0 else { return nil }
        span = Milliseconds(Int64(total.rounded()))
    }
}
