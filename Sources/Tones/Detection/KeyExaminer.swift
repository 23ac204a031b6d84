import CToneSums
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
    /// Samples looked at while a pair lasts; then the earliest quarter is left out.
    static let extended = 704
    /// Samples looked at for a key that a prompt covers: 220 ms.
    static let longest = 1760
    /// Samples from one point of the envelope to the next.
    static let step = TONE_POINT_STEP
    /// Samples under the window of a point.
    static let width = TONE_POINT_SAMPLES
    /// A point's distance from the start of its window.
    static let centre = width / 2
    private static let mostPoints = (longest - width) / step + 1
    /// The longest part measured, in points.
    static let mostMeasured = 21
    /// Vectors of four samples under the windows of those.
    static let mostVectors = ((mostMeasured - 1) * step + width) / 4

    /// The cosines of each tone, and their negative sines.
    private static let sharedCosines = table { cos($0) }
    private static let sharedSines = table { -sin($0) }
    private static let sharedTables = makeTables()
    private static let sharedTurns = makeTurns()
    private static let sharedRegionWindows = RegionWindows()
    let cosines = sharedCosines
    let sines = sharedSines
    /// For each tone the windowed cosines of a point in whole numbers, then the negative sines, as ``tone_envelope`` asks
    /// for them.
    private let tables = sharedTables
    /// For each tone the phasor by which it turns from one point to the next.
    private let turns = sharedTurns
    let regionWindows = sharedRegionWindows

    /// The key examined.
    var key = DTMF.Key(row: 0, column: 0)
    /// Points measured.
    private(set) var points = 0
    /// The envelope as complex amplitudes of the key's tones, each phase counted from the start of the point's window: low
    /// real, low imaginary, high real, high imaginary.
    private(set) var envelope = [SIMD4<Float>](repeating: .zero, count: mostPoints)
    /// The sums of products that the envelope is made of.
    private var products = [SIMD4<Int32>](repeating: .zero, count: mostPoints)
    /// The envelope's amplitudes: low, high.
    private(set) var amplitudes = [SIMD2<Float>](repeating: .zero, count: mostPoints)
    var residual = [SIMD4<Float>](repeating: .zero, count: mostVectors)
    /// The points of a region turned back by their tones.
    var turned = [SIMD4<Float>](repeating: .zero, count: mostMeasured)
    /// Sums of the envelope up to each point, its tones turned back.
    var sums = [SIMD4<Float>](repeating: .zero, count: mostPoints + 1)

    /// Four samples of a function of each tone's phase.
    private static func table(_ function: (Double) -> Double) -> [SIMD4<Float>] {
        (DTMF.lowFrequencies + DTMF.highFrequencies).flatMap { frequency in
            (0..<mostVectors).map { vector in
                var lanes = SIMD4<Float>.zero
                for lane in 0..<4 {
                    lanes[lane] = Float(function(2 * Double.pi * Double(frequency) * Double(vector * 4 + lane) / 8000))
                }
                return lanes
            }
        }
    }

    /// Large for precision; the sums of any samples still fit 32 bits.
    private static let amplitude: Float = 2400

    private static func makeTables() -> [[Int16]] {
        (DTMF.lowFrequencies + DTMF.highFrequencies).map { frequency in
            [{ cos($0) }, { -sin($0) }].flatMap { (function: (Double) -> Double) in
                (0..<width).map { place in
                    let window = 0.5 - 0.5 * cos(2 * Double.pi * (Double(place) + 0.5) / Double(width))
                    let angle = 2 * Double.pi * Double(frequency) * Double(place) / 8000
                    return Int16((Double(amplitude) * window * function(angle)).rounded())
                }
            }
        }
    }

    private static func makeTurns() -> [SIMD2<Float>] {
        (DTMF.lowFrequencies + DTMF.highFrequencies).map { frequency in
            let angle = 2 * Double.pi * Double(frequency) * Double(step) / 8000
            return SIMD2(Float(cos(angle)), Float(sin(angle)))
        }
    }

    /// By how much the key's tones turn from one point to the next.
    var turn: SIMD4<Float> { SIMD4(lowHalf: turns[key.row], highHalf: turns[4 + key.column]) }

    /// What turns a point back that is turned by so much beside the key's tones.
    func back(_ turns: SIMD2<Float>) -> SIMD4<Float> {
        ComplexPair.conjugate(ComplexPair.times(turn, ComplexPair.phasors(turns)))
    }

    /// Twice the mean of the products is the amplitude; the window's mean is a half.
    private static let scale = 4 / (Float(width) * amplitude)

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
        guard all > points else { return }
        let (done, low, high) = (points, tables[key.row], tables[4 + key.column])
        products.withUnsafeMutableBytes {
            let sums = $0.assumingMemoryBound(to: Int32.self).baseAddress
            tone_envelope(samples + done * Self.step, Int32(all - done), low, high, sums)
        }
        for number in done..<all {
            let value = SIMD4<Float>(products[number - done]) * Self.scale
            let squares = value * value
            envelope[number] = value
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
        var sums = SIMD4<Int32>.zero
        withUnsafeMutableBytes(of: &sums) {
            let sums = $0.assumingMemoryBound(to: Int32.self).baseAddress
            tone_envelope(samples, 1, tables[key.row], tables[4 + key.column], sums)
        }
        let value = SIMD4<Float>(sums) * Self.scale
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
        let place = min(1, max(0, height)) * Float(parts.count - 1)
        let number = min(Int(place), parts.count - 2)
        return parts[number] + (parts[number + 1] - parts[number]) * (place - Float(number))
    }

    /// The parts for heights from 0 to 1 in equal steps.
    private static let parts: [Float] = (0...256).map { number in
        // The integral of a Hann window is x - sin(2πx) / 2π, which grows all the way.
        let height = Double(number) / 256
        var (low, high) = (0.0, 1.0)
        for _ in 0..<40 {
            let part = (low + high) / 2
            if part - sin(2 * Double.pi * part) / (2 * Double.pi) < height { low = part } else { high = part }
        }
        return Float((low + high) / 2)
    }
}
