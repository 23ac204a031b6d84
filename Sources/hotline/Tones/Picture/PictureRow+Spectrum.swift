import Tones

/// The spectrogram of a row, with the frequencies of keys.
extension PictureRow {
    private typealias Style = PictureStyle

    private static let imageHeight = 144

    func drawSpectrum(in svg: inout SVGText) {
        svg.add(
            "rect",
            [
                "x": Style.left, "y": Style.keyLane, "width": x(filled.upperBound) - Style.left,
                "height": Style.spectrumHeight, "fill": Style.panel,
            ])
        guard !columns.isEmpty else { return }
        // What a row of the picture shows lies between two levels of a column.
        let places = (0..<Self.imageHeight).map { row in
            let height = 1 - (Double(row) + 0.5) / Double(Self.imageHeight)
            return Float(FrequencyAxis.hertz(at: height) / Spectrum.spacing)
        }
        var pixels = [UInt8](repeating: 0, count: Self.imageHeight * columns.count)
        for (column, content) in columns.enumerated() {
            for (row, place) in places.enumerated() {
                let lower = min(Int(place), Spectrum.count - 2)
                let part = place - Float(lower)
                let level = content.levels[lower] * (1 - part) + content.levels[lower + 1] * part
                pixels[row * columns.count + column] = LevelColors.number(of: level)
            }
        }
        let image = PNGImage(width: columns.count, palette: LevelColors.palette, pixels: pixels)
        let first = (times.lowerBound - columnStart) / columnLength
        let shown = (filled.upperBound - filled.lowerBound) / columnLength
        svg.add(
            "svg",
            [
                "x": Style.left, "y": Style.keyLane, "width": x(filled.upperBound) - Style.left,
                "height": Style.spectrumHeight, "preserveAspectRatio": "none",
                "viewBox": "\(first) 0 \(shown) \(Self.imageHeight)",
            ]
        ) {
            $0.add(
                "image",
                [
                    "width": columns.count, "height": Self.imageHeight, "preserveAspectRatio": "none",
                    "xlink:href": image.address,
                ])
        }
    }

    func drawFrequencies(in svg: inout SVGText) {
        let tones = DTMF.rows + DTMF.columns
        svg.add("g", ["stroke": "#ffffff", "stroke-opacity": 0.4, "stroke-width": 0.6]) { svg in
            for hertz in tones {
                for limit in [hertz * 0.985, hertz * 1.015] {
                    svg.add(
                        "line",
                        [
                            "x1": Style.left, "x2": x(filled.upperBound), "y1": y(hertz: limit), "y2": y(hertz: limit),
                        ])
                }
            }
        }
        svg.add("g", ["text-anchor": "end"]) { svg in
            for hertz in tones + FrequencyAxis.marks {
                let isTone = tones.contains(hertz)
                svg.add(
                    "line",
                    [
                        "x1": Style.left - 5, "x2": Style.left, "y1": y(hertz: hertz), "y2": y(hertz: hertz),
                        "stroke": isTone ? Style.ink : Style.pale,
                    ])
                svg.add(
                    "text",
                    ["x": Style.left - 8, "y": y(hertz: hertz) + 4, "fill": isTone ? Style.ink : Style.pale],
                    words: PictureNumber.fixed(hertz, 0) + (hertz == 4000 ? " Hz" : ""))
            }
        }
        svg.add("g", ["fill": Style.pale]) { svg in
            for (place, hertz) in tones.enumerated() {
                let names = DTMF.Key.all.filter { place < 4 ? $0.row == place : $0.column == place - 4 }
                svg.add(
                    "text", ["x": Style.right + 6, "y": y(hertz: hertz) + 4],
                    words: names.map(\.description).joined(separator: " "))
            }
        }
    }
}
