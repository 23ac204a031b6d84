import CallFlow
import FlowFiles
import Prompts
import ServiceHours
import Simulation
import TestSupport
import Testing

/// Random flows in the world of a session, with a caller and operators who do anything. A failure names its seed.
@Suite("Any session of any flow")
struct RandomSessionTests {
    static let seeds = Seeds.first(1500)

    @Test("Time goes on, the engine's invariants hold, and every call ends")
    func anything() throws {
        print("random sessions: seeds \(Self.seeds)")
        for seed in Self.seeds {
            var random = try RandomFlow(seed: seed)
            var session = try Self.session(of: try random.flow(), &random.generator)
            let keys = Array("0123456789*#")
            var now = CallTime.answer
            for _ in 0..<Int.random(in: 0...60, using: &random.generator) {
                now = now + Milliseconds(Int64.random(in: 0...6000, using: &random.generator))
                switch Int.random(in: 0...9, using: &random.generator) {
                case 0: session.skipPrompt(at: now)
                case 1: session.speak(Milliseconds(Int64.random(in: 1...5000, using: &random.generator)), at: now)
                case 2: session.decide(FarEnd.allCases[Int.random(in: 0..<4, using: &random.generator)], at: now)
                case 3: session.advance(to: now)
                default:
                    let key = keys[Int.random(in: 0..<keys.count, using: &random.generator)]
                    if let key = Key(key) { session.press(key, at: now) }
                }
                session.call.checkInvariants()
                #expect(session.call.now <= now, "seed \(seed)")
            }
            var steps = 0
            while let next = session.nextTime, steps < 200_000 {
                #expect(next >= session.call.now, "seed \(seed)")
                session.advance(to: next)
                steps += 1
            }
            // Only a talk that a person is to end goes on by itself.
            if !session.call.hasEnded { session.hangUp(at: session.call.now) }
            #expect(session.record != nil && session.nextTime == nil && steps < 200_000, "seed \(seed)")
            let times = session.takeEntries().map(\.time)
            #expect(times == times.sorted(), "seed \(seed)")
        }
    }

    private static func session(of flow: Flow, _ generator: inout SplitMix64) throws -> Session {
        var start = CallStart(
            answeredAt: Instant(milliseconds: 1_795_000_000_000 + Int64.random(in: 0..<700_000_000, using: &generator)))
        start.callersAhead = Int.random(in: 0...3, using: &generator)
        let presence: [Operators.Presence] = [
            .available(after: .zero), .available(after: .seconds(20)), .busy, .absent, .decided,
        ]
        let operators = Operators(
            presence[Int.random(in: 0..<presence.count, using: &generator)],
            talk: Milliseconds(Int64.random(in: 0...90_000, using: &generator)))
        return Session(line: Line(flow: flow, catalog: Catalog()), start: start, operators: operators)
    }
}
