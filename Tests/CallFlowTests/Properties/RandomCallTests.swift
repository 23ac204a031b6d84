import CallFlow
import Foundation
import ServiceHours
import TestSupport
import Testing

/// Random flows fed random events. A failure names its seed; `HOTLINE_SEEDS=17` tries that one alone, `1-100000` so many.
@Suite("Any call of any flow")
struct RandomCallTests {
    static let seeds = Seeds.first(3000)

    @Test("no sequence of events traps, loops for ever, ends without a disposition or leaves a timer after the end")
    func randomCalls() throws {
        print("random calls: seeds \(Self.seeds)")
        for seed in Self.seeds {
            let call = try Self.run(seed: seed)
            guard let record = call.record else {
                Issue.record("seed \(seed): the call has not ended")
                continue
            }
            #expect(!record.disposition.name.isEmpty && call.nextTimer == nil, "seed \(seed)")
        }
    }

    @Test("the same flow, keys and times give the same call")
    func sameAgain() throws {
        for seed in UInt64(1)...200 {
            var random = try RandomFlow(seed: seed)
            let flow = try random.flow()
            let runs = try (0..<2).map { _ in try Self.run(flow, random.generator, seed: seed) }
            #expect(runs[0].log == runs[1].log && runs[0].call == runs[1].call, "seed \(seed)")
        }
    }

    @Test("what begins ends once: prompts, music, recordings and rings")
    func pairs() throws {
        for seed in Self.seeds {
            var random = try RandomFlow(seed: seed)
            let log = try Self.run(try random.flow(), random.generator, seed: seed).log
            var open: [LogEvent.Kind: Int] = [:]
            for entry in log {
                guard let (kind, isBeginning) = entry.event.begins else { continue }
                // A line that is closed ends a wait, or lets none begin.
                if entry.event == .transferEnded(.closed), open[kind, default: 0] == 0 { continue }
                open[kind, default: 0] += isBeginning ? 1 : -1
                #expect([0, 1].contains(open[kind]), "seed \(seed): \(entry)")
            }
            #expect(open.values.allSatisfy { $0 == 0 }, "seed \(seed)")
        }
    }

    @Test("every event meets a call in every phase")
    func transitions() throws {
        let activities = [
            "prompt", "choosing", "entering", "confirming", "paused", "lookingUp", "ringing", "queued", "talking",
            "recording",
        ]
        let events = [
            "callerHungUp", "key", "promptHeard", "farEnd", "queueMoved", "lookupAnswered", "voiceBegan", "voiceEnded",
            "timer",
        ]
        var unmet = Set(activities.flatMap { activity in events.map { "\(activity) \($0)" } })
        for seed in UInt64(1)...20_000 where !unmet.isEmpty {
            var random = try RandomFlow(seed: seed)
            _ = try Self.run(try random.flow(), random.generator, seed: seed) { call, event in
                unmet.remove("\(name(of: call.activity)) \(name(of: event))")
            }
        }
        #expect(unmet.sorted() == [])
    }

    /// The name of an enumeration's case, without what it holds.
    private func name(of value: Any) -> String { String("\(value)".prefix { $0.isLetter }) }

    static func run(seed: UInt64) throws -> Call {
        var random = try RandomFlow(seed: seed)
        return try run(try random.flow(), random.generator, seed: seed).call
    }

    /// Feeds random events for a while, and then only what must come by itself, until the call ends.
    ///
    /// - Parameter onEvent: is told each random event, and the call before it.
    private static func run(
        _ flow: Flow, _ generator: SplitMix64, seed: UInt64, onEvent: (Call, Event) -> Void = { _, _ in }
    ) throws -> (call: Call, log: [LogEntry]) {
        var generator = generator
        var start = CallStart(
            answeredAt: Instant(milliseconds: 1_795_000_000_000 + Int64.random(in: 0..<700_000_000, using: &generator)))
        start.caller = PhoneNumber("202-555-0123")
        start.callersAhead = Int.random(in: 0...3, using: &generator)
        var effects = Effects()
        var call = Call(to: flow, start, &effects)
        call.checkInvariants()
        var time = CallTime.answer
        for _ in 0..<Int.random(in: 0...120, using: &generator) {
            time =
                time
                + Milliseconds(
                    Int64.random(in: 0...4, using: &generator) * Int64.random(in: 0...2500, using: &generator))
            let event = event(&generator)
            onEvent(call, event)
            call.handle(event, at: time, &effects)
            call.checkInvariants()
            check(effects.log, seed: seed)
        }
        // Silence from here on: prompts end, timers fire, operators hang up. No-inputs lead on, and the whole call is limited.
        var steps = 0
        while !call.hasEnded, steps < 20_000 {
            steps += 1
            let status = call.status
            if status.isPlaying, call.nextTimer.map({ $0 > time + .seconds(1) }) ?? true, !status.isMusic {
                time = max(time, call.now) + .seconds(1)
                call.handle(.promptHeard, at: time, &effects)
            } else if status.activity == .talking {
                call.handle(.farEnd(.hangsUp), at: time, &effects)
            } else if let due = call.nextTimer {
                time = max(time, due)
                call.handle(.timer, at: time, &effects)
            } else {
                call.handle(.promptHeard, at: time, &effects)
            }
            call.checkInvariants()
        }
        return (call, effects.log)
    }

    private static func event(_ generator: inout SplitMix64) -> Event {
        switch Int.random(in: 0...23, using: &generator) {
        case 0...9: .key(Key.all[Int.random(in: 0..<16, using: &generator)])
        case 10...14: .promptHeard
        case 15: .farEnd(FarEnd.allCases[Int.random(in: 0..<4, using: &generator)])
        case 16: .queueMoved(ahead: Int.random(in: -1...3, using: &generator))
        case 17: .lookupAnswered([.notFound, .failed, .found(["v0": "1"])][Int.random(in: 0...2, using: &generator)])
        case 18: .voiceBegan
        case 19: .voiceEnded
        case 20: Int.random(in: 0...9, using: &generator) == 0 ? .callerHungUp : .timer
        default: .timer
        }
    }

    /// Times never go back, and nothing is logged after the end.
    private static func check(_ log: [LogEntry], seed: UInt64) {
        guard let last = log.last, log.count > 1 else { return }
        let before = log[log.count - 2]
        #expect(before.time <= last.time, "seed \(seed)")
        if case .ended = before.event { Issue.record("seed \(seed): \(last) after the end") }
    }
}

extension LogEvent {
    fileprivate enum Kind { case playing, recording, waiting }

    /// What the event begins, or ends.
    fileprivate var begins: (kind: Kind, isBeginning: Bool)? {
        switch self {
        case .promptStarted, .musicStarted: (.playing, true)
        case .promptHeard, .promptStopped, .musicStopped: (.playing, false)
        case .recordingStarted: (.recording, true)
        case .recordingEnded: (.recording, false)
        case .ringing, .queued: (.waiting, true)
        case .transferEnded(let outcome): outcome == .unpublished ? nil : (.waiting, false)
        default: nil
        }
    }
}
