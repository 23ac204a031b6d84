import AudioFiles
import Foundation
import Tones

/// multimon-ng, which takes raw samples at 22,050 a second.
struct Multimon {
    let path: String

    func keys(in samples: [Int16]) throws -> String {
        var resampler = Resampler(from: 8000, to: 22_050)
        var resampled: [Float] = []
        resampler.resample(samples.map(PCM.float), into: &resampled)
        resampler.finish(into: &resampled)
        let integers = resampled.map(PCM.int16)
        let file = TemporaryFile(extension: "raw")
        try integers.withUnsafeBytes { try Data($0).write(to: file.url) }
        let process = ChildProcess(path: path, arguments: ["-q", "-a", "DTMF", "-t", "raw", "-"], input: file.url.path)
        return String(decoding: try process.run().output, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("DTMF: ") }.map { $0.dropFirst(6) }.joined()
    }
}

/// dtmf2num, which takes a WAV file.
struct DTMF2Num {
    let path: String
    let options: [String]

    func keys(in samples: [Int16]) throws -> String {
        let file = TemporaryFile(extension: "wav")
        let writer = try WAVWriter(path: file.url.path)
        try writer.write(samples)
        try writer.finish()
        let outcome = try ChildProcess(path: path, arguments: options + [file.url.path]).run()
        let line = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("- DTMF numbers:") }
        let keys = line?.split(separator: " ").last.map(String.init) ?? "none"
        return keys == "none" ? "" : keys
    }
}
