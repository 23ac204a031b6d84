import TestSupport
import Testing
import Tones

@Suite("The tones of keys")
struct DTMFTests {
    /// ITU-T Q.23.
    static let frequencies: [(key: Character, low: Double, high: Double)] = [
        ("1", 697, 1209), ("2", 697, 1336), ("3", 697, 1477), ("A", 697, 1633),
        ("4", 770, 1209), ("5", 770, 1336), ("6", 770, 1477), ("B", 770, 1633),
        ("7", 852, 1209), ("8", 852, 1336), ("9", 852, 1477), ("C", 852, 1633),
        ("*", 941, 1209), ("0", 941, 1336), ("#", 941, 1477), ("D", 941, 1633),
    ]

    @Test("All sixteen keys have the frequencies, levels and purity that are promised", arguments: frequencies)
    func key(key: Character, low: Double, high: Double) throws {
        let pattern = DTMF.Sending().pattern(of: [try #require(DTMF.Key(key))])
        // 90 ms of the 100, without the ramp.
        let fit = SineFit(Array(Samples.of(pattern, count: 780)[40..<760]), rate: 8000, near: [low, high])
        #expect(abs(fit.sines[0].frequency / low - 1) < 0.00005)
        #expect(abs(fit.sines[1].frequency / high - 1) < 0.00005)
        #expect(abs(fit.sines[0].levelInDBm0 - -10) < 0.01)
        #expect(abs(fit.sines[1].levelInDBm0 - -8) < 0.01)
        #expect(fit.distortion < -70)
    }

    @Test("A quiet key is as pure as promised", arguments: [-10.0, -25, -40])
    func quiet(level: Double) throws {
        var sending = DTMF.Sending()
        sending.level = Level(inDBm0: level)
        let pattern = sending.pattern(of: [try #require(DTMF.Key("D"))])
        let fit = SineFit(Array(Samples.of(pattern, count: 780)[40..<760]), rate: 8000, near: [941, 1633])
        #expect(abs(fit.sines[0].levelInDBm0 - level) < 0.05)
        #expect(fit.distortion < -40)
    }

    @Test("Level, twist and both offsets are as they are set", arguments: [(-3.5, 1.5), (0, -3.5), (1.25, 0)])
    func settings(lowOffset: Double, highOffset: Double) throws {
        var sending = DTMF.Sending()
        sending.level = Level(inDBm0: -16)
        sending.twist = -8
        sending.lowOffset = lowOffset
        sending.highOffset = highOffset
        sending.on = .milliseconds(500)
        let pattern = sending.pattern(of: [try #require(DTMF.Key("7"))])
        let fit = SineFit(
            Array(Samples.of(pattern, count: 4000)[100..<3900]), rate: 8000,
            near: [852 * (1 + lowOffset / 100), 1209 * (1 + highOffset / 100)])
        #expect(abs(fit.sines[0].frequency / 852 - 1 - lowOffset / 100) < 0.00001)
        #expect(abs(fit.sines[1].frequency / 1209 - 1 - highOffset / 100) < 0.00001)
        #expect(abs(fit.sines[0].levelInDBm0 - -16) < 0.01)
        #expect(abs(fit.sines[1].levelInDBm0 - -24) < 0.01)
    }

    @Test("Keys and pauses follow each other to the sample, the last pause too")
    func times() throws {
        var sending = DTMF.Sending()
        sending.on = .milliseconds(40)
        sending.off = .microseconds(45_125)
        let keys = "159D".compactMap { DTMF.Key($0) }
        let pattern = sending.pattern(of: keys)
        var generator = ToneGenerator(pattern)
        #expect(generator.sampleCount == 2724)
        var samples = [Float](repeating: 1, count: 4 * 681 + 100)
        generator.fill(&samples)
        for place in 0..<4 {
            let start = place * 681
            // The ramp of 24 samples comes after each limit.
            #expect(samples[start + 345..<start + 681].allSatisfy { $0 == 0 }, "the pause of key \(place)")
            #expect(samples[start + 2] != 0 && samples[start + 341] != 0, "the key \(place)")
        }
        #expect(samples[2724...].allSatisfy { $0 == 0 })
    }

    @Test("Only the sixteen characters are keys")
    func characters() {
        #expect(DTMF.Key.all.map(\.description).joined() == "123A456B789C*0#D")
        for character in "abcdEe٣１ +-" { #expect(DTMF.Key(character) == nil, "\(character)") }
    }
}
