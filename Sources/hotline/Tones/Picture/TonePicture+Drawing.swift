import FoundationEssentials
import Tones

/// The picture as SVG: a head with the legend, then the rows. Each has the keys' names, the spectrogram, the reasons why
/// pairs are no keys, the levels, and the time.
extension TonePicture {
    private typealias Style = PictureStyle

    /// The picture, in a file of its own.
    func svg() -> String {
        let end = Double(spectrogram.start + spectrogram.count) / 8000
        let time = TimeRows(from: Double(spectrogram.start) / 8000, to: end)
        let rows = time.rows.map { PictureRow($0, of: self, time) }
        let height = rows.reduce(PictureHead.height) { $0 + $1.height + Style.betweenRows }
        var svg = SVGText()
        svg.add(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink",
                "width": Style.width, "height": height, "viewBox": "0 0 \(Style.width.svgText) \(height.svgText)",
                "font-family": "sans-serif", "font-size": Style.small, "fill": Style.ink,
            ]
        ) { svg in
            svg.add("title", [:], words: "\(name.withoutControls): \(summary)")
            svg.add("rect", ["width": "100%", "height": "100%", "fill": Style.ground])
            PictureHead(picture: self, rows: time).draw(in: &svg)
            var top = PictureHead.height
            for row in rows {
                svg.add("g", ["transform": "translate(0 \(top.svgText))"]) { row.draw(in: &$0) }
                top += row.height + Style.betweenRows
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.text
    }

    /// What was found, in a few words.
    var summary: String {
        let found = keyCount == 0 ? "no keys" : "\(keyCount) key\(keyCount == 1 ? "" : "s"): \(keyNames)"
        let counts = [(turnedDownCount, "turned down"), (unexamined.count, "not examined")].filter { $0.0 > 0 }
        guard let first = counts.first else { return found }
        let pairs = counts.enumerated().map { place, count in
            place == 0 ? "\(count.0) pair\(first.0 == 1 ? "" : "s") of tones \(count.1)" : "\(count.0) \(count.1)"
        }
        return found + "; " + pairs.joined(separator: ", ")
    }

    /// The keys, as many as a line has room for.
    private var keyNames: String {
        let most = 48
        return keys.prefix(most).map(\.key.description).joined() + (keyCount > most ? "\u{2026}" : "")
    }
}
