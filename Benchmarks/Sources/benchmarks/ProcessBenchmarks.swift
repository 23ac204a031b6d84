import Foundation

/// The whole program, from its start: what a person or a script waits for.
struct ProcessBenchmarks {
    /// The built program.
    let hotline: URL

    var all: [Benchmark] {
        [
            timed("start to the first prompt, in a pipe", promise: "below 60", input: "", untilFirstPrompt: true),
            // Language, menu, menu, nine digits and yes: 13 keys, an operator answers and talks.
            timed(
                "call of 13 keys in a pipe, whole process", promise: "below 80", input: "1\n1\n3\n123456789\n1\n",
                untilFirstPrompt: false),
        ]
    }

    private func timed(_ name: String, promise: String, input: String, untilFirstPrompt: Bool) -> Benchmark {
        Benchmark(name: name) {
            _ = try run(input, untilFirstPrompt)
            let samples = try (0..<21).map { _ in try run(input, untilFirstPrompt) * 1000 }
            return [Measurement(name: name, unit: "ms", samples: samples, promise: promise)]
        }
    }

    /// Seconds until the first prompt was read, or the process has ended.
    private func run(_ input: String, _ untilFirstPrompt: Bool) throws -> Double {
        let process = Process()
        let (keys, transcript) = (Pipe(), Pipe())
        process.executableURL = hotline
        process.arguments = ["dial", "--at", "2026-11-23T10:00:00-05:00"]
        process.standardInput = keys
        process.standardOutput = transcript
        keys.fileHandleForWriting.write(Data(input.utf8))
        try keys.fileHandleForWriting.close()
        let start = ContinuousClock().now
        try process.run()
        var text = Data()
        var first: Duration?
        while true {
            let more = transcript.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            text += more
            if first == nil, text.range(of: Data("This is a simulation".utf8)) != nil {
                first = start.duration(to: ContinuousClock().now)
            }
        }
        // The end of the process closes the pipe; Foundation tells of it only some 50 ms later.
        let whole = start.duration(to: ContinuousClock().now)
        process.waitUntilExit()
        guard process.terminationStatus == 0, let first else { throw CocoaError(.executableRuntimeMismatch) }
        return untilFirstPrompt ? first.seconds : whole.seconds
    }
}
