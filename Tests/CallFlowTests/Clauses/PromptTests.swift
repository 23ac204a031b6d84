import CallFlow
import TestSupport
import Testing

@Suite("P: prompts and type-ahead")
struct PromptTests {
    @Test("P1: a node's segments are one prompt, and the log tells how much of it was heard")
    func onePrompt() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["1": "one"], prompt: ["a", "b", .prompt(PromptID("c"), in: Language("es"))])
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("1", at: 2400)
        #expect(phone.lines.contains("0 plays a+b+c@es"))
        #expect(phone.lines.contains("2400 stopped after 2400"))
    }

    @Test("P2: with barge-in any key stops the prompt at once, also one that is no choice")
    func bargeIn() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("9", at: 300)
        #expect(phone.lines(from: 300).prefix(2) == ["300 key 9 taken", "300 stopped after 300"])
    }

    private func notice(bargeIn: Bool, keeps: Bool = true) throws -> Phone {
        let sketch = try Sketch()
        sketch.play("notice", next: "main") {
            $0.bargeIn = bargeIn
            $0.keepsTypeAhead = keeps
        }
        sketch.menu("main", ["1": "one"])
        return try Phone(sketch.flow(start: "notice"))
    }

    @Test("P2: without barge-in it plays out, and keys wait or are dropped as the node says")
    func withoutBargeIn() throws {
        var keeping = try notice(bargeIn: false)
        keeping.press("1", at: 300)
        keeping.wait(until: 1000)
        #expect(
            keeping.lines(from: 300) == [
                "300 key 1 waits", "1000 heard", "1000 main:", "1000 skips main", "1000 key 1 fed",
                "1000 chooses 1 own",
                "1000 one:", "1000 plays one",
            ])
        var dropping = try notice(bargeIn: false, keeps: false)
        dropping.press("1", at: 300)
        dropping.wait(until: 1000)
        #expect(dropping.lines(from: 300) == ["300 key 1 dropped", "1000 heard", "1000 main:", "1000 plays main"])
    }

    @Test("P2: a prompt that drops keys drops those that wait when it starts")
    func dropsWaitingKeys() throws {
        let sketch = try Sketch()
        sketch.play("first", next: "second") { $0.bargeIn = false }
        sketch.play("second", next: "main") {
            $0.bargeIn = false
            $0.keepsTypeAhead = false
        }
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "first"))
        phone.press("1", at: 300)
        phone.wait(until: 1000)
        #expect(phone.lines(from: 1000).contains("1000 flushes 1"))
    }

    @Test("P2: a menu without barge-in keeps keys until its prompt is over")
    func menuWithoutBargeIn() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["12": "twelve"], node: { $0.bargeIn = false })
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("12", at: 300)
        phone.wait(until: 1000)
        #expect(phone.node == "twelve")
    }

    @Test("P3: an ignored key stops nothing, is not kept and touches no timer")
    func ignored() throws {
        let sketch = try Sketch()
        sketch.transfer("operators")
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.wait(until: 1000)
        let timers = phone.call.status.timers
        phone.press("5", at: 2000)
        #expect(phone.lines.last == "2000 key 5 ignored")
        #expect(phone.call.status.timers == timers)
    }

    @Test("P4: a key in a play node stops it, waits, and is taken by the next node that listens")
    func keyInPlay() throws {
        var phone = try notice(bargeIn: true)
        phone.press("1", at: 300)
        #expect(
            phone.lines(from: 300) == [
                "300 key 1 waits", "300 stopped after 300", "300 main:", "300 skips main", "300 key 1 fed",
                "300 chooses 1 own",
                "300 one:", "300 plays one",
            ])
    }

    @Test("P4: keys while a lookup is asked wait")
    func keyInLookup() throws {
        let sketch = try Sketch()
        let lookup = Lookup(
            table: "cases", key: .text("7"), found: sketch.node("main"), notFound: sketch.node("main"),
            failed: sketch.node("main"), timedOut: sketch.node("main"))
        sketch.draw("asking", .lookup(lookup))
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "asking"))
        phone.press("1", at: 300)
        phone.tell(.lookupAnswered(.notFound), at: 400)
        #expect(phone.lines.contains("300 key 1 waits"))
        #expect(phone.node == "one")
    }

    @Test("P4: a key in a closed branch stops its prompt and waits for the node after it")
    func keyInClosedBranch() throws {
        let sketch = try Sketch()
        sketch.hours = .always(.closed, zone: sketch.hours.zone)
        sketch.menu("operators-closed", ["1": "one"])
        sketch.transfer("operators", closes: true)
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.press("1", at: 300)
        #expect(phone.lines(from: 300).prefix(2) == ["300 key 1 waits", "300 stopped after 300"])
        #expect(phone.node == "one")
    }

    @Test("P5: a prompt with barge-in is skipped while keys wait, one without plays out first")
    func skipping() throws {
        let sketch = try Sketch()
        sketch.play("first", next: "second") { $0.bargeIn = false }
        sketch.play("second", next: "third")
        sketch.play("third", next: "main") { $0.bargeIn = false }
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "first"))
        phone.press("1", at: 300)
        phone.wait(until: 2000)
        #expect(
            phone.lines(from: 1000) == [
                "1000 heard", "1000 second:", "1000 skips second", "1000 third:", "1000 plays third",
                "2000 heard", "2000 main:", "2000 skips main", "2000 key 1 fed", "2000 chooses 1 own", "2000 one:",
                "2000 plays one",
            ])
    }

    @Test("P6: keys that wait are flushed after a no-match")
    func flushedByNoMatch() throws {
        var phone = try notice(bargeIn: false)
        phone.press("91", at: 300)
        phone.wait(until: 1000)
        #expect(phone.lines.contains("1000 no-match 9 no-choice 1/3"))
        #expect(phone.lines.contains("1000 flushes 1"))
        #expect(phone.node == "main")
    }

    @Test("P6: on entering a transfer and again when its prompt has ended or was stopped")
    func flushedByTransfer() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "operators") { $0.bargeIn = false }
        sketch.transfer("operators")
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("1", at: 300)
        phone.press("2", at: 1500)
        #expect(
            phone.lines(from: 1000) == [
                "1000 heard", "1000 operators:", "1000 flushes 1", "1000 plays operators", "1500 key 2 waits",
                "1500 stopped after 500", "1500 flushes 2", "1500 rings operators",
            ])
    }

    @Test("P6: on entering a recording and again when its prompt was stopped")
    func flushedByRecording() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "message") { $0.bargeIn = false }
        sketch.record("message")
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("1", at: 300)
        phone.press("2", at: 1500)
        #expect(phone.lines(from: 1000).filter { $0.contains("flushes") } == ["1000 flushes 1", "1500 flushes 2"])
        #expect(phone.lines.last == "1500 records")
    }

    @Test("P6: when a confirm begins, and by nothing else")
    func flushedByConfirm() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "pin") { $0.bargeIn = false }
        sketch.collect("pin", 2...2, next: "done") {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("1") ?? Keys(), again: Keys("2") ?? Keys())
        }
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("121", at: 300)
        phone.wait(until: 1000)
        #expect(phone.lines.contains("1000 flushes 1"))
        #expect(phone.node == "pin")
    }

    @Test("P7: a prompt of nothing but unset variables lasts no time and is not played")
    func silentPrompt() throws {
        let sketch = try Sketch()
        sketch.draw("reading", .play(.next(sketch.node("end"))), prompt: [.digits(sketch.variable("pin"))])
        let phone = try Phone(sketch.flow(start: "reading"))
        #expect(phone.lines == ["0 answered", "0 reading:", "0 end:", "0 plays end"])
    }

    @Test("At most 32 keys wait; one more is lost, and the log says so")
    func overflow() throws {
        var phone = try notice(bargeIn: false)
        phone.press(String(repeating: "5", count: 33), at: 300)
        #expect(phone.lines.filter { $0 == "300 key 5 waits" }.count == 32)
        #expect(phone.lines.last == "300 key 5 overflow")
    }

    @Test("P1: what a node says of barge-in holds for all that it plays")
    func bargeInOfAll() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["1": "one"], node: { $0.bargeIn = false })
        var menu = try Phone(sketch.flow(start: "main"))
        menu.wait(until: 6000)
        menu.press("1", at: 6100)
        #expect(menu.lines(from: 6000).dropFirst() == ["6000 plays main-silence+main", "6100 key 1 waits"])
        sketch.collect(
            "pin", 2...2, next: "done",
            { $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("1") ?? Keys(), again: Keys("2") ?? Keys()) },
            node: { $0.bargeIn = false })
        var confirm = try Phone(sketch.flow(start: "pin"))
        confirm.press("12", at: 1500)
        confirm.press("91", at: 1600)
        confirm.wait(until: 2500)
        #expect(
            confirm.lines(from: 1600) == [
                "1600 key 9 waits", "1600 key 1 waits", "2500 heard", "2500 key 9 fed",
                "2500 no-match 9 no-choice 1/3", "2500 flushes 1", "2500 plays sure",
            ])
        sketch.hours = .always(.closed, zone: sketch.hours.zone)
        sketch.transfer("operators", closes: true, node: { $0.bargeIn = false })
        var closed = try Phone(sketch.flow(start: "operators"))
        closed.press("1", at: 300)
        #expect(closed.lines.suffix(2) == ["0 plays closed", "300 key 1 waits"])
    }

    @Test("P2: with barge-in, what a node says of type-ahead has no effect")
    func typeAheadWithBargeIn() throws {
        var phone = try notice(bargeIn: true, keeps: false)
        phone.press("1", at: 300)
        #expect(phone.lines.contains("300 key 1 waits") && phone.node == "one")
    }

    @Test("P2: a silent prompt that would drop keys drops none")
    func silentPromptDropsNothing() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "silent") { $0.bargeIn = false }
        sketch.draw("silent", .play(.next(sketch.node("main")))) {
            $0.bargeIn = false
            $0.keepsTypeAhead = false
        }
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("1", at: 300)
        phone.wait(until: 1000)
        #expect(phone.node == "one")
    }

    @Test("P3: a swallowed key stops nothing, is not kept and touches no timer")
    func swallowed() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 4...4, next: "main")
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("1234", at: 500)
        let during = phone
        phone.press("#", at: 800)
        #expect(phone.lines.last == "800 key # swallowed")
        #expect(phone.call.status.isPlaying && phone.call.status.waiting == .plain(Keys()))
        phone = during
        phone.wait(until: 1500)
        let timers = phone.call.status.timers
        phone.press("#", at: 2500)
        #expect(phone.lines.last == "2500 key # swallowed" && phone.call.status.timers == timers)
    }

    @Test("P4: a key in an unpublished branch stops its prompt and waits for the node after it")
    func keyInUnpublishedBranch() throws {
        let sketch = try Sketch()
        sketch.hours = .unpublished(zone: sketch.hours.zone)
        sketch.menu("main", ["1": "one"])
        sketch.transfer("operators") {
            $0.whenUnpublished = .turnsAway(Transfer.Refusal(prompt: ["unpublished"], next: .next(sketch.node("main"))))
        }
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.press("1", at: 300)
        #expect(phone.lines(from: 300).prefix(2) == ["300 key 1 waits", "300 stopped after 300"])
        #expect(phone.node == "one")
    }

    @Test("P5: also the prompt of a silence or of a collect is skipped while keys wait; P6: and nothing flushes them")
    func skippingInCollect() throws {
        let sketch = try Sketch()
        sketch.globalKeys = ["*": "back", "A": "repeat"]
        sketch.play("notice", next: "sub") { $0.bargeIn = false }
        sketch.draw("sub", .subFlow(entry: sketch.node("set"), next: sketch.node("pin")))
        sketch.draw("set", .set([], next: sketch.node("out")))
        sketch.draw("out", .return)
        sketch.collect("pin", 2...4, next: "done")
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("#A*12#", at: 300)
        phone.wait(until: 1000)
        #expect(
            phone.lines(from: 1000).filter { !$0.contains(" key ") } == [
                "1000 heard", "1000 sub:", "1000 sub-flow, then pin", "1000 set:", "1000 out:", "1000 returns to pin",
                "1000 pin:", "1000 skips pin", "1000 no-input empty 1/3", "1000 skips pin-silence+pin",
                "1000 chooses A global", "1000 skips pin", "1000 chooses * global", "1000 back", "1000 skips pin",
                "1000 complete 12 termination-key", "1000 pin = 12", "1000 done:", "1000 plays done",
            ])
    }

    @Test("P6: what rings or is closed starts with no keys, also when the line closes during the prompt")
    func flushedByClosing() throws {
        let sketch = try Sketch()
        sketch.hours = .always(.closed, zone: sketch.hours.zone)
        sketch.play("notice", next: "operators") { $0.bargeIn = false }
        sketch.menu("operators-closed", ["1": "one"])
        sketch.transfer("operators", closes: true)
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("1", at: 300)
        phone.wait(until: 1000)
        #expect(phone.lines.suffix(2) == ["1000 transfer closed", "1000 plays closed"])
        var queue = Queue(holdMusic: PromptID("hold"), announcements: [])
        queue.atClosing = .close
        sketch.hours = try Sketch.openUntil8()
        sketch.transfer("operators", closes: true, queue: queue, node: { $0.bargeIn = false })
        var closing = try Phone(sketch.flow(start: "operators")) {
            $0.answeredAt = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 9500)
        }
        closing.press("1", at: 300)
        closing.press("1", at: 1100)
        #expect(
            closing.lines(from: 300) == [
                "300 key 1 waits", "1000 heard", "1000 flushes 1", "1000 hours change to closed, close",
                "1000 transfer closed", "1000 plays closed", "1100 key 1 waits",
            ])
    }

    @Test("P7: hours and the place in a queue are always heard")
    func spokenPrompt() throws {
        let sketch = try Sketch()
        sketch.draw(
            "reading", .play(.hangUp(.completed)), prompt: [.hours(.line), .queuePosition, .nextOpening(.line)])
        let phone = try Phone(sketch.flow(start: "reading"))
        #expect(phone.lines.last == "0 plays hours(0)+position(1)+next-opening(0)")
    }

    @Test("A key that stops a prompt though no more can wait is lost, and the call goes on")
    func overflowWithBargeIn() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "asking") { $0.bargeIn = false }
        let lookup = Lookup(
            table: "cases", key: .text("7"), found: sketch.node("main"), notFound: sketch.node("main"),
            failed: sketch.node("main"), timedOut: sketch.node("main"))
        sketch.draw("asking", .lookup(lookup))
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press(String(repeating: "1", count: 32), at: 300)
        phone.press("1", at: 1100)
        #expect(phone.lines.last == "1100 key 1 overflow")
    }
}
