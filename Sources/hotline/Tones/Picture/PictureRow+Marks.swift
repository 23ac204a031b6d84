/// What is marked in a row: keys with their names, and pairs that are none with the reasons.
extension PictureRow {
    private typealias Style = PictureStyle

    private static func color(of kind: ToneMark.Kind) -> String {
        kind == .key ? Style.keyOnPanel : Style.turnedDownOnPanel
    }

    private static func dashes(of kind: ToneMark.Kind) -> String {
        switch kind {
        case .key: "none"
        case .turnedDown: "5 3"
        case .unexamined: "1.5 2.5"
        }
    }

    /// A mark's box: solid for a key, broken for what is none.
    static func drawBox(
        _ kind: ToneMark.Kind, in svg: inout SVGText, x: Double, y: Double, width: Double, height: Double
    ) {
        for isCasing in [true, false] {
            svg.add(
                "rect",
                [
                    "x": x, "y": y, "width": width, "height": height, "rx": min(3, width / 4), "fill": "none",
                    // The pointer finds the whole of it.
                    "pointer-events": "all",
                    "stroke": isCasing ? Style.panel : color(of: kind),
                    "stroke-width": isCasing ? 3.5 : 1.5, "stroke-opacity": isCasing ? 0.6 : 1.0,
                    "stroke-dasharray": isCasing ? "none" : dashes(of: kind),
                ])
        }
    }

    /// What is narrower in pixels has no room for lines.
    private static let narrow = 3.0

    /// A mark over its pair, with the frequencies that were measured.
    private func draw(_ mark: ToneMark, in svg: inout SVGText) {
        let extent = Self.extent(of: mark.samples, in: times)
        svg.add("g", ["class": mark.kind.rawValue]) { svg in
            svg.add("title", [:], words: mark.details)
            let width = extent.upperBound - extent.lowerBound
            let top = y(hertz: mark.key.high * 1.06)
            let bottom = y(hertz: mark.key.low * 0.94)
            guard width >= Self.narrow else {
                let middle = (extent.lowerBound + extent.upperBound) / 2
                return svg.add(
                    "line",
                    [
                        "x1": middle, "x2": middle, "y1": top, "y2": bottom, "stroke": Self.color(of: mark.kind),
                        "stroke-width": 1.2, "stroke-dasharray": Self.dashes(of: mark.kind),
                    ])
            }
            Self.drawBox(mark.kind, in: &svg, x: extent.lowerBound, y: top, width: width, height: bottom - top)
            for hertz in [mark.low, mark.high] {
                guard let hertz else { continue }
                Self.drawFrequency(in: &svg, from: extent.lowerBound, to: extent.upperBound, y(hertz: hertz))
            }
        }
    }

    /// A frequency that was measured.
    static func drawFrequency(in svg: inout SVGText, from first: Double, to last: Double, _ y: Double) {
        for isCasing in [true, false] {
            svg.add(
                "line",
                [
                    "x1": first, "x2": last, "y1": y, "y2": y, "stroke": isCasing ? Style.panel : Style.keyOnPanel,
                    "stroke-width": isCasing ? 3.0 : 1.2, "stroke-opacity": isCasing ? 0.5 : 1.0,
                ])
        }
    }

    func drawKeys(in svg: inout SVGText) {
        for mark in keys { draw(mark, in: &svg) }
        svg.add(
            "g", ["font-size": 15.0, "font-weight": "bold", "fill": Style.key]
        ) { svg in
            for run in keyRuns {
                svg.add(
                    "text", ["x": run.x, "y": Style.keyLane - 6, "text-anchor": run.isCentred ? "middle" : "start"],
                    words: run.text)
            }
        }
    }

    /// Names of keys, those of one run where there is no room for each.
    private var keyRuns: [(x: Double, text: String, isCentred: Bool)] {
        var runs: [(x: Double, text: String, isCentred: Bool)] = []
        let letter = 11.0
        var end = -Double.infinity
        for mark in keys {
            let extent = Self.extent(of: mark.samples, in: times)
            let centre = (extent.lowerBound + extent.upperBound) / 2
            if centre - letter / 2 > end {
                runs.append((centre, mark.key.description, true))
                end = centre + letter / 2
            } else {
                let last = runs.count - 1
                if runs[last].isCentred {
                    runs[last] = (runs[last].x - letter / 2, runs[last].text, false)
                }
                if runs[last].x + letter * Double(runs[last].text.count + 1) < Style.right {
                    runs[last].text += mark.key.description
                    end = runs[last].x + letter * Double(runs[last].text.count)
                } else if !runs[last].text.hasSuffix("\u{2026}") {
                    runs[last].text += "\u{2026}"
                }
            }
        }
        return runs
    }

    func drawReasons(in svg: inout SVGText) {
        for mark in reasons.placed.flatMap(\.group.marks) + reasons.others { draw(mark, in: &svg) }
        svg.add("g", ["fill": Style.turnedDown]) { svg in
            for placed in reasons.placed {
                let y = spectrumBottom + 8 + Double(placed.lane) * Style.lane
                for (mark, bar) in zip(placed.group.marks, placed.group.bars) {
                    svg.add("g", [:]) { svg in
                        svg.add("title", [:], words: mark.details)
                        Self.drawBar(of: mark.kind, bar, in: &svg, y)
                    }
                }
                svg.add(
                    "text", ["x": placed.text, "y": y + 11, "text-anchor": placed.isTextBefore ? "end" : "start"],
                    words: placed.group.label)
            }
            guard !reasons.others.isEmpty else { return }
            let y = spectrumBottom + 8 + Double(reasons.lanes) * Style.lane
            svg.add("text", ["x": Style.left, "y": y + 11], words: reasons.summary)
        }
    }

    private static func drawBar(
        of kind: ToneMark.Kind, _ bar: ClosedRange<Double>, in svg: inout SVGText, _ y: Double
    ) {
        svg.add(
            "rect",
            [
                "x": bar.lowerBound, "y": y, "width": bar.upperBound - bar.lowerBound, "height": 14.0, "rx": 2.0,
                "fill": Style.turnedDown, "fill-opacity": 0.12, "stroke": Style.turnedDown,
                "stroke-dasharray": bar.upperBound - bar.lowerBound < narrow ? "none" : dashes(of: kind),
            ])
    }
}
