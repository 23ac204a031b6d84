import Tones

/// Something of a recording that its picture marks: a key, or a pair of tones that is none.
struct ToneMark {
    enum Kind: String {
        case key
        case turnedDown = "turned-down"
        /// A pair that the detector's first look passed over.
        case unexamined
    }

    let kind: Kind
    let key: DTMF.Key
    /// The samples of it.
    private(set) var samples: Range<Int>
    /// The frequencies that were measured, in hertz.
    private(set) var low: Double?
    private(set) var high: Double?
    /// Why it is no key, and the number that this is about.
    let reason: String
    let fact: String?
    /// What else is so of the whole pair, where the detector looked at a part.
    private(set) var addition: String?
    /// All that is known of it.
    private(set) var details: String

    /// A key that was found.
    init(_ found: DTMFDetection) {
        kind = .key
        key = found.key
        samples = found.firstSample..<max(found.firstSample, found.lastSample) + 1
        low = Double(found.lowFrequency)
        high = Double(found.highFrequency)
        (reason, fact) = ("", nil)
        details =
            "key \(found.key), \(Self.place(samples)): "
            + Self.tones(
                found.key, low: (found.lowFrequency, found.lowLevelInDBm0),
                high: (found.highFrequency, found.highLevelInDBm0))
    }

    /// A pair that was turned down, in a recording of so many samples.
    init(_ candidate: DTMFCandidate, count: Int) {
        let first = max(0, candidate.firstSample)
        // What ended is told later; how long it was is measured.
        let length = Int(candidate.measurements.length)
        let last = candidate.test == .length && length > 0 ? first + length : min(candidate.toldAt, count)
        self.init(
            .turnedDown, candidate.key, first..<max(last, first + 1), candidate.test.meaning,
            candidate.test.fact(of: candidate.measurements), candidate.measurements)
        details = "no \(key), \(Self.place(samples)): \(details)"
    }

    /// A pair that the detector did not examine.
    init(_ pair: StandingPair) {
        self.init(
            .unexamined, pair.key, pair.samples,
            pair.failedTest?.meaning ?? "no measurement alone says why",
            pair.failedTest?.fact(of: pair.measurements), pair.measurements)
        details = "\(key) not examined, \(Self.place(samples)): \(details)"
    }

    private init(
        _ kind: Kind, _ key: DTMF.Key, _ samples: Range<Int>, _ reason: String, _ fact: String?,
        _ seen: DTMFMeasurements
    ) {
        (self.kind, self.key, self.samples, self.reason, self.fact) = (kind, key, samples, reason, fact)
        details = Self.text(reason, fact)
        guard seen.lowFrequency > 0, seen.highFrequency > 0 else { return }
        (low, high) = (Double(seen.lowFrequency), Double(seen.highFrequency))
        let tones = Self.tones(key, low: (seen.lowFrequency, seen.lowLevel), high: (seen.highFrequency, seen.highLevel))
        details += "; \(tones); beside the tones \(Self.part(seen.total)) their power"
    }

    /// Adds what the picture itself sees of the pair. The detector may have looked at a part of it only.
    mutating func add(_ pair: StandingPair) {
        let whole = ToneMark(pair)
        if low == nil { (low, high) = (whole.low, whole.high) }
        // What is shorter than a spectrum looks longer than it is.
        guard whole.samples.count > Spectrum.length * 5 / 4 else { return }
        samples = min(samples.lowerBound, whole.samples.lowerBound)..<max(samples.upperBound, whole.samples.upperBound)
        guard pair.failedTest != nil, whole.reason != reason else { return }
        addition = Self.text(whole.reason, whole.fact)
        details += "; the whole: \(whole.details)"
    }

    private static func text(_ reason: String, _ fact: String?) -> String {
        reason + (fact.map { " (\($0))" } ?? "")
    }

    private static func place(_ samples: Range<Int>) -> String {
        let (first, last) = (Double(samples.lowerBound) / 8000, Double(samples.upperBound) / 8000)
        return "\(PictureNumber.fixed(first, 3)) to \(PictureNumber.fixed(last, 3)) s "
            + "(samples \(samples.lowerBound) to \(samples.upperBound - 1))"
    }

    private typealias Tone = (hertz: Float, level: Float)

    private static func tones(_ key: DTMF.Key, low: Tone, high: Tone) -> String {
        "\(tone(low, nominal: key.low)), \(tone(high, nominal: key.high)), "
            + "twist \(PictureNumber.signed(Double(high.level - low.level), 1)) dB"
    }

    private static func tone(_ tone: Tone, nominal: Double) -> String {
        let offset = (Double(tone.hertz) / nominal - 1) * 100
        return "\(PictureNumber.fixed(Double(tone.hertz), 1)) Hz (\(PictureNumber.signed(offset, 1)) %) at "
            + "\(PictureNumber.fixed(Double(tone.level), 1)) dBm0"
    }

    /// A part of a power, as it is said before "its power".
    fileprivate static func part(_ part: Float) -> String {
        part > 1
            ? "\(PictureNumber.fixed(Double(part), 1)) times"
            : "\(PictureNumber.fixed(Double(part) * 100, part < 0.1 ? 1 : 0)) % of"
    }
}

extension DTMFTest {
    /// The measurement that the test is about, where one says enough.
    fileprivate func fact(of seen: DTMFMeasurements) -> String? {
        switch self {
        case .length: seen.length < 8 ? nil : "\(PictureNumber.fixed(Double(seen.length) / 8, 0)) ms"
        case .level: "\(PictureNumber.fixed(Double(min(seen.lowLevel, seen.highLevel)), 1)) dBm0"
        case .twist: "\(PictureNumber.signed(Double(seen.highLevel - seen.lowLevel), 1)) dB"
        case .frequency: "by \(PictureNumber.fixed(Double(seen.deviation), 1)) %"
        case .thirdTone: "\(ToneMark.part(seen.thirds)) its power"
        case .share: "\(ToneMark.part(seen.rest)) its power"
        case .lowBand: "\(ToneMark.part(seen.lowRest)) its power"
        case .harmonics: "\(ToneMark.part(seen.harmonic)) its power"
        case .steadiness, .registerSignalling: nil
        }
    }
}
