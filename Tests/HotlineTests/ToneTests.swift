import Foundation
import Glibc
import TestSupport
import Testing
import Tones

@Suite("Tones that the command makes")
struct ToneTests {
    /// The samples of a WAV file of 16 bits, read by Python's own reader, and its rate.
    private static func wave(_ name: String, in folder: Folder) throws -> (rate: Int, samples: [Int16]) {
        let program = """
            import struct, sys, wave
            w = wave.open(sys.argv[1])
            assert w.getnchannels() == 1 and w.getsampwidth() == 2
            print(w.getframerate(), *struct.unpack('<%dh' % w.getnframes(), w.readframes(w.getnframes())))
            """
        let ran = try Tool.run("python3", "-c", program, name, in: folder)
        try #require(ran.status == 0, "\(ran.output)")
        let numbers = ran.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        return (numbers[0], numbers.dropFirst().map { Int16($0) })
    }

    /// Makes a tone in a file `a.wav`, without a word.
    private static func made(_ arguments: String...) throws -> (rate: Int, samples: [Int16]) {
        let folder = try Folder()
        var command = Command(in: folder)
        command.arguments = ["tone"] + arguments + ["-o", "a.wav"]
        let outcome = try command.run()
        #expect(outcome.state == .done && outcome.output == "" && outcome.errors == "")
        return try wave("a.wav", in: folder)
    }

    private static func fit(
        _ samples: [Int16], _ range: Range<Int>, near frequencies: [Double], rate: Double = 8000
    ) -> SineFit {
        SineFit(samples[range].map { Double($0) / 32768 }, rate: rate, near: frequencies)
    }

    @Test("Keys sound 100 ms with 100 ms between them, at the levels that are promised")
    func keys() throws {
        let (rate, samples) = try Self.made("1 5-D*")
        #expect(rate == 8000 && samples.count == 4 * 1600)
        for (place, pair) in [(697.0, 1209.0), (770, 1336), (941, 1633), (941, 1209)].enumerated() {
            let start = place * 1600
            let fit = Self.fit(samples, start + 40..<start + 780, near: [pair.0, pair.1])
            for (sine, (frequency, level)) in zip(fit.sines, [(pair.0, -10.0), (pair.1, -8)]) {
                #expect(abs(sine.frequency / frequency - 1) < 0.0001)
                #expect(abs(sine.levelInDBm0 - level) < 0.02)
            }
            #expect(fit.distortion < -60)
            #expect(samples[start + 824..<start + 1600].allSatisfy { $0 == 0 })
        }
    }

    @Test("Every option of keys is heard")
    func options() throws {
        let (_, samples) = try Self.made(
            "5", "--level", "-16", "--twist", "-4", "--on", "200", "--off", "50.5", "--low-offset", "1.5",
            "--high-offset", "-1.5", "--repeats", "2")
        #expect(samples.count == 2 * 2004)
        for start in [0, 2004] {
            let fit = Self.fit(samples, start + 40..<start + 1590, near: [770 * 1.015, 1336 * 0.985])
            #expect(abs(fit.sines[0].frequency / 770 - 1.015) < 0.0001)
            #expect(abs(fit.sines[1].frequency / 1336 - 0.985) < 0.0001)
            #expect(abs(fit.sines[0].levelInDBm0 - -16) < 0.02 && abs(fit.sines[1].levelInDBm0 - -20) < 0.02)
        }
    }

    @Test("A tone that goes on for ever is cut off at its length without a click; one that ends is whole")
    func lengths() throws {
        let dial = try Self.made("dial").samples
        #expect(dial.count == 80_000 && abs(dial[79_999]) < 10)
        #expect(try Self.made("busy", "--length", "2.5").samples.count == 20_000)
        #expect(try Self.made("ringback", "--repeats", "2").samples.count == 96_000)
        // Three tones of 274, 274 and 380 ms, and the last ramp.
        #expect(try Self.made("sit-ic").samples.count == 7424 + 24)
        let long = try Self.made("1", "--length", "1").samples
        #expect(long.count == 8000 && long[824...].allSatisfy { $0 == 0 })
        let fit = Self.fit(try Self.made("busy", "--level", "-6").samples, 40..<3990, near: [480, 620])
        #expect(fit.sines.allSatisfy { abs($0.levelInDBm0 - -6) < 0.01 })
    }

    @Test("Any rate has the same tone", arguments: [4000, 11_025, 44_100, 192_000])
    func rates(rate: Int) throws {
        let (found, samples) = try Self.made("sit-nc", "--rate", "\(rate)")
        #expect(found == rate)
        let fit = Self.fit(samples, rate / 10..<rate / 10 + 1000, near: [985.2], rate: Double(rate))
        #expect(abs(fit.sines[0].frequency / 985.2 - 1) < 0.0001)
        #expect(abs(fit.sines[0].levelInDBm0 - -24) < 0.05)
    }

    @Test(
        "By G.711 the samples are those without it, coded; raw samples are those of the file", arguments: G711.allCases)
    func laws(law: G711) throws {
        let folder = try Folder()
        let tone = ["tone", "0123", "--noise", "20dB"]
        func raw(_ name: String, _ more: [String]) throws -> [UInt8] {
            try folder.write("", to: name)
            var command = Command(in: folder)
            command.arguments = tone + more + ["-o", "-"]
            command.output = .file("\(folder.path)/\(name)")
            #expect(try command.run().state == .done)
            return Array(try folder.bytes(name))
        }
        let words = try raw("linear", [])
        let samples = stride(from: 0, to: words.count, by: 2).map {
            Int16(truncatingIfNeeded: Int(words[$0]) | Int(words[$0 + 1]) << 8)
        }
        #expect(samples.count == 6400)
        let codes = samples.map { law.encode($0) }
        #expect(try raw("coded", ["--law", law.rawValue]) == codes)
        var command = Command(in: folder)
        command.arguments = tone + ["--law", law.rawValue, "-o", "a.wav"]
        #expect(try command.run().state == .done)
        #expect(try folder.bytes("a.wav").suffix(6400).elementsEqual(codes))
        command.arguments = tone + ["-o", "b.wav"]
        #expect(try command.run().state == .done)
        #expect(try Self.wave("b.wav", in: folder).samples == samples)
    }

    @Test("Noise is as far below the tone as asked for, from 0 to 4 kHz, or of a level", arguments: [8000, 48_000])
    func noise(rate: Int) throws {
        func noise(_ amount: String) throws -> Double {
            let arguments = ["--on", "2000", "--rate", "\(rate)"]
            let clean = try Self.made("5", arguments[0], arguments[1], arguments[2], arguments[3]).samples
            let noisy = try Self.made(
                "5", arguments[0], arguments[1], arguments[2], arguments[3], "--noise", amount
            ).samples
            let power = zip(clean, noisy).reduce(0.0) { sum, pair in
                let difference = (Double(pair.1) - Double(pair.0)) / 32768
                return sum + difference * difference
            }
            // In dBm0, and what of it is up to 4 kHz.
            return 10 * log10(power / Double(clean.count) * 2) + 3.14 - 10 * log10(Double(rate) / 8000)
        }
        // The pair of −10 and −8 dBm0 is −5.88 dBm0.
        #expect(abs(try noise("15dB") - -20.88) < 0.15)
        #expect(abs(try noise("-35 dBm0") - -35) < 0.15)
    }

    @Test("The same command gives the same bytes; another seed, other noise")
    func seeds() throws {
        let first = try Self.made("5", "--noise", "10dB").samples
        #expect(try Self.made("5", "--noise", "10dB", "--seed", "1").samples == first)
        #expect(try Self.made("5", "--noise", "10dB", "--seed", "2").samples != first)
    }

    @Test("What is clipped is told")
    func clipped() throws {
        var command = Command("tone", "off-hook", "--level", "0", "--length", "1", "-o", "a.wav", in: try Folder())
        let outcome = try command.run()
        #expect(outcome.state == .done)
        let said = /hotline: warning: \d+ of 8000 samples are clipped at full scale; lower --level\n/
        #expect(outcome.errors.wholeMatch(of: said) != nil, "\(outcome.errors)")
        command.arguments = ["tone", "off-hook", "--length", "1", "-o", "a.wav"]
        #expect(try command.run().errors == "")
    }

    /// Arguments after `tone`, and the first line of standard error.
    static let mistakes: [([String], String)] = [
        (
            [],
            "hotline: error: no keys and no tone are named; write 'hotline tone 123 -o keys.wav', or see 'hotline tone --list'"
        ),
        (
            [""],
            "hotline: error: no keys and no tone are named; write 'hotline tone 123 -o keys.wav', or see 'hotline tone --list'"
        ),
        (["bussy"], "hotline: error: no tone is named 'bussy'; did you mean 'busy'?"),
        (["sitvc"], "hotline: error: no tone is named 'sitvc'; did you mean 'sit-vc'?"),
        (["sit", "vc"], "hotline: error: 'sit' is a tone; name one tone alone, or keys"),
        (["uk", "busi"], "hotline: error: no tone is named 'uk-busi'; did you mean 'uk-busy'?"),
        (["brrr"], "hotline: error: no tone is named 'brrr'; 'hotline tone --list' lists them"),
        (["12c"], "hotline: error: 'c' is not a telephone key; the keys are 0-9, *, # and A-D in upper case"),
        (["12E"], "hotline: error: 'E' is not a telephone key; the keys are 0-9, *, # and A-D"),
        (["1"], "hotline: error: nothing says where the tone goes; add '-o FILE.wav', or '-o -' for raw samples"),
        (["1", "--level", "4"], "hotline: error: --level: -100 to 3.14 dBm0, not 4"),
        (["1", "--level", "nan"], "hotline: error: --level: -100 to 3.14 dBm0, not nan"),
        (["busy", "--level", "inf"], "hotline: error: --level: -100 to 3.14 dBm0, not inf"),
        (["1", "--twist", "-41"], "hotline: error: --twist: -40 to 40 dB, not -41"),
        (["1", "--on", "0"], "hotline: error: --on: 1 to 60000 milliseconds, not 0"),
        (["1", "--off", "-1"], "hotline: error: --off: 0 to 60000 milliseconds, not -1"),
        (["1", "--low-offset", "51"], "hotline: error: --low-offset: -50 to 50 percent, not 51"),
        (["1", "--high-offset", "1e400"], "hotline: error: --high-offset: -50 to 50 percent, not inf"),
        (["busy", "--twist", "2"], "hotline: error: --twist belongs to keys; the tone 'busy' has its own"),
        (["1", "--length", "0"], "hotline: error: --length: 0.001 to 86400 seconds, not 0"),
        (["1", "--repeats", "0"], "hotline: error: --repeats: 1 to 1000, not 0"),
        (["1", "--length", "1", "--repeats", "1"], "Error: give --length or --repeats, not both"),
        (["1", "--rate", "0"], "hotline: error: --rate: the rates go from 4000 to 192000 samples a second, not 0"),
        (
            ["off-hook", "--rate", "5000"],
            "hotline: error: --rate: 5000 samples a second have no room for 2600 Hz; take more than 5200"
        ),
        (
            ["1", "--noise", "15"],
            "Error: The value '15' is invalid for '--noise <ratio or level>': write 15dB for noise 15 dB below the tone (-60 to 150), or -45dBm0 for noise of that level (-150 to 3.14)"
        ),
        (["1", "--seed", "1"], "Error: --seed belongs to --noise"),
        (["1", "--list"], "Error: --list lists all tones; leave out '1'"),
        (
            ["busy", "--length", "86400", "--rate", "192000", "-o", "a.wav"],
            "hotline: error: the tone is longer than a file can be; lower --length, --repeats or --rate"
        ),
    ]

    @Test("A mistake is told, with what to write", arguments: mistakes)
    func mistake(arguments: [String], said: String) throws {
        var command = Command(in: try Folder())
        command.arguments = ["tone"] + arguments
        let outcome = try command.run()
        #expect(outcome.state == .usage && outcome.output == "")
        #expect(outcome.errors.split(separator: "\n").first.map(String.init) == said)
    }

    @Test(
        "A file that cannot be written is told",
        arguments: [
            ("/dev/full", "'/dev/full' cannot be written any more: No space left on device"),
            ("/nowhere/a.wav", "'/nowhere/a.wav' cannot be opened for writing: No such file or directory"),
            (".", "'.' cannot be opened for writing: Is a directory"),
        ])
    func unwritable(path: String, said: String) throws {
        let outcome = try Command("tone", "1", "-o", path, in: try Folder()).run()
        #expect(outcome.state == .outputLost && outcome.errors == "hotline: error: \(said)\n")
    }

    @Test("Raw samples that nobody takes are told")
    func brokenPipe() throws {
        var command = Command("tone", "1", "-o", "-")
        command.output = .brokenPipe
        #expect(try command.run().state == .outputLost)
    }

    @Test("The list has every tone once, by its name")
    func list() throws {
        let outcome = try Command("tone", "--list").run()
        #expect(outcome.state == .done)
        let names = outcome.lines.dropFirst().prefix(CallProgressTone.all.count).map {
            String($0.prefix { $0 != " " })
        }
        #expect(names == CallProgressTone.all.map(\.name))
        #expect(outcome.output.contains("985.2, 1370.6, 1776.7  0.38 on, 0.274 on, 0.38 on, once"))
        #expect(outcome.output.contains("3 x (0.1 on, 0.1 off), then steady"))
    }

    @Test("A file whose process was killed can be read, to the last block")
    func killed() throws {
        let folder = try Folder()
        let child = try Child(
            arguments: ["tone", "dial", "--length", "40000", "-o", "a.wav"], environment: Command.inherited,
            streams: (nil, nil, nil), folder: folder.path)
        let path = "\(folder.path)/a.wav"
        func size() -> off_t {
            var status = stat()
            return stat(path, &status) == 0 ? status.st_size : 0
        }
        #expect(Patience.wait { size() > 200_000 })
        child.send(SIGKILL)
        _ = child.state()
        let samples = try Self.wave("a.wav", in: folder).samples
        #expect(samples.count * 2 + 44 <= size() && samples.count * 2 + 44 + 32_768 >= size())
        #expect(samples.contains { $0 != 0 })
    }
}
