import CallFlow
import CallScripts
import FlowFiles
import ServiceHours
import Simulation
import TestSupport
import Testing

@Suite("Call scripts are read")
struct ParserTests {
    private static func read(_ text: String) throws -> CallScript {
        try ScriptFile(text: text, file: "x.call").script(of: nil)
    }

    /// What is wrong with a script, a mistake a line: `2:5: expected …; did you mean '…'?`.
    private static func mistakes(_ text: String) -> [String] {
        do throws(Diagnostics) {
            let file = try ScriptFile(text: text, file: "x.call")
            for row in file.rows { _ = try file.script(of: row) }
            return []
        } catch {
            return error.all.map { diagnostic in
                let place = diagnostic.position.map { "\($0.line):\($0.column): " } ?? ""
                return place + diagnostic.message + (diagnostic.suggestion.map { "; did you mean '\($0)'?" } ?? "")
            }
        }
    }

    @Test("What stands before the call is set")
    func setting() throws {
        let script = try Self.read(
            """
            # A comment.
            dial (202) 732-0192/0193
            at 2026-11-23 10:00 America/New_York    # another
            caller 202-555-0123
            given the line is closed
            given operators answer after 1m30s
            given 2 callers ahead
            given language es
            given pace relaxed
            wait 1s
            """)
        let setting = script.setting
        #expect(setting.target?.text == "(202) 732-0192/0193")
        #expect(setting.instant?.text == "2026-11-23 10:00 America/New_York")
        #expect(setting.caller == PhoneNumber("202-555-0123"))
        #expect(
            setting.hours == .closed && setting.ahead == 2 && setting.language == .init("es")
                && setting.pace == .relaxed)
        #expect(setting.presence == .available(after: .seconds(90)))
        #expect(script.steps.map(\.line) == [10])
    }

    @Test(
        "Each step has its form",
        arguments: [
            ("hear main-menu", .hear(.prompt("main-menu"), in: nil)),
            ("hear \"two words\" in es", .hear(.words("two words"), in: .init("es"))),
            ("hear \"a \\\"b\\\"\"", .hear(.words("a \"b\""), in: nil)),
            ("never hear goodbye", .neverHear(.prompt("goodbye"))),
            ("hear goodbye in es anywhere", .hearAnywhere(.prompt("goodbye"), in: .init("es"))),
            ("silence of at most 8s", .silenceAtMost(.seconds(8))),
            ("press 12#", .press(pressed((.one, 0), (.two, 200), (.pound, 200)), during: nil, after: nil)),
            ("press 1 2 every 1s", .press(pressed((.one, 0), (.two, 1000)), during: nil, after: nil)),
            ("press 1 2s 21", .press(pressed((.one, 0), (.two, 2000), (.one, 200)), during: nil, after: nil)),
            ("press #", .press(pressed((.pound, 0)), during: nil, after: nil)),
            (
                "press 2 during main-menu after 1.5s",
                .press(pressed((.two, 0)), during: .prompt("main-menu"), after: Milliseconds(1500))
            ),
            ("wait 5 seconds", .pass(.seconds(5))), ("wait 1:02.5", .pass(Milliseconds(62_500))),
            ("caller hangs up", .hangUp), ("voicemail recorded", .recorded),
            ("say nothing for 500ms", .pass(Milliseconds(500))), ("wait 2m", .pass(.minutes(2))),
            ("in main", .inNode("main")),
            ("variable card is \"12\"", .variable("card", is: "12")),
            ("variable card is unset", .variable("card", is: nil)),
            ("transferred to operators", .transferred(to: "operators")),
            ("operator answers", .farEnd(.answers, after: .zero)),
            ("operator answers after 12s", .farEnd(.answers, after: .seconds(12))),
            ("operator is busy", .farEnd(.busy, after: .zero)),
            ("operator does not answer", .farEnd(.noAnswer, after: .zero)),
            ("operator hangs up after 1s", .farEnd(.hangsUp, after: .seconds(1))),
            ("line is open", .line(.open, of: nil)), ("line is on a holiday", .line(nil, of: nil)),
            ("line is closed for freight", .line(.closed, of: "freight")), ("speak 8s", .speak(.seconds(8))),
            ("recorded", .recorded),
            ("hang up", .hangUp), ("ended", .ended(nil)), ("ended voicemail", .ended("voicemail")),
        ] as [(String, CallScript.Action)])
    func steps(text: String, action: CallScript.Action) throws {
        #expect(try Self.read(text).steps.map(\.action) == [action])
    }

    @Test("A step may have limits")
    func limits() throws {
        let steps = try Self.read("ended completed within 45s within 3 keys by 4.0s\nhear x within 1s").steps
        #expect(steps[0].limits == [.within(.seconds(45)), .keys(3), .by(.seconds(4))])
        #expect(steps[0].text == "ended completed within 45s within 3 keys by 4.0s")
        #expect(steps[1].limits == [.within(.seconds(1))] && steps[1].action == .hear(.prompt("x"), in: nil))
    }

    @Test("All mistakes are told at once, each at its place")
    func mistakes() {
        #expect(
            Self.mistakes(
                "dail x\ngiven the line is opne\nhear\npress 1x\nwait soon\nended done now\nhear \"x\nat 2026-01-01\ntransferred operators"
            )
                == [
                    "1:1: there is no step 'dail'; did you mean 'dial'?",
                    "2:19: expected open, closed or unpublished, found 'opne'",
                    "3:5: say what is heard: a prompt's id, or \"words\" of it",
                    "4:7: expected keys, such as 1 or 12#, found '1x'",
                    "5:6: expected a time, such as 5s, 500ms or 1m30s, found 'soon'",
                    "6:12: 'now' is more than the step has",
                    "7:6: the text has no closing \"",
                    "9:13: expected 'to', found 'operators'; did you mean 'to'?",
                ])
        #expect(Self.mistakes("press 3 # a comment") == ["1:9: a comment has two blanks before its # and one after it"])
        #expect(
            Self.mistakes("at 2026-11-23\nat 2026-11-24\nwait 1s") == [
                "2:1: when the call is is said in line 1 already"
            ])
        #expect(Self.mistakes("given operators are busy\ngiven operators answer after 1s\nwait 1s").count == 1)
        #expect(
            Self.mistakes("hear x anywhere within 5s") == ["1:8: 'hear' takes no time here that could have a limit"])
        #expect(
            Self.mistakes("hear x within 5") == [
                "1:8: after 'within' stands a time with its unit, such as 5s, or as 'within 3 keys'"
            ])
        #expect(Self.mistakes("\u{FEFF}wait 1s") == [])
        #expect(Self.mistakes("wait 1s\nrows\n| a |  # names\n|---|\n| say \"no |  # one") == [])
        for text in ["wait -1:00", "speak -1s", "ended within -1:00", "wait 1:0x10", "wait 1:1e1", "wait 1:60"] {
            #expect(Self.mistakes(text).count == 1, "\(text)")
        }
        #expect(Self.mistakes("wait 1s  # see {foo}") == [])
        #expect(Self.mistakes("press 1 2s") == ["1:9: a pause stands between two keys"])
        #expect(Self.mistakes("wait 1s\ndial x") == ["2:1: 'dial' stands before the first step of the call"])
        #expect(Self.mistakes("# nothing\n") == ["there is no step in it; write one, such as hear main-menu"])
        #expect(Self.mistakes("hear a\u{1b}[31m") == ["1:6: control characters do not belong in a script"])
    }

    @Test("Any words are read or refused", arguments: 1...300 as ClosedRange<UInt64>)
    func anything(seed: UInt64) {
        var generator = SplitMix64(state: seed)
        let words = [
            "hear", "press", "\"", "#", "  # ", "in", "within", "5s", "given", "operator", "is", "\\", "é", "\t",
            "variable", "9", "after",
        ]
        let text = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
            words[Int.random(in: words.indices, using: &generator)]
        }
        .joined(separator: seed.isMultiple(of: 2) ? " " : "\n")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        for mistake in Self.mistakes(text) {
            let line = mistake.prefixMatch(of: /([0-9]+):[0-9]+: ./).flatMap { Int($0.1) }
            #expect(line.map { (1...lines).contains($0) } ?? mistake.hasPrefix("there is no step"), "\(mistake)")
        }
    }
}

private func pressed(_ keys: (key: Key, pause: Int64)...) -> [CallScript.Keystroke] {
    keys.map { CallScript.Keystroke($0.key, after: Milliseconds($0.pause)) }
}

extension Key {
    static let one = Key("1") ?? .star
    static let two = Key("2") ?? .star
}
