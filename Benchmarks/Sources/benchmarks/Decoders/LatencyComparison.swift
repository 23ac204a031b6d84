import ToneCases
import Tones

/// How long after a clean key's first sample it is told, by the clock of samples.
struct LatencyComparison {
    var report: Report {
        Report(name: "decoders: latency") {
            let cases = Rows.latency(count: RowComparison.count)
            var rows = [["milliseconds from a key's first sample", "keys", "least", "median", "most"]]
            rows.append(row(Decoder.ours.name, cases, places: oursTold))
            for filters in [false, true] where SpandspReceiver(filtersDialTone: filters) != nil {
                rows.append(
                    row(filters ? "spandsp, filter" : "spandsp", cases) { Self.spandspTold($0, filters: filters) })
            }
            return markdownTable(rows)
        }
    }

    private func row(_ name: String, _ cases: [AudioCase], places: ([Int16]) -> [Int]) -> [String] {
        let latencies = cases.flatMap { one in
            let told = places(one.samples)
            // A case with a key too few or too many says nothing of when.
            return told.count == one.keys.count ? zip(told, one.keys).map { Double($0 - $1.first) / 8 } : []
        }.sorted()
        guard let least = latencies.first, let most = latencies.last else { return [name, "0", "", "", ""] }
        return [name, "\(latencies.count)"] + [least, latencies[latencies.count / 2], most].map { $0.text(1) }
    }

    private func oursTold(_ samples: [Int16]) -> [Int] {
        var told: [Int] = []
        var detector = DTMFDetector()
        detector.process(samples) { event in
            if case .began(let onset) = event { told.append(onset.toldAt) }
        }
        return told
    }

    /// Sample by sample, so that it is known after which a key is told.
    private static func spandspTold(_ samples: [Int16], filters: Bool) -> [Int] {
        guard let receiver = SpandspReceiver(filtersDialTone: filters) else { return [] }
        return samples.indices.flatMap { place in
            receiver.keys(in: samples[place...place]).map { _ in place + 1 }
        }
    }
}
