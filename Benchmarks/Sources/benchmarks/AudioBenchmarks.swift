import AudioFiles
import ToneCases
import Tones

/// Tones, G.711, WAV files and resampling, in the process, on one core.
struct AudioBenchmarks {
    private static let second = 8000
    private let speech: [Int16]
    private let file = TemporaryFile(extension: "wav")

    init() throws {
        speech = Rows.singing(minutes: 1)[0].samples
        let writer = try WAVWriter(path: file.url.path)
        try writer.write(speech)
        try writer.finish()
    }

    var all: [Benchmark] {
        [
            tone("tones: keys made", DTMF.Sending().pattern(of: DTMF.Key.all)),
            tone("tones: a dial tone made", CallProgressTone.named("dial")?.pattern),
            tone("tones: off-hook, of four sines, made", CallProgressTone.named("off-hook")?.pattern),
        ].compactMap(\.self) + G711.allCases.flatMap(coding) + [
            reading, resampling(to: 22_050), resampling(to: 48_000),
        ]
    }

    private func tone(_ name: String, _ pattern: TonePattern?) -> Benchmark? {
        guard let pattern else { return nil }
        return .rate(name, unit: "samples/s", batch: 20, of: Self.second) {
            var generator = ToneGenerator(pattern)
            var samples = [Float](repeating: 0, count: Self.second)
            generator.fill(&samples)
        }
    }

    private func coding(_ law: G711) -> [Benchmark] {
        let codes = speech.map(law.encode)
        return [
            .rate("G.711: \(law.rawValue) encoded", unit: "samples/s", batch: 10, of: speech.count) {
                precondition(speech.reduce(0 as UInt8) { $0 ^ law.encode($1) } <= 255)
            },
            .rate("G.711: \(law.rawValue) decoded", unit: "samples/s", batch: 10, of: codes.count) {
                precondition(codes.reduce(0 as Int16) { $0 ^ law.decode($1) } <= .max)
            },
        ]
    }

    private var reading: Benchmark {
        .rate("audio: a WAV file read", unit: "samples/s", batch: 20, of: speech.count) {
            let reader = try WAVReader(path: file.url.path)
            var block = [Int16](repeating: 0, count: 1 << 15)
            while try block.withUnsafeMutableBufferPointer({ try reader.read(into: $0) }) > 0 {}
        }
    }

    private func resampling(to rate: Int) -> Benchmark {
        let input = speech.prefix(10 * Self.second).map(PCM.float)
        return .rate("audio: resampled from \(rate) to 8000", unit: "samples/s", batch: 1, of: input.count) {
            var resampler = Resampler(from: rate, to: 8000)
            var output: [Float] = []
            resampler.resample(input, into: &output)
            resampler.finish(into: &output)
        }
    }
}
