import Testing
import ToneCases
import Tones

/// What a detector finds in the samples when they come in blocks of this size.
func events(_ samples: [Int16], block: Int = 4096, explains: Bool = false) -> [DTMFEvent] {
    var found: [DTMFEvent] = []
    var detector = DTMFDetector(explains: explains)
    var place = 0
    while place < samples.count {
        let end = min(samples.count, place + block)
        samples.withUnsafeBufferPointer { buffer in
            detector.process(UnsafeBufferPointer(rebasing: buffer[place..<end])) { found.append($0) }
        }
        place = end
    }
    detector.finish { found.append($0) }
    return found
}

/// The keys in the order of their beginnings.
func keys(_ events: [DTMFEvent]) -> String {
    String(
        events.compactMap { event in
            if case .began(let onset) = event { onset.key.character } else { nil }
        })
}

/// Expects exactly the keys of each case.
func expectKeys(_ cases: [AudioCase], sourceLocation: SourceLocation = #_sourceLocation) {
    for one in cases {
        let found = keys(events(one.samples))
        #expect(found == one.expected, "\(one.row), \(one.name)", sourceLocation: sourceLocation)
    }
}
