import Foundation

/// Keys under speech.
extension Rows {
    /// The active level of speech in dBm0: the mean power of the 20 ms pieces within 15.9 dB of it, after the idea of P.56.
    ///
    /// P.56 itself counts pauses of up to 200 ms as speech; its level of recorded prompts is 1.3 dB lower in the mean, with a deviation of 0.4.
    public static func activeLevel(_ speech: ArraySlice<Int16>) -> Double {
        var powers: [Double] = []
        var place = speech.startIndex
        while place + 160 <= speech.endIndex {
            powers.append(speech[place..<place + 160].reduce(0) { $0 + Double($1) * Double($1) } / 160)
            place += 160
        }
        var level = powers.reduce(0, +) / Double(max(1, powers.count))
        for _ in 0..<20 {
            let active = powers.filter { $0 > level * pow(10, -1.59) }
            level = active.reduce(0, +) / Double(max(1, active.count))
        }
        return 10 * log10(max(level, 1e-9) * 2) - 20 * log10(32767) + 3.14
    }

    /// Keys while a prompt plays `under` dB below the pair.
    public static func bargeIn(_ speech: [[Int16]], under: Double, count: Int) -> [AudioCase] {
        guard !speech.isEmpty else { return [] }
        return (0..<count).map { number in
            var canvas = Canvas(seed: UInt64(number) &+ 77_000)
            let voice = canvas.random.pick(speech)
            let keys = (0..<10).map { _ in canvas.random.pick(allKeys) }
            let length = canvas.random.pick([50.0, 60, 80, 100, 150])
            let level = canvas.random.pick([-6.0, -10, -15])
            canvas.pause(canvas.random.number(100...400))
            for key in keys {
                canvas.key(key, length, .init(low: level, high: level))
                canvas.pause(canvas.random.number(60...400))
            }
            canvas.pause(200)
            let start = Int(canvas.random.number(0...1) * Double(max(0, voice.count - canvas.signal.count)))
            let part = voice[start..<min(voice.count, start + canvas.signal.count)]
            canvas.add(part, gain: pow(10, (level + 3.01 - under - activeLevel(part)) / 20))
            return AudioCase(
                "barge-in, \(Int(under)) dB", "\(number): \(length) at \(level)", canvas,
                canvas.random.pick([.none, .muLaw]), String(keys))
        }
    }
}
