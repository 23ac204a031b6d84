import CallFlow
import ServiceHours
import Simulation

/// What stands before the call.
extension ScriptParser {
    static let settings: [String: @Sendable (inout ScriptParser) -> Void] = [
        "dial": { parser in
            parser.once("what is dialed")
            parser.script.setting.target = parser.rest("what to dial: a number, a line's id, or a path")
        },
        "at": { parser in
            parser.once("when the call is")
            parser.script.setting.instant = parser.rest("an instant, such as 2026-11-23 10:00 America/New_York")
        },
        "caller": { parser in
            parser.once("who calls")
            guard let written = parser.rest("the caller's number") else { return }
            parser.script.setting.caller = PhoneNumber(written.text)
            if parser.script.setting.caller == nil {
                parser.fail("'\(written.text)' is no telephone number", at: parser.line.words[1])
            }
        },
        "transcript": { parser in
            parser.once("the transcript")
            parser.script.setting.transcript = parser.rest("a file, such as open.transcript")
        },
        "given": { parser in
            _ = parser.line.take()
            parser.given()
        },
    ]

    private mutating func given() {
        guard let word = line.take() else {
            return fail("say what is given: the line is closed, operators are busy, 2 callers ahead", at: nil)
        }
        switch word.text {
        case "the", "line":
            if word.text == "the" { expect("line") }
            expect("is")
            once("whether the line is open")
            script.setting.hours = take("open, closed or unpublished") { Availability(rawValue: $0.text) }
        case "operators", "operator": givenOperators()
        case "language":
            once("the language")
            script.setting.language = takeLanguage()
        case "pace":
            once("the pace")
            script.setting.pace = take("normal or relaxed") { Pace(rawValue: $0.text) } ?? .normal
        case "variable": givenVariable()
        case "table": givenTable()
        default:
            guard let count = Int(word.text), (0...999).contains(count) else {
                return fail(
                    "'\(word.text)' cannot be given; write the line is …, operators …, 2 callers ahead, language …, pace …, variable … or table …",
                    at: word)
            }
            once("how many callers are ahead")
            expect("callers", or: "caller")
            expect("ahead")
            script.setting.ahead = count
        }
        if let rest = line.next { fail("'\(rest.text)' is more than can be given", at: rest) }
    }

    /// `given operators are busy`, `given operators answer after 12s`, `given operators talk for 30s`
    private mutating func givenOperators() {
        expect("are", or: "is", "answer", "answers", "talk")
        if line.last?.is("talk") == true {
            expect("for")
            once("how long operators talk")
            script.setting.talk = takeTime() ?? Operators.usualTalk
        } else if ["answer", "answers"].contains(line.last?.text ?? "") {
            once("what operators do")
            script.setting.presence = .available(after: takeTime(after: "after") ?? Operators.usualWait)
        } else {
            once("what operators do")
            script.setting.presence =
                take("busy or absent") { ["busy": .busy, "absent": .absent][$0.text] } ?? .decided
        }
    }

    /// `given variable card is "1234"`
    private mutating func givenVariable() {
        guard let name = takeName(.variable, "a variable's name") else { return }
        once("what '\(name)' is")
        expect("is")
        guard let value = line.take() else { return fail("say what '\(name)' is, such as \"1234\"", at: nil) }
        script.setting.variables[name] = value.is("unset") ? nil : value.text
    }

    /// `given table cards fails`, `finds nothing`, `finds balance "12", name "Ann"`, `answers after 6s`
    private mutating func givenTable() {
        guard let name = takeName(.table, "a table's name") else { return }
        var lookup = script.setting.lookups[name] ?? Session.StagedLookup()
        switch take("fails, finds or answers", { $0.text }) {
        case "fails": lookup.answer = .failed
        case "finds":
            if skip("nothing") {
                lookup.answer = .notFound
            } else {
                lookup.answer = .found(takeFound())
            }
        case "answers":
            expect("after")
            lookup.time = takeTime()
        case let other?:
            return fail("expected fails, finds or answers, found '\(other)'", at: line.last)
        case nil: return
        }
        script.setting.lookups[name] = lookup
    }

    private mutating func takeFound() -> [String: String] {
        var found: [String: String] = [:]
        repeat {
            guard let name = takeName(.variable, "a variable that is found"), let value = take("its value", { $0 })
            else {
                break
            }
            found[name] = !value.isQuoted && value.text.hasSuffix(",") ? String(value.text.dropLast()) : value.text
            if line.next?.text == "," { _ = line.take() }
        } while line.next != nil
        return found
    }
}
