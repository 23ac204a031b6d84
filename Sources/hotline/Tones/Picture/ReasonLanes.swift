/// Where the words of pairs that are no keys stand below a row: each beside its bars, in lanes in which nothing overlaps.
struct ReasonLanes {
    struct Placed {
        let group: ReasonGroup
        let lane: Int
        /// Where its words begin, or end if they stand before it.
        let text: Double
        let isTextBefore: Bool
    }

    private(set) var placed: [Placed] = []
    /// Those whose words found no place.
    private(set) var others: [ToneMark] = []

    /// Lanes that have words.
    var lanes: Int { (placed.map(\.lane).max() ?? -1) + 1 }

    private static let mostLanes = 8
    private static let gap = 5.0

    /// Places groups between two limits, the first ones first.
    init(_ groups: [ReasonGroup], within limits: ClosedRange<Double>) {
        var lanes = [[ClosedRange<Double>]](repeating: [], count: Self.mostLanes)
        for group in groups {
            let choices = Self.choices(group, within: limits)
            let free = lanes.indices.lazy.compactMap { lane in
                choices.first { choice in !lanes[lane].contains { $0.overlaps(choice.taken) } }.map { (lane, $0) }
            }
            guard let (lane, choice) = free.first else {
                others += group.marks
                continue
            }
            lanes[lane].append(choice.taken)
            placed.append(
                Placed(group: group, lane: lane, text: choice.text, isTextBefore: choice.isBefore))
        }
    }

    private typealias Choice = (text: Double, isBefore: Bool, taken: ClosedRange<Double>)

    /// Where a group's words may stand: behind its bars, before them, or in them if they fit neither way.
    private static func choices(_ group: ReasonGroup, within limits: ClosedRange<Double>) -> [Choice] {
        let bar = group.extent
        let width = PictureStyle.width(of: group.label, size: PictureStyle.small)
        let (behind, before) = (bar.upperBound + gap, bar.lowerBound - gap)
        var choices: [Choice] = []
        if behind + width <= limits.upperBound {
            choices.append((behind, false, bar.lowerBound - gap...behind + width + gap))
        }
        if before - width >= limits.lowerBound {
            choices.append((before, true, before - width - gap...bar.upperBound + gap))
        }
        if choices.isEmpty {
            let text = max(limits.lowerBound + gap, min(bar.lowerBound + gap, limits.upperBound - width))
            choices.append((text, false, min(text, bar.lowerBound) - gap...max(bar.upperBound, text + width) + gap))
        }
        return choices
    }

    /// What is said of those without words of their own: each reason with its number.
    var summary: String {
        var counts: [(reason: String, count: Int)] = []
        for mark in others {
            if let place = counts.firstIndex(where: { $0.reason == mark.reason }) {
                counts[place].count += 1
            } else {
                counts.append((mark.reason, 1))
            }
        }
        var text = "\(others.count) more: "
        for (place, (reason, count)) in counts.sorted(by: { $0.count > $1.count }).enumerated() {
            let part = (place == 0 ? "" : ", ") + "\(count) \u{D7} \(reason)"
            guard PictureStyle.width(of: text + part, size: PictureStyle.small) < PictureStyle.plotWidth else {
                return text + ", \u{2026}"
            }
            text += part
        }
        return text
    }
}
