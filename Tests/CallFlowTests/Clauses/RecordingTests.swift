import CallFlow
import TestSupport
import Testing

@Suite("R: recordings")
struct RecordingTests {
    private func message(_ change: (inout Record) -> Void = { _ in }) throws -> Phone {
        let sketch = try Sketch()
        sketch.record("message", change)
        return try Phone(sketch.flow(start: "message"))
    }

    @Test("R1: it starts when its prompt has ended, or was stopped by a key that is flushed")
    func starts() throws {
        var heard = try message()
        heard.wait(until: 1000)
        #expect(heard.lines(from: 1000) == ["1000 heard", "1000 records"])
        var stopped = try message()
        stopped.press("5", at: 400)
        #expect(
            stopped.lines(from: 400) == ["400 key 5 waits", "400 stopped after 400", "400 flushes 5", "400 records"])
    }

    @Test("R1: it ends at its termination key, which is the line's or its own")
    func terminationKey() throws {
        var phone = try message()
        phone.tell(.voiceBegan, at: 1500)
        phone.tell(.voiceEnded, at: 3000)
        phone.press("#", at: 4000)
        #expect(
            phone.lines(from: 4000) == [
                "4000 key # ends-recording", "4000 recorded 3000 termination-key", "4000 message-kept:",
                "4000 plays message-kept",
            ])
        #expect(phone.actions.contains(.stopRecording(isKept: true)))
        var own = try message { $0.terminationKey = .star }
        own.press("#", at: 2000)
        own.press("*", at: 3000)
        #expect(own.lines(from: 2000).prefix(2) == ["2000 key # sound", "3000 key * ends-recording"])
    }

    @Test("R1: or at its maximum, which is armed before the silence")
    func maximum() throws {
        var phone = try message { $0.maximum = .seconds(10) }
        phone.tell(.voiceBegan, at: 1500)
        phone.wait(until: 11_000)
        #expect(phone.lines.contains("11000 recorded 10000 maximum"))
    }

    @Test("R1: or at a limit, or the hang-up, which keep what there is")
    func limitAndHangUp() throws {
        let sketch = try Sketch()
        sketch.timers.wholeCall = .seconds(5)
        sketch.record("message")
        var limited = try Phone(sketch.flow(start: "message"))
        limited.tell(.voiceBegan, at: 1500)
        limited.wait(until: 6000)
        #expect(limited.lines.contains("5000 recorded 4000 limit"))
        var hungUp = try message()
        hungUp.tell(.voiceBegan, at: 1500)
        hungUp.tell(.callerHungUp, at: 2500)
        #expect(
            hungUp.lines(from: 2500) == ["2500 recorded 1500 hang-up", "2500 ended caller-hung-up by caller"])
        #expect(hungUp.call.record?.recordings == 1 && hungUp.call.record?.recorded == Milliseconds(1500))
    }

    @Test("R2: the silence runs from the start, and again from the end of each sound")
    func silence() throws {
        var phone = try message()
        phone.tell(.voiceBegan, at: 4000)
        phone.wait(until: 30_000)
        #expect(phone.lines.last == "4000 voice")
        phone.tell(.voiceEnded, at: 30_000)
        phone.wait(until: 34_000)
        #expect(phone.lines.contains("34000 recorded 33000 silence"))
    }

    @Test("R2: a key is a sound of no length")
    func keyIsSound() throws {
        var phone = try message()
        phone.press("5", at: 3000)
        phone.wait(until: 7000)
        #expect(phone.lines.contains("7000 recorded 6000 silence"))
    }

    @Test("R2: a caller who speaks already when it starts is heard")
    func speaksAlready() throws {
        var phone = try message()
        phone.tell(.voiceBegan, at: 500)
        phone.wait(until: 20_000)
        #expect(phone.lines.last == "1000 records")
        phone.tell(.voiceEnded, at: 20_000)
        phone.wait(until: 24_000)
        #expect(phone.lines.contains("24000 recorded 23000 silence"))
    }

    @Test("R3: one with nothing but silence is empty, not kept, and goes its own way")
    func empty() throws {
        var phone = try message()
        phone.wait(until: 5000)
        #expect(
            phone.lines(from: 5000) == [
                "5000 recorded 4000 silence, empty", "5000 message-empty:", "5000 plays message-empty",
            ])
        #expect(phone.actions.contains(.stopRecording(isKept: false)))
        var plain = try message { $0.empty = nil }
        plain.wait(until: 5000)
        #expect(plain.node == "message-kept")
    }

    @Test("R1: without barge-in its prompt plays out, and keys are flushed or dropped")
    func promptWithoutBargeIn() throws {
        let sketch = try Sketch()
        sketch.draw("message", .record(Record(next: .hangUp(.completed))), prompt: ["leave"]) { $0.bargeIn = false }
        var phone = try Phone(sketch.flow(start: "message"))
        phone.press("#", at: 400)
        phone.wait(until: 1000)
        #expect(phone.lines(from: 400) == ["400 key # waits", "1000 heard", "1000 flushes #", "1000 records"])
    }

    @Test("R1: without a termination key pound is a sound")
    func withoutTerminationKey() throws {
        var phone = try message { $0.terminationKey = nil }
        phone.press("#", at: 2000)
        #expect(phone.lines.last == "2000 key # sound")
    }

    @Test("R1: the maximum comes before a silence of the same instant, also one after a sound")
    func maximumBeforeSilence() throws {
        var phone = try message { $0.maximum = .seconds(10) }
        phone.press("5", at: 4000)
        phone.press("5", at: 7000)
        phone.wait(until: 11_000)
        #expect(phone.lines(from: 7001).first == "11000 recorded 10000 maximum")
    }

    @Test("R2: a key while the caller speaks leaves the silence to the end of the voice")
    func keyWhileSpeaking() throws {
        var phone = try message()
        phone.tell(.voiceBegan, at: 1500)
        phone.tell(.voiceBegan, at: 1600)
        phone.press("5", at: 2000)
        #expect(phone.call.status.timers.map(\.timer) == [.recording, .wholeCall])
        phone.tell(.voiceEnded, at: 9000)
        phone.tell(.voiceEnded, at: 10_000)
        phone.wait(until: 13_000)
        #expect(phone.lines(from: 1500).filter { $0.contains("voice") } == ["1500 voice", "9000 voice ends"])
        #expect(phone.lines.contains("13000 recorded 12000 silence"))
    }

    @Test("R3: one ended by its termination key, a limit or a hang-up without a sound is empty too")
    func emptyHoweverItEnds() throws {
        var ended = try message()
        ended.press("#", at: 2000)
        #expect(ended.lines.contains("2000 recorded 1000 termination-key, empty") && ended.node == "message-empty")
        var hungUp = try message()
        hungUp.tell(.callerHungUp, at: 2000)
        #expect(hungUp.lines.contains("2000 recorded 1000 hang-up, empty"))
        #expect(hungUp.call.record?.recordings == 0)
    }
}
