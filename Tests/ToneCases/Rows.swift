import Foundation

/// The rows of the promise table as test audio. Each function makes `count` cases, number `n` always from the seed `n`.
public enum Rows {
    static let allKeys = Array("123A456B789C*0#D")

    /// Every row that needs no recordings.
    public static func all(count: Int) -> [AudioCase] {
        keys(count: count) + shortKeys(count: count) + breaks(count: count)
            + frequenciesAccepted(count: count) + frequenciesRefused(count: count)
            + levels(count: count) + tooQuiet(count: count)
            + noise(15, count: count * 10) + noise(12, count: count * 10) + noise(9, count: count * 10)
            + laws(count: count) + skews(count: count) + hum(count: count) + offsets(count: count)
            + clipping(count: count) + dialTone(count: count) + corners(count: count)
            + callProgress(count: count) + informationTones(count: count) + fax(count: count)
            + modem(count: count) + multiFrequency(count: count) + singleTones(count: count)
            + wrongPairs(count: count) + twoKeys(count: count) + sweeps(count: count) + onlyNoise(count: count)
            + vowels(count: count) + chords(count: count) + latency(count: count)
    }

    private static func make(
        _ row: String, _ count: Int, _ draw: (inout Canvas, Int) -> (name: String, law: CompandingLaw, expected: String)
    ) -> [AudioCase] {
        (0..<count).map { number in
            var canvas = Canvas(row: row, number)
            canvas.pause(canvas.random.number(20...150))
            let drawn = draw(&canvas, number)
            return AudioCase(row, "\(number): \(drawn.name)", canvas, drawn.law, drawn.expected)
        }
    }

    private static func shuffled(_ canvas: inout Canvas) -> [Character] {
        var keys = allKeys
        keys.shuffle(using: &canvas.random)
        if canvas.random.next() % 4 == 0 { keys[3] = keys[2] }
        return keys
    }

    static let pauses = [40.0, 40, 40, 41, 43, 47, 50, 60, 80, 100, 150]
    static let lengths = [40.0, 40, 40, 40.5, 41, 42, 44, 47, 50, 55, 65, 80, 100, 150, 300]

    /// All keys, any length and pause from 40 ms on.
    public static func keys(count: Int) -> [AudioCase] {
        make("keys", count) { canvas, number in
            let keys = shuffled(&canvas)
            let same = canvas.random.next() % 2 == 0
            let length = canvas.random.pick(lengths)
            let pause = canvas.random.pick(pauses)
            let ramp = canvas.random.pick([0.0, 0, 0, 1])
            for key in keys {
                canvas.key(key, same ? length : canvas.random.pick(lengths) + ramp, .init(ramp: ramp))
                canvas.pause(same ? pause : canvas.random.pick(pauses))
            }
            canvas.pause(100)
            return (same ? "\(length)/\(pause)" : "mixed", .none, String(keys))
        }
    }

    /// Tones of 23 ms and less are no keys.
    public static func shortKeys(count: Int) -> [AudioCase] {
        make("23 ms and less", count) { canvas, number in
            let same = canvas.random.next() % 2 == 0
            let length = canvas.random.pick([23.0, 23, 22.5, 22, 20, 15, 10, 5])
            let level = canvas.random.pick([0.0, -5, -10, -10, -20, -25])
            for key in shuffled(&canvas) {
                let offsets = (canvas.random.number(-1.5...1.5), canvas.random.number(-1.5...1.5))
                canvas.key(
                    key, same ? length : canvas.random.number(3...23),
                    .init(low: level, high: level, lowOffset: offsets.0, highOffset: offsets.1))
                canvas.pause(canvas.random.pick(pauses))
            }
            canvas.pause(100)
            return ("\(same ? length : 0) at \(level)", canvas.random.pick([.none, .none, .muLaw, .aLaw]), "")
        }
    }

    /// A break of 10 ms or less leaves one key.
    public static func breaks(count: Int) -> [AudioCase] {
        make("breaks", count) { canvas, number in
            let keys = shuffled(&canvas)
            let fixed = canvas.random.pick([10.0, 10, 10, 8, 5, 2])
            for key in keys {
                let length = canvas.random.pick([50.0, 55, 60, 70, 80, 100, 150, 250])
                let gap = canvas.random.next() % 3 == 0 ? canvas.random.number(1...10) : fixed
                let at = canvas.random.number(8...length - gap - 8)
                canvas.key(key, length, .init(gap: (at, gap)))
                canvas.pause(canvas.random.pick(pauses))
            }
            canvas.pause(100)
            return ("of \(fixed)", .none, String(keys))
        }
    }

    /// Each tone off by up to ±1.5 %.
    public static func frequenciesAccepted(count: Int) -> [AudioCase] {
        make("frequency, up to 1.5 %", count) { canvas, number in
            let keys = shuffled(&canvas)
            let grid = [-1.5, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 1.5]
            let low = canvas.random.pick(grid)
            let high = canvas.random.pick(grid)
            let length = canvas.random.pick(lengths)
            let pause = canvas.random.pick(pauses)
            let level = canvas.random.pick([-3.0, -10, -20])
            for key in keys {
                canvas.key(key, length, .init(low: level, high: level, lowOffset: low, highOffset: high))
                canvas.pause(pause)
            }
            canvas.pause(100)
            return ("\(low) \(high), \(length)/\(pause) at \(level)", .none, String(keys))
        }
    }

    /// One tone off by ±3.5 % or more.
    public static func frequenciesRefused(count: Int) -> [AudioCase] {
        make("frequency, 3.5 % and more", count) { canvas, number in
            let wrong = [-6, -5, -4, -3.5, -3.5, 3.5, 3.5, 4, 4.5]
            let low = canvas.random.pick([0, 0, -1.5, 1.5] + wrong)
            let high = abs(low) < 3 ? canvas.random.pick(wrong) : canvas.random.pick([0, 0, -1.5, 1.5] + wrong)
            let length = canvas.random.pick(lengths)
            for key in shuffled(&canvas) {
                canvas.key(key, length, .init(lowOffset: low, highOffset: high))
                canvas.pause(canvas.random.pick(pauses))
            }
            canvas.pause(100)
            return ("\(low) \(high), \(length)", .none, "")
        }
    }

    /// Both tones within 0 to −25 dBm0, with a twist of −8 to +4 dB.
    public static func levels(count: Int) -> [AudioCase] {
        make("level and twist", count) { canvas, number in
            let keys = shuffled(&canvas)
            let twist = canvas.random.pick([-8.0, -8, -6, -4, 0, 2, 4, 4])
            let strong = canvas.random.pick([0.0, -1, -2, -6, -12, -25 + abs(twist), -25 + abs(twist)])
            let low = twist < 0 ? strong : strong - twist
            let high = twist < 0 ? strong + twist : strong
            let length = canvas.random.pick(lengths)
            let pause = canvas.random.pick(pauses)
            for key in keys {
                canvas.key(key, length, .init(low: low, high: high))
                canvas.pause(pause)
            }
            canvas.pause(100)
            return ("\(low) \(high), \(length)/\(pause)", .none, String(keys))
        }
    }

    /// −55 dBm0 and below is silence.
    public static func tooQuiet(count: Int) -> [AudioCase] {
        make("-55 dBm0 and below", count) { canvas, number in
            let level = canvas.random.pick([-55.0, -55, -56, -60, -65])
            for key in shuffled(&canvas) {
                canvas.key(key, canvas.random.pick(lengths), .init(low: level, high: level))
                canvas.pause(canvas.random.pick(pauses))
            }
            canvas.pause(100)
            return ("\(level)", canvas.random.pick([.none, .none, .muLaw]), "")
        }
    }

    /// One key a case in white noise.
    public static func noise(_ ratio: Double, count: Int) -> [AudioCase] {
        make("noise, \(Int(ratio)) dB", count) { canvas, number in
            let key = allKeys[number % 16]
            let length = canvas.random.pick([40.0, 40, 50, 50, 60, 80, 100])
            let level = canvas.random.pick([-6.0, -10, -15, -20])
            canvas.key(key, length, .init(low: level, high: level))
            canvas.pause(150)
            canvas.addNoise(level + 3.01 - ratio)
            return ("\(key) \(length) at \(level)", .none, String(key))
        }
    }

    /// Keys as they come: any length, frequency, level and twist of the promises.
    private static func ordinaryKeys(_ canvas: inout Canvas, floor: Double = -25) -> String {
        let keys = shuffled(&canvas)
        let length = canvas.random.pick(lengths)
        let pause = canvas.random.pick(pauses)
        for key in keys {
            let twist = canvas.random.number(-8...4)
            let weak = canvas.random.number(floor ... -9)
            canvas.key(
                key, length,
                .init(
                    low: twist < 0 ? weak - twist : weak, high: twist < 0 ? weak : weak + twist,
                    lowOffset: canvas.random.number(-1.5...1.5), highOffset: canvas.random.number(-1.5...1.5)))
            canvas.pause(pause)
        }
        canvas.pause(100)
        return String(keys)
    }

    /// After µ-law, A-law and both in turn.
    public static func laws(count: Int) -> [AudioCase] {
        make("µ-law and A-law", count) { canvas, number in
            let keys = ordinaryKeys(&canvas)
            let law = canvas.random.pick([CompandingLaw.muLaw, .aLaw, .both])
            return ("\(law)", law, keys)
        }
    }

    /// Another clock than ours.
    public static func skews(count: Int) -> [AudioCase] {
        make("clock skew", count) { canvas, number in
            let keys = shuffled(&canvas)
            let skew = canvas.random.pick([-2000.0, -500, -100, -50, 50, 100, 500, 2000])
            let offset = canvas.random.pick([-1.5, 0, 1.5]) * (abs(skew) > 500 ? 0.8 : 1)
            for key in keys {
                canvas.key(key, canvas.random.pick(lengths) + 0.2, .init(lowOffset: offset, highOffset: offset))
                canvas.pause(canvas.random.pick(pauses) + 0.2)
            }
            canvas.pause(100)
            canvas.skew(skew)
            return ("\(skew) ppm", .none, String(keys))
        }
    }

    /// 50 or 60 Hz and harmonics.
    public static func hum(count: Int) -> [AudioCase] {
        make("hum", count) { canvas, number in
            let keys = ordinaryKeys(&canvas)
            addHum(&canvas, canvas.random.pick([-30.0, -25, -20, -15]))
            return ("", canvas.random.pick([.none, .muLaw]), keys)
        }
    }

    private static func addHum(_ canvas: inout Canvas, _ level: Double) {
        let base = canvas.random.pick([50.0, 60])
        canvas.addTone(base, level)
        canvas.addTone(base * 2, level - 15)
        canvas.addTone(base * 3, level - 10)
        canvas.addTone(base * 5, level - 20)
    }

    /// A direct voltage.
    public static func offsets(count: Int) -> [AudioCase] {
        make("DC offset", count) { canvas, number in
            let keys = ordinaryKeys(&canvas)
            let offset = canvas.random.pick([-4000.0, -1000, 300, 1000, 2000, 4000])
            for place in canvas.signal.indices { canvas.signal[place] += offset }
            return ("\(offset)", canvas.random.pick([.none, .muLaw]), keys)
        }
    }

    /// Amplified beyond full scale.
    public static func clipping(count: Int) -> [AudioCase] {
        make("clipping", count) { canvas, number in
            let keys = shuffled(&canvas)
            let level = canvas.random.pick([0.0, 0, 1, 2, 3])
            let twist = canvas.random.pick([-6.0, -3, 0, 0, 2, 4])
            let length = canvas.random.pick(lengths)
            for key in keys {
                canvas.key(
                    key, length,
                    .init(
                        low: twist > 0 ? level - twist : level, high: twist < 0 ? level + twist : level,
                        lowOffset: canvas.random.number(-1.5...1.5), highOffset: canvas.random.number(-1.5...1.5)))
                canvas.pause(canvas.random.pick(pauses))
            }
            canvas.pause(100)
            return ("\(level) twist \(twist), \(length)", canvas.random.pick([.none, .muLaw, .aLaw]), String(keys))
        }
    }

    /// 350 and 440 Hz, up to 12 dB over the key.
    public static func dialTone(count: Int) -> [AudioCase] {
        make("dial tone", count) { canvas, number in
            let keys = shuffled(&canvas)
            let level = canvas.random.pick([-25.0, -25, -22, -18])
            let over = canvas.random.pick([12.0, 12, 9, 6, 0])
            let length = canvas.random.pick(lengths)
            let off = canvas.random.pick([-0.02, -0.005, 0, 0, 0.005, 0.02])
            for key in keys {
                canvas.key(
                    key, length,
                    .init(
                        low: level, high: level, lowOffset: canvas.random.number(-1.5...1.5),
                        highOffset: canvas.random.number(-1.5...1.5)))
                canvas.pause(canvas.random.pick(pauses))
            }
            canvas.pause(100)
            canvas.addTone(350 * (1 + off), level + over)
            canvas.addTone(440 * (1 + off), level + over)
            return ("\(level) + \(over), \(length), \(off)", canvas.random.pick([.none, .muLaw, .aLaw]), String(keys))
        }
    }

    /// A telephone number at several limits at once.
    public static func corners(count: Int) -> [AudioCase] {
        make("corners together", count) { canvas, number in
            let keys = (0..<11).map { _ in canvas.random.pick(allKeys) }
            let twist = canvas.random.pick([-8.0, 4])
            let weak = canvas.random.pick([-25.0, -25, -16])
            let offsets = (canvas.random.pick([-1.5, 1.5]), canvas.random.pick([-1.5, 1.5]))
            for key in keys {
                canvas.key(
                    key, 40,
                    .init(
                        low: twist < 0 ? weak - twist : weak, high: twist < 0 ? weak : weak + twist,
                        lowOffset: offsets.0, highOffset: offsets.1))
                canvas.pause(40)
            }
            canvas.pause(100)
            let power = 10 * log10(pow(10, weak / 10) + pow(10, (weak + abs(twist)) / 10))
            canvas.addNoise(power - 15)
            var name = "\(twist) \(weak) \(offsets)"
            if canvas.random.next() % 2 == 0 {
                canvas.addTone(350, min(-13, weak + 12))
                canvas.addTone(440, min(-13, weak + 12))
                name += " dial tone"
            }
            if canvas.random.next() % 2 == 0 {
                addHum(&canvas, weak + 3)
                for place in canvas.signal.indices { canvas.signal[place] += 600 }
                name += " hum"
            }
            return (name, canvas.random.pick(CompandingLaw.allCases), String(keys))
        }
    }

    /// Clean keys for the latency: 50 ms and more at −10 dBm0.
    public static func latency(count: Int) -> [AudioCase] {
        make("latency", count) { canvas, number in
            let keys = shuffled(&canvas)
            for key in keys {
                canvas.key(key, canvas.random.pick([50.0, 50, 60, 80, 100]))
                canvas.pause(canvas.random.number(50...70))
            }
            canvas.pause(100)
            return ("", .none, String(keys))
        }
    }
}
