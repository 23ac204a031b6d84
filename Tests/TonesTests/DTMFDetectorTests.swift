import Testing
import ToneCases
import Tones

@Suite("A DTMF detector")
struct DTMFDetectorTests {
    @Test("tells the same at the same samples, however the audio is cut", arguments: [1, 7, 96, 160, 1000, 4096])
    func blocks(size: Int) {
        for one in Rows.corners(count: 3) + Rows.breaks(count: 3) + Rows.vowels(count: 2) {
            #expect(events(one.samples, block: size, explains: true) == events(one.samples, explains: true))
        }
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
