import CHeap
import CallFlow
import FlowFiles
import Lines
import ServiceHours
import Simulation

/// What a call holds in memory, besides its log, after little and after much has happened.
struct MemoryBenchmarks {
    private let line: Line
    private let start: CallStart

    init() throws {
        line = try LineDirectory().dial(LineDirectory.usual).line
        start = CallStart(answeredAt: try Instant.parse("2026-11-23T10:00:00-05:00", local: nil))
    }

    var all: [Benchmark] {
        let name = "heap that a call gains from its 100th to its 10,000th key"
        return [
            Benchmark(name: name) {
                let samples = (0..<5).map { _ in gain(from: 100, to: 10_000) }
                return [Measurement(name: name, unit: "bytes", samples: samples, promise: "none")]
            }
        ]
    }

    /// The caller goes from the main menu to the first below it and back, over and over, a key a millisecond.
    private func gain(from first: Int, to last: Int) -> Double {
        var session = Session(line: line, start: start)
        let keys = ["1", "*"].compactMap { Key($0) }
        var before = 0
        for step in 0..<last {
            if step == first { before = Int(cheap_in_use()) }
            session.press(keys[step % 2], at: CallTime(milliseconds: Int64(20_000 + step)))
            _ = session.takeEntries()
        }
        let gained = withExtendedLifetime(session) { Int(cheap_in_use()) - before }
        precondition(!session.call.hasEnded, "the call goes on")
        return Double(gained)
    }
}
