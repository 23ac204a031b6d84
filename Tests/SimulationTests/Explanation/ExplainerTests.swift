import CallFlow
import TestSupport
import Testing

@testable import Simulation

@Suite("Why a call goes as it does")
struct ExplainerTests {
    /// The reasons of all entries of one kind that a call has so far.
    private func reasons(_ session: inout Session, of isMeant: (LogEvent) -> Bool) -> [Explainer.Reason?] {
        let entries = session.takeEntries()
        var explainer = Explainer(session.call.flow)
        return zip(entries, explainer.reasons(for: entries)).filter { isMeant($0.0.event) }.map(\.1)
    }

    private func isStop(_ event: LogEvent) -> Bool { if case .promptStopped = event { true } else { false } }

    private func press(_ keys: String, _ session: inout Session, at milliseconds: Int64) throws {
        session.press(try #require(Key(Character(keys))), at: CallTime(milliseconds: milliseconds))
    }

    @Test("A prompt is stopped by a key, or by the hang-up")
    func hangUp() throws {
        var session = try PracticeLine.session()
        try press("4", &session, at: 1000)
        var other = session
        session.hangUp(at: CallTime(milliseconds: 1000))
        #expect(reasons(&session, of: isStop).map(\.?.clauses) == [[.p2]])
        other = try PracticeLine.session()
        other.hangUp(at: CallTime(milliseconds: 1000))
        #expect(reasons(&other, of: isStop) == [.init(text: "the caller hangs up", clauses: [.l5])])
    }

    @Test("In a queue a prompt is stopped by the queue's key")
    func queueKey() throws {
        var session = try PracticeLine.session(operators: Operators(.decided))
        try press("0", &session, at: 100)
        session.advance(to: CallTime(milliseconds: 1000))
        _ = session.takeEntries()
        try press("1", &session, at: 1500)
        #expect(reasons(&session, of: isStop) == [.init(text: "the caller leaves the queue by a key", clauses: [.q4])])
    }

    @Test("Who hangs up in a queue does so, and no operator")
    func abandoned() throws {
        var session = try PracticeLine.session(operators: Operators(.decided))
        try press("0", &session, at: 100)
        session.advance(to: CallTime(milliseconds: 1000))
        _ = session.takeEntries()
        session.hangUp(at: CallTime(milliseconds: 1500))
        let told = reasons(&session) { _ in true }.compactMap(\.?.text)
        #expect(told == ["the caller hangs up while waiting", "the caller hangs up", "the caller hangs up"])
    }
}
