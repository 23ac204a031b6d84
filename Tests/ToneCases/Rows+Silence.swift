import Foundation

/// What must bring no key.
extension Rows {
    private static func make(
        _ row: String, _ count: Int, _ draw: (inout Canvas, Int) -> (name: String, law: CompandingLaw)
    ) -> [AudioCase] {
        (0..<count).map { number in
            var canvas = Canvas(row: row, number)
            canvas.pause(canvas.random.number(20...150))
            let drawn = draw(&canvas, number)
            canvas.pause(100)
            return AudioCase("silence: " + row, "\(number): \(drawn.name)", canvas, drawn.law, "")
        }
    }

    /// Dial, ring, busy, reorder, call waiting, recall, off-hook, of several countries.
    public static func callProgress(count: Int) -> [AudioCase] {
        let plans: [(String, [Double], [Double])] = [
            ("dial", [350, 440], [2000]), ("ring", [440, 480], [2000, 4000]), ("busy", [480, 620], [500, 500]),
            ("reorder", [480, 620], [250, 250]), ("waiting", [440], [300, 2000]), ("recall", [350, 440], [100, 100]),
            ("record", [1400], [500, 1500]), ("off-hook", [1400, 2060, 2450, 2600], [100, 100]),
            ("uk ring", [400, 450], [400, 200, 400, 2000]), ("uk busy", [400], [375, 375]),
            ("etsi", [425], [200, 200]),
            ("de", [425], [1000, 4000]), ("old us busy", [600, 480], [500, 500]), ("au ring", [413, 438], [400, 200]),
            ("fr", [440], [500, 500]), ("cas", [2130, 2750], [80, 400]), ("jp ring", [384, 416], [1000, 2000]),
            ("payphone", [1700, 2200], [60, 60]), ("confirmation", [350, 440], [100, 100]),
        ]
        return make("call progress", count) { canvas, number in
            let plan = plans[number % plans.count]
            let level = canvas.random.pick([-3.0, -10, -13, -20, -24])
            let off = 1 + canvas.random.number(-0.005...0.005)
            for _ in 0..<3 {
                for (place, length) in plan.2.enumerated() {
                    if place % 2 == 0 {
                        canvas.tone(plan.1.map { ($0 * off, level) }, length)
                    } else {
                        canvas.pause(min(length, 500))
                    }
                }
            }
            if number % 2 == 1 { canvas.addNoise(level - 20) }
            return ("\(plan.0) at \(level)", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    /// Special information tones.
    public static func informationTones(count: Int) -> [AudioCase] {
        make("SIT", count) { canvas, number in
            let level = canvas.random.pick([-3.0, -10, -24])
            let first = canvas.random.pick([913.8, 985.2, 950])
            let second = canvas.random.pick([1370.6, 1428.5, 1400])
            for (frequency, length) in [(first, 330.0), (second, 330), (canvas.random.pick([1776.7, 1800]), 380)] {
                canvas.tone([(frequency, level)], length)
                canvas.pause(canvas.random.pick([0.0, 4, 30]))
            }
            return ("\(first) \(second) at \(level)", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    /// CNG, CED, ANSam, V.21 preamble.
    public static func fax(count: Int) -> [AudioCase] {
        make("fax", count) { canvas, number in
            let level = canvas.random.pick([-3.0, -10, -20])
            switch number % 5 {
            case 0:
                canvas.tone([(1100 + canvas.random.number(-38...38), level)], 500)
                canvas.pause(500)
                canvas.tone([(1100, level)], 500)
            case 1: canvas.tone([(2100 + canvas.random.number(-15...15), level)], 3000)
            case 2:
                for _ in 0..<6 { canvas.tone([(2100, level)], 450) }
            case 3: frequencyShift(&canvas, 1650, 1850, 300, 2, level)
            default: frequencyShift(&canvas, 980, 1180, 300, 2, level)
            }
            return ("kind \(number % 5) at \(level)", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    private static func frequencyShift(
        _ canvas: inout Canvas, _ mark: Double, _ space: Double, _ rate: Double, _ seconds: Double, _ level: Double
    ) {
        var phase = 0.0
        var bit = true
        let amplitude = Canvas.amplitude(level)
        var next = 0.0
        for place in 0..<Int(seconds * 8000) {
            if Double(place) >= next {
                bit = canvas.random.next() % 2 == 0
                next += 8000 / rate
            }
            phase += 2 * .pi * (bit ? mark : space) / 8000
            canvas.signal.append(amplitude * sin(phase))
        }
    }

    /// Frequency and phase shift keying of common modems, both directions at once too.
    public static func modem(count: Int) -> [AudioCase] {
        make("modem", count) { canvas, number in
            let level = canvas.random.pick([-3.0, -10, -20])
            switch number % 7 {
            case 0: frequencyShift(&canvas, 1270, 1070, 300, 4, level)
            case 1: frequencyShift(&canvas, 2225, 2025, 300, 4, level)
            case 2: frequencyShift(&canvas, 1300, 2100, 1200, 4, level)
            case 3: frequencyShift(&canvas, 1200, 2200, 1200, 4, level)
            case 4: frequencyShift(&canvas, 1300, 1700, 600, 4, level)
            case 5: phaseShift(&canvas, 1800, 2400, 4, level)
            default: phaseShift(&canvas, 1200, 600, 4, level)
            }
            if number % 3 == 0 {
                let first = canvas.signal
                phaseShift(&canvas, 2400, 600, 4, level)
                for place in first.indices where place + first.count < canvas.signal.count {
                    canvas.signal[place + first.count] += first[place]
                }
            }
            return ("kind \(number % 7)", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    private static func phaseShift(
        _ canvas: inout Canvas, _ carrier: Double, _ rate: Double, _ seconds: Double, _ level: Double
    ) {
        let amplitude = Canvas.amplitude(level)
        var from = 0.0
        var to = 0.0
        var next = 0.0
        for place in 0..<Int(seconds * 8000) {
            if Double(place) >= next {
                from = to
                to += Double(canvas.random.next() % 4) * .pi / 2
                next += 8000 / rate
            }
            let part = 1 - (next - Double(place)) * rate / 8000
            let mix = 0.5 - 0.5 * cos(.pi * part)
            let angle = 2 * .pi * carrier * Double(place) / 8000
            canvas.signal.append(amplitude * ((1 - mix) * sin(angle + from) + mix * sin(angle + to)))
        }
    }

    /// R1 and R2 (forward and backward).
    public static func multiFrequency(count: Int) -> [AudioCase] {
        let sets: [[Double]] = [
            [700, 900, 1100, 1300, 1500, 1700], [1380, 1500, 1620, 1740, 1860, 1980],
            [1140, 1020, 900, 780, 660, 540],
        ]
        return make("R1 and R2", count) { canvas, number in
            let set = sets[number % 3]
            let level = canvas.random.pick([-3.0, -7, -10, -20])
            let length = canvas.random.pick([55.0, 68, 100, 200])
            let off = canvas.random.pick([0.0, 0, -0.002, 0.002]) * (number % 3 == 0 ? 0 : 1)
            for first in 0..<5 {
                for second in first + 1..<6 {
                    canvas.tone([(set[first] * (1 + off), level), (set[second] * (1 + off), level)], length)
                    canvas.pause(68)
                }
            }
            return ("R\(number % 3) \(length) at \(level)", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    /// One tone, at the keys' frequencies above all; some clipped.
    public static func singleTones(count: Int) -> [AudioCase] {
        make("single tones", count) { canvas, number in
            let level = canvas.random.pick([6.0, 0, -10, -25])
            for _ in 0..<10 {
                let frequency =
                    canvas.random.next() % 3 == 0
                    ? canvas.random.number(200...3400) : canvas.random.pick(Canvas.lows + Canvas.highs)
                canvas.tone([(frequency, level)], canvas.random.pick([40.0, 100, 300]))
                canvas.pause(canvas.random.pick([0, 40, 100]))
            }
            return ("at \(level)", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    /// Two tones of one group, or one of a key and one of none.
    public static func wrongPairs(count: Int) -> [AudioCase] {
        let others = [600.0, 650, 810, 890, 1000, 1050, 1100, 1150, 1270, 1400, 1550, 1750, 2000, 2500]
        return make("wrong pairs", count) { canvas, number in
            let level = canvas.random.pick([-3.0, -10, -20])
            for _ in 0..<10 {
                let tones: [Double]
                switch canvas.random.next() % 3 {
                case 0: tones = Array(Canvas.lows.shuffled(using: &canvas.random).prefix(2))
                case 1: tones = Array(Canvas.highs.shuffled(using: &canvas.random).prefix(2))
                default: tones = [canvas.random.pick(Canvas.lows + Canvas.highs), canvas.random.pick(others)]
                }
                canvas.tone(tones.map { ($0, level) }, canvas.random.pick([40.0, 60, 100, 300]))
                canvas.pause(canvas.random.pick([20, 40, 100]))
            }
            return ("at \(level)", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    /// Two keys pressed at once: three or four tones.
    public static func twoKeys(count: Int) -> [AudioCase] {
        make("two keys at once", count) { canvas, number in
            let level = canvas.random.pick([-3.0, -10, -20])
            let other = level + canvas.random.pick([0, 0, -3, -6])
            for _ in 0..<10 {
                let first = Canvas.tones(canvas.random.pick(allKeys))
                var second = first
                while second == first { second = Canvas.tones(canvas.random.pick(allKeys)) }
                var tones = [(first.low, level), (first.high, level)]
                if second.low != first.low { tones.append((second.low, other)) }
                if second.high != first.high { tones.append((second.high, other)) }
                canvas.tone(tones, canvas.random.pick([40.0, 60, 100, 300]))
                canvas.pause(canvas.random.pick([20, 40, 100]))
            }
            return ("\(level) and \(other)", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    /// Sweeps of one tone and of two.
    public static func sweeps(count: Int) -> [AudioCase] {
        make("sweeps", count) { canvas, number in
            let level = canvas.random.pick([-3.0, -10, -20])
            let seconds = canvas.random.pick([0.5, 1, 2, 5])
            let first = canvas.signal.count
            canvas.pause(seconds * 1000)
            var phases = (0.0, 0.0)
            let two = number % 2 == 1
            let (low, high) = (canvas.random.number(300...700), canvas.random.number(900...1700))
            let (lowEnd, highEnd) = two ? (low + 900 - 200 * seconds / 5, high + 1500) : (3400.0, 0.0)
            for place in first..<canvas.signal.count {
                let part = Double(place - first) / Double(canvas.signal.count - first)
                phases.0 += 2 * .pi * (low + (lowEnd - low) * part) / 8000
                phases.1 += 2 * .pi * (high + (highEnd - high) * part) / 8000
                canvas.signal[place] = Canvas.amplitude(level) * (sin(phases.0) + (two ? sin(phases.1) : 0))
            }
            return ("\(two ? 2 : 1) in \(seconds) s", canvas.random.pick(CompandingLaw.allCases))
        }
    }

    /// White, pink and clicking noise.
    public static func onlyNoise(count: Int) -> [AudioCase] {
        make("noise", count) { canvas, number in
            canvas.pause(5000)
            canvas.addNoise(canvas.random.pick([0.0, -10, -25, -40]))
            if number % 3 == 1 {
                var slow = 0.0
                var middle = 0.0
                for place in canvas.signal.indices {
                    slow = 0.99 * slow + 0.1 * canvas.signal[place]
                    middle = 0.9 * middle + 0.2 * canvas.signal[place]
                    canvas.signal[place] = slow + middle
                }
            }
            if number % 3 == 2 {
                for place in canvas.signal.indices where canvas.random.next() % 40 != 0 { canvas.signal[place] = 0 }
            }
            return ("kind \(number % 3)", .none)
        }
    }

    static let formants: [[Double]] = [
        [730, 1090, 2440], [270, 2290, 3010], [530, 1840, 2480], [570, 840, 2410], [300, 870, 2240], [660, 1720, 2410],
        [440, 1020, 2240], [850, 1220, 2810], [690, 1200, 2600], [860, 1370, 2900],
    ]

    /// Sung vowels: harmonics under formants, with vibrato.
    public static func vowels(count: Int) -> [AudioCase] {
        make("sung vowels", count) { canvas, number in
            for _ in 0..<12 { sing(&canvas, canvas.random.number(0.3...1.2)) }
            return ("", .none)
        }
    }

    /// Sings one vowel on one note.
    static func sing(_ canvas: inout Canvas, _ seconds: Double) {
        let base = 110 * pow(2, Double(Int(canvas.random.number(0...36))) / 12)
        let formants = canvas.random.pick(formants).map { $0 * canvas.random.number(0.9...1.15) }
        let vibrato = canvas.random.pick([0, 0, 0.005, 0.01, 0.02])
        let rate = canvas.random.number(4.5...6.5)
        let tilt = canvas.random.number(0.5...1.5)
        let first = canvas.signal.count
        canvas.pause(seconds * 1000)
        var gains: [Double] = []
        var harmonic = 1.0
        while harmonic * base * 1.03 < 3600 {
            var gain = pow(harmonic, -tilt)
            for (formant, width) in zip(formants, [80.0, 100, 140]) {
                let ratio = harmonic * base / formant
                let spread = width / formant
                gain *= 1 / (pow(1 - ratio * ratio, 2) + pow(ratio * spread, 2)).squareRoot()
            }
            gains.append(gain)
            harmonic += 1
        }
        let power = gains.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let amplitude = Canvas.amplitude(canvas.random.number(-20 ... -6)) / power
        var phase = canvas.random.number(0...6)
        let count = canvas.signal.count - first
        for place in 0..<count {
            phase += 2 * .pi * base * (1 + vibrato * sin(2 * .pi * rate * Double(place) / 8000)) / 8000
            let edge = min(1, Double(min(place, count - place)) / 400)
            var sum = 0.0
            for (number, gain) in gains.enumerated() {
                sum += gain * sin(phase * Double(number + 1) + Double(number * number))
            }
            canvas.signal[first + place] = amplitude * edge * sum
        }
    }

    /// Chords of two to four notes of tempered instruments, from pure tones to rich ones.
    public static func chords(count: Int) -> [AudioCase] {
        make("chords", count) { canvas, number in
            for _ in 0..<12 {
                let notes = (0..<canvas.random.pick([2, 3, 3, 4])).map { _ in
                    110 * pow(2, Double(Int(canvas.random.number(0...48))) / 12)
                }
                let partials = canvas.random.pick([1, 2, 3, 6])
                let length = canvas.random.number(150...800)
                let decay = canvas.random.pick([0.0, 1, 4])
                var tones: [(Double, Double)] = []
                for note in notes {
                    for partial in 1...partials where note * Double(partial) < 3800 {
                        tones.append((note * Double(partial), -12 - 6 * Double(partial - 1)))
                    }
                }
                let first = canvas.signal.count
                canvas.tone(tones, length, ramp: 5)
                for place in first..<canvas.signal.count {
                    canvas.signal[place] *= exp(-decay * Double(place - first) / 8000)
                }
            }
            return ("", .none)
        }
    }
}
