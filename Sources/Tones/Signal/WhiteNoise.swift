import Glibc

/// White noise with a normal distribution, from a seed: a sample depends on the seed and its place alone, whatever the blocks' sizes.
///
/// The numbers are those of SplitMix64 (Steele, Lea and Flood, 2014), turned into a normal distribution as Box and Muller do.
public struct WhiteNoise: Sendable {
    /// What its level is, over all frequencies up to half the sampling rate.
    public let level: Level
    /// What its numbers come from.
    public let seed: UInt64
    /// How many samples have been made.
    public private(set) var position: UInt64 = 0

    private let deviation: Double

    /// Noise of a level from a seed.
    ///
    /// - Parameter level: the whole power between 0 Hz and half the sampling rate: that of a sine of this level.
    public init(level: Level, seed: UInt64) {
        self.level = level
        self.seed = seed
        deviation = level.rms
    }

    /// Adds the next samples to what an array has.
    public mutating func add(to samples: inout [Float]) { samples.withUnsafeMutableBufferPointer { add(to: $0) } }

    /// Adds the next samples to what a buffer has; full scale is 1.
    public mutating func add(to samples: UnsafeMutableBufferPointer<Float>) {
        for index in samples.indices {
            samples[index] += Float(deviation * normal(at: position &+ UInt64(index)))
        }
        position &+= UInt64(samples.count)
    }

    /// A number of the standard normal distribution, at most 6.8 from 0.
    private func normal(at place: UInt64) -> Double {
        let bits = Self.mixed(seed &+ (place &+ 1) &* 0x9E37_79B9_7F4A_7C15)
        let uniform = (Double(bits >> 32) + 0.5) * 0x1p-32
        return (-2 * log(uniform)).squareRoot() * Phase(turns: bits << 32).sine
    }

    private static func mixed(_ state: UInt64) -> UInt64 {
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
