import CallFlow
import ServiceHours
import Simulation

/// Runs a script: a call in no time, whose moment is where the script is.
///
/// The steps are in a file of their own, what they check in another.
public struct ScriptRun {
    /// What ends a run before the script does.
    struct Failed: Error {
        let message: String
        var suggestion: String?
        /// The step that is meant, if not the present one.
        var step: CallScript.Step?
    }

    var session: Session
    /// The moment that the script has come to. The call has had everything up to it, and nothing after it.
    var moment = CallTime.answer
    var log: [LogEntry] = []
    /// How much of the log earlier steps have seen.
    var seen = 0
    /// How many keys were pressed.
    var keyCount = 0
    /// What must not be heard any more, by the step that says so.
    var forbidden: [(heard: CallScript.Heard, step: CallScript.Step)] = []

    /// Runs a script with the line that it dials.
    ///
    /// - Parameter instant: when the line answers.
    public static func result(
        of script: CallScript, line: Line, number: PhoneNumber?, at instant: Instant
    ) -> ScriptResult {
        var run = ScriptRun(script.setting, line: line, number: number, at: instant)
        return run.result(of: script)
    }

    private init(_ setting: CallScript.Setting, line: Line, number: PhoneNumber?, at instant: Instant) {
        var start = CallStart(answeredAt: instant)
        start.number = number
        start.caller = setting.caller
        start.language = setting.language
        start.pace = setting.pace
        start.callersAhead = setting.ahead
        if let hours = setting.hours {
            let zone = line.flow.hours.zone
            start.hours = hours == .unpublished ? .unpublished(zone: zone) : .always(hours, zone: zone)
        }
        session = Session(line: line, start: start, operators: Operators(setting.presence))
    }

    private mutating func result(of script: CallScript) -> ScriptResult {
        log = session.takeEntries()
        var failure: ScriptResult.Failure?
        var before = moment
        for step in script.steps where failure == nil {
            do throws(Failed) {
                try carryOut(step.action, of: step)
                try check(step.limits, since: before)
                before = moment
            } catch {
                failure = described(error, at: error.step ?? step)
            }
        }
        // What the caller does after a failure is no part of what is told.
        let told = failure == nil ? nil : log.count
        if !session.call.hasEnded {
            session.hangUp(at: moment)
            log += session.takeEntries()
        }
        var transcript = Transcript(session)
        return ScriptResult(
            script: script, failure: failure, duration: session.call.now - .answer,
            transcript: transcript.lines(for: log.prefix(told ?? log.count)), log: log)
    }

    // MARK: How time passes

    /// Lets the next thing happen that happens by itself; false if nothing does.
    mutating func advance() throws(Failed) -> Bool {
        guard let next = session.nextTime else { return false }
        session.advance(to: next)
        moment = max(moment, next)
        try note()
        return true
    }

    /// Lets everything happen that happens before a moment, and comes to it.
    mutating func advance(to end: CallTime) throws(Failed) {
        while let next = session.nextTime, next < end { _ = try advance() }
        moment = max(moment, end)
    }

    /// Takes what happened, unless it must not be.
    mutating func note() throws(Failed) {
        let news = session.takeEntries()
        log += news
        guard !forbidden.isEmpty else { return }
        for entry in news {
            guard case .promptStarted(let utterance) = entry.event else { continue }
            for (heard, step) in forbidden where matches(utterance, heard) {
                throw Failed(message: "\(heard) was heard at \(Self.clock(entry.time))", step: step)
            }
        }
    }

    /// Goes on through what happens after what was seen, until an entry decides; that and all before it is seen then.
    ///
    /// - Parameter decide: is given the run and the entry's place in the log; nil goes on.
    /// - Returns: what was decided; nil if nothing more happens.
    mutating func seek<Found>(_ decide: (ScriptRun, Int) throws(Failed) -> Found?) throws(Failed) -> Found? {
        var place = seen
        while true {
            while place < log.count {
                defer { place += 1 }
                guard let found = try decide(self, place) else { continue }
                seen = place + 1
                return found
            }
            guard try advance() else { return nil }
        }
    }

    // MARK: What is told of a failure

    var node: Node { session.call.flow[session.call.node] }

    /// How the call ended.
    var ending: String { session.record.map { "\($0.disposition)" } ?? "" }

    static func clock(_ time: CallTime) -> String { ClockText.precise(time) }

    private func described(_ error: Failed, at step: CallScript.Step) -> ScriptResult.Failure {
        var keys = node.keys.all.filter { $0.binding != .unbound }.map { $0.key.description }
        if case .menu(let menu) = node.kind { keys = menu.choices.map(\.keys.description) + keys }
        let different = keys.enumerated().filter { place, key in !keys[..<place].contains(key) }.map(\.element)
        return ScriptResult.Failure(
            step: step, message: error.message, suggestion: error.suggestion, node: node.name,
            keys: session.call.hasEnded ? "" : different.joined(separator: " "), time: moment)
    }
}
