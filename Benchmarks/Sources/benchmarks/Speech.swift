import AudioFiles
import Foundation
import Synchronization

/// Speech and hold music at 8000 samples a second, from a folder with a folder of WAV files a kind, as Scripts/speech makes it.
///
/// It is read when it is first needed, which takes a minute.
final class Speech: Sendable {
    /// Recordings of a kind one after the other, some ten minutes of them.
    struct Piece: Sendable {
        let kind: String
        let samples: [Int16]
    }

    private let folder: String
    private let read = Mutex<[Piece]?>(nil)

    /// - Parameter folder: empty is none, which has nothing.
    init(folder: String) {
        self.folder = folder
    }

    /// All, in the order of their kinds' names.
    var pieces: [Piece] {
        get throws {
            try read.withLock { read in
                if let read { return read }
                let kinds = folder.isEmpty ? [] : try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                let pieces = try kinds.concurrentMap { try Self.pieces(of: $0, in: self.folder) }.flatMap(\.self)
                read = pieces
                return pieces
            }
        }
    }

    /// People and synthetic voices.
    var voices: [[Int16]] { get throws { try pieces.filter { $0.kind != "music" }.map(\.samples) } }
    var music: [[Int16]] { get throws { try pieces.filter { $0.kind == "music" }.map(\.samples) } }

    private static let shortest = 10 * 60 * 8000
    private static let pause = [Int16](repeating: 0, count: 2400)

    /// The kind's folder may be a link to where a package put its recordings.
    private static func pieces(of kind: String, in folder: String) throws -> [Piece] {
        let place = URL(filePath: "\(folder)/\(kind)").resolvingSymlinksInPath().path
        let paths = FileManager.default.subpaths(atPath: place) ?? []
        var pieces: [Piece] = []
        var samples: [Int16] = []
        for path in paths.sorted() where path.hasSuffix(".wav") {
            try append("\(place)/\(path)", to: &samples)
            guard samples.count >= shortest else { continue }
            pieces.append(Piece(kind: kind, samples: samples))
            samples = []
        }
        return samples.isEmpty ? pieces : pieces + [Piece(kind: kind, samples: samples)]
    }

    private static func append(_ path: String, to samples: inout [Int16]) throws {
        let audio: TelephoneAudio
        do throws(AudioFileError) {
            audio = try TelephoneAudio(path: path)
        } catch {
            // A set of prompts may have an empty one, for a word that its language does not say.
            guard error.problem == .noSamples else { throw error }
            return
        }
        var block = [Int16](repeating: 0, count: 1 << 14)
        while true {
            let count = try block.withUnsafeMutableBufferPointer { try audio.read(into: $0) }
            guard count > 0 else { break }
            samples += block[..<count]
        }
        samples += pause
    }
}
