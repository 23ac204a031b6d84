/// Makes the samples of a tone, a block of any size after the other; the blocks' sizes change nothing, bit for bit.
///
/// A sample depends on its place alone. Each frequency has one sine that goes on from the first sample to the last, whether it is heard or
/// not, so that its phase never jumps; the cadence only moves its amplitude. Limits of segments are where the exact durations put them,
/// to the nearest sample, however many came before: nothing drifts over hours.
///
/// What changes at a limit changes over the ramp that follows it, along half a cosine, so that nothing clicks: a tone of 40 ms is 40 ms long
/// between the points of half its amplitude, and tones that follow each other without a gap are cross-faded.
public struct ToneGenerator: Sendable {
    /// How long a change lasts, if nothing else is said.
    public static let usualRamp = Duration.milliseconds(3)

    /// Samples a second.
    public let rate: Int
    /// How many samples have been made.
    public private(set) var position: Int64 = 0
    /// How many samples there are until all is over, its last ramp too; nil if the tone goes on for ever.
    public let sampleCount: Int64?

    private let steps: [Phase]
    private let ramp: [Double]
    private let timetable: Timetable
    /// The amplitude of each frequency in each segment, and in the silence after all.
    private let amplitudes: [Double]
    private let stop: Int64
    private var segment: Timetable.Segment
    private var previous: Int

    /// A generator at a tone's first sample. It allocates here, and not later.
    ///
    /// - Parameters:
    ///   - pattern: the tone. Segments without a duration are left out; none is longer than ten years.
    ///   - rate: samples a second, at least 1.
    ///   - ramp: how long a change lasts; at most as long as the shortest segment. Zero is none.
    ///   - length: where all ends, faded out over the last ramp before it; nil is where the pattern does.
    public init(
        _ pattern: TonePattern, rate: Int = 8000, ramp: Duration = Self.usualRamp, length: Duration? = nil
    ) {
        self.rate = max(1, rate)
        let lead = pattern.lead.filter { $0.duration > .zero }
        let cycle = pattern.cycle.filter { $0.duration > .zero }
        let segments = lead + cycle
        timetable = Timetable(lead: lead.map(\.duration), cycle: cycle.map(\.duration), rate: self.rate)

        var frequencies: [Double] = []
        for component in segments.flatMap(\.components) where !frequencies.contains(component.frequency) {
            frequencies.append(component.frequency)
        }
        var amplitudes = [Double](repeating: 0, count: frequencies.count * (segments.count + 1))
        for (place, segment) in segments.enumerated() {
            for component in segment.components {
                guard let index = frequencies.firstIndex(of: component.frequency) else { continue }
                amplitudes[place * frequencies.count + index] += component.level.amplitude
            }
        }
        self.amplitudes = amplitudes
        steps = frequencies.map { [rate = self.rate] in Phase.step(frequency: $0, rate: rate) }

        let shortest = segments.map(\.duration).min() ?? .zero
        let rampCount = Timetable.samples(in: max(.zero, min(ramp, shortest)), rate: self.rate)
        self.ramp = (0..<Int(rampCount)).map { place in
            // Half a cosine, at the middle of the place's share of the ramp.
            let phase = (Double(place) + 0.5) / Double(rampCount)
            return 0.5 - Phase(turns: UInt64(phase * 0x1p63)).cosine / 2
        }

        segment = timetable.first
        previous = segments.count
        if let length {
            stop = Timetable.samples(in: max(.zero, length), rate: self.rate)
            sampleCount = stop
        } else {
            stop = .max
            let fades = segments.last?.components.isEmpty == false
            sampleCount = timetable.end.map { $0 + (fades ? rampCount : 0) }
        }
    }

    /// Puts the next samples in place of what a buffer has; full scale is 1.
    public mutating func fill(_ samples: UnsafeMutableBufferPointer<Float>) {
        samples.update(repeating: 0)
        add(to: samples)
    }

    /// Puts the next samples in place of what an array has.
    public mutating func fill(_ samples: inout [Float]) { samples.withUnsafeMutableBufferPointer { fill($0) } }

    /// Adds the next samples to what an array has.
    public mutating func add(to samples: inout [Float]) { samples.withUnsafeMutableBufferPointer { add(to: $0) } }

    /// Adds the next samples to what a buffer has, such as another tone or noise.
    public mutating func add(to samples: UnsafeMutableBufferPointer<Float>) {
        var done = 0
        while done < samples.count {
            enterSegment()
            let rampEnd = segment.start + Int64(ramp.count)
            let fadeStart = stop - Int64(ramp.count)
            var limit = min(segment.end, position + Int64(samples.count - done))
            // A run has the same formula from its first sample to its last.
            if rampEnd > position { limit = min(limit, rampEnd) }
            if fadeStart > position { limit = min(limit, fadeStart) }
            if stop > position { limit = min(limit, stop) }
            let count = Int(limit - position)
            if position < stop {
                let run = UnsafeMutableBufferPointer(rebasing: samples[done..<done + count])
                for index in steps.indices {
                    add(
                        frequency: index, to: run,
                        risen: position < rampEnd ? Int(position - segment.start) : nil,
                        faded: position >= fadeStart ? Int(position - fadeStart) : nil)
                }
            }
            position = limit
            done += count
        }
    }

    /// Goes on as if so many samples had been made.
    ///
    /// - Complexity: O(*s*) for *s* segments that are passed.
    public mutating func skip(_ count: Int64) {
        position += max(0, count)
        enterSegment()
    }

    private mutating func enterSegment() {
        while position >= segment.end {
            previous = segment.place
            segment = timetable.next(after: segment)
        }
    }

    /// Adds one sine over a run.
    ///
    /// - Parameters:
    ///   - risen: how many samples of the ramp from the segment before have passed; nil if all have.
    ///   - faded: how many of the last ramp; nil if it has not begun.
    private func add(frequency: Int, to run: UnsafeMutableBufferPointer<Float>, risen: Int?, faded: Int?) {
        let now = amplitudes[segment.place * steps.count + frequency]
        let before = amplitudes[previous * steps.count + frequency]
        guard now != 0 || risen != nil && before != 0 else { return }
        let step = steps[frequency]
        var phase = Phase.at(sample: position, step: step)
        for index in run.indices {
            var amplitude = now
            if let risen { amplitude = before + (now - before) * ramp[risen + index] }
            if let faded { amplitude *= 1 - ramp[faded + index] }
            run[index] += Float(amplitude * phase.sine)
            phase.turns &+= step.turns
        }
    }
}
