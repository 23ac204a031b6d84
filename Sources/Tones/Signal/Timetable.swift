/// Where the segments of a cadence begin and end, in samples.
///
/// Each limit is the exact sum of the durations before it, rounded once.
struct Timetable: Sendable {
    /// A segment, and where it is.
    struct Segment: Sendable {
        /// Its place among those of the lead and the cycle; after the end, how many there are.
        var place: Int
        /// How many cycles were over before it.
        var cycle: Int128
        /// Its first sample.
        var start: Int64
        /// The sample after its last.
        var end: Int64
    }

    /// Longer segments are taken as so long, so that no sum of times overflows.
    static let longest = Duration.seconds(10 * 365 * 86_400)

    /// How many samples a duration has, to the nearest.
    static func samples(in duration: Duration, rate: Int) -> Int64 {
        samples(attoseconds: min(duration, longest).attoseconds, rate: rate)
    }

    private static let second: Int128 = 1_000_000_000_000_000_000

    private static func samples(attoseconds: Int128, rate: Int) -> Int64 {
        // Whole seconds first: with them no product overflows in the time that the sun has left.
        let (seconds, rest) = attoseconds.quotientAndRemainder(dividingBy: second)
        let samples = seconds * Int128(rate) + (rest * Int128(rate) + second / 2) / second
        return Int64(clamping: samples)
    }

    private let rate: Int
    private let leadCount: Int
    /// Where each segment ends, in attoseconds from the beginning of the first cycle, or of the lead for those of it.
    private let ends: [Int128]
    private let leadLength: Int128
    private let cycleLength: Int128

    /// The limits of segments, all of which last.
    init(lead: [Duration], cycle: [Duration], rate: Int) {
        self.rate = rate
        leadCount = lead.count
        func ends(of durations: [Duration]) -> [Int128] {
            var sum: Int128 = 0
            return durations.map { duration in
                sum += min(duration, Self.longest).attoseconds
                return sum
            }
        }
        let (leadEnds, cycleEnds) = (ends(of: lead), ends(of: cycle))
        self.ends = leadEnds + cycleEnds
        leadLength = leadEnds.last ?? 0
        cycleLength = cycleEnds.last ?? 0
    }

    /// The sample after the last segment; nil if they repeat.
    var end: Int64? { cycleLength > 0 ? nil : Self.samples(attoseconds: leadLength, rate: rate) }

    /// The first segment; the one after the end, if there is none.
    var first: Segment { segment(at: 0, cycle: 0, from: 0) }

    /// The segment that follows one.
    func next(after segment: Segment) -> Segment {
        let isLast = segment.place + 1 >= ends.count
        return isLast && cycleLength > 0
            ? self.segment(at: leadCount, cycle: segment.cycle + 1, from: segment.end)
            : self.segment(at: segment.place + 1, cycle: segment.cycle, from: segment.end)
    }

    private func segment(at place: Int, cycle: Int128, from start: Int64) -> Segment {
        guard place < ends.count else { return Segment(place: ends.count, cycle: cycle, start: start, end: .max) }
        let base = place < leadCount ? 0 : leadLength + cycle * cycleLength
        return Segment(
            place: place, cycle: cycle, start: start,
            end: Self.samples(attoseconds: base + ends[place], rate: rate))
    }
}
