import Glibc

/// Changes the sampling rate of a signal, a block of any size after the other; the blocks' sizes change nothing, bit for bit.
///
/// Each sample is a sum of those around it, weighted by a sinc under Kaiser's window that is designed when the resampler is made. With
/// *n* half the lower of the two rates, frequencies up to 0.875 *n* pass within 0.01 dB, and those from *n* on, which would come back as
/// others, are at least 80 dB down (90 by design). The first sample that comes out is at the time of the first that goes in.
public struct Resampler: Sendable {
    /// Samples a second of what goes in.
    public let inputRate: Int
    /// Samples a second of what comes out.
    public let outputRate: Int

    /// Kaiser's formulas for 90 dB (Kaiser 1974; Oppenheim and Schafer, Discrete-Time Signal Processing, 7.6).
    private static let stopband = 90.0
    private static let beta = 0.1102 * (stopband - 8.7)
    /// From where on the filter falls, in shares of half the lower rate.
    private static let passband = 0.875
    /// Rates that have little in common need so many sets of weights that two neighbors of fewer are mixed: 512 are exact to −106 dB.
    private static let mostPhases = 512

    /// How many samples are summed up: half of them before the moment, half after.
    private let taps: Int
    /// The weights of each phase in a row.
    private let weights: [Float]
    private let phases: Int
    private let isMixed: Bool
    /// A sample goes on by so many of the input's, and so many of the shares of one.
    private let (step, stepShare, shares): (Int, Int, Int)

    /// Input that is still needed, from the first sample that the next sum has.
    private var pending: [Float]
    /// Where the next sum begins in that.
    private var place = 0
    /// In how many shares of an input sample the moment is after one.
    private var share = 0
    private var inputCount = 0
    private var outputCount = 0

    /// A resampler at the beginning of a signal.
    ///
    /// - Parameters:
    ///   - inputRate: samples a second of what goes in, at least 1.
    ///   - outputRate: samples a second of what comes out, at least 1.
    public init(from inputRate: Int, to outputRate: Int = 8000) {
        (self.inputRate, self.outputRate) = (max(1, inputRate), max(1, outputRate))
        let divisor = Self.greatestCommonDivisor(self.inputRate, self.outputRate)
        shares = self.outputRate / divisor
        (step, stepShare) = (self.inputRate / divisor / shares, self.inputRate / divisor % shares)

        // In cycles an input sample.
        let limit = Double(min(self.inputRate, self.outputRate)) / 2 / Double(self.inputRate)
        let width = limit * (1 - Self.passband)
        let cutoff = limit * (1 + Self.passband) / 2
        // To a multiple of what is multiplied at once.
        let half = (Int(((Self.stopband - 7.95) / (14.36 * width)).rounded(.up)) / 16 + 1) * 8
        let phases = min(shares, Self.mostPhases)
        self.phases = phases
        isMixed = phases < shares
        taps = 2 * half

        var weights: [Float] = []
        weights.reserveCapacity((phases + 1) * taps)
        for phase in 0...phases {
            let row = (0..<2 * half).map { tap in
                let distance = Double(tap - half + 1) - Double(phase) / Double(phases)
                return Self.sinc(2 * cutoff * distance) * Self.kaiser(distance / Double(half))
            }
            let sum = row.reduce(0, +)
            weights += row.map { Float($0 / sum) }
        }
        self.weights = weights
        pending = [Float](repeating: 0, count: half - 1)
    }

    /// Takes the next samples, and appends those that come out.
    public mutating func resample(_ samples: UnsafeBufferPointer<Float>, into output: inout [Float]) {
        inputCount += samples.count
        pending.append(contentsOf: samples)
        produce(into: &output)
    }

    /// Takes the next samples, and appends those that come out.
    public mutating func resample(_ samples: [Float], into output: inout [Float]) {
        samples.withUnsafeBufferPointer { resample($0, into: &output) }
    }

    /// Appends the last samples, as if silence followed what went in; nothing may go in after that.
    public mutating func finish(into output: inout [Float]) {
        pending.append(contentsOf: repeatElement(0, count: taps))
        produce(into: &output)
        let (whole, rest) = inputCount.quotientAndRemainder(dividingBy: inputRate)
        let all = whole * outputRate + (rest * outputRate + inputRate - 1) / inputRate
        if outputCount > all {
            output.removeLast(outputCount - all)
            outputCount = all
        }
    }

    private mutating func produce(into output: inout [Float]) {
        while place + taps <= pending.count {
            output.append(next())
            outputCount += 1
            place += step
            share += stepShare
            if share >= shares {
                share -= shares
                place += 1
            }
        }
        // What was passed is thrown away now and then, so that each sample is moved but a few times.
        guard place > 1 << 14 else { return }
        let passed = min(place, pending.count)
        pending.removeFirst(passed)
        place -= passed
    }

    /// The sum at the moment.
    private func next() -> Float {
        guard isMixed else { return sum(phase: share) }
        let scaled = share * phases
        let (phase, rest) = scaled.quotientAndRemainder(dividingBy: shares)
        let (left, right) = (sum(phase: phase), sum(phase: phase + 1))
        return left + (right - left) * (Float(rest) / Float(shares))
    }

    private func sum(phase: Int) -> Float {
        pending.withUnsafeBytes { samples in
            weights.withUnsafeBytes { weights in
                var sums = SIMD16<Float>()
                for tap in stride(from: 0, to: taps, by: 16) {
                    let weight = weights.loadUnaligned(
                        fromByteOffset: (phase * taps + tap) * 4, as: SIMD16<Float>.self)
                    let sample = samples.loadUnaligned(
                        fromByteOffset: (place + tap) * 4, as: SIMD16<Float>.self)
                    sums += weight * sample
                }
                return sums.sum()
            }
        }
    }

    private static func sinc(_ value: Double) -> Double {
        value == 0 ? 1 : sin(.pi * value) / (.pi * value)
    }

    /// Kaiser's window from −1 to 1.
    private static func kaiser(_ place: Double) -> Double {
        abs(place) > 1 ? 0 : bessel(beta * (1 - place * place).squareRoot()) / besselOfBeta
    }

    private static let besselOfBeta = bessel(beta)

    /// The modified Bessel function of the first kind and order 0, by its series.
    private static func bessel(_ value: Double) -> Double {
        var (sum, term) = (1.0, 1.0)
        var count = 1.0
        while term > sum * 1e-17 {
            term *= (value / 2 / count) * (value / 2 / count)
            sum += term
            count += 1
        }
        return sum
    }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : greatestCommonDivisor(second, first % second)
    }
}
