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
        /// Levels of both tones in dBm0.
        var levels: SIMD2<Float> {
            let powers = amplitudes * amplitudes
            return SIMD2(Approximations.decibels(powers.x), Approximations.decibels(powers.y)) - KeyExaminer.fullScale
        }
        /// How near the envelope is to steady tones, from 0 to 1: the mean weight of the points, of the worse tone.
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
        let all = max(floor, centre - 50)..<min(points, centre + 60)
        for _ in 0..<2 {
            addUp(turns)
            best = strongest(around: centre, reach, within: all)
            let piece = piece(of: best, around: centre, reach)
            if piece != best { best = strongest(around: centre, reach, within: piece) }
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
    private func strongest(around centre: Int, _ reach: Int, within all: Range<Int>) -> Range<Int> {
        var best = centre - reach..<centre + reach
        var highest: Float = 0
        var firsts = all.lowerBound...centre - reach
        var ends = centre + reach...all.upperBound
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

    /// The part of the range around the centre between pauses: another press of the same key is a pulse of its own.
    private func piece(of range: Range<Int>, around centre: Int, _ reach: Int) -> Range<Int> {
        let sum = sums[range.upperBound] - sums[range.lowerBound]
        let powers = Self.powers(sum / Float(range.count))
        var piece = range
        let pause = Self.pause
        for first in stride(from: range.lowerBound, through: range.upperBound - pause, by: 2) {
            let rest = Self.powers((sums[first + pause] - sums[first]) / Float(pause))
            guard rest.x < powers.x * 0.06, rest.y < powers.y * 0.06 else { continue }
            if first + pause <= centre - reach {
                piece = first + pause..<piece.upperBound
            } else if first >= centre + reach {
                return piece.lowerBound..<first
            }
        }
        return piece
    }

    /// Points that lie within a pause of 40 ms and not within a break of 10 ms.
    private static let pause = 12

    private static func powers(_ pair: SIMD4<Float>) -> SIMD2<Float> {
        let squares = pair * pair
        return squares.evenHalf + squares.oddHalf
    }

    /// Both tones of the range: amplitudes, frequencies, and how steady they are.
    ///
    /// The points that a prompt spoils count less and less: each weighs by how near the last fit came to it.
    private func fitted(_ range: Range<Int>, _ coarse: SIMD2<Float>) -> Pulse {
        let middle = Float(range.count - 1) / 2
        var turns = coarse
        var fit = SIMD4<Float>.zero
        var steady = SIMD2<Float>.zero
        for round in 0..<5 {
            let unit = back(turns)
            // The phases are counted from the middle of the range.
            var turn = ComplexPair.phasors(turns * middle)
            var sums = WeightedSums()
            for point in range {
                let value = ComplexPair.times(envelope[point], turn)
                turn = ComplexPair.times(turn, unit)
                sums.add(value, at: Float(point - range.lowerBound) - middle, near: round == 0 ? nil : fit)
            }
            let slope = sums.slope
            turns += slope
            fit = ComplexPair.times(sums.mean, ComplexPair.phasors(-slope * sums.centre))
            steady = sums.weight / Float(range.count)
        }
        let powers = Self.powers(fit)
        let nominal = SIMD2(DTMF.lowFrequencies[key.row], DTMF.highFrequencies[key.column])
        let deviations = turns / Float(Self.step) * (8000 / (2 * Float.pi)) / nominal * 100
        return Pulse(
            points: range, amplitudes: powers.squareRoot(), coherence: steady.min(),
            deviation: max(abs(deviations.x), abs(deviations.y)))
    }
}

/// Weighted sums over points of an envelope.
private struct WeightedSums {
    private(set) var weight = SIMD2<Float>.zero
    private var places = SIMD2<Float>.zero
    private var squares = SIMD2<Float>.zero
    private var values = SIMD4<Float>.zero
    private var moments = SIMD4<Float>.zero

    /// The squared distance from a fit, over its own square, that halves the weight of a point.
    private static let tolerance: Float = 0.12

    /// Adds a point, which counts less the further it is from `fit`.
    @inline(__always)
    mutating func add(_ value: SIMD4<Float>, at place: Float, near fit: SIMD4<Float>?) {
        var weights = SIMD2<Float>(1, 1)
        if let fit {
            let (distances, powers) = ((value - fit) * (value - fit), fit * fit)
            let size = (powers.evenHalf + powers.oddHalf) * Self.tolerance
            weights = size / (size + distances.evenHalf + distances.oddHalf)
        }
        let weighted = value * SIMD4(weights.x, weights.x, weights.y, weights.y)
        weight += weights
        places += weights * place
        squares += weights * (place * place)
        values += weighted
        moments += weighted * place
    }

    /// The weighted mean of the places.
    var centre: SIMD2<Float> { places / weight }

    /// The weighted mean of the values.
    var mean: SIMD4<Float> { values / SIMD4(weight.x, weight.x, weight.y, weight.y) }

    /// By how much the phases grow from one point to the next, in radians.
    var slope: SIMD2<Float> {
        let (centre, mean) = (centre, mean)
        let powers = mean * mean
        let turned = ComplexPair.timesConjugate(moments, mean).oddHalf
        return turned / (powers.evenHalf + powers.oddHalf) / (squares - places * centre)
    }
}
