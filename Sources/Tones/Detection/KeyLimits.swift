/// The limits that make a pair of tones a key.
///
/// A pair must keep within the limits of the standards, and it must be clean. What is unclean about it costs: each flaw a
/// share of a budget that is spent at 1. A key on a bad line has no other strong tone beside it, but may be off in
/// frequency; it is told while it sounds. A key under a prompt has all of speech beside it, but is near its frequencies and
/// keeps its phase from its beginning to its end; it is told when most keys are over.
///
/// The weights were searched for on 90 hours of speech and music, at several speeds, and on the keys of `Tests/ToneCases`.
/// On a bad line the dearest key costs 0.91; the cheapest speech that is no singing nor synthetic at the highest pitch costs
/// 1.01.
struct KeyLimits {
    /// Samples from the first at which a clean key is told: 28 ms.
    static let quick: Float = 226
    /// Samples of one piece without a break that suffice while a key sounds.
    static let shortestRun = 208
    /// The shortest key, in samples, that is found after it ended: between the 23 ms refused and the 40 ms accepted.
    static let shortest: Float = 248
    /// A break of up to this many samples belongs to the key: between the 10 ms bridged and the 40 ms that part keys.
    static let bridged = 176
    /// The quietest tone in dBm0: between −25 accepted and −55 refused.
    static let quietest: Float = -40
    /// Levels of the high tone against the low one in decibels. Q.24 accepts −8 to +4; the rest is for noise.
    static let twist: ClosedRange<Float> = -10.5...6.5
    /// How far a frequency may be off in percent: between the 1.5 accepted and the 3.5 refused.
    static let deviation: Float = 2.3

    /// Power beside the tones over theirs in 16 ms that is worth an examination.
    static let promising: Float = 0.42
    /// Samples from the first sight of a pair to the examination. It covers at least half of the look then.
    static let firstWait = 80
    /// Samples from one point to the next while a key is followed.
    static let followingHop = 160
    /// Power beside the tones over theirs that needs no sorting: all of it at the worst place would pass.
    static let clean: Float = 0.005
    /// Wavering of amplitudes and phases that calls for sorting what is beside the tones, however little it is.
    static let calm: Float = 0.1
    /// Power above 590 Hz over the tones' that spends the whole budget of a bad line.
    static let crowded: Float = 0.0945

    /// Power beside the tones over theirs, at a look, that may be a prompt.
    static let covered: Float = 0.05
    /// Power beside the tones over theirs in 16 ms that may be a prompt over a key.
    static let suspicious: Float = 0.5
    /// The shortest key, in samples, that is found under a prompt.
    static let shortestPulse = 272

    /// Power above 590 Hz over the tones' that no key bears, not even under a prompt.
    static let mostCovering: Float = 2

    /// Whether a pulse is steady and near enough to its frequencies to be measured.
    static func isSteady(_ pulse: KeyExaminer.Pulse) -> Bool {
        pulse.coherence > 0.1 && pulse.deviation < 1.2
    }

    /// Whether a pair seen as a whole is a key that a prompt covers.
    static func isCovered(_ found: DTMFMeasurements) -> Bool {
        let twist = found.highLevel - found.lowLevel
        guard Self.twist.contains(twist), !isTwoCoveredKeys(found), !isSweeping(found) else { return false }
        let flaws = SIMD8<Float>(
            (0.87 - found.coherence) / 0.6, (found.deviation - 0.04) / 0.14, found.lowRest / 5.5,
            (400 - found.length) / 104, (-3 - twist) / 2, (twist - 2.5) / 3, found.rest / 1.25, 0)
        let costs = pointwiseMax(flaws, .zero)
        return (costs * costs).sum() < 1
    }

    /// Samples from one failure of a pair to the next look at it: soon at first, in case a prompt hides a short key.
    static func patience(after failures: Int) -> Int {
        failures < 4 ? 64 : 128
    }

    /// Whether a pair that fails this test would fail it over another part of its length, too.
    static func isFinal(_ test: DTMFTest, _ found: DTMFMeasurements) -> Bool {
        switch test {
        case .level, .twist, .registerSignalling: true
        case .thirdTone: isTwoKeys(found)
        case .length, .frequency, .share, .steadiness, .lowBand, .harmonics: false
        }
    }

    /// Whether a pair may fail this test only because a prompt covers it. It may fail others for that, too, but so do many
    /// pairs of clean tones that are no key; the screen sees most prompts beside them.
    static func maybeCovered(_ test: DTMFTest) -> Bool {
        switch test {
        case .share, .lowBand, .thirdTone, .harmonics, .steadiness: true
        case .length, .level, .twist, .frequency, .registerSignalling: false
        }
    }

    /// Another key's tone, and little else.
    private static func isTwoKeys(_ found: DTMFMeasurements) -> Bool {
        found.thirdTone > 0.08 && found.thirds > 0.6 * found.rest
    }

    /// Another key's tone under a prompt: speech is never without its lower part, and it is more than a few tones.
    private static func isTwoCoveredKeys(_ found: DTMFMeasurements) -> Bool {
        found.thirdTone > 0.08 && found.thirds > (found.lowRest < 0.02 ? 0.45 : 0.72) * found.rest
    }

    /// Whether a whole span has other tones of the keypad in it, more than what a break makes.
    static func isMixed(_ found: DTMFMeasurements) -> Bool { found.thirds > 0.15 }

    /// The first test that the pair fails.
    static func failedTest(_ found: DTMFMeasurements) -> DTMFTest? {
        if min(found.lowLevel, found.highLevel) < quietest { return .level }
        if !twist.contains(found.highLevel - found.lowLevel) { return .twist }
        if found.deviation >= deviation { return .frequency }
        if isRegisterSignal(found) { return .registerSignalling }
        if isTwoKeys(found) { return .thirdTone }
        let jitter = found.amplitudeJitter * found.amplitudeJitter + found.phaseJitter * found.phaseJitter
        if isSweeping(found) { return .steadiness }
        // So clean a tone is measured to a hundredth of a percent.
        if found.rest < clean, max(found.amplitudeJitter, found.phaseJitter) < 0.05, found.deviation > 1.62 {
            return .frequency
        }
        let cost = costOnBadLine(found, jitter)
        return cost.total > 1 ? cost.dearest : nil
    }

    /// Whether a frequency changes faster than what is beside steady tones makes it seem.
    private static func isSweeping(_ found: DTMFMeasurements) -> Bool {
        guard found.run > 150 else { return false }
        // Of a curve through so many points, by the length of time.
        let length = min(found.run / 240, 1.5)
        let wavering = 9 * found.amplitudeJitter * found.amplitudeJitter
        let noise = max(found.rest + 0.05 * found.lowRest + 0.0004, wavering).squareRoot()
        return found.sweep > 30 + 5300 * noise / (length * length * length.squareRoot())
    }

    private static func costOnBadLine(_ found: DTMFMeasurements, _ jitter: Float) -> Cost {
        var cost = Cost()
        cost.add(found.rest / crowded, .share)
        cost.add(found.voiceRest / 0.151, .lowBand)
        cost.add(found.thirds / 0.0935, .thirdTone)
        cost.add(found.harmonic / 0.02, .harmonics)
        cost.add(jitter / 0.1346, .steadiness)
        let off = max(0, found.deviation - 1.3)
        cost.add(off * off / 0.407, .frequency)
        cost.add(max(0, quick - found.run) / 125, .length)
        return cost
    }

    /// 700 and 1500 Hz are a digit of R1, and within 1.6 % of the key 3.
    private static func isRegisterSignal(_ found: DTMFMeasurements) -> Bool {
        abs(found.lowFrequency - 700) < 0.4 && abs(found.highFrequency - 1500) < 0.72
    }
}

/// What a pair's flaws cost, and which costs most.
private struct Cost {
    var total: Float = 0
    var dearest = DTMFTest.share
    private var highest: Float = 0

    mutating func add(_ cost: Float, _ test: DTMFTest) {
        total += cost
        guard cost > highest else { return }
        highest = cost
        dearest = test
    }
}
