import CallFlow
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
}
