import Tones

/// A row of a picture: the same stretch of time in all that stands below each other.
struct PictureRow {
    private typealias Style = PictureStyle

    let picture: TonePicture
    let times: ClosedRange<Double>
    /// The part before the recording ends.
    let filled: ClosedRange<Double>
    private let tickSpacing: Double
    let columns: [Spectrogram.Column]
    /// Where the columns are: the first one's start and the length of each, in seconds.
    let columnStart: Double
    let columnLength: Double
    let keys: [ToneMark]
    let reasons: ReasonLanes

    private static let mostTicks = 14
    /// A row has so many columns at least where the recording has them, which is as fine as a window of 32 ms can be.
    private static let fewestColumns = 480

    init(_ times: ClosedRange<Double>, of picture: TonePicture, _ rows: TimeRows) {
        self.picture = picture
        self.times = times
        filled = rows.filled(times)
        tickSpacing = rows.spacing(ofAtMost: Self.mostTicks)
        let spectrogram = picture.spectrogram
        let start = Double(spectrogram.start) / 8000
        let length = times.upperBound - times.lowerBound
        var merging = 1
        while length / (Double(spectrogram.samplesPerColumn * merging * 2) / 8000) >= Double(Self.fewestColumns) {
            merging *= 2
        }
        columnLength = Double(spectrogram.samplesPerColumn * merging) / 8000
        let all = spectrogram.columns.count
        let first = min(Int(((times.lowerBound - start) / columnLength + 1e-6).rounded(.down)) * merging, all)
        let last = min(Int(((times.upperBound - start) / columnLength - 1e-6).rounded(.up)) * merging, all)
        columns = Spectrogram.merged(Array(spectrogram.columns[first..<max(first, last)]), by: merging)
        columnStart = start + Double(first * spectrogram.samplesPerColumn) / 8000

        let samples = Int(times.lowerBound * 8000)..<Int((filled.upperBound * 8000).rounded(.up))
        func isHere(_ mark: ToneMark) -> Bool { mark.samples.overlaps(samples) }
        keys = picture.keys.filter(isHere)
        let marks = (picture.turnedDown + picture.unexamined).filter(isHere).sorted {
            $0.samples.lowerBound < $1.samples.lowerBound
        }
        reasons = ReasonLanes(
            ReasonGroup.groups(of: marks.map { ($0, Self.extent(of: $0.samples, in: times)) }),
            within: Style.left...Style.right)
    }

    /// Where the spectrogram begins, and what follows it.
    var spectrumBottom: Double { Style.keyLane + Style.spectrumHeight }
    private var laneCount: Int { reasons.lanes + (reasons.others.isEmpty ? 0 : 1) }
    var levelTop: Double { spectrumBottom + 10 + (laneCount > 0 ? Double(laneCount) * Style.lane + 6 : 0) }
    var levelBottom: Double { levelTop + Style.levelHeight }
    var height: Double { levelBottom + Style.axis }

    private static func x(_ seconds: Double, in times: ClosedRange<Double>) -> Double {
        let part = (seconds - times.lowerBound) / (times.upperBound - times.lowerBound)
        return Style.left + max(0, min(part, 1)) * Style.plotWidth
    }

    func x(_ seconds: Double) -> Double { Self.x(seconds, in: times) }

    static func extent(of samples: Range<Int>, in times: ClosedRange<Double>) -> ClosedRange<Double> {
        let first = x(Double(samples.lowerBound) / 8000, in: times)
        return first...max(first + 2, x(Double(samples.upperBound) / 8000, in: times))
    }

    func y(hertz: Double) -> Double {
        Style.keyLane + (1 - FrequencyAxis.height(of: hertz)) * Style.spectrumHeight
    }

    func draw(in svg: inout SVGText) {
        drawSpectrum(in: &svg)
        drawFrequencies(in: &svg)
        drawKeys(in: &svg)
        drawReasons(in: &svg)
        drawLevels(in: &svg)
        drawTime(in: &svg)
    }

    private func drawTime(in svg: inout SVGText) {
        let bottom = levelBottom
        svg.add(
            "line", ["x1": Style.left, "x2": Style.right, "y1": bottom, "y2": bottom, "stroke": Style.pale])
        let places = tickSpacing >= 1 ? 0 : tickSpacing >= 0.1 ? 1 : tickSpacing >= 0.01 ? 2 : 3
        var number = (times.lowerBound / tickSpacing - 1e-6).rounded(.up)
        while number * tickSpacing <= times.upperBound * (1 + 1e-9) {
            let x = x(number * tickSpacing)
            svg.add("line", ["x1": x, "x2": x, "y1": bottom, "y2": bottom + 5, "stroke": Style.pale])
            svg.add(
                "text", ["x": x, "y": bottom + 18, "text-anchor": "middle"],
                words: PictureNumber.fixed(number * tickSpacing, places) + " s")
            number += 1
        }
    }
}
