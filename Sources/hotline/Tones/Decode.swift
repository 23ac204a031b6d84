import ArgumentParser
import AudioFiles
import Drivers
import Glibc
import Prompts
import Tones

/// `hotline decode`: the keys in recordings.
struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the telephone keys (DTMF) in WAV files, or in samples as they come.",
        discussion: """
            Prints a line of keys for each file, an empty one for a file without any. A file may have any rate and any of the usual codings.

              hotline decode call.wav
              arecord -t raw -f S16_LE -r 8000 | hotline decode -

            With '-' it reads raw samples (8000 a second, 16 bits, little-endian) from standard input, and prints each key as soon as it is certain.
            """)

    @Argument(help: "WAV files, or '-' for raw samples on standard input.")
    var files: [String] = []

    @Flag(help: "A line for each key: the key, its first and its last sample at 8000 a second.")
    var times = false

    @Flag(help: "A JSON object for each key, with its levels, frequencies and twist.")
    var json = false

    @Flag(help: "Read a path a line from standard input, and answer each before the next.")
    var batch = false

    @Flag(help: "Also tell on standard error which pairs of tones are no keys, and by which test.")
    var why = false

    @Option(help: ArgumentHelp("Which channel of a file is read.", valueName: "number"))
    var channel = 1

    func validate() throws {
        if batch != files.isEmpty {
            throw ValidationError(
                batch ? "--batch reads the paths from standard input; give none" : "name a file, or '-'")
        }
        if times, json { throw ValidationError("give --times or --json, not both") }
        if channel < 1 { throw ValidationError("--channel is 1 or more, not \(channel)") }
        if files.contains("-"), files.count > 1 { throw ValidationError("'-' stands alone") }
    }

    func run() throws {
        if batch { return try answerBatch() }
        if files == ["-"] { return try decodeInput() }
        for path in files { try StandardOutput.write(try answer(for: path)) }
    }

    // MARK: Files

    private func answer(for path: String) throws(AudioFileError) -> String {
        var text = KeyText(times: times, json: json, why: why, file: files.count > 1 || batch ? path : nil)
        var detector = DTMFDetector(explains: why)
        let audio = try TelephoneAudio(path: path, channel: channel)
        if channel == 1, audio.reader.format.channels > 1 {
            let message =
                "has \(audio.reader.format.channels) channels, of which the first is read; --channel reads another"
            StandardError.write("hotline: note: \(path) \(message)".withoutControls)
        }
        var samples = [Int16](repeating: 0, count: 1 << 15)
        while true {
            let count = try samples.withUnsafeMutableBufferPointer { buffer throws(AudioFileError) in
                try audio.read(into: buffer)
            }
            guard count > 0 else { break }
            samples.withUnsafeBufferPointer { buffer in
                detector.process(UnsafeBufferPointer(rebasing: buffer[..<count])) { text.take($0) }
            }
        }
        detector.finish { text.take($0) }
        for warning in audio.warnings { StandardError.write("hotline: note: \(path): \(warning)".withoutControls) }
        return text.whole
    }

    /// Exit status 1 at the end if a file could not be read.
    private func answerBatch() throws {
        var lines = InputLines()
        var hasFailed = false
        while let path = try lines.next() {
            let line: String
            do throws(AudioFileError) {
                line = try answer(for: path)
            } catch {
                hasFailed = true
                line = "error\t\(error.description.withoutControls)\n"
            }
            try StandardOutput.write(line)
        }
        if hasFailed { throw ExitCode(ExitStatus.foundWanting.rawValue) }
    }

    // MARK: Standard input

    private func decodeInput() throws {
        var text = KeyText(times: times, json: json, why: why, file: nil)
        var detector = DTMFDetector(explains: why)
        // A sample may come in two parts.
        var bytes = [UInt8](repeating: 0, count: 1 << 12)
        var kept = 0
        while true {
            let count = bytes.withUnsafeMutableBytes {
                read(STDIN_FILENO, $0.baseAddress.map { $0 + kept }, $0.count - kept)
            }
            guard count != 0 else { break }
            guard count > 0 else {
                guard errno == EINTR else {
                    throw Failure(.unusableInput, "standard input cannot be read: \(String(cString: strerror(errno)))")
                }
                continue
            }
            let whole = (kept + count) / 2
            let samples = (0..<whole).map { Int16(bitPattern: UInt16(bytes[$0 * 2]) | UInt16(bytes[$0 * 2 + 1]) << 8) }
            if (kept + count) % 2 == 1 { bytes[0] = bytes[kept + count - 1] }
            kept = (kept + count) % 2
            detector.process(samples) { text.take($0) }
            try StandardOutput.write(text.takeNew())
        }
        detector.finish { text.take($0) }
        try StandardOutput.write(text.takeNew() + (times || json ? "" : "\n"))
    }
}

/// The keys that a detector finds, as text.
private struct KeyText {
    let times: Bool
    let json: Bool
    let why: Bool
    /// The file, where several are read.
    let file: String?
    private var text = ""

    init(times: Bool, json: Bool, why: Bool, file: String?) {
        (self.times, self.json, self.why, self.file) = (times, json, why, file)
    }

    /// Everything about a file, with a line end.
    var whole: String { times || json ? text : text + "\n" }

    /// What has come since the last time.
    mutating func takeNew() -> String {
        defer { text = "" }
        return text
    }

    mutating func take(_ event: DTMFEvent) {
        switch event {
        case .began(let onset): if !times, !json { text.append(onset.key.character) }
        case .ended(let key):
            if times { text += "\(key.key) \(key.firstSample) \(key.lastSample)\n" }
            if json { text += JSONText.line(of: Record(key, file: file)) }
        case .turnedDown(let candidate):
            guard why else { return }
            let place = "\(candidate.firstSample) to \(candidate.toldAt)"
            StandardError.write(
                "\(file.map { $0 + ": " } ?? "")\(place): no \(candidate.key): \(candidate.test.meaning)"
                    .withoutControls)
        }
    }

    private struct Record: Encodable {
        let file: String?
        let key: String
        let first: Int
        let last: Int
        let low: Tone
        let high: Tone
        let twist: Double

        struct Tone: Encodable {
            let hertz: Double
            let dBm0: Double
        }

        init(_ found: DTMFDetection, file: String?) {
            self.file = file
            key = found.key.description
            (first, last) = (found.firstSample, found.lastSample)
            low = Tone(hertz: Self.tenths(found.lowFrequency), dBm0: Self.tenths(found.lowLevelInDBm0))
            high = Tone(hertz: Self.tenths(found.highFrequency), dBm0: Self.tenths(found.highLevelInDBm0))
            twist = Self.tenths(found.twist)
        }

        private static func tenths(_ value: Float) -> Double { (Double(value) * 10).rounded() / 10 }
    }
}

extension DTMFTest {
    /// What is said of a pair that fails the test.
    fileprivate var meaning: String {
        switch self {
        case .length: "it is too short"
        case .level: "a tone is too quiet"
        case .twist: "one tone is too much louder than the other"
        case .frequency: "a tone is off its frequency"
        case .thirdTone: "there is a third tone of the keypad"
        case .share: "too much else is heard"
        case .steadiness: "the tones are not steady"
        case .lowBand: "there is a voice below it"
        case .harmonics: "the tones have overtones, as voices have"
        case .registerSignalling: "it is a signal of registers (R1)"
        }
    }
}
