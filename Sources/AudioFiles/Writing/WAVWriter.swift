import Glibc
import Tones

/// Writes a WAV file with one channel, block by block.
///
/// The header is made true after each block, once its samples are in the file: whatever ends the process, the file is one that can be read,
/// and never claims what is not there.
public final class WAVWriter {
    /// How samples are written.
    public enum Coding: Hashable, Sendable {
        /// Linear, of 16 bits.
        case pcm16
        /// By G.711, of 8 bits.
        case law(G711)
    }

    /// The file's path.
    public let path: String
    /// How samples are written.
    public let coding: Coding
    /// Samples a second.
    public let rate: Int
    /// How many samples have been written.
    public private(set) var sampleCount = 0

    private let descriptor: Int32
    /// Pipes and devices cannot go back to their header; it says for ever that the length is not known.
    private let isRegular: Bool
    private var bytes: [UInt8] = []
    private var isFinished = false

    /// Makes a file, or replaces what it had, and writes its header.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - rate: samples a second, one of ``WAVFormat/rates``.
    ///   - coding: how samples are written.
    public init(path: String, rate: Int = 8000, coding: Coding = .pcm16) throws(AudioFileError) {
        self.path = path
        self.rate = rate
        self.coding = coding
        guard !path.utf8.contains(0) else { throw AudioFileError(path, .unwritable(ENOENT, isOpen: false)) }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o666)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            isRegular = false
            throw AudioFileError(path, .unwritable(errno, isOpen: false))
        }
        isRegular = status.st_mode & S_IFMT == S_IFREG
        try put(Self.header(coding: coding, rate: rate, samples: isRegular ? 0 : nil))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// How many samples fit into a file.
    public static func mostSamples(coding: Coding) -> Int {
        (0xFFFF_FFFE - header(coding: coding, rate: 8000, samples: 0).count) / width(of: coding)
    }

    /// Writes the next samples.
    public func write(_ samples: UnsafeBufferPointer<Int16>) throws(AudioFileError) {
        guard !samples.isEmpty else { return }
        guard sampleCount + samples.count <= Self.mostSamples(coding: coding) else {
            throw AudioFileError(path, .tooLong)
        }
        bytes.removeAll(keepingCapacity: true)
        Self.encode(samples, as: coding, into: &bytes)
        try put(bytes)
        sampleCount += samples.count
        try updateHeader()
    }

    /// Writes the next samples.
    public func write(_ samples: [Int16]) throws(AudioFileError) {
        try samples.withUnsafeBufferPointer { buffer throws(AudioFileError) in try write(buffer) }
    }

    /// Ends the file; what is written after that is lost.
    public func finish() throws(AudioFileError) {
        guard !isFinished else { return }
        isFinished = true
        // A chunk of odd size is followed by a zero.
        guard !(sampleCount * Self.width(of: coding)).isMultiple(of: 2) else { return }
        try put([0])
        try updateHeader()
    }

    /// Appends samples as they stand in a file, without a header.
    public static func encode(_ samples: UnsafeBufferPointer<Int16>, as coding: Coding, into bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + samples.count * width(of: coding))
        switch coding {
        case .pcm16:
            for sample in samples {
                bytes.append(UInt8(truncatingIfNeeded: sample))
                bytes.append(UInt8(truncatingIfNeeded: sample >> 8))
            }
        case .law(let law): for sample in samples { bytes.append(law.encode(sample)) }
        }
    }

    private static func width(of coding: Coding) -> Int { coding == .pcm16 ? 2 : 1 }

    private func updateHeader() throws(AudioFileError) {
        guard isRegular else { return }
        let header = Self.header(coding: coding, rate: rate, samples: sampleCount, isPadded: isFinished)
        var done = 0
        while done < header.count {
            let count = header.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + done }, header.count - done, off_t(done))
            }
            guard count >= 0 || errno == EINTR else { throw AudioFileError(path, .unwritable(errno, isOpen: true)) }
            done += max(0, count)
        }
    }

    private func put(_ bytes: [UInt8]) throws(AudioFileError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            guard count > 0 || count < 0 && errno == EINTR else {
                throw AudioFileError(path, .unwritable(count == 0 ? EIO : errno, isOpen: true))
            }
            done += max(0, count)
        }
    }

    /// The header of a file with so many samples; nil if that is not known.
    private static func header(coding: Coding, rate: Int, samples: Int?, isPadded: Bool = false) -> [UInt8] {
        let width = width(of: coding)
        func number(_ value: Int, _ bytes: Int) -> [UInt8] {
            (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let tag = coding == .pcm16 ? 1 : coding == .law(.aLaw) ? 6 : 7
        var format = number(tag, 2) + number(1, 2) + number(rate, 4) + number(rate * width, 4)
        format += number(width, 2) + number(8 * width, 2)
        var chunks = Array("WAVE".utf8)
        // Codings other than PCM have the length of an extension, and a chunk with the number of samples.
        if coding == .pcm16 {
            chunks += Array("fmt ".utf8) + number(16, 4) + format
        } else {
            chunks += Array("fmt ".utf8) + number(18, 4) + format + number(0, 2)
            chunks += Array("fact".utf8) + number(4, 4) + number(samples ?? 0xFFFF_FFFF, 4)
        }
        let size = samples.map { $0 * width }
        chunks += Array("data".utf8) + number(size ?? 0xFFFF_FFFF, 4)
        let padding = isPadded && size?.isMultiple(of: 2) == false ? 1 : 0
        return Array("RIFF".utf8) + number(size.map { chunks.count + $0 + padding } ?? 0xFFFF_FFFF, 4) + chunks
    }
}
