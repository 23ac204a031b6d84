import CallFlow
import ServiceHours
import TestSupport
import Testing

@Suite("L: limits, ends and nodes that do not speak")
struct LimitTests {
    @Test("L1: set and goto take no time, and a variable can be copied, read and unset")
    func setting() throws {
        let sketch = try Sketch()
        let (a, b, c) = (sketch.variable("a"), sketch.variable("b"), sketch.variable("c"))
        let assignments = [
            Assignment(variable: a, source: .text("x")), Assignment(variable: b, source: .variable(a)),
            Assignment(variable: c, source: .caller), Assignment(variable: a, source: .number),
            Assignment(variable: c, source: .language),
        ]
        sketch.draw("set", .set(assignments, next: sketch.node("jump")))
        sketch.draw("jump", .goto(sketch.node("end")))
        let phone = try Phone(sketch.flow(start: "set")) { $0.caller = PhoneNumber("202-555-0123") }
        #expect(
            phone.lines == [
                "0 answered", "0 set:", "0 a = x", "0 b = x", "0 c = +12025550123", "0 a = unset", "0 c = en",
                "0 jump:", "0 end:",
                "0 plays end",
            ])
    }

    private func branch(
        _ subject: (Sketch) -> Branch.Subject, _ cases: [(Branch.Test, String)],
        _ change: (inout CallStart) -> Void = { _ in }
    ) throws -> String {
        let sketch = try Sketch()
        sketch.hours = try Sketch.openUntil8()
        let tests = cases.map { (test: $0.0, next: sketch.node($0.1)) }
        sketch.draw("ask", .branch(Branch(subject: subject(sketch), cases: tests, otherwise: sketch.node("else"))))
        return try Phone(sketch.flow(start: "ask"), change).node
    }

    @Test("L1: a branch asks hours, language, a variable, the caller or the number; unset matches no case")
    func branching() throws {
        let cases: [(Branch.Test, String)] = [(.equals("open"), "open"), (.equals("closed"), "closed")]
        #expect(try branch({ _ in .hours(.line) }, cases) == "open")
        #expect(
            try branch({ _ in .hours(.line) }, cases) {
                $0.answeredAt = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 10_000)
            }
                == "closed")
        #expect(
            try branch({ _ in .language }, [(.equals("es"), "spanish")]) { $0.language = Language("es") } == "spanish")
        #expect(
            try branch({ .variable($0.variable("x")) }, [(.equals(""), "empty"), (.hasPrefix(""), "any")]) == "else")
        let fromTexas: [(Branch.Test, String)] = [(.hasPrefix("+1512"), "austin")]
        #expect(try branch({ _ in .caller }, fromTexas) { $0.caller = PhoneNumber("(512) 555-0100") } == "austin")
        #expect(try branch({ _ in .caller }, fromTexas) == "else")
        #expect(
            try branch({ _ in .number }, [(.equals("+18663472423"), "tips")]) {
                $0.number = PhoneNumber("1-866-DHS-2-ICE")
            }
                == "tips")
    }

    @Test("L1: a sub-flow returns to where it was entered from; keys that wait pass through")
    func subFlow() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "call") { $0.bargeIn = false }
        sketch.draw("call", .subFlow(entry: sketch.node("inside"), next: sketch.node("main")))
        sketch.play("inside", next: "out")
        sketch.draw("out", .return)
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("1", at: 300)
        phone.wait(until: 1000)
        #expect(phone.path == ["notice", "call", "inside", "out", "main", "one"])
        #expect(phone.lines.contains("1000 sub-flow, then main") && phone.lines.contains("1000 returns to main"))
    }

    @Test("L1: back restores the returns that were pending")
    func backRestoresReturns() throws {
        let sketch = try Sketch()
        sketch.globalKeys = ["*": "back"]
        sketch.draw("call", .subFlow(entry: sketch.node("inner"), next: sketch.node("after")))
        sketch.menu("inner", ["1": "out"])
        sketch.draw("out", .return)
        sketch.menu("after", ["1": "end"])
        var phone = try Phone(sketch.flow(start: "call"))
        phone.press("1", at: 100)
        #expect(phone.node == "after")
        phone.press("*1", at: 200)
        #expect(phone.node == "after")
    }

    @Test("L1: the 33rd pending return, or a return with none pending, ends the call")
    func returnLimits() throws {
        let sketch = try Sketch()
        sketch.menu("deep", ["1": "call"])
        sketch.draw("call", .subFlow(entry: sketch.node("deep"), next: sketch.node("end")))
        var phone = try Phone(sketch.flow(start: "deep"))
        for step in 1...32 { phone.press("1", at: Int64(step) * 100) }
        #expect(phone.node == "deep")
        phone.press("1", at: 5000)
        phone.wait(until: 6000)
        #expect(phone.lines.contains("5000 limit returns") && phone.lines.last == "6000 ended loop by line")
        let lost = try Sketch()
        lost.draw("out", .return)
        #expect(try Phone(lost.flow(start: "out")).lines.contains("0 limit no-return"))
    }

    private func lookup() throws -> Phone {
        let sketch = try Sketch()
        _ = sketch.variable("status")
        let lookup = Lookup(
            table: "cases", key: .caller, found: sketch.node("found"), notFound: sketch.node("not-found"),
            failed: sketch.node("failed"), timedOut: sketch.node("timed-out"))
        sketch.draw("ask", .lookup(lookup))
        return try Phone(sketch.flow(start: "ask"))
    }

    @Test("L2: a lookup found sets variables; not found, failed and timed out have their ways")
    func lookups() throws {
        var found = try lookup()
        #expect(found.lines.last == "0 looks up  in cases")
        found.tell(.lookupAnswered(.found(["status": "open", "unknown": "x"])), at: 700)
        #expect(found.lines(from: 700).prefix(3) == ["700 lookup found", "700 status = open", "700 found:"])
        var missing = try lookup()
        missing.tell(.lookupAnswered(.notFound), at: 700)
        #expect(missing.node == "not-found")
        var failed = try lookup()
        failed.tell(.lookupAnswered(.failed), at: 700)
        #expect(failed.node == "failed")
        var late = try lookup()
        late.wait(until: 5000)
        #expect(late.lines(from: 5000).prefix(2) == ["5000 lookup timed-out", "5000 timed-out:"])
        #expect(late.actions.contains(.cancelLookUp))
        late.tell(.lookupAnswered(.notFound), at: 5500)
        #expect(late.node == "timed-out")
    }

    @Test("L3: the 101st node entered without waiting once ends the call as a loop")
    func loop() throws {
        let sketch = try Sketch()
        sketch.draw("round", .goto(sketch.node("round")))
        var phone = try Phone(sketch.flow(start: "round"))
        #expect(phone.path.count == 100)
        phone.wait(until: 1000)
        #expect(phone.lines.suffix(4) == ["0 limit nodes", "0 plays limit", "1000 heard", "1000 ended loop by line"])
    }

    @Test("L3: a wait begins the count anew")
    func waitingBeginsAnew() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["1": "hop-1"])
        for hop in 1...99 { sketch.draw("hop-\(hop)", .goto(sketch.node(hop == 99 ? "main" : "hop-\(hop + 1)"))) }
        var phone = try Phone(sketch.flow(start: "main"))
        for step in 1...5 { phone.press("1", at: Int64(step) * 100) }
        #expect(phone.node == "main" && !phone.call.hasEnded)
    }

    @Test("L4: the whole-call time stops what plays, plays the limit prompt to its end and ends the call")
    func timeLimit() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(6)
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("9", at: 5500)
        phone.press("1", at: 6200)
        phone.wait(until: 7000)
        #expect(
            phone.lines(from: 6000) == [
                "6000 limit time", "6000 stopped after 500", "6000 plays limit", "6200 key 1 ignored", "7000 heard",
                "7000 ended time-limit by line",
            ])
    }

    @Test("L4: a hang-up during the limit prompt is one")
    func hangUpDuringLimitPrompt() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(3)
        sketch.menu("main", ["1": "one"])
        var phone = try Phone(sketch.flow(start: "main"))
        phone.tell(.callerHungUp, at: 3500)
        #expect(phone.lines.last == "3500 ended caller-hung-up by caller")
    }

    @Test("L5: a hang-up ends everything at once, in any state")
    func hangUp() throws {
        let sketch = try Sketch()
        sketch.transfer("operators", queue: Queue(holdMusic: PromptID("hold"), announcements: []))
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.tell(.callerHungUp, at: 9000)
        #expect(
            phone.lines(from: 9000) == [
                "9000 transfer abandoned", "9000 music stopped after 8000", "9000 ended caller-hung-up by caller",
            ])
        #expect(phone.call.record?.transfer == .abandoned && phone.call.record?.endedBy == .caller)
    }

    @Test("L6: a hang-up while talking is completed, and the record says who hung up")
    func hangUpWhileTalking() throws {
        let sketch = try Sketch()
        sketch.transfer("operators")
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.tell(.farEnd(.answers), at: 3000)
        phone.tell(.callerHungUp, at: 8000)
        #expect(phone.lines(from: 8000) == ["8000 talked 5000", "8000 ended completed by caller"])
        #expect(phone.call.record?.talked == .seconds(5) && phone.call.record?.endedBy == .caller)
    }

    @Test("L6: the flow names dispositions")
    func disposition() throws {
        let sketch = try Sketch()
        sketch.draw("bye", .play(.hangUp(Disposition("no-choice"))))
        let phone = try Phone(sketch.flow(start: "bye"))
        #expect(phone.lines.last == "0 ended no-choice by line")
        #expect(phone.actions == [.hangUp])
    }

    @Test("L7: keys that still wait are logged as dropped before the end, and after it nothing happens")
    func afterTheEnd() throws {
        let sketch = try Sketch()
        sketch.play("bye", next: "end") { $0.bargeIn = false }
        sketch.draw("end", .play(.hangUp(.completed)))
        var phone = try Phone(sketch.flow(start: "bye"))
        phone.press("12", at: 300)
        phone.wait(until: 1000)
        #expect(phone.lines.suffix(2) == ["1000 drops 12", "1000 ended completed by line"])
        #expect(phone.call.nextTimer == nil)
        let count = phone.log.count
        for event in [Event.key(.star), .promptHeard, .timer, .callerHungUp, .farEnd(.answers), .voiceBegan] {
            phone.tell(event, at: 2000)
        }
        #expect(phone.log.count == count)
    }

    @Test("L1: a way out of a sub-flow other than return leaves its return pending")
    func leavingSubFlow() throws {
        let sketch = try Sketch()
        sketch.globalKeys = ["0": "elsewhere"]
        sketch.draw("call", .subFlow(entry: sketch.node("inner"), next: sketch.node("after")))
        sketch.menu("inner", ["1": "out"])
        sketch.menu("elsewhere", ["1": "out"])
        sketch.draw("out", .return)
        var phone = try Phone(sketch.flow(start: "call"))
        phone.press("01", at: 100)
        #expect(phone.lines.contains("100 returns to after") && phone.node == "after")
    }

    @Test("L2: a limit takes a lookup back, and its answer means nothing any more")
    func limitInLookup() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(2)
        let lookup = Lookup(
            table: "cases", key: .text("7"), found: sketch.node("a"), notFound: sketch.node("a"),
            failed: sketch.node("a"), timedOut: sketch.node("a"))
        sketch.draw("ask", .lookup(lookup))
        var phone = try Phone(sketch.flow(start: "ask"))
        phone.tell(.lookupAnswered(.notFound), at: 2500)
        #expect(phone.lines(from: 2000) == ["2000 limit time", "2000 plays limit"])
        #expect(phone.actions.filter { $0 == .cancelLookUp }.count == 1)
    }

    @Test("L3: a limit met after a lookup, a transfer, a talk or a recording ends nothing a second time")
    func limitAfterWait() throws {
        let sketch = try Sketch()
        sketch.draw("out", .return)
        let out = sketch.node("out")
        let lookup = Lookup(table: "cases", key: .text("7"), found: out, notFound: out, failed: out, timedOut: out)
        sketch.draw("ask", .lookup(lookup))
        var asking = try Phone(sketch.flow(start: "ask"))
        asking.tell(.lookupAnswered(.notFound), at: 700)
        #expect(
            asking.lines(from: 700) == ["700 lookup not-found", "700 out:", "700 limit no-return", "700 plays limit"])
        #expect(!asking.actions.contains(.cancelLookUp))
        sketch.transfer("operators") {
            $0.busy = out
            $0.next = .next(out)
        }
        var busy = try Phone(sketch.flow(start: "operators"))
        busy.tell(.farEnd(.busy), at: 2000)
        busy.wait(until: 3000)
        #expect(
            busy.lines(from: 2000) == [
                "2000 transfer busy", "2000 out:", "2000 limit no-return", "2000 plays limit", "3000 heard",
                "3000 ended loop by line",
            ])
        #expect(busy.call.record?.transfer == .busy && busy.actions.filter { $0 == .release }.count == 1)
        var talked = try Phone(sketch.flow(start: "operators"))
        talked.tell(.farEnd(.answers), at: 2000)
        talked.tell(.farEnd(.hangsUp), at: 3000)
        talked.wait(until: 4000)
        #expect(talked.call.record?.disposition == .loop && !talked.actions.contains(.release))
        sketch.record("message") { $0.next = .next(out) }
        var recorded = try Phone(sketch.flow(start: "message"))
        recorded.press("5#", at: 2000)
        recorded.wait(until: 3000)
        #expect(recorded.lines.filter { $0.contains("recorded") } == ["2000 recorded 1000 termination-key"])
        #expect(recorded.call.record?.recordings == 1 && recorded.call.record?.recorded == .seconds(1))
    }

    @Test("L3: keys that wait are no wait of the call")
    func loopWithTypeAhead() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "main") { $0.bargeIn = false }
        sketch.menu("main", ["1": "hop-1"])
        for hop in 1...49 { sketch.draw("hop-\(hop)", .goto(sketch.node(hop == 49 ? "main" : "hop-\(hop + 1)"))) }
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("11", at: 300)
        phone.wait(until: 1000)
        #expect(phone.lines.suffix(2) == ["1000 limit nodes", "1000 plays limit"])
    }

    @Test("L4: it stops whatever the call does, and keys that wait are dropped at the end")
    func timeLimitAnywhere() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(5)
        sketch.transfer("operators")
        var ringing = try Phone(sketch.flow(start: "operators"))
        ringing.wait(until: 6000)
        #expect(
            ringing.lines(from: 5000) == [
                "5000 limit time", "5000 transfer abandoned", "5000 plays limit", "6000 heard",
                "6000 ended time-limit by line",
            ])
        #expect(ringing.actions.contains(.release) && ringing.call.record?.transfer == .abandoned)
        sketch.draw("notice", .play(.hangUp(.completed)), prompt: Array(repeating: "a", count: 9)) {
            $0.bargeIn = false
        }
        var waiting = try Phone(sketch.flow(start: "notice"))
        waiting.press("12", at: 300)
        waiting.wait(until: 6000)
        #expect(
            waiting.lines(from: 5000) == [
                "5000 limit time", "5000 stopped after 5000", "5000 plays limit", "6000 heard", "6000 drops 12",
                "6000 ended time-limit by line",
            ])
        sketch.limitPrompt = []
        sketch.menu("main", ["1": "one"])
        var silent = try Phone(sketch.flow(start: "main"))
        silent.wait(until: 5000)
        #expect(silent.lines(from: 5000) == ["5000 limit time", "5000 ended time-limit by line"])
    }

    @Test("L5: a hang-up ends a menu, a confirm, a pause, a lookup, a ring and a recording alike")
    func hangUpAnywhere() throws {
        let sketch = try Sketch()
        sketch.menu(
            "main",
            ["1": "operators", "2": "message", "3": "asking", "4": "pin", "5": sketch.action { $0.pauses = true }])
        sketch.transfer("operators", prompt: [])
        sketch.draw("message", .record(Record(next: .hangUp(.completed))))
        let main = sketch.node("main")
        sketch.draw(
            "asking",
            .lookup(Lookup(table: "t", key: .text("7"), found: main, notFound: main, failed: main, timedOut: main)))
        sketch.collect("pin", 1...1, next: "main") {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("1") ?? Keys(), again: Keys("2") ?? Keys())
        }
        for keys in ["", "1", "2", "3", "4", "47", "5"] {
            var phone = try Phone(sketch.flow(start: "main"))
            phone.press(keys, at: 500)
            phone.tell(.callerHungUp, at: 900)
            #expect(phone.lines.last == "900 ended caller-hung-up by caller", "\(keys)")
            #expect(phone.call.record?.endedBy == .caller && phone.call.nextTimer == nil, "\(keys)")
        }
    }

    @Test("L7: keys that wait are dropped just before the end's entry, also at a hang-up")
    func droppedAtHangUp() throws {
        let sketch = try Sketch()
        sketch.play("notice", next: "end") { $0.bargeIn = false }
        var phone = try Phone(sketch.flow(start: "notice"))
        phone.press("12", at: 300)
        phone.tell(.callerHungUp, at: 400)
        #expect(
            phone.lines(from: 400) == ["400 stopped after 400", "400 drops 12", "400 ended caller-hung-up by caller"])
    }

    @Test("L4: a queue, a confirm, a pause and music end by it as well, and a hang-up by the line is the line's")
    func timeLimitInQueue() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(5)
        sketch.menu("main", ["1": "operators", "2": "pin", "3": sketch.action { $0.pauses = true }])
        sketch.transfer("operators", queue: Queue(holdMusic: PromptID("hold"), announcements: []), prompt: [])
        sketch.collect("pin", 1...1, next: "main") {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("1") ?? Keys(), again: Keys("2") ?? Keys())
        }
        let expected = [
            "1": ["5000 transfer abandoned", "5000 music stopped after 4500"], "22": [], "3": [],
        ]
        for (keys, stopped) in expected {
            var phone = try Phone(sketch.flow(start: "main"))
            phone.press(keys, at: 500)
            phone.wait(until: 6000)
            #expect(
                phone.lines(from: 5000) == ["5000 limit time"] + stopped + [
                    "5000 plays limit", "6000 heard", "6000 ended time-limit by line",
                ])
            #expect(phone.call.record?.endedBy == .line)
        }
    }
}
