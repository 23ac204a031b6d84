import AudioFiles
import Foundation

/// The audio that `Scripts/speech` makes: a folder of WAV files a kind.
public struct Recordings: Sendable, CustomStringConvertible {
    /// The kind, which is the folder's name.
    public let kind: String
    /// In the order of their names.
    public let recordings: [Recording]

    /// The kind, as tests name it.
    public var description: String { kind }

    /// All kinds of a folder, in the order of their names; none if it cannot be read.
    public static func all(in folder: String) -> [Recordings] {
        names(in: folder).compactMap { kind in
            let recordings = names(below: folder + "/" + kind).filter { $0.hasSuffix(".wav") }
                .map { Recording(path: "\(folder)/\(kind)/\($0)", name: "\(kind)/\($0)") }
            return recordings.isEmpty ? nil : Recordings(kind: kind, recordings: recordings)
        }
    }

    private static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// The kind's folder itself may be a link to where a package put its recordings.
    private static func names(below folder: String) -> [String] {
        let resolved = URL(filePath: folder).resolvingSymlinksInPath().path()
        return ((try? FileManager.default.subpathsOfDirectory(atPath: resolved)) ?? []).sorted()
    }
}

/// A WAV file that is played to a detector.
public struct Recording: Sendable {
    /// Where it is.
    public let path: String
    /// What it is called: its kind and its path in there.
    public let name: String

    /// How long it lasts.
    public var seconds: Double {
        get throws { try reader.map { Double($0.sampleCount) / Double($0.format.rate) } ?? 0 }
    }

    /// None for a file without samples: Debian's Russian prompts have one for the word "is", which nobody says in Russian.
    private var reader: WAVReader? {
        get throws {
            do throws(AudioFileError) {
                return try WAVReader(path: path)
            } catch {
                guard error.problem == .noSamples else { throw error }
                return nil
            }
        }
    }

    /// Plays it as a telephone does, at 8 kHz, block by block.
    ///
    /// - Parameters:
    ///   - speed: 1.07 is 7 % faster, and higher by as much.
    ///   - gain: in decibels.
    public func play(speed: Double = 1, gain: Double = 0, _ take: (UnsafeBufferPointer<Int16>) -> Void) throws {
        guard let reader = try reader else { return }
        let rate = Int((Double(reader.format.rate) * speed).rounded())
        var resampler = rate == TelephoneAudio.rate ? nil : Resampler(from: rate, to: TelephoneAudio.rate)
        let factor = Float(32768 * pow(10, gain / 20))
        var block = [Float](repeating: 0, count: 1 << 16)
        var resampled: [Float] = []
        var isOver = false
        while !isOver {
            let count = try block.withUnsafeMutableBufferPointer { try reader.read(into: $0) }
            isOver = count < block.count
            var samples = block[..<count]
            if resampler != nil {
                resampled.removeAll(keepingCapacity: true)
                resampler?.resample(Array(samples), into: &resampled)
                if isOver { resampler?.finish(into: &resampled) }
                samples = resampled[...]
            }
            samples.map { Int16(max(-32768, min(32767, ($0 * factor).rounded()))) }.withUnsafeBufferPointer(take)
        }
    }

    /// All of it.
    public func samples() throws -> [Int16] {
        var samples: [Int16] = []
        try play { samples += $0 }
        return samples
    }
}
