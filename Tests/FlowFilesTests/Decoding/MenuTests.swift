import CallFlow
import FlowFiles
import Testing

@Suite("Menus")
struct MenuTests {
    @Test("A menu has its prompt, its choices in their order, and the usual times")
    func menu() throws {
        let flow = try PracticeFlow.flow(
            """
            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"2": end, "10": a, "*": back, "##": repeat}
            """)
        let menu = try flow.menu("a")
        #expect(try flow.node("a").prompt == [.prompt("ask")])
        #expect(menu.choices.map(\.keys.description) == ["2", "10", "*", "##"])
        #expect(menu.choices.map(\.binding) == [.next(NodeID(1)), .next(NodeID(0)), .back, .repeat])
        #expect(menu.noInputTime == .seconds(5))
        #expect(menu.interDigitTime == .seconds(3))
        #expect(menu.terminationKey == .pound)
    }

    @Test("What a node tells is followed by the menu that its line offers after it")
    func tell() throws {
        let flow = try PracticeFlow.flow(
            """
            after-telling: {prompt: ask, keys: {"1": end}, no-input: {after: 2, next: b}}
            nodes:
              a: {tell: bye}
              b: {tell: [bye, ask], keys: {"9": repeat}, timers: {no-input: 9s}}
            """)
        let menu = try flow.menu("a")
        #expect(try flow.node("a").prompt == [.prompt("bye"), .prompt("ask")])
        #expect(menu.choices.map(\.keys.description) == ["1"])
        #expect(menu.noInput.prompts == [[.prompt("ask")]])
        #expect(menu.noInput.next == NodeID(1))
        #expect(try flow.node("b").prompt == [.prompt("bye"), .prompt("ask"), .prompt("ask")])
        #expect(try flow.node("b").keys[try #require(Key("9"))] == .repeat)
        #expect(try flow.menu("b").noInputTime == .seconds(9))
    }

    @Test("A line that tells something says what comes after it, once and in the right form")
    func tellMistakes() throws {
        #expect(
            Complaints.ofFlow("nodes:\n  a: {tell: ask}")
                == ["2:7: error: a line with 'tell' needs 'after-telling'"])
        #expect(
            Complaints.ofFlow(
                "after-telling: {prompt: ask, keys: {\"1\": nowhere}}\nnodes:\n  a: {tell: ask}\n  b: {tell: ask}")
                == ["1:42: error: no node is named 'nowhere'"])
        #expect(
            Complaints.ofFlow(
                "after-telling: {prompt: ask, keys: {\"1\": end}}\nnodes:\n  a: {goto: end}")
                == ["1:1: warning: 'after-telling' changes nothing in a line without 'tell'; take it out"])
    }

    @Test("A node's timers come before its line's")
    func timers() throws {
        let flow = try PracticeFlow.flow(
            """
            timers: {no-input: 7s, inter-digit: 2s}
            nodes:
              a: {menu: {prompt: ask, keys: {"1": end}}}
              b: {menu: {prompt: ask, keys: {"1": end}}, timers: {no-input: 9s}}
            """)
        #expect(try flow.menu("a").noInputTime == .seconds(7))
        #expect(try flow.menu("b").noInputTime == .seconds(9))
        #expect(try flow.menu("b").interDigitTime == .seconds(2))
    }

    @Test("A choice may switch the language and the pace, pause, and set variables")
    func actions() throws {
        let flow = try PracticeFlow.flow(
            """
            nodes:
              a:
                menu:
                  prompt: ask
                  keys:
                    "1": {language: es}
                    "2": {pace: relaxed, next: end}
                    "3": {pace: normal}
                    "4": {pause: true}
                    "5": {set: {x: "1", y: {from: x}, z: {from: caller}}, next: end}
            """)
        var spanish = KeyAction()
        spanish.language = Language("es")
        var relaxed = KeyAction(next: NodeID(1))
        relaxed.pace = .relaxed
        var normal = KeyAction()
        normal.pace = .normal
        var pause = KeyAction()
        pause.pauses = true
        var set = KeyAction(next: NodeID(1))
        set.assignments = [
            Assignment(variable: VariableID(0), source: .text("1")),
            Assignment(variable: VariableID(1), source: .variable(VariableID(0))),
            Assignment(variable: VariableID(2), source: .caller),
        ]
        #expect(
            try flow.menu("a").choices.map(\.binding) == [
                .act(spanish), .act(relaxed), .act(normal), .act(pause), .act(set),
            ])
    }

    @Test("A choice of none is no choice, but unbinds the line's key")
    func unbinds() throws {
        let flow = try PracticeFlow.flow(
            """
            keys: {"0": end, "9": repeat}
            nodes:
              a: {menu: {prompt: ask, keys: {"1": end, "0": none}}}
            """)
        let node = try flow.node("a")
        #expect(try flow.menu("a").choices.map(\.keys.description) == ["1"])
        #expect(node.ownKeys.all.map(\.key.description) == ["0"])
        #expect(node.keys[try #require(Key("0"))] == .unbound)
        #expect(node.keys[try #require(Key("9"))] == .repeat)
    }

    @Test("A node's own keys lie over its line's")
    func ownKeys() throws {
        let flow = try PracticeFlow.flow(
            """
            keys: {"0": end, "*": back}
            nodes:
              a:
                menu: {prompt: ask, keys: {"1": end}}
                keys: {"0": a, "#": end}
            """)
        let node = try flow.node("a")
        #expect(node.keys.all.map(\.key.description).sorted() == ["#", "*", "0"])
        #expect(node.keys[try #require(Key("0"))] == .next(NodeID(0)))
        #expect(node.keys[.star] == .back)
        #expect(node.ownKeys.all.map(\.key.description) == ["0", "#"])
        #expect(try flow.node("end").keys.all.map(\.key.description) == ["0", "*"])
        #expect(try flow.node("end").ownKeys.all.isEmpty)
    }

    @Test("A key beside its node and one of its choices may differ in length")
    func longerChoice() throws {
        let flow = try PracticeFlow.flow(
            "nodes:\n  a:\n    menu: {prompt: ask, keys: {\"12\": end}}\n    keys: {\"1\": end}")
        #expect(try flow.menu("a").choices.map(\.keys.description) == ["12"])
        #expect(try flow.node("a").ownKeys.all.map(\.key.description) == ["1"])
    }

    @Test("A choice has up to 32 keys")
    func longestChoice() throws {
        let flow = try PracticeFlow.flow(
            "nodes:\n  a: {menu: {prompt: ask, keys: {\"0123456789*#ABCD0123456789*#ABCD\": end}}}")
        #expect(try flow.menu("a").choices.map(\.keys.description) == ["0123456789*#ABCD0123456789*#ABCD"])
    }

    @Test(
        "Barge-in and type-ahead are on unless they are switched off",
        arguments: [
            ("", true, true), (", barge-in: true, type-ahead: keep", true, true), (", barge-in: false", false, true),
            (", barge-in: false, type-ahead: drop", false, false),
        ])
    func bargeIn(keys: String, bargeIn: Bool, keepsTypeAhead: Bool) throws {
        let node = try PracticeFlow.flow("nodes:\n  a: {play: ask, next: end\(keys)}").node("a")
        #expect(node.bargeIn == bargeIn)
        #expect(node.keepsTypeAhead == keepsTypeAhead)
    }
}
