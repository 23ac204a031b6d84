/// A place in the cycle of a sine, in units of 2⁻⁶⁴ of a cycle: adding wraps around by itself, and nothing is ever lost.
///
/// A step is at most 2⁻⁶⁵ of a cycle off, so that after three hours at 8 kHz a phase is within 10⁻¹¹ of a cycle of the exact one.
struct Phase {
    /// 2⁶⁴ is a whole cycle.
    var turns: UInt64

    /// How far a sine goes from one sample to the next.
    ///
    /// - Parameters:
    ///   - frequency: in hertz; of a negative one, or one of the sampling rate and above, what the samples would show.
    ///   - rate: samples a second.
    static func step(frequency: Double, rate: Int) -> Phase {
        let cycles = frequency / Double(rate)
        let fraction = cycles - cycles.rounded(.down)
        // A fraction just under 1 may round up to a whole cycle, which is none; a frequency that is no number stands still.
        return Phase(turns: UInt64(exactly: (fraction * 0x1p64).rounded()) ?? 0)
    }

    /// Where a sine that starts at 0 is at a sample.
    static func at(sample: Int64, step: Phase) -> Phase { Phase(turns: UInt64(bitPattern: sample) &* step.turns) }

    /// The sine here, to 10⁻¹³.
    ///
    /// By additions and multiplications alone, each rounded by itself, so that every machine gives the same bits.
    var sine: Double {
        // In cycles from −½ to ½; the outer quarters are folded onto the inner ones.
        let cycles = Double(Int64(bitPattern: turns)) * 0x1p-64
        let folded = cycles > 0.25 ? 0.5 - cycles : cycles < -0.25 ? -0.5 - cycles : cycles
        let angle = folded * (2 * Double.pi)
        let square = angle * angle
        // The Taylor series up to the 17th power; the next term is below 5·10⁻¹⁴ at a quarter cycle.
        var sum = 1 / 355_687_428_096_000.0
        sum = sum * square - 1 / 1_307_674_368_000.0
        sum = sum * square + 1 / 6_227_020_800.0
        sum = sum * square - 1 / 39_916_800.0
        sum = sum * square + 1 / 362_880.0
        sum = sum * square - 1 / 5040.0
        sum = sum * square + 1 / 120.0
        sum = sum * square - 1 / 6.0
        sum = sum * square + 1
        return sum * angle
    }

    /// The sine a quarter of a cycle on.
    var cosine: Double { Phase(turns: turns &+ 1 << 62).sine }
}
