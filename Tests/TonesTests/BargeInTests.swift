import Testing
import ToneCases
import Tones

/// Keys while a prompt plays: every third recording of speech that `Scripts/speech` makes and that lasts as long as a case does.
@Suite("Keys under a prompt", .enabled(if: TestAudio.usual != nil, "Scripts/test makes the audio"))
struct BargeInTests {
    @Test("Every key is found while a prompt plays 6 dB or more below it", arguments: [6.0, 9, 12])
    func bargeIn(under: Double) throws {
        let prompts = try Self.prompts.get()
        try #require(prompts.count >= 40)
        for one in Rows.bargeIn(prompts, under: under, count: 60) {
            let found = keys(events(one.samples))
            let missing = missing(of: one.expected, in: found)
            #expect(missing.isEmpty, "\(one.row), \(one.name): \(missing) of \(one.expected); found \(found)")
        }
    }

    private static let prompts = Result {
        let recordings = try TestAudio.recordings(in: TestAudio.usual).filter { $0.kind != "music" }
            .flatMap(\.recordings).filter { try $0.seconds >= 3 }
        return try stride(from: 0, to: recordings.count, by: 3).map { try recordings[$0].samples() }
    }

    /// The keys that were not found in their order. What was found beside them is speech's.
    private func missing(of expected: String, in found: String) -> [Character] {
        expected.difference(from: found).compactMap {
            if case .insert(_, let key, _) = $0 { key } else { nil }
        }
    }
}
