import CallFlow
import Testing

@Suite("C: collects")
struct CollectTests {
    private func collect(
        _ digits: ClosedRange<Int>, keys: KeyValuePairs<Character, Target> = [:],
        globalKeys: KeyValuePairs<Character, Target> = [:],
        _ change: (inout Collect) -> Void = { _ in }
    ) throws -> Phone {
        let sketch = try Sketch()
        sketch.globalKeys = globalKeys
        sketch.collect("pin", digits, next: "done", keys: keys, change)
        return try Phone(sketch.flow(start: "pin"))
    }

    private static let confirm = Collect.Confirm(
        prompt: ["you-entered", .digits(VariableID(0))], accept: Keys("1") ?? Keys(), again: Keys("2") ?? Keys())

    @Test("C1: an entry ends at its maximum")
    func maximum() throws {
        var phone = try collect(2...4)
        phone.press("1234", at: 1500)
        #expect(phone.lines(from: 1500).contains("1500 complete 1234 maximum"))
        #expect(phone.lines(from: 1500).contains("1500 pin = 1234"))
        #expect(phone.node == "done")
    }

    @Test("C1: or at the termination key, or after the inter-digit time")
    func otherEnds() throws {
        var phone = try collect(2...4)
        let other = phone
        phone.press("12#", at: 1500)
        #expect(phone.lines.contains("1500 complete 12 termination-key"))
        phone = other
        phone.press("1", at: 1500)
        phone.press("2", at: 2000)
        phone.wait(until: 4999)
        #expect(phone.node == "pin")
        phone.wait(until: 5000)
        #expect(phone.lines.contains("5000 complete 12 timeout"))
    }

    @Test("C1: the pattern must match the whole entry, after its length")
    func pattern() throws {
        let pattern = try EntryPattern("[2-9]\\d*")
        var phone = try collect(2...4) { $0.pattern = pattern }
        phone.press("1#", at: 1500)
        #expect(phone.lines.contains("1500 no-match 1 short-termination-key 1/3"))
        phone.press("1234", at: 1600)
        #expect(phone.lines.contains("1600 no-match 1234 invalid-maximum 2/3"))
        phone.press("2345", at: 1700)
        #expect(phone.node == "done")
    }

    @Test("C2: the termination key alone is a no-input, unless nothing is an entry")
    func empty() throws {
        var phone = try collect(2...4)
        phone.press("#", at: 1500)
        #expect(phone.lines.contains("1500 no-input empty 1/3"))
        var optional = try collect(0...4)
        optional.press("#", at: 1500)
        #expect(optional.lines.contains("1500 complete  termination-key"))
        #expect(optional.node == "done")
    }

    @Test("C2: silence without a digit is a no-input, after the first-digit time")
    func silence() throws {
        var phone = try collect(2...4)
        phone.wait(until: 11_000)
        #expect(phone.lines.contains("11000 no-input silence 1/3"))
    }

    @Test("C2: too few digits are a no-match with how the entry ended")
    func short() throws {
        var phone = try collect(2...4)
        phone.press("1", at: 1500)
        phone.wait(until: 4500)
        #expect(phone.lines.contains("4500 no-match 1 short-timeout 1/3"))
    }

    @Test("C3: star clears a half-typed entry and the first-digit time starts again")
    func star() throws {
        var phone = try collect(2...4)
        phone.press("12*", at: 1500)
        #expect(phone.lines.last == "1500 clears 12")
        phone.wait(until: 11_499)
        #expect(phone.lines.last == "1500 clears 12")
        phone.wait(until: 11_500)
        #expect(phone.lines.contains("11500 no-input silence 1/3"))
    }

    @Test("C3: where star ends an entry it does not clear it")
    func starEnds() throws {
        var phone = try collect(2...4) { $0.terminationKey = .star }
        phone.press("12*", at: 1500)
        #expect(phone.lines.contains("1500 complete 12 termination-key"))
    }

    @Test("C4: on an empty entry a key that is no digit is a global key if bound, else a no-match")
    func keysOnEmptyEntry() throws {
        var phone = try collect(2...4, globalKeys: ["*": "help"])
        let other = phone
        phone.press("*", at: 1500)
        #expect(phone.node == "help")
        phone = other
        phone.press("A", at: 1500)
        #expect(phone.lines.contains("1500 no-match A wrong-key 1/3"))
    }

    @Test("C4: a bound digit is entered all the same")
    func boundDigit() throws {
        var phone = try collect(2...4, globalKeys: ["0": "operator"])
        phone.press("00#", at: 1500)
        #expect(phone.lines.contains("1500 pin = 00"))
    }

    @Test("C4: in a half-typed entry such a key is a no-match at once, its digits lost")
    func wrongKeyInEntry() throws {
        var phone = try collect(2...4, globalKeys: ["A": "help"])
        phone.press("12A", at: 1500)
        #expect(phone.lines.contains("1500 no-match 12A wrong-key 1/3"))
        phone.press("34#", at: 1500)
        #expect(phone.lines.contains("1500 pin = 34"))
    }

    @Test("C5: the termination key after an entry of full length is swallowed, the last instant included")
    func swallowed() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 4...4, next: "menu")
        sketch.menu("menu", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("1234", at: 1500)
        let other = phone
        phone.press("#", at: 4500)
        #expect(phone.lines.last == "4500 key # swallowed")
        phone.press("#", at: 4600)
        #expect(phone.lines(from: 4600).contains("4600 no-match # no-choice 1/3"))
        phone = other
        phone.press("#", at: 4501)
        #expect(phone.lines.contains("4501 no-match # no-choice 1/3"))
    }

    @Test("C5: any other key ends the swallowing")
    func swallowingEnds() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 4...4, next: "menu")
        sketch.menu("menu", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("12347#", at: 1500)
        #expect(
            phone.lines.filter { $0.contains("no-match") } == [
                "1500 no-match 7 no-choice 1/3", "1500 no-match # no-choice 2/3",
            ])
    }

    @Test("C5: it is not swallowed where the node has a meaning of its own for it")
    func notSwallowed() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 4...4, next: "menu")
        sketch.menu("menu", ["#1": "one"])
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("1234#1", at: 1500)
        #expect(phone.node == "one")
        let bound = try Sketch()
        bound.collect("pin", 4...4, next: "menu")
        bound.menu("menu", ["1": "one"], keys: ["#": "pound"])
        var other = try Phone(bound.flow(start: "pin"))
        other.press("1234#", at: 1500)
        #expect(other.node == "pound")
    }

    @Test("C5: nor in a confirm that has it as a choice, or a queue that binds it")
    func notSwallowedElsewhere() throws {
        var phone = try collect(4...4) {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys(.pound), again: Keys(.star))
        }
        phone.press("1234#", at: 1500)
        #expect(phone.node == "done")
        let sketch = try Sketch()
        var queue = Queue(holdMusic: PromptID("hold"), announcements: [])
        queue.keys[.pound] = .act(KeyAction(next: sketch.node("left")))
        sketch.collect("pin", 4...4, next: "operators")
        sketch.transfer("operators", queue: queue, prompt: [])
        var queued = try Phone(sketch.flow(start: "pin"))
        queued.press("1234#", at: 1500)
        #expect(queued.node == "left")
    }

    @Test("C5: one that waits is swallowed as the entry ends")
    func waitingOneIsSwallowed() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "pin") { $0.bargeIn = false }
        sketch.collect("pin", 4...4, next: "menu")
        sketch.menu("menu", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("1234#1", at: 500)
        phone.wait(until: 1000)
        #expect(phone.lines.contains("1000 key # swallowed"))
        #expect(phone.node == "one")
    }

    @Test("C6: no timer ends an entry while digits come faster than the inter-digit time")
    func slowDigits() throws {
        var phone = try collect(9...9)
        for (index, digit) in "123456789".enumerated() { phone.press(String(digit), at: 1500 + Int64(index) * 2999) }
        #expect(phone.value("pin") == nil)
        #expect(phone.lines.contains("25492 complete 123456789 maximum"))
    }

    @Test("C7: a confirm reads the entry, and the variable is set when it is accepted")
    func confirmAccepts() throws {
        var phone = try collect(2...4) { $0.confirm = Self.confirm }
        phone.press("12#", at: 1500)
        phone.wait(until: 3500)
        phone.press("1", at: 4000)
        #expect(
            phone.lines(from: 1500).filter { !$0.contains(" key ") } == [
                "1500 complete 12 termination-key", "1500 plays you-entered+digits(12)", "3500 heard",
                "4000 chooses 1 own", "4000 confirmed", "4000 pin = 12", "4000 done:", "4000 plays done",
            ])
    }

    @Test("C7: a confirm has the line's times for menus")
    func confirmTimes() throws {
        let sketch = try Sketch()
        sketch.timers.noInput = .seconds(7)
        sketch.collect("pin", 2...4, next: "done") { $0.confirm = Self.confirm }
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("12#", at: 1500)
        phone.wait(until: 10_500)
        #expect(phone.lines.contains("10500 no-input silence 1/3"))
    }

    @Test("C7: choices of several keys wait as in a menu")
    func confirmWithLongChoices() throws {
        let keys = (accept: Keys("1") ?? Keys(), again: Keys("12") ?? Keys())
        var phone = try collect(2...4, globalKeys: ["0": "operator"]) {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: keys.accept, again: keys.again)
        }
        phone.press("55#", at: 1500)
        let other = phone
        phone.press("1", at: 2600)
        phone.wait(until: 5600)
        #expect(phone.node == "done")
        phone = other
        phone.press("1#", at: 2600)
        #expect(phone.node == "done")
        phone = other
        phone.press("12", at: 2600)
        #expect(phone.lines.contains("2600 no-match 55 not-confirmed-again 1/3"))
        phone = other
        phone.press("0", at: 2600)
        #expect(phone.node == "operator")
    }

    @Test("C7: keys that only begin a confirm's choice are a global key or a failure")
    func confirmIncomplete() throws {
        var phone = try collect(2...4, globalKeys: ["0": "operator"]) {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("01") ?? Keys(), again: Keys("21") ?? Keys())
        }
        phone.press("55#", at: 1500)
        let other = phone
        phone.press("0", at: 2600)
        phone.wait(until: 5600)
        #expect(phone.node == "operator")
        phone = other
        phone.press("2", at: 2600)
        phone.wait(until: 5600)
        #expect(phone.lines.contains("5600 no-match 2 incomplete-timeout 1/3"))
    }

    @Test("C8: no-inputs and no-matches of a confirm count together, and the third is a no-match of the collect")
    func confirmFails() throws {
        var phone = try collect(2...4) { $0.confirm = Self.confirm }
        phone.press("12#", at: 1500)
        phone.press("7", at: 4000)
        phone.wait(until: 11_000)
        phone.press("8", at: 13_500)
        #expect(
            phone.lines(from: 4000).filter { $0.contains("no-") } == [
                "4000 no-match 7 no-choice 1/3", "11000 no-input silence 2/3", "13500 no-match 8 no-choice 3/3",
                "13500 no-match 12 not-confirmed-failures 1/3",
            ])
        #expect(phone.lines.last == "13500 plays pin-error+pin")
    }

    @Test("C8: the key for again, and back, give the entry up")
    func confirmGivesUp() throws {
        var phone = try collect(2...4, globalKeys: ["*": "back", "9": "repeat"]) { $0.confirm = Self.confirm }
        phone.press("12#", at: 1500)
        let other = phone
        phone.press("2", at: 4000)
        #expect(phone.lines.contains("4000 no-match 12 not-confirmed-again 1/3"))
        phone = other
        phone.press("*", at: 4000)
        #expect(phone.lines.contains("4000 no-match 12 not-confirmed-back 1/3"))
        phone = other
        phone.press("9", at: 4000)
        #expect(phone.lines.last == "4000 plays you-entered+digits(12)")
        #expect(!phone.lines.contains { $0.contains("no-match") })
    }

    @Test("C9: a secret entry is masked in the log, its variable and the record")
    func secret() throws {
        var phone = try collect(2...4) {
            $0.isSecret = true
            $0.confirm = Self.confirm
        }
        phone.press("77*", at: 1500)
        phone.press("7", at: 1600)
        phone.press("#", at: 1700)
        phone.press("7788", at: 1800)
        phone.press("1", at: 1900)
        phone.wait(until: 20_000)
        #expect(!phone.lines.contains { $0.contains(" key 7") })
        #expect(!phone.lines.joined(separator: "\n").contains("77"))
        #expect(phone.lines.contains("1500 clears ••"))
        #expect(phone.lines.contains("1700 no-match • short-termination-key 1/3"))
        #expect(phone.lines.contains("1800 complete •••• maximum"))
        #expect(phone.lines.contains("1800 plays you-entered+digits(••••)"))
        #expect(phone.value("pin") == "••••")
        #expect(phone.call.record?.disposition == .completed)
    }

    @Test("C9: a secret stays one when it is copied, and keys that wait for one are masked")
    func secretTravels() throws {
        let sketch = try Sketch()
        let copy = sketch.variable("copy")
        sketch.play("notice", next: "pin") { $0.bargeIn = false }
        sketch.collect("pin", 4...4, next: "copying") { $0.isSecret = true }
        sketch.draw(
            "copying",
            .set([Assignment(variable: copy, source: .variable(sketch.variable("pin")))], next: sketch.node("end")))
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("7788", at: 500)
        phone.wait(until: 5000)
        #expect(phone.value("copy") == "••••")
        #expect(!phone.lines.joined(separator: "\n").contains("77"))
        #expect(phone.lines.contains("500 key • waits"))
    }
}
