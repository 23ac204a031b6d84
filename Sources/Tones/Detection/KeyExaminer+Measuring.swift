extension KeyExaminer {
    /// Measures what the tests ask for where both tones are on; nil if that is too short.
    ///
    /// What is beside the tones is only sorted by frequency if there is anything, and if it is no more than `most` of their
    /// power.
    mutating func measure(
        _ region: Region, of samples: UnsafePointer<Int16>, upTo most: Float = KeyLimits.crowded
    ) -> DTMFMeasurements? {
        guard region.count >= 3, region.count <= Self.mostMeasured else { return nil }
        var result = DTMFMeasurements()
        result.run = Float(region.samples)
        let tones = measureTones(region, &result)
        guard result.deviation < KeyLimits.deviation else { return result }
        let rest = measureRest(region, tones, samples)
        let pair = max(1e-6, rest.weight * 0.5 * tones.powers.sum())
        result.total = rest.total / pair
        let jitter = max(result.amplitudeJitter, result.phaseJitter)
        guard abs(result.total) > KeyLimits.clean || jitter > KeyLimits.calm else { return result }
        sortRest(region, tones, samples, level: rest.level, pair: pair, upTo: most, &result)
        return result
    }

    /// Two steady tones.
    struct Tones {
        /// Complex amplitudes at the region's first sample: low, high.
        var fit: SIMD4<Float>
        /// How far they turn in a sample against the key's tones, in radians.
        var turns: SIMD2<Float>
        /// Squares of the amplitudes.
        var powers: SIMD2<Float>
    }

    /// Frequencies, levels and steadiness from the envelope.
    private mutating func measureTones(_ region: Region, _ result: inout DTMFMeasurements) -> Tones {
        let (first, count) = (region.first, region.count)
        var products = SIMD4<Float>.zero
        for point in first + 1...region.last {
            products += ComplexPair.timesConjugate(envelope[point], envelope[point - 1])
        }
        let coarse = ComplexPair.angles(ComplexPair.timesConjugate(products, turn))
        // Turn the points back and compare each to their mean.
        let unit = back(coarse)
        var turn = SIMD4<Float>(1, 0, 1, 0)
        var mean = SIMD4<Float>.zero
        for number in 0..<count {
            let point = ComplexPair.times(envelope[first + number], turn)
            turned[number] = point
            mean += point * regionWindows.weight(of: number, among: count)
            turn = ComplexPair.times(turn, unit)
        }
        let middle = Float(count - 1) / 2
        var statistics = Steadiness()
        for number in 0..<count {
            statistics.add(ComplexPair.timesConjugate(turned[number], mean), at: Float(number) - middle)
        }
        let slope = statistics.slope
        statistics.finish(Float(count), &result)
        // The mean with the finer turn, its phase at the first point.
        var fit = SIMD4<Float>.zero
        if (slope * slope).max() * middle * middle < 1e-4 {
            // So little that it does not weaken the mean.
            fit = ComplexPair.times(mean, ComplexPair.phasors(-slope * middle))
        } else {
            let fine = ComplexPair.phasors(-slope)
            turn = SIMD4<Float>(1, 0, 1, 0)
            for number in 0..<count {
                fit += ComplexPair.times(turned[number], turn) * regionWindows.weight(of: number, among: count)
                turn = ComplexPair.times(turn, fine)
            }
        }
        let turns = coarse + slope
        let perSample = turns / Float(Self.step)
        // The points stand at their windows' middles; the fit is for the first sample.
        let back = perSample * (0.5 - Float(Self.centre))
        fit = ComplexPair.times(fit, ComplexPair.phasors(back))
        // The windows weaken a tone that is off the key's frequency.
        let loss = SIMD2<Float>(1, 1) - perSample * perSample * Self.lossBySquaredTurn
        fit /= SIMD4(loss.x, loss.x, loss.y, loss.y)
        let squares = fit * fit
        let powers = squares.evenHalf + squares.oddHalf
        result.lowLevel = Approximations.decibels(powers.x) - Self.fullScale
        result.highLevel = Approximations.decibels(powers.y) - Self.fullScale
        let nominal = SIMD2(DTMF.lowFrequencies[key.row], DTMF.highFrequencies[key.column])
        let shift = perSample * (8000 / (2 * Float.pi))
        result.lowFrequency = nominal.x + shift.x
        result.highFrequency = nominal.y + shift.y
        let deviations = shift / nominal * 100
        result.deviation = max(abs(deviations.x), abs(deviations.y))
        return Tones(fit: fit, turns: perSample, powers: powers)
    }

    /// Half the mean square distance of a sample from the middle of a 10 ms Hann window, by its weight.
    private static let lossBySquaredTurn: Float = 0.5 * 6400 * (1.0 / 12 - 1.0 / (2 * 9.8696044))

    /// The power under the region's window less that of the tones, in squares of samples.
    private func measureRest(
        _ region: Region, _ tones: Tones, _ samples: UnsafePointer<Int16>
    ) -> (total: Float, level: Float, weight: Float) {
        let raw = UnsafeRawPointer(samples + region.first * Self.step)
        var square = SIMD4<Float>.zero
        var mean = SIMD4<Float>.zero
        var weight = SIMD4<Float>.zero
        for vector in 0..<region.samples / 4 {
            let shape = regionWindows.weights(of: vector, under: region.count)
            let piece = SIMD4<Float>(raw.loadUnaligned(fromByteOffset: vector * 8, as: SIMD4<Int16>.self))
            let squares = shape * shape
            square += piece * piece * squares
            mean += piece * squares
            weight += squares
        }
        let weights = weight.sum()
        let level = mean.sum() / weights
        let power = square.sum() - level * level * weights
        return (power - weights * 0.5 * tones.powers.sum(), level, weights)
    }

    /// Takes the tones away and sorts what is left by frequency.
    private mutating func sortRest(
        _ region: Region, _ tones: Tones, _ samples: UnsafePointer<Int16>, level: Float, pair: Float,
        upTo most: Float, _ result: inout DTMFMeasurements
    ) {
        let count = region.samples
        let total = subtract(tones, region, samples, level: level)
        let bins = Int(590 * Float(count) / 8000) + 1
        let spacing = 8000 / Float(count)
        let lobe = 14000 / Float(count)
        var hum: Float = 0
        var low: Float = 0
        var voice: Float = 0
        let (first, last) = residualPowers(spacing: spacing, count)
        for bin in 0..<bins {
            let frequency = Float(bin) * spacing
            let power = (bin < 16 ? first[bin] : last[bin - 16]) * (bin == 0 ? 1 : 2) / Float(count)
            if frequency < 210 {
                hum += power
            } else {
                low += power
                if frequency < 350 - lobe || frequency > 440 + lobe { voice += power }
            }
        }
        result.rest = max(0, total - hum - low) / pair
        result.lowRest = low / pair
        result.voiceRest = voice / pair
        guard result.rest > KeyLimits.clean, result.rest < most else { return }
        let doubles = SIMD2(result.lowFrequency * 2, result.highFrequency * 2)
        result.harmonic = residualPowers(at: doubles, count).sum() * (2 / Float(count)) / pair
        measureOthers(region, tones, &result)
    }

    /// Fills ``residual`` with the windowed samples less the tones; returns the sum of squares.
    private mutating func subtract(
        _ tones: Tones, _ region: Region, _ samples: UnsafePointer<Int16>, level: Float
    ) -> Float {
        let first = region.first * Self.step
        let raw = UnsafeRawPointer(samples + first)
        let low = key.row * Self.mostVectors
        let high = (4 + key.column) * Self.mostVectors
        let unit = ComplexPair.phasors(tones.turns * 4)
        // Four samples, four phases; they move on by four.
        var real = (SIMD4<Float>.zero, SIMD4<Float>.zero)
        var imaginary = real
        let single = ComplexPair.phasors(tones.turns)
        var position = tones.fit
        for lane in 0..<4 {
            real.0[lane] = position.x
            imaginary.0[lane] = position.y
            real.1[lane] = position.z
            imaginary.1[lane] = position.w
            position = ComplexPair.times(position, single)
        }
        var total = SIMD4<Float>.zero
        for vector in 0..<region.samples / 4 {
            let shape = regionWindows.weights(of: vector, under: region.count)
            let piece = SIMD4<Float>(raw.loadUnaligned(fromByteOffset: vector * 8, as: SIMD4<Int16>.self))
            // The real part of the fit times the conjugate phasor.
            let lows = real.0 * cosines[low + vector] + imaginary.0 * sines[low + vector]
            let highs = real.1 * cosines[high + vector] + imaginary.1 * sines[high + vector]
            let left = (piece - level - lows - highs) * shape
            total += left * left
            residual[vector] = left
            let next = (
                real.0 * unit.x - imaginary.0 * unit.y, real.0 * unit.y + imaginary.0 * unit.x,
                real.1 * unit.z - imaginary.1 * unit.w, real.1 * unit.w + imaginary.1 * unit.z
            )
            real = (next.0, next.2)
            imaginary = (next.1, next.3)
        }
        return total.sum()
    }

    /// The squared magnitudes of the residual's spectrum at 32 multiples of the spacing, as far as those are below 590 Hz,
    /// by Goertzel's recurrence.
    private func residualPowers(spacing: Float, _ count: Int) -> (SIMD16<Float>, SIMD16<Float>) {
        let first = SIMD16<Float>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        let radians = spacing * (2 * Float.pi / 8000)
        let most = Approximations.cosines(first * radians) * 2
        if 20 * spacing > 590 {
            let rest = Approximations.cosines((first.lowHalf.lowHalf + 16) * radians) * 2
            let (powers, others) = residualPowers(most, rest, count)
            return (powers, SIMD16(lowHalf: SIMD8(lowHalf: others, highHalf: .zero), highHalf: .zero))
        }
        let rest = Approximations.cosines((first + 16) * radians) * 2
        return residualPowers(most, rest, count)
    }

    @inline(__always)
    private func residualPowers<Rest: SIMD<Float>>(
        _ first: SIMD16<Float>, _ second: Rest, _ count: Int
    ) -> (SIMD16<Float>, Rest) {
        var (last, before) = (SIMD16<Float>.zero, SIMD16<Float>.zero)
        var (lastRest, beforeRest) = (Rest.zero, Rest.zero)
        residual.withUnsafeBufferPointer { residual in
            for vector in 0..<count / 4 {
                let piece = residual[vector]
                for lane in 0..<4 {
                    let next = first * last - before + piece[lane]
                    before = last
                    last = next
                    let nextRest = second * lastRest - beforeRest + piece[lane]
                    beforeRest = lastRest
                    lastRest = nextRest
                }
            }
        }
        return (
            last * last + before * before - first * last * before,
            lastRest * lastRest + beforeRest * beforeRest - second * lastRest * beforeRest
        )
    }

    /// The same at two frequencies.
    private func residualPowers(at frequencies: SIMD2<Float>, _ count: Int) -> SIMD2<Float> {
        var unit = ComplexPair.phasors(frequencies * (2 * Float.pi / 8000))
        // Four samples at a time: a sum of four phases each, then on by four.
        var phases = (SIMD4<Float>(1, 0, 1, 0), unit, ComplexPair.times(unit, unit), SIMD4<Float>.zero)
        phases.3 = ComplexPair.times(phases.2, unit)
        unit = ComplexPair.times(phases.2, phases.2)
        var sum = SIMD4<Float>.zero
        for vector in 0..<count / 4 {
            let piece = residual[vector]
            sum += phases.0 * piece.x + phases.1 * piece.y + phases.2 * piece.z + phases.3 * piece.w
            phases.0 = ComplexPair.times(phases.0, unit)
            phases.1 = ComplexPair.times(phases.1, unit)
            phases.2 = ComplexPair.times(phases.2, unit)
            phases.3 = ComplexPair.times(phases.3, unit)
        }
        let squares = sum * sum
        return squares.evenHalf + squares.oddHalf
    }

    /// The other tones of the keypad.
    private func measureOthers(_ region: Region, _ tones: Tones, _ result: inout DTMFMeasurements) {
        let vectors = region.samples / 4
        var weights: Float = 0
        for vector in 0..<vectors { weights += regionWindows.weights(of: vector, under: region.count).sum() }
        for tone in 0..<8 where tone != key.row && tone != 4 + key.column {
            var real = SIMD4<Float>.zero
            var imaginary = SIMD4<Float>.zero
            let table = tone * Self.mostVectors
            for vector in 0..<vectors {
                let piece = residual[vector]
                real += piece * cosines[table + vector]
                imaginary += piece * sines[table + vector]
            }
            let sums = SIMD2(real.sum(), imaginary.sum())
            let power = (sums * sums).sum() * 4 / (weights * weights)
            result.thirds += power / tones.powers.sum()
            result.thirdTone = max(result.thirdTone, power / (tone < 4 ? tones.powers.x : tones.powers.y))
        }
    }

    /// Ten logarithms of the squared amplitude of 0 dBm0.
    static let fullScale: Float = 90.3087 - 3.14
}

/// Statistics of an envelope's points against their mean.
private struct Steadiness {
    private var phaseSlope = SIMD2<Float>.zero
    private var spread: Float = 0
    private var phases = SIMD2<Float>.zero
    private var phaseSquares = SIMD2<Float>.zero
    private var amplitudes = SIMD2<Float>.zero
    private var amplitudeSquares = SIMD2<Float>.zero
    private var bow = SIMD2<Float>.zero
    private var fourth: Float = 0
    private var smooth = (SIMD4<Float>.zero, SIMD4<Float>.zero)
    private var added = 0
    private var bowPhases = SIMD2<Float>.zero
    private var bowWeights: Float = 0
    private var bowCount: Float = 0

    /// Radians from one point to the next.
    var slope: SIMD2<Float> { phaseSlope / spread }

    @inline(__always)
    mutating func add(_ relative: SIMD4<Float>, at position: Float) {
        // A point smoothed with its neighbours, for the curve of the phases; it stands one before.
        let mixed = smooth.0 + smooth.1 + smooth.1 + relative
        smooth = (smooth.1, relative)
        let (squares, mixedSquares) = (relative * relative, mixed * mixed)
        let sizes = SIMD4(
            lowHalf: squares.evenHalf + squares.oddHalf, highHalf: mixedSquares.evenHalf + mixedSquares.oddHalf
        ).squareRoot()
        // Small angles: the sine does.
        let angles =
            SIMD4(lowHalf: relative.oddHalf, highHalf: mixed.oddHalf)
            / pointwiseMax(sizes, SIMD4(repeating: .leastNormalMagnitude))
        let (size, phase) = (sizes.lowHalf, angles.lowHalf)
        phaseSlope += phase * position
        spread += position * position
        phases += phase
        phaseSquares += phase * phase
        amplitudes += size
        amplitudeSquares += size * size
        added += 1
        guard added > 2 else { return }
        let square = (position - 1) * (position - 1)
        bow += angles.highHalf * square
        bowPhases += angles.highHalf
        bowWeights += square
        fourth += square * square
        bowCount += 1
    }

    func finish(_ count: Float, _ result: inout DTMFMeasurements) {
        let slope = slope
        let phaseVariance = (phaseSquares - phases * phases / count - slope * slope * spread) / count
        result.phaseJitter = max(0, phaseVariance.max()).squareRoot()
        let mean = amplitudes / count
        let variance = (amplitudeSquares / count - mean * mean) / (mean * mean)
        result.amplitudeJitter = max(0, variance.max()).squareRoot()
        guard bowCount > 4 else { return }
        let meanWeight = bowWeights / bowCount
        let curve = (bow - bowPhases * meanWeight) / (fourth - bowWeights * meanWeight)
        // Twice the curve is the change of the phase's slope in 2 ms, in radians per 2 ms.
        let rates = curve * (2 / (2 * Float.pi) * 500 * 500)
        result.sweep = max(abs(rates.x), abs(rates.y))
    }
}
