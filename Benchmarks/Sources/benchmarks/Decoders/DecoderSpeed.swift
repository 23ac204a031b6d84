import AudioFiles
import Foundation
import ToneCases
import Tones

/// What a sample costs, beside spandsp's `dtmf_rx`: in the process, as whole processes on two hours, and in instructions.
struct DecoderSpeed {
    let speech: Speech
    /// The built program.
    let hotline: URL

    /// Beside this program.
    private let spandspDecode = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "spandsp-decode").path

    var reports: [Report] {
        [
            Report(name: "decoders: speed in the process, on one core", text: inProcess),
            Report(name: "decoders: speed of the whole process, on two hours", text: wholeProcess),
            Report(name: "decoders: speed in instructions", text: instructions),
        ]
    }

    // MARK: In the process

    private static let rounds = 21
    /// Samples that are given at once.
    private static let block = 4096

    private func inProcess() throws -> String {
        let tenMinutes = 10 * 60 * 8000
        let kinds: [(name: String, samples: [Int16])] = [
            ("speech", Array(try speech.voices.flatMap { $0.prefix(30 * 8000) }.prefix(tenMinutes))),
            ("music", Array(try speech.music.joined().prefix(tenMinutes))),
            ("keys of 50 ms, 50 ms apart", samples(of: Rows.latency(count: 300))),
            ("keys in noise", samples(of: Rows.noise(15, count: 2000))),
            ("every row of the promises", samples(of: Rows.all(count: 20))),
            ("singing", samples(of: Rows.singing(minutes: 6))),
            ("silence", [Int16](repeating: 0, count: tenMinutes)),
        ]
        var rows = [["ns a sample", "hotline", "spandsp", "spandsp, filter", "times", "times, filter"]]
        for (name, samples) in kinds where !samples.isEmpty {
            let contenders: [(UnsafeBufferPointer<Int16>) -> Void] = [
                Self.decodeByOurs, { Self.decodeBySpandsp($0, filters: false) },
                { Self.decodeBySpandsp($0, filters: true) },
            ]
            var times: [[Double]] = [[], [], []]
            samples.withUnsafeBufferPointer { buffer in
                for round in 0...Self.rounds {
                    for (place, contender) in contenders.enumerated() {
                        let start = ContinuousClock().now
                        contender(buffer)
                        let seconds = start.duration(to: ContinuousClock().now).seconds
                        if round > 0 { times[place].append(seconds * 1e9 / Double(samples.count)) }
                    }
                }
            }
            let ratios = [1, 2].map { other in zip(times[other], times[0]).map { $0 / $1 }.median }
            rows.append([name] + times.map { $0.median.text(2) } + ratios.map { $0.text(1) })
        }
        return markdownTable(rows)
    }

    private func samples(of cases: [AudioCase]) -> [Int16] { cases.flatMap(\.samples) }

    private static func decodeByOurs(_ samples: UnsafeBufferPointer<Int16>) {
        var detector = DTMFDetector()
        var keys = 0
        for start in stride(from: 0, to: samples.count, by: block) {
            let part = UnsafeBufferPointer(rebasing: samples[start..<min(samples.count, start + block)])
            detector.process(part) { _ in keys += 1 }
        }
        detector.finish { _ in keys += 1 }
        precondition(keys >= 0)
    }

    private static func decodeBySpandsp(_ samples: UnsafeBufferPointer<Int16>, filters: Bool) {
        _ = SpandspReceiver(filtersDialTone: filters)?.count(in: samples, block: block)
    }

    // MARK: Whole processes

    private func wholeProcess() throws -> String {
        let twoHours = 2 * 3600 * 8000
        let kinds: [(name: String, samples: [Int16])] = [
            ("speech and music", repeated(try speech.pieces.map(\.samples), count: twoHours)),
            ("keys of 50 ms, 50 ms apart", repeated([samples(of: Rows.latency(count: 300))], count: twoHours)),
        ]
        var rows = [
            [
                "seconds", "hotline decode", "spandsp-decode", "times", "hotline, of a core", "spandsp, of a core",
                "times",
            ]
        ]
        for (name, samples) in kinds where !samples.isEmpty {
            let file = try wav(samples)
            let commands = [
                ChildProcess(path: hotline.path, arguments: ["decode", file.url.path]),
                ChildProcess(path: spandspDecode, arguments: [file.url.path]),
            ]
            var outcomes: [[ChildProcess.Outcome]] = [[], []]
            for round in 0...7 {
                for (place, command) in commands.enumerated() {
                    let outcome = try command.run()
                    if round > 0 { outcomes[place].append(outcome) }
                }
            }
            let wall = outcomes.map { $0.map(\.seconds) }
            let cpu = outcomes.map { $0.map(\.cpuSeconds) }
            let cells = [wall, cpu].flatMap { times in
                times.map { $0.median.text(3) } + [zip(times[1], times[0]).map { $0 / $1 }.median.text(1)]
            }
            rows.append([name] + cells)
        }
        return markdownTable(rows)
    }

    /// By valgrind, which counts the same on any machine: of twice as much audio, what is more.
    private func instructions() throws -> String {
        guard let valgrind = ChildProcess.find("valgrind"), let strip = ChildProcess.find("strip") else {
            return "Not counted without valgrind and strip.\n"
        }
        // Valgrind does not understand what the compiler says for debuggers.
        let programs = try [hotline.path, spandspDecode].map { path in
            let program = TemporaryFile(extension: "program")
            _ = try ChildProcess(path: strip, arguments: ["-o", program.url.path, path]).run()
            return program
        }
        let second = 8000
        let kinds: [(name: String, samples: [Int16])] = [
            (
                "speech and music",
                repeated(try speech.pieces.map { Array($0.samples.prefix(5 * second)) }, count: 80 * second)
            ),
            ("keys of 50 ms, 50 ms apart", repeated([samples(of: Rows.latency(count: 60))], count: 80 * second)),
            ("silence", [Int16](repeating: 0, count: 80 * second)),
        ]
        var rows = [["instructions a sample", "hotline decode", "spandsp-decode", "times"]]
        for (name, samples) in kinds where !samples.isEmpty {
            let files = try [samples.count / 2, samples.count].map { try wav(Array(samples.prefix($0))) }
            let counts = try [["decode"], []].enumerated().map { place, words in
                let counts = try files.map { file in
                    let arguments = words + [file.url.path]
                    return try Self.count(
                        ChildProcess(path: programs[place].url.path, arguments: arguments), by: valgrind)
                }
                return (counts[1] - counts[0]) / Double(samples.count / 2)
            }
            rows.append([name] + counts.map { $0.text(1) } + [(counts[1] / counts[0]).text(1)])
        }
        return markdownTable(rows)
    }

    private static func count(_ command: ChildProcess, by valgrind: String) throws -> Double {
        let arguments = ["--tool=callgrind", "--callgrind-out-file=/dev/null", command.path] + command.arguments
        let said = try ChildProcess(path: valgrind, arguments: arguments).run().errors
        let line = String(decoding: said, as: UTF8.self).split(separator: "\n").last { $0.contains("Collected : ") }
        guard let number = line?.split(separator: " ").last.flatMap({ Double($0) }) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return number
    }

    /// The pieces over and over, up to a number of samples; nothing if there are none.
    private func repeated(_ pieces: [[Int16]], count: Int) -> [Int16] {
        let whole = Array(pieces.joined())
        guard !whole.isEmpty else { return [] }
        return (0..<count).map { whole[$0 % whole.count] }
    }

    private func wav(_ samples: [Int16]) throws -> TemporaryFile {
        let file = TemporaryFile(extension: "wav")
        let writer = try WAVWriter(path: file.url.path)
        try writer.write(samples)
        try writer.finish()
        return file
    }
}
