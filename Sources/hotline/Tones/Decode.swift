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
              hotline decode call.wav --picture call.svg
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

    @OptionGroup(title: "The picture") var drawing: PictureOptions

    func validate() throws {
        if batch != files.isEmpty {
            throw ValidationError(
                batch ? "--batch reads the paths from standard input; give none" : "name a file, or '-'")
        }
        if times, json { throw ValidationError("give --times or --json, not both") }
        if channel < 1 { throw ValidationError("--channel is 1 or more, not \(channel)") }
        if files.contains("-"), files.count > 1 { throw ValidationError("'-' stands alone") }
        if drawing.picture != nil, batch || files.count > 1 {
            throw ValidationError(
                "--picture draws one recording; \(batch ? "leave out --batch and name the file" : "name one file")")
        }
    }

    func run() throws {
        if batch { return try answerBatch() }
        if files == ["-"] { return try decodeInput() }
        // One that cannot be read keeps no other from being read.
        var failure: AudioFileError?
        for path in files {
            do {
                let decoding = try decode(path)
                try StandardOutput.write(decoding.text.whole)
                try drawing.write(decoding.picture)
            } catch let error as AudioFileError {
                if let failure { StandardError.write("hotline: error: \(failure)".withoutControls) }
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// The decoding of a file, or of standard input without a path, at its start.
    private func decoding(of path: String?) throws(Failure) -> Decoding {
        let text = KeyText(times: times, json: json, why: why, file: files.count > 1 || batch ? path : nil)
        return Decoding(text, picture: try drawing.picture(of: path), explains: why)
    }

    // MARK: Files

    private func decode(_ path: String) throws -> Decoding {
        var decoding = try decoding(of: path)
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
            samples.withUnsafeBufferPointer { decoding.take(UnsafeBufferPointer(rebasing: $0[..<count])) }
        }
        decoding.finish()
        for warning in audio.warnings { StandardError.write("hotline: note: \(path): \(warning)".withoutControls) }
        return decoding
    }

    /// Exit status 1 at the end if a file could not be read.
    private func answerBatch() throws {
        var lines = InputLines()
        var hasFailed = false
        while var path = try lines.next() {
            // As lists from other systems have it.
            if path.hasSuffix("\r") { path.removeLast() }
            let line: String
            do {
                line = try decode(path).text.whole
            } catch let error as AudioFileError {
                hasFailed = true
                line = "error\t\(error.description.withoutControls)\n"
            }
            try StandardOutput.write(line)
        }
        if hasFailed { throw ExitCode(ExitStatus.foundWanting.rawValue) }
    }

    // MARK: Standard input

    private func decodeInput() throws {
        var decoding = try decoding(of: nil)
        // A sample may come in two parts.
        var bytes = [UInt8](repeating: 0, count: 1 << 12)
        var kept = 0
        var isFirst = true
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
            if isFirst, ["RIFF", "RF64"].contains(where: { bytes[..<count].starts(with: $0.utf8) }) {
                throw Failure(
                    .unusableInput,
                    "standard input is a WAV file, and '-' reads raw samples (8000 a second, 16 bits); save it and give its name"
                )
            }
            isFirst = false
            let whole = (kept + count) / 2
            let samples = (0..<whole).map { Int16(bitPattern: UInt16(bytes[$0 * 2]) | UInt16(bytes[$0 * 2 + 1]) << 8) }
            if (kept + count) % 2 == 1 { bytes[0] = bytes[kept + count - 1] }
            kept = (kept + count) % 2
            samples.withUnsafeBufferPointer { decoding.take($0) }
            try StandardOutput.write(decoding.text.takeNew())
        }
        decoding.finish()
        try StandardOutput.write(decoding.text.takeNew() + (times || json ? "" : "\n"))
        try drawing.write(decoding.picture)
    }
}

/// What becomes of a recording's samples: the keys as text, and a picture if one is asked for.
private struct Decoding {
    var text: KeyText
    private(set) var picture: TonePicture?
    private var detector: DTMFDetector

    init(_ text: KeyText, picture: TonePicture?, explains: Bool) {
        self.text = text
        self.picture = picture
        detector = DTMFDetector(explains: explains || picture != nil)
    }

    mutating func take(_ samples: UnsafeBufferPointer<Int16>) {
        picture?.take(samples)
        var events: [DTMFEvent] = []
        detector.process(samples) { events.append($0) }
        for event in events { take(event) }
    }

    mutating func finish() {
        var events: [DTMFEvent] = []
        detector.finish { events.append($0) }
        for event in events { take(event) }
        picture?.finish()
    }

    private mutating func take(_ event: DTMFEvent) {
        text.take(event)
        picture?.take(event)
    }
}
