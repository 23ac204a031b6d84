import AudioFiles
import Glibc
import TestSupport
import Testing

@Suite("A change of the sampling rate")
struct ResamplerTests {
    private static func sine(_ frequency: Double, rate: Int, count: Int) -> [Float] {
        (0..<count).map { Float(0.9 * sin(2 * .pi * frequency * Double($0) / Double(rate) + 0.3)) }
    }

    private static func resampled(_ samples: [Float], from rate: Int, block: Int = .max) -> [Float] {
        resampled(samples, by: Resampler(from: rate), block: block)
    }

    private static func resampled(_ samples: [Float], by fresh: Resampler, block: Int = .max) -> [Float] {
        var resampler = fresh
        var output: [Float] = []
        let block = min(block, samples.count)
        for start in stride(from: 0, to: samples.count, by: block) {
            resampler.resample(Array(samples[start..<min(samples.count, start + block)]), into: &output)
        }
        resampler.finish(into: &output)
        return output
    }

    @Test(
        "Tones of the telephone keep frequency, level and time, and nothing is added",
        arguments: [6000, 11_025, 12_000, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000, 44_099])
    func passband(rate: Int) throws {
        let resampler = Resampler(from: rate)
        for frequency in [300.0, 697, 1633, 2600, 3400] where frequency < 0.875 * Double(min(rate, 8000)) / 2 {
            let output = Self.resampled(Self.sine(frequency, rate: rate, count: rate / 5), by: resampler)
            #expect(output.count == 1600)
            // Apart from the ends, which have silence on one side.
            let fit = SineFit(output[200..<1400].map(Double.init), rate: 8000, near: [frequency])
            #expect(abs(fit.sines[0].frequency / frequency - 1) < 1e-6)
            #expect(abs(20 * log10(fit.sines[0].amplitude / 0.9)) < 0.01)
            #expect(fit.distortion < -90)
            let expected = 2 * Double.pi * frequency * 200 / 8000 + 0.3
            #expect(abs(remainder(fit.sines[0].phase - expected, 2 * .pi)) < 1e-3)
        }
    }

    @Test(
        "What would come back as another tone is 80 dB down",
        arguments: [11_025, 12_000, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000])
    func stopband(rate: Int) {
        let resampler = Resampler(from: rate)
        let highest = Double(rate) / 2 - 100
        for frequency in [4000.0, 4100, 4500, 5303, 7303, 9000, 15_000, 60_000] where frequency < highest {
            let output = Self.resampled(Self.sine(frequency, rate: rate, count: rate / 8), by: resampler)
            let middle = output[300..<700].map(Double.init)
            let power = middle.reduce(0) { $0 + $1 * $1 } / Double(middle.count)
            #expect(10 * log10(power / (0.9 * 0.9 / 2)) < -80, "\(frequency) Hz")
        }
    }

    @Test("A lower rate gets nothing above half of it", arguments: [4000, 6000])
    func images(rate: Int) {
        let frequency = 0.8 * Double(rate) / 2
        let output = Self.resampled(Self.sine(frequency, rate: rate, count: rate / 2), from: rate)
        let fit = SineFit(output[400..<3600].map(Double.init), rate: 8000, near: [frequency])
        #expect(fit.distortion < -80)
    }

    @Test("Blocks of any size give the same bits", arguments: [6000, 11_025, 44_100, 44_099])
    func blocks(rate: Int) {
        var random = SplitMix64(state: 1)
        let samples = (0..<7000).map { _ in Float.random(in: -1...1, using: &random) }
        let resampler = Resampler(from: rate)
        let whole = Self.resampled(samples, by: resampler).map(\.bitPattern)
        for block in [1, 160, 4096] {
            #expect(Self.resampled(samples, by: resampler, block: block).map(\.bitPattern) == whole, "\(block)")
        }
    }

    @Test("So many samples come out as there is time for", arguments: [4000, 8001, 11_025, 44_100, 96_001])
    func counts(rate: Int) {
        let fresh = Resampler(from: rate)
        for count in [0, 1, 2, 30, 1000] {
            var resampler = fresh
            var output: [Float] = []
            resampler.resample([Float](repeating: 0.5, count: count), into: &output)
            resampler.finish(into: &output)
            #expect(output.count == (count * 8000 + rate - 1) / rate, "\(count)")
        }
    }

    @Test("A steady value stays what it is")
    func steady() {
        for rate in [6000, 44_100, 44_099] {
            let output = Self.resampled([Float](repeating: 0.5, count: rate / 4), from: rate)
            #expect(output[300..<1700].allSatisfy { abs($0 - 0.5) < 1e-5 })
        }
    }
}
