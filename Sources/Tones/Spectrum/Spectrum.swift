import Glibc

/// What a short piece of a signal is made of: the level at each frequency.
///
/// A piece is 32 ms at 8 kHz under a Hann window, with as many zeros behind it, so that there is a level every 15.6 Hz. A
/// steady sine has its own level at its frequency, at most 0.4 dB less where it lies between two of them, and nothing of it
/// is left 63 Hz away. White noise has a level in each place that is 19 dB below its whole.
public struct Spectrum: Sendable {
    /// Samples in a piece.
    public static let length = 256
    /// Levels: from 0 Hz to half the sampling rate, both included.
    public static let count = length + 1
    /// Hertz from one level to the next.
    public static let spacing = 8000 / Double(2 * length)
    /// What silence has, and all that is quieter, in dBm0.
    public static let floor: Float = -120

    /// Complex values of the transform, which is of half the length with its zeros: a real signal's are folded.
    private static let points = length
    private let window: [Float]
    /// Cosines of the turns of the whole transform, and their negative sines.
    private let cosines: [Float]
    private let sines: [Float]
    /// Where a value comes from: the number with its bits reversed.
    private let places: [Int]
    private var real = [Float](repeating: 0, count: points)
    private var imaginary = [Float](repeating: 0, count: points)

    /// A spectrum of any piece.
    public init() {
        window = (0..<Self.length).map {
            Float(0.5 - 0.5 * cos(2 * Double.pi * (Double($0) + 0.5) / Double(Self.length)))
        }
        let angles = (0...Self.points).map { Double.pi * Double($0) / Double(Self.points) }
        cosines = angles.map { Float(cos($0)) }
        sines = angles.map { Float(-sin($0)) }
        let bits = Self.points.trailingZeroBitCount
        places = (0..<Self.points).map { place in
            (0..<bits).reduce(0) { $0 << 1 | place >> $1 & 1 }
        }
    }

    /// The levels of a piece in dBm0, one every ``spacing``.
    ///
    /// - Precondition: there are ``length`` samples, and room for ``count`` levels.
    public mutating func measure(
        _ samples: UnsafeBufferPointer<Float>, into levels: UnsafeMutableBufferPointer<Float>
    ) {
        precondition(samples.count == Self.length && levels.count == Self.count, "a piece and its levels have a size")
        // Two real samples make a complex one; the second half is zeros.
        for place in 0..<Self.points {
            let from = places[place] * 2
            let isZero = from >= Self.length
            real[place] = isZero ? 0 : samples[from] * window[from]
            imaginary[place] = isZero ? 0 : samples[from + 1] * window[from + 1]
        }
        transform()
        // A sine of amplitude 1 sums to a quarter of the length: half of it by the window, half by its two frequencies.
        let scale = 16 / Float(Self.length * Self.length)
        for place in 0..<Self.count { levels[place] = Self.level(ofSquare: power(at: place) * scale) }
    }

    /// The level of a piece's whole in dBm0: that of a sine of the same power.
    ///
    /// - Precondition: there are ``length`` samples.
    public func level(of samples: UnsafeBufferPointer<Float>) -> Float {
        precondition(samples.count == Self.length, "a piece has a size")
        var sum: Float = 0
        for place in 0..<Self.length {
            let value = samples[place] * window[place]
            sum += value * value
        }
        // The window's squares have a mean of 3/8; a sine's power is half its amplitude's square.
        return Self.level(ofSquare: sum * 16 / 3 / Float(Self.length))
    }

    /// The level of a sine, by the square of its amplitude.
    private static func level(ofSquare square: Float) -> Float {
        guard square > 1e-13 else { return floor }
        return max(floor, 10 * log10(square) + Float(Level.fullScale.inDBm0))
    }

    /// A transform in place of values that stand in the order of their reversed bits (Cooley and Tukey, 1965).
    private mutating func transform() {
        real.withUnsafeMutableBufferPointer { real in
            imaginary.withUnsafeMutableBufferPointer { imaginary in
                var half = 1
                while half < Self.points {
                    for start in stride(from: 0, to: Self.points, by: 2 * half) {
                        for place in 0..<half {
                            let turn = place * (Self.points / half)
                            let (near, far) = (start + place, start + half + place)
                            let x = real[far] * cosines[turn] - imaginary[far] * sines[turn]
                            let y = real[far] * sines[turn] + imaginary[far] * cosines[turn]
                            real[far] = real[near] - x
                            imaginary[far] = imaginary[near] - y
                            real[near] += x
                            imaginary[near] += y
                        }
                    }
                    half *= 2
                }
            }
        }
    }

    /// The square of the real signal's transform, unfolded from that of the pairs.
    private func power(at place: Int) -> Float {
        let near = place % Self.points
        let far = (Self.points - place) % Self.points
        // The even samples' transform, and the odd ones' turned back by a quarter.
        let evenX = (real[near] + real[far]) / 2
        let evenY = (imaginary[near] - imaginary[far]) / 2
        let oddX = (imaginary[near] + imaginary[far]) / 2
        let oddY = (real[far] - real[near]) / 2
        let x = evenX + oddX * cosines[place] - oddY * sines[place]
        let y = evenY + oddX * sines[place] + oddY * cosines[place]
        return x * x + y * y
    }
}
