import CallFlow
import TestSupport
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
        sketch.collect("pin", 2...4, next: "done") {
            $0.confirm = Self.confirm
            $0.confirm?.noInputTime = .seconds(7)
        }
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

    @Test("C2: an entry of no keys is judged by the pattern, and one that a timeout ends too")
    func invalid() throws {
        let pattern = try EntryPattern("[2-9]+")
        var phone = try collect(0...4) { $0.pattern = pattern }
        phone.press("#", at: 1500)
        #expect(phone.lines.contains("1500 no-match  invalid-termination-key 1/3"))
        phone.press("21", at: 1600)
        phone.wait(until: 4600)
        #expect(phone.lines.contains("4600 no-match 21 invalid-timeout 2/3"))
    }

    @Test("C3: after a clearing the entry is empty: star is a global key again, and digits begin a new one")
    func starTwice() throws {
        var phone = try collect(2...4, globalKeys: ["*": "help"])
        phone.press("12*", at: 1500)
        let other = phone
        phone.press("*", at: 1600)
        #expect(phone.node == "help")
        phone = other
        phone.press("34#", at: 1600)
        #expect(phone.lines.contains("1600 pin = 34"))
    }

    @Test("C3: keys that wait after a clearing are taken before the first-digit time starts")
    func starThatWaits() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "pin") { $0.bargeIn = false }
        sketch.collect("pin", 2...4, next: "done")
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("1*2", at: 500)
        phone.wait(until: 1000)
        #expect(phone.call.status.timers.map(\.timer) == [.interDigit, .wholeCall])
        #expect(phone.call.status.entry == .plain(Keys("2") ?? Keys()))
    }

    @Test("C4: without a termination key pound is a key like any other, and a digit that ends an entry is none")
    func otherTerminationKeys() throws {
        var without = try collect(2...4) { $0.terminationKey = nil }
        without.press("#", at: 1500)
        #expect(without.lines.contains("1500 no-match # wrong-key 1/3"))
        without.press("12#", at: 1600)
        #expect(without.lines.contains("1600 no-match 12# wrong-key 2/3"))
        var nine = try collect(2...4) { $0.terminationKey = Key("9") }
        nine.press("129", at: 1500)
        #expect(nine.lines.contains("1500 complete 12 termination-key"))
    }

    @Test("C5: it is swallowed whatever the call then does: a wrong entry, a collect, a ring, a recording")
    func swallowedAnywhere() throws {
        var wrong = try collect(4...4) { $0.pattern = try? EntryPattern("9.*") }
        wrong.press("1234#", at: 1500)
        #expect(wrong.lines.suffix(2) == ["1500 plays pin-error+pin", "1500 key # swallowed"])
        for next in ["pin-2", "operators", "message", "asking", "notice"] {
            let sketch = try Sketch()
            sketch.globalKeys = ["#": "help"]
            sketch.collect("pin", 4...4, next: next)
            sketch.collect("pin-2", 2...4, next: "done")
            sketch.transfer("operators", prompt: [])
            sketch.record("message")
            sketch.play("notice", next: "done") { $0.prompt += ["a", "b", "c"] }
            let lookup = Lookup(
                table: "cases", key: .text("7"), found: sketch.node("done"), notFound: sketch.node("done"),
                failed: sketch.node("done"), timedOut: sketch.node("done"))
            sketch.draw("asking", .lookup(lookup))
            var phone = try Phone(sketch.flow(start: "pin"))
            phone.press("1234", at: 1500)
            phone.press("#", at: 4500)
            #expect(phone.lines.last == "4500 key # swallowed", "\(next)")
            #expect(phone.call.status.waiting == .plain(Keys()), "\(next)")
        }
    }

    @Test("C5: a longer wait between digits makes a longer time to swallow it")
    func swallowedWhenRelaxed() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 4...4, next: "menu") { $0.interDigitTime = .seconds(2) }
        sketch.menu("menu", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "pin")) { $0.pace = .relaxed }
        phone.press("1234", at: 1500)
        let other = phone
        phone.press("#", at: 9500)
        #expect(phone.lines.last == "9500 key # swallowed")
        phone = other
        phone.press("#", at: 9501)
        #expect(phone.lines.contains("9501 no-match # no-choice 1/3"))
    }

    @Test("C5: only the next key is swallowed, and only after an entry of full length")
    func swallowedOnce() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 2...4, next: "menu")
        sketch.menu("menu", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "pin"))
        let other = phone
        phone.press("1234##", at: 1500)
        #expect(phone.lines.filter { $0.contains("#") }.prefix(2) == ["1500 key # swallowed", "1500 key # taken"])
        phone = other
        phone.press("12##", at: 1500)
        #expect(phone.lines.contains("1500 no-match # no-choice 1/3"))
        let without = try Sketch()
        without.collect("pin", 4...4, next: "menu") { $0.terminationKey = nil }
        without.menu("menu", ["1": "one"])
        var plain = try Phone(without.flow(start: "pin"))
        plain.press("1234#", at: 1500)
        #expect(plain.lines.contains("1500 no-match # no-choice 1/3"))
    }

    @Test("C5: an ignored key ends the swallowing as well, and so does another that waits")
    func ignoredKeyEndsSwallowing() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 4...4, next: "operators")
        sketch.transfer("operators", prompt: [])
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("12345#", at: 1500)
        #expect(phone.lines.suffix(2) == ["1500 key 5 ignored", "1500 key # ignored"])
        let waiting = try Sketch()
        waiting.play("notice", next: "pin") { $0.bargeIn = false }
        waiting.collect("pin", 4...4, next: "menu")
        waiting.menu("menu", ["5": "five"])
        waiting.menu("five", ["#": "pound"])
        var other = try Phone(waiting.flow(start: "notice"))
        other.press("12345#", at: 500)
        other.wait(until: 1000)
        #expect(other.node == "pound")
    }

    @Test("C5: one that waits is swallowed before a confirm begins and flushes the rest")
    func waitingOneBeforeConfirm() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "pin") { $0.bargeIn = false }
        sketch.collect("pin", 4...4, next: "done") {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys(.pound), again: Keys("2") ?? Keys())
        }
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("1234##", at: 500)
        phone.wait(until: 1000)
        #expect(
            phone.lines.suffix(4) == [
                "1000 key # swallowed", "1000 complete 1234 maximum", "1000 flushes #", "1000 plays sure",
            ])
        phone.press("#", at: 1100)
        #expect(phone.node == "done")
    }

    @Test("C5: a confirm swallows it that does not have it, and one without barge-in plays on")
    func swallowedInConfirm() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 4...4, next: "done", { $0.confirm = Self.confirm }, node: { $0.bargeIn = false })
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("1234", at: 1500)
        phone.press("#1", at: 1600)
        phone.wait(until: 3500)
        #expect(
            phone.lines(from: 1600).prefix(4) == [
                "1600 key # swallowed", "1600 key 1 waits", "3500 heard", "3500 key 1 fed",
            ])
        #expect(phone.node == "done")
    }

    @Test("C6: keys that the entry does not take end no timer for good, and relaxed digits may come slower")
    func slowRelaxedDigits() throws {
        var phone = try collect(2...4)
        phone.press("1", at: 1500)
        phone.press("2", at: 4499)
        phone.wait(until: 7498)
        #expect(phone.call.status.entry == .plain(Keys("12") ?? Keys()))
        phone.wait(until: 7499)
        #expect(phone.lines.contains("7499 complete 12 timeout"))
    }

    @Test("C7: leaving a confirm by a global key sets no variable")
    func leavingConfirm() throws {
        var phone = try collect(2...4, globalKeys: ["0": "operator"]) { $0.confirm = Self.confirm }
        phone.press("12#", at: 1500)
        phone.press("0", at: 1600)
        phone.wait(until: 2600)
        #expect(phone.call.hasEnded && phone.value("pin") == nil)
    }

    @Test("C7: a confirm of the termination key's choice takes it as a key like any other")
    func confirmByTerminationKey() throws {
        var phone = try collect(2...4) {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("1#") ?? Keys(), again: Keys("1") ?? Keys())
        }
        phone.press("55#", at: 1500)
        let other = phone
        phone.press("1#", at: 2600)
        #expect(phone.node == "done")
        phone = other
        phone.press("1", at: 2600)
        phone.wait(until: 5600)
        #expect(phone.lines.contains("5600 no-match 55 not-confirmed-again 1/3"))
        phone = other
        phone.press("#", at: 2600)
        #expect(phone.lines.contains("2600 no-match # no-choice 1/3"))
        phone.press("12", at: 2700)
        #expect(phone.lines.contains("2700 no-match 12 no-choice 2/3"))
    }

    @Test("C8: a third silence gives up too, repeat counts nothing, and the collect gives up at its own count")
    func confirmFailsInSilence() throws {
        var phone = try collect(2...4, globalKeys: ["9": "repeat"]) {
            $0.confirm = Self.confirm
            $0.noMatch.after = 1
        }
        phone.press("12#", at: 1500)
        phone.press("79", at: 1600)
        phone.wait(until: 15_600)
        #expect(
            phone.lines(from: 1601) == [
                "3600 heard", "8600 no-input silence 2/3", "8600 plays you-entered+digits(12)", "10600 heard",
                "15600 no-input silence 3/3", "15600 no-match 12 not-confirmed-failures 1/1", "15600 pin-no-match:",
                "15600 plays pin-no-match",
            ])
    }

    @Test("C9: a secret is masked where it is read, branched on, looked up, dropped, lost or flushed")
    func secretEverywhere() throws {
        let sketch = try Sketch()
        let pin = Assignment.Source.variable(sketch.variable("pin"))
        sketch.play("notice", next: "pin") { $0.bargeIn = false }
        sketch.collect("pin", 2...4, next: "asking") { $0.isSecret = true }
        let lookup = Lookup(
            table: "cases", key: pin, found: sketch.node("ways"), notFound: sketch.node("ways"),
            failed: sketch.node("ways"), timedOut: sketch.node("ways"))
        sketch.draw("asking", .lookup(lookup))
        sketch.draw(
            "ways",
            .branch(
                Branch(
                    subject: .variable(sketch.variable("pin")), cases: [(.hasPrefix("77"), sketch.node("last"))],
                    otherwise: sketch.node("other"))))
        sketch.draw("last", .play(.next(sketch.node("bye"))), prompt: [.digits(sketch.variable("pin"))]) {
            $0.bargeIn = false
        }
        sketch.draw("bye", .play(.hangUp(.completed)))
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("77A" + String(repeating: "7", count: 30), at: 100)
        #expect(phone.lines.last == "100 key • overflow" && phone.call.status.waiting == .masked(32))
        phone.wait(until: 1000)
        #expect(
            phone.lines.suffix(3).prefix(2) == [
                "1000 no-match ••• wrong-key 1/3", "1000 flushes " + String(repeating: "•", count: 29),
            ])
        phone.press("77", at: 2000)
        #expect(phone.call.status.entry == .masked(2))
        phone.press("#", at: 2100)
        #expect(
            phone.lines.suffix(4) == [
                "2100 complete •• termination-key", "2100 pin = ••", "2100 asking:", "2100 looks up •• in cases",
            ])
        phone.tell(.lookupAnswered(.failed), at: 2200)
        phone.press("77", at: 2300)
        phone.wait(until: 3200)
        #expect(
            phone.lines(from: 2200) == [
                "2200 lookup failed", "2200 ways:", "2200 branches on ••", "2200 last:", "2200 plays digits(••)",
                "2300 key • waits", "2300 key • waits", "3200 heard", "3200 bye:", "3200 drops ••",
                "3200 ended completed by line",
            ])
        #expect(phone.value("pin") == "••")
    }

    @Test("C9: a secret that is given up or swallowed after is masked, and what is no part of it is not")
    func secretGivenUp() throws {
        var phone = try collect(4...4, globalKeys: ["*": "back"]) {
            $0.isSecret = true
            $0.confirm = Self.confirm
        }
        phone.press("7788#", at: 500)
        #expect(phone.lines.last == "500 key • swallowed")
        phone.press("*", at: 600)
        #expect(
            phone.lines.contains("600 key * taken") && phone.lines.contains("600 no-match •••• not-confirmed-back 1/3"))
        phone.press("*", at: 700)
        #expect(phone.lines.contains("700 chooses * global"))
    }

    @Test("C9: a key that ends a pause may be meant for a secret, and is masked")
    func secretAfterPause() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["1": sketch.action("pin") { $0.pauses = true }])
        sketch.collect("pin", 4...4, next: "bye") { $0.isSecret = true }
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("17", at: 500)
        #expect(phone.lines.contains("500 key • resumes"))
    }
}
