import Foundation
import Testing
import ToneCases
import Tones

@Suite("A DTMF detector")
struct DTMFDetectorTests {
    @Test("tells the same at the same samples, however the audio is cut", arguments: [1, 7, 96, 160, 1000, 4096])
    func blocks(size: Int) {
        let covered =
            Rows.noise(9, count: 3) + Rows.bargeIn(Rows.singing(minutes: 1).map(\.samples), under: 3, count: 2)
        for one in Rows.corners(count: 3) + Rows.breaks(count: 3) + Rows.vowels(count: 2) + covered {
            #expect(events(one.samples, block: size, explains: true) == events(one.samples, explains: true))
        }
    }

    @Test("is as new after the end of a stream, whatever was open")
    func reuse() {
        let cases = Rows.noise(9, count: 6) + Rows.corners(count: 4) + Rows.breaks(count: 4)
        var detector = DTMFDetector(explains: true)
        for one in cases {
            for length in [one.samples.count, one.samples.count * 2 / 3] {
                let samples = Array(one.samples[..<length])
                var found: [DTMFEvent] = []
                detector.process(samples) { found.append($0) }
                detector.finish { found.append($0) }
                #expect(found == events(samples, explains: true), "\(one.name), \(length) samples")
            }
        }
    }

    @Test("tells presses of one key and its neighbors apart in noise, though they are certain only when they are over")
    func presses() {
        for number in 0..<10 {
            for text in ["5555555555", "1470258369", "3692581470"] {
                var canvas = Canvas(seed: UInt64(number))
                canvas.pause(30)
                for key in text {
                    canvas.key(key, 50)
                    canvas.pause(50)
                }
                canvas.addNoise(-10 + 3.01 - 9)
                #expect(keys(events(canvas.samples())) == text, "seed \(number)")
            }
        }
    }

    @Test("bridges a lost packet of silence in a key, at any place")
    func lostPacket() {
        for hole in stride(from: 60, to: 760, by: 35) {
            var canvas = Canvas(seed: 13)
            canvas.pause(50)
            canvas.key("8", 120)
            canvas.pause(60)
            for place in 400 + hole..<400 + hole + 80 { canvas.signal[place] = 0 }
            #expect(keys(events(canvas.samples())) == "8", "after \(hole) samples")
        }
    }

    @Test("counts from the first sample of a recording that begins within a key")
    func beginning() {
        for cut in 0..<40 {
            var canvas = Canvas(seed: 14)
            canvas.key("5", 80)
            canvas.pause(60)
            for event in events(Array(canvas.samples().dropFirst(cut))) {
                if case .ended(let key) = event { #expect(key.firstSample >= 0) }
            }
        }
    }

    @Test("bears full-scale squares of each tone, and the ends of the scale")
    func extremes() {
        for frequency in DTMF.rows + DTMF.columns {
            let square = (0..<8000).map { number in
                sin(2 * Double.pi * frequency * Double(number) / 8000) < 0 ? Int16.min : .max
            }
            #expect(keys(events(square)) == "", "\(frequency) Hz")
        }
        #expect(events([Int16](repeating: .min, count: 8000)).isEmpty)
        #expect(events((0..<8000).map { $0 % 2 == 0 ? Int16.min : .max }).isEmpty)
    }

    @Test("measures a key's edges to 2 ms, its levels and twist to half a decibel, its frequencies to 1 Hz")
    func measurements() throws {
        var canvas = Canvas(seed: 9)
        canvas.pause(80)
        canvas.key("7", 70, .init(low: -15, high: -12, lowOffset: 1, highOffset: -1))
        canvas.pause(100)
        let found = events(canvas.samples())
        guard case .ended(let key) = try #require(found.last) else {
            Issue.record("no end: \(found)")
            return
        }
        #expect(key.key.character == "7")
        #expect(abs(key.firstSample - 640) <= 16)
        #expect(abs(key.lastSample - 1199) <= 16)
        #expect(abs(key.lowLevelInDBm0 + 15) < 0.5)
        #expect(abs(key.highLevelInDBm0 + 12) < 0.5)
        #expect(abs(key.twist - 3) < 0.5)
        #expect(abs(key.lowFrequency - 860.52) < 1)
        #expect(abs(key.highFrequency - 1196.91) < 1)
    }

    @Test("ends a key that lasts until the end of the stream")
    func finish() {
        var canvas = Canvas(seed: 10)
        canvas.pause(50)
        canvas.key("*", 60)
        let found = events(canvas.samples())
        #expect(found.count == 2)
        guard case .ended(let key)? = found.last else {
            Issue.record("no end: \(found)")
            return
        }
        #expect(key.lastSample <= 879)
        #expect(key.lastSample > 860)
    }

    @Test("says which test a pair failed that is off in frequency")
    func explanation() {
        var canvas = Canvas(seed: 11)
        canvas.pause(50)
        canvas.key("5", 100, .init(lowOffset: 3.5))
        canvas.pause(100)
        let tests = events(canvas.samples(), explains: true).compactMap { event in
            if case .turnedDown(let candidate) = event { candidate.test } else { nil }
        }
        #expect(tests.contains(.frequency))
    }

    @Test("counts samples beyond the first hour")
    func longStream() {
        var detector = DTMFDetector()
        let silence = [Int16](repeating: 0, count: 8000)
        for _ in 0..<4000 { detector.process(silence) { _ in } }
        var canvas = Canvas(seed: 12)
        canvas.pause(100)
        canvas.key("D", 50)
        canvas.pause(100)
        var ended: [DTMFDetection] = []
        detector.process(canvas.samples()) { event in
            if case .ended(let key) = event { ended.append(key) }
        }
        #expect(ended.count == 1)
        #expect(abs((ended.first?.firstSample ?? 0) - 32_000_800) <= 16)
        #expect(abs((ended.first?.lastSample ?? 0) - 32_001_199) <= 16)
    }
}
