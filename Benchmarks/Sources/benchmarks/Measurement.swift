/// Something to be measured.
struct Benchmark {
    let name: String
    let measure: () throws -> [Measurement]

    /// How often a second a body does its work.
    ///
    /// - Parameters:
    ///   - batch: how often in one sample.
    ///   - share: how much of the unit is done at once.
    ///   - body: does the work once.
    static func rate(
        _ name: String, unit: String, batch: Int, of share: Int = 1, samples count: Int = 9, promise: String = "",
        _ body: @escaping () throws -> Void
    ) -> Benchmark {
        Benchmark(name: name) {
            let clock = ContinuousClock()
            for _ in 0...batch / 4 { try body() }
            let samples = try (0..<count).map { _ in
                let start = clock.now
                for _ in 0..<batch { try body() }
                return Double(batch * share) / start.duration(to: clock.now).seconds
            }
            return [Measurement(name: name, unit: unit, samples: samples, promise: promise)]
        }
    }
}

/// What was measured: several samples of one figure.
struct Measurement {
    let name: String
    let unit: String
    let samples: [Double]
    /// What the figure is to be, if that was promised.
    var promise = ""

    var median: Double { samples.median }

    /// The table of all, as Markdown.
    static func table(of all: [Measurement]) -> String {
        let header = "| what | unit | median | min | max | promised |\n|---|---|---:|---:|---:|---|\n"
        return header
            + all.map { row in
                let figures = [row.median, row.samples.min() ?? 0, row.samples.max() ?? 0].map(text)
                return "| \(([row.name, row.unit] + figures + [row.promise]).joined(separator: " | ")) |\n"
            }.joined()
    }

    private static func text(_ figure: Double) -> String {
        guard figure < 1000 else {
            let digits = String(Int(figure.rounded()))
            return String(
                digits.reversed().enumerated().flatMap { $0 > 0 && $0 % 3 == 0 ? [",", $1] : [$1] }.reversed())
        }
        let scale = figure < 10 ? 100.0 : 10
        return "\((figure * scale).rounded() / scale)"
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension [Double] {
    /// The one in the middle of all in their order, or the mean of the two there.
    var median: Double {
        let sorted = sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
