import Foundation
import ToneCases

/// What each decoder does between what must be a key and what must be none: keys told of a hundred, by one quantity.
struct CurveComparison {
    /// Each of the sixteen keys so many times for a point.
    private static let rounds = 10

    private struct Curve: Sendable {
        var name: String
        var heading: String
        var values: [Double]
        /// How a key is drawn.
        var length = 50.0
        var shape: @Sendable (Double, inout RandomSource) -> Canvas.KeyShape
        var lengthIsValue = false
        /// What is added to all of it.
        var finish: @Sendable (Double, inout Canvas) -> Void = { _, _ in }

        /// Keys with pauses of 60 to 70 ms.
        func tape(at value: Double) -> (samples: [Int16], keys: String) {
            var canvas = Canvas(seed: 4711)
            var keys: [Character] = []
            for _ in 0..<CurveComparison.rounds { keys += Array("123A456B789C*0#D").shuffled(using: &canvas.random) }
            canvas.pause(100)
            for key in keys {
                let shape = shape(value, &canvas.random)
                canvas.key(key, lengthIsValue ? value : length, shape)
                canvas.pause(canvas.random.number(60...70))
            }
            canvas.pause(100)
            finish(value, &canvas)
            return (canvas.samples(), String(keys))
        }
    }

    private static let curves: [Curve] = [
        Curve(
            name: "length", heading: "ms; 23 must be none, 40 must be all",
            values: [20, 23, 24, 26, 28, 30, 32, 34, 36, 38, 39, 40], shape: { _, _ in .init() },
            lengthIsValue: true),
        Curve(
            name: "break", heading: "ms in the middle of 100; up to 10 must be 100",
            values: [8, 10, 11, 13, 15, 18, 20, 22, 24, 26, 28, 30, 40], length: 100,
            shape: { .init(gap: (at: 50 - $0 / 2 + $1.number(-5...5), length: $0)) }),
        Curve(
            name: "frequency", heading: "% that one tone is off; 1.5 must be all, 3.5 none",
            values: [1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75],
            shape: { value, random in
                let off = random.next() % 2 == 0 ? value : -value
                return random.next() % 2 == 0 ? .init(lowOffset: off) : .init(highOffset: off)
            }),
        Curve(
            name: "twist", heading: "dB, the high tone over the low one; -8 to 4 must be all",
            values: [-16, -14, -12, -11, -10, -9, -8, 0, 4, 5, 6, 7, 8, 10, 12],
            shape: { value, _ in .init(low: -12 - max(0, value), high: -12 + min(0, value)) }),
        Curve(
            name: "level", heading: "dBm0 a tone; 0 to -25 must be all, -55 none",
            values: [3, 0, -10, -20, -25, -28, -30, -32, -34, -36, -38, -40, -45, -50, -55],
            shape: { value, _ in .init(low: value, high: value) }),
        Curve(
            name: "white noise", heading: "dB below the pair, 0 to 4 kHz; 15 must be all",
            values: [15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 0], shape: { _, _ in .init() },
            finish: { $1.addNoise(-10 + 3.01 - $0) }),
        Curve(
            name: "dial tone", heading: "dB over a key of -25 dBm0; 12 must be all", values: [0, 6, 9, 12, 15, 18, 21],
            shape: { _, _ in .init(low: -25, high: -25) },
            finish: { value, canvas in
                for frequency in [350.0, 440] { canvas.addTone(frequency, -25 + value) }
            }),
        Curve(
            name: "third tone", heading: "dB below each tone of the key, anywhere from 500 to 3000 Hz",
            values: [30, 25, 20, 16, 14, 12, 10, 8, 6, 3], shape: { _, _ in .init() },
            finish: { value, canvas in canvas.addTone(canvas.random.number(500...3000), -10 - value) }),
    ]

    var report: Report {
        Report(name: "decoders: between the limits") {
            try Self.curves.concurrentMap { curve in
                let rows = try curve.values.map { value in
                    let tape = curve.tape(at: value)
                    return ["\(value.formatted)"]
                        + (try Decoder.all.map { decoder in
                            let told = try decoder.keys(tape.samples).count
                            return (100 * Double(told) / Double(tape.keys.count)).text(0)
                        })
                }
                return "**\(curve.name)**\n\n" + markdownTable([[curve.heading] + Decoder.all.map(\.name)] + rows)
            }.joined(separator: "\n")
        }
    }
}

extension Double {
    /// Without digits after the point that are zero.
    fileprivate var formatted: String { self == rounded() ? text(0) : "\(self)" }
}
