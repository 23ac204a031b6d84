import Glibc
import Testing
import Tones

@Suite("White noise")
struct WhiteNoiseTests {
    private static func noise(seed: UInt64, level: Double, count: Int) -> [Double] {
        var samples = [Float](repeating: 0, count: count)
        var noise = WhiteNoise(level: Level(inDBm0: level), seed: seed)
        noise.add(to: &samples)
        return samples.map(Double.init)
    }

    @Test("Its level is as set, whatever the seed", arguments: [1, 2, 0, UInt64.max])
    func level(seed: UInt64) {
        let samples = Self.noise(seed: seed, level: -30, count: 100_000)
        let power = samples.reduce(0) { $0 + $1 * $1 } / Double(samples.count)
        // A sine of 0 dBm0 is 3.14 dB below full scale, whose mean square is a half.
        #expect(abs(10 * log10(power / 0.5) + 3.14 - -30) < 0.05)
    }

    @Test("It is normal: mean, skewness and kurtosis")
    func distribution() {
        let samples = Self.noise(seed: 3, level: 0, count: 200_000)
        let count = Double(samples.count)
        let mean = samples.reduce(0, +) / count
        let deviation = (samples.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
        #expect(abs(mean / deviation) < 0.01)
        #expect(abs(samples.reduce(0) { $0 + pow($1 / deviation, 3) } / count) < 0.03)
        #expect(abs(samples.reduce(0) { $0 + pow($1 / deviation, 4) } / count - 3) < 0.05)
    }

    @Test("It is white: no sample tells of those after it")
    func white() {
        let samples = Self.noise(seed: 4, level: 0, count: 100_000)
        let power = samples.reduce(0) { $0 + $1 * $1 }
        for lag in 1...40 {
            let product = zip(samples, samples.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(product / power) < 0.015, "lag \(lag)")
        }
    }

    @Test("Seeds next to each other have nothing in common")
    func seeds() {
        let first = Self.noise(seed: 5, level: 0, count: 50_000)
        let second = Self.noise(seed: 6, level: 0, count: 50_000)
        let power = first.reduce(0) { $0 + $1 * $1 }
        for lag in 0...3 {
            let product = zip(first, second.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(product / power) < 0.02, "lag \(lag)")
        }
    }
}
