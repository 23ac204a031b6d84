import Glibc

/// Two steady tones near those of a key that stand out in a spectrogram, whether a detector cared for them or not.
///
/// The detector's first look passes over most that is no key without a word. These say what was there all the same.
public struct StandingPair: Hashable, Sendable {
    /// The key whose tones are nearest.
    public var key: DTMF.Key
    /// Where both tones reach half their amplitude.
    public var firstSample: Int
    /// Where they last have it.
    public var lastSample: Int
    /// All of its samples.
    public var samples: Range<Int> { firstSample..<lastSample + 1 }
    /// Length, levels, frequencies, deviation, and what is beside the tones; the rest is not told by a spectrogram. Where
    /// a pair is shorter than 40 ms, its length is up to a half too long and its levels are some decibels too low.
    public var measurements: DTMFMeasurements

    /// Whether somebody may have meant it for a key: it is not far off, and not just a part of something louder.
    fileprivate var isLikely: Bool { measurements.deviation < 6 && measurements.rest < 3 && measurements.total < 10 }

    /// The first test that it cannot pass whatever else is so; nil if none of those that it tells enough for.
    public var failedTest: DTMFTest? {
        if min(measurements.lowLevel, measurements.highLevel) < KeyLimits.quietest { return .level }
        if !KeyLimits.twist.contains(measurements.highLevel - measurements.lowLevel) { return .twist }
        if measurements.deviation >= KeyLimits.deviation { return .frequency }
        if measurements.length < KeyLimits.shortest { return .length }
        return measurements.rest > KeyLimits.crowded ? .share : nil
    }
}

extension Spectrogram {
    /// The pairs that stand in it, in the order of time; none where a column is too long to tell, in more than two minutes.
    public var standingPairs: [StandingPair] {
        guard samplesPerColumn <= Spectrum.length / 2 else { return [] }
        var pairs: [StandingPair] = []
        var place = 0
        while place < columns.count {
            guard let peaks = PairPeaks(columns[place]) else {
                place += 1
                continue
            }
            var stretch = [peaks]
            while place + stretch.count < columns.count, let next = PairPeaks(columns[place + stretch.count]),
                next.isNear(stretch[stretch.count / 2])
            {
                stretch.append(next)
            }
            let last = place + stretch.count
            place = last
            guard stretch.count * samplesPerColumn >= Self.shortestStretch else { continue }
            let found = pair(of: stretch, at: last - stretch.count, after: pairs.last)
            guard found.isLikely else { continue }
            pairs.append(found)
            place = max(last, (found.lastSample + 1 - start) / samplesPerColumn)
        }
        return pairs
    }

    /// Samples in which two peaks stay where they are, at least: 16 ms.
    private static let shortestStretch = 128

    /// The pair whose peaks stand in these columns.
    private func pair(of stretch: [PairPeaks], at place: Int, after former: StandingPair?) -> StandingPair {
        // In the middle nothing of the edges is left.
        let middle = stretch[stretch.count / 4...(stretch.count * 3 / 4)]
        func mean(_ value: (PairPeaks) -> Float) -> Float { middle.map(value).reduce(0, +) / Float(middle.count) }
        var seen = DTMFMeasurements()
        (seen.lowFrequency, seen.highFrequency) = (mean(\.low.hertz), mean(\.high.hertz))
        (seen.lowLevel, seen.highLevel) = (mean(\.low.level), mean(\.high.level))
        (seen.total, seen.rest) = (max(0, mean(\.total)), max(0, mean(\.rest)))
        func isOn(_ column: Column) -> Bool {
            column.level(near: seen.lowFrequency) > seen.lowLevel - 6
                && column.level(near: seen.highFrequency) > seen.highLevel - 6
        }
        let earliest = former.map { max(0, ($0.lastSample - start) / samplesPerColumn + 1) } ?? 0
        var (first, last) = (place, place + stretch.count - 1)
        while first > earliest, isOn(columns[first - 1]) { first -= 1 }
        while last + 1 < columns.count, isOn(columns[last + 1]) { last += 1 }
        let samples = start + first * samplesPerColumn..<start + min(count, (last + 1) * samplesPerColumn)
        let key = DTMF.Key(
            row: PairPeaks.nearest(to: seen.lowFrequency, of: DTMF.lowFrequencies),
            column: PairPeaks.nearest(to: seen.highFrequency, of: DTMF.highFrequencies))
        let deviations = [seen.lowFrequency / Float(key.low) - 1, seen.highFrequency / Float(key.high) - 1]
        seen.deviation = 100 * (deviations.map(abs).max() ?? 0)
        (seen.length, seen.run) = (Float(samples.count), Float(samples.count))
        return StandingPair(
            key: key, firstSample: samples.lowerBound, lastSample: samples.upperBound - 1, measurements: seen)
    }
}

/// The loudest low and high tone of a column, if nothing between them and around them is near as loud.
private struct PairPeaks {
    typealias Peak = (hertz: Float, level: Float)

    let low: Peak
    let high: Peak
    /// All power beside them over theirs, and that above 590 Hz.
    let total: Float
    let rest: Float

    /// What belongs to a tone of each group, with some room for tones that are off, and what is compared to them.
    private static let lowBand = places(640...1012)
    private static let highBand = places(1112...1760)
    private static let compared = places(600...1800)
    /// The half width of a tone in hertz.
    private static let width: Float = 72
    /// What else there is must be so many decibels lower.
    private static let distance: Float = 5
    private static let quietest: Float = -60

    private static func places(_ hertz: ClosedRange<Double>) -> ClosedRange<Int> {
        Int(hertz.lowerBound / Spectrum.spacing)...Int(hertz.upperBound / Spectrum.spacing)
    }

    init?(_ column: Spectrogram.Column) {
        guard let low = Self.peak(column.levels, in: Self.lowBand),
            let high = Self.peak(column.levels, in: Self.highBand)
        else { return nil }
        let least = min(low.level, high.level)
        guard least > Self.quietest else { return nil }
        for place in Self.compared {
            let hertz = Float(place) * Float(Spectrum.spacing)
            guard abs(hertz - low.hertz) > Self.width, abs(hertz - high.hertz) > Self.width else { continue }
            guard column.levels[place] < least - Self.distance else { return nil }
        }
        self.low = low
        self.high = high
        let pair = Self.power(low.level) + Self.power(high.level)
        total = Self.power(column.level) / pair - 1
        // The levels of a tone's peak, and of noise, add up to three times their power.
        let below = column.levels[..<Self.below].reduce(0) { $0 + Self.power($1) } / 3
        rest = total - below / pair
    }

    private static let below = Int(590 / Spectrum.spacing)

    private static func power(_ level: Float) -> Float { pow(10, level / 10) }

    /// The highest level of a band, if it is a peak.
    private static func peak(_ levels: [Float], in band: ClosedRange<Int>) -> Peak? {
        guard let place = band.max(by: { levels[$0] < levels[$1] }) else { return nil }
        let (before, at, after) = (levels[place - 1], levels[place], levels[place + 1])
        guard at >= before, at >= after, at * 2 > before + after else { return nil }
        // The top of a parabola through the three.
        let offset = 0.5 * (before - after) / (before - 2 * at + after)
        return (
            (Float(place) + offset) * Float(Spectrum.spacing), at - 0.25 * (before - after) * offset
        )
    }

    /// Whether the tones are the same as in another column.
    func isNear(_ other: PairPeaks) -> Bool {
        abs(low.hertz - other.low.hertz) < 10 && abs(high.hertz - other.high.hertz) < 10
            && abs(low.level - other.low.level) < 6 && abs(high.level - other.high.level) < 6
    }

    static func nearest(to hertz: Float, of frequencies: [Float]) -> Int {
        frequencies.indices.min { abs(frequencies[$0] - hertz) < abs(frequencies[$1] - hertz) } ?? 0
    }
}

extension Spectrogram.Column {
    /// The loudest within one place of a frequency.
    fileprivate func level(near hertz: Float) -> Float {
        let place = Int((hertz / Float(Spectrum.spacing)).rounded())
        return max(levels[place - 1], levels[place], levels[place + 1])
    }
}
