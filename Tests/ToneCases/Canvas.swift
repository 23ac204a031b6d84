import Foundation

/// A signal under construction at 8 kHz, in sample values, to which tones, keys and disturbances are added.
public struct Canvas {
    /// The signal, before it is rounded and clipped.
    public var signal: [Double] = []
    /// First and last sample of each key that was drawn.
    public var keys: [(first: Int, last: Int)] = []
    /// Where chance comes from.
    public var random: RandomSource

    /// An empty signal.
    public init(seed: UInt64) {
        random = RandomSource(seed: seed)
    }

    /// An empty signal for a case of a row, with a chance of its own.
    init(row: String, _ number: Int) {
        let seed = row.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }
        self.init(seed: seed &+ UInt64(number))
    }

    /// The amplitude of a sine of this level.
    public static func amplitude(_ levelInDBm0: Double) -> Double {
        32767 * pow(10, (levelInDBm0 - 3.14) / 20)
    }

    static let lows = [697.0, 770, 852, 941]
    static let highs = [1209.0, 1336, 1477, 1633]

    /// The tones of a key.
    public static func tones(_ key: Character) -> (low: Double, high: Double) {
        let place = Array("123A456B789C*0#D").firstIndex(of: key) ?? 0
        return (lows[place / 4], highs[place % 4])
    }

    /// Appends silence.
    public mutating func pause(_ milliseconds: Double) {
        signal.append(contentsOf: repeatElement(0, count: Int((milliseconds * 8).rounded())))
    }

    /// How one key is drawn.
    public struct KeyShape {
        var low = -10.0
        var high = -10.0
        var lowOffset = 0.0
        var highOffset = 0.0
        var ramp = 0.0
        /// Offset and length of a break in milliseconds.
        var gap: (at: Double, length: Double)?

        /// A clean key of −10 dBm0 a tone.
        public init(
            low: Double = -10, high: Double = -10, lowOffset: Double = 0, highOffset: Double = 0, ramp: Double = 0,
            gap: (at: Double, length: Double)? = nil
        ) {
            self.low = low
            self.high = high
            self.lowOffset = lowOffset
            self.highOffset = highOffset
            self.ramp = ramp
            self.gap = gap
        }
    }

    /// Appends a key. Offsets are in percent.
    public mutating func key(_ key: Character, _ milliseconds: Double, _ shape: KeyShape = KeyShape()) {
        let tones = Self.tones(key)
        let first = signal.count
        tone(
            [
                (tones.low * (1 + shape.lowOffset / 100), shape.low),
                (tones.high * (1 + shape.highOffset / 100), shape.high),
            ], milliseconds, ramp: shape.ramp)
        keys.append((first, signal.count - 1))
        if let gap = shape.gap {
            let start = first + Int((gap.at * 8).rounded())
            for place in start..<min(signal.count, start + Int((gap.length * 8).rounded())) { signal[place] = 0 }
        }
    }

    /// Appends tones of the given frequencies and levels that start in any phase.
    public mutating func tone(_ tones: [(frequency: Double, level: Double)], _ milliseconds: Double, ramp: Double = 0) {
        let first = signal.count
        let count = Int((milliseconds * 8).rounded())
        signal.append(contentsOf: repeatElement(0, count: count))
        for (frequency, level) in tones {
            let phase = random.number(0...2 * .pi)
            let amplitude = Self.amplitude(level)
            for place in 0..<count {
                signal[first + place] += amplitude * sin(phase + 2 * .pi * frequency * Double(place) / 8000)
            }
        }
        let edge = Int(ramp * 8)
        guard edge > 0, edge * 2 < count else { return }
        for place in 0..<edge {
            let gain = 0.5 - 0.5 * cos(.pi * (Double(place) + 0.5) / Double(edge))
            signal[first + place] *= gain
            signal[signal.count - 1 - place] *= gain
        }
    }

    /// Adds a steady tone under all of the signal.
    public mutating func addTone(_ frequency: Double, _ level: Double) {
        let phase = random.number(0...2 * .pi)
        let amplitude = Self.amplitude(level)
        for place in signal.indices {
            signal[place] += amplitude * sin(phase + 2 * .pi * frequency * Double(place) / 8000)
        }
    }

    /// Adds white Gaussian noise of this level (0 dBm0 is the power of a sine of 0 dBm0).
    public mutating func addNoise(_ level: Double) {
        let deviation = Self.amplitude(level) / 2.0.squareRoot()
        for place in signal.indices { signal[place] += deviation * gaussian() }
    }

    /// Adds another recording from a place on.
    public mutating func add(_ other: ArraySlice<Int16>, gain: Double) {
        for (place, sample) in zip(signal.indices, other) { signal[place] += Double(sample) * gain }
    }

    /// One number of the normal distribution.
    public mutating func gaussian() -> Double {
        let radius = (-2 * log(random.number(1e-300...1))).squareRoot()
        return radius * cos(2 * .pi * random.number(0...1))
    }

    /// The signal as played by a clock that runs fast by parts per million, through a 32-tap filter.
    public mutating func skew(_ partsPerMillion: Double) {
        let step = 1 + partsPerMillion / 1e6
        let count = Int(Double(signal.count - 40) / step)
        var output = [Double](repeating: 0, count: count)
        for place in 0..<count {
            let position = Double(place) * step
            let whole = Int(position)
            let part = position - Double(whole)
            var sum = 0.0
            for tap in -15...16 where signal.indices.contains(whole + tap) {
                let distance = Double(tap) - part
                let window = 0.5 + 0.5 * cos(.pi * distance / 17)
                let kernel = abs(distance) < 1e-9 ? 1 : sin(.pi * distance) / (.pi * distance)
                sum += signal[whole + tap] * kernel * window
            }
            output[place] = sum
        }
        signal = output
        keys = keys.map { (Int(Double($0.first) / step), Int(Double($0.last) / step)) }
    }

    /// The samples as a line delivers them.
    public func samples(_ law: CompandingLaw = .none) -> [Int16] {
        signal.map { law.passed(Int16(max(-32768, min(32767, $0.rounded())))) }
    }
}
