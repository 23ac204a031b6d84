import Foundation
import ToneCases

/// The figures that makers of receivers have told since Mitel's test tape (CM7291): keys 1, 5, 9 and D in pulses of 50 ms.
struct ReceiverFigures {
    /// A tone 20 dB below where it clips, as the tape has it.
    private static let level = 3.14 - 20
    private static let keys: [Character] = ["1", "5", "9", "D"]

    var report: Report {
        Report(name: "decoders: the figures of receivers") {
            let columns = try Decoder.all.concurrentMap { decoder in try figures(of: decoder) }
            let names = columns.first?.map(\.name) ?? []
            return markdownTable(
                [["figure"] + Decoder.all.map(\.name)]
                    + names.indices.map { place in [names[place]] + columns.map { $0[place].value } })
        }
    }

    private func figures(of decoder: Decoder) throws -> [(name: String, value: String)] {
        var rows: [(String, String)] = []
        for key in Self.keys {
            let low = try band(key, isLow: true, decoder)
            let high = try band(key, isLow: false, decoder)
            rows.append(("bandwidth of \(key)'s low tone, % (centre)", low))
            rows.append(("bandwidth of \(key)'s high tone, % (centre)", high))
        }
        let twist = try [true, false].map { isHigh in
            try Self.keys.map { key in
                try told(key, decoder, pulses: 200) { pulse in
                    let down = -5 - Double(pulse) / 10
                    return (50, isHigh ? .init(low: -5, high: down) : .init(low: down, high: -5))
                }
            }.min() ?? 0
        }
        rows.append(
            ("twist accepted, dB, worst key", "-\((Double(twist[0]) / 10).text(1)) +\((Double(twist[1]) / 10).text(1))")
        )
        let range =
            try Self.keys.map { key in
                try told(key, decoder, pulses: 36) { pulse in
                    let level = 3.14 - 6 - Double(pulse)
                    return (50, .init(low: level, high: level))
                }
            }.min() ?? 0
        rows.append(("dynamic range, dB of 36, worst key", "\(range)"))
        let lengths = try told("1", decoder, pulses: 391) { pulse in (49 - Double(pulse) / 10, .init(low: -3, high: -3))
        }
        rows.append(("guard time, ms", (49 - Double(lengths - 1) / 10).text(1)))
        for noise in [-24.0, -18, -12] {
            let found = try told("1", decoder, pulses: 1000, noise: noise) { _ in (50, .init(low: -3, high: -3)) }
            rows.append(("of 1000 pulses of -3 dBm0 a tone, in noise of \(Int(noise)) dBm0", "\(found)"))
        }
        return rows.map { (name: $0.0, value: $0.1) }
    }

    /// How far a tone may be off, both sides together, and where the middle of that is.
    private func band(_ key: Character, isLow: Bool, _ decoder: Decoder) throws -> String {
        let sides = try [1.0, -1].map { sign in
            // Ten pulses for each tenth of a percent.
            Double(
                try told(key, decoder, pulses: 600) { pulse in
                    let off = sign * Double(pulse / 10 + 1) / 10
                    return (
                        50,
                        .init(
                            low: Self.level, high: Self.level, lowOffset: isLow ? off : 0,
                            highOffset: isLow ? 0 : off)
                    )
                }) / 100
        }
        return "\((sides[0] + sides[1]).text(1)) (\(((sides[0] - sides[1]) / 2).text(2)))"
    }

    /// How many pulses of a key are answered with it.
    private func told(
        _ key: Character, _ decoder: Decoder, pulses: Int, noise: Double? = nil,
        _ draw: (Int) -> (milliseconds: Double, shape: Canvas.KeyShape)
    ) throws -> Int {
        var canvas = Canvas(seed: 7291)
        canvas.pause(100)
        for pulse in 0..<pulses {
            let drawn = draw(pulse)
            canvas.key(key, drawn.milliseconds, drawn.shape)
            canvas.pause(50)
        }
        canvas.pause(100)
        if let noise { canvas.addNoise(noise) }
        return try decoder.keys(canvas.samples()).count { $0 == key }
    }
}
