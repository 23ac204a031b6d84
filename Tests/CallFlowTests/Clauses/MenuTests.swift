import CallFlow
import TestSupport
import Testing

@Suite("M: menus")
struct MenuTests {
    private func menu(_ draw: (Sketch) -> Void) throws -> Phone {
        let sketch = try Sketch()
        draw(sketch)
        return try Phone(sketch.flow(start: "main"))
    }

    @Test("M1: a choice that no longer one begins with acts at once")
    func exact() throws {
        var phone = try menu { $0.menu("main", ["1": "one", "2": "two"]) }
        phone.press("2", at: 300)
        #expect(
            phone.lines(from: 300) == [
                "300 key 2 taken", "300 stopped after 300", "300 chooses 2 own", "300 two:", "300 plays two",
            ])
    }

    @Test("M1: a node's own choice wins over a global key, and star and pound are keys like any other")
    func ownChoiceWins() throws {
        var phone = try menu {
            $0.globalKeys = ["0": "operator", "*": "back"]
            $0.menu("main", ["0": "zero", "*": "star", "#": "pound"])
        }
        let other = phone
        phone.press("0", at: 100)
        #expect(phone.node == "zero")
        phone = other
        phone.press("*", at: 100)
        #expect(phone.node == "star")
        phone = other
        phone.press("#", at: 100)
        #expect(phone.node == "pound")
    }

    @Test("M2: a choice that a longer one begins with waits the inter-digit time, then acts")
    func ambiguous() throws {
        var phone = try menu { $0.menu("main", ["1": "one", "12": "twelve"]) }
        phone.press("1", at: 200)
        phone.wait(until: 3199)
        #expect(phone.node == "main")
        phone.wait(until: 3200)
        #expect(
            phone.lines(from: 200) == [
                "200 key 1 taken", "200 stopped after 200", "200 1 waits 3000", "3200 chooses 1 own", "3200 one:",
                "3200 plays one",
            ])
    }

    @Test("M2: the termination key makes a shorter choice act at once, and a further key makes the longer one")
    func ambiguousEnds() throws {
        var phone = try menu { $0.menu("main", ["1": "one", "12": "twelve"]) }
        let other = phone
        phone.press("1#", at: 200)
        #expect(phone.node == "one")
        phone = other
        phone.press("12", at: 200)
        #expect(phone.node == "twelve")
    }

    @Test("M2: the termination key is a key of the entry where both together begin a choice")
    func terminationKeyInChoice() throws {
        var phone = try menu { $0.menu("main", ["1": "one", "1#": "pounded"]) }
        phone.press("1#", at: 200)
        #expect(phone.node == "pounded")
    }

    @Test("M3: keys that only begin a choice are a no-match at the timeout")
    func incomplete() throws {
        var phone = try menu { $0.menu("main", ["12": "twelve"]) }
        phone.press("1", at: 1500)
        phone.wait(until: 4500)
        #expect(
            phone.lines(from: 1500) == [
                "1500 key 1 taken", "1500 1 waits 3000", "4500 no-match 1 incomplete-timeout 1/3",
                "4500 plays main-error+main",
            ])
    }

    @Test("M3: a single such key with a global binding acts by it instead, also at the termination key")
    func incompleteGlobal() throws {
        var phone = try menu {
            $0.globalKeys = ["0": "operator"]
            $0.menu("main", ["01": "other"])
        }
        let other = phone
        phone.press("0", at: 100)
        phone.wait(until: 3100)
        #expect(phone.node == "operator")
        phone = other
        phone.press("0#", at: 100)
        #expect(phone.node == "operator")
    }

    @Test("M4: a key that begins no choice acts by its global binding, else is a no-match at once")
    func neither() throws {
        var phone = try menu {
            $0.globalKeys = ["0": "operator"]
            $0.menu("main", ["1": "one"])
        }
        let other = phone
        phone.press("7", at: 1100)
        #expect(
            phone.lines(from: 1100) == [
                "1100 key 7 taken", "1100 no-match 7 no-choice 1/3", "1100 plays main-error+main",
            ])
        phone = other
        phone.press("0", at: 1100)
        #expect(phone.node == "operator")
    }

    @Test("M4: a lone termination key is a no-match")
    func loneTerminationKey() throws {
        var phone = try menu { $0.menu("main", ["1": "one"]) }
        phone.press("#", at: 1100)
        #expect(phone.lines(from: 1100)[1] == "1100 no-match # no-choice 1/3")
    }

    @Test("M5: a no-match carries all keys of the entry with the offending one, but not the termination key")
    func keysOfNoMatch() throws {
        var phone = try menu { $0.menu("main", ["123": "one"]) }
        let other = phone
        phone.press("129", at: 1100)
        #expect(phone.lines.contains("1100 no-match 129 no-choice 1/3"))
        phone = other
        phone.press("12#", at: 1100)
        #expect(phone.lines.contains("1100 no-match 12 incomplete-termination-key 1/3"))
    }

    @Test("M6: a key that only acts repeats the node's prompt")
    func actingKey() throws {
        var phone = try menu { sketch in
            sketch.menu("main", ["1": sketch.action { $0.language = Language("es") }])
        }
        phone.press("1", at: 2000)
        #expect(
            phone.lines(from: 2000) == ["2000 key 1 taken", "2000 chooses 1 own", "2000 speaks es", "2000 plays main"])
    }

    @Test("M6: a key sets language, pace and variables before it leads on")
    func actingAndLeading() throws {
        var phone = try menu { sketch in
            let topic = sketch.variable("topic")
            let target = sketch.action("next") {
                $0.language = Language("es")
                $0.pace = .relaxed
                $0.assignments = [Assignment(variable: topic, source: .text("visits"))]
            }
            sketch.menu("main", ["1": target])
        }
        phone.press("1", at: 2000)
        #expect(
            phone.lines(from: 2000) == [
                "2000 key 1 taken", "2000 chooses 1 own", "2000 pace relaxed", "2000 speaks es", "2000 topic = visits",
                "2000 next:", "2000 plays next",
            ])
    }

    @Test("M7: silence and errors are counted apart, and the third of a kind leads on without another prompt")
    func counting() throws {
        var phone = try menu { $0.menu("main", ["1": "one"]) }
        phone.wait(until: 6000)
        phone.press("9", at: 6500)
        phone.wait(until: 13_500)
        phone.press("99", at: 13_600)
        #expect(
            phone.lines == [
                "0 answered", "0 main:", "0 plays main", "1000 heard",
                "6000 no-input silence 1/3", "6000 plays main-silence+main",
                "6500 key 9 taken", "6500 stopped after 500", "6500 no-match 9 no-choice 1/3",
                "6500 plays main-error+main",
                "8500 heard", "13500 no-input silence 2/3", "13500 plays main-silence+main",
                "13600 key 9 taken", "13600 stopped after 100", "13600 no-match 9 no-choice 2/3",
                "13600 plays main-error+main",
                "13600 key 9 taken", "13600 stopped after 0", "13600 no-match 9 no-choice 3/3",
                "13600 main-no-match:", "13600 plays main-no-match",
            ])
    }

    @Test("M7: the n-th error plays the n-th of its prompts, and the last repeats")
    func promptsOfErrors() throws {
        var phone = try menu { sketch in
            sketch.menu("main", ["1": "one"]) {
                $0.noMatch = Retry(prompts: [["first"], ["second", "main"]], after: 5, next: sketch.node("out"))
            }
        }
        phone.press("9999", at: 2000)
        let played = phone.lines(from: 2000).filter { $0.contains("plays") }
        #expect(
            played == [
                "2000 plays first", "2000 plays second+main", "2000 plays second+main", "2000 plays second+main",
            ])
        phone.press("9", at: 2000)
        #expect(phone.node == "out")
    }

    @Test("M8: entering a node again, even from itself, counts afresh")
    func afresh() throws {
        var phone = try menu { $0.menu("main", ["1": "main"]) }
        phone.press("9919", at: 2000)
        #expect(phone.lines.last == "2000 plays main-error+main")
        #expect(phone.lines.contains("2000 no-match 9 no-choice 2/3"))
        #expect(phone.lines.filter { $0.hasPrefix("2000 no-match") }.last == "2000 no-match 9 no-choice 1/3")
    }

    @Test("M9: global keys hold in menus, unless the node binds or unbinds them")
    func globalKeys() throws {
        var phone = try menu {
            $0.globalKeys = ["0": "operator", "9": "repeat"]
            $0.menu("main", ["1": "one"], keys: ["0": "none", "9": "elsewhere"])
        }
        let other = phone
        phone.press("0", at: 1100)
        #expect(phone.lines.contains("1100 no-match 0 no-choice 1/3"))
        phone = other
        phone.press("9", at: 1100)
        #expect(phone.node == "elsewhere")
    }

    @Test("M10: repeat plays the node's prompt and neither counts nor resets an attempt")
    func repeating() throws {
        var phone = try menu {
            $0.globalKeys = ["9": "repeat"]
            $0.menu("main", ["1": "one"])
        }
        phone.press("797", at: 2000)
        #expect(
            phone.lines(from: 2000).filter { !$0.contains("stopped") } == [
                "2000 key 7 taken", "2000 no-match 7 no-choice 1/3", "2000 plays main-error+main",
                "2000 key 9 taken", "2000 chooses 9 global", "2000 plays main",
                "2000 key 7 taken", "2000 no-match 7 no-choice 2/3", "2000 plays main-error+main",
            ])
    }

    private func deepMenus(_ sketch: Sketch) {
        sketch.globalKeys = ["*": "back"]
        sketch.menu("main", ["1": "between"])
        sketch.play("between", next: "second")
        sketch.menu("second", ["1": "third", "2": "second"])
        sketch.menu("third", ["1": "one"])
    }

    @Test("M11: back enters the menu before, whatever lies between, and repeats where none is before")
    func back() throws {
        var phone = try menu(deepMenus)
        phone.press("1", at: 100)
        phone.press("1", at: 1200)
        #expect(phone.node == "third")
        phone.press("*", at: 1300)
        #expect(phone.node == "second")
        phone.press("*", at: 1400)
        #expect(phone.node == "main")
        phone.press("*", at: 1500)
        #expect(
            phone.lines(from: 1500) == [
                "1500 key * taken", "1500 stopped after 100", "1500 chooses * global", "1500 back", "1500 plays main",
            ])
    }

    @Test("M11: entering one node twice in a row counts once")
    func backFromItself() throws {
        var phone = try menu(deepMenus)
        phone.press("1", at: 100)
        phone.press("22", at: 1200)
        phone.press("*", at: 1300)
        #expect(phone.node == "main")
    }

    @Test("M11: from a queue back returns to the last menu, and is ignored where there was none")
    func backFromQueue() throws {
        let sketch = try Sketch()
        var queue = Queue(holdMusic: PromptID("hold"), announcements: [])
        queue.keys[.star] = .back
        sketch.menu("main", ["1": "operators"])
        sketch.transfer("operators", queue: queue)
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("1", at: 100)
        phone.press("*", at: 2000)
        #expect(
            phone.lines(from: 2000) == [
                "2000 key * taken", "2000 chooses * queue", "2000 back", "2000 transfer left",
                "2000 music stopped after 900",
                "2000 main:", "2000 plays main",
            ])
        var direct = try Phone(sketch.flow(start: "operators"))
        direct.press("*", at: 2000)
        #expect(direct.lines(from: 2000) == ["2000 key * ignored"])
    }

    @Test("M2: while an entry waits the termination key and the others mean no binding")
    func bindingsInEntry() throws {
        var phone = try menu {
            $0.globalKeys = ["#": "help", "*": "back", "0": "operator"]
            $0.menu("main", ["1": "one", "12": "twelve"])
        }
        let other = phone
        phone.press("1#", at: 200)
        #expect(phone.node == "one")
        phone = other
        phone.press("1*", at: 200)
        #expect(phone.lines.contains("200 no-match 1* no-choice 1/3"))
        phone = other
        phone.press("#", at: 200)
        #expect(phone.node == "help")
    }

    @Test("M2: where a line has no termination key it ends nothing")
    func withoutTerminationKey() throws {
        var phone = try menu { $0.menu("main", ["1": "one", "12": "twelve"]) { $0.terminationKey = nil } }
        phone.press("1#", at: 200)
        #expect(phone.lines.contains("200 no-match 1# no-choice 1/3"))
    }

    @Test("M3: two keys that only begin a choice are a no-match, whatever they are bound to")
    func incompleteOfTwo() throws {
        var phone = try menu {
            $0.globalKeys = ["0": "operator"]
            $0.menu("main", ["001": "other"])
        }
        phone.press("00", at: 200)
        phone.wait(until: 3200)
        #expect(phone.lines.contains("3200 no-match 00 incomplete-timeout 1/3"))
    }

    @Test("M3: an own binding of a key that only begins a choice acts at the timeout")
    func incompleteOwn() throws {
        var phone = try menu {
            $0.globalKeys = ["0": "operator"]
            $0.menu("main", ["01": "other"], keys: ["0": "elsewhere"])
        }
        phone.press("0", at: 200)
        #expect(phone.lines.last == "200 0 waits 3000")
        phone.wait(until: 3200)
        #expect(phone.node == "elsewhere" && phone.lines.contains("3200 chooses 0 global"))
    }

    @Test("M4: a global key as the last of an entry is none")
    func globalKeyInEntry() throws {
        var phone = try menu {
            $0.globalKeys = ["0": "operator"]
            $0.menu("main", ["12": "twelve"])
        }
        phone.press("10", at: 200)
        #expect(phone.lines.contains("200 no-match 10 no-choice 1/3"))
    }

    @Test("M6: a key that only acts neither counts nor resets an attempt")
    func actingKeyCountsNothing() throws {
        var phone = try menu { sketch in
            sketch.menu("main", ["8": sketch.action { $0.pace = .relaxed }])
        }
        phone.press("787", at: 2000)
        #expect(
            phone.lines.filter { $0.contains("no-match") } == [
                "2000 no-match 7 no-choice 1/3", "2000 no-match 7 no-choice 2/3",
            ])
    }

    @Test("M7: silence has prompts, a count and a way out of its own, and listens at once where it says nothing")
    func silences() throws {
        var phone = try menu { sketch in
            sketch.menu("main", ["1": "one"]) {
                $0.noInput = Retry(prompts: [["still-there"], []], after: 3, next: sketch.node("out"))
            }
        }
        phone.wait(until: 17_000)
        #expect(
            phone.lines(from: 6000) == [
                "6000 no-input silence 1/3", "6000 plays still-there", "7000 heard", "12000 no-input silence 2/3",
                "17000 no-input silence 3/3", "17000 out:", "17000 plays out",
            ])
        var once = try menu { $0.menu("main", ["1": "one"]) { $0.noMatch.after = 1 } }
        once.press("9", at: 200)
        #expect(
            once.lines(from: 200).suffix(3) == [
                "200 no-match 9 no-choice 1/1", "200 main-no-match:", "200 plays main-no-match",
            ])
        var silent = try menu { sketch in
            sketch.menu("main", ["1": "one"]) { $0.noInput = Retry(prompts: [], after: 2, next: sketch.node("out")) }
        }
        silent.wait(until: 11_000)
        #expect(silent.lines.suffix(2) == ["11000 out:", "11000 plays out"])
    }

    @Test("M9: global keys hold in confirms and on an empty entry, and an unbound key is a no-match there")
    func globalKeysInCollect() throws {
        let sketch = try Sketch()
        sketch.globalKeys = ["*": "help", "0": "operator"]
        sketch.collect(
            "main", 2...4, next: "done", keys: ["*": "none"],
            { $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("1") ?? Keys(), again: Keys("2") ?? Keys()) })
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("*", at: 100)
        #expect(phone.lines.contains("100 no-match * wrong-key 1/3"))
        phone.press("12#", at: 200)
        let other = phone
        phone.press("*", at: 300)
        #expect(phone.lines.contains("300 no-match * no-choice 1/3"))
        phone = other
        phone.press("0", at: 300)
        #expect(phone.node == "operator" && !phone.lines.contains { $0.contains("main = ") })
    }

    @Test("M10: repeat plays a collect's prompt, and counts and resets nothing")
    func repeatingCollect() throws {
        let sketch = try Sketch()
        sketch.globalKeys = ["A": "repeat"]
        sketch.collect("main", 2...4, next: "done")
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("1#", at: 100)
        phone.press("A", at: 200)
        #expect(phone.lines.last == "200 plays main")
        phone.press("1#", at: 300)
        #expect(phone.lines.contains("300 no-match 1 short-termination-key 2/3"))
    }

    @Test("M11: collects are in the stack too, and a node is entered afresh by back")
    func backToCollect() throws {
        let sketch = try Sketch()
        sketch.globalKeys = ["*": "back"]
        sketch.collect("pin", 2...2, next: "main")
        sketch.menu("main", ["1": "between"])
        sketch.play("between", next: "main")
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("*", at: 50)
        #expect(phone.lines.suffix(2) == ["50 back", "50 plays pin"])
        phone.press("1#12", at: 100)
        phone.press("1", at: 200)
        phone.press("9", at: 1200)
        phone.press("*", at: 1300)
        #expect(phone.lines.suffix(3) == ["1300 back", "1300 pin:", "1300 plays pin"])
        phone.press("1#", at: 1400)
        #expect(phone.lines.contains("1400 no-match 1 short-termination-key 1/3"))
    }

    @Test("M11: back leads through the last 32 menus, and then repeats the one it has come to")
    func longWayBack() throws {
        var phone = try menu {
            $0.globalKeys = ["*": "back"]
            $0.menu("main", ["1": "odd"])
            $0.menu("odd", ["1": "even"])
            $0.menu("even", ["1": "odd"])
        }
        for step in 1...40 { phone.press("1", at: Int64(step) * 100) }
        for step in 1...31 { phone.press("*", at: 5000 + Int64(step) * 100) }
        #expect(phone.node == "odd" && phone.lines.suffix(2) == ["8100 odd:", "8100 plays odd"])
        phone.press("*", at: 9000)
        #expect(phone.lines.suffix(2) == ["9000 back", "9000 plays odd"])
    }

    @Test("M11: back from a queue leads to a collect as well, with the returns that were pending")
    func backFromQueueToCollect() throws {
        let sketch = try Sketch()
        var queue = Queue(holdMusic: PromptID("hold"), announcements: [])
        queue.keys[.star] = .back
        sketch.draw("call", .subFlow(entry: sketch.node("pin"), next: sketch.node("operators")))
        sketch.collect("pin", 1...1, next: "out")
        sketch.draw("out", .return)
        sketch.transfer("operators", queue: queue)
        var phone = try Phone(sketch.flow(start: "call"))
        phone.press("1", at: 100)
        phone.press("*", at: 2000)
        #expect(phone.node == "pin")
        phone.press("1", at: 2100)
        #expect(phone.node == "operators")
    }

    @Test("M11: of entries of one node in a row back restores the returns of the latest")
    func backToLatestEntry() throws {
        let sketch = try Sketch()
        sketch.globalKeys = ["*": "back"]
        sketch.draw("first", .subFlow(entry: sketch.node("main"), next: sketch.node("one")))
        sketch.draw("second", .subFlow(entry: sketch.node("main"), next: sketch.node("two")))
        sketch.menu("main", ["1": "second", "2": "other", "3": "out"])
        sketch.menu("other", ["1": "out"])
        sketch.draw("out", .return)
        var phone = try Phone(sketch.flow(start: "first"))
        phone.press("12*", at: 100)
        #expect(phone.node == "main")
        phone.press("3", at: 200)
        #expect(phone.node == "two")
    }
}
