/// Keys that a prompt covers.
///
/// Under a prompt the tones waver, and pieces of a key say little. The key as a whole says more: from its first sample to
/// its last each tone keeps its phase. A pulse is the stretch over which both tones add up to most.
extension KeyExaminer {
    /// A stretch of two steady tones.
    struct Pulse {
        /// The points of the envelope in it.
        var points: Range<Int>
        /// Amplitudes of both tones.
        var amplitudes: SIMD2<Float>
        /// The part of the envelope's power that the steady tones have, of the tone with the smaller part.
        var coherence: Float
        /// The larger deviation of the frequencies from the key's in percent.
        var deviation: Float

        /// Samples from the origin to its beginning.
        var first: Int { points.lowerBound * KeyExaminer.step + KeyExaminer.centre - KeyExaminer.step / 2 }
        /// Samples from the origin to its end.
        var end: Int { first + points.count * KeyExaminer.step }

        /// The middle of it, as much as is measured; its windows lie within the pulse.
        var region: Region {
            let inner = points.lowerBound + 2..<points.upperBound - 2
            let count = min(inner.count, KeyExaminer.mostMeasured)
            let first = inner.lowerBound + (inner.count - count) / 2
            return Region(first: first, last: first + count - 1)
        }
    }

    /// The pulse around a point of the envelope.
    ///
    /// - Parameters:
    ///   - centre: a point at which the key was sighted.
    ///   - floor: the first point that may belong to it.
    mutating func pulse(around centre: Int, from floor: Int) -> Pulse? {
        let reach = 4
        guard centre - 8 >= floor, centre + 8 <= points else { return nil }
        var turns = turns(in: centre - 8..<centre + 8, lag: 1)
        var best = centre - reach..<centre + reach
        for _ in 0..<2 {
            addUp(turns)
            best = strongest(around: centre, reach, from: floor)
            turns = self.turns(in: best, lag: 2)
        }
        guard best.count * Self.step >= KeyLimits.shortestPulse else { return nil }
        return fitted(best, turns)
    }

    /// How far both tones turn from one point to the next against the key's, in radians.
    private func turns(in range: Range<Int>, lag: Int) -> SIMD2<Float> {
        var products = SIMD4<Float>.zero
        for point in range.lowerBound + lag..<range.upperBound {
            products += ComplexPair.timesConjugate(envelope[point], envelope[point - lag])
        }
        for _ in 0..<lag { products = ComplexPair.timesConjugate(products, turn) }
        return ComplexPair.angles(products) / Float(lag)
    }

    private mutating func addUp(_ turns: SIMD2<Float>) {
        let unit = back(turns)
        var turn = SIMD4<Float>(1, 0, 1, 0)
        for point in 0..<points {
            sums[point + 1] = sums[point] + ComplexPair.times(envelope[point], turn)
            turn = ComplexPair.times(turn, unit)
        }
    }

    /// The range over which the sums grow most for its length: every fourth point at first, then ever nearer.
    private func strongest(around centre: Int, _ reach: Int, from floor: Int) -> Range<Int> {
        var best = centre - reach..<centre + reach
        var highest: Float = 0
        var firsts = max(floor, centre - 50)...centre - reach
        var ends = centre + reach...min(points, centre + 60)
        let (allFirsts, allEnds) = (firsts, ends)
        for stride in [4, 2, 1] {
            for first in Swift.stride(from: firsts.lowerBound, through: firsts.upperBound, by: stride) {
                for end in Swift.stride(from: ends.lowerBound, through: ends.upperBound, by: stride) {
                    let sum = sums[end] - sums[first]
                    let squares = sum * sum
                    let count = Float(end - first)
                    // Both tones count, the weaker as much as the stronger.
                    let weight = (squares.x + squares.y) * (squares.z + squares.w) / (count * count)
                    guard weight > highest else { continue }
                    highest = weight
                    best = first..<end
                }
            }
            firsts = (best.lowerBound - stride...best.lowerBound + stride).clamped(to: allFirsts)
            ends = (best.upperBound - stride...best.upperBound + stride).clamped(to: allEnds)
        }
        return best
    }

    /// Both tones of the range: amplitudes, frequencies, and how steady they are.
    private func fitted(_ range: Range<Int>, _ coarse: SIMD2<Float>) -> Pulse {
        let count = Float(range.count)
        let middle = (count - 1) / 2
        var power = SIMD2<Float>.zero
        func mean(_ turns: SIMD2<Float>, _ visit: (SIMD4<Float>, Float) -> Void) -> SIMD4<Float> {
            let unit = back(turns)
            var turn = SIMD4<Float>(1, 0, 1, 0)
            var sum = SIMD4<Float>.zero
            for point in range {
                let value = ComplexPair.times(envelope[point], turn)
                sum += value
                visit(value, Float(point - range.lowerBound) - middle)
                turn = ComplexPair.times(turn, unit)
            }
            return sum / count
        }
        // The phases' slope against the mean makes the frequencies finer.
        var moment = SIMD4<Float>.zero
        var spread: Float = 0
        let first = mean(coarse) { value, place in
            moment += value * place
            spread += place * place
            let squares = value * value
            power += squares.evenHalf + squares.oddHalf
        }
        let squares = first * first
        let slope = ComplexPair.timesConjugate(moment, first).oddHalf / (squares.evenHalf + squares.oddHalf) / spread
        let turns = coarse + slope
        let fit = mean(turns) { _, _ in }
        let steady = fit * fit
        let powers = steady.evenHalf + steady.oddHalf
        let nominal = SIMD2(DTMF.lowFrequencies[key.row], DTMF.highFrequencies[key.column])
        let deviations = turns / Float(Self.step) * (8000 / (2 * Float.pi)) / nominal * 100
        return Pulse(
            points: range, amplitudes: powers.squareRoot(), coherence: (powers * count / power).min(),
            deviation: max(abs(deviations.x), abs(deviations.y)))
    }
}
