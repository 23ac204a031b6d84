import Glibc

/// Windows over a number of points of the envelope, and the same windows over the samples below them.
struct RegionWindows: Sendable {
    /// Weights of the points, a row for each number of points; the sum of a row is 1.
    private let points: [Float]
    /// Weights of the samples, a row for each number of points; their peak is 1.
    private let samples: [SIMD4<Float>]
    private static let pointStride = KeyExaminer.mostMeasured
    private static let sampleStride = ((KeyExaminer.mostMeasured - 1) * KeyExaminer.step + KeyExaminer.width) / 4

    init() {
        var points: [Float] = []
        var samples: [SIMD4<Float>] = []
        for count in 0...KeyExaminer.mostMeasured {
            let (weights, window) = Self.weights(count)
            points += weights.map(Float.init) + [Float](repeating: 0, count: Self.pointStride - count)
            var row = [SIMD4<Float>](repeating: .zero, count: Self.sampleStride)
            for (place, weight) in window.enumerated() { row[place / 4][place % 4] = Float(weight) }
            samples += row
        }
        self.points = points
        self.samples = samples
    }

    private static func weights(_ count: Int) -> (points: [Double], samples: [Double]) {
        var weights = (0..<count).map { place in
            let sine = sin(Double.pi * Double(place + 1) / Double(count + 1))
            return sine * sine
        }
        let total = max(weights.reduce(0, +), 1e-9)
        weights = weights.map { $0 / total }
        let width = KeyExaminer.width
        let shape = (0..<width).map { 0.5 - 0.5 * cos(2 * Double.pi * (Double($0) + 0.5) / Double(width)) }
        var window = [Double](repeating: 0, count: KeyExaminer.step * max(0, count - 1) + width)
        for (point, weight) in weights.enumerated() {
            for place in 0..<width { window[point * KeyExaminer.step + place] += weight * shape[place] }
        }
        let peak = max(window.max() ?? 1, 1e-9)
        return (weights, window.map { $0 / peak })
    }

    /// The weight of a point among so many.
    func weight(of point: Int, among count: Int) -> Float { points[count * Self.pointStride + point] }

    /// The weights of four samples under so many points.
    func weights(of vector: Int, under count: Int) -> SIMD4<Float> { samples[count * Self.sampleStride + vector] }
}
