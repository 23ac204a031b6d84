import Foundation

/// More that must bring no key: other machines on the line, and people who press two keys.
extension Rows {
    /// Every row of this file.
    public static func furtherSilence(count: Int) -> [AudioCase] {
        otherMachines(count: count) + tonePairs(count: count) + keysTooClose(count: count)
            + slowSweeps(count: count) + colouredNoise(count: count)
    }

    private static func make(
        _ row: String, _ count: Int, _ draw: (inout Canvas, Int) -> String
    ) -> [AudioCase] {
        (0..<count).map { number in
            var canvas = Canvas(row: row, number)
            canvas.pause(canvas.random.number(20...150))
            let name = draw(&canvas, number)
            canvas.pause(100)
            let law = canvas.random.pick(CompandingLaw.allCases)
            return AudioCase("silence: " + row, "\(number): \(name)", canvas, law, "")
        }
    }

    /// Text telephones (TIA-825, 45.45 baud), ANSam (V.8), caller identification, alarm panels, tone pagers.
    public static func otherMachines(count: Int) -> [AudioCase] {
        make("text telephones, alarms, pagers", count) { canvas, number in
            let level = canvas.random.pick([-3.0, -10, -20])
            switch number % 5 {
            case 0:
                for _ in 0..<60 { canvas.tone([(canvas.random.pick([1400, 1800]), level)], 22) }
                return "text telephone"
            case 1:
                let first = canvas.signal.count
                canvas.tone([(2100, level)], 2000)
                for place in first..<canvas.signal.count {
                    canvas.signal[place] *= 1 + 0.2 * sin(2 * .pi * 15 * Double(place) / 8000)
                }
                return "ANSam"
            case 2:
                // A channel seizure of 1200 baud, then marks, then bits.
                var phase = 0.0
                for bit in 0..<900 {
                    let isMark = bit < 300 ? bit % 2 == 1 : bit < 480 || canvas.random.next() % 2 == 0
                    for _ in 0..<(20 / 3) {
                        phase += 2 * .pi * (isMark ? 1200 : 2200) / 8000
                        canvas.signal.append(Canvas.amplitude(level) * sin(phase))
                    }
                }
                return "caller identification"
            case 3:
                canvas.tone([(1400, level)], 100)
                canvas.pause(100)
                canvas.tone([(2300, level)], 100)
                canvas.pause(200)
                canvas.tone([(1400, level)], 800)
                return "alarm panel"
            default:
                let reeds = [330.5, 410.8, 524.6, 600.9, 712.3, 788.5, 903.2, 1063.2, 1185.2, 1321.2, 1472.9, 1687.2]
                for _ in 0..<6 {
                    canvas.tone([(canvas.random.pick(reeds), level)], 1000)
                    canvas.tone([(canvas.random.pick(reeds), level)], 1500)
                }
                return "pager"
            }
        }
    }

    /// Two steady tones of which the one is at a key's frequency and the other 3.5 % or more beside each of them.
    public static func tonePairs(count: Int) -> [AudioCase] {
        make("pairs at no key's frequencies", count) { canvas, number in
            let level = canvas.random.pick([-3.0, -10, -20])
            func free(_ range: ClosedRange<Double>) -> Double {
                while true {
                    let frequency = canvas.random.number(range)
                    if (Canvas.lows + Canvas.highs).allSatisfy({ abs(frequency / $0 - 1) >= 0.035 }) {
                        return frequency
                    }
                }
            }
            for _ in 0..<12 {
                let pair: [Double]
                switch canvas.random.next() % 3 {
                case 0: pair = [canvas.random.pick(Canvas.lows), free(1000...1900)]
                case 1: pair = [free(500...1100), canvas.random.pick(Canvas.highs)]
                default: pair = [free(500...1100), free(1100...1900)]
                }
                canvas.tone(pair.map { ($0, level) }, canvas.random.pick([40.0, 60, 100, 500]))
                canvas.pause(canvas.random.pick([20, 40, 100]))
            }
            return "at \(level)"
        }
    }

    /// A second key comes 10 to 20 ms after the first and both are held: neither is ever alone for long enough.
    public static func keysTooClose(count: Int) -> [AudioCase] {
        make("a second key 10 to 20 ms later", count) { canvas, number in
            for _ in 0..<8 {
                let first = canvas.random.pick(allKeys)
                var second = first
                while second == first { second = canvas.random.pick(allKeys) }
                let start = canvas.signal.count
                let apart = Int(canvas.random.number(80...160))
                let length = Int(canvas.random.pick([480.0, 800, 1600]))
                canvas.pause(Double(length + apart) / 8)
                for (key, at) in [(first, start), (second, start + apart)] {
                    let tones = Canvas.tones(key)
                    for frequency in [tones.low, tones.high] {
                        let phase = canvas.random.number(0...6)
                        for place in 0..<length {
                            canvas.signal[at + place] +=
                                Canvas.amplitude(-12) * sin(phase + 2 * .pi * frequency * Double(place) / 8000)
                        }
                    }
                }
                canvas.pause(80)
            }
            return ""
        }
    }

    /// One tone that sweeps through the keys' frequencies, up or down, evenly or by octaves, over steady hum.
    public static func slowSweeps(count: Int) -> [AudioCase] {
        make("slow sweeps of one tone", count) { canvas, number in
            let seconds = canvas.random.pick([2.0, 5, 10])
            let level = canvas.random.pick([0.0, -10, -20])
            let (from, to) = number % 2 == 0 ? (200.0, 3400.0) : (3400, 200)
            let byOctaves = number % 4 < 2
            var phase = 0.0
            let count = Int(seconds * 8000)
            for place in 0..<count {
                let part = Double(place) / Double(count)
                phase += 2 * .pi * (byOctaves ? from * pow(to / from, part) : from + (to - from) * part) / 8000
                canvas.signal.append(Canvas.amplitude(level) * sin(phase))
            }
            if number % 3 == 0 { canvas.addTone(50, -20) }
            return "\(from) to \(to) in \(seconds) s"
        }
    }

    /// Noise in narrow and wide bands, and in bursts.
    public static func colouredNoise(count: Int) -> [AudioCase] {
        make("coloured noise", count) { canvas, number in
            canvas.pause(4000)
            canvas.addNoise(-6)
            let center = canvas.random.number(500...1800)
            let radius = canvas.random.pick([0.9, 0.95, 0.98])
            let turn = 2 * radius * cos(2 * .pi * center / 8000)
            var (one, two) = (0.0, 0.0)
            let bursts = number % 2 == 1
            for place in canvas.signal.indices {
                let sample = canvas.signal[place] * (1 - radius) + turn * one - radius * radius * two
                (two, one) = (one, sample)
                canvas.signal[place] = bursts && place / 400 % 2 == 0 ? 0 : sample
            }
            return "around \(Int(center)) Hz\(bursts ? ", in bursts" : "")"
        }
    }
}
