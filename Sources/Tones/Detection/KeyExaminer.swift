import Glibc

/// Looks closely at the last 52 ms and more for one key: when its tones are on, and how they compare to steady tones alone.
///
/// The samples are turned down by both tones, so that each becomes a slow complex signal, and smoothed by a 10 ms Hann
/// window: the envelope, a point every 2 ms. At a tone's edge the envelope has half its height, so lengths are measured
/// between such points. Amplitudes, frequencies and steadiness all come from the envelope; what else there is comes
/// from the samples less the two tones.
struct KeyExaminer: Sendable {
    /// Samples looked at when a key is first examined.
    static let length = 416
    /// Samples that may have come since.
    static let longest = 544
    /// Samples from one point of the envelope to the next.
    static let step = 16
    /// Samples under the window of a point.
    static let width = 80
    /// A point's distance from the start of its window.
    static let centre = width / 2
    private static let mostPoints = (longest - width) / step + 1
    /// The longest part measured, in points.
    static let mostMeasured = 21

    /// The cosines of each tone, and their negative sines.
    private static let sharedCosines = table { cos($0) }
    private static let sharedSines = table { -sin($0) }
    private static let sharedTables = makeTables()
    private static let sharedTurns = makeTurns()
    private static let sharedRegionWindows = RegionWindows()
    let cosines = sharedCosines
    let sines = sharedSines
    /// For each tone the windowed cosines of a point in whole numbers, then the negative sines.
    private let tables = sharedTables
    /// For each tone the phasors of the points' starts.
    private let turns = sharedTurns
    let regionWindows = sharedRegionWindows

    /// The key examined.
    var key = DTMF.Key(row: 0, column: 0)
    /// Points measured.
    private(set) var points = 0
    /// The envelope as complex amplitudes of the key's tones: low real, low imaginary, high real, high imaginary.
    private(set) var envelope = [SIMD4<Float>](repeating: .zero, count: mostPoints)
    /// The envelope's amplitudes: low, high.
    private(set) var amplitudes = [SIMD2<Float>](repeating: .zero, count: mostPoints)
    var residual = [SIMD4<Float>](repeating: .zero, count: longest / 4)

    /// Four samples of a function of each tone's phase.
    private static func table(_ function: (Double) -> Double) -> [SIMD4<Float>] {
        (DTMF.lowFrequencies + DTMF.highFrequencies).flatMap { frequency in
            (0..<longest / 4).map { vector in
                var lanes = SIMD4<Float>.zero
                for lane in 0..<4 {
                    lanes[lane] = Float(function(2 * Double.pi * Double(frequency) * Double(vector * 4 + lane) / 8000))
                }
                return lanes
            }
        }
    }

    /// Large for precision; the sums of a clipped tone still fit 32 bits.
    private static let amplitude: Float = 2500
    private static let vectors = width / 8

    private static func makeTables() -> [SIMD8<Int16>] {
        (DTMF.lowFrequencies + DTMF.highFrequencies).flatMap { frequency in
            [true, false].flatMap { isCosine in
                (0..<vectors).map { vector in
                    var lanes = SIMD8<Int16>.zero
                    for lane in 0..<8 {
                        let place = Double(vector * 8 + lane)
                        let window = 0.5 - 0.5 * cos(2 * Double.pi * (place + 0.5) / Double(width))
                        let angle = 2 * Double.pi * Double(frequency) * place / 8000
                        let value = window * (isCosine ? cos(angle) : -sin(angle))
                        lanes[lane] = Int16((Double(amplitude) * value).rounded())
                    }
                    return lanes
                }
            }
        }
    }

    private static func makeTurns() -> [SIMD2<Float>] {
        (DTMF.lowFrequencies + DTMF.highFrequencies).flatMap { frequency in
            (0..<mostPoints).map { point in
                let angle = 2 * Double.pi * Double(frequency) * Double(point * step) / 8000
                return SIMD2(Float(cos(angle)), Float(-sin(angle)))
            }
        }
    }

    /// Both tones in the 80 samples from here on as complex amplitudes, their phases counted from the first sample.
    @inline(__always)
    private func point(_ key: DTMF.Key, _ samples: UnsafePointer<Int16>) -> SIMD4<Float> {
        let low = key.row * Self.vectors * 2
        let high = (4 + key.column) * Self.vectors * 2
        var (a, b, c, d) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Int32>.zero)
        for vector in 0..<Self.vectors {
            let piece = WholeNumbers.samples(samples, vector * 8)
            a &+= WholeNumbers.multiplied(piece, tables[low + vector])
            b &+= WholeNumbers.multiplied(piece, tables[low + Self.vectors + vector])
            c &+= WholeNumbers.multiplied(piece, tables[high + vector])
            d &+= WholeNumbers.multiplied(piece, tables[high + Self.vectors + vector])
        }
        // Twice the mean of the products is the amplitude; the window's mean is a half.
        return WholeNumbers.sums(a, b, c, d) * (4 / (Float(Self.width) * Self.amplitude))
    }

    /// Starts over with another key or another origin.
    mutating func start(_ key: DTMF.Key) {
        self.key = key
        points = 0
    }

    /// Measures the points of the envelope that the first `count` samples hold and that were not measured before.
    ///
    /// - Precondition: `count` is a multiple of 16 and at most ``longest``.
    mutating func extend(to count: Int, of samples: UnsafePointer<Int16>) {
        let all = (count - Self.width) / Self.step + 1
        let low = key.row * Self.mostPoints
        let high = (4 + key.column) * Self.mostPoints
        for number in points..<all {
            let turn = SIMD4(lowHalf: turns[low + number], highHalf: turns[high + number])
            let value = ComplexPair.times(point(key, samples + number * Self.step), turn)
            envelope[number] = value
            let squares = value * value
            amplitudes[number] = (squares.evenHalf + squares.oddHalf).squareRoot()
        }
        points = all
    }

    /// Amplitudes of both tones where they are strongest within the last 30 ms, over windows of about 15 ms.
    func plateau() -> SIMD2<Float> {
        var best = SIMD2<Float>.zero
        var largest: Float = 0
        let first = max(1, points - 15)
        amplitudes.withUnsafeBufferPointer { amplitudes in
            var pair = amplitudes[first - 1] + amplitudes[first]
            for point in first..<points - 1 {
                let next = amplitudes[point] + amplitudes[point + 1]
                let sum = pair + next
                pair = next
                let weight = (sum * sum).sum()
                guard weight > largest else { continue }
                largest = weight
                best = sum * 0.25
            }
        }
        return best
    }

    /// Whether both tones have at least these amplitudes.
    func isOn(_ point: Int, _ half: SIMD2<Float>) -> Bool {
        amplitudes[point].x >= half.x && amplitudes[point].y >= half.y
    }

    /// The amplitudes of a key's tones over the 80 samples from here on, of its nominal frequencies.
    func amplitudes(of key: DTMF.Key, at samples: UnsafePointer<Int16>) -> SIMD2<Float> {
        let value = point(key, samples)
        let squares = value * value
        return (squares.evenHalf + squares.oddHalf).squareRoot()
    }

    /// How far from `on` towards `off` the tones pass half the amplitude, from 0 to 1.
    func crossing(_ on: Int, _ off: Int, _ half: SIMD2<Float>) -> Float {
        Self.crossing(from: amplitudes[on], to: amplitudes[off], half)
    }

    /// How far from the one to the other amplitudes the tones pass half, from 0 to 1.
    static func crossing(from above: SIMD2<Float>, to below: SIMD2<Float>, _ half: SIMD2<Float>) -> Float {
        var part: Float = 1
        if below.x < half.x { part = min(part, (above.x - half.x) / (above.x - below.x)) }
        if below.y < half.y { part = min(part, (above.y - half.y) / (above.y - below.y)) }
        return part
    }

    /// How much of a window a tone fills from its start on that reaches this part of its height, from 0 to 1.
    static func part(ofHeight height: Float) -> Float {
        // The integral of a Hann window is x - sin(2πx) / 2π; Newton's steps from the middle.
        var part = 0.5 + (height - 0.5) * 0.6
        for _ in 0..<4 {
            let phasor = Approximations.turn((part - 0.5) * 2 * Float.pi)
            let excess = part + phasor.y / (2 * Float.pi) - height
            part -= excess / max(0.1, 1 + phasor.x)
        }
        return min(1, max(0, part))
    }
}
