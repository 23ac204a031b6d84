import AudioFiles
import Foundation
import Glibc
import TestSupport
import Testing
import Tones

@Suite("A reader of WAV files")
struct WAVReaderTests {
    /// All samples of a file, and what there is to know of it.
    static func read(
        _ bytes: [UInt8], channel: Int = 1, block: Int = 1000
    ) throws -> (samples: [Float], warnings: [AudioFileWarning]) {
        let folder = try TemporaryFolder()
        let reader = try WAVReader(path: try folder.write(bytes), channel: channel)
        var samples: [Float] = []
        var buffer = [Float](repeating: 0, count: block)
        while true {
            let count = try buffer.withUnsafeMutableBufferPointer { try reader.read(into: $0) }
            samples += buffer[..<count]
            guard count == block else { return (samples, reader.warnings) }
        }
    }

    /// The same as integers.
    static func integers(_ bytes: [UInt8], channel: Int = 1, block: Int = 1000) throws -> [Int16] {
        let folder = try TemporaryFolder()
        let reader = try WAVReader(path: try folder.write(bytes), channel: channel)
        var samples: [Int16] = []
        var buffer = [Int16](repeating: 0, count: block)
        while true {
            let count = try buffer.withUnsafeMutableBufferPointer { try reader.read(into: $0) }
            samples += buffer[..<count]
            guard count == block else { return samples }
        }
    }

    private static func floats(_ values: [Float]) -> [UInt8] {
        values.flatMap { WAVBytes.number(Int($0.bitPattern), 4) }
    }

    private static func doubles(_ values: [Double]) -> [UInt8] {
        values.flatMap { WAVBytes.number(Int(truncatingIfNeeded: $0.bitPattern), 8) }
    }

    /// A coding: its number, its bits, bytes, and the samples that those are.
    struct Coding: Sendable {
        let tag: Int
        let bits: Int
        let data: [UInt8]
        let samples: [Float]

        init(_ tag: Int, _ bits: Int, _ data: [UInt8], _ samples: [Float]) {
            (self.tag, self.bits, self.data, self.samples) = (tag, bits, data, samples)
        }
    }

    private static let parts: [Float] = [-1, -0.125, 0, 0.3, 1]

    static let codings: [Coding] = [
        Coding(1, 8, [0, 64, 128, 255], [-1, -0.5, 0, 0.9921875]),
        Coding(1, 16, WAVBytes.words([-32768, -1, 0, 1, 16384]), [-1, -0x1p-15, 0, 0x1p-15, 0.5]),
        Coding(
            1, 24, [0, 0, 0x80, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1, 0, 0, 0, 0, 0x40, 0x12, 0x34, 0x56],
            [-1, -0x1p-23, 0, 0x1p-23, 0.5, 0x1.58D048p-1]),
        Coding(1, 32, [0, 0, 0, 0x80, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0, 0x20], [-1, -0.5, 0, 0.25]),
        Coding(3, 32, floats(parts), parts),
        Coding(3, 64, doubles(parts.map(Double.init)), parts),
        Coding(6, 8, [213, 85, 250, 42], [0x1p-12, -0x1p-12, 0x1.F8p-6, -0.984375]),
        Coding(7, 8, [255, 127, 206, 0], [0, 0, 0x1.EEp-6, -0x1.F5Fp-1]),
    ]

    @Test("Every coding is read as it is, also by an extension, from each channel", arguments: codings)
    func coding(coding: Coding) throws {
        let (tag, bits, data, samples) = (coding.tag, coding.bits, coding.data, coding.samples)
        let width = bits / 8
        let integers = samples.map { PCM.int16($0) }
        for extended in [nil, true] as [Bool?] {
            var file = WAVBytes(tag: tag, bits: bits, extended: extended, data: data)
            #expect(try Self.read(file.bytes).samples == samples)
            #expect(try Self.read(file.bytes).warnings.isEmpty)
            #expect(try Self.integers(file.bytes) == integers)
            // The same in the middle of three channels, others beside it.
            file.channels = 3
            file.data = stride(from: 0, to: data.count, by: width).flatMap { place in
                [UInt8](repeating: 0x55, count: width) + data[place..<place + width]
                    + [UInt8](repeating: 0x33, count: width)
            }
            for block in [1, 3, 1000] {
                #expect(try Self.read(file.bytes, channel: 2, block: block).samples == samples)
                #expect(try Self.integers(file.bytes, channel: 2, block: block) == integers)
            }
        }
    }

    @Test("A long file is read in blocks of any size", arguments: [1, 7, 160, 65_536, 200_000])
    func blocks(block: Int) throws {
        let samples = (0..<100_000).map { Int16(truncatingIfNeeded: $0 &* 7919) }
        let file = WAVBytes(data: WAVBytes.words(samples.map(Int.init)))
        #expect(try Self.integers(file.bytes, block: block) == samples)
        #expect(try Self.read(file.bytes, block: block).samples == samples.map { Float($0) / 32768 })
    }

    static let words: [UInt8] = WAVBytes.words([1000, -2000, 3000])
    static let numbers: [Float] = [0x1.F4p-6, -0x1.F4p-5, 0x1.77p-4]

    @Test("Unknown chunks are passed over, padded or not, before the samples and after them")
    func chunks() throws {
        let other = WAVBytes.chunk("LIST", Array("INFOISFT".utf8) + [3, 0, 0, 0, 65, 66, 67])
        for before in [
            other, WAVBytes.chunk("bext", [1, 2, 3]), WAVBytes.chunk("bext", [1, 2, 3], isPadded: false),
            WAVBytes.chunk("fmt ", [9]), WAVBytes.chunk("JUNK", []), other + other,
        ] {
            let file = WAVBytes(before: before, data: Self.words, after: other)
            let read = try Self.read(file.bytes)
            #expect(read.samples == Self.numbers && read.warnings.isEmpty)
        }
    }

    /// A length that is not so: what is claimed of the samples and of the file, and what is said.
    struct Lie: Sendable {
        var claims: Int?
        var riffClaims: Int?
        var data = words
        var said: [String] = []
    }

    private static let unfinished = "the header was never finished; the 6 bytes after it are read as samples"

    static let lies: [Lie] = [
        Lie(claims: 100, said: ["the header claims 100 bytes of samples, but only 6 are there; those are read"]),
        Lie(
            claims: 0xFFFF_FFFF, riffClaims: 0xFFFF_FFFF,
            said: ["the header claims 4294967295 bytes of samples, but only 6 are there; those are read"]),
        Lie(claims: 0, riffClaims: 0, said: [unfinished]),
        Lie(claims: 0, riffClaims: 36, said: [unfinished]),
        Lie(claims: 0, riffClaims: 0xFFFF_FFFF, said: [unfinished]),
        Lie(riffClaims: 17),
        Lie(riffClaims: 0xFFFF_FFFF),
        Lie(claims: 7, data: words + [1], said: ["the last 1 byte is no whole sample; left out"]),
    ]

    @Test("A length that is not so is told, and what is there is read", arguments: lies)
    func lie(lie: Lie) throws {
        let file = WAVBytes(claims: lie.claims, riffClaims: lie.riffClaims, data: lie.data)
        let read = try Self.read(file.bytes)
        #expect(read.samples == Self.numbers)
        #expect(read.warnings.map(\.description) == lie.said)
    }

    @Test("A length that is less than there is ends the samples there")
    func less() throws {
        #expect(try Self.read(WAVBytes(claims: 4, data: Self.words).bytes).samples == Array(Self.numbers.prefix(2)))
    }

    @Test("RF64 has its length in a chunk of its own")
    func large() throws {
        let sizes = WAVBytes.number(1000, 8) + WAVBytes.number(4, 8) + WAVBytes.number(2, 8) + WAVBytes.number(0, 4)
        let file = WAVBytes(claims: 0xFFFF_FFFF, data: Self.words).bytes
        let bytes = Array("RF64".utf8) + file[4..<12] + WAVBytes.chunk("ds64", sizes) + file[12...]
        let read = try Self.read(bytes)
        #expect(read.samples == Array(Self.numbers.prefix(2)) && read.warnings.isEmpty)
        // A length that no machine has is no more than a lie.
        let lying =
            Array("RF64".utf8) + file[4..<12]
            + WAVBytes.chunk("ds64", [UInt8](repeating: 0xFF, count: 28)) + file[12...]
        #expect(try Self.read(lying).samples == Self.numbers)
    }

    @Test("Samples that are no numbers are read as 0, those beyond full scale are clipped, and both are told")
    func odd() throws {
        let values: [Float] = [.nan, .infinity, -.infinity, .signalingNaN, 1.5, -1e30, 0.5, .leastNonzeroMagnitude]
        let read = try Self.read(WAVBytes(tag: 3, bits: 32, data: Self.floats(values)).bytes)
        #expect(read.samples == [0, 0, 0, 0, 1, -1, 0.5, .leastNonzeroMagnitude])
        let said = ["4 samples are no numbers; read as 0", "2 samples are beyond full scale; clipped"]
        #expect(read.warnings.map(\.description) == said)
        let wide: [Double] = [.nan, .infinity, 1e300, -1e300, 1e-300]
        #expect(
            try Self.read(WAVBytes(tag: 3, bits: 64, data: Self.doubles(wide)).bytes).samples == [0, 0, 1, -1, 0])
    }

    static let convert = "convert it: sox INPUT -e signed-integer -b 16 OUTPUT.wav"

    /// Bytes, and what is said of them after the file's name.
    static let mistakes: [([UInt8], String)] = foreign + headers + claims + formats

    private static let foreign: [([UInt8], String)] = [
        ([], "is empty; record or copy it again"),
        (Array("RIF".utf8), "is no WAV file: it does not begin with RIFF and WAVE; \(convert)"),
        (Array("RIFF".utf8), "is no WAV file but another RIFF file; \(convert)"),
        (Array("RIFF\u{1}\u{1}\u{1}\u{1}AVI LIST".utf8), "is no WAV file but another RIFF file; \(convert)"),
        (Array("RIFX\u{1}\u{1}\u{1}\u{1}WAVE".utf8), "is no WAV file but a big-endian RIFX file; \(convert)"),
        (Array("ID3\u{4}0123456789".utf8), "is no WAV file but an MP3; \(convert)"),
        ([0xFF, 0xFB, 0x90, 0x64] + [UInt8](repeating: 0, count: 400), "is no WAV file but an MP3; \(convert)"),
        (Array("OggS0123456789".utf8), "is no WAV file but an Ogg file; \(convert)"),
        (Array("fLaC0123456789".utf8), "is no WAV file but a FLAC file; \(convert)"),
        (Array("\u{0}\u{0}\u{0}\u{20}ftypM4A ".utf8), "is no WAV file but an MP4 file; \(convert)"),
        (
            [UInt8](repeating: 0, count: 100),
            "is no WAV file: it does not begin with RIFF and WAVE; \(convert)"
        ),
    ]

    private static let headers: [([UInt8], String)] = [
        (
            Array(WAVBytes().bytes.prefix(12)),
            "does not say how its samples are coded (no 'fmt ' chunk before them); copy it again"
        ),
        (
            Array(WAVBytes().bytes.prefix(12)) + WAVBytes.chunk("data", words),
            "does not say how its samples are coded (no 'fmt ' chunk before them); copy it again"
        ),
        (
            Array(WAVBytes().bytes.prefix(30)),
            "has a 'fmt ' chunk of 10 bytes, too short for what it must say; copy it again"
        ),
        (Array(WAVBytes().bytes.prefix(36)), "ends before its samples (no 'data' chunk); copy it again"),
        (Array(WAVBytes().bytes.prefix(40)), "ends before its samples (no 'data' chunk); copy it again"),
    ]

    private static let claims: [([UInt8], String)] = [
        (WAVBytes().bytes, "has no samples; record it again"),
        (WAVBytes(claims: 1000).bytes, "has no samples; record it again"),
        (WAVBytes(claims: 1, data: words).bytes, "has no samples; record it again"),
        (
            WAVBytes(before: WAVBytes.chunk("LIST", [1, 2], claims: 0x7FFF_FFFF), data: words).bytes,
            "has a chunk 'LIST' that claims 2147483647 bytes, more than the file has; copy it again"
        ),
        (
            WAVBytes(before: WAVBytes.chunk("\u{1B}[2J", [1, 2], claims: 0xFFFF_FFFF), data: words).bytes,
            "has a chunk '?[2J' that claims 4294967295 bytes, more than the file has; copy it again"
        ),
        (
            WAVBytes(before: (0..<1100).flatMap { _ in WAVBytes.chunk("JUNK", []) }, data: words).bytes,
            "has more than 1000 chunks before its samples; \(convert)"
        ),
    ]

    private static let formats: [([UInt8], String)] = [
        (
            WAVBytes(tag: 0x11, bits: 4, frameSize: 256, data: words).bytes,
            "has samples coded as IMA ADPCM, which is not read; PCM, float, µ-law and A-law are; \(convert)"
        ),
        (
            WAVBytes(tag: 0x55, bits: 0, frameSize: 1, data: words).bytes,
            "has samples coded as MP3, which is not read; PCM, float, µ-law and A-law are; \(convert)"
        ),
        (
            WAVBytes(tag: 4711, data: words).bytes,
            "has samples coded as format 4711, which is not read; PCM, float, µ-law and A-law are; \(convert)"
        ),
        (
            WAVBytes(extended: false, data: words).bytes,
            "has samples coded as an extension (0100000000001000800000aa00389b72), which is not read; PCM, float, "
                + "µ-law and A-law are; \(convert)"
        ),
        (WAVBytes(bits: 12, data: words).bytes, "has PCM samples of 12 bits, which are not read; \(convert)"),
        (WAVBytes(tag: 3, bits: 16, data: words).bytes, "has float samples of 16 bits, which are not read; \(convert)"),
        (WAVBytes(tag: 7, bits: 16, data: words).bytes, "has µ-law samples of 16 bits, which are not read; \(convert)"),
        (WAVBytes(channels: 0, data: words).bytes, "says that it has no channels; copy it again"),
        (
            WAVBytes(channels: 2, frameSize: 2, data: words).bytes,
            "contradicts itself: a sample of all channels is 4 bytes, but the header says 2; \(convert)"
        ),
        (
            WAVBytes(rate: 0, data: words).bytes,
            "has 0 samples a second; 4000 to 192000 are read; convert it: sox INPUT -r 8000 OUTPUT.wav"
        ),
        (
            WAVBytes(rate: 0xFFFF_FFFF, data: words).bytes,
            "has 4294967295 samples a second; 4000 to 192000 are read; convert it: sox INPUT -r 8000 OUTPUT.wav"
        ),
    ]

    @Test("What cannot be read is told, with what to do", arguments: mistakes)
    func wrong(bytes: [UInt8], said: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes)
        let error = #expect(throws: AudioFileError.self) { try WAVReader(path: path) }
        #expect(error?.description == "'\(path)' \(said)")
        #expect(error?.isMissing == false && error?.isLoss == false)
    }

    @Test("A channel that is not there is told")
    func channel() throws {
        for (channels, channel, said) in [
            (1, 2, "has 1 channel, and no channel 2; take 1"),
            (2, 0, "has 2 channels, and no channel 0; take one of 1 to 2"),
            (2, -1, "has 2 channels, and no channel -1; take one of 1 to 2"),
        ] {
            let folder = try TemporaryFolder()
            let path = try folder.write(WAVBytes(channels: channels, data: Self.words).bytes)
            let error = #expect(throws: AudioFileError.self) { try WAVReader(path: path, channel: channel) }
            #expect(error?.description == "'\(path)' \(said)")
        }
    }

    @Test("Folders, pipes, devices and what is not there are refused at once")
    func places() throws {
        let folder = try TemporaryFolder()
        let pipe = "\(folder.path)/pipe.wav"
        #expect(mkfifo(pipe, 0o600) == 0)
        let endless =
            "is a pipe or a device, which need not end; save it as a file first, or give raw samples on standard input"
        for (path, said) in [
            (folder.path, "'\(folder.path)' is a folder; name a WAV file in it"),
            (pipe, "'\(pipe)' \(endless)"), ("/dev/zero", "'/dev/zero' \(endless)"),
            ("\(pipe)/x", "there is no file '\(pipe)/x'; check the path"),
            ("/nowhere.wav", "there is no file '/nowhere.wav'; check the path"),
            ("", "there is no file ''; check the path"), ("a\0b", "there is no file 'a\0b'; check the path"),
        ] {
            let error = #expect(throws: AudioFileError.self) { try WAVReader(path: path) }
            #expect(error?.description == said)
            #expect(error?.isMissing == true)
        }
    }

    @Test("A file that becomes shorter while it is read ends there, and that is told")
    func shrinking() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(WAVBytes(data: WAVBytes.words([Int](repeating: 7, count: 1000))).bytes)
        let reader = try WAVReader(path: path)
        var buffer = [Int16](repeating: 0, count: 100)
        #expect(try buffer.withUnsafeMutableBufferPointer { try reader.read(into: $0) } == 100)
        #expect(truncate(path, 44 + 250) == 0)
        #expect(try buffer.withUnsafeMutableBufferPointer { try reader.read(into: $0) } == 25)
        #expect(try buffer.withUnsafeMutableBufferPointer { try reader.read(into: $0) } == 0)
        #expect(reader.warnings == [.shorter(claimed: 2000, available: 250)])
    }
}

/// Files damaged at random. A failure names its seed; `HOTLINE_SEEDS=17` tries that one alone, `1-100000` so many.
@Suite("Any damage to a WAV file")
struct WAVRobustnessTests {
    private static let originals: [[UInt8]] = WAVReaderTests.codings.flatMap { coding -> [[UInt8]] in
        let data = (0..<6).flatMap { _ in coding.data }
        return [
            WAVBytes(tag: coding.tag, bits: coding.bits, data: data).bytes,
            WAVBytes(
                tag: coding.tag, channels: 2, bits: coding.bits, extended: true,
                before: WAVBytes.chunk("LIST", [1, 2, 3]), data: data, after: WAVBytes.chunk("id3 ", [1])
            ).bytes,
        ]
    }

    private static let words: [Int] = [0, 1, 2, 3, 0xFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF]

    private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { return bytes }
            // The header is what can be misread.
            let most = Bool.random(using: &random) ? min(bytes.count, 70) : bytes.count
            let place = Int.random(in: 0..<most, using: &random)
            switch Int.random(in: 0...5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: bytes.removeLast(bytes.count - place)
            case 3: bytes.remove(at: place)
            case 4: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            default:
                let word = WAVBytes.number(words.randomElement(using: &random) ?? 0, 4)
                bytes.replaceSubrange(place..<min(place + 4, bytes.count), with: word)
            }
        }
        return bytes
    }

    @Test("A damaged file is read, or refused with what to do; samples are numbers, and no more than the file can hold")
    func damage() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/file.wav"
        var (readable, refused) = (0, 0)
        for seed in Seeds.first(6000) {
            var random = SplitMix64(state: seed)
            let original = Self.originals.randomElement(using: &random) ?? []
            let bytes = Self.damaged(original, &random)
            try bytes.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: path)) }
            do {
                let reader = try WAVReader(path: path)
                var buffer = [Float](repeating: 9, count: Int.random(in: 1...300, using: &random))
                var total = 0
                while true {
                    let count = try buffer.withUnsafeMutableBufferPointer { try reader.read(into: $0) }
                    guard count > 0 else { break }
                    #expect(buffer[..<count].allSatisfy { abs($0) <= 1 }, "seed \(seed)")
                    total += count
                }
                #expect(total == reader.sampleCount && total <= bytes.count && total > 0, "seed \(seed)")
                let again = try WAVReader(path: path)
                var integers = [Int16](repeating: 0, count: total + 1)
                #expect(
                    try integers.withUnsafeMutableBufferPointer { try again.read(into: $0) } == total, "seed \(seed)")
                #expect(WAVFormat.rates.contains(reader.format.rate), "seed \(seed)")
                readable += 1
            } catch let error as AudioFileError {
                #expect(error.description.contains("; "), "seed \(seed): \(error)")
                refused += 1
            }
        }
        // The damage is neither too little nor too much to try what there is.
        if readable + refused == 6000 { #expect(readable > 1000 && refused > 1000, "\(readable) \(refused)") }
    }
}
