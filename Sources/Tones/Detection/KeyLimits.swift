/// The limits that make a pair of tones a key.
///
/// A pair must keep within the limits of the standards, and it must be clean. What is unclean about it costs: each flaw a
/// share of a budget that is spent at 1. There are two budgets. A key on a bad line has no other strong tone beside it,
/// but may be off in frequency; a key under a prompt has all of speech beside it, but is near its frequencies and steady.
///
/// `Bench/Search` found the weights on five hours of speech and music at three speeds and on the keys of
/// `Tests/ToneCases`. On a bad line the dearest key costs 0.87 and the cheapest speech 1.4.
struct KeyLimits {
    /// Samples from the first at which a clean key is told: 29 ms.
    static let quick: Float = 226
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
    /// Power above 590 Hz over the tones' that no budget bears.
    static let crowded: Float = 0.27

    /// Power beside the tones over theirs, at a look, that may be a prompt.
    static let covered: Float = 0.05
    /// Power beside the tones over theirs in 16 ms that may be a prompt over a key.
    static let suspicious: Float = 0.6
    /// The shortest key, in samples, that is found under a prompt.
    static let shortestPulse = 272

    /// Power above 590 Hz over the tones' that no key bears, not even under a prompt.
    static let mostCovering: Float = 2

    /// Whether a pulse is steady and near enough to its frequencies to be measured.
    static func isSteady(_ pulse: KeyExaminer.Pulse) -> Bool {
        pulse.coherence > 0.4 && pulse.deviation < 1.2
    }

    /// Whether a pair seen as a whole is a key that a prompt covers.
    static func isCovered(_ found: DTMFMeasurements) -> Bool {
        let twist = found.highLevel - found.lowLevel
        guard Self.twist.contains(twist), !isTwoKeys(found, of: 0.8) else { return false }
        let flaws = [
            max(0, 0.9 - found.coherence) / 0.125, found.deviation / 0.22, found.harmonic / 0.035,
            found.lowRest / 6, max(0, -3 - twist) / 3.5, max(0, twist - 2.5) / 3.5,
        ]
        return flaws.reduce(0) { $0 + $1 * $1 } < 1
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

    /// Another key's tone, and little else.
    private static func isTwoKeys(_ found: DTMFMeasurements, of share: Float = 0.6) -> Bool {
        found.thirdTone > 0.08 && found.thirds > share * found.rest
    }

    /// The first test that the pair fails.
    static func failedTest(_ found: DTMFMeasurements) -> DTMFTest? {
        if min(found.lowLevel, found.highLevel) < quietest { return .level }
        if !twist.contains(found.highLevel - found.lowLevel) { return .twist }
        if found.deviation >= deviation { return .frequency }
        if isRegisterSignal(found) { return .registerSignalling }
        if isTwoKeys(found) { return .thirdTone }
        let jitter = found.amplitudeJitter * found.amplitudeJitter + found.phaseJitter * found.phaseJitter
        // Steady tones alone waver no more than what is beside them makes them.
        if found.rest < 0.12, found.run > 180,
            found.sweep > 100 + 3000 * (found.rest + 0.05 * found.lowRest).squareRoot()
        {
            return .steadiness
        }
        let onLine = costOnBadLine(found, jitter)
        guard onLine.total > 1 else { return nil }
        let underPrompt = costUnderPrompt(found, jitter)
        guard underPrompt.total > 1 else { return nil }
        return onLine.total < underPrompt.total ? onLine.dearest : underPrompt.dearest
    }

    private static func costOnBadLine(_ found: DTMFMeasurements, _ jitter: Float) -> Cost {
        var cost = Cost()
        cost.add(found.rest / 0.125, .share)
        cost.add(found.voiceRest / 0.31, .lowBand)
        cost.add(found.thirds / 0.058, .thirdTone)
        cost.add(found.harmonic / 0.0093, .harmonics)
        cost.add(jitter / 0.3, .steadiness)
        let off = max(0, found.deviation - 1.3)
        cost.add(off * off / 0.28, .frequency)
        cost.add(max(0, quick - found.run) / 125, .length)
        return cost
    }

    private static func costUnderPrompt(_ found: DTMFMeasurements, _ jitter: Float) -> Cost {
        var cost = Cost()
        cost.add(found.rest / 0.27, .share)
        cost.add(min(2, found.lowRest) / 1.45, .lowBand)
        cost.add(found.thirds / 1.8, .thirdTone)
        cost.add(found.harmonic / 0.039, .harmonics)
        cost.add(jitter / 2 + found.phaseJitter * found.phaseJitter / 1.6, .steadiness)
        let off = max(0, found.deviation - 0.25)
        cost.add(off * off / 1.4, .frequency)
        cost.add(max(0, quick - found.run) / 250, .length)
        cost.add(max(0, abs(found.highLevel - found.lowLevel + 2) - 6), .twist)
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
