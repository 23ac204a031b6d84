/// Finds keys that a prompt covers, when they are over.
///
/// While a key sounds it must be told quickly, and a loud prompt may not let it pass. What looked a little like a key is
/// noted, and 120 ms later, when most keys are over, the whole of what was heard is reviewed: with more looks of the
/// screen, and for the pairs that they see with ``KeyExaminer/pulse(around:from:)``.
struct CoveredKeys: Sendable {
    /// A key that was found.
    struct Found {
        var key: DTMF.Key
        /// Its first sample, and the one behind its last.
        var samples: Range<Int>
        /// Half its amplitudes.
        var half: SIMD2<Float>
        /// Whether it goes on.
        var isOn: Bool
        var measurements: DTMFMeasurements
    }

    /// Samples from a suspicious place to the review.
    private static let delay = 960
    /// Samples from one look of a review to the next.
    private static let hop = 48
    /// Samples from the first look that saw a key to the last that may have seen the same press.
    private static let press = 400

    private let screen = ToneScreen.shared
    private var examiner = KeyExaminer()
    /// For each key the look of a review that saw its first press best.
    private var looks = [Look](
        repeating: Look(key: .init(row: 0, column: 0), first: 0, centre: 0, rest: .infinity), count: 16)
    /// The first place that is to be reviewed.
    private var suspected: Int?

    /// Notes a place at which there may be a covered key.
    mutating func suspect(_ place: Int) { suspected = suspected ?? place }

    /// Whether it is time for a review.
    func isDue(at position: Int) -> Bool {
        suspected.map { position - $0 >= Self.delay } ?? false
    }

    mutating func startOver() { suspected = nil }

    /// Reviews what is suspected.
    ///
    /// - Parameters:
    ///   - samples: the last ``KeyExaminer/longest`` samples.
    ///   - end: the end of the last key.
    ///   - limit: where another key begins.
    mutating func review(_ samples: RecentSamples, after end: Int, before limit: Int) -> Found? {
        guard let suspected else { return nil }
        self.suspected = nil
        let earliest = max(samples.position - KeyExaminer.longest, end)
        let latest = min(limit, samples.position)
        let first = max(earliest, suspected - ToneScreen.length)
        guard latest - first > KeyLimits.shortestPulse else { return nil }
        let last = look(samples, from: first, to: latest)
        while let look = takeEarliestLook() {
            guard let found = key(at: look, samples, from: earliest), found.samples.upperBound <= limit else {
                continue
            }
            // Another one may have followed it already.
            if last > found.samples.upperBound { self.suspected = found.samples.upperBound }
            return found
        }
        // A key that had begun only now.
        if last > samples.position - Self.delay / 2 { self.suspected = last }
        return nil
    }

    /// Looks at every place of a stretch and keeps for each key the best look; returns the middle of the last one that saw any.
    private mutating func look(_ samples: RecentSamples, from first: Int, to end: Int) -> Int {
        for number in looks.indices { looks[number].rest = .infinity }
        var last = 0
        for place in stride(from: first, through: end - ToneScreen.length, by: Self.hop) {
            guard let seen = screen.look(at: samples.from(place)) else { continue }
            let rest = screen.rest(of: seen, in: samples.from(place))
            guard rest < KeyLimits.suspicious else { continue }
            last = place + ToneScreen.length / 2
            let number = seen.key.row * 4 + seen.key.column
            let before = looks[number]
            if before.rest == .infinity {
                looks[number] = Look(key: seen.key, first: last, centre: last, rest: rest)
            } else if rest < before.rest, last - before.first < Self.press {
                (looks[number].centre, looks[number].rest) = (last, rest)
            }
        }
        return last
    }

    private mutating func takeEarliestLook() -> Look? {
        var earliest: Int?
        for number in looks.indices where looks[number].rest < .infinity {
            if let other = earliest, looks[other].centre <= looks[number].centre { continue }
            earliest = number
        }
        guard let earliest else { return nil }
        defer { looks[earliest].rest = .infinity }
        return looks[earliest]
    }

    /// A look that saw a pair.
    private struct Look {
        var key: DTMF.Key
        /// The middle of the first look that saw the key, and of the best.
        var first: Int
        var centre: Int
        var rest: Float
    }

    private mutating func key(at look: Look, _ samples: RecentSamples, from earliest: Int) -> Found? {
        let origin = samples.position - KeyExaminer.longest
        func point(_ place: Int) -> Int { (place - origin - KeyExaminer.centre) / KeyExaminer.step }
        examiner.start(look.key)
        examiner.extend(to: KeyExaminer.longest, of: samples.from(origin))
        guard let pulse = examiner.pulse(around: point(look.centre), from: max(0, point(earliest) + 2)),
            KeyLimits.isSteady(pulse),
            var found = examiner.measure(pulse.region, of: samples.from(origin), upTo: KeyLimits.mostCovering)
        else { return nil }
        found.length = Float(pulse.end - pulse.first)
        found.coherence = pulse.coherence
        found.deviation = pulse.deviation
        let levels = SIMD2(found.lowLevel, found.highLevel) - pulse.levels
        // Its middle is part of it, too.
        guard levels.min() > -6, KeyLimits.isCovered(found) else { return nil }
        return Found(
            key: look.key, samples: origin + pulse.first..<origin + pulse.end, half: pulse.amplitudes * 0.5,
            isOn: pulse.points.upperBound == examiner.points, measurements: found)
    }
}
