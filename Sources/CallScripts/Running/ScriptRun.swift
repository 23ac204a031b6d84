import CallFlow
import ServiceHours
import Simulation

/// Runs a script: a call in no time, whose moment is where the script is.
///
/// The steps are in a file of their own, what they check in another, and hints in a third.
public struct ScriptRun: Sendable {
    /// What ends a run before the script does.
    struct Failed: Error {
        var message: [String]
        /// The step that is meant, if not the present one.
        var step: CallScript.Step?

        init(_ message: String..., step: CallScript.Step? = nil) {
            self.message = message
            self.step = step
        }
    }

    let names: LineNames
    /// The call, up to the moment.
    public internal(set) var session: Session
    /// The moment that the script has come to. The call has had everything up to it, and nothing after it.
    public internal(set) var moment = CallTime.answer
    /// The call's log up to the moment.
    public internal(set) var log: [LogEntry] = []
    /// The moment at which the present step began.
    var stepBegan = CallTime.answer
    /// How much of the log had been seen then.
    var stepSaw = 0
    /// How much of the log earlier steps have seen.
    var seen = 0
    /// How much of the log was seen for recordings.
    var recordingsSeen = 0
    /// How many keys were pressed.
    var keyCount = 0
    /// What must not be heard any more, by the step that says so.
    var forbidden: [(heard: CallScript.Heard, step: CallScript.Step)] = []
    /// What has to be heard some time, by the step that says so.
    var awaited: [(heard: CallScript.Heard, language: Language?, step: CallScript.Step)] = []
    /// How long the line may be silent, by the step that says so.
    var silence: (longest: Milliseconds, step: CallScript.Step)?
    /// Since when nothing is heard; nil while something is.
    private var silentSince: CallTime?

    /// Runs a script with the line that it dials.
    ///
    /// - Parameters:
    ///   - names: what the line has.
    ///   - instant: when the line answers.
    public static func result(
        of script: CallScript, line: Line, names: LineNames, number: PhoneNumber?, at instant: Instant
    ) -> ScriptResult {
        var run = ScriptRun(script.setting, line: line, names: names, number: number, at: instant)
        return run.result(of: script)
    }

    /// A call as a script begins it.
    public init(
        _ setting: CallScript.Setting, line: Line, names: LineNames, number: PhoneNumber?, at instant: Instant
    ) {
        self.names = names
        var start = CallStart(answeredAt: instant)
        start.number = number
        start.caller = setting.caller
        start.language = setting.language
        start.pace = setting.pace
        start.callersAhead = setting.ahead
        start.variables = names.full(setting.variables)
        if let hours = setting.hours {
            let zone = line.flow.hours.zone
            start.hours = hours == .unpublished ? .unpublished(zone: zone) : .always(hours, zone: zone)
        }
        var lookups: [String: Session.StagedLookup] = [:]
        for (name, staged) in setting.lookups {
            var lookup = staged
            if case .found(let found) = staged.answer { lookup.answer = .found(names.full(found)) }
            for table in names.all(of: .table, meantBy: name) { lookups[table] = lookup }
        }
        session = Session(
            line: line, start: start, operators: Operators(setting.presence, talk: setting.talk), lookups: lookups)
        log = session.takeEntries()
    }

    private mutating func result(of script: CallScript) -> ScriptResult {
        var failure: ScriptResult.Failure?
        for step in script.steps where failure == nil { failure = carryOut(step) }
        // What the caller does after a failure is no part of what is told.
        let told = failure == nil ? nil : log.count
        failure = finish(after: failure)
        return ScriptResult(
            script: script, failure: failure, duration: session.call.now - .answer, log: log,
            told: told ?? log.count, session: session)
    }

    /// Carries a step out.
    ///
    /// - Returns: why it failed; nil if it did not.
    public mutating func carryOut(_ step: CallScript.Step) -> ScriptResult.Failure? {
        (stepBegan, stepSaw) = (moment, seen)
        do throws(Failed) {
            try carryOut(step.action, of: step)
            // A recording may end in a time that is let pass, and be asked for after it.
            if step.action.seeks { recordingsSeen = max(recordingsSeen, seen) }
            try check(step.limits, since: stepBegan)
            return nil
        } catch {
            return described(error, at: error.step ?? step)
        }
    }

    /// Ends the call: the caller hangs up, if it is not over.
    ///
    /// - Returns: why the script failed: what it failed by before, or what was awaited and did not come.
    public mutating func finish(after failure: ScriptResult.Failure?) -> ScriptResult.Failure? {
        if !session.call.hasEnded {
            session.hangUp(at: moment)
            log += session.takeEntries()
        }
        guard failure == nil else { return failure }
        let missing = awaited.first { heard, language, _ in
            !log.contains { entry in
                if case .promptStarted(let utterance) = entry.event {
                    matches(utterance, heard, in: language)
                } else {
                    false
                }
            }
        }
        return missing.map { heard, language, step in
            described(notHeard(heard, language, 0..<log.count, "not in the whole call"), at: step)
        }
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
        if silence != nil {
            try checkSilence(upTo: session.call.now)
            // Who presses keys is not kept waiting.
            let hasPressed = news.contains { if case .key = $0.event { true } else { false } }
            silentSince = isSilent ? (hasPressed ? nil : silentSince) ?? session.call.now : nil
        }
        if !forbidden.isEmpty { try checkForbidden(news[...]) }
    }

    /// - Parameter entries: what has happened since the step before.
    func checkForbidden(_ entries: ArraySlice<LogEntry>) throws(Failed) {
        for entry in entries {
            guard case .promptStarted(let utterance) = entry.event else { continue }
            for (heard, step) in forbidden where matches(utterance, heard) {
                throw Failed("\(heard) was heard at \(Self.clock(entry.time))", step: step)
            }
        }
    }

    /// From here on nothing may be heard for so long at most.
    mutating func begin(silenceAtMost span: Milliseconds, _ step: CallScript.Step) {
        silence = (span, step)
        silentSince = isSilent ? moment : nil
    }

    /// That the line was not silent for too long by a time.
    func checkSilence(upTo time: CallTime) throws(Failed) {
        guard let (longest, step) = silence, let since = silentSince, time - since > longest else { return }
        throw Failed(
            "nothing was heard from \(Self.clock(since)) to \(Self.clock(time)), \(Self.seconds(time - since))",
            step: step)
    }

    /// Whether the line plays nothing, and nobody rings, talks or is recorded.
    private var isSilent: Bool {
        guard session.playback == nil else { return false }
        switch session.call.activity {
        case .choosing, .entering, .confirming, .lookingUp, .paused, .prompt: return true
        case .ringing, .queued, .talking, .recording, .ended: return false
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
    static func seconds(_ span: Milliseconds) -> String { "\(Double(span.count) / 1000) s" }

    private func described(_ error: Failed, at step: CallScript.Step) -> ScriptResult.Failure {
        ScriptResult.Failure(
            step: step, message: error.message, node: node.name, keys: session.call.hasEnded ? [] : meaningfulKeys,
            time: moment)
    }

    /// The keys that mean something now, each once.
    var meaningfulKeys: [String] {
        let bound = node.keys.all.filter { $0.binding != .unbound }.map(\.key.description)
        var keys: [String] = []
        switch (session.call.activity, node.kind) {
        case (.queued, .transfer(let transfer)): keys = transfer.queue?.keys.all.map(\.key.description) ?? []
        case (.recording, .record(let record)): keys = [record.terminationKey?.description].compactMap(\.self)
        case (.confirming, .collect(let collect)):
            keys = [collect.confirm?.accept.description, collect.confirm?.again.description].compactMap(\.self) + bound
        case (.ringing, _), (.talking, _), (.lookingUp, _), (.queued, _), (.recording, _), (.ended, _): break
        case (_, .menu(let menu)): keys = menu.choices.map(\.keys.description) + bound
        default: keys = bound
        }
        return keys.enumerated().filter { place, key in !keys[..<place].contains(key) }.map(\.element)
    }
}

extension LineNames {
    /// Values by the names of the line's variables, also those in included lines.
    fileprivate func full(_ values: [String: String]) -> [String: String] {
        var full: [String: String] = [:]
        for (name, value) in values {
            for variable in all(of: .variable, meantBy: name) { full[variable] = value }
        }
        return full
    }
}
