import Tones

/// The tones that there are, as a table.
enum ToneList {
    static var text: String {
        let table = TextTable(
            header: ["name", "Hz", "seconds", "dBm0", "meaning", "source"],
            rows: CallProgressTone.all.map { tone in
                [
                    .init(tone.name), .init(frequencies(of: tone.pattern)), .init(cadence(of: tone.pattern)),
                    .init(level(of: tone)), .init(tone.meaning), .wide(tone.source),
                ]
            })
        let columns = DTMF.columns.map(NumberText.of).joined(separator: ", ")
        return table.text + """

            * the source tells no level; this is a choice.
            Keys: \(DTMF.rows.map(NumberText.of).joined(separator: ", ")) Hz by row, with \(columns) Hz by column (ITU-T Q.23).

            """
    }

    /// The sines of each kind of segment: `350+440`, `950, 1400, 1800`.
    private static func frequencies(of pattern: TonePattern) -> String {
        var chords: [String] = []
        for segment in pattern.segments where !segment.components.isEmpty {
            let chord = segment.components.map { NumberText.of($0.frequency) }.joined(separator: "+")
            if !chords.contains(chord) { chords.append(chord) }
        }
        return chords.joined(separator: ", ")
    }

    private static func level(of tone: CallProgressTone) -> String {
        let level = tone.pattern.segments.flatMap(\.components).map(\.level.inDBm0).max() ?? 0
        return NumberText.of(level) + (tone.hasPublishedLevel ? "" : "*")
    }

    /// When it sounds: `2 on, 4 off`; `3 x (0.1 on, 0.1 off), then steady`.
    private static func cadence(of pattern: TonePattern) -> String {
        let isSteady = pattern.cycle.count == 1 && pattern.cycle.allSatisfy { !$0.components.isEmpty }
        let cycle = isSteady ? "steady" : times(of: pattern.cycle)
        if pattern.lead.isEmpty { return cycle }
        return times(of: pattern.lead) + (pattern.cycle.isEmpty ? ", once" : ", then " + cycle)
    }

    private static func times(of segments: [ToneSegment]) -> String {
        func text(_ segments: some Sequence<ToneSegment>) -> String {
            segments.map { "\(NumberText.of($0.duration)) \($0.components.isEmpty ? "off" : "on")" }
                .joined(separator: ", ")
        }
        let pairs = stride(from: 0, to: segments.count, by: 2).map { Array(segments[$0..<min($0 + 2, segments.count)]) }
        guard let first = pairs.first, pairs.count > 2, pairs.allSatisfy({ $0 == first }) else { return text(segments) }
        return "\(pairs.count) x (\(text(first)))"
    }
}

/// Numbers as people write them.
enum NumberText {
    /// A number without a fraction that says nothing.
    static func of(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A duration in seconds.
    static func of(_ duration: Duration) -> String { of(duration / .seconds(1)) }
}
