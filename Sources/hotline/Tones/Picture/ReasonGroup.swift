/// Pairs that follow each other and are no keys for the same reason, which is told once.
struct ReasonGroup {
    private(set) var marks: [ToneMark]
    /// Where their bars are, in pixels.
    private(set) var bars: [ClosedRange<Double>]

    /// Pairs that are so many pixels apart stand on their own.
    private static let widestGap = 250.0
    private static let mostKeys = 8
    private static let mostFacts = 3

    /// Groups of marks that are in the order of time.
    static func groups(of marks: [(mark: ToneMark, bar: ClosedRange<Double>)]) -> [ReasonGroup] {
        var groups: [ReasonGroup] = []
        for (mark, bar) in marks {
            if let last = groups.last, last.takes(mark, bar) {
                groups[groups.count - 1].marks.append(mark)
                groups[groups.count - 1].bars.append(bar)
            } else {
                groups.append(ReasonGroup(marks: [mark], bars: [bar]))
            }
        }
        return groups
    }

    private func takes(_ mark: ToneMark, _ bar: ClosedRange<Double>) -> Bool {
        mark.kind == marks[0].kind && mark.reason == marks[0].reason && mark.addition == nil
            && marks[0].addition == nil && marks.count < Self.mostKeys
            && bar.lowerBound - extent.upperBound < Self.widestGap
    }

    var kind: ToneMark.Kind { marks[0].kind }

    /// From the first bar to the last.
    var extent: ClosedRange<Double> { bars[0].lowerBound...(bars.map(\.upperBound).max() ?? bars[0].upperBound) }

    /// What stands beside the bars.
    var label: String {
        let facts = marks.compactMap(\.fact).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let told =
            facts.prefix(Self.mostFacts).joined(separator: ", ") + (facts.count > Self.mostFacts ? " \u{2026}" : "")
        // The detector may have looked at the same tones more than once.
        let places = marks.indices.filter {
            $0 == 0 || marks[$0].key != marks[$0 - 1].key || !bars[$0].overlaps(bars[$0 - 1])
        }
        let keys = places.map { marks[$0].key.description }.joined(separator: ", ")
        return (kind == .turnedDown ? "no \(keys)" : "\(keys) not examined") + ": \(marks[0].reason)"
            + (told.isEmpty ? "" : " (\(told))") + (marks[0].addition.map { "; as a whole, \($0)" } ?? "")
    }
}
