/// Finds DTMF keys in a stream of 8 kHz samples.
///
/// The detector looks at every piece of the signal with eight correlators (``ToneScreen``). Where one tone of each group
/// stands out, it waits until the pair has been on for 28 ms, looks closely at the last 52 ms (``KeyExaminer``) and
/// applies ``KeyLimits``. A key that passes is told at once and followed until both its tones have been off for longer
/// than the breaks that a key may have.
///
/// What nearly was a key may be one that a prompt covers: 120 ms after it was noticed it is reviewed as a whole
/// (``CoveredKeys``), and told then, mostly when it is over. Keys are told in the order of their beginnings.
///
/// All that it does depends on the positions of samples, never on how they were cut into blocks. Its memory is fixed.
public struct DTMFDetector: Sendable {
    /// What the detector is in the middle of.
    private enum Phase {
        /// Nothing is there.
        case idle
        /// A pair is there, which is looked at when it may be long enough.
        case sighted(DTMF.Key, until: Int)
        /// A pair was looked at and is looked at again when `due`.
        case examining(Examination)
        /// A key was told and is not over.
        case following(Following)
    }

    /// A pair under examination.
    private struct Examination {
        var key: DTMF.Key
        /// The position of the envelope's first sample.
        var origin: Int
        /// How often it failed.
        var failures = 0
    }

    /// A key that was told.
    private struct Following {
        var detection: DTMFDetection
        /// Half the amplitudes.
        var half: SIMD2<Float>
        /// Where both tones were last on.
        var lastOn: Double
        /// Whether they were at the last point.
        var isOn = true
    }

    private var phase = Phase.idle
    private let screen = ToneScreen.shared
    private var examiner = KeyExaminer()
    private var covered = CoveredKeys()
    private let explains: Bool

    /// The last samples; the newest at `filled - 1`.
    private var history = [Int16](repeating: 0, count: capacity)
    private var filled = KeyExaminer.longest
    /// Samples taken.
    private var received = 0
    /// Samples looked at.
    private var position = 0
    /// The position at which something is to be done next.
    private var due = ToneScreen.hop
    /// The end of the last key.
    private var lastEnd = -KeyExaminer.length

    private static let capacity = 16384

    /// A detector at the start of a stream. One that `explains` also tells which candidates fell and why.
    public init(explains: Bool = false) {
        self.explains = explains
    }

    /// Takes the next samples and reports what they bring.
    public mutating func process(_ samples: UnsafeBufferPointer<Int16>, _ report: (DTMFEvent) -> Void) {
        guard let start = samples.baseAddress else { return }
        // The memory is taken out, so that the rest may change while it is read.
        var memory: [Int16] = []
        swap(&memory, &history)
        memory.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            process(start, samples.count, memory: base, report)
        }
        swap(&memory, &history)
    }

    private mutating func process(
        _ samples: UnsafePointer<Int16>, _ count: Int, memory: UnsafeMutablePointer<Int16>,
        _ report: (DTMFEvent) -> Void
    ) {
        var done = 0
        while done < count {
            if filled == Self.capacity {
                filled = KeyExaminer.longest
                memory.update(from: memory + (Self.capacity - filled), count: filled)
            }
            let part = min(count - done, Self.capacity - filled)
            (memory + filled).update(from: samples + done, count: part)
            done += part
            filled += part
            received += part
            while due <= received {
                position = due
                act(RecentSamples(end: memory + (filled - (received - position)), position: position), report)
            }
        }
    }

    /// Takes the next samples and reports what they bring.
    public mutating func process(_ samples: [Int16], _ report: (DTMFEvent) -> Void) {
        samples.withUnsafeBufferPointer { process($0, report) }
    }

    /// Takes the next samples and reports what they bring.
    public mutating func process(_ samples: Span<Int16>, _ report: (DTMFEvent) -> Void) {
        samples.withUnsafeBufferPointer { process($0, report) }
    }

    /// Reports what is still open at the end of the stream, and starts over.
    public mutating func finish(_ report: (DTMFEvent) -> Void) {
        let end = received
        for _ in 0..<20 {
            withUnsafeTemporaryAllocation(of: Int16.self, capacity: 100) { silence in
                silence.initialize(repeating: 0)
                process(UnsafeBufferPointer(silence)) { event in
                    guard case .ended(var detection) = event else { return report(event) }
                    detection.lastSample = min(detection.lastSample, end - 1)
                    report(.ended(detection))
                }
            }
        }
        phase = .idle
        covered.startOver()
        filled = KeyExaminer.longest
        for place in 0..<filled { history[place] = 0 }
        received = 0
        position = 0
        due = ToneScreen.hop
        lastEnd = -KeyExaminer.length
        examinedOrigin = .min
    }

    private mutating func act(_ samples: RecentSamples, _ report: (DTMFEvent) -> Void) {
        switch phase {
        case .idle: look(samples, report)
        case .sighted(let key, let deadline): wait(for: key, until: deadline, samples, report)
        case .examining(let examination): examine(examination, samples, report)
        case .following(let following): follow(following, samples, report)
        }
    }

    /// What the screen sees in the last samples, if it may be a key.
    private mutating func sighting(_ samples: RecentSamples) -> DTMF.Key? {
        let start = samples.from(position - ToneScreen.length)
        guard let seen = screen.look(at: start) else { return nil }
        let rest = screen.rest(of: seen, in: start)
        guard rest < KeyLimits.suspicious else { return nil }
        if rest > KeyLimits.covered { covered.suspect(position - ToneScreen.length / 2) }
        return rest < KeyLimits.promising ? seen.key : nil
    }

    private mutating func look(_ samples: RecentSamples, _ report: (DTMFEvent) -> Void) {
        due = position + ToneScreen.hop
        if covered.isDue(at: position), tellCovered(samples, before: .max, report) { return }
        guard let key = sighting(samples) else { return }
        sight(key)
    }

    /// Plans the examination of a pair that covers the last look at least by half.
    private mutating func sight(_ key: DTMF.Key) {
        phase = .sighted(key, until: position + KeyLimits.firstWait)
        due = position + KeyLimits.firstWait / 2
    }

    private mutating func wait(
        for key: DTMF.Key, until deadline: Int, _ samples: RecentSamples, _ report: (DTMFEvent) -> Void
    ) {
        if position >= deadline {
            return examine(Examination(key: key, origin: position - KeyExaminer.length), samples, report)
        }
        due = deadline
        guard let seen = screen.look(at: samples.from(position - ToneScreen.length)), seen.key != key else {
            return
        }
        if let other = sighting(samples) { sight(other) }
    }

    private mutating func rest() {
        phase = .idle
        due = position + ToneScreen.hop / 2
    }

    /// Measures the pair's envelope and decides whether it is a key, may become one, or is none.
    private mutating func examine(_ current: Examination, _ samples: RecentSamples, _ report: (DTMFEvent) -> Void) {
        var examination = current
        if position - examination.origin > KeyExaminer.extended {
            examination.origin = position - KeyExaminer.extended * 3 / 4
        }
        let origin = examination.origin
        if examiner.key != examination.key || origin != examinedOrigin { examiner.start(examination.key) }
        examinedOrigin = origin
        let length = position - origin
        examiner.extend(to: length, of: samples.from(origin))
        let half = examiner.plateau() * 0.5
        guard let span = examiner.lastSpan(above: half, after: Float(lastEnd - origin)) else {
            return rest()
        }
        let isOn = examiner.isOn(examiner.points - 1, half * 1.5)
        let off = Float(length - KeyExaminer.centre) - span.end
        if isOn {
            let onFor = Float(length) - span.first
            guard onFor >= KeyLimits.quick else {
                return again(examination, after: Int(KeyLimits.quick - onFor))
            }
        } else if off < 24 || span.end - span.first < KeyLimits.shortest {
            guard off < Float(KeyLimits.bridged) else {
                return fall(
                    examination, span, .length, DTMFMeasurements(length: span.end - span.first), report)
            }
            return again(examination, after: 32)
        }
        judge(examination, span, above: half, isOn: isOn, samples, report)
    }

    /// The origin of what the examiner holds.
    private var examinedOrigin = Int.min

    /// Plans another look, at a whole number of points.
    private mutating func again(_ examination: Examination, after samples: Int) {
        let steps = max(1, (samples + KeyExaminer.step - 1) / KeyExaminer.step)
        phase = .examining(examination)
        due = position + steps * KeyExaminer.step
    }

    /// Applies the tests to a pair that is long enough.
    private mutating func judge(
        _ examination: Examination, _ span: KeyExaminer.Span, above half: SIMD2<Float>, isOn: Bool,
        _ samples: RecentSamples, _ report: (DTMFEvent) -> Void
    ) {
        let origin = examination.origin
        var found = DTMFMeasurements()
        var failed: DTMFTest? = .length
        let regions = examiner.regions(of: span, above: half)
        for number in 0..<3 {
            guard let region = regions[number] else { continue }
            // While it sounds, more may come.
            guard !isOn || region.samples >= KeyLimits.shortestRun else { continue }
            guard var measured = examiner.measure(region, of: samples.from(origin)) else { continue }
            measured.length = span.end - span.first
            found = measured
            failed = KeyLimits.failedTest(found)
            if failed == nil, region.samples < KeyLimits.shortestRun, isMixed(span, samples.from(origin)) {
                failed = .thirdTone
            }
            guard let test = failed, !KeyLimits.isFinal(test, found) else { break }
        }
        if let failed { return refuse(examination, span, isOn: isOn, failed, found, samples, report) }
        let first = origin + Int(span.first.rounded())
        if tellCovered(samples, before: first, report), case .following = phase { return }
        tell(
            examination.key, from: first, to: Double(origin) + Double(span.end),
            above: half, isOn: isOn, found, report)
    }

    /// Tells a key that a prompt covered, if there was one.
    private mutating func tellCovered(
        _ samples: RecentSamples, before limit: Int, _ report: (DTMFEvent) -> Void
    ) -> Bool {
        guard let found = covered.review(samples, after: lastEnd, before: limit) else { return false }
        tell(
            found.key, from: found.samples.lowerBound, to: Double(found.samples.upperBound), above: found.half,
            isOn: found.isOn, found.measurements, report)
        return true
    }

    /// Whether another key sounds in a part of the span.
    private mutating func isMixed(_ span: KeyExaminer.Span, _ samples: UnsafePointer<Int16>) -> Bool {
        guard let measured = examiner.measure(examiner.region(of: span), of: samples, upTo: .infinity) else {
            return false
        }
        return KeyLimits.isMixed(measured)
    }

    /// Tells a key and goes on to follow it.
    private mutating func tell(
        _ key: DTMF.Key, from first: Int, to end: Double, above half: SIMD2<Float>, isOn: Bool,
        _ found: DTMFMeasurements, _ report: (DTMFEvent) -> Void
    ) {
        // A key that is on when a recording begins has its edge in the window before it.
        let first = max(0, first)
        report(.began(DTMFOnset(key: key, firstSample: first, toldAt: position, measurements: found)))
        let detection = DTMFDetection(
            key: key, firstSample: first, lastSample: first, lowLevelInDBm0: found.lowLevel,
            highLevelInDBm0: found.highLevel, lowFrequency: found.lowFrequency, highFrequency: found.highFrequency)
        let following = Following(detection: detection, half: half, lastOn: end, isOn: isOn)
        let latest = Int(end) + KeyLimits.bridged
        // Over before it was told: what sounds now is another.
        guard isOn || position - KeyExaminer.centre <= latest else { return self.end(following, report) }
        phase = .following(following)
        due = isOn ? position + KeyLimits.followingHop : latest + 1 + KeyExaminer.centre
    }

    /// Tells the end of a key.
    private mutating func end(_ following: Following, _ report: (DTMFEvent) -> Void) {
        var detection = following.detection
        detection.lastSample = Int(following.lastOn.rounded()) - 1
        lastEnd = detection.lastSample + 1
        report(.ended(detection))
        rest()
    }

    /// A pair that failed is looked at again while it lasts, unless another is there.
    private mutating func refuse(
        _ examination: Examination, _ span: KeyExaminer.Span, isOn: Bool, _ test: DTMFTest, _ found: DTMFMeasurements,
        _ samples: RecentSamples, _ report: (DTMFEvent) -> Void
    ) {
        if KeyLimits.maybeCovered(test) { covered.suspect(position - ToneScreen.length / 2) }
        if covered.isDue(at: position), tellCovered(samples, before: .max, report) { return }
        let seen = sighting(samples)
        if let seen, seen != examination.key {
            explain(examination, span, test, found, report)
            return examine(Examination(key: seen, origin: position - KeyExaminer.length), samples, report)
        }
        guard isOn, seen != nil || examination.failures < 3 else {
            return fall(examination, span, test, found, report)
        }
        var next = examination
        next.failures += 1
        again(next, after: KeyLimits.patience(after: next.failures))
    }

    private mutating func fall(
        _ examination: Examination, _ span: KeyExaminer.Span, _ test: DTMFTest, _ found: DTMFMeasurements,
        _ report: (DTMFEvent) -> Void
    ) {
        explain(examination, span, test, found, report)
        rest()
    }

    private func explain(
        _ examination: Examination, _ span: KeyExaminer.Span, _ test: DTMFTest, _ found: DTMFMeasurements,
        _ report: (DTMFEvent) -> Void
    ) {
        guard explains else { return }
        report(
            .turnedDown(
                DTMFCandidate(
                    key: examination.key, firstSample: max(0, examination.origin + Int(span.first)), toldAt: position,
                    test: test, measurements: found)))
    }

    /// Follows a key to its end.
    ///
    /// A look every 20 ms is enough: a pause that ends a key keeps its tones off for 30 ms of the envelope.
    private mutating func follow(_ current: Following, _ samples: RecentSamples, _ report: (DTMFEvent) -> Void) {
        var following = current
        let centre = position - KeyExaminer.centre
        let height = height(of: following, at: centre, samples)
        if height >= 0.5 {
            // After a break it must be the same key that goes on.
            if !following.isOn, let seen = screen.look(at: samples.from(position - ToneScreen.length)),
                seen.key != following.detection.key
            {
                return self.end(following, report)
            }
            following.lastOn = Double(centre)
            following.isOn = true
            due = position + KeyLimits.followingHop
        } else {
            if following.isOn {
                following.lastOn = max(following.lastOn, lastOn(following, before: centre, height, samples))
            }
            following.isOn = false
            let end = Int(following.lastOn) + KeyLimits.bridged
            if centre > end { return self.end(following, report) }
            due = end + 1 + KeyExaminer.centre
        }
        phase = .following(following)
    }

    /// The amplitude of the weaker tone over what it was.
    private func height(of following: Following, at centre: Int, _ samples: RecentSamples) -> Float {
        let now = examiner.amplitudes(of: following.detection.key, at: samples.from(centre - KeyExaminer.centre))
        let heights = now / following.half
        return min(heights.x, heights.y) * 0.5
    }

    /// Where the tones ended that have this height at `centre`, less than half: the window holds that part of them.
    private func lastOn(_ following: Following, before centre: Int, _ height: Float, _ samples: RecentSamples) -> Double
    {
        var place = centre
        var height = height
        // Too low to tell: the window may lie behind the end.
        while height < 0.03, place > centre - KeyLimits.followingHop {
            place -= KeyExaminer.width - 8
            height = self.height(of: following, at: place, samples)
        }
        let part = Double(KeyExaminer.part(ofHeight: min(height, 1)))
        return Double(place - KeyExaminer.centre) + part * Double(KeyExaminer.width)
    }
}
