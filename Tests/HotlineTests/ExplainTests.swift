import Foundation
import Simulation
import Testing

@Suite("hotline explain")
struct ExplainTests {
    @Test("says what is heard on a path, and why")
    func path() throws {
        let outcome = try Command("explain", "--path", "1,7,0", "--at", "2026-11-26T10:00:00-05:00").run()
        #expect(outcome.state == .done)
        let told = outcome.lines.map { String($0.drop { $0 == " " }) }
        for line in [
            "- no key stops it: barge-in is off in 'opening/notice'  (P2)",
            "- 1 is a choice of 'opening/choose-language', and no longer one begins with it  (M1)",
            "- it is no choice, and not bound for the line; the node is said again  (M4, M7)",
            "- 0 is no choice of 'main', and bound for the line  (M9, M4)",
            "- 'operator' asks the hours when it is entered  (Q1)",
            "- 'why-closed' branches on 'holiday: Thanksgiving Day'  (L1)",
        ] {
            #expect(told.contains(line), "\(line)")
        }
        #expect(outcome.output.contains("[the line is closed until Fri 08:00 (PH off; Thanksgiving Day)]"))
        #expect(!outcome.output.contains("hangs up"))
    }

    @Test("tells of the relaxed pace, of silence and of wrong entries")
    func entries() throws {
        let outcome = try Command(
            "explain", "ocrc-complaints", "--path", "8,1,2,1#,.,*", "--at", "2026-11-26T10:00:00-05:00"
        ).run()
        #expect(
            outcome.output.contains("- from here 20 s of silence are waited for, four times as long as usual  (T6, T7)")
        )
        #expect(outcome.output.contains("- it has too few digits; the node is said again  (C2, M7)"))
        #expect(outcome.output.contains("- no key came in time; the node is said again  (M7)"))
    }

    /// A line with a confirmation, keys of its nodes' own, a queue that sends callers away, and voicemail.
    private static let line = """
        line: c
        name: C
        languages: [en]
        timers: {no-input: 7s, inter-digit: 2s}
        hours: {zone: America/New_York, open: "Mo-Fr 09:00-10:01"}
        keys: {"*": back, "9": repeat, "8": {pause: true}}
        no-input: {prompts: [still-there], next: end}
        no-match: {prompts: [not-a-choice], next: end}
        start: m
        prompts: {ask: {en: Ask now}, sure: {en: Sure}, hi: {en: Hello there my friend}, shut: {en: Shut}}
        nodes:
          m:
            menu: {prompt: hi, keys: {"1": e, "2": q, "3": r, "9": none}}
            keys: {"7": e}
          e:
            collect: {prompt: ask, digits: "2", into: x, next: end, confirm: {prompt: sure, accept: "1", again: "22"}}
            timers: {first-digit: 9s}
          q:
            transfer:
              to: ops
              when-open:
                prompt: ask
                queue: {hold-music: hold, at-closing: close, announcements: [hi], keys: {"*": back, "1": {pace: relaxed}}}
              when-closed: {prompt: shut, next: end}
              busy: end
              no-answer: end
          r:
            record: {prompt: ask, next: end}
          end: {hang-up: done}
        """

    /// What is told of a path, without times and indents.
    private static func told(
        _ path: String, at moment: String = "2026-11-23 10:00:00", of line: String = line
    ) throws -> [String] {
        let folder = try Folder(["c.yaml": line])
        let outcome = try Command(
            "explain", "c.yaml", "--path", path, "--at", moment + " America/New_York", in: folder
        ).run()
        #expect(outcome.state == .done && (outcome.errors.isEmpty || outcome.errors.hasSuffix("was used\n")))
        return outcome.lines.map { line in
            let text = line.drop { $0 == " " }
            return String(text.hasPrefix("-") ? text : text.drop { $0 != " " }.dropFirst(2))
        }
    }

    @Test("says what stops a prompt")
    func stops() throws {
        let outcome = try Command("explain", "--path", "1,0", "--at", "2026-11-23 10:00 America/New_York").run()
        #expect(
            outcome.output.contains(
                """
                [stopped after 4 s, at "… leave a message and"]
                              - an operator answers  (Q2)

                """))
        let key = try Self.told("!1,12")
        #expect(
            key[try #require(key.firstIndex(of: "[stopped before its first word]")) + 1]
                == "- a key stops it: barge-in is on  (P2)")
        let closing = try Self.told("2", at: "2026-11-23 10:00:57")
        let closed = try #require(closing.firstIndex(of: "[the line closes; callers already waiting are sent away]"))
        #expect(
            closing[(closed + 1)...].prefix(4) == [
                "- the hours change while the caller waits; at closing: close  (Q5)",
                "- who waits at closing is sent away  (Q5)",
                "[stopped after 0.6 s, at \"Hello there\"]", "- who waits at closing is sent away  (Q5)",
            ])
        let limited = try Self.told(
            ".", of: Self.line.replacing("timers: {no-input", with: "timers: {call: 1s, no-input"))
        let limit = try #require(limited.firstIndex(of: "[the call has reached its longest time]"))
        #expect(
            limited[(limit + 1)...].prefix(3) == [
                "- the call has lasted its longest time  (L4)", "[stopped after 1 s, at \"Hello there my\"]",
                "- the call has lasted its longest time  (L4)",
            ])
        #expect(limited.last == "- a call ends at its limit  (L6)")
        let late = try Self.told("2", at: "2026-11-23 10:01:00")
        #expect(late.contains("- the hours turn callers away here  (Q1)"))
    }

    @Test("tells a confirmation by its own time, counts and rules")
    func confirmation() throws {
        let told = try Self.told("1,12,.,3,2,12,*,12,22")
        let entered = try #require(told.firstIndex(of: "[entered 12, ended by its length]"))
        #expect(
            told[entered...].prefix { !$0.hasPrefix("That is not") } == [
                "[entered 12, ended by its length]", "- it has the right length and form  (C1)", "Sure",
                "- from here 7 s of silence are waited for  (T6)", "[silence (1 of 3)]",
                "- no key came in time; the confirmation is said again  (C8)", "Sure",
                "- from here 7 s of silence are waited for  (T6)", "▸ 3", "[3 is not a choice here (2 of 3)]",
                "- it is no choice, and not bound for the line; the confirmation is said again  (M4, C8)", "Sure",
                "- from here 7 s of silence are waited for  (T6)", "▸ 2", "[waits 2 s for another key]",
                "- a longer choice may follow within 2 s  (M2)", "[2 is only the beginning of a choice (3 of 3)]",
                "- it begins a choice, and nothing followed; the last time starts the entry anew  (M3, C8)",
                "[12 was not confirmed (1 of 3)]", "- it was not confirmed; the node is said again  (C8, M7)",
            ])
        #expect(told.contains("- from here 9 s of silence are waited for  (T6)"))
        #expect(told.contains("- * is no choice of the confirmation, and bound for the line  (M9, M4)"))
        #expect(told.contains("- 22 is a choice of the confirmation  (C7)"))
        #expect(told.last == "- the flow ends here  (L6)")
    }

    @Test("tells a node's own keys from those of the line, and a pause that ends by itself from one that a key ends")
    func keys() throws {
        let told = try Self.told("*,9,8,.,8,4,7")
        for line in [
            "- there is no menu or entry before this one, so it repeats  (M11, M10)",
            "- it is no choice, and unbound in 'm'; the node is said again  (M4, M7)",
            "- 7 is no choice of 'm', and bound in 'm' itself  (M1, M4)",
            "- 8 is no choice of 'm', and bound for the line  (M9, M4)",
        ] {
            #expect(told.contains(line), "\(line)")
        }
        let pauses = told.split(separator: "- the key pauses the call  (T8)").dropFirst()
        let endings = [
            ["[no key was pressed; the call goes on]", "- the longest pause is over  (T8)"],
            ["▸ 4", "- it ends the pause  (T8)", "[the call goes on]", "- a key ends the pause  (T8)"],
        ]
        #expect(pauses.count == endings.count)
        for (pause, ending) in zip(pauses, endings) { #expect(pause.prefix(ending.count) == ending[...]) }
        let back = try Self.told("1,*")
        #expect(back.contains("- * is no choice of 'e', and bound for the line  (M9, C4)"))
        #expect(back.contains("- the menu or entry before this one is entered anew  (M11, M8)"))
    }

    @Test("does not tell of the end of the path")
    func end() throws {
        #expect(try Self.told("3").last == "- the prompt is over  (R1)")
    }

    @Test(
        "refuses what is no path",
        arguments: [(["--path", "1,x"], "--path: 'x' is not a telephone key"), ([], "--path 1,3,0")])
    func refuses(arguments: [String], message: String) throws {
        var command = Command()
        command.arguments = ["explain"] + arguments
        let outcome = try command.run()
        #expect(outcome.state == .usage && outcome.errors.contains(message) && outcome.output == "")
    }

    @Test("says which keys came too late")
    func unused() throws {
        let silence = Array(repeating: ".", count: 12).joined(separator: ",")
        let outcome = try Command("explain", "--path", "1,\(silence),4", "--at", "2026-11-26T10:00:00-05:00").run()
        #expect(outcome.state == .done)
        #expect(outcome.errors == "hotline: note: the call ended before '.', key 8 of --path, was used\n")
    }

    @Test("lists the rules, as the documentation does")
    func rules() throws {
        let article = try DocumentationTests.text(of: "Sources/hotline/hotline.docc/Rules.md")
        let listed = try Command("explain", "--rules").run().output
        for clause in Clause.allCases {
            #expect(article.contains("| \(clause.rawValue) | \(clause.text) |\n"))
            #expect(
                listed.contains("\(clause.rawValue.padding(toLength: 5, withPad: " ", startingAt: 0))\(clause.text)\n"))
        }
    }
}
