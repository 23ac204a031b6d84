import ArgumentParser
import FlowFiles
import Tones

/// How a tone is to be.
struct ToneOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The level of each sine, -100 to 3.14; of keys, that of the lower. If not given: -10 for keys, else the tone's own.",
            valueName: "dBm0"))
    var level: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How much louder the higher sine of keys is than the lower, -40 to 40; 2, if not given.", valueName: "dB"))
    var twist: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How long a key sounds, 1 to 60000; 100, if not given.", valueName: "ms"))
    var on: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How long the pause after a key is, 0 to 60000; 100, if not given.", valueName: "ms"))
    var off: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How far the lower sine of keys is off its frequency, -50 to 50.", valueName: "percent"))
    var lowOffset: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How far the higher sine of keys is off its frequency, -50 to 50.", valueName: "percent"))
    var highOffset: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How long all is, 0.001 to 86400. If not given: keys and tones that end as long as they are, others 10 s.",
            valueName: "seconds"))
    var length: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many times the keys sound, or the part of a tone that repeats, 1 to 1000.", valueName: "number"))
    var repeats: Int?

    func validate() throws {
        if length != nil, repeats != nil { throw ValidationError("give --length or --repeats, not both") }
    }
}

/// What is to sound, and how long.
struct ToneRequest {
    /// How long a tone is that goes on for ever, if nobody says.
    static let usualLength = Duration.seconds(10)

    let pattern: TonePattern
    /// Where it ends; nil is where the pattern does.
    let length: Duration?

    /// What the command line asks for.
    init(_ words: [String], options: ToneOptions) throws(Failure) {
        var pattern: TonePattern
        if words.count == 1, let tone = CallProgressTone.named(words[0]) {
            for (option, value) in Self.keyOptions(options) where value != nil {
                throw Failure(.usage, "\(option) belongs to keys; the tone '\(words[0])' has its own")
            }
            pattern = tone.pattern
            if let level = try Self.checked(options.level, -100...3.14, "--level", "dBm0") {
                pattern = pattern.atLevel(Level(inDBm0: level))
            }
        } else {
            pattern = try Self.sending(options).pattern(of: try Self.keys(words))
        }
        if let repeats = options.repeats {
            guard (1...1000).contains(repeats) else {
                throw Failure(.usage, "--repeats: 1 to 1000, not \(repeats)")
            }
            pattern = pattern.repeating(repeats)
        }
        self.pattern = pattern
        if let length = try Self.checked(options.length, 0.001...86_400, "--length", "seconds") {
            self.length = .seconds(length)
        } else {
            self.length = pattern.cycle.isEmpty ? nil : Self.usualLength
        }
    }

    private static func keyOptions(_ options: ToneOptions) -> [(String, Double?)] {
        [
            ("--twist", options.twist), ("--on", options.on), ("--off", options.off),
            ("--low-offset", options.lowOffset), ("--high-offset", options.highOffset),
        ]
    }

    /// How keys are sent.
    private static func sending(_ options: ToneOptions) throws(Failure) -> DTMF.Sending {
        var sending = DTMF.Sending()
        if let level = try checked(options.level, -100...3.14, "--level", "dBm0") {
            sending.level = Level(inDBm0: level)
        }
        if let twist = try checked(options.twist, -40...40, "--twist", "dB") { sending.twist = twist }
        if let on = try checked(options.on, 1...60_000, "--on", "milliseconds") { sending.on = .milliseconds(on) }
        if let off = try checked(options.off, 0...60_000, "--off", "milliseconds") { sending.off = .milliseconds(off) }
        if let low = try checked(options.lowOffset, -50...50, "--low-offset", "percent") { sending.lowOffset = low }
        if let high = try checked(options.highOffset, -50...50, "--high-offset", "percent") {
            sending.highOffset = high
        }
        return sending
    }

    /// A number of a range, which what is no number is not in.
    private static func checked(
        _ value: Double?, _ range: ClosedRange<Double>, _ option: String, _ unit: String
    ) throws(Failure) -> Double? {
        guard let value else { return nil }
        guard range.contains(value) else {
            let limits = "\(NumberText.of(range.lowerBound)) to \(NumberText.of(range.upperBound)) \(unit)"
            throw Failure(.usage, "\(option): \(limits), not \(NumberText.of(value))")
        }
        return value
    }

    /// The keys that words are.
    private static func keys(_ words: [String]) throws(Failure) -> [DTMF.Key] {
        let characters = words.joined(separator: " ").filter { $0 != " " && $0 != "-" }
        guard !characters.isEmpty else {
            throw Failure(
                .usage,
                "no keys and no tone are named; write 'hotline tone 123 -o keys.wav', or see 'hotline tone --list'")
        }
        var keys: [DTMF.Key] = []
        for character in characters {
            guard let key = DTMF.Key(character) else { throw mistake(words, character) }
            keys.append(key)
        }
        return keys
    }

    /// What is wrong with words that are neither keys nor a tone.
    private static func mistake(_ words: [String], _ character: Character) -> Failure {
        let names = CallProgressTone.all.map(\.name)
        if words.count > 1, let name = words.first(where: { names.contains($0) }) {
            return Failure(.usage, "'\(name)' is a tone; name one tone alone, or keys")
        }
        // Someone who means keys writes digits.
        guard words.joined().contains(where: \.isNumber) else {
            let name = words.joined(separator: "-")
            let nearest = Suggestion.nearest(to: name, among: names)
            return Failure(
                .usage,
                "no tone is named '\(name)'; "
                    + (nearest.map { "did you mean '\($0)'?" } ?? "'hotline tone --list' lists them"))
        }
        return Failure(
            .usage,
            "'\(character)' is not a telephone key; the keys are 0-9, *, # and A-D"
                + (("a"..."d").contains(character) ? " in upper case" : ""))
    }
}
