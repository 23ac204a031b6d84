/// How a part of a recording is cut into rows that stand below each other. Times are in seconds.
struct TimeRows {
    /// A row from its first moment to its last, which are all as long, although the recording may end in the last.
    let rows: [ClosedRange<Double>]
    /// Where the part ends.
    let end: Double

    /// So many seconds are shown in detail.
    private static let longestInDetail = 5.0
    private static let mostRows = 12
    /// A shorter recording does not fill its row.
    private static let shortest = 0.02
    /// Numbers that make good limits of rows, each ten times that of four places before.
    private static let roundNumbers = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

    init(from start: Double, to end: Double) {
        self.end = end
        let whole = end - start
        guard whole > Self.longestInDetail else {
            rows = [start...start + max(whole, Self.shortest)]
            return
        }
        let number = min(Double(Self.mostRows), (whole / Self.longestInDetail).rounded(.up))
        let length = Self.roundNumber(from: whole / number)
        rows = (0..<Int((whole / length).rounded(.up))).map { place in
            start + Double(place) * length...start + Double(place + 1) * length
        }
    }

    /// The part of a row before the recording ends.
    func filled(_ row: ClosedRange<Double>) -> ClosedRange<Double> {
        row.lowerBound...max(row.lowerBound, min(row.upperBound, end))
    }

    /// The distance of marks of which a row has at most so many, a round number.
    func spacing(ofAtMost number: Int) -> Double {
        let length = rows[0].upperBound - rows[0].lowerBound
        var spacing = 1e-4
        while true {
            for factor in [1.0, 2, 5] where length / (spacing * factor) <= Double(number) { return spacing * factor }
            spacing *= 10
        }
    }

    private static func roundNumber(from least: Double) -> Double {
        var scale = 1.0
        while scale * 10 < least { scale *= 10 }
        return (roundNumbers.first { $0 * scale >= least * (1 - 1e-9) } ?? 10) * scale
    }
}

extension TimeRows {
    /// How long a pixel is.
    var secondsPerPixel: Double { (rows[0].upperBound - rows[0].lowerBound) / PictureStyle.plotWidth }
}
