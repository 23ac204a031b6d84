import CToneSums
import Glibc

/// A first look at every piece of the signal: may there be a key?
///
/// It must miss nothing and cost little; what it lets through is examined. It correlates 16 ms under a Hann window with
/// the eight tones, in whole numbers.
struct ToneScreen: Sendable {
    /// Length of a look in samples.
    static let length = TONE_LOOK_SAMPLES
    /// Samples from one look to the next. Any 40 ms hold a whole look.
    static let hop = 112

    /// Frequencies compared at once.
    private static let count = TONE_LOOK_FREQUENCIES
    private static let lowBins = 10

    /// The keys' tones, low group first, as ``tone_look`` asks for them.
    private let tones: [Int16]
    /// The same of the bins below the keys' tones, 62.5 Hz apart.
    private let bins: (first: [Int16], rest: [Int16])
    /// Squares of the window.
    private let weights: [SIMD8<Float>]
    /// Powers in the measure of the correlations: the square of the amplitude times this.
    private let scale: Float
    /// The least power of a tone, −42 dBm0.
    private let quiet: Float
    /// The sum of squares of a whole look below which there cannot be two tones.
    private let silence: UInt32

    /// What a look found.
    struct Sighting {
        /// The key whose tones stand out.
        var key: DTMF.Key
        /// The square of their amplitudes together.
        var power: Float
    }

    /// The screen of all detectors.
    static let shared = ToneScreen()

    private init() {
        tones = Self.table((DTMF.lowFrequencies + DTMF.highFrequencies).map(Double.init))
        let low = (0..<Self.lowBins).map { Double($0) * 8000 / Double(Self.length) }
        bins = (Self.table(Array(low[..<Self.count])), Self.table(Array(low[Self.count...])))
        weights = (0..<Self.length / 8).map { vector in
            var lanes = SIMD8<Float>.zero
            for lane in 0..<8 {
                let window = Self.window(vector * 8 + lane - Self.length / 2)
                lanes[lane] = Float(window * window)
            }
            return lanes
        }
        // A folded sample is half a sum; the window's mean over the half is one half.
        let gain = Double(Self.amplitude) * Double(Self.length) / 2 * 0.5 * 0.5
        scale = Float(gain * gain)
        let least = 32767 * pow(10, (-42 - 3.14) / 20)
        quiet = Float(least * least * gain * gain)
        silence = UInt32(least * least * Double(Self.length) / 4 / 64)
    }

    /// Large for precision; the sums of a direct voltage at full scale still fit 32 bits.
    private static let amplitude = 1900

    private static func window(_ place: Int) -> Double {
        0.5 + 0.5 * cos(2 * Double.pi * (Double(place) + 0.5) / Double(length))
    }

    /// Cosines, then sines, of up to eight frequencies, as ``tone_look`` asks for them.
    private static func table(_ frequencies: [Double]) -> [Int16] {
        [cos, sin].flatMap { function in
            stride(from: 0, to: length / 2, by: 2).flatMap { first in
                (0..<count).flatMap { number in
                    [first, first + 1].map { place in
                        guard number < frequencies.count else { return 0 }
                        let angle = 2 * Double.pi * frequencies[number] * (Double(place) + 0.5) / 8000
                        return Int16((Double(amplitude) * window(place) * function(angle)).rounded())
                    }
                }
            }
        }
    }

    /// The squared correlations with the frequencies of a table.
    private static func powers(_ samples: UnsafePointer<Int16>, _ table: [Int16]) -> SIMD8<Float> {
        var sums = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)
        withUnsafeMutableBytes(of: &sums) {
            tone_look(samples, table, $0.assumingMemoryBound(to: Int32.self).baseAddress)
        }
        let (real, imaginary) = (SIMD8<Float>(sums.0), SIMD8<Float>(sums.1))
        return real * real + imaginary * imaginary
    }

    /// Looks at ``length`` samples.
    func look(at samples: UnsafePointer<Int16>) -> Sighting? {
        guard tone_look_energy(samples) > silence else { return nil }
        let powers = Self.powers(samples, tones)
        let (lows, highs) = (powers.lowHalf, powers.highHalf)
        let low = Self.largest(lows)
        let high = Self.largest(highs)
        guard low > quiet, high > quiet, low < high * 16, high < low * 6.5 else { return nil }
        guard let row = Self.place(of: low, in: lows), let column = Self.place(of: high, in: highs) else { return nil }
        return Sighting(key: DTMF.Key(row: row, column: column), power: (low + high) / scale)
    }

    @inline(__always)
    private static func largest(_ powers: SIMD4<Float>) -> Float {
        let two = pointwiseMax(powers.lowHalf, powers.highHalf)
        return Swift.max(two.x, two.y)
    }

    /// The place of the largest power, if the others are clearly smaller.
    @inline(__always)
    private static func place(of largest: Float, in powers: SIMD4<Float>) -> Int? {
        let close = powers .> SIMD4(repeating: largest * 0.6)
        let bits = SIMD4<Int32>(1, 2, 4, 8).replacing(with: 0, where: .!close).wrappedSum()
        return bits & (bits - 1) == 0 ? bits.trailingZeroBitCount : nil
    }

    /// The power beside the pair, above the hum and dial tones, over the pair's. Too large under anything but keys.
    func rest(of sighting: Sighting, in samples: UnsafePointer<Int16>) -> Float {
        let raw = UnsafeRawPointer(samples)
        var total = SIMD8<Float>.zero
        for vector in 0..<Self.length / 8 {
            let piece = SIMD8<Float>(raw.loadUnaligned(fromByteOffset: vector * 16, as: SIMD8<Int16>.self))
            total += piece * piece * weights[vector]
        }
        let power = total.sum()
        let pair = sighting.power * 0.5 * 0.375 * Float(Self.length)
        // Nothing to speak of is beside it, low or high.
        guard power > pair * 1.03 else { return (power - pair) / pair }
        let first = Self.powers(samples, bins.first)
        let rest = Self.powers(samples, bins.rest)
        let low = first.sum() - first[0] * 0.5 + rest[0] + rest[1]
        // By Parseval, in squares of windowed samples.
        let unit = Float(Self.amplitude) * 0.5
        let below = low / (unit * unit) * 2 / Float(Self.length)
        return (power - below - pair) / pair
    }
}
