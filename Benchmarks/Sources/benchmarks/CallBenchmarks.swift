import CallFlow
import CallRecords
import FlowFiles
import Lines
import ServiceHours
import Simulation

/// Calls to the detention information line, in the process.
struct CallBenchmarks {
    private let line: Line
    private let start: CallStart
    private let script: Script
    private let tenSteps: Script

    /// A case is asked about: language, menu, menu, nine digits, yes; an operator answers, talks, hangs up.
    private static let keys = ["1", "1", "3", "123456789", "1"]

    /// Ten steps: the notice, three menus with a key each, two prompts, the queue, an operator who answers and hangs up.
    private static let fewKeys = ["1", "2", "1"]

    init() throws {
        line = try LineDirectory().dial(LineDirectory.usual).line
        start = CallStart(answeredAt: try Instant.parse("2026-11-23T10:00:00-05:00", local: nil))
        // What the caller does is settled once: the same keys at the same times in each call.
        script = try Script(Self.keys, line: line, start: start)
        tenSteps = try Script(Self.fewKeys, line: line, start: start)
    }

    var all: [Benchmark] {
        [
            .rate("call of ten steps, in the process", unit: "calls/s", batch: 4000, promise: "above 100,000") {
                _ = tenSteps.play(Session(line: line, start: start))
            },
            .rate("call of 13 keys, in the process", unit: "calls/s", batch: 4000) {
                _ = script.play(Session(line: line, start: start))
            },
            .rate("call of 13 keys, as lines in a pipe with its transcript", unit: "calls/s", batch: 500) {
                try pipe()
            },
        ]
    }

    private func pipe() throws {
        var lines = Self.keys.makeIterator()
        let session = Session(line: line, start: start)
        var transcript = Transcript(session)
        var driver = PipeDriver(session: session) { lines.next() }
        _ = try driver.run { _ = transcript.lines(for: $0) }
    }
}

/// Keys at their times.
private struct Script {
    private var keys: [(key: Key, time: CallTime)] = []

    init(_ lines: [String], line: Line, start: CallStart) throws {
        var rest = lines.makeIterator()
        var keys: [(Key, CallTime)] = []
        var driver = PipeDriver(session: Session(line: line, start: start)) { rest.next() }
        _ = try driver.run { entries in
            for case .key(.plain(let pressed), let fate) in entries.map(\.event) where fate != .fed {
                keys += pressed.map { ($0, entries[0].time) }
            }
        }
        self.keys = keys.map { (key: $0, time: $1) }
        precondition(keys.count == lines.joined().count, "each key is pressed")
    }

    func play(_ session: Session) -> CallDetailRecord? {
        var session = session
        for (key, time) in keys { session.press(key, at: time) }
        while let next = session.nextTime { session.advance(to: next) }
        _ = session.takeEntries()
        return session.record
    }
}
