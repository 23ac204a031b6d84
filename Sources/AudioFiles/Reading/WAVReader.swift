import Tones

/// Reads one channel of a WAV file, block by block, without trusting what the header says of lengths.
///
/// PCM of 8, 16, 24 and 32 bits, floating point of 32 and 64, µ-law and A-law, also by `WAVE_FORMAT_EXTENSIBLE`, RF64 and BW64. It is our own,
/// although libsndfile reads many more kinds: the program is one file that needs nothing but the C library, and what libsndfile and the
/// libraries below it would add (FLAC, Vorbis, Opus, MP3) is not what recordings of telephones come in; and a header that lies, or samples that
/// are no numbers, are to be told in words. Swift's packages for audio files mostly stand on Apple's frameworks, which Linux has not.
public final class WAVReader {
    /// What the file has.
    public let format: WAVFormat
    /// How many samples a channel has, by what the file holds.
    public let sampleCount: Int
    /// The channel that is read, 1 for the first.
    public let channel: Int
    /// What people should know of the file: of its header at once, of its samples when they have been read.
    public var warnings: [AudioFileWarning] {
        headerWarnings + (notNumbers > 0 ? [.notNumbers(notNumbers)] : []) + (clipped > 0 ? [.clipped(clipped)] : [])
    }

    private let file: InputFile
    private let start: Int
    private var position = 0
    private var hasEnded = false
    private var headerWarnings: [AudioFileWarning]
    private var notNumbers = 0
    private var clipped = 0
    private let bytes: UnsafeMutableRawBufferPointer
    /// What each code of G.711 stands for; empty for other codings.
    private let decoded: [Int16]

    /// Opens a file and reads its header.
    ///
    /// - Parameters:
    ///   - path: a regular file; pipes and devices are refused, for they need not end.
    ///   - channel: which channel is read, 1 for the first.
    public init(path: String, channel: Int = 1) throws(AudioFileError) {
        let file = try InputFile(path)
        let header = try WAVHeader(of: file)
        guard (1...header.format.channels).contains(channel) else {
            throw AudioFileError(path, .noChannel(channel, of: header.format.channels))
        }
        self.file = file
        self.channel = channel
        format = header.format
        start = header.start
        sampleCount = header.frameCount
        headerWarnings = header.warnings
        if case .law(let law) = header.format.coding {
            decoded = (UInt8.min...UInt8.max).map { law.decode($0) }
        } else {
            decoded = []
        }
        bytes = .allocate(byteCount: max(1 << 16, header.format.frameSize), alignment: 16)
    }

    deinit { bytes.deallocate() }

    /// Reads the next samples, where full scale is 1, and says how many; fewer than there is room only at the end.
    public func read(into samples: UnsafeMutableBufferPointer<Float>) throws(AudioFileError) -> Int {
        var done = 0
        while done < samples.count {
            let count = try readFrames(atMost: samples.count - done)
            guard count > 0 else { break }
            decode(count) { samples[done + $0] = $1 }
            done += count
        }
        return done
    }

    /// Reads the next samples as 16-bit integers, and says how many; fewer than there is room only at the end.
    ///
    /// Those of a file with 16 bits, µ-law or A-law are exactly its own; others are rounded.
    public func read(into samples: UnsafeMutableBufferPointer<Int16>) throws(AudioFileError) -> Int {
        // What most recordings are needs no second buffer.
        if format.coding == .pcm(bits: 16), format.channels == 1, Int16(1).littleEndian == 1 {
            return try readDirectly(into: UnsafeMutableRawBufferPointer(samples)) / 2
        }
        var done = 0
        while done < samples.count {
            let count = try readFrames(atMost: samples.count - done)
            guard count > 0 else { break }
            switch format.coding {
            case .pcm(bits: 16): each(count) { samples[done + $0] = Int16(truncatingIfNeeded: Self.word16($1)) }
            case .law: each(count) { samples[done + $0] = decoded[Int($1.load(as: UInt8.self))] }
            default: decode(count) { samples[done + $0] = PCM.int16($1) }
            }
            done += count
        }
        return done
    }

    private func readDirectly(into buffer: UnsafeMutableRawBufferPointer) throws(AudioFileError) -> Int {
        let wanted = min(buffer.count / 2, sampleCount - position)
        guard !hasEnded, wanted > 0 else { return 0 }
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<(wanted * 2)])
        return try advance(wanted: wanted, bytes: try file.fill(room, from: start + position * 2)) * 2
    }

    /// Reads the bytes of the next samples, at most as many, and says of how many.
    private func readFrames(atMost count: Int) throws(AudioFileError) -> Int {
        let size = format.frameSize
        let wanted = min(count, bytes.count / size, sampleCount - position)
        guard !hasEnded, wanted > 0 else { return 0 }
        let room = UnsafeMutableRawBufferPointer(rebasing: bytes[..<(wanted * size)])
        return try advance(wanted: wanted, bytes: try file.fill(room, from: start + position * size))
    }

    /// Counts what was read. The file may have become shorter since it was opened.
    private func advance(wanted: Int, bytes count: Int) throws(AudioFileError) -> Int {
        let frames = count / format.frameSize
        position += frames
        if frames < wanted {
            hasEnded = true
            headerWarnings.append(
                .shorter(claimed: sampleCount * format.frameSize, available: position * format.frameSize))
        }
        return frames
    }

    /// Visits the channel's samples of what was read.
    @inline(__always)
    private func each(_ count: Int, _ body: (Int, UnsafeRawPointer) -> Void) {
        guard var place = bytes.baseAddress.map({ UnsafeRawPointer($0) }) else { return }
        place += (channel - 1) * format.coding.byteCount
        let size = format.frameSize
        for index in 0..<count {
            body(index, place)
            place += size
        }
    }

    /// Decodes the channel's samples of what was read.
    @inline(__always)
    private func decode(_ count: Int, _ body: (Int, Float) -> Void) {
        switch format.coding {
        case .pcm(bits: 8): each(count) { body($0, Float(Int($1.load(as: UInt8.self)) - 128) / 128) }
        case .pcm(bits: 16): each(count) { body($0, PCM.float(Int16(truncatingIfNeeded: Self.word16($1)))) }
        case .pcm(bits: 24):
            each(count) {
                let low = Int32(Self.word16($1)) << 8
                let value = low | Int32($1.load(fromByteOffset: 2, as: Int8.self)) << 24
                body($0, Float(value) / 0x1p31)
            }
        case .pcm: each(count) { body($0, Float(Int32(bitPattern: Self.word32($1))) / 0x1p31) }
        case .float(bits: 32):
            each(count) { body($0, number(Double(Float(bitPattern: Self.word32($1))))) }
        case .float:
            each(count) {
                let bits = UInt64(Self.word32($1)) | UInt64(Self.word32($1 + 4)) << 32
                body($0, number(Double(bitPattern: bits)))
            }
        case .law: each(count) { body($0, PCM.float(decoded[Int($1.load(as: UInt8.self))])) }
        }
    }

    /// A sample of a file of floating point, which may be anything.
    @inline(__always)
    private func number(_ value: Double) -> Float {
        guard value.isFinite else {
            notNumbers += 1
            return 0
        }
        guard abs(value) <= 1 else {
            clipped += 1
            return value < 0 ? -1 : 1
        }
        return Float(value)
    }

    @inline(__always)
    private static func word16(_ place: UnsafeRawPointer) -> UInt16 {
        UInt16(littleEndian: place.loadUnaligned(as: UInt16.self))
    }

    @inline(__always)
    private static func word32(_ place: UnsafeRawPointer) -> UInt32 {
        UInt32(littleEndian: place.loadUnaligned(as: UInt32.self))
    }
}
