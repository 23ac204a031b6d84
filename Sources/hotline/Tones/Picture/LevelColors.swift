/// The colors of levels, from dark for quiet to light for loud, in an order that also the color-blind see: "magma" of
/// matplotlib (S. van der Walt and N. Smith, 2015). The same level has the same color in every picture.
enum LevelColors {
    /// The levels that have colors, in dBm0; what is quieter has the first, what is louder the last.
    static let range: ClosedRange<Float> = -75...5
    /// Decibels that share a color.
    static let step: Float = 5

    /// The colors, red, green and blue in the lowest 24 bits.
    static let palette: [UInt32] = {
        let stops: [UInt32] = [
            0x000004, 0x1C1044, 0x4F127B, 0x812581, 0xB5367A, 0xE55964, 0xFB8761, 0xFEC287, 0xFBFDBF,
        ]
        let count = Int((range.upperBound - range.lowerBound) / step)
        return (0..<count).map { number in
            let place = Double(number) / Double(count - 1) * Double(stops.count - 1)
            let first = min(Int(place), stops.count - 2)
            let part = place - Double(first)
            return [UInt32(16), 8, 0].reduce(0) { color, shift in
                let (from, to) = (Double(stops[first] >> shift & 0xFF), Double(stops[first + 1] >> shift & 0xFF))
                return color << 8 | UInt32((from + (to - from) * part).rounded())
            }
        }
    }()

    /// The number of a level's color.
    static func number(of level: Float) -> UInt8 {
        UInt8(max(0, min((level - range.lowerBound) / step, Float(palette.count - 1))))
    }

    /// A color as SVG has it.
    static func text(of color: UInt32) -> String {
        let digits = String(color, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
