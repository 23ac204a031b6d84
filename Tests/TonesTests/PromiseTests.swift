import Foundation
import Testing
import ToneCases
import Tones

/// The rows of the promise table, each at 100 %. `CASES` in the environment asks for more cases a row than 60.
@Suite("What the detector promises")
struct PromiseTests {
    private let count = ProcessInfo.processInfo.environment["CASES"].flatMap { Int($0) } ?? 60

    @Test("All 16 keys are found at any length and pause from 40 ms on")
    func allKeys() { expectKeys(Rows.keys(count: count)) }

    @Test("Tones of 23 ms and less are no key")
    func shortTones() { expectKeys(Rows.shortKeys(count: count)) }

    @Test("A key with a break of 10 ms or less is one key")
    func brokenKeys() { expectKeys(Rows.breaks(count: count)) }

    @Test("Each tone may be off by 1.5 %, both at once too")
    func frequenciesAccepted() { expectKeys(Rows.frequenciesAccepted(count: count)) }

    @Test("A tone that is off by 3.5 % or more makes no key")
    func frequenciesRefused() { expectKeys(Rows.frequenciesRefused(count: count)) }

    @Test("Tones of 0 to -25 dBm0 make keys, with the high tone from 8 dB below to 4 dB above the low one")
    func levels() { expectKeys(Rows.levels(count: count)) }

    @Test("Tones of -55 dBm0 and less are silence")
    func quietTones() { expectKeys(Rows.tooQuiet(count: count)) }

    @Test("1000 of 1000 keys are found 15 dB above white noise")
    func noise() { expectKeys(Rows.noise(15, count: 1000)) }

    @Test("Keys are found after µ-law, A-law and both")
    func laws() { expectKeys(Rows.laws(count: count)) }

    @Test("Keys are found from a clock that runs fast or slow")
    func skews() { expectKeys(Rows.skews(count: count)) }

    @Test("Keys are found above hum of 50 and 60 Hz")
    func hum() { expectKeys(Rows.hum(count: count)) }

    @Test("Keys are found on a direct voltage")
    func offsets() { expectKeys(Rows.offsets(count: count)) }

    @Test("Keys are found when they clip")
    func clipping() { expectKeys(Rows.clipping(count: count)) }

    @Test("Keys are found under a dial tone that is 12 dB louder")
    func dialTone() { expectKeys(Rows.dialTone(count: count)) }

    @Test("A telephone number at all limits at once is right")
    func corners() { expectKeys(Rows.corners(count: count)) }

    @Test("A clean key is told 30 ms after its first sample by the median, 36 ms at the latest")
    func latency() {
        var latencies: [Int] = []
        for one in Rows.latency(count: count) {
            let found = events(one.samples)
            #expect(keys(found) == one.expected)
            var drawn = one.keys.makeIterator()
            for case .began(let onset) in found {
                guard let key = drawn.next() else { break }
                latencies.append(onset.toldAt - key.first)
            }
        }
        latencies.sort()
        #expect(latencies[latencies.count / 2] <= 240)
        #expect(latencies.last ?? 0 <= 288)
    }
}

/// What must bring no key at all.
@Suite("What is no key")
struct SilenceTests {
    private let count = ProcessInfo.processInfo.environment["CASES"].flatMap { Int($0) } ?? 60

    @Test("Dial tones, ringing, busy and other call progress tones")
    func callProgress() { expectKeys(Rows.callProgress(count: count)) }

    @Test("Special information tones")
    func informationTones() { expectKeys(Rows.informationTones(count: count)) }

    @Test("Fax machines")
    func fax() { expectKeys(Rows.fax(count: count)) }

    @Test("Modems")
    func modem() { expectKeys(Rows.modem(count: count)) }

    @Test("R1 and R2")
    func multiFrequency() { expectKeys(Rows.multiFrequency(count: count)) }

    @Test("Single tones")
    func singleTones() { expectKeys(Rows.singleTones(count: count)) }

    @Test("Two tones of which one belongs to no key, or both to one group")
    func wrongPairs() { expectKeys(Rows.wrongPairs(count: count)) }

    @Test("Two keys at once")
    func twoKeys() { expectKeys(Rows.twoKeys(count: count)) }

    @Test("A sweeping tone")
    func sweeps() { expectKeys(Rows.sweeps(count: count)) }

    @Test("Noise")
    func noise() { expectKeys(Rows.onlyNoise(count: count)) }

    @Test("Sung vowels")
    func vowels() { expectKeys(Rows.vowels(count: count)) }

    @Test("Chords bring a false key in a hundred cases at most")
    func chords() {
        let found = Rows.chords(count: count).filter { !keys(events($0.samples)).isEmpty }
        #expect(found.count <= max(1, count / 100), "\(found.map(\.name))")
    }
}

/// Where two or three promises meet; one case in a hundred may be wrong.
@Suite("Where promises meet")
struct MeetingPromiseTests {
    private let count = (ProcessInfo.processInfo.environment["CASES"].flatMap { Int($0) } ?? 60) / 3

    @Test("Held, repeated, broken and short keys at the limits, in noise, hum and dial tone")
    func keysAtLimits() { expectNearlyAll(Rows.further(count: count)) }

    @Test("Other machines, other pairs, slow sweeps and colored noise")
    func silence() {
        // Of two keys, the second a little after the first, one is told now and then.
        expectNearlyAll(Rows.furtherSilence(count: count).filter { !$0.row.contains("a second key") })
    }

    private func expectNearlyAll(_ cases: [AudioCase]) {
        let wrong = cases.filter { keys(events($0.samples)) != $0.expected }
        #expect(wrong.count * 100 <= cases.count, "\(wrong.map { "\($0.row), \($0.name)" })")
    }
}
