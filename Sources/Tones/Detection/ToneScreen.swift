import Glibc

/// A first look at every piece of the signal: may there be a key?
///
/// It must miss nothing and cost little; what it lets through is examined. It correlates 16 ms under a Hann window with
/// the eight tones, in whole numbers. Because a cosine about the window's middle is even and a sine odd, the samples are
/// first folded about the middle into sums and differences, which halves the work.
struct ToneScreen: Sendable {
    /// Length of a look in samples.
    static let length = 128
    /// Samples from one look to the next. Any 40 ms hold a whole look.
    static let hop = 96

    private typealias Samples = SIMD8<Int16>
    /// Vectors of eight folded samples.
    private static let vectors = length / 16
    private static let lowBins = 10

    /// Cosines, then sines, of each tone, a vector after the other.
    private let tones: [SIMD8<Int16>]
    /// The same of the bins below the keys' tones, 62.5 Hz apart.
    private let bins: [SIMD8<Int16>]
    /// Squares of the window by folded samples.
    private let weights: [SIMD8<Float>]
    /// Powers in the measure of the correlations: the square of the amplitude times this.
    private let scale: Float
    /// The least power of a tone, −42 dBm0.
    private let quiet: Float
    /// The sum of squares of a whole look below which there cannot be two tones.
    private let silence: Int32

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
        let frequencies = (DTMF.lowFrequencies + DTMF.highFrequencies).map(Double.init)
        let low = (0..<Self.lowBins).map { Double($0) * 8000 / Double(Self.length) }
        tones = Self.tables(frequencies)
        bins = Self.tables(low)
        weights = (0..<Self.vectors).map { vector in
            var lanes = SIMD8<Float>.zero
            for lane in 0..<8 {
                let window = Self.window(vector * 8 + lane)
                lanes[lane] = Float(window * window)
            }
            return lanes
        }
        // A folded sample is half a sum; the window's mean over the half is one half.
        let gain = Double(Self.amplitude) * Double(Self.length) / 2 * 0.5 * 0.5
        scale = Float(gain * gain)
        let least = 32767 * pow(10, (-42 - 3.14) / 20)
        quiet = Float(least * least * gain * gain)
        silence = Int32(least * least * Double(Self.length) / 4)
    }

    /// Large for precision; the sums of a direct voltage at full scale still fit 32 bits.
    private static let amplitude = 1900

    private static func window(_ place: Int) -> Double {
        0.5 + 0.5 * cos(2 * Double.pi * (Double(place) + 0.5) / Double(length))
    }

    /// For each vector of folded samples the cosines of all frequencies, then their sines.
    private static func tables(_ frequencies: [Double]) -> [SIMD8<Int16>] {
        (0..<vectors).flatMap { vector in
            [true, false].flatMap { isCosine in
                frequencies.map { frequency in
                    var lanes = SIMD8<Int16>.zero
                    for lane in 0..<8 {
                        let place = vector * 8 + lane
                        let angle = 2 * Double.pi * frequency * (Double(place) + 0.5) / 8000
                        let value = window(place) * (isCosine ? cos(angle) : sin(angle))
                        lanes[lane] = Int16((Double(amplitude) * value).rounded())
                    }
                    return lanes
                }
            }
        }
    }

    /// The last ``length`` samples folded about their middle: halved sums and differences.
    @inline(__always)
    private static func fold(_ samples: UnsafePointer<Int16>, _ vector: Int) -> (even: Samples, odd: Samples) {
        let right = WholeNumbers.samples(samples, length / 2 + vector * 8) &>> 1
        let mirrored = WholeNumbers.samples(samples, length / 2 - 8 - vector * 8) &>> 1
        let left = Samples(
            mirrored[7], mirrored[6], mirrored[5], mirrored[4], mirrored[3], mirrored[2], mirrored[1], mirrored[0])
        return (right &+ left, right &- left)
    }

    /// The squared correlations with four tones from `first` on.
    @inline(__always)
    private static func powers(
        _ samples: UnsafePointer<Int16>, _ table: [Samples], _ first: Int, of count: Int
    ) -> SIMD4<Float> {
        var (r0, r1, r2, r3) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Int32>.zero)
        var (i0, i1, i2, i3) = (r0, r0, r0, r0)
        for vector in 0..<vectors {
            let (even, odd) = fold(samples, vector)
            let cosine = vector * count * 2 + first
            let sine = cosine + count
            r0 &+= WholeNumbers.multiplied(even, table[cosine + 0])
            r1 &+= WholeNumbers.multiplied(even, table[cosine + 1])
            r2 &+= WholeNumbers.multiplied(even, table[cosine + 2])
            r3 &+= WholeNumbers.multiplied(even, table[cosine + 3])
            i0 &+= WholeNumbers.multiplied(odd, table[sine + 0])
            i1 &+= WholeNumbers.multiplied(odd, table[sine + 1])
            i2 &+= WholeNumbers.multiplied(odd, table[sine + 2])
            i3 &+= WholeNumbers.multiplied(odd, table[sine + 3])
        }
        let real = WholeNumbers.sums(r0, r1, r2, r3)
        let imaginary = WholeNumbers.sums(i0, i1, i2, i3)
        return real * real + imaginary * imaginary
    }

    /// Looks at ``length`` samples.
    func look(at samples: UnsafePointer<Int16>) -> Sighting? {
        guard isLoud(samples) else { return nil }
        let lows = Self.powers(samples, tones, 0, of: 8)
        let highs = Self.powers(samples, tones, 4, of: 8)
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
    private static func place(of largest: Float, in powers: SIMD4<Float>) -> Int? {
        let close = powers .> SIMD4(repeating: largest * 0.6)
        var place: Int?
        for index in 0..<4 where close[index] {
            guard place == nil else { return nil }
            place = index
        }
        return place
    }

    /// Whether the samples hold enough power for two tones.
    private func isLoud(_ samples: UnsafePointer<Int16>) -> Bool {
        var sum = SIMD4<UInt32>.zero
        for vector in 0..<Self.length / 8 {
            let piece = WholeNumbers.samples(samples, vector * 8)
            // Two squares fill an unsigned word; a part of each leaves room for all.
            sum &+= SIMD4<UInt32>(truncatingIfNeeded: WholeNumbers.multiplied(piece, piece)) &>> 6
        }
        return sum.wrappedSum() > UInt32(silence) / 64
    }

    /// The power beside the pair, above the hum and dial tones, over the pair's. Too large under anything but keys.
    func rest(of sighting: Sighting, in samples: UnsafePointer<Int16>) -> Float {
        var total = SIMD8<Float>.zero
        for vector in 0..<Self.vectors {
            let (even, odd) = Self.fold(samples, vector)
            let sum = SIMD8<Float>(even)
            let difference = SIMD8<Float>(odd)
            total += (sum * sum + difference * difference) * weights[vector]
        }
        // Undo the halving: x² + y² is twice the squares of half the sum and half the difference.
        let power = total.sum() * 2
        let first = Self.powers(samples, bins, 0, of: Self.lowBins)
        let second = Self.powers(samples, bins, 4, of: Self.lowBins)
        let third = Self.powers(samples, bins, 6, of: Self.lowBins)
        let low = first.sum() - first.x * 0.5 + second.sum() + third.z + third.w
        // By Parseval, in squares of windowed samples.
        let unit = Float(Self.amplitude) * 0.5
        let below = low / (unit * unit) * 2 / Float(Self.length)
        let pair = sighting.power * 0.5 * 0.375 * Float(Self.length)
        return (power - below - pair) / pair
    }
}
