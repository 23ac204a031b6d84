import Tones

/// What a picture shows of a recording: its spectrogram, and what the detector says of it. It takes what comes, in a memory
/// that does not grow with the recording; `TonePicture+Drawing.swift` draws it.
struct TonePicture {
    /// The name above it.
    let name: String
    private(set) var spectrogram: Spectrogram
    private(set) var keys: [ToneMark] = []
    private(set) var turnedDown: [ToneMark] = []
    /// Pairs that the detector passed over, when it has finished.
    private(set) var unexamined: [ToneMark] = []
    /// Keys and pairs of the part, also those that are too many to be marked.
    private(set) var keyCount = 0
    private(set) var turnedDownCount = 0
    /// Samples taken.
    private(set) var count = 0

    /// Keys that are marked at most, and pairs that are.
    static let mostMarks = 1000

    /// A picture of a part of a recording, in samples; nil is the end.
    init(name: String, from start: Int, to end: Int?) {
        self.name = name
        spectrogram = Spectrogram(from: start, to: end)
    }

    mutating func take(_ samples: UnsafeBufferPointer<Int16>) {
        spectrogram.process(samples)
        count += samples.count
    }

    mutating func take(_ event: DTMFEvent) {
        switch event {
        case .began: break
        case .ended(let found):
            let mark = ToneMark(found)
            guard isShown(mark) else { return }
            keyCount += 1
            if keys.count < Self.mostMarks { keys.append(mark) }
        case .turnedDown(let candidate):
            let mark = ToneMark(candidate, count: count)
            guard isShown(mark) else { return }
            turnedDownCount += 1
            if turnedDown.count < Self.mostMarks { turnedDown.append(mark) }
        }
    }

    private func isShown(_ mark: ToneMark) -> Bool {
        mark.samples.upperBound > spectrogram.start && mark.samples.lowerBound < spectrogram.end ?? Int.max
    }

    mutating func finish() {
        spectrogram.finish()
        // Behind the last key that is marked, nobody knows what is none.
        let end = keyCount > keys.count ? keys.last?.samples.upperBound ?? 0 : Int.max
        for pair in spectrogram.standingPairs where pair.lastSample < end && !isKey(pair) {
            func shared(_ mark: ToneMark) -> Int { mark.samples.clamped(to: pair.samples).count }
            let nearest = turnedDown.indices.max { shared(turnedDown[$0]) < shared(turnedDown[$1]) }
            if let nearest, shared(turnedDown[nearest]) > 0, turnedDown[nearest].key == pair.key {
                turnedDown[nearest].add(pair)
            } else {
                unexamined.append(ToneMark(pair))
            }
        }
    }

    /// Whether a pair is for the most part a key that was found, which a spectrum sees for half its own length longer.
    private func isKey(_ pair: StandingPair) -> Bool {
        let blur = Spectrum.length / 2
        return keys.contains { key in
            let seen = key.samples.lowerBound - blur..<key.samples.upperBound + blur
            return seen.clamped(to: pair.samples).count * 2 > pair.samples.count
        }
    }
}
