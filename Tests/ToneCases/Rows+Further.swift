import Foundation

/// The same promises where two or three of them meet, and what people do to telephones besides.
extension Rows {
    /// Every row of this file that the promises cover.
    public static func further(count: Int) -> [AudioCase] {
        heldKeys(count: count) + repeatedKeys(count: count) + recordingEdges(count: count)
            + unevenStarts(count: count) + breaksAtLimits(count: count) + shortKeysOnLines(count: count)
            + frequenciesAtLimits(count: count) + frequenciesBeyondLimits(count: count)
            + noiseAtLimits(count: count) + numbersInNoise(count: count) + disturbedLines(count: count)
            + dialToneUntilKey(count: count)
    }

    private static func make(
        _ row: String, _ count: Int, lead: Bool = true,
        _ draw: (inout Canvas, Int) -> (name: String, law: CompandingLaw, expected: String)
    ) -> [AudioCase] {
        (0..<count).map { number in
            var canvas = Canvas(row: row, number)
            if lead { canvas.pause(canvas.random.number(20...150)) }
            let drawn = draw(&canvas, number)
            if lead { canvas.pause(100) }
            return AudioCase(row, "\(number): \(drawn.name)", canvas, drawn.law, drawn.expected)
        }
    }

    private static func someKeys(_ count: Int, _ canvas: inout Canvas) -> [Character] {
        (0..<count).map { _ in canvas.random.pick(allKeys) }
    }

    /// Levels and offsets at the limits of what is accepted.
    private static func limitShape(_ canvas: inout Canvas) -> Canvas.KeyShape {
        let twist = canvas.random.pick([-8.0, 4])
        let weak = canvas.random.pick([-25.0, -16, -10])
        return .init(
            low: twist < 0 ? weak - twist : weak, high: twist < 0 ? weak : weak + twist,
            lowOffset: canvas.random.pick([-1.5, 1.5]), highOffset: canvas.random.pick([-1.5, 1.5]))
    }

    /// The power of the pair in dBm0.
    private static func power(_ shape: Canvas.KeyShape) -> Double {
        10 * log10(pow(10, shape.low / 10) + pow(10, shape.high / 10))
    }

    /// A key that somebody holds for seconds is one key, in noise and hum too.
    public static func heldKeys(count: Int) -> [AudioCase] {
        make("keys held for seconds", count) { canvas, number in
            let keys = someKeys(2, &canvas)
            let shape = limitShape(&canvas)
            for key in keys {
                canvas.key(key, canvas.random.number(700...4000), shape)
                canvas.pause(canvas.random.pick(pauses))
            }
            if number % 3 == 1 { canvas.addNoise(power(shape) - 15) }
            if number % 3 == 2 { canvas.addTone(canvas.random.pick([50, 60]), -20) }
            return ("kind \(number % 3)", canvas.random.pick(CompandingLaw.allCases), String(keys))
        }
    }

    /// One key over and over, at the shortest length and pause.
    public static func repeatedKeys(count: Int) -> [AudioCase] {
        make("one key again and again", count) { canvas, number in
            let key = allKeys[number % 16]
            let shape = limitShape(&canvas)
            for _ in 0..<16 {
                canvas.key(key, 40, shape)
                canvas.pause(40)
            }
            if number % 2 == 1 { canvas.addNoise(power(shape) - 15) }
            return ("\(key)\(number % 2 == 1 ? " in noise" : "")", .none, String(repeating: key, count: 16))
        }
    }

    /// The recording begins in the middle of nothing: the first key at its first sample, the last one to its end.
    public static func recordingEdges(count: Int) -> [AudioCase] {
        make("keys at a recording's edges", count, lead: false) { canvas, number in
            let keys = someKeys(3, &canvas)
            let length = canvas.random.pick(lengths)
            for (place, key) in keys.enumerated() {
                if place > 0 { canvas.pause(canvas.random.pick(pauses)) }
                canvas.key(key, length)
            }
            return ("\(length)", canvas.random.pick(CompandingLaw.allCases), String(keys))
        }
    }

    /// One tone begins and ends up to 5 ms before the other, as contacts of a keypad do; both are on for 40 ms or more.
    public static func unevenStarts(count: Int) -> [AudioCase] {
        make("tones that begin apart", count) { canvas, number in
            let keys = someKeys(8, &canvas)
            let apart = canvas.random.pick([1.0, 2, 3, 5])
            for key in keys {
                let tones = Canvas.tones(key)
                let (early, late) = number % 2 == 0 ? (tones.low, tones.high) : (tones.high, tones.low)
                let length = canvas.random.pick(lengths)
                canvas.tone([(early, -10)], apart)
                canvas.key(key, length)
                canvas.tone([(late, -10)], apart)
                canvas.pause(canvas.random.pick(pauses))
            }
            return ("\(apart) ms", canvas.random.pick(CompandingLaw.allCases), String(keys))
        }
    }

    /// Breaks in keys at the limits of level, twist and frequency, on a line with noise.
    public static func breaksAtLimits(count: Int) -> [AudioCase] {
        make("breaks, in keys at the limits", count) { canvas, number in
            let keys = someKeys(8, &canvas)
            var shape = limitShape(&canvas)
            for key in keys {
                let length = canvas.random.pick([60.0, 80, 100, 150, 250])
                let gap = canvas.random.pick([10.0, 10, 8, 5])
                shape.gap = (canvas.random.number(12...length - gap - 12), gap)
                canvas.key(key, length, shape)
                canvas.pause(canvas.random.pick(pauses))
            }
            if number % 2 == 1 { canvas.addNoise(power(shape) - 20) }
            return (
                number % 2 == 1 ? "noise" : "quiet", canvas.random.pick(CompandingLaw.allCases), String(keys)
            )
        }
    }

    /// 23 ms and less, at the limits of level and twist, on lines with noise, hum or a dial tone.
    public static func shortKeysOnLines(count: Int) -> [AudioCase] {
        make("23 ms and less, on bad lines", count) { canvas, number in
            let shape = limitShape(&canvas)
            for key in someKeys(12, &canvas) {
                canvas.key(key, canvas.random.pick([23.0, 23, 22, 20, 15]), shape)
                canvas.pause(canvas.random.pick(pauses))
            }
            switch number % 4 {
            case 0: canvas.addNoise(power(shape) - 15)
            case 1: canvas.addTone(canvas.random.pick([50, 60]), -20)
            case 2:
                canvas.addTone(350, -13)
                canvas.addTone(440, -13)
            default: break
            }
            return ("kind \(number % 4)", canvas.random.pick(CompandingLaw.allCases), "")
        }
    }

    /// Both tones off by 1.5 %, with twist, in noise.
    public static func frequenciesAtLimits(count: Int) -> [AudioCase] {
        make("frequency, 1.5 %, twisted in noise", count) { canvas, number in
            let keys = someKeys(10, &canvas)
            let shape = limitShape(&canvas)
            let length = canvas.random.pick([40.0, 40, 50, 80])
            for key in keys {
                canvas.key(key, length, shape)
                canvas.pause(canvas.random.pick(pauses))
            }
            canvas.addNoise(power(shape) - 18)
            return ("\(length)", canvas.random.pick(CompandingLaw.allCases), String(keys))
        }
    }

    /// One tone off by 3.5 % or more, at any length, level and twist, on lines with noise or G.711.
    public static func frequenciesBeyondLimits(count: Int) -> [AudioCase] {
        make("frequency, 3.5 %, on bad lines", count) { canvas, number in
            var shape = limitShape(&canvas)
            let off = canvas.random.pick([-6, -5, -3.5, -3.5, 3.5, 3.5, 4.5, 5.5])
            if canvas.random.next() % 2 == 0 {
                (shape.lowOffset, shape.highOffset) = (off, canvas.random.number(-1.5...1.5))
            } else {
                (shape.lowOffset, shape.highOffset) = (canvas.random.number(-1.5...1.5), off)
            }
            for key in someKeys(10, &canvas) {
                canvas.key(key, canvas.random.pick([40.0, 50, 80, 200, 600]), shape)
                canvas.pause(canvas.random.pick(pauses))
            }
            if number % 2 == 1 { canvas.addNoise(power(shape) - 15) }
            return (
                "\(shape.lowOffset) \(shape.highOffset)\(number % 2 == 1 ? " in noise" : "")",
                canvas.random.pick(CompandingLaw.allCases), ""
            )
        }
    }

    /// A key at the limits of everything else, 15 dB above white noise.
    public static func noiseAtLimits(count: Int) -> [AudioCase] {
        make("noise, 15 dB, keys at the limits", count) { canvas, number in
            let key = allKeys[number % 16]
            let shape = limitShape(&canvas)
            canvas.key(key, 40, shape)
            canvas.pause(100)
            canvas.addNoise(power(shape) - 15)
            return ("\(key) \(shape.low) \(shape.high)", .none, String(key))
        }
    }

    /// Telephone numbers, 15 dB above white noise: none of their keys twice, and none in the pauses.
    public static func numbersInNoise(count: Int) -> [AudioCase] {
        make("noise, 15 dB, whole numbers", count) { canvas, number in
            let keys = someKeys(11, &canvas)
            let length = canvas.random.pick([40.0, 50, 100, 300])
            for key in keys {
                canvas.key(key, length)
                canvas.pause(canvas.random.pick([40, 50, 100]))
            }
            canvas.addNoise(-7 - 15)
            return ("\(length)", canvas.random.pick(CompandingLaw.allCases), String(keys))
        }
    }

    /// Hum, a direct voltage, noise and another clock together.
    public static func disturbedLines(count: Int) -> [AudioCase] {
        make("hum, DC, noise and skew together", count) { canvas, number in
            let keys = someKeys(10, &canvas)
            for key in keys {
                canvas.key(
                    key, canvas.random.pick(lengths) + 0.2,
                    .init(
                        low: -16, high: -16, lowOffset: canvas.random.number(-1.2...1.2),
                        highOffset: canvas.random.number(-1.2...1.2)))
                canvas.pause(canvas.random.pick(pauses) + 0.2)
            }
            canvas.pause(100)
            canvas.skew(canvas.random.pick([-2000, -200, 200, 2000]))
            let base = canvas.random.pick([50.0, 60])
            for harmonic in 1...5 { canvas.addTone(base * Double(harmonic), -16 - 3 * Double(harmonic - 1)) }
            canvas.addNoise(-13 - 20)
            let offset = canvas.random.pick([-6000.0, -3000, 3000, 6000])
            for place in canvas.signal.indices { canvas.signal[place] += offset }
            return ("\(offset)", canvas.random.pick(CompandingLaw.allCases), String(keys))
        }
    }

    /// The dial tone stops when the first key is heard, as exchanges do; 425 Hz too.
    public static func dialToneUntilKey(count: Int) -> [AudioCase] {
        make("dial tone until the first key", count) { canvas, number in
            let keys = someKeys(10, &canvas)
            let level = canvas.random.pick([-25.0, -18, -10])
            let over = canvas.random.pick([12.0, 6, 0])
            canvas.pause(800)
            for key in keys {
                canvas.key(key, canvas.random.pick([40, 50, 80]), .init(low: level, high: level))
                canvas.pause(canvas.random.pick(pauses))
            }
            let stop = canvas.keys[0].first + Int(canvas.random.number(200...600))
            let tones = number % 3 == 0 ? [425.0] : [350, 440]
            for frequency in tones {
                let phase = canvas.random.number(0...6)
                let amplitude = Canvas.amplitude(min(-3, level + over))
                for place in 0..<min(stop, canvas.signal.count) {
                    canvas.signal[place] += amplitude * sin(phase + 2 * .pi * frequency * Double(place) / 8000)
                }
            }
            return ("\(tones) at \(level) + \(over)", canvas.random.pick(CompandingLaw.allCases), String(keys))
        }
    }
}
