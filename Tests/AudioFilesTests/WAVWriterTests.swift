import AudioFiles
import Foundation
import Glibc
import TestSupport
import Testing
import Tones

@Suite("A writer of WAV files")
struct WAVWriterTests {
    private static let samples: [Int16] = (0..<1001).map { Int16(truncatingIfNeeded: $0 &* 7919) }
    static let codings: [WAVWriter.Coding] = [.pcm16, .law(.muLaw), .law(.aLaw)]

    @Test("What is written is read again, whatever the blocks", arguments: codings)
    func again(coding: WAVWriter.Coding) throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.wav"
        for block in [1, 160, 5000] {
            let writer = try WAVWriter(path: path, rate: 11_025, coding: coding)
            for start in stride(from: 0, to: Self.samples.count, by: block) {
                try writer.write(Array(Self.samples[start..<min(start + block, Self.samples.count)]))
            }
            try writer.finish()
            let reader = try WAVReader(path: path)
            #expect(reader.format.rate == 11_025 && reader.format.channels == 1)
            #expect(reader.sampleCount == 1001 && reader.warnings.isEmpty)
            var expected = Self.samples
            if case .law(let law) = coding { expected = expected.map { law.decode(law.encode($0)) } }
            #expect(try WAVReaderTests.integers(try folder.bytes("a.wav")) == expected)
        }
        // Chunks are of even size, and the file is as long as it says.
        let bytes = try folder.bytes("a.wav")
        #expect(bytes.count.isMultiple(of: 2))
        #expect(Array(bytes[4..<8]) == WAVBytes.number(bytes.count - 8, 4))
    }

    @Test("The header is true after every block, also if nothing comes after it", arguments: codings)
    func interrupted(coding: WAVWriter.Coding) throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.wav"
        let writer = try WAVWriter(path: path, coding: coding)
        for count in [1, 100, 3, 5000] {
            try writer.write([Int16](repeating: 99, count: count))
            let reader = try WAVReader(path: path)
            #expect(reader.sampleCount == writer.sampleCount && reader.warnings.isEmpty)
            let bytes = try folder.bytes("a.wav")
            #expect(Array(bytes[4..<8]) == WAVBytes.number(bytes.count - 8, 4))
        }
    }

    @Test("Python's own reader reads it the same, finished or not", arguments: [true, false])
    func python(isFinished: Bool) throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.wav"
        let writer = try WAVWriter(path: path, rate: 44_100)
        try writer.write(Self.samples)
        if isFinished { try writer.finish() }
        let program = """
            import wave, struct, sys
            w = wave.open(sys.argv[1])
            print(w.getnchannels(), w.getframerate(), w.getsampwidth(), w.getnframes())
            print(*struct.unpack('<%dh' % w.getnframes(), w.readframes(w.getnframes())))
            """
        let text = try #require(try output(of: "python3", ["-c", program, path]), "there is no python3")
        let samples = Self.samples.map(String.init).joined(separator: " ")
        #expect(text == "1 44100 2 1001\n\(samples)\n")
    }

    @Test("SoX reads the laws of G.711 the same", arguments: G711.allCases)
    func sox(law: G711) throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.wav"
        let writer = try WAVWriter(path: path, coding: .law(law))
        try writer.write(Self.samples)
        try writer.finish()
        let raw = "\(folder.path)/a.raw"
        guard try output(of: "sox", [path, "-t", "raw", "-e", "signed", "-b", "16", "-L", raw]) != nil else {
            print("Skipped: there is no sox, which would read what is written (apt-get install sox)")
            return
        }
        let expected = Self.samples.map { law.decode(law.encode($0)) }
        #expect(try folder.bytes("a.raw") == WAVBytes.words(expected.map(Int.init)))
    }

    @Test("A file that cannot be written is told")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        for (path, said) in [
            ("/nowhere/a.wav", "'/nowhere/a.wav' cannot be opened for writing: No such file or directory"),
            (folder.path, "'\(folder.path)' cannot be opened for writing: Is a directory"),
            ("", "'' cannot be opened for writing: No such file or directory"),
            ("/dev/full", "'/dev/full' cannot be written any more: No space left on device"),
        ] {
            let error = #expect(throws: AudioFileError.self) { try WAVWriter(path: path) }
            #expect(error?.description == said)
            #expect(error?.isLoss == true)
        }
    }

    @Test("What cannot go back to its header says that the length is not known")
    func pipe() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        let end = open(path, O_RDWR)
        defer { close(end) }
        let writer = try WAVWriter(path: path)
        try writer.write([1, 2, 3])
        try writer.finish()
        var bytes = [UInt8](repeating: 0, count: 1000)
        let count = read(end, &bytes, 1000)
        let read = try WAVReaderTests.read(Array(bytes.prefix(count)))
        #expect(read.samples == [0x1p-15, 0x1p-14, 0x1.8p-14])
    }
}

@Suite("A WAV file as telephones hear it")
struct TelephoneAudioTests {
    /// All samples of a file at 8 kHz.
    private static func samples(_ path: String, channel: Int = 1, block: Int) throws -> ([Float], [Int16]) {
        let audio = try TelephoneAudio(path: path, channel: channel)
        let integers = try TelephoneAudio(path: path, channel: channel)
        var (all, allIntegers): ([Float], [Int16]) = ([], [])
        var (buffer, integerBuffer) = ([Float](repeating: 0, count: block), [Int16](repeating: 0, count: block))
        while true {
            let count = try buffer.withUnsafeMutableBufferPointer { try audio.read(into: $0) }
            all += buffer[..<count]
            guard count > 0 else { break }
        }
        while true {
            let count = try integerBuffer.withUnsafeMutableBufferPointer { try integers.read(into: $0) }
            allIntegers += integerBuffer[..<count]
            guard count > 0 else { break }
        }
        return (all, allIntegers)
    }

    @Test(
        "A key in the second of two channels is the same at any rate",
        arguments: [8000, 11_025, 16_000, 44_100, 48_000])
    func rates(rate: Int) throws {
        var sending = DTMF.Sending()
        sending.on = .milliseconds(200)
        let pattern = sending.pattern(of: [try #require(DTMF.Key("8"))])
        var generator = ToneGenerator(pattern, rate: rate)
        var made = [Float](repeating: 0, count: rate * 3 / 10)
        generator.fill(&made)
        let data = WAVBytes.words(made.flatMap { [12_345, Int(PCM.int16($0))] })
        let folder = try TemporaryFolder()
        let path = try folder.write(WAVBytes(channels: 2, rate: rate, data: data).bytes)
        let (whole, integers) = try Self.samples(path, channel: 2, block: 100_000)
        #expect(whole.count == 2400 && integers == whole.map { PCM.int16($0) })
        let fit = SineFit(whole[100..<1500].map(Double.init), rate: 8000, near: [852, 1336])
        #expect(abs(fit.sines[0].levelInDBm0 - -10) < 0.02 && abs(fit.sines[1].levelInDBm0 - -8) < 0.02)
        #expect(fit.distortion < -60)
        for block in [1, 160, 4096] {
            let (parts, integerParts) = try Self.samples(path, channel: 2, block: block)
            #expect(parts.map(\.bitPattern) == whole.map(\.bitPattern) && integerParts == integers, "\(block)")
        }
    }
}
