import ArgumentParser
import Glibc

/// Which picture is drawn of a recording.
struct PictureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Also draw an SVG picture: a spectrogram with the keys, and with the pairs of tones that are no keys and why. The file is replaced.",
            valueName: "file"))
    var picture: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Where the picture begins; 0, if not given.", valueName: "seconds"))
    var from: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Where the picture ends; the recording's end, if not given.", valueName: "seconds"))
    var to: Double?

    /// A day, which no recording is longer than that a picture helps with.
    private static let times = 0.0...86_400

    func validate() throws {
        for (option, time) in [("--from", from), ("--to", to)] {
            guard let time else { continue }
            if picture == nil { throw ValidationError("\(option) belongs to --picture") }
            if !Self.times.contains(time) {
                throw ValidationError("\(option): 0 to 86400 seconds, not \(NumberText.of(time))")
            }
        }
        if let to, (to - (from ?? 0)) * 8000 < 1 {
            throw ValidationError("--to \(NumberText.of(to)) is not after --from \(NumberText.of(from ?? 0))")
        }
    }

    /// The picture of a recording, or of standard input without a path, at its start.
    func picture(of path: String?) throws(Failure) -> TonePicture? {
        guard let picture else { return nil }
        if let path {
            var (recording, drawn) = (stat(), stat())
            if stat(path, &recording) == 0, stat(picture, &drawn) == 0, recording.st_ino == drawn.st_ino,
                recording.st_dev == drawn.st_dev
            {
                throw Failure(.usage, "--picture \(picture) is the recording itself; name another file")
            }
        }
        let name = path.map { String($0.split(separator: "/").last ?? "/") } ?? "standard input"
        return TonePicture(name: name, from: Self.sample(from ?? 0), to: to.map(Self.sample))
    }

    /// Writes a picture to its file.
    func write(_ drawn: TonePicture?) throws {
        guard let drawn, let picture else { return }
        guard drawn.spectrogram.count > 0 else {
            let length = PictureNumber.fixed(Double(drawn.count) / 8000, 3)
            throw Failure(.usage, "--from: the recording ends at \(length) s; begin the picture before that")
        }
        try WholeFile.write(drawn.svg(), to: picture)
    }

    private static func sample(_ seconds: Double) -> Int { Int((seconds * 8000).rounded()) }
}
