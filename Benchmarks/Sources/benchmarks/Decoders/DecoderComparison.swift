import Foundation

/// The decoders beside each other: every table, and the page that shows those which any machine makes alike.
struct DecoderComparison {
    let speech: Speech
    /// The built program.
    let hotline: URL

    /// All tables; those of speed come last.
    var reports: [Report] { lasting + DecoderSpeed(speech: speech, hotline: hotline).reports }

    /// Those that are the same whenever they are made.
    private var lasting: [Report] {
        RowComparison(speech: speech).reports + [
            TalkOffComparison(speech: speech).report, LatencyComparison().report, CurveComparison().report,
            ReceiverFigures().report, Report(name: "decoders: versions", text: Self.versions),
        ]
    }

    private static func versions() -> String {
        Decoder.versions.map { "- \($0)\n" }.joined()
    }

    /// Puts the tables where a page has them: between `<!-- decoders: latency -->` and `<!-- end -->`.
    func update(page: URL) throws {
        var text = try String(contentsOf: page, encoding: .utf8)
        for report in lasting {
            let mark = "<!-- \(report.name) -->\n"
            guard let start = text.range(of: mark),
                let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
            else { continue }
            text.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n\(try report.text())\n")
        }
        try text.write(to: page, atomically: true, encoding: .utf8)
    }
}
