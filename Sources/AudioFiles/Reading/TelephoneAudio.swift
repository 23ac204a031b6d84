import Tones

/// One channel of a WAV file at 8000 samples a second, whatever rate the file has.
public final class TelephoneAudio {
    /// Samples a second of what is read.
    public static let rate = 8000

    /// The file.
    public let reader: WAVReader
    private var resampler: Resampler?
    /// What was resampled and not given out yet, from ``given`` on.
    private var waiting: [Float] = []
    private var given = 0
    private var input: [Float]

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: a regular file.
    ///   - channel: which channel is read, 1 for the first.
    public init(path: String, channel: Int = 1) throws(AudioFileError) {
        reader = try WAVReader(path: path, channel: channel)
        resampler = reader.format.rate == Self.rate ? nil : Resampler(from: reader.format.rate, to: Self.rate)
        input = [Float](repeating: 0, count: resampler == nil ? 0 : 1 << 14)
    }

    /// What people should know of the file: of its header at once, of its samples when they have been read.
    public var warnings: [AudioFileWarning] { reader.warnings }

    /// Reads the next samples, where full scale is 1, and says how many; fewer than there is room only at the end.
    public func read(into samples: UnsafeMutableBufferPointer<Float>) throws(AudioFileError) -> Int {
        guard resampler != nil || !waiting.isEmpty else { return try reader.read(into: samples) }
        return try take(samples.count) { samples[$0] = $1 }
    }

    /// Reads the next samples as 16-bit integers, and says how many; fewer than there is room only at the end.
    public func read(into samples: UnsafeMutableBufferPointer<Int16>) throws(AudioFileError) -> Int {
        guard resampler != nil || !waiting.isEmpty else { return try reader.read(into: samples) }
        return try take(samples.count) { samples[$0] = PCM.int16($1) }
    }

    private func take(_ count: Int, _ body: (Int, Float) -> Void) throws(AudioFileError) -> Int {
        var done = 0
        while done < count {
            guard given < waiting.count else {
                guard try resampleMore() else { break }
                continue
            }
            let part = min(count - done, waiting.count - given)
            for index in 0..<part { body(done + index, waiting[given + index]) }
            given += part
            done += part
        }
        return done
    }

    /// Resamples the next block; false if there is none.
    private func resampleMore() throws(AudioFileError) -> Bool {
        guard resampler != nil else { return false }
        waiting.removeAll(keepingCapacity: true)
        given = 0
        let count = try input.withUnsafeMutableBufferPointer { buffer throws(AudioFileError) in
            try reader.read(into: buffer)
        }
        if count > 0 {
            input.withUnsafeBufferPointer {
                resampler?.resample(UnsafeBufferPointer(rebasing: $0[..<count]), into: &waiting)
            }
        } else {
            resampler?.finish(into: &waiting)
            resampler = nil
            // Something to say that the file's own samples are not asked for any more.
            if waiting.isEmpty {
                waiting = [0]
                given = 1
            }
        }
        return true
    }
}
