import Tones

/// The levels in a row: of the whole, and of the loudest tone of each group of keys' tones.
extension PictureRow {
    private typealias Style = PictureStyle

    private func y(level: Float) -> Double {
        let range = LevelColors.range
        let part = (level - range.lowerBound) / (range.upperBound - range.lowerBound)
        return levelTop + (1 - Double(max(0, min(part, 1)))) * Style.levelHeight
    }

    func drawLevels(in svg: inout SVGText) {
        for level in [Float(0), -20, -40, -60] {
            svg.add(
                "line",
                [
                    "x1": Style.left, "x2": Style.right, "y1": y(level: level), "y2": y(level: level),
                    "stroke": Style.rule,
                ])
            svg.add(
                "text",
                ["x": Style.left - 8, "y": y(level: level) + 4, "text-anchor": "end", "fill": Style.pale],
                words: PictureNumber.fixed(Double(level), 0) + (level == 0 ? " dBm0" : ""))
        }
        guard !columns.isEmpty else { return }
        let bottom = levelBottom.svgText
        svg.add(
            "path",
            [
                "d": "M\(x(filled.lowerBound).svgText) \(bottom)L\(points { $0.level })V\(bottom)Z",
                "fill": Style.whole,
                "fill-opacity": 0.75,
            ])
        for isLow in [true, false] {
            let places = isLow ? Self.lowPlaces : Self.highPlaces
            svg.add("path", Self.lineStyle(isLow, "M" + points { $0.levels[places].max() ?? Spectrum.floor }))
        }
    }

    /// The levels of a column that belong to the low and the high tones of keys.
    private static let lowPlaces = Int(650 / Spectrum.spacing)...Int(990 / Spectrum.spacing)
    private static let highPlaces = Int(1150 / Spectrum.spacing)...Int(1720 / Spectrum.spacing)

    private func points(_ level: (Spectrogram.Column) -> Float) -> String {
        let middles = columns.indices.map { columnStart + (Double($0) + 0.5) * columnLength }
        // The first and the last column reach to the ends of what is filled.
        let inside = zip(middles, columns).filter { time, _ in time < filled.upperBound }
        let start = columns.prefix(1).map { (filled.lowerBound, $0) }
        let end = columns.suffix(1).map { (filled.upperBound, $0) }
        return (start + inside + end).map { "\(x($0).svgText) \(y(level: level($1)).svgText)" }.joined(separator: " ")
    }

    private static func lineStyle(_ isLow: Bool, _ path: String) -> KeyValuePairs<String, any SVGValue> {
        [
            "d": path, "fill": "none", "stroke": isLow ? Style.low : Style.high, "stroke-width": isLow ? 1.8 : 1.5,
            "stroke-linejoin": "round",
        ]
    }

    /// What the line of a group looks like.
    static func drawLevelSample(isLow: Bool, in svg: inout SVGText, _ x: Double, _ y: Double) {
        svg.add("path", lineStyle(isLow, "M\(x.svgText) \(y.svgText)h24"))
    }
}
