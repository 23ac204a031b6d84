/// A small seeded generator (SplitMix64), so that every case can be made again from its seed.
public struct RandomSource: RandomNumberGenerator {
    private var state: UInt64

    /// Starts the sequence that belongs to the seed. It is mixed, for otherwise neighbors would have the same numbers, one later.
    public init(seed: UInt64) {
        state = seed
        state = next()
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from the range, evenly spread.
    public mutating func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11) / 9_007_199_254_740_992
    }

    /// One of the choices.
    public mutating func pick<Value>(_ choices: [Value]) -> Value {
        choices[Int(next() % UInt64(choices.count))]
    }
}
