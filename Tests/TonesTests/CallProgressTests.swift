import Glibc
import TestSupport
import Testing
import Tones

@Suite("The tones of a call's progress")
struct CallProgressTests {
    /// A span of a cadence: frequencies in hertz, none for silence; how long in seconds.
    typealias Span = ([Double], Double)

    /// What a tone is to be, written down apart from the product's table.
    struct Expected: Sendable, CustomTestStringConvertible {
        let name: String
        let level: Double
        let once: [Span]
        let repeated: [Span]
        var testDescription: String { name }

        init(_ name: String, _ level: Double, once: [Span] = [], _ repeated: [Span]) {
            (self.name, self.level, self.once, self.repeated) = (name, level, once, repeated)
        }
    }

    private static func bursts(_ count: Int, _ frequencies: [Double]) -> [Span] {
        (0..<count).flatMap { _ in [(frequencies, 0.1), ([], 0.1)] }
    }

    static let tones: [Expected] = [
        Expected("dial", -13, [([350, 440], 1)]),
        Expected("ringback", -19, [([440, 480], 2), ([], 4)]),
        Expected("busy", -24, [([480, 620], 0.5), ([], 0.5)]),
        Expected("reorder", -24, [([480, 620], 0.25), ([], 0.25)]),
        Expected("reorder-toll", -24, [([480, 620], 0.2), ([], 0.3)]),
        Expected("reorder-local", -24, [([480, 620], 0.3), ([], 0.2)]),
        Expected("call-waiting", -13, [([440], 0.3), ([], 9.7)]),
        Expected("recall", -13, once: bursts(3, [350, 440]), [([350, 440], 1)]),
        Expected("stutter", -13, once: bursts(6, [350, 440]), [([350, 440], 1)]),
        Expected("confirmation", -13, once: bursts(3, [350, 440]), []),
        Expected("record-warning", -13, [([1400], 0.5), ([], 14.5)]),
        Expected("off-hook", -9, [([1400, 2060, 2450, 2600], 0.1), ([], 0.1)]),
        Expected("sit", -24, [([950], 0.33), ([1400], 0.33), ([1800], 0.33), ([], 1)]),
        Expected("sit-ic", -24, once: [([913.8], 0.274), ([1370.6], 0.274), ([1776.7], 0.38)], []),
        Expected("sit-vc", -24, once: [([985.2], 0.38), ([1370.6], 0.274), ([1776.7], 0.38)], []),
        Expected("sit-ro", -24, once: [([913.8], 0.274), ([1428.5], 0.38), ([1776.7], 0.38)], []),
        Expected("sit-nc", -24, once: [([985.2], 0.38), ([1428.5], 0.38), ([1776.7], 0.38)], []),
        Expected("sit-ro-inter", -24, once: [([985.2], 0.274), ([1370.6], 0.38), ([1776.7], 0.38)], []),
        Expected("sit-nc-inter", -24, once: [([913.8], 0.38), ([1370.6], 0.38), ([1776.7], 0.38)], []),
        Expected("uk-dial", -13, [([350, 440], 1)]),
        Expected("uk-special-dial", -13, [([350, 440], 0.75), ([440], 0.75)]),
        Expected("uk-ringback", -13, [([400, 450], 0.4), ([], 0.2), ([400, 450], 0.4), ([], 2)]),
        Expected("uk-busy", -13, [([400], 0.375), ([], 0.375)]),
        Expected("uk-congestion", -13, [([400], 0.4), ([], 0.35), ([400], 0.225), ([], 0.525)]),
        Expected("uk-unobtainable", -13, [([400], 1)]),
        Expected("uk-call-waiting", -13, [([400], 0.1), ([], 4)]),
        Expected(
            "uk-sit", -13, [([950], 0.33), ([], 0.015), ([1400], 0.33), ([], 0.015), ([1800], 0.33), ([], 1)]),
        Expected("europe-dial", -13, [([425], 1)]),
        Expected("europe-ringback", -13, [([425], 1), ([], 4)]),
        Expected("europe-busy", -13, [([425], 0.5), ([], 0.5)]),
        Expected("europe-congestion", -13, [([425], 0.2), ([], 0.2)]),
        Expected("europe-call-waiting", -13, [([425], 0.2), ([], 0.2), ([425], 0.2), ([], 4)]),
    ]

    @Test("Every tone of the table is tested, and has a source and a meaning")
    func complete() {
        #expect(CallProgressTone.all.map(\.name).sorted() == Self.tones.map(\.name).sorted())
        #expect(CallProgressTone.all.allSatisfy { !$0.source.isEmpty && !$0.meaning.isEmpty })
        #expect(CallProgressTone.named("uk-busy")?.region == .unitedKingdom)
        #expect(CallProgressTone.named("Busy") == nil)
    }

    @Test("Frequency, level, purity and cadence are as the table has them", arguments: tones)
    func measured(expected: Expected) throws {
        let tone = try #require(CallProgressTone.named(expected.name))
        #expect(tone.pattern.lead.count == expected.once.count)
        #expect(tone.pattern.cycle.isEmpty == expected.repeated.isEmpty)
        // Once through, and into the second time.
        var spans = expected.once + expected.repeated + expected.repeated
        let seconds = spans.reduce(0) { $0 + $1.1 }
        let samples = Samples.of(tone.pattern, count: Int(seconds * 8000) + 80)
        spans.append(expected.repeated.first ?? ([], 1))

        var start = 0.0
        var before: (fit: SineFit, start: Int)?
        for (index, span) in spans.enumerated() {
            let first = Int((start * 8000).rounded())
            let end = min(Int(((start + span.1) * 8000).rounded()), samples.count)
            var fit: (fit: SineFit, start: Int)?
            // At most half a second of it, between the ramps.
            let part = first + 40..<min(end - 8, first + 4040)
            if span.0.isEmpty {
                #expect(part.isEmpty || samples[part].allSatisfy { $0 == 0 }, "silence at \(start)")
            } else if index < spans.count - 1 {
                let found = SineFit(Array(samples[part]), rate: 8000, near: span.0)
                for (sine, frequency) in zip(found.sines, span.0) {
                    #expect(abs(sine.frequency / frequency - 1) < 0.0005, "\(frequency) Hz at \(start)")
                    #expect(abs(sine.levelInDBm0 - expected.level) < 0.05, "\(frequency) Hz at \(start)")
                }
                #expect(found.distortion < -50, "at \(start)")
                fit = (found, part.lowerBound)
            }
            let isSame = index > 0 && spans[index - 1].0 == span.0
            if index < spans.count - 1, !isSame {
                // Half of a change is over half a ramp, 1.5 ms, after its limit.
                let half = Self.half(of: samples, near: first, before: before, after: fit)
                #expect(abs(half - Double(first) - 12) < 8, "limit at \(start), half at \(half / 8000)")
            }
            before = fit
            start += span.1
        }
    }

    /// Where half of a change is over, in samples: the sines on both sides are known; how much of each there is in 3 ms around a sample
    /// is found by least squares.
    private static func half(
        of samples: [Double], near limit: Int, before: (fit: SineFit, start: Int)?, after: (fit: SineFit, start: Int)?
    ) -> Double {
        func shares(at middle: Int) -> (Double, Double) {
            var equations = [[Double]](repeating: [0, 0, 0], count: 2)
            for index in middle - 12...middle + 12 {
                let sample = samples.indices.contains(index) ? samples[index] : 0
                let row = [before, after].map { side in side.map { $0.fit.value(at: index - $0.start) } ?? 0 }
                for left in 0...1 {
                    for right in 0...1 { equations[left][right] += row[left] * row[right] }
                    equations[left][2] += row[left] * sample
                }
            }
            // In full scales squared the sums may be tiny.
            let solution = SineFit.solve(equations.map { $0.map { $0 * 1e6 } })
            return (solution[0], solution[1])
        }
        for middle in limit - 40...limit + 60 {
            let (old, new) = shares(at: middle)
            if after != nil ? new >= 0.5 : old <= 0.5 { return Double(middle) }
        }
        return .nan
    }
}
