import ArgumentParser
import AudioFiles
import Glibc
import Tones

/// `hotline tone`: makes the tones of keys, or of a call's progress.
struct MakeTone: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tone",
        abstract: "Make the tones of keys, or of a call's progress, as a WAV file or raw samples.",
        discussion: """
            Keys are 0-9, *, #, A-D; blanks and hyphens between them mean nothing, and '#' and '*' stand in quotation marks for the shell's \
            sake. Tones have names, such as busy, ringback, sit-vc; --list has all, with where their numbers come from.

              hotline tone 1-202-555-0123 -o number.wav
              hotline tone busy --length 4 --law mulaw -o busy.wav
              hotline tone '12#' --noise 15dB -o - | aplay -f S16_LE -r 8000

            Levels are in dBm0, for each sine of a tone: 0 dBm0 is a sine 3.14 dB below full scale. The same command gives the same bytes.
            """)

    @Argument(help: "Keys, or the name of a tone.")
    var what: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The WAV file, which is replaced; - is raw samples on standard output: 16 bits, little-endian, or the codes of --law.",
            valueName: "file"))
    var output: String?

    @OptionGroup(title: "The tone") var tone: ToneOptions

    @Option(help: "How samples are coded: none (16 bits), mulaw or alaw (G.711).")
    var law = Law.none

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Samples a second, 4000 to 192000.", valueName: "number"))
    var rate = 8000

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "White noise under the tone: so many decibels below it, as 15dB, or of a level, as -45dBm0; counted from 0 to 4 kHz.",
            valueName: "ratio or level"),
        transform: NoiseOption.init)
    var noise: NoiseOption?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "What the noise is made of; another number, other noise. 1, if not given.", valueName: "number"))
    var seed: UInt64?

    @Flag(help: "List all tones: frequencies, cadence, level, meaning and source.")
    var list = false

    enum Law: String, ExpressibleByArgument, CaseIterable {
        case none, mulaw, alaw

        var coding: WAVWriter.Coding {
            switch self {
            case .none: .pcm16
            case .mulaw: .law(.muLaw)
            case .alaw: .law(.aLaw)
            }
        }
    }

    func validate() throws {
        if list, !what.isEmpty { throw ValidationError("--list lists all tones; leave out '\(what[0])'") }
        if seed != nil, noise == nil { throw ValidationError("--seed belongs to --noise") }
    }

    func run() throws {
        guard !list else { return try StandardOutput.write(ToneList.text) }
        let request = try ToneRequest(what, options: tone)
        guard WAVFormat.rates.contains(rate) else {
            throw Failure(.usage, "--rate: the rates go from 4000 to 192000 samples a second, not \(rate)")
        }
        if let highest = request.pattern.highestFrequency, highest * 2 >= Double(rate) {
            throw Failure(
                .usage,
                "--rate: \(rate) samples a second have no room for \(NumberText.of(highest)) Hz; take more than "
                    + NumberText.of(highest * 2))
        }
        guard let output else {
            throw Failure(.usage, "nothing says where the tone goes; add '-o FILE.wav', or '-o -' for raw samples")
        }

        var generator = ToneGenerator(request.pattern, rate: rate, length: request.length)
        guard let count = generator.sampleCount, count <= WAVWriter.mostSamples(coding: law.coding) else {
            throw Failure(.usage, "the tone is longer than a file can be; lower --length, --repeats or --rate")
        }
        var noise = noise.map { WhiteNoise(level: $0.level(under: request.pattern, rate: rate), seed: seed ?? 1) }
        let sink = try ToneSink(output, rate: rate, coding: law.coding)
        var clipped = 0
        var left = Int(count)
        while left > 0 {
            var block = [Float](repeating: 0, count: min(left, 1 << 14))
            generator.add(to: &block)
            noise?.add(to: &block)
            var samples = [Int16](repeating: 0, count: block.count)
            clipped += block.withUnsafeBufferPointer { block in
                samples.withUnsafeMutableBufferPointer { PCM.convert(block, to: $0) }
            }
            try sink.write(samples)
            left -= block.count
        }
        try sink.finish()
        guard clipped > 0 else { return }
        StandardError.write(
            "hotline: warning: \(clipped) of \(count) samples are clipped at full scale; lower --level"
                + (noise == nil ? "" : ", or take less --noise"))
    }
}

/// Where samples go: a WAV file, or standard output as they are.
private enum ToneSink {
    case file(WAVWriter)
    case raw(WAVWriter.Coding)

    init(_ path: String, rate: Int, coding: WAVWriter.Coding) throws {
        guard path == "-" else {
            self = .file(try WAVWriter(path: path, rate: rate, coding: coding))
            return
        }
        guard isatty(STDOUT_FILENO) == 0 else {
            throw Failure(.usage, "raw samples are no text for a terminal; name a file, or pipe them into a program")
        }
        self = .raw(coding)
    }

    func write(_ samples: [Int16]) throws {
        switch self {
        case .file(let writer): try writer.write(samples)
        case .raw(let coding):
            var bytes: [UInt8] = []
            samples.withUnsafeBufferPointer { WAVWriter.encode($0, as: coding, into: &bytes) }
            try StandardOutput.write(bytes)
        }
    }

    func finish() throws {
        if case .file(let writer) = self { try writer.finish() }
    }
}
