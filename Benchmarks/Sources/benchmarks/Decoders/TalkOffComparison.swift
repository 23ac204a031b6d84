import ToneCases

/// Keys that are found where nobody presses any: in speech, hold music, singing and chords.
struct TalkOffComparison {
    let speech: Speech
    /// Minutes of singing, and of chords.
    static let minutes = 60

    private struct Kind {
        var name: String
        var recordings: [[Int16]]
    }

    var report: Report {
        Report(name: "decoders: talk-off") {
            let rows = try kinds().map { kind in
                let found = try kind.recordings.concurrentMap { samples in
                    try Decoder.all.map { try $0.keys(samples).count }
                }
                let minutes = Double(kind.recordings.reduce(0) { $0 + $1.count }) / 8000 / 60
                return [kind.name, minutes.text(0)]
                    + Decoder.all.indices.map { place in "\(found.reduce(0) { $0 + $1[place] })" }
            }
            return markdownTable([["what is heard", "minutes"] + Decoder.all.map(\.name)] + rows)
        }
    }

    private func kinds() throws -> [Kind] {
        let recorded = Dictionary(grouping: try speech.pieces, by: \.kind).sorted { $0.key < $1.key }
        return recorded.map { Kind(name: $0.key, recordings: $0.value.map(\.samples)) } + [
            Kind(name: "sung vowels, short", recordings: Rows.vowels(count: RowComparison.count).map(\.samples)),
            Kind(name: "chords, short", recordings: Rows.chords(count: RowComparison.count).map(\.samples)),
            Kind(name: "sung vowels", recordings: Rows.singing(minutes: Self.minutes).map(\.samples)),
            Kind(name: "chords", recordings: Rows.harmonies(minutes: Self.minutes).map(\.samples)),
        ]
    }
}
