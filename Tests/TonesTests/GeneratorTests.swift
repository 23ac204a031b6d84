import Glibc
import TestSupport
import Testing
import Tones

@Suite("A generator of tones")
struct GeneratorTests {
    /// A tone with everything: a lead, several sines, one that goes on from segment to segment, silence.
    static let busy = TonePattern(
        lead: [
            ToneSegment([ToneComponent(frequency: 350, level: Level(inDBm0: -13))], for: .milliseconds(37)),
            .silence(for: .microseconds(12_345)),
        ],
        cycle: [
            ToneSegment(
                [
                    ToneComponent(frequency: 350, level: Level(inDBm0: -13)),
                    ToneComponent(frequency: 1776.7, level: Level(inDBm0: -9)),
                ], for: .milliseconds(51)),
            ToneSegment([ToneComponent(frequency: 350, level: Level(inDBm0: -20))], for: .milliseconds(29)),
            .silence(for: .milliseconds(11)),
        ])

    @Test("Blocks of any sizes give the same bits, also with noise added", arguments: [8000, 11_025, 48_000])
    func blocks(rate: Int) {
        let count = 6000
        func samples(_ size: () -> Int) -> [UInt32] {
            var generator = ToneGenerator(Self.busy, rate: rate, length: .milliseconds(500))
            var noise = WhiteNoise(level: Level(inDBm0: -40), seed: 9)
            var samples: [Float] = []
            while samples.count < count {
                var block = [Float](repeating: 0, count: min(size(), count - samples.count))
                generator.fill(&block)
                noise.add(to: &block)
                samples += block
            }
            return samples.map(\.bitPattern)
        }
        let whole = samples { count }
        for size in [1, 2, 160, 4096] { #expect(samples { size } == whole, "blocks of \(size)") }
        for seed in Seeds.first(20) {
            var random = SplitMix64(state: seed)
            #expect(samples { Int.random(in: 0...700, using: &random) } == whole, "seed \(seed)")
        }
    }

    @Test("To skip samples is to make them and throw them away")
    func skip() {
        for seed in Seeds.first(50) {
            var random = SplitMix64(state: seed)
            var made = ToneGenerator(Self.busy)
            var skipped = made
            for _ in 0..<10 {
                let count = Int.random(in: 0...1500, using: &random)
                var thrown = [Float](repeating: 0, count: count)
                made.fill(&thrown)
                skipped.skip(Int64(count))
                var (left, right) = ([Float](repeating: 0, count: 100), [Float](repeating: 0, count: 100))
                made.fill(&left)
                skipped.fill(&right)
                #expect(left.map(\.bitPattern) == right.map(\.bitPattern), "seed \(seed)")
            }
        }
    }

    /// The exact phase: frequencies in tenths of a hertz are whole numbers, so that whole cycles can be taken off without rounding.
    @Test(
        "After three hours the phase is the exact one",
        arguments: [(3500, 8000), (4400, 8000), (9138, 8000), (17_767, 8000), (14_285, 44_100), (6970, 11_025)])
    func drift(tenths: Int, rate: Int) {
        let start = 3 * 3600 * rate + 17
        let pattern = Samples.steady([ToneComponent(frequency: Double(tenths) / 10, level: .fullScale)])
        var generator = ToneGenerator(pattern, rate: rate)
        generator.skip(Int64(start))
        var samples = [Float](repeating: 0, count: 1000)
        generator.fill(&samples)
        for (place, sample) in samples.enumerated() {
            let cycle = 10 * rate
            let fraction = Double(tenths * (start + place) % cycle) / Double(cycle)
            #expect(abs(Double(sample) - sin(2 * .pi * fraction)) < 1e-7)
        }
    }

    @Test(
        "After three hours a cadence is where it was, at a rate that its limits do not fit", arguments: [8000, 11_025])
    func cadence(rate: Int) {
        let pattern = TonePattern(cycle: [
            ToneSegment([ToneComponent(frequency: 480, level: .fullScale)], for: .microseconds(333_333)),
            .silence(for: .microseconds(333_334)),
        ])
        var generator = ToneGenerator(pattern, rate: rate, ramp: .zero)
        let cycles = 16_200
        let start = Int((Double(cycles) * 0.666667 * Double(rate)).rounded())
        generator.skip(Int64(start - 50))
        var samples = [Float](repeating: 0, count: 100)
        generator.fill(&samples)
        #expect(samples[..<50].allSatisfy { $0 == 0 })
        #expect(samples[50...].contains { abs($0) > 0.1 })
        #expect(samples[50...52].contains { $0 != 0 })
    }

    @Test("A level is that of each sine alone; several add up")
    func mixing() {
        let samples = Samples.of(
            Samples.steady([
                ToneComponent(frequency: 697, level: Level(inDBm0: -12)),
                ToneComponent(frequency: 1209, level: Level(inDBm0: -10)),
                ToneComponent(frequency: 2600, level: Level(inDBm0: -30)),
            ]), count: 4000)
        let fit = SineFit(Array(samples[100...]), rate: 8000, near: [697, 1209, 2600])
        for (sine, level) in zip(fit.sines, [-12.0, -10, -30]) { #expect(abs(sine.levelInDBm0 - level) < 0.01) }
        #expect(fit.distortion < -70)
    }

    @Test("A generator adds to what another made")
    func adding() {
        let (first, second) = (
            Samples.steady([ToneComponent(frequency: 440, level: Level(inDBm0: -13))]), Self.busy
        )
        var (one, other) = ([Float](repeating: 0, count: 2000), [Float](repeating: 0, count: 2000))
        var generators = (ToneGenerator(first), ToneGenerator(second))
        generators.0.fill(&one)
        generators.1.fill(&other)
        var both = [Float](repeating: 9, count: 2000)
        generators = (ToneGenerator(first), ToneGenerator(second))
        generators.0.fill(&both)
        generators.1.add(to: &both)
        #expect(zip(both, zip(one, other)).allSatisfy { abs($0 - ($1.0 + $1.1)) < 1e-6 })
    }

    /// What is heard far from the tone when it begins and ends, against the tone itself.
    @Test("No tone clicks, wherever it begins, ends or is cut off", arguments: [350.0, 697, 1209, 1633, 2600])
    func clicks(frequency: Double) {
        let component = ToneComponent(frequency: frequency, level: Level(inDBm0: -6))
        let pattern = TonePattern(cycle: [
            ToneSegment([component], for: .milliseconds(100)), .silence(for: .milliseconds(100)),
        ])
        let cut = Samples.of(pattern, count: 2000, length: .milliseconds(233))
        #expect(cut[1864...].allSatisfy { $0 == 0 })
        let samples = [Double](repeating: 0, count: 800) + cut
        for start in stride(from: 0, through: samples.count - 512, by: 64) {
            var part = Array(samples[start..<start + 512])
            for index in part.indices { part[index] *= 0.5 - 0.5 * cos(2 * .pi * (Double(index) + 0.5) / 512) }
            var loudest = 0.0
            for other in stride(from: 50.0, through: 3950, by: 50) where abs(other - frequency) >= 1200 {
                var (real, imaginary) = (0.0, 0.0)
                for (index, value) in part.enumerated() {
                    real += value * cos(2 * .pi * other / 8000 * Double(index))
                    imaginary += value * sin(2 * .pi * other / 8000 * Double(index))
                }
                loudest = max(loudest, (real * real + imaginary * imaginary).squareRoot() / 128)
            }
            #expect(20 * log10(max(loudest, 1e-12) / component.level.amplitude) < -60, "window at \(start)")
        }
    }

    @Test("Tones that follow each other without a gap neither jump nor fall silent")
    func crossFade() {
        let pattern = TonePattern(lead: [
            ToneSegment([ToneComponent(frequency: 440, level: Level(inDBm0: -10))], for: .milliseconds(100)),
            ToneSegment(
                [
                    ToneComponent(frequency: 440, level: Level(inDBm0: -10)),
                    ToneComponent(frequency: 350, level: Level(inDBm0: -10)),
                ], for: .milliseconds(100)),
        ])
        let samples = Samples.of(pattern, count: 1600)
        // The sine that they share goes on as if nothing were.
        let fit = SineFit(Array(samples[100..<800]), rate: 8000, near: [440])
        let rest = samples.enumerated().map { $1 - fit.value(at: $0 - 100) }
        #expect(rest[30..<800].allSatisfy { abs($0) < 0.0001 })
        let second = SineFit(Array(rest[830..<1590]), rate: 8000, near: [350])
        #expect(abs(second.sines[0].levelInDBm0 - -10) < 0.01)
        #expect(second.distortion < -60)
    }

    @Test("Whatever a pattern is, its samples are numbers, and come to an end with it")
    func odd() {
        let odd: [Double] = [0, -350, 4000, 8000, 1e9, 1e300, .infinity, -.infinity, .nan]
        for frequency in odd {
            let component = ToneComponent(frequency: frequency, level: Level(inDBm0: 0))
            #expect(Samples.of(Samples.steady([component]), count: 100).allSatisfy { abs($0) <= 1 })
        }
        let component = ToneComponent(frequency: 350, level: Level(inDBm0: 0))
        for duration in [Duration.zero, .seconds(-1), .nanoseconds(1), .seconds(1e18)] {
            let segments = [ToneSegment([component], for: duration), .silence(for: duration)]
            _ = Samples.of(TonePattern(lead: segments), count: 100)
            _ = Samples.of(TonePattern(lead: segments, cycle: segments), count: 3)
        }
        #expect(ToneGenerator(TonePattern()).sampleCount == 0)
        #expect(Samples.of(TonePattern(), count: 10).allSatisfy { $0 == 0 })
        #expect(ToneGenerator(Samples.steady([component])).sampleCount == nil)
        #expect(ToneGenerator(Samples.steady([component]), length: .seconds(-1)).sampleCount == 0)
        // A ramp longer than a segment is as long as that.
        var generator = ToneGenerator(
            TonePattern(lead: [ToneSegment([component], for: .milliseconds(2))]), ramp: .seconds(9))
        #expect(generator.sampleCount == 32)
        var samples = [Float](repeating: 0, count: 40)
        generator.fill(&samples)
        #expect(samples[32...].allSatisfy { $0 == 0 })
    }
}
