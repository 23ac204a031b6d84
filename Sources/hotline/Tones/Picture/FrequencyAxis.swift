/// Where frequencies stand: most of the height belongs to the keys' tones.
enum FrequencyAxis {
    /// A part of the axis that is even.
    private struct Part {
        let hertz: ClosedRange<Double>
        /// How far up it is, from 0 to 1.
        let heights: ClosedRange<Double>
    }

    private static let parts = [
        Part(hertz: 0...600, heights: 0...0.13), Part(hertz: 600...1720, heights: 0.13...0.84),
        Part(hertz: 1720...4000, heights: 0.84...1),
    ]

    /// The frequencies that are marked besides those of the keys' tones.
    static let marks: [Double] = [0, 300, 2000, 3000, 4000]

    /// How far up a frequency is, from 0 to 1.
    static func height(of hertz: Double) -> Double {
        let part = parts.first { $0.hertz.contains(hertz) } ?? (hertz < 0 ? parts[0] : parts[2])
        return moved(hertz, from: part.hertz, to: part.heights)
    }

    /// The frequency that is so far up.
    static func hertz(at height: Double) -> Double {
        let part = parts.first { $0.heights.contains(height) } ?? (height < 0 ? parts[0] : parts[2])
        return moved(height, from: part.heights, to: part.hertz)
    }

    private static func moved(
        _ value: Double, from source: ClosedRange<Double>, to target: ClosedRange<Double>
    ) -> Double {
        let part = (value - source.lowerBound) / (source.upperBound - source.lowerBound)
        return target.lowerBound + part * (target.upperBound - target.lowerBound)
    }
}
