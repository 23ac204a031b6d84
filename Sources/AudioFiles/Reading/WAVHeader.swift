import Tones

/// What stands before the samples of a WAV file, and where those are (Microsoft's RIFF and `WAVEFORMATEX`; EBU Tech 3306 for RF64).
///
/// The sizes that a header claims are only used to go from chunk to chunk; where the samples end is never past what the file has.
struct WAVHeader {
    /// A file with more chunks before its samples was written by no program.
    static let mostChunks = 1000

    let format: WAVFormat
    /// Where the first sample is.
    let start: Int
    /// How many whole samples of all channels there are, at least one.
    let frameCount: Int
    /// What its reader should know.
    let warnings: [AudioFileWarning]

    /// The header of a file.
    init(of file: InputFile) throws(AudioFileError) {
        let head = try file.bytes(at: 0, count: 12)
        guard !head.isEmpty else { throw AudioFileError(file.path, .empty) }
        let isLarge = head.starts(with: "RF64".utf8) || head.starts(with: "BW64".utf8)
        guard head.count == 12, isLarge || head.starts(with: "RIFF".utf8), head[8...].elementsEqual("WAVE".utf8) else {
            throw AudioFileError(file.path, .notWAV(seems: Self.kind(of: head)))
        }

        var place = 12
        var format: WAVFormat?
        var largeSize: Int?
        for _ in 0..<Self.mostChunks {
            let chunk = try file.bytes(at: place, count: 8)
            guard chunk.count == 8 else { throw AudioFileError(file.path, format == nil ? .noFormat : .noData) }
            let size = Int(Self.number(chunk[4..<8]))
            place += 8
            switch chunk.prefix(4) {
            case let id where id.elementsEqual("data".utf8):
                guard let format else { throw AudioFileError(file.path, .noFormat) }
                let claimed = size == 0xFFFF_FFFF ? largeSize ?? size : size
                let isUnfinished = claimed == 0 && Self.isUnfinished(Int(Self.number(head[4..<8])), samples: place)
                let samples = try Self.samples(
                    in: file, format: format, from: place, claimed: isUnfinished ? nil : claimed)
                self.format = format
                start = place
                (frameCount, warnings) = samples
                return
            case let id where id.elementsEqual("fmt ".utf8) && format == nil:
                format = try Self.format(
                    of: try file.bytes(at: place, count: min(size, 40)), claiming: size, in: file.path)
            case let id where id.elementsEqual("ds64".utf8) && isLarge:
                let sizes = try file.bytes(at: place, count: min(size, 16))
                if sizes.count == 16 {
                    largeSize = Int(clamping: Self.number(sizes[8..<12]) | Self.number(sizes[12..<16]) << 32)
                }
            default: break
            }
            guard size <= file.size - place else {
                throw AudioFileError(file.path, .chunkBeyondEnd(id: Self.text(chunk.prefix(4)), bytes: size))
            }
            place += size
            // A chunk of odd size is followed by a zero, which some programs leave out.
            if !size.isMultiple(of: 2), try file.bytes(at: place, count: 1).first == 0 { place += 1 }
        }
        throw AudioFileError(file.path, .tooManyChunks)
    }

    /// Whether a program meant to write the sizes at the end, and never came to it.
    private static func isUnfinished(_ riffSize: Int, samples place: Int) -> Bool {
        riffSize + 8 <= place || riffSize == 0xFFFF_FFFF
    }

    /// How many samples there are; claimed is nil if the header does not know.
    private static func samples(
        in file: InputFile, format: WAVFormat, from place: Int, claimed: Int?
    ) throws(AudioFileError) -> (Int, [AudioFileWarning]) {
        let available = max(0, file.size - place)
        let bytes = min(claimed ?? available, available)
        let frames = bytes / format.frameSize
        guard frames > 0 else { throw AudioFileError(file.path, .noSamples) }
        if let claimed, claimed > available {
            return (frames, [.shorter(claimed: claimed, available: available)])
        }
        if claimed == nil { return (frames, [.unfinished(available: available)]) }
        let rest = bytes % format.frameSize
        return (frames, rest > 0 ? [.incompleteSample(bytes: rest)] : [])
    }

    /// What a `fmt ` chunk says.
    private static func format(
        of chunk: [UInt8], claiming size: Int, in path: String
    ) throws(AudioFileError) -> WAVFormat {
        guard chunk.count >= 16 else { throw AudioFileError(path, .shortFormat(bytes: min(size, chunk.count))) }
        var tag = Int(number(chunk[0..<2]))
        let channels = Int(number(chunk[2..<4]))
        let rate = Int(number(chunk[4..<8]))
        let frameSize = Int(number(chunk[12..<14]))
        let bits = Int(number(chunk[14..<16]))
        if tag == 0xFFFE {
            guard chunk.count >= 40 else { throw AudioFileError(path, .shortFormat(bytes: chunk.count)) }
            // A GUID that begins with an old format's number and ends as all such do; else it is none of those.
            guard chunk[26..<40].elementsEqual(oldFormatGUID) else {
                throw AudioFileError(path, .unknownCoding("an extension (\(hex(chunk[24..<40])))"))
            }
            tag = Int(number(chunk[24..<26]))
        }
        let coding = try coding(tag: tag, bits: bits, path: path)
        guard channels > 0 else { throw AudioFileError(path, .noChannels) }
        let format = WAVFormat(coding: coding, channels: channels, rate: rate)
        guard frameSize == format.frameSize else {
            throw AudioFileError(path, .frameSize(claimed: frameSize, expected: format.frameSize))
        }
        guard WAVFormat.rates.contains(rate) else { throw AudioFileError(path, .unknownRate(rate)) }
        return format
    }

    private static let oldFormatGUID: [UInt8] = [
        0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71,
    ]

    private static func coding(tag: Int, bits: Int, path: String) throws(AudioFileError) -> SampleCoding {
        switch (tag, bits) {
        case (1, 8), (1, 16), (1, 24), (1, 32): return .pcm(bits: bits)
        case (3, 32), (3, 64): return .float(bits: bits)
        case (6, 8): return .law(.aLaw)
        case (7, 8): return .law(.muLaw)
        case (1, _): throw AudioFileError(path, .unknownBits(bits, coding: "PCM"))
        case (3, _): throw AudioFileError(path, .unknownBits(bits, coding: "float"))
        case (6, _): throw AudioFileError(path, .unknownBits(bits, coding: "A-law"))
        case (7, _): throw AudioFileError(path, .unknownBits(bits, coding: "µ-law"))
        default: throw AudioFileError(path, .unknownCoding(codings[tag] ?? "format \(tag)"))
        }
    }

    /// The formats that recordings of telephones come in, by their registered numbers (RFC 2361).
    private static let codings: [Int: String] = [
        0x02: "Microsoft's ADPCM", 0x11: "IMA ADPCM", 0x17: "Dialogic's ADPCM", 0x31: "GSM 6.10", 0x40: "G.721",
        0x42: "G.723.1", 0x45: "G.726", 0x50: "MPEG", 0x55: "MP3", 0x64: "G.726", 0x65: "G.722", 0x83: "G.729",
        0xFF: "AAC", 0x161: "Windows Media",
    ]

    /// What a file seems to be that is no WAV file.
    private static func kind(of head: [UInt8]) -> String? {
        func begins(_ text: String) -> Bool { head.starts(with: text.utf8) }
        // An MPEG frame: eleven bits set, then a version and a layer that exist.
        if begins("ID3") || head.count > 1 && head[0] == 0xFF && head[1] & 0xE0 == 0xE0 && head[1] & 0x06 != 0 {
            return "an MP3"
        }
        if begins("RIFX") { return "a big-endian RIFX file" }
        if begins("RIFF") { return "another RIFF file" }
        if begins("OggS") { return "an Ogg file" }
        if begins("fLaC") { return "a FLAC file" }
        if begins("FORM") { return "an AIFF file" }
        if begins(".snd") { return "a Sun AU file" }
        if begins("caff") { return "a Core Audio file" }
        if begins("#!AMR") { return "an AMR file" }
        if begins("NIST_1A") { return "a NIST SPHERE file" }
        if head.dropFirst(4).starts(with: "ftyp".utf8) { return "an MP4 file" }
        return nil
    }

    /// A little-endian number of up to four bytes.
    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A chunk's name, of which nothing may steer a terminal.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }

    private static func hex(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
