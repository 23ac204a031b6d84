import CallFlow
import ServiceHours
import Simulation

/// Writes a call that was made as a script that makes it again.
///
/// What the caller did stands where it was done: at the end of a prompt, in the middle of one, or after a wait. Keys of a secret entry,
/// which no log has, are written as zeros.
public struct ScriptRecorder {
    private let session: Session
    private let names: LineNames
    private var lines: [String] = []
    /// The moment that the written steps have come to.
    private var moment = CallTime.answer
    /// The prompt that plays and that no step has heard.
    private var playing: (utterance: Utterance, start: CallTime)?
    /// Whether a silence was counted since the moment.
    private var wasSilent = false
    /// Whether the last step is keys, to which others can be added.
    private var isPressing = false
    private var rangAt = CallTime.answer

    /// The script of a call that has ended.
    ///
    /// - Parameters:
    ///   - log: all of its log.
    ///   - target: what is dialed; nil is the line in whose folder the script will be.
    ///   - remark: what its first line says.
    public static func script(
        of log: [LogEntry], session: Session, names: LineNames, target: String?, remark: String
    ) -> String {
        var recorder = ScriptRecorder(session: session, names: names)
        recorder.lines = ["# \(remark)"]
        recorder.write(target: target)
        for (place, entry) in log.enumerated() { recorder.take(entry, before: log[(place + 1)...]) }
        return recorder.lines.map { $0 + "\n" }.joined()
    }

    private init(session: Session, names: LineNames) {
        self.session = session
        self.names = names
    }

    // MARK: What stands before the call

    private mutating func write(target: String?) {
        let start = session.call.start
        if let target { lines.append("dial \(ScriptText.written(target))") }
        lines.append("at \(Self.text(of: start.answeredAt, in: session.call.flow.hours.zone))")
        if let caller = start.caller { lines.append("caller \(caller)") }
        if let language = start.language { lines.append("given language \(language)") }
        if start.pace != .normal { lines.append("given pace \(start.pace.rawValue)") }
        if let hours = start.hours {
            lines.append("given the line is \(hours.answer(at: start.answeredAt).state.rawValue)")
        }
        for (name, value) in start.variables.sorted(by: { $0.key < $1.key }) {
            lines.append("given variable \(name) is \(ScriptText.quoted(value))")
        }
        for (table, lookup) in session.lookups.sorted(by: { $0.key < $1.key }) {
            switch lookup.answer {
            case .failed: lines.append("given table \(table) fails")
            case .notFound: lines.append("given table \(table) finds nothing")
            case .found(let found):
                let pairs = found.sorted { $0.key < $1.key }.map { "\($0.key) \(ScriptText.quoted($0.value))" }
                lines.append("given table \(table) finds \(pairs.joined(separator: ", "))")
            case nil: break
            }
            if let time = lookup.time { lines.append("given table \(table) answers after \(Self.text(of: time))") }
        }
        if start.callersAhead > 0 { lines.append("given \(start.callersAhead) callers ahead") }
        switch session.operators.presence {
        case .available(let after): lines.append("given operators answer after \(Self.text(of: after))")
        case .busy: lines.append("given operators are busy")
        case .absent: lines.append("given operators are absent")
        case .decided: break
        }
        if session.operators.talk != Operators.usualTalk {
            lines.append("given operators talk for \(Self.text(of: session.operators.talk))")
        }
    }

    /// By the clock of the line's zone where that is one moment, else in UTC.
    private static func text(of instant: Instant, in zone: Zone) -> String {
        let local = zone.local(instant)
        let clock = [local.minuteOfDay / 60, local.minuteOfDay % 60, local.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let text = "\(local.date) \(clock.joined(separator: ":")) \(zone.name)"
        return (try? Instant.parse(text, local: nil)) == instant ? text : instant.description
    }

    private static func text(of span: Milliseconds) -> String {
        span.count.isMultiple(of: 1000) ? "\(span.count / 1000)s" : "\(span.count)ms"
    }

    // MARK: What happens

    private mutating func take(_ entry: LogEntry, before rest: ArraySlice<LogEntry>) {
        let time = entry.time
        switch entry.event {
        case .promptStarted(let utterance):
            playing = (utterance, time)
            isPressing = false
        case .promptHeard: hear(upTo: time)
        case .promptStopped:
            // What the caller stops by hanging up was not heard.
            if Self.callerHangsUp(at: time, in: rest) { playing = nil } else { hear(upTo: time) }
        case .key(let keys, let fate): if fate != .fed { press(keys, at: time) }
        case .noInput(.silence, _, _): wasSilent = true
        case .ringing(let destination), .queued(let destination):
            rangAt = time
            add("transferred to \(destination)", at: time)
        case .queueMoved: if isDecided { add("operator answers another\(after(time))", at: time) }
        case .transferEnded(let outcome): take(outcome, at: entry)
        case .talkEnded(let length):
            // A caller who hangs up ends the talk too.
            if length < session.operators.talk, !Self.callerHangsUp(at: time, in: rest) {
                add("operator hangs up\(after(time))", at: time)
            }
        case .voice(let isSpeaking): speak(isSpeaking, at: time, before: rest)
        case .recordingEnded(_, _, let isKept): if isKept { add("recorded", at: time) }
        case .ended(let disposition, let party):
            if party == .caller {
                catchUp(to: time)
                add("hang up", at: time)
            } else {
                if wasSilent { catchUp(to: time) }
                add("ended \(disposition)", at: time)
            }
        default: break
        }
    }

    private static func callerHangsUp(at time: CallTime, in rest: ArraySlice<LogEntry>) -> Bool {
        rest.prefix { $0.time == time }.contains { if case .ended(_, by: .caller) = $0.event { true } else { false } }
    }

    private var isDecided: Bool { session.operators.presence == .decided }

    /// What the far end did, where it did not do it by itself.
    private mutating func take(_ outcome: TransferOutcome, at entry: LogEntry) {
        guard isDecided, case .transfer(let transfer) = session.call.flow[entry.node].kind else { return }
        if outcome == .answered || outcome == .busy { playing = nil }
        switch outcome {
        case .answered: add("operator answers\(after(entry.time))", at: entry.time)
        case .busy: add("operator is busy\(after(entry.time))", at: entry.time)
        case .noAnswer where transfer.queue == nil && entry.time - rangAt < transfer.ringTime:
            add("operator does not answer\(after(entry.time))", at: entry.time)
        case .noAnswer, .waitLimit, .closed, .unpublished, .left, .abandoned: break
        }
    }

    private func after(_ time: CallTime) -> String { time > moment ? " after \(Self.text(of: time - moment))" : "" }

    private mutating func add(_ line: String, at time: CallTime) {
        lines.append(line)
        moment = time
        wasSilent = false
        isPressing = false
    }

    /// Comes to a time at which nothing has to happen.
    private mutating func catchUp(to time: CallTime) {
        guard time > moment else { return }
        add("\(wasSilent ? "say nothing for" : "wait") \(Self.text(of: time - moment))", at: time)
    }

    private mutating func hear(upTo end: CallTime) {
        guard let (utterance, start) = playing else { return }
        playing = nil
        if wasSilent { catchUp(to: start) }
        let first = session.call.flow.parts.languages.first
        add("hear \(heard(utterance))\(utterance.language == first ? "" : " in \(utterance.language)")", at: end)
    }

    /// The name of the first prompt that is said, or the first words.
    private func heard(_ utterance: Utterance) -> String {
        for case .prompt(let id, _) in utterance.segments {
            let short = id.name.split(separator: "/").last.map(String.init) ?? id.name
            return names.all(of: .prompt, meantBy: short).count == 1 ? short : id.name
        }
        let words = session.renderer.render(utterance).text.split(separator: " ").prefix(5).joined(separator: " ")
        return ScriptText.quoted(words)
    }

    private mutating func press(_ keys: LoggedKeys, at time: CallTime) {
        let text =
            switch keys {
            case .plain(let keys): keys.description
            case .masked(let count): String(repeating: "0", count: count)
            }
        if isPressing, playing == nil {
            let pause = time - moment
            lines[lines.count - 1] += pause == PipeDriver.keyInterval ? text : " \(Self.text(of: pause)) \(text)"
            moment = time
            return
        }
        if let (utterance, start) = playing {
            if wasSilent { catchUp(to: start) }
            playing = nil
            let pause = time > start ? " after \(Self.text(of: time - start))" : ""
            add("press \(text) during \(heard(utterance))\(pause)", at: time)
            // More keys would stand before 'during'.
            return
        }
        catchUp(to: time)
        add("press \(text)", at: time)
        isPressing = true
    }

    private mutating func speak(_ isSpeaking: Bool, at time: CallTime, before rest: ArraySlice<LogEntry>) {
        guard isSpeaking else { return }
        let end = rest.first { entry in
            switch entry.event {
            case .voice(isSpeaking: false), .recordingEnded: true
            default: false
            }
        }
        guard let end else { return }
        catchUp(to: time)
        add("speak \(Self.text(of: end.time - time))", at: end.time)
    }
}
