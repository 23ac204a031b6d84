import CallFlow
import TestSupport
import Testing

@Suite("What a call shows of itself")
struct StatusTests {
    @Test("A call awaits a key where it listens and nothing plays, and in a pause")
    func awaitingKey() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["1": "operators", "7": sketch.action { $0.pauses = true }])
        sketch.transfer("operators", prompt: [])
        var phone = try Phone(sketch.flow(start: "main"))
        #expect(phone.call.status.activity == .choosing && !phone.call.status.awaitsKey)
        phone.wait(until: 1000)
        #expect(phone.call.status.awaitsKey)
        phone.press("7", at: 1500)
        #expect(phone.call.status.activity == .paused && phone.call.status.awaitsKey)
        phone.press("1", at: 2000)
        phone.press("1", at: 2100)
        #expect(phone.call.status.activity == .ringing && !phone.call.status.awaitsKey)
    }

    @Test("A call that is over shows nothing else")
    func ended() throws {
        let sketch = try Sketch()
        var phone = try Phone(sketch.flow(start: "bye"))
        #expect(phone.call.status.activity == .prompt && phone.call.record == nil)
        phone.wait(until: 1000)
        let status = phone.call.status
        #expect(status.activity == .ended && status.timers.isEmpty && !status.isPlaying && !status.awaitsKey)
        #expect(status.entry == .plain(Keys()) && status.waiting == .plain(Keys()))
    }

    @Test("The keys of an entry are shown as they come, in a menu, a collect and a confirm")
    func entry() throws {
        let sketch = try Sketch()
        sketch.menu("main", ["12": "pin"])
        sketch.collect("pin", 2...4, next: "done") {
            $0.confirm = Collect.Confirm(prompt: ["sure"], accept: Keys("11") ?? Keys(), again: Keys("2") ?? Keys())
        }
        var phone = try Phone(sketch.flow(start: "main"))
        phone.press("1", at: 100)
        #expect(phone.call.status.entry.description == "1")
        phone.press("234", at: 200)
        #expect(phone.call.status.activity == .entering && phone.call.status.entry.description == "34")
        phone.press("#1", at: 300)
        #expect(phone.call.status.activity == .confirming && phone.call.status.entry.description == "1")
    }

    @Test("Effects can be emptied and used again")
    func effects() throws {
        let sketch = try Sketch()
        var effects = Effects()
        var call = Call(
            to: sketch.flow(start: "bye"), CallStart(answeredAt: Sketch.tenSecondsToClosing), &effects)
        #expect(effects.log.count == 3 && effects.actions.count == 1)
        effects.removeAll()
        #expect(effects.log.isEmpty && effects.actions.isEmpty)
        call.handle(.promptHeard, at: CallTime(milliseconds: 1000), &effects)
        #expect(effects.log.count == 2 && effects.actions == [.hangUp])
    }
}
