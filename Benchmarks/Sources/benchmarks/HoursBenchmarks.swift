import Foundation
import ServiceHours

/// Schedules, in the process, on one core; beside opening-hours-py, if it is there.
struct HoursBenchmarks {
    private let schedule: Schedule
    private let always: Schedule
    private let instants: [Instant]
    /// Python with the peer's package; nil without it.
    private let python: URL?
    /// The built program.
    private let hotline: URL

    /// What the detention information line has.
    private static let expression = "Mo-Fr 08:00-20:00; PH off"

    init(hotline: URL, python: URL?) throws {
        self.hotline = hotline
        self.python = python
        let zone = try Zone("America/New_York")
        schedule = try Schedule(Self.expression, zone: zone, holidays: .usFederal)
        always = try Schedule("24/7", zone: zone)
        // Anywhere in 2020 to 2035, in no order.
        let (first, last) = (1_577_836_800_000 as Int64, 2_082_758_399_999 as Int64)
        var state: UInt64 = 1
        instants = (0..<100_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Instant(milliseconds: first + Int64((state >> 11) % UInt64(last - first)))
        }
    }

    var all: [Benchmark] {
        [
            measured("hours: state and next change", unit: "instants/s", work: "ask", promise: "above 1,000,000") {
                ask(schedule)
            },
            measured("hours: expression read", unit: "times/s", work: "read", promise: "above 100,000") {
                for _ in 0..<20_000 { _ = try Schedule(Self.expression, zone: schedule.zone, holidays: .usFederal) }
                return 20_000
            },
            measured("hours: state and next change of one that never changes", unit: "instants/s") { ask(always) },
            measured("hours: expression read, and asked for the first time", unit: "times/s") {
                for instant in instants.prefix(1000) {
                    let fresh = try Schedule(Self.expression, zone: schedule.zone, holidays: .usFederal)
                    _ = fresh.nextChange(after: instant)
                }
                return 1000
            },
            measured("hours: answer with its reasons", unit: "instants/s") {
                instants.prefix(10_000).count { schedule.answer(at: $0).rule != nil }
            },
            measured("hours: sentence for a caller", unit: "sentences/s") {
                instants.prefix(10_000).count {
                    !SpokenTime.sentence(about: schedule, now: $0, in: .en).segments.isEmpty
                }
            },
            measured("hours: batch, whole process", unit: "lines/s", promise: "above 300,000") {
                try batch(speaks: false)
            },
            measured("hours: spoken batch, whole process", unit: "lines/s") { try batch(speaks: true) },
            firstAnswer,
        ]
    }

    /// How many instants were asked; the answers are looked at, so that none is left out.
    private func ask(_ schedule: Schedule) -> Int {
        instants.count { instant in
            schedule.state(at: instant) != .unpublished && schedule.nextChange(after: instant) != instant
        }
    }

    private func measured(
        _ name: String, unit: String, work: String? = nil, promise: String = "", _ body: @escaping () throws -> Int
    ) -> Benchmark {
        Benchmark(name: name) {
            let clock = ContinuousClock()
            _ = try body()
            let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
                path: "../../Peers/opening-hours.py")
            let peer = try work.flatMap { _ in
                try python.map {
                    try Peer(
                        python: $0, script: script.path,
                        input: instants.map { String($0.milliseconds) }.joined(separator: " "))
                }
            }
            var (ours, theirs): ([Double], [Double]) = ([], [])
            for _ in 0..<9 {
                let start = clock.now
                let count = try body()
                ours.append(Double(count) / start.duration(to: clock.now).seconds)
                if let peer, let work { theirs.append(try peer.rate(of: work)) }
            }
            let own = Measurement(name: name, unit: unit, samples: ours, promise: promise)
            guard !theirs.isEmpty else { return [own] }
            let ratios = zip(ours, theirs).map { $0 / $1 }
            return [
                own, Measurement(name: "\(name), opening-hours-py", unit: unit, samples: theirs),
                Measurement(
                    name: "\(name), times as many", unit: "ratio", samples: ratios,
                    promise: work == "ask" ? "above 5" : ""),
            ]
        }
    }

    // MARK: The command

    private var arguments: [String] {
        ["hours", "--schedule", Self.expression, "--zone", "America/New_York", "--holidays", "us-federal", "--batch"]
    }

    private func batch(speaks: Bool) throws -> Int {
        let file = FileManager.default.temporaryDirectory.appending(path: "hotline-instants-\(getpid())")
        let lines = (0..<4).flatMap { _ in instants.map { "\($0)\n" } }
        try lines.joined().write(to: file, atomically: false, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = hotline
        process.arguments = arguments + (speaks ? ["--speak"] : [])
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableRuntimeMismatch) }
        return lines.count
    }

    private var firstAnswer: Benchmark {
        let name = "hours: first answer of a batch, from the process's start"
        return Benchmark(name: name) {
            let samples = try (0..<21).map { _ in
                let process = Process()
                let (input, output) = (Pipe(), Pipe())
                process.executableURL = hotline
                process.arguments = arguments
                (process.standardInput, process.standardOutput) = (input, output)
                try input.fileHandleForWriting.write(contentsOf: Data("2026-11-24T08:00:00-05:00\n".utf8))
                let clock = ContinuousClock()
                let start = clock.now
                try process.run()
                let answer = output.fileHandleForReading.availableData
                let time = start.duration(to: clock.now).seconds
                try input.fileHandleForWriting.close()
                process.waitUntilExit()
                guard answer == Data("open\t2026-11-25T01:00:00Z\n".utf8) else {
                    throw CocoaError(.executableRuntimeMismatch)
                }
                return time * 1000
            }
            return [Measurement(name: name, unit: "ms", samples: samples, promise: "below 30")]
        }
    }
}
