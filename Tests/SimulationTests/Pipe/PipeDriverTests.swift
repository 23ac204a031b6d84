import CallFlow
import TestSupport
import Testing

@testable import Simulation

@Suite("A call in a pipe")
struct PipeDriverTests {
    @Test("Keys are pressed when the prompt of a node that listens has been heard")
    func afterThePrompt() throws {
        #expect(
            try PracticeLine.transcript("10") == [
                "0:00.000  One two three four five", "0:02.000  ▸ 1",
                "0:02.000  [waits 3 s for another key: 1 also begins 10]", "0:02.200  ▸ 0", "0:02.200  Goodbye",
                "0:02.600  [the line hangs up: completed]",
            ])
    }

    @Test("Keys after ! are pressed at the prompt's start")
    func atThePromptsStart() throws {
        #expect(
            try PracticeLine.transcript("!3", "speak 1s").prefix(4) == [
                "0:00.000  One two three four five", "0:00.000  ▸ 3", "0:00.000  [stopped before its first word]",
                "0:00.000  Speak now",
            ])
    }

    @Test("Keys of one group follow each other, into the next prompt where they lead to one")
    func groups() throws {
        #expect(
            try PracticeLine.transcript("2 6").prefix(6) == [
                "0:00.000  One two three four five", "0:02.000  ▸ 2", "0:02.000  [language: es]",
                "0:02.000  Uno dos tres cuatro cinco", "0:02.200  ▸ 6", "0:02.200  [stopped after 0.2 s, at \"Uno\"]",
            ])
    }

    @Test("A key that ends an entry early lets the next line wait for the next prompt")
    func nextGroupWaits() throws {
        let transcript = try PracticeLine.transcript("1", ".", "123", "1", session: try PracticeLine.session())
        #expect(
            transcript[4...].prefix(7) == [
                "0:15.800  [silence (1 of 3)]", "0:15.800  Your number", "0:16.600  ▸ 1", "0:16.800  ▸ 2",
                "0:17.000  ▸ 3",
                "0:20.000  [entered 123, ended by silence]", "0:20.000  123. Right?",
            ])
    }

    @Test("A dot is silence until a timer has passed")
    func silence() throws {
        #expect(
            try PracticeLine.transcript(".", "10").prefix(4) == [
                "0:00.000  One two three four five", "0:07.000  [silence (1 of 3)]",
                "0:07.000  One two three four five",
                "0:09.000  ▸ 1",
            ])
    }

    @Test("At the end of input the caller hangs up when a key is awaited")
    func endInMenu() throws {
        #expect(
            try PracticeLine.transcript() == [
                "0:00.000  One two three four five", "0:02.000  [the caller hangs up: caller-hung-up]",
            ])
    }

    @Test("At the end of input the caller stays in a queue, and in a talk")
    func endInQueue() throws {
        let transcript = try PracticeLine.transcript("0")
        #expect(
            transcript.suffix(5) == [
                "0:02.800  You are number 1.", "0:04.400  [♪ hold music]", "0:06.800  [an operator answers]",
                "1:06.800  [the talk with the operator is over after 1:00]", "1:06.800  [the line hangs up: completed]",
            ])
    }

    @Test("Keys of a queue are pressed when its music begins")
    func keysInQueue() throws {
        #expect(
            try PracticeLine.transcript("0", "1", "#").suffix(9).prefix(7) == [
                "0:04.400  [♪ hold music]", "0:04.400  ▸ 1", "0:04.400  [the caller leaves the queue]",
                "0:04.400  Speak now",
                "0:05.200  [● recording]", "0:05.200  ▸ #",
                "0:05.200  [recorded 0 s, ended by the termination key; empty, so not kept]",
            ])
    }

    @Test("The caller speaks into a recording, then its key ends it")
    func speaking() throws {
        #expect(
            try PracticeLine.transcript("3", "speak 8s", "#").suffix(7) == [
                "0:02.800  [● recording]", "0:02.800  [the caller speaks]", "0:10.800  [the caller is silent]",
                "0:10.800  ▸ #", "0:10.800  [recorded 8 s, ended by the termination key]", "0:10.800  Thank you",
                "0:11.600  [the line hangs up: voicemail]",
            ])
    }

    @Test("At the end of input the caller hangs up when a recording awaits a voice, and what was said is kept")
    func endInRecording() throws {
        #expect(
            try PracticeLine.transcript("3", "speak 8s").suffix(3) == [
                "0:10.800  [the caller is silent]", "0:10.800  [recorded 8 s, ended by the hang-up]",
                "0:10.800  [the caller hangs up: caller-hung-up]",
            ])
    }

    @Test("Silence ends a recording after what was said")
    func silenceInRecording() throws {
        #expect(
            try PracticeLine.transcript("3", "speak 8s", ".").suffix(3) == [
                "0:14.800  [recorded 12 s, ended by silence]", "0:14.800  Thank you",
                "0:15.600  [the line hangs up: voicemail]",
            ])
    }

    @Test("A line that cannot be carried out ends the call, and says which it was")
    func mistakes() throws {
        var lines = ["1", "", "12y"].makeIterator()
        var driver = PipeDriver(session: try PracticeLine.session()) { lines.next() }
        var events: [LogEvent] = []
        let error = #expect(throws: PipeError.self) { try driver.run { events += $0.map(\.event) } }
        #expect(
            error?.description
                == "standard input:3: error: 'y' is not a telephone key; the keys are 0-9, *, # and A-D")
        #expect(events.last == .ended(.callerHungUp, by: .caller))
        #expect(driver.record?.disposition == .callerHungUp)
    }

    @Test("A voice where nothing is recorded is a mistake")
    func voiceInMenu() throws {
        let error = #expect(throws: PipeError.self) { try PracticeLine.transcript("speak 2s") }
        #expect(
            error?.description
                == "standard input:1: error: the caller speaks, but nothing is recorded in 'main'; write keys, or '.' for silence"
        )
    }

    @Test("When what is told cannot be kept, the caller hangs up")
    func lostOutput() throws {
        struct Lost: Error {}
        var driver = PipeDriver(session: try PracticeLine.session()) { "." }
        var count = 0
        #expect(throws: Lost.self) {
            try driver.run { _ in
                count += 1
                if count == 2 { throw Lost() }
            }
        }
        #expect(driver.record?.disposition == .callerHungUp)
    }

    @Test("No line is read before it can be told when it is needed")
    func lazyReading() throws {
        var read: [CallTime] = []
        let session = try PracticeLine.session()
        var now = CallTime.answer
        var lines = ["10"].makeIterator()
        var driver = PipeDriver(session: session) {
            read.append(now)
            return lines.next()
        }
        _ = try driver.run { now = $0.last?.time ?? now }
        #expect(read.map(\.milliseconds) == [0])
    }
}
