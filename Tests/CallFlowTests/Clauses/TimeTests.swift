import CallFlow
import TestSupport
import Testing

@Suite("T: time")
struct TimeTests {
    private func menu(_ draw: (Sketch) -> Void = { _ in }) throws -> Phone {
        let sketch = try Sketch()
        sketch.menu("main", ["1": "one"])
        draw(sketch)
        return try Phone(sketch.flow(start: "main"))
    }

    @Test("T1: the start node is entered before anything else, at instant 0")
    func start() throws {
        let phone = try menu()
        #expect(phone.lines == ["0 answered", "0 main:", "0 plays main"])
    }

    @Test("T2: a key at the very end of a prompt is during it")
    func keyAtEndOfPrompt() throws {
        var phone = try menu { $0.menu("main", ["1": "one"], node: { $0.bargeIn = false }) }
        phone.press("1", at: 1000)
        phone.wait(until: 1000)
        #expect(
            phone.lines(from: 1000) == [
                "1000 key 1 waits", "1000 heard", "1000 key 1 fed", "1000 chooses 1 own", "1000 one:", "1000 plays one",
            ])
    }

    @Test("T2: a key at the instant of a timeout beats it")
    func keyBeatsTimeout() throws {
        var phone = try menu()
        phone.press("1", at: 6000)
        #expect(phone.lines(from: 6000).first == "6000 key 1 taken")
        #expect(!phone.lines.contains { $0.contains("no-input") })
    }

    @Test("T2: an operator who answers at the closing instant has answered")
    func answerBeatsClosing() throws {
        let sketch = try Sketch()
        sketch.hours = try Sketch.openUntil8()
        var queue = Queue(holdMusic: PromptID("hold"), announcements: [])
        queue.atClosing = .close
        sketch.transfer("operators", closes: true, queue: queue)
        var phone = try Phone(sketch.flow(start: "operators")) { $0.answeredAt = Sketch.tenSecondsToClosing }
        phone.tell(.farEnd(.answers), at: 10_000)
        phone.wait(until: 60_000)
        #expect(phone.lines.last == "10000 music stopped after 9000")
        #expect(phone.call.status.activity == .talking)
    }

    @Test("T2: of timers due at one instant the one armed first fires first")
    func orderOfTimers() throws {
        let sketch = try Sketch()
        sketch.record("message") {
            $0.maximum = .seconds(4)
            $0.silence = .seconds(4)
        }
        var phone = try Phone(sketch.flow(start: "message"))
        phone.wait(until: 5000)
        #expect(phone.lines.contains("5000 recorded 4000 maximum, empty"))
    }

    @Test("T3: each event is carried through before the next, and keys of one instant keep their order")
    func carriedThrough() throws {
        var phone = try menu { $0.menu("one", ["2": "two"]) }
        phone.press("12", at: 300)
        #expect(
            phone.lines(from: 300) == [
                "300 key 1 taken", "300 stopped after 300", "300 chooses 1 own", "300 one:", "300 plays one",
                "300 key 2 taken", "300 stopped after 0", "300 chooses 2 own", "300 two:", "300 plays two",
            ])
    }

    @Test("T4: what a driver reports late happens at its own time, timers due before it first")
    func lateDriver() throws {
        var phone = try menu()
        phone.wait(until: 1000)
        phone.press("1", at: 1000)
        var call = phone.call
        #expect(call.hasEnded == false)
        let effects = call.handle(.key(Key("1") ?? .star), at: CallTime(milliseconds: 900))
        #expect(effects.log.allSatisfy { $0.time.milliseconds == 1000 })
        var silent = try menu()
        silent.wait(until: 1000)
        var late = silent.call
        let lateEffects = late.handle(.key(Key("1") ?? .star), at: CallTime(milliseconds: 6100))
        #expect(lateEffects.log.first?.time.milliseconds == 6000)
    }

    @Test("T5: the defaults of the line")
    func defaults() throws {
        let timers = CallTimers()
        #expect(timers.wholeCall == .minutes(30) && timers.noInput == .seconds(5) && timers.interDigit == .seconds(3))
        let retry = Retry(prompts: [], next: NodeID(0))
        let menu = Menu(choices: [], noInput: retry, noMatch: retry)
        #expect(menu.noInputTime == .seconds(5) && menu.interDigitTime == .seconds(3))
        let collect = Collect(digits: 1...1, variable: VariableID(0), noInput: retry, noMatch: retry, next: NodeID(0))
        #expect(collect.firstDigitTime == .seconds(10) && collect.interDigitTime == .seconds(3))
        #expect(Transfer(destination: "x", busy: NodeID(0), noAnswer: NodeID(0)).ringTime == .seconds(30))
        #expect(Queue(holdMusic: PromptID("h"), announcements: []).waitLimit == .minutes(30))
        #expect(Record(next: .hangUp(.completed)).maximum == .minutes(2))
        #expect(Record(next: .hangUp(.completed)).silence == .seconds(4))
    }

    @Test("T6: the no-input time starts when the prompt has been heard to its end")
    func noInputStarts() throws {
        var phone = try menu()
        #expect(phone.call.status.timers.map(\.timer) == [.wholeCall])
        phone.wait(until: 1000)
        #expect(phone.call.status.timers.map(\.timer) == [.noInput, .wholeCall])
        #expect(phone.call.nextTimer == CallTime(milliseconds: 6000))
    }

    @Test("T6: the whole-call time stops while the caller talks and goes on with what was left")
    func stoppedTimer() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(60)
        sketch.transfer("operators") { $0.next = .next(sketch.node("main")) }
        sketch.menu("main", ["1": "one"], { $0.noInput.after = 50 })
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.tell(.farEnd(.answers), at: 11_000)
        #expect(phone.call.nextTimer == nil)
        phone.tell(.farEnd(.hangsUp), at: 500_000)
        #expect(phone.call.status.timers.last?.deadline == CallTime(milliseconds: 549_000))
        phone.wait(until: 549_000)
        #expect(phone.lines.contains("549000 limit time"))
    }

    @Test("T7: the relaxed pace makes no-input and inter-digit times four times as long, from the next one armed")
    func relaxed() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["12": "one"])
        var phone = try Phone(sketch.flow(start: "main")) { $0.pace = .relaxed }
        phone.wait(until: 20_999)
        #expect(!phone.lines.contains { $0.contains("no-input") })
        phone.wait(until: 21_000)
        #expect(phone.lines.contains("21000 no-input silence 1/3"))
        phone.press("1", at: 22_000)
        #expect(phone.lines.contains("22000 1 waits 12000"))
        let digits = try Sketch()
        digits.collect("pin", 2...4, next: "done")
        var entry = try Phone(digits.flow(start: "pin")) { $0.pace = .relaxed }
        entry.wait(until: 41_000)
        #expect(entry.lines.contains("41000 no-input silence 1/3"))
    }

    @Test("T7: a key sets the pace")
    func paceByKey() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["8": sketch.action { $0.pace = .relaxed }])
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("8", at: 500)
        phone.wait(until: 21_500)
        #expect(phone.lines.contains("21500 no-input silence 1/3"))
    }

    private func pausing(_ next: String? = nil) throws -> Phone {
        let sketch = try Sketch()
        sketch.menu("main", ["7": sketch.action(next) { $0.pauses = true }, "1": "one"])
        return try Phone(sketch.flow(start: "main"))
    }

    @Test("T8: a pause stops every timer but the whole call's until the next key, which is no entry")
    func pause() throws {
        var phone = try pausing()
        phone.press("7", at: 2000)
        #expect(phone.call.status.timers.map(\.timer) == [.pause, .wholeCall])
        phone.press("1", at: 90_000)
        #expect(
            phone.lines(from: 2000) == [
                "2000 key 7 taken", "2000 chooses 7 own", "2000 pauses 120000",
                "90000 key 1 resumes", "90000 resumes by key", "90000 plays main",
            ])
    }

    @Test("T8: it lasts two minutes at most, and then the pausing key's way is taken")
    func pauseEnds() throws {
        var phone = try pausing("after")
        phone.press("7", at: 2000)
        phone.wait(until: 122_000)
        #expect(phone.lines(from: 122_000) == ["122000 resumes", "122000 after:", "122000 plays after"])
    }

    @Test("T8: a key that waits ends it at once")
    func pauseWithWaitingKey() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "main") { $0.bargeIn = false }
        sketch.menu("main", ["7": sketch.action("after") { $0.pauses = true }])
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("71", at: 500)
        phone.wait(until: 1000)
        #expect(phone.node == "after")
        #expect(phone.lines.contains("1000 key 1 resumes"))
    }

    @Test("T8: a pause in a confirm goes on with the confirm")
    func pauseInConfirm() throws {
        let sketch = try Sketch()
        sketch.collect(
            "pin", 2...4, next: "done", keys: ["A": sketch.action { $0.pauses = true }],
            { $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("1") ?? Keys(), again: Keys("2") ?? Keys()) })
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("12#", at: 500)
        phone.press("A", at: 800)
        phone.press("#", at: 9000)
        #expect(phone.lines(from: 9000) == ["9000 key # resumes", "9000 resumes by key", "9000 plays sure"])
        phone.press("1", at: 9500)
        #expect(phone.value("pin") == nil)
        #expect(phone.node == "done")
    }

    @Test("T2: of one instant a hang-up comes first, then keys, a prompt's end, the outside, and timers")
    func ranks() throws {
        let events: [Event] = [
            .callerHungUp, .key(.star), .promptHeard, .farEnd(.answers), .queueMoved(ahead: 1),
            .lookupAnswered(.notFound), .voiceBegan, .voiceEnded, .timer,
        ]
        #expect(events.map(\.rank) == [0, 1, 2, 3, 3, 3, 3, 3, 4])
    }

    @Test("T2: a prompt that ends at the instant of a timer has been heard")
    func promptBeatsTimer() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(1)
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "main"))
        phone.wait(until: 1000)
        #expect(phone.lines(from: 1000) == ["1000 heard", "1000 limit time", "1000 plays limit"])
    }

    @Test("T2: a lookup's answer and the caller's voice beat a timeout of the same instant")
    func outsideBeatsTimer() throws {
        let sketch = try Sketch()
        let lookup = Lookup(
            table: "cases", key: .text("7"), found: sketch.node("found"), notFound: sketch.node("not-found"),
            failed: sketch.node("failed"), timedOut: sketch.node("timed-out"))
        sketch.draw("asking", .lookup(lookup))
        var asking = try Phone(sketch.flow(start: "asking"))
        asking.tell(.lookupAnswered(.notFound), at: 5000)
        #expect(asking.node == "not-found")
        sketch.record("message")
        var recorded = try Phone(sketch.flow(start: "message"))
        recorded.tell(.voiceBegan, at: 5000)
        recorded.wait(until: 60_000)
        #expect(recorded.lines.last == "5000 voice")
    }

    @Test("T5: a node overrides the times of its line")
    func ownTimes() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["12": "one"]) {
            $0.noInputTime = .seconds(7)
            $0.interDigitTime = .seconds(1)
        }
        var phone = try Phone(sketch.flow(start: "main"))
        phone.wait(until: 8000)
        #expect(phone.lines(from: 2000).first == "8000 no-input silence 1/3")
        phone.press("1", at: 8500)
        #expect(phone.lines.last == "8500 1 waits 1000")
        sketch.collect("pin", 2...4, next: "done") {
            $0.firstDigitTime = .seconds(2)
            $0.interDigitTime = .seconds(1)
        }
        var entry = try Phone(sketch.flow(start: "pin"))
        entry.wait(until: 3000)
        #expect(entry.lines.contains("3000 no-input silence 1/3"))
        entry.press("12", at: 3500)
        entry.wait(until: 4500)
        #expect(entry.lines.contains("4500 complete 12 timeout"))
    }

    @Test("T6: a timer stopped at its very instant fires as soon as it goes on, before what comes after it")
    func stoppedAtItsInstant() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(5)
        sketch.transfer("operators") { $0.next = .next(sketch.node("message")) }
        sketch.record("message")
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.tell(.farEnd(.answers), at: 5000)
        phone.tell(.farEnd(.hangsUp), at: 9000)
        phone.wait(until: 9000)
        #expect(
            phone.lines(from: 5000) == [
                "5000 transfer answered", "9000 talked 4000", "9000 message:", "9000 plays message",
                "9000 limit time", "9000 stopped after 0", "9000 plays limit",
            ])
    }

    @Test("T6: a timer that goes on keeps its place before those armed later")
    func stoppedTimerKeepsItsPlace() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(20)
        sketch.transfer("operators") { $0.next = .next(sketch.node("main")) }
        sketch.menu("main", ["1": "one"]) { $0.noInputTime = .seconds(14) }
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.tell(.farEnd(.answers), at: 5000)
        phone.tell(.farEnd(.hangsUp), at: 100_000)
        phone.wait(until: 115_000)
        #expect(phone.call.status.timers.isEmpty)
        #expect(phone.lines(from: 101_000) == ["101000 heard", "115000 limit time", "115000 plays limit"])
    }

    @Test("T7: a confirm's times are relaxed, and no others are")
    func relaxedConfirm() throws {
        let sketch = try Sketch()
        sketch.collect("pin", 2...4, next: "done") {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("12") ?? Keys(), again: Keys("2") ?? Keys())
        }
        var phone = try Phone(sketch.flow(start: "pin")) { $0.pace = .relaxed }
        phone.press("12#", at: 500)
        phone.press("1", at: 600)
        #expect(phone.lines.last == "600 1 waits 12000")
        phone.wait(until: 12_600)
        #expect(phone.lines.last == "12600 plays sure")
        phone.wait(until: 33_600)
        #expect(phone.lines.contains("33600 no-input silence 2/3"))
        sketch.transfer("operators")
        var ringing = try Phone(sketch.flow(start: "operators")) { $0.pace = .relaxed }
        ringing.wait(until: 31_000)
        #expect(ringing.lines.contains("31000 transfer no-answer"))
    }

    @Test("T7: a pace holds from the next time a timer is armed")
    func nextTimeArmed() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["8": sketch.action { $0.pace = .relaxed }, "9": sketch.action { $0.pace = .normal }])
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("89", at: 500)
        #expect(phone.lines.filter { $0.contains("pace") } == ["500 pace relaxed", "500 pace normal"])
        phone.press("9", at: 600)
        phone.wait(until: 6600)
        #expect(phone.lines.filter { $0.contains("pace") }.count == 2)
        #expect(phone.lines.contains("6600 no-input silence 1/3"))
    }

    @Test("T8: what else a pausing key does is done before")
    func pauseActsFirst() throws {
        let sketch = try Sketch()
        let topic = sketch.variable("topic")
        let target = sketch.action {
            $0.pauses = true
            $0.pace = .relaxed
            $0.language = Language("es")
            $0.assignments = [Assignment(variable: topic, source: .text("visits"))]
        }
        sketch.menu("main", ["7": target])
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("7", at: 2000)
        #expect(
            phone.lines(from: 2000) == [
                "2000 key 7 taken", "2000 chooses 7 own", "2000 pace relaxed", "2000 speaks es", "2000 topic = visits",
                "2000 pauses 120000",
            ])
        phone.wait(until: 122_000)
        #expect(phone.lines(from: 2001) == ["122000 resumes", "122000 plays main"])
    }

    @Test("T8: a key at its last instant ends it, and counts nothing")
    func pauseEndsAtItsLastInstant() throws {
        var phone = try pausing()
        phone.press("97", at: 2000)
        phone.press("9", at: 122_000)
        #expect(
            phone.lines(from: 122_000) == ["122000 key 9 resumes", "122000 resumes by key", "122000 plays main"])
        phone.press("9", at: 122_500)
        #expect(phone.lines.contains("122500 no-match 9 no-choice 2/3"))
    }

    @Test("T8: of keys that wait the first ends it, and the next is an entry")
    func pauseWithWaitingKeys() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "main") { $0.bargeIn = false }
        sketch.menu("main", ["7": sketch.action { $0.pauses = true }, "1": "one"])
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("711", at: 500)
        phone.wait(until: 1000)
        #expect(
            phone.lines(from: 1000) == [
                "1000 heard", "1000 main:", "1000 skips main", "1000 key 7 fed", "1000 chooses 7 own",
                "1000 pauses 120000", "1000 key 1 resumes", "1000 resumes by key", "1000 skips main", "1000 key 1 fed",
                "1000 chooses 1 own", "1000 one:", "1000 plays one",
            ])
    }

    @Test("T8: the key that ends it is not swallowed, and the whole-call time goes on")
    func pauseAfterEntry() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(60)
        sketch.collect("pin", 4...4, next: "main")
        sketch.menu("main", ["7": sketch.action { $0.pauses = true }])
        var phone = try Phone(sketch.flow(start: "pin"))
        phone.press("12347#", at: 500)
        #expect(phone.lines.suffix(3) == ["500 key # resumes", "500 resumes by key", "500 plays main"])
        phone.press("7", at: 700)
        phone.wait(until: 60_000)
        #expect(phone.lines(from: 701) == ["60000 limit time", "60000 plays limit"])
    }
}
