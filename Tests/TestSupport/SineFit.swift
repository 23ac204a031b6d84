import Glibc

/// The sines in samples by least squares: frequencies, amplitudes and phases that leave the least of them over.
///
/// Gauss and Newton's method on the samples themselves; nothing of the product is used.
package struct SineFit {
    /// One sine: `amplitude * sin(2π * (frequency * n / rate) + phase)` at sample *n*.
    package struct Sine {
        package var frequency: Double
        package var amplitude: Double
        package var phase: Double

        /// Its level in dBm0: 0 is 3.14 dB below a full-scale sine.
        package var levelInDBm0: Double { 20 * log10(amplitude) + 3.14 }
    }

    package let sines: [Sine]
    /// The root of the mean square of what no sine explains.
    package let residual: Double
    private let rate: Double

    /// How far below the sines what is left over is, in decibels.
    package var distortion: Double {
        let power = sines.reduce(0) { $0 + $1.amplitude * $1.amplitude / 2 }
        return 10 * log10(residual * residual / power)
    }

    /// The sines near some frequencies in hertz.
    package init(_ samples: [Double], rate: Double, near frequencies: [Double]) {
        self.rate = rate
        let middle = Double(samples.count - 1) / 2
        var omegas = frequencies.map { 2 * Double.pi * $0 / rate }
        var solution: [Double] = []
        for _ in 0..<8 {
            // Unknown: cosine, sine and shift of each frequency, and a constant.
            let size = omegas.count * 3 + 1
            var matrix = [[Double]](repeating: [Double](repeating: 0, count: size + 1), count: size)
            for (index, sample) in samples.enumerated() {
                let time = Double(index) - middle
                var row = [Double](repeating: 1, count: size)
                for (place, omega) in omegas.enumerated() {
                    let (cosine, sine) = (cos(omega * time), sin(omega * time))
                    row[place * 3] = cosine
                    row[place * 3 + 1] = sine
                    let (a, b) = solution.isEmpty ? (0, 0) : (solution[place * 3], solution[place * 3 + 1])
                    row[place * 3 + 2] = time / middle * (b * cosine - a * sine)
                }
                for left in 0..<size {
                    for right in 0..<size { matrix[left][right] += row[left] * row[right] }
                    matrix[left][size] += row[left] * sample
                }
            }
            solution = Self.solve(matrix)
            for place in omegas.indices { omegas[place] += solution[place * 3 + 2] / middle }
        }
        sines = omegas.enumerated().map { place, omega in
            let (a, b) = (solution[place * 3], solution[place * 3 + 1])
            return Sine(
                frequency: omega * rate / (2 * .pi), amplitude: (a * a + b * b).squareRoot(),
                phase: atan2(a, b) - omega * middle)
        }
        let found = sines
        let constant = solution[omegas.count * 3]
        var sum = 0.0
        for (index, sample) in samples.enumerated() {
            let rest = sample - constant - Self.value(of: found, at: Double(index), rate: rate)
            sum += rest * rest
        }
        residual = (sum / Double(samples.count)).squareRoot()
    }

    /// What the sines are at a sample, also outside those that they were found in.
    package func value(at sample: Int) -> Double { Self.value(of: sines, at: Double(sample), rate: rate) }

    private static func value(of sines: [Sine], at sample: Double, rate: Double) -> Double {
        sines.reduce(0) { $0 + $1.amplitude * sin(2 * .pi * $1.frequency / rate * sample + $1.phase) }
    }

    /// The solution of linear equations; an unknown that nothing decides is 0.
    package static func solve(_ equations: [[Double]]) -> [Double] {
        var rows = equations
        let size = rows.count
        var isDecided = [Bool](repeating: true, count: size)
        for column in 0..<size {
            let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
            rows.swapAt(column, pivot)
            guard abs(rows[column][column]) > 1e-12 else {
                isDecided[column] = false
                continue
            }
            for row in 0..<size where row != column {
                let factor = rows[row][column] / rows[column][column]
                for place in column...size { rows[row][place] -= factor * rows[column][place] }
            }
        }
        return (0..<size).map { isDecided[$0] ? rows[$0][size] / rows[$0][$0] : 0 }
    }
}
