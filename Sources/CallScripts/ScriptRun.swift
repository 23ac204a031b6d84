import CallFlow
import Prompts
import ServiceHours
import Simulation

/// What came of a script.
public struct ScriptResult: Sendable {
    /// Why a script failed.
    public struct Failure: Sendable {
        /// The step that failed.
        public let step: CallScript.Step
        /// What it asks for, and what is so instead.
        public let message: String
        /// What was probably meant.
        public let suggestion: String?
        /// The node that the call was in.
        public let node: String
        /// The keys that would have meant something there.
        public let keys: String
        /// The call's time.
        public let time: CallTime
        /// How much of the log there was.
        let entries: Int
    }

    /// The script.
    public let script: CallScript
    /// Why it failed; nil if it passed.
    public let failure: Failure?
    /// How long the call lasted.
    public let duration: Milliseconds
    /// What happened, with the words and the times.
    public let transcript: [Transcript.Line]
    /// The call's log.
    public let log: [LogEntry]
}

/// Runs a script: a call in no time, whose moment is where the script is.
public struct ScriptRun {
    private let script: CallScript
    private var session: Session
    private var log: [LogEntry] = []
    /// How much of the log earlier steps have seen.
    private var seen = 0
    /// The moment of the step before.
    private var last = CallTime.answer
    private var keys = 0
    /// What must not be heard any more, by the step that says so.
    private var forbidden: [(heard: CallScript.Heard, step: CallScript.Step)] = []

    /// What ends a run before the script does.
    private struct Failed: Error {
        let message: String
        var suggestion: String?
        var step: CallScript.Step?
    }

    /// Runs a script with the line that it dials.
    ///
    /// - Parameter instant: when the line answers.
    public static func result(of script: CallScript, line: Line, number: PhoneNumber?, at instant: Instant)
        -> ScriptResult
    {
        var run = ScriptRun(script, line: line, number: number, at: instant)
        return run.result()
    }

    private init(_ script: CallScript, line: Line, number: PhoneNumber?, at instant: Instant) {
        self.script = script
        var start = CallStart(answeredAt: instant)
        start.number = number
        start.caller = script.setting.caller
        start.language = script.setting.language
        start.pace = script.setting.pace
        start.callersAhead = script.setting.ahead
        if let hours = script.setting.hours {
            let zone = line.flow.hours.zone
            start.hours = hours == .unpublished ? .unpublished(zone: zone) : .always(hours, zone: zone)
        }
        session = Session(line: line, start: start, operators: Operators(script.setting.presence, talk: Self.longTalk))
    }

    /// How long operators talk who are not told to hang up.
    private static let longTalk = Operators.usualTalk

    private mutating func result() -> ScriptResult {
        take()
        var failure: ScriptResult.Failure?
        for step in script.steps {
            do throws(Failed) {
                try carryOut(step)
                try check(step.limits)
                last = session.call.now
            } catch {
                failure = described(error, at: error.step ?? step)
                break
            }
        }
        if !session.call.hasEnded {
            session.hangUp(at: session.call.now)
            take()
        }
        var transcript = Transcript(session)
        // What the caller does after a failure is no part of it.
        let told = failure.map { log.prefix($0.entries) } ?? log[...]
        return ScriptResult(
            script: script, failure: failure, duration: session.call.now - .answer,
            transcript: transcript.lines(for: told), log: log)
    }

    private mutating func take() { log += session.takeEntries() }

    // MARK: Steps

    private mutating func carryOut(_ step: CallScript.Step) throws(Failed) {
        switch step.action {
        case .hear(let heard, let language): try hear(heard, in: language)
        case .neverHear(let heard):
            try checkKnown(heard)
            forbidden.append((heard, step))
        case .press(let keys, let during, let after): try press(keys, during: during, after: after)
        case .pass(let span): try pass(span)
        case .inNode(let name): try check(node: name)
        case .variable(let name, let value): try check(variable: name, is: value)
        case .transferred(let destination): try reach(destination)
        case .farEnd(let farEnd, let after): try decide(farEnd, after: after)
        case .line(let state): try check(hours: state)
        case .speak(let span): try speak(span)
        case .recorded: try record()
        case .hangUp:
            guard !session.call.hasEnded else { throw Failed(message: "the call was over already: \(ending)") }
            session.hangUp(at: session.call.now)
            try note()
        case .ended(let disposition): try end(disposition)
        }
    }

    /// Lets the next thing happen that happens by itself; false if nothing does.
    private mutating func advance() throws(Failed) -> Bool {
        guard let next = session.nextTime else { return false }
        session.advance(to: next)
        try note()
        return true
    }

    /// Takes what happened, unless it must not be.
    private mutating func note() throws(Failed) {
        let from = log.count
        take()
        guard !forbidden.isEmpty else { return }
        for entry in log[from...] {
            guard case .promptStarted(let utterance) = entry.event else { continue }
            for (heard, step) in forbidden where matches(utterance, heard, nil) {
                throw Failed(message: "\(heard) was heard at \(Self.clock(entry.time))", step: step)
            }
        }
    }

    /// Hears on until a prompt is over; what was heard before this step does not count.
    private mutating func hear(_ heard: CallScript.Heard, in language: Language?) throws(Failed) {
        try checkKnown(heard)
        var place = seen
        while true {
            while place < log.count {
                let entry = log[place]
                place += 1
                switch entry.event {
                case .promptStarted(let utterance) where matches(utterance, heard, language):
                    seen = place
                    return try hearOut()
                case .noInput:
                    throw notHeard(
                        heard, language, upTo: place, "a no-input came first; allow it by 'say nothing for …'")
                case .ended: throw notHeard(heard, language, upTo: place, "the call ended first: \(ending)")
                default: break
                }
            }
            guard try advance() else { throw notHeard(heard, language, upTo: place, "nothing more happens") }
        }
    }

    /// Hears the prompt that plays to its end, or to where it is stopped.
    private mutating func hearOut() throws(Failed) {
        while true {
            while seen < log.count {
                let entry = log[seen]
                switch entry.event {
                case .promptHeard, .promptStopped, .ended:
                    seen += 1
                    return
                default: seen += 1
                }
            }
            guard try advance() else { return }
        }
    }

    /// A prompt that the line does not have is never heard.
    private func checkKnown(_ heard: CallScript.Heard) throws(Failed) {
        guard case .prompt(let id) = heard else { return }
        let known = session.line.catalog.ids.map(\.name)
        guard !known.contains(where: { $0 == id || $0.hasSuffix("/" + id) }) else { return }
        throw Failed(message: "the line has no prompt '\(id)'", suggestion: nearest(id, among: known))
    }

    private func matches(_ utterance: Utterance, _ heard: CallScript.Heard, _ language: Language?) -> Bool {
        if let language, utterance.language != language { return false }
        switch heard {
        case .prompt(let id):
            return utterance.segments.contains {
                guard case .prompt(let prompt, _) = $0 else { return false }
                return prompt.name == id || prompt.name.hasSuffix("/" + id)
            }
        case .words(let words):
            return session.renderer.render(utterance).text.lowercased().contains(words.lowercased())
        }
    }

    private func notHeard(_ heard: CallScript.Heard, _ language: Language?, upTo place: Int, _ why: String) -> Failed {
        let utterances = log[seen..<place].compactMap { entry -> Utterance? in
            if case .promptStarted(let utterance) = entry.event { utterance } else { nil }
        }
        let told = utterances.map { utterance in
            let ids = utterance.segments.compactMap { if case .prompt(let id, _) = $0 { id.name } else { nil } }
            return "heard instead: \(ids.joined(separator: ", ")): \(session.renderer.render(utterance).text)"
        }
        let inLanguage = language.map { " in \($0.code)" } ?? ""
        return Failed(message: (["\(heard)\(inLanguage) was not heard: \(why)"] + told).joined(separator: "\n"))
    }

    private func nearest(_ word: String, among words: [String]) -> String? {
        words.min { Self.distance(word, $0) < Self.distance(word, $1) }.flatMap {
            Self.distance(word, $0) <= 3 ? $0 : nil
        }
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        var row = Array(0...right.count)
        let right = Array(right)
        for (place, letter) in left.enumerated() {
            var before = row[0]
            row[0] = place + 1
            for index in right.indices {
                let least = min(row[index + 1] + 1, row[index] + 1, before + (letter == right[index] ? 0 : 1))
                before = row[index + 1]
                row[index + 1] = least
            }
        }
        return row[right.count]
    }

    private mutating func press(_ pressed: [Key], during heard: CallScript.Heard?, after: Milliseconds?) throws(Failed)
    {
        var moment = session.call.now
        if let heard {
            try checkKnown(heard)
            moment = try start(of: heard) + (after ?? .zero)
            let startedAt = moment
            while let next = session.nextTime, next < startedAt { _ = try advance() }
        } else if let after {
            moment = moment + after
        }
        guard !session.call.hasEnded else { throw Failed(message: "the call is over: \(ending)") }
        for key in pressed {
            while let next = session.nextTime, next < moment { _ = try advance() }
            guard !session.call.hasEnded else { throw Failed(message: "the call is over before '\(key)': \(ending)") }
            session.press(key, at: moment)
            keys += 1
            // What the keys bring about counts as heard after them; what was said before does not.
            if key == pressed.first { seen = log.count }
            try note()
            moment = moment + Self.keyInterval
        }
    }

    private static let keyInterval = Milliseconds(200)

    /// When a prompt starts that was not over before this step.
    private mutating func start(of heard: CallScript.Heard) throws(Failed) -> CallTime {
        var place = seen
        while true {
            while place < log.count {
                let entry = log[place]
                place += 1
                switch entry.event {
                case .promptStarted(let utterance) where matches(utterance, heard, nil): return entry.time
                case .noInput: throw notHeard(heard, nil, upTo: place, "a no-input came first")
                case .ended: throw notHeard(heard, nil, upTo: place, "the call ended first: \(ending)")
                default: break
                }
            }
            guard try advance() else { throw notHeard(heard, nil, upTo: place, "nothing more happens") }
        }
    }

    private mutating func pass(_ span: Milliseconds) throws(Failed) {
        let end = session.call.now + span
        while let next = session.nextTime, next <= end { _ = try advance() }
        session.advance(to: end)
        try note()
        seen = log.lastIndex { if case .promptStarted = $0.event { true } else { false } } ?? log.count
    }

    private mutating func reach(_ destination: String) throws(Failed) {
        var place = seen
        while true {
            while place < log.count {
                let entry = log[place]
                place += 1
                switch entry.event {
                case .ringing(let found), .queued(let found):
                    guard found == destination || found.hasSuffix("/" + destination) else {
                        throw Failed(
                            message: "the call was transferred to '\(found)', not to '\(destination)'",
                            suggestion: found)
                    }
                    seen = place
                    return
                case .noInput:
                    throw Failed(message: "nobody was called: a no-input came first; allow it by 'say nothing for …'")
                case .transferEnded(.closed), .transferEnded(.unpublished):
                    throw Failed(message: "nobody was called: the line is closed at \(Self.clock(entry.time))")
                case .ended: throw Failed(message: "nobody was called: the call ended first: \(ending)")
                default: break
                }
            }
            guard try advance() else { throw Failed(message: "nobody was called: nothing more happens") }
        }
    }

    private mutating func decide(_ farEnd: FarEnd, after: Milliseconds) throws(Failed) {
        let moment = session.call.now + after
        while let next = session.nextTime, next < moment { _ = try advance() }
        while true {
            guard session.decisions.contains(farEnd) else {
                throw Failed(
                    message: farEnd == .hangsUp
                        ? "nobody talks at \(Self.clock(session.call.now))"
                        : "it does not ring at \(Self.clock(session.call.now))")
            }
            session.decide(farEnd, at: moment)
            try note()
            // Callers before this one are answered first.
            guard farEnd == .answers, case .queued = session.call.activity else { return }
        }
    }

    private mutating func speak(_ span: Milliseconds) throws(Failed) {
        while session.call.activity != .recording {
            guard !session.call.hasEnded, try advance() else {
                throw Failed(message: "nothing is recorded: the call is in '\(node)'")
            }
        }
        session.speak(span, at: session.call.now)
        let end = session.call.now + span
        while let next = session.nextTime, next <= end { _ = try advance() }
        try note()
    }

    private mutating func record() throws(Failed) {
        var place = seen
        while true {
            while place < log.count {
                let entry = log[place]
                place += 1
                guard case .recordingEnded(_, _, let isKept) = entry.event else { continue }
                guard isKept else {
                    throw Failed(message: "the recording at \(Self.clock(entry.time)) was empty, and not kept")
                }
                seen = place
                return
            }
            guard !session.call.hasEnded, try advance() else { throw Failed(message: "nothing was recorded") }
        }
    }

    private mutating func end(_ disposition: String?) throws(Failed) {
        while !session.call.hasEnded {
            let from = log.count
            guard try advance() else { throw Failed(message: "the call does not end: it is in '\(node)'") }
            for entry in log[from...] {
                if case .noInput = entry.event {
                    throw Failed(message: "the call does not end: it waits for the caller in '\(node)'")
                }
            }
        }
        guard let disposition, let record = session.record, record.disposition.name != disposition else { return }
        throw Failed(
            message: "the call ended \(record.disposition), not \(disposition)", suggestion: record.disposition.name)
    }

    // MARK: Checks

    private var node: String { session.call.flow[session.call.node].name }

    private var ending: String {
        session.record.map { "\($0.disposition)" } ?? ""
    }

    private func check(node name: String) throws(Failed) {
        guard node != name, !node.hasSuffix("/" + name) else { return }
        let known = session.call.flow.nodes.map(\.name)
        throw Failed(
            message: "the call is in '\(node)', not in '\(name)'",
            suggestion: known.contains(name) ? nil : nearest(name, among: known))
    }

    private func check(variable name: String, is value: String?) throws(Failed) {
        let flow = session.call.flow
        guard let id = flow.variable(named: name) else {
            throw Failed(
                message: "the line has no variable '\(name)'", suggestion: nearest(name, among: flow.variables))
        }
        var found: String?
        for entry in log { if case .set(id, let set) = entry.event { found = set?.description } }
        guard found != value else { return }
        throw Failed(
            message: "\(name) is \(found.map { "\"\($0)\"" } ?? "unset"), not \(value.map { "\"\($0)\"" } ?? "unset")")
    }

    private func check(hours state: Availability?) throws(Failed) {
        let start = session.call.start
        let schedule =
            start.hours ?? session.call.flow.schedule(session.call.flow[session.call.node].askedHours ?? .line)
        let answer = schedule.answer(at: start.answeredAt.advanced(byMilliseconds: session.call.now.milliseconds))
        let why = [answer.rule, answer.holiday].compactMap(\.self).joined(separator: "; ")
        let found = answer.state.rawValue + (why.isEmpty ? "" : " (\(why))")
        guard let state else {
            guard answer.holiday == nil else { return }
            throw Failed(message: "it is no holiday: the line is \(found)")
        }
        guard answer.state != state else { return }
        throw Failed(message: "the line is \(found), not \(state.rawValue)")
    }

    private func check(_ limits: [CallScript.Limit]) throws(Failed) {
        let now = session.call.now
        for limit in limits {
            switch limit {
            case .within(let span) where now - last > span:
                throw Failed(message: "it took \(Self.seconds(now - last)), not \(Self.seconds(span)) at most")
            case .by(let span) where now - .answer > span:
                throw Failed(message: "it came at \(Self.clock(now)), not by \(Self.clock(.answer + span))")
            case .keys(let most) where keys > most: throw Failed(message: "it took \(keys) keys, not \(most) at most")
            default: break
            }
        }
    }

    private static func seconds(_ span: Milliseconds) -> String { "\(Double(span.count) / 1000) s" }

    private static func clock(_ time: CallTime) -> String { ClockText.precise(time) }

    private func described(_ error: Failed, at step: CallScript.Step) -> ScriptResult.Failure {
        let flow = session.call.flow
        let node = flow[session.call.node]
        var keys = node.keys.all.filter { $0.binding != .unbound }.map { $0.key.description }
        if case .menu(let menu) = node.kind { keys = menu.choices.map(\.keys.description) + keys }
        var shown: [String] = []
        for key in keys where !shown.contains(key) { shown.append(key) }
        return ScriptResult.Failure(
            step: step, message: error.message, suggestion: error.suggestion, node: node.name,
            keys: session.call.hasEnded ? "" : shown.joined(separator: " "), time: session.call.now, entries: log.count)
    }
}
