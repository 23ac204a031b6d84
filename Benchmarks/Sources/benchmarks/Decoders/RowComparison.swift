import Foundation
import ToneCases

/// Every row of the promise table, and more of its kind, by each decoder on the same audio.
struct RowComparison {
    /// How many cases a row has; of keys in noise there are five times as many. `CASES` in the environment asks for another number.
    static let count = ProcessInfo.processInfo.environment["CASES"].flatMap { Int($0) } ?? 200

    let speech: Speech

    typealias Row = @Sendable (Int) -> [AudioCase]

    /// What a row of the table has: the same cases by each decoder.
    private struct Result: Sendable {
        var row: String
        var isSilent: Bool
        var tallies: [Tally]

        /// Whether a decoder that is not ours is right more often than ours.
        var isBehind: Bool { tallies.dropFirst().contains { $0.right > tallies[0].right } }

        var cells: [String] {
            tallies.map { "\($0.right.percent(of: $0.cases))" + ($0.extra > 0 ? " (\($0.extra))" : "") }
        }
    }

    private static let promised: [Row] = [
        Rows.keys, Rows.shortKeys, Rows.breaks, Rows.frequenciesAccepted, Rows.frequenciesRefused, Rows.levels,
        Rows.tooQuiet, { Rows.noise(15, count: 5 * $0) }, Rows.laws, Rows.skews, Rows.hum, Rows.offsets,
        Rows.clipping, Rows.dialTone, Rows.corners, Rows.callProgress, Rows.informationTones, Rows.fax, Rows.modem,
        Rows.multiFrequency, Rows.singleTones, Rows.wrongPairs, Rows.twoKeys, Rows.sweeps, Rows.onlyNoise,
        Rows.vowels, Rows.chords, Rows.latency,
    ]

    private static let further: [Row] = [
        Rows.heldKeys, Rows.repeatedKeys, Rows.recordingEdges, Rows.unevenStarts, Rows.breaksAtLimits,
        Rows.shortKeysOnLines, Rows.frequenciesAtLimits, Rows.frequenciesBeyondLimits, Rows.noiseAtLimits,
        Rows.numbersInNoise, Rows.disturbedLines, Rows.dialToneUntilKey, Rows.otherMachines, Rows.tonePairs,
        Rows.keysTooClose, Rows.slowSweeps, Rows.colouredNoise,
    ]

    private static let noisy: [Row] = [
        { Rows.noise(12, count: 5 * $0) }, { Rows.noise(9, count: 5 * $0) }, { Rows.noise(6, count: 5 * $0) },
    ]

    private static let music: [Row] = [
        { _ in Rows.singing(minutes: TalkOffComparison.minutes) },
        { _ in Rows.harmonies(minutes: TalkOffComparison.minutes) },
    ]

    var reports: [Report] {
        [
            Report(name: "decoders: promises") { try table(Self.promised, over: Self.count) },
            Report(name: "decoders: promises that meet") { try table(Self.further, over: Self.count / 2) },
            Report(name: "decoders: more noise than promised") { try table(Self.noisy, over: Self.count) },
            Report(name: "decoders: keys while a prompt plays") { try bargeIn() },
            Report(name: "decoders: failures of ours") { try failures() },
        ]
    }

    private func results(
        of rows: [Row], over count: Int, by decoders: [Decoder] = Decoder.all
    ) throws -> [Result] {
        try rows.concurrentMap { row in
            let cases = row(count)
            var tallies = decoders.map { _ in Tally() }
            for one in cases {
                for (place, decoder) in decoders.enumerated() {
                    tallies[place].add(try decoder.keys(one.samples), for: one)
                }
            }
            return Result(
                row: cases.first?.row ?? "", isSilent: cases.allSatisfy { $0.expected.isEmpty }, tallies: tallies)
        }
    }

    private func table(_ rows: [Row], over count: Int) throws -> String {
        let results = try results(of: rows, over: count)
        let heading = ["row", "cases"] + Decoder.all.map(\.name)
        let table = markdownTable(
            [heading]
                + results.map { ["\($0.row)\($0.isBehind ? " ▾" : "")", "\($0.tallies[0].cases)"] + $0.cells })
        let behind = results.filter(\.isBehind).map(\.row)
        let verdict =
            behind.isEmpty
            ? "In no row is another decoder right more often than hotline."
            : "Behind another decoder (▾): \(behind.joined(separator: "; "))."
        return "\(table)\n\(verdict)\n"
    }

    /// Keys while somebody speaks or music plays, by how much louder the keys are.
    private func bargeIn() throws -> String {
        let prompts = [("speech", try speech.voices, [6.0, 3, 0, -3]), ("hold music", try speech.music, [6, 0])]
        let rows = try prompts.filter { !$0.1.isEmpty }.flatMap { kind, recordings, levels in
            let results = try results(
                of: levels.map { level in { Rows.bargeIn(recordings, under: level, count: $0) } }, over: Self.count)
            return zip(levels, results).map { level, result in
                ["\(level.text(0)) dB over \(kind)", "\(result.tallies[0].cases)"]
                    + result.tallies.map {
                        "\($0.right.percent(of: $0.cases)), \($0.matched.percent(of: $0.drawn)) (\($0.extra))"
                    }
            }
        }
        guard !rows.isEmpty else { return "Not measured without recordings of speech.\n" }
        return markdownTable([["keys", "cases"] + Decoder.all.map(\.name)] + rows)
    }

    /// The cases that ours gets wrong, by their names.
    private func failures() throws -> String {
        let rows = Self.promised + Self.further + Self.music
        let results = try results(of: rows, over: Self.count, by: [.ours])
        let wrong = results.flatMap { result in result.tallies[0].wrong.map { "- \(result.row), \($0)\n" } }
        return wrong.isEmpty ? "None.\n" : wrong.joined()
    }
}
