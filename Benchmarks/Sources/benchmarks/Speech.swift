import AudioFiles
import Foundation

/// Recordings of speech and music at 8000 samples a second, WAV files or raw ones, from a folder; none without one.
struct Speech: Sendable {
    struct Recording: Sendable {
        /// What stands before the first hyphen of the file's name: "recorded", "espeak", "music".
        let kind: String
        let name: String
        let samples: [Int16]
    }

    let recordings: [Recording]

    /// Those of people and of synthetic voices.
    var voices: [[Int16]] { recordings.filter { $0.kind != "music" }.map(\.samples) }
    var music: [[Int16]] { recordings.filter { $0.kind == "music" }.map(\.samples) }

    /// - Parameter folder: where they are, also in folders of it; empty is none.
    init(folder: String) throws {
        guard !folder.isEmpty else {
            recordings = []
            return
        }
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        recordings = try paths.sorted().filter { $0.hasSuffix(".wav") || $0.hasSuffix(".raw") }.map { path in
            Recording(
                kind: String(path.prefix { $0 != "-" && $0 != "/" }), name: path,
                samples: try Self.samples(at: "\(folder)/\(path)"))
        }
    }

    private static func samples(at path: String) throws -> [Int16] {
        guard path.hasSuffix(".wav") else {
            let bytes = try Data(contentsOf: URL(filePath: path))
            return [Int16](unsafeUninitializedCapacity: bytes.count / 2) { buffer, count in
                count = bytes.copyBytes(to: buffer) / 2
            }
        }
        let audio = try TelephoneAudio(path: path)
        var samples: [Int16] = []
        var block = [Int16](repeating: 0, count: 1 << 16)
        while true {
            let count = try block.withUnsafeMutableBufferPointer { buffer throws(AudioFileError) in
                try audio.read(into: buffer)
            }
            guard count > 0 else { return samples }
            samples += block[..<count]
        }
    }
}
