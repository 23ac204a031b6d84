import CHeap
import CallFlow
import Drivers
import FlowFiles
import Lines
import ServiceHours

/// What a call holds in memory, besides its log, after little and after much has happened.
struct MemoryBenchmarks {
    private let line: Line
    private let start: CallStart

    init() throws {
        line = try LineDirectory().dial(LineDirectory.usual).line
        start = CallStart(answeredAt: try Instant.parse("2026-11-23T10:00:00-05:00", local: nil))
    }

    var all: [Benchmark] { [growth(keys: 100), growth(keys: 10_000)] }

    private func growth(keys count: Int) -> Benchmark {
        let name = "heap that a call holds after \(count) keys"
        return Benchmark(name: name) {
            let samples = (0..<5).map { _ in heldBytes(after: count) }
            return Measurement(name: name, unit: "bytes", samples: samples, promise: "the same after any")
        }
    }

    /// The caller goes from the main menu to the first below it and back, over and over, a key a millisecond.
    private func heldBytes(after count: Int) -> Double {
        let before = Int(cheap_in_use())
        var session = Session(line: line, start: start)
        let (one, star) = (Key("1"), Key.star)
        for step in 0..<count {
            guard let one else { break }
            session.press(step % 2 == 0 ? one : star, at: CallTime(milliseconds: Int64(20_000 + step)))
            _ = session.takeEntries()
        }
        let held = Int(cheap_in_use()) - before
        precondition(!session.call.hasEnded, "the call goes on")
        return Double(held)
    }
}
