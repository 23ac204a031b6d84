import CallFlow
import TestSupport
import Testing

@testable import Simulation

@Suite("A call and the world around it")
struct SessionTests {
    private func time(_ milliseconds: Int64) -> CallTime { CallTime(milliseconds: milliseconds) }

    private func names(_ session: inout Session) -> [String] {
        let flow = session.call.flow
        return session.takeEntries().filter { $0.event == .entered }.map { flow[$0.node].name }
    }

    @Test("A key at the end of a prompt is during it (clause T2)")
    func keyAtPromptEnd() throws {
        var session = try PracticeLine.session()
        session.press(Key.star, at: time(2000))
        #expect(session.takeEntries().contains { $0.event == .promptStopped(heard: Milliseconds(2000)) })
    }

    @Test("A key at the instant of a timeout beats it (clause T2)")
    func keyAtTimeout() throws {
        var session = try PracticeLine.session()
        session.press(try #require(Key("3")), at: time(7000))
        let events = session.takeEntries().map(\.event)
        #expect(!events.contains { if case .noInput = $0 { true } else { false } })
        #expect(session.call.flow[session.call.node].name == "message")
    }

    @Test("What is due before a key happens before it, each at its own time")
    func dueFirst() throws {
        var session = try PracticeLine.session()
        session.press(try #require(Key("3")), at: time(7100))
        let entries = session.takeEntries()
        #expect(entries.contains { $0.event == .noInput(.silence, time: 1, of: 3) && $0.time == time(7000) })
    }

    @Test("A prompt that is skipped is heard to its end then")
    func skipping() throws {
        var session = try PracticeLine.session()
        session.skipPrompt(at: time(700))
        #expect(session.takeEntries().contains { $0.event == .promptHeard(Milliseconds(700)) })
        session.skipPrompt(at: time(800))
        #expect(session.takeEntries().isEmpty)
    }

    @Test("A table answers a lookup a tenth of a second later, with the variables of the row")
    func lookup() throws {
        let transcript = try PracticeLine.transcript("1", "1234", "1")
        #expect(
            transcript.suffix(5) == [
                "0:08.400  [the entry is confirmed]", "0:08.400  [looks up '1234' in cases]",
                "0:08.500  [looked up: found]",
                "0:08.500  Found open case.", "0:09.700  [the line hangs up: informed]",
            ])
    }

    @Test("What no row has is not found")
    func lookupNotFound() throws {
        #expect(try PracticeLine.transcript("1", "123#", "1").contains("0:08.100  [looked up: not found]"))
    }

    @Test("Callers ahead are answered and talk one after the other")
    func queueMoves() throws {
        var session = try PracticeLine.session(operators: Operators(talk: .seconds(10)), ahead: 2)
        session.press(try #require(Key("0")), at: time(0))
        while let next = session.nextTime { session.advance(to: next) }
        let moves = session.takeEntries().compactMap { entry -> String? in
            switch entry.event {
            case .queueMoved(let ahead): "\(entry.time.milliseconds) \(ahead)"
            case .transferEnded(let outcome): "\(entry.time.milliseconds) \(outcome.rawValue)"
            default: nil
            }
        }
        #expect(moves == ["4800 1", "18800 0", "32800 answered"])
    }

    @Test("Without a queue the callers ahead do not matter")
    func ringWithoutQueue() throws {
        var session = try PracticeLine.session(ahead: 2)
        session.press(try #require(Key("4")), at: time(0))
        session.advance(to: time(4000))
        #expect(session.call.activity == .talking)
    }

    @Test("Busy is said after a second; nobody answers when the ring time is over")
    func busyAndAbsent() throws {
        var busy = try PracticeLine.session(operators: Operators(.busy))
        busy.press(try #require(Key("4")), at: time(0))
        busy.advance(to: time(1000))
        #expect(names(&busy) == ["main", "desk", "goodbye"])
        var absent = try PracticeLine.session(operators: Operators(.absent))
        absent.press(try #require(Key("4")), at: time(0))
        absent.advance(to: time(29_999))
        #expect(absent.call.activity == .ringing)
        absent.advance(to: time(30_000))
        #expect(names(&absent) == ["main", "desk", "message"])
    }

    @Test("What a person decides takes the place of what operators were about to do")
    func deciding() throws {
        var session = try PracticeLine.session()
        session.press(try #require(Key("4")), at: time(0))
        session.decide(.answers, at: time(500))
        #expect(session.call.activity == .talking && session.nextTime == time(60_500))
        session.decide(.hangsUp, at: time(900))
        #expect(names(&session) == ["main", "desk", "goodbye"])
    }

    @Test("While a person decides nobody answers by itself")
    func decided() throws {
        var session = try PracticeLine.session(operators: Operators(.decided))
        session.press(try #require(Key("4")), at: time(0))
        session.advance(to: time(29_999))
        #expect(session.call.activity == .ringing)
    }

    @Test("Who speaks again goes on until the later of both ends", arguments: [(3, 1, 3800), (1, 3, 5000)])
    func speakingTwice(first: Int64, second: Int64, end: Int64) throws {
        var session = try PracticeLine.session()
        session.press(try #require(Key("3")), at: time(0))
        session.speak(.seconds(first), at: time(800))
        session.speak(.seconds(second), at: time(2000))
        session.advance(to: time(6000))
        let ends = session.takeEntries().filter { $0.event == .voice(isSpeaking: false) }.map(\.time.milliseconds)
        #expect(ends == (first == 1 ? [1800, end] : [end]))
    }

    @Test("A voice ends with the recording that it was for")
    func voiceEndsWithRecording() throws {
        var session = try PracticeLine.session()
        session.press(try #require(Key("3")), at: time(0))
        session.speak(.seconds(60), at: time(800))
        session.advance(to: time(20_800))
        #expect(session.call.flow[session.call.node].name == "thanks")
        #expect(!session.call.status.callerSpeaks)
        session.advance(to: time(90_000))
        #expect(session.call.hasEnded)
    }

    @Test("In a queue an operator who does not answer means nothing, and keeps nobody from answering")
    func noAnswerInQueue() throws {
        var session = try PracticeLine.session()
        session.press(try #require(Key("0")), at: time(0))
        session.skipPrompt(at: time(0))
        #expect(session.decisions == [.answers, .busy])
        session.decide(.noAnswer, at: time(1000))
        session.advance(to: time(4000))
        #expect(session.call.activity == .talking)
    }

    @Test("An operator who answers takes the callers before this one first")
    func answersInOrder() throws {
        var session = try PracticeLine.session(operators: Operators(.decided), ahead: 1)
        session.press(try #require(Key("0")), at: time(0))
        session.skipPrompt(at: time(0))
        session.decide(.answers, at: time(1000))
        #expect(session.call.activity == .queued(ahead: 0))
        session.decide(.answers, at: time(2000))
        #expect(session.call.activity == .talking)
    }

    @Test("Who moved up by a person's decisions does not move back, and is answered in turn")
    func noStepBack() throws {
        let operators = Operators(.available(after: .seconds(20)), talk: .seconds(20))
        var session = try PracticeLine.session(operators: operators, ahead: 3)
        session.press(try #require(Key("0")), at: time(0))
        session.skipPrompt(at: time(0))
        for step in 1...3 { session.decide(.answers, at: time(Int64(step) * 1000)) }
        session.advance(to: time(42_999))
        let moves = session.takeEntries().compactMap {
            if case .queueMoved(let ahead) = $0.event { ahead } else { nil }
        }
        #expect(moves == [2, 1, 0] && session.call.activity == .queued(ahead: 0))
        session.advance(to: time(43_000))
        #expect(session.call.activity == .talking)
    }

    @Test("What the far end does at the wrong time means nothing")
    func decidingNothing() throws {
        var session = try PracticeLine.session()
        session.press(try #require(Key("4")), at: time(0))
        session.decide(.hangsUp, at: time(100))
        session.decide(.answers, at: time(200))
        session.decide(.busy, at: time(300))
        #expect(session.call.activity == .talking && session.nextTime == time(60_200))
    }

    @Test("No operator answers or talks in no time, so that a flow that goes round does not stand still")
    func shortest() {
        #expect(
            Operators(.available(after: .zero), talk: .zero)
                == Operators(.available(after: .init(100)), talk: .init(100)))
    }

    @Test("After the end nothing happens any more")
    func afterTheEnd() throws {
        var session = try PracticeLine.session()
        session.hangUp(at: time(100))
        _ = session.takeEntries()
        session.press(Key.star, at: time(200))
        session.advance(to: time(99_999))
        #expect(session.nextTime == nil && session.playback == nil && session.takeEntries().isEmpty)
    }

    @Test("A copy goes on by itself: a call is a value")
    func copies() throws {
        var first = try PracticeLine.session()
        first.advance(to: time(1000))
        var second = first
        second.hangUp(at: time(1000))
        #expect(!first.call.hasEnded && second.call.hasEnded)
    }
}
