import CallFlow
import ServiceHours
import TestSupport
import Testing

@testable import Simulation

@Suite("The transcript of a call")
struct TranscriptTests {
    private func opening(at instant: String) throws -> String {
        let session = try PracticeLine.session(at: instant)
        var transcript = Transcript(session)
        var copy = session
        return transcript.lines(for: copy.takeEntries())[0].description
    }

    @Test("It begins with what was dialed, when, and whether the line is open")
    func begin() throws {
        #expect(
            try opening(at: "2026-11-23T10:00:00-05:00")
                == "  0:00.000  [Simulated call: Practice line, 1-202-555-0100; Mon 2026-11-23 10:00:00 America/New_York, open until 20:00]"
        )
    }

    @Test(
        "A closed line says until when: a time today, a weekday within a week, else a date",
        arguments: [
            ("2026-11-24T07:10:00-05:00", "closed until 08:00"),
            ("2026-11-24T20:00:00-05:00", "closed until Wed 08:00"),
            ("2026-11-25T21:00:00-05:00", "closed until Fri 08:00"),
            ("2026-11-27T20:00:00-05:00", "closed until Mon 08:00"),
        ])
    func closed(instant: String, text: String) throws { #expect(try opening(at: instant).hasSuffix(", \(text)]")) }

    @Test("Judged hours come with the rule and the holiday that decide")
    func reason() throws {
        let session = try PracticeLine.session(at: "2026-11-26T10:00:00-05:00")
        #expect(
            try PracticeLine.transcript("0", session: session)[2]
                == "0:02.000  [the line is closed until Fri 08:00 (PH off; Thanksgiving Day)]")
    }

    @Test("A stopped prompt says how far it was heard, with its last words")
    func stopped() throws {
        var session = try PracticeLine.session()
        var transcript = Transcript(session)
        session.press(Key.star, at: CallTime(milliseconds: 1900))
        let lines = transcript.lines(for: session.takeEntries()).map(\.text)
        #expect(lines.contains("stopped after 1.9 s, at \"… two three four five\""))
    }

    @Test("Keys that do not do what keys do say why")
    func remarks() throws {
        var session = try PracticeLine.session()
        var transcript = Transcript(session)
        session.press(try #require(Key("4")), at: .answer)
        session.press(try #require(Key("5")), at: .answer)
        let lines = transcript.lines(for: session.takeEntries()).filter { $0.kind == .keys }.map(\.text)
        #expect(lines == ["4", "5 (means nothing now)"])
    }
}
