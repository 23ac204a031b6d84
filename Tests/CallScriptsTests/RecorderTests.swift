import CallFlow
import CallScripts
import FlowFiles
import Lines
import ServiceHours
import Simulation
import TestSupport
import Testing

@Suite("A call is written as a script")
struct RecorderTests {
    /// A call in which a caller does what chance says, at any moment.
    private static func call(
        _ line: Line, seed: UInt64, presence: Operators.Presence
    ) throws -> (session: Session, log: [LogEntry]) {
        var generator = SplitMix64(state: seed)
        let hour = Int64.random(in: 0...(14 * 24), using: &generator) * 3_600_000
        var start = CallStart(
            answeredAt: try Instant.parse("2026-11-16T00:00:00Z", local: nil).advanced(byMilliseconds: hour))
        start.pace = seed.isMultiple(of: 7) ? .relaxed : .normal
        start.callersAhead = seed.isMultiple(of: 5) ? 2 : 0
        var session = Session(line: line, start: start, operators: Operators(presence))
        var log = session.takeEntries()
        var now = CallTime.answer
        for _ in 0..<Int.random(in: 1...40, using: &generator) where !session.call.hasEnded {
            now = now + Milliseconds(Int64.random(in: 0...20_000, using: &generator))
            session.advance(to: now)
            guard !session.call.hasEnded else { break }
            switch session.call.activity {
            case .recording where !session.call.status.callerSpeaks:
                session.speak(Milliseconds(Int64.random(in: 500...9000, using: &generator)), at: now)
            case .recording: continue
            default:
                // In a talk the caller may hang up too.
                let hangsUp = session.call.activity == .talking && seed.isMultiple(of: 2)
                if hangsUp {
                    session.hangUp(at: now)
                } else if let farEnd = session.decisions.randomElement(using: &generator), presence == .decided {
                    session.decide(farEnd, at: now)
                } else {
                    for _ in 0..<Int.random(in: 1...3, using: &generator) where !session.call.hasEnded {
                        let key = Key("0123456789*#".randomElement(using: &generator) ?? "1") ?? .star
                        session.press(key, at: now)
                        now = now + Milliseconds(Int64.random(in: 1...3, using: &generator) * 100)
                    }
                }
            }
            log += session.takeEntries()
        }
        if !session.call.hasEnded { session.hangUp(at: max(now, session.call.now)) }
        log += session.takeEntries()
        return (session, log)
    }

    @Test(
        "A script of any call passes, and makes the same call again",
        arguments: ["detention-line", "ocrc-complaints", "opr", "contact-directory"], 1...25 as ClosedRange<UInt64>)
    func again(target: String, seed: UInt64) throws {
        let line = try LineDirectory().dial(target).line
        let presences: [Operators.Presence] = [.decided, .available(after: .seconds(4)), .busy, .absent]
        let (session, log) = try Self.call(line, seed: seed, presence: presences[Int(seed % 4)])
        let names = LineNames(line)
        let text = ScriptRecorder.script(of: log, session: session, names: names, target: nil, remark: "A call.")
        let script = try ScriptFile(text: text, file: "x.call").script(of: nil)
        #expect(names.mistakes(in: script).isEmpty)
        let start = session.call.start
        let instant = try Instant.parse(try #require(script.setting.instant?.text), local: nil)
        #expect(instant == start.answeredAt)
        let result = ScriptRun.result(of: script, line: line, names: names, number: start.number, at: instant)
        let failure = result.failure.map { "\($0.step.line): \($0.step.text): \($0.message)" }
        #expect(failure == nil, "\(text)")
        let isSame = result.log == log
        #expect(isSame, "\(text)")
    }
}
