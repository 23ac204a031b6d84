import Glibc

/// The level of a tone or of noise at the point of zero relative level, in dBm0.
///
/// 0 dBm0 is a sine 3.14 dB below full scale, as A-law has it (ITU-T G.711); µ-law's 3.17 dB differ by less than anybody can hear.
public struct Level: Hashable, Comparable, Sendable {
    /// Decibels over one milliwatt. Any number; −∞ is silence.
    public var inDBm0: Double

    /// A level of so many dBm0.
    public init(inDBm0: Double) { self.inDBm0 = inDBm0 }

    /// The level of a full-scale sine.
    public static let fullScale = Level(inDBm0: 3.14)

    /// The level of a sine of this amplitude, where full scale is 1.
    public init(amplitude: Double) { inDBm0 = 20 * log10(amplitude) + Self.fullScale.inDBm0 }

    /// The amplitude (peak) of a sine of this level, where full scale is 1.
    public var amplitude: Double { pow(10, (inDBm0 - Self.fullScale.inDBm0) / 20) }

    /// The root of the mean square of a signal of this level, a sine or another, where full scale is 1.
    public var rms: Double { amplitude / 2.0.squareRoot() }

    /// The level of signals that have nothing to do with each other, together: their powers add up.
    public static func sum(_ levels: some Sequence<Level>) -> Level {
        Level(inDBm0: 10 * log10(levels.reduce(0) { $0 + pow(10, $1.inDBm0 / 10) }))
    }

    /// Whether one level is lower than another.
    public static func < (left: Level, right: Level) -> Bool { left.inDBm0 < right.inDBm0 }
    /// A level so many decibels higher.
    public static func + (level: Level, decibels: Double) -> Level { Level(inDBm0: level.inDBm0 + decibels) }
    /// A level so many decibels lower.
    public static func - (level: Level, decibels: Double) -> Level { Level(inDBm0: level.inDBm0 - decibels) }
}
