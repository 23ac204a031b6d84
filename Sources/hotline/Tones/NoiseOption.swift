import ArgumentParser
import Glibc
import Tones

/// How much noise: so many decibels below the tone, or of a level.
enum NoiseOption {
    case ratio(Double)
    case level(Double)

    /// As it is written: `15dB`, `-45dBm0`, in any case, with or without a blank.
    init(_ text: String) throws {
        let written = text.lowercased().filter { !$0.isWhitespace }
        if written.hasSuffix("dbm0"), let number = Self.number(written.dropLast(4), in: -150...3.14) {
            self = .level(number)
        } else if written.hasSuffix("db"), let number = Self.number(written.dropLast(2), in: -60...150) {
            self = .ratio(number)
        } else {
            throw ValidationError(
                "write 15dB for noise 15 dB below the tone (-60 to 150), or -45dBm0 for noise of that level (-150 to 3.14)"
            )
        }
    }

    private static func number(_ text: Substring, in range: ClosedRange<Double>) -> Double? {
        Double(text).flatMap { range.contains($0) ? $0 : nil }
    }

    /// The level of all noise up to half the rate, so that what is up to 4 kHz is as it is asked for.
    func level(under pattern: TonePattern, rate: Int) -> Level {
        let upTo4kHz =
            switch self {
            case .level(let level): Level(inDBm0: level)
            case .ratio(let ratio): (pattern.level ?? Level(inDBm0: 0)) - ratio
            }
        return upTo4kHz + 10 * log10(Double(rate) / 8000)
    }
}
