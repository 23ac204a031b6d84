import Tones

/// The head of a picture: what it shows, and what its colors and lines mean.
struct PictureHead {
    private typealias Style = PictureStyle

    static let height = 142.0
    private static let margin = 24.0
    private static let longestName = 70

    let picture: TonePicture
    let rows: TimeRows

    func draw(in svg: inout SVGText) {
        svg.add(
            "text", ["x": Self.margin, "y": 36.0, "font-size": Style.title, "font-weight": "bold"], words: shownName)
        svg.add("text", ["x": Self.margin, "y": 60.0, "font-size": Style.text], words: picture.summary)
        svg.add(
            "text", ["x": Self.margin, "y": 80.0, "font-size": Style.small, "fill": Style.pale], words: extent)
        drawScale(in: &svg)
        drawLegend(in: &svg)
    }

    /// The recording's name, the middle of a long one left out.
    private var shownName: String {
        let name = picture.name.withoutControls
        guard name.count > Self.longestName else { return name }
        return name.prefix(Self.longestName / 2) + "\u{2026}" + name.suffix(Self.longestName / 2 - 1)
    }

    /// Which part is shown, and how finely.
    private var extent: String {
        let spectrogram = picture.spectrogram
        let (start, end) = (Double(spectrogram.start) / 8000, rows.end)
        var text = "Spectrogram, \(PictureNumber.fixed(start, 3)) to \(PictureNumber.fixed(end, 3)) s"
        let perPixel = rows.secondsPerPixel
        if perPixel > 0.02 {
            text += "; a pixel is \(PictureNumber.fixed(perPixel * 1000, 0)) ms and has the loudest of them:"
            text += " --from and --to show a part in detail"
        }
        let unmarked = max(picture.keyCount - picture.keys.count, picture.turnedDownCount - picture.turnedDown.count)
        if unmarked > 0 { text += "; only the first \(TonePicture.mostMarks) are marked" }
        return text
    }

    /// The scale of colors, at the right.
    private func drawScale(in svg: inout SVGText) {
        let width = 300.0
        let left = Style.right - width
        let step = width / Double(LevelColors.palette.count)
        for (number, color) in LevelColors.palette.enumerated() {
            svg.add(
                "rect",
                [
                    "x": left + Double(number) * step, "y": 103.0, "width": step + 0.3, "height": 12.0,
                    "fill": LevelColors.text(of: color),
                ])
        }
        svg.add("text", ["x": Style.right, "y": 98.0, "text-anchor": "end"], words: "level at a frequency, in dBm0")
        let range = LevelColors.range
        for level in stride(from: range.lowerBound + 5, to: range.upperBound, by: 10) {
            let part = Double((level - range.lowerBound) / (range.upperBound - range.lowerBound))
            let x = left + part * width
            svg.add("line", ["x1": x, "y1": 115.0, "x2": x, "y2": 119.0, "stroke": Style.pale])
            svg.add(
                "text", ["x": x, "y": 130.0, "text-anchor": "middle"], words: PictureNumber.fixed(Double(level), 0))
        }
    }

    private typealias Entry = (words: String, draw: (inout SVGText, Double, Double) -> Void)

    private func drawLegend(in svg: inout SVGText) {
        let marks: [Entry] = [
            ("key", { Self.drawSample(of: .key, in: &$0, $1, $2) }),
            ("pair that is no key", { Self.drawSample(of: .turnedDown, in: &$0, $1, $2) }),
            ("pair not examined", { Self.drawSample(of: .unexamined, in: &$0, $1, $2) }),
            (
                "measured frequency",
                { svg, x, y in
                    Self.drawPanel(in: &svg, x, y)
                    PictureRow.drawFrequency(in: &svg, from: x + 2, to: x + 22, y)
                }
            ),
            (
                "keys' frequencies, \u{B1}1.5 %",
                { svg, x, y in
                    Self.drawPanel(in: &svg, x, y)
                    for place in [y - 3, y + 3] {
                        svg.add(
                            "line",
                            [
                                "x1": x, "y1": place, "x2": x + 24, "y2": place, "stroke": "#ffffff",
                                "stroke-width": 0.6, "stroke-opacity": 0.7,
                            ])
                    }
                }
            ),
        ]
        let levels: [Entry] = [
            (
                "level of the whole",
                { svg, x, y in
                    svg.add("rect", ["x": x, "y": y - 7, "width": 24.0, "height": 14.0, "fill": Style.whole])
                }
            ),
            ("of the loudest tone of the low group", { PictureRow.drawLevelSample(isLow: true, in: &$0, $1, $2) }),
            ("of the loudest tone of the high group", { PictureRow.drawLevelSample(isLow: false, in: &$0, $1, $2) }),
        ]
        for (entries, y) in [(marks, 104.0), (levels, 126.0)] {
            var x = Self.margin
            for (words, draw) in entries {
                draw(&svg, x, y)
                svg.add("text", ["x": x + 30, "y": y + 4], words: words)
                x += 30 + Style.width(of: words, size: Style.small) + 22
            }
        }
    }

    private static func drawPanel(in svg: inout SVGText, _ x: Double, _ y: Double) {
        svg.add("rect", ["x": x, "y": y - 7, "width": 24.0, "height": 14.0, "fill": Style.panel])
    }

    private static func drawSample(of kind: ToneMark.Kind, in svg: inout SVGText, _ x: Double, _ y: Double) {
        drawPanel(in: &svg, x, y)
        PictureRow.drawBox(kind, in: &svg, x: x + 4, y: y - 4, width: 16, height: 8)
    }
}
