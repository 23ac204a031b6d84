import Glibc
import Testing
import ToneCases
import Tones

@Suite("A spectrum")
struct SpectrumTests {
    /// The levels of a steady sine of −20 dBm0, and of the whole.
    private static func levels(of hertz: Double) -> (levels: [Float], whole: Float) {
        let sine = ToneComponent(frequency: hertz, level: Level(inDBm0: -20))
        let samples = Samples.of(Samples.steady([sine]), count: 4096).suffix(Spectrum.length).map { Float($0) }
        return levels(of: samples)
    }

    private static func levels(of samples: [Float]) -> (levels: [Float], whole: Float) {
        var spectrum = Spectrum()
        var levels = [Float](repeating: 0, count: Spectrum.count)
        let whole = samples.withUnsafeBufferPointer { samples in
            levels.withUnsafeMutableBufferPointer { spectrum.measure(samples, into: $0) }
            return spectrum.level(of: samples)
        }
        return (levels, whole)
    }

    @Test(
        "has a sine's level at its frequency, to a twentieth of a decibel, or 0.4 dB between two places",
        arguments: [31.25, 250, 687.5, 697, 770, 852, 941, 1209, 1336, 1477, 1633, 2000, 3507.8125, 3968.75])
    func level(hertz: Double) throws {
        let (levels, whole) = Self.levels(of: hertz)
        let place = try #require(levels.indices.max { levels[$0] < levels[$1] })
        #expect(abs(Double(place) * 15.625 - hertz) <= 7.8125)
        let isAtPlace = hertz.truncatingRemainder(dividingBy: 15.625) == 0
        // At the ends of the axis the sine's other half comes into it.
        let isInside = hertz > 62.5 && hertz < 3937.5
        #expect(abs(levels[place] + 20 + (isAtPlace ? 0 : 0.2)) < (!isInside ? 1.6 : isAtPlace ? 0.05 : 0.22))
        #expect(abs(whole + 20) < (isInside ? 0.1 : 1))
    }

    @Test("has nothing of a sine 63 Hz away from it", arguments: [697.0, 1209, 1633])
    func width(hertz: Double) {
        let (levels, _) = Self.levels(of: hertz)
        for (place, level) in levels.enumerated() where abs(Double(place) * 15.625 - hertz) > 63 {
            #expect(level < -51, "\(Double(place) * 15.625) Hz")
        }
    }

    @Test("has white noise 19 dB below its whole in each place")
    func noise() {
        var noise = WhiteNoise(level: Level(inDBm0: -20), seed: 5)
        var samples = [Float](repeating: 0, count: 256 * 400)
        noise.add(to: &samples)
        var power: Float = 0
        for first in stride(from: 0, to: samples.count, by: 256) {
            let (levels, _) = Self.levels(of: Array(samples[first..<first + 256]))
            for place in 20..<240 { power += pow(10, levels[place] / 10) }
        }
        let mean = 10 * log10(Double(power) / 400 / 220)
        #expect(abs(mean + 39.3) < 0.3)
    }

    @Test("has silence at its floor")
    func silence() {
        let (levels, whole) = Self.levels(of: [Float](repeating: 0, count: 256))
        #expect(levels.allSatisfy { $0 == -120 } && whole == -120)
    }
}

@Suite("A spectrogram")
struct SpectrogramTests {
    private static func spectrogram(
        _ samples: [Int16], from start: Int = 0, to end: Int? = nil, block: Int = 4096
    ) -> Spectrogram {
        var spectrogram = Spectrogram(from: start, to: end)
        samples.withUnsafeBufferPointer { buffer in
            for first in stride(from: 0, to: samples.count, by: block) {
                spectrogram.process(UnsafeBufferPointer(rebasing: buffer[first..<min(first + block, samples.count)]))
            }
        }
        spectrogram.finish()
        return spectrogram
    }

    /// Silence, with 50 ms of 1000 Hz at −10 dBm0 from a sample on.
    private static func burst(at first: Int, in count: Int) -> [Int16] {
        var samples = [Int16](repeating: 0, count: count)
        let sine = ToneComponent(frequency: 1000, level: Level(inDBm0: -10))
        for (place, value) in Samples.of(Samples.steady([sine]), count: 400).enumerated() {
            samples[first + place] = PCM.int16(Float(value))
        }
        return samples
    }

    /// The columns in which 1000 Hz is within 6 dB of the burst.
    private static func loud(_ spectrogram: Spectrogram) -> [Int] {
        spectrogram.columns.indices.filter { spectrogram.columns[$0].levels[64] > -16 }
    }

    @Test("is the same, however the audio is cut", arguments: [1, 7, 100, 5000, 100_000])
    func blocks(size: Int) {
        let samples = Array(Rows.vowels(count: 1)[0].samples.prefix(6000))
        let whole = Self.spectrogram(samples)
        let cut = Self.spectrogram(samples, block: size)
        #expect(cut.samplesPerColumn == whole.samplesPerColumn && cut.count == samples.count)
        #expect(cut.columns.map(\.levels) == whole.columns.map(\.levels))
        #expect(cut.columns.map(\.level) == whole.columns.map(\.level))
    }

    @Test("has a tone where it is")
    func place() throws {
        let spectrogram = Self.spectrogram(Self.burst(at: 4000, in: 8000))
        #expect(spectrogram.samplesPerColumn == 8 && spectrogram.columns.count == 1000)
        let loud = Self.loud(spectrogram)
        // Half the amplitude is at the tone's own ends.
        let (first, last) = (try #require(loud.first) * 8, try #require(loud.last) * 8)
        #expect(abs(first - 4000) <= 16 && abs(last - 4400) <= 16)
        #expect(abs(spectrogram.columns[525].levels[64] + 10) < 0.1)
        #expect(abs(spectrogram.columns[525].level + 10) < 0.1)
    }

    @Test("has coarser columns of a longer signal, in which a short tone is as loud")
    func long() throws {
        let spectrogram = Self.spectrogram(Self.burst(at: 400_000, in: 640_000), block: 50_000)
        #expect(spectrogram.samplesPerColumn == 128 && spectrogram.columns.count == 5000)
        let loud = Self.loud(spectrogram)
        #expect(loud.contains(3126) && loud.allSatisfy { (3124...3128).contains($0) })
        #expect(spectrogram.columns[3126].levels[64] > -10.6)
    }

    @Test("has only the part that is asked for, up to the signal's end")
    func part() {
        let samples = Self.burst(at: 4000, in: 8000)
        let part = Self.spectrogram(samples, from: 4200, to: 6000, block: 1000)
        #expect(part.count == 1800 && part.columns.count == 225)
        let loud = Self.loud(part)
        #expect(loud.first == 0 && abs((loud.last ?? 0) * 8 - 200) <= 16)
        #expect(Self.spectrogram(samples, from: 7000, to: 20_000).count == 1000)
        #expect(Self.spectrogram(samples, from: 9000).columns.isEmpty)
        #expect(Self.spectrogram([]).columns.isEmpty)
    }

    // MARK: Pairs

    private static func pairs(_ canvas: Canvas) -> [StandingPair] { spectrogram(canvas.samples()).standingPairs }

    /// A key of 100 ms after 50 ms of silence.
    private static func canvas(_ key: Character, _ shape: Canvas.KeyShape, _ length: Double = 100) -> Canvas {
        var canvas = Canvas(seed: 3)
        canvas.pause(50)
        canvas.key(key, length, shape)
        canvas.pause(100)
        return canvas
    }

    @Test("has the pairs that stand in it, with what was measured")
    func pair() throws {
        let pairs = Self.pairs(Self.canvas("6", .init(low: -20, high: -7, lowOffset: 1, highOffset: -1)))
        #expect(pairs.count == 1)
        let pair = try #require(pairs.first)
        #expect(pair.key.character == "6" && pair.failedTest == .twist)
        #expect(abs(pair.firstSample - 400) <= 24 && abs(pair.lastSample - 1199) <= 24)
        #expect(abs(pair.measurements.lowLevel + 20) < 0.5 && abs(pair.measurements.highLevel + 7) < 0.5)
        #expect(abs(pair.measurements.lowFrequency - 777.7) < 1 && abs(pair.measurements.highFrequency - 1462.2) < 1)
        #expect(abs(pair.measurements.deviation - 1) < 0.1 && pair.measurements.total < 0.02)
    }

    @Test("tells why a pair alone can be no key")
    func reasons() {
        #expect(Self.pairs(Self.canvas("5", .init())).map(\.failedTest) == [nil])
        #expect(Self.pairs(Self.canvas("5", .init(low: -45, high: -45))).map(\.failedTest) == [.level])
        #expect(Self.pairs(Self.canvas("5", .init(lowOffset: 3.5))).map(\.failedTest) == [.frequency])
        #expect(Self.pairs(Self.canvas("5", .init(), 24)).map(\.failedTest) == [.length])
    }

    @Test("has no pairs in silence, in noise, or in a single tone")
    func none() {
        var noise = Canvas(seed: 4)
        noise.pause(2000)
        noise.addNoise(-20)
        #expect(Self.pairs(noise).isEmpty)
        #expect(Self.spectrogram([Int16](repeating: 0, count: 8000)).standingPairs.isEmpty)
        #expect(Self.spectrogram(Self.burst(at: 4000, in: 8000)).standingPairs.isEmpty)
    }
}
