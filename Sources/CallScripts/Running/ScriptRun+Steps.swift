import CallFlow
import Simulation

/// What the steps of a script do.
extension ScriptRun {
    mutating func carryOut(_ action: CallScript.Action, of step: CallScript.Step) throws(Failed) {
        switch action {
        case .hear(let heard, let language): try hear(heard, in: language)
        case .hearAnywhere(let heard, let language): awaited.append((heard, language, step))
        case .neverHear(let heard):
            forbidden.append((heard, step))
            // What the step before has brought about is yet to be heard.
            try checkForbidden(log[min(seen, log.count)...])
        case .silenceAtMost(let span): begin(silenceAtMost: span, step)
        case .press(let keystrokes, let during, let after):
            try press(keystrokes, during: during, after: after ?? .zero)
        case .pass(let span): try pass(span)
        case .inNode(let name): try check(node: name)
        case .variable(let name, let value): try check(variable: name, is: value)
        case .transferred(let destination): try reach(destination)
        case .farEnd(let farEnd, let after): try decide(farEnd, after: after)
        case .answersAnother(let after): try answerAnother(after: after)
        case .line(let state, let hours): try check(hours: state, of: hours)
        case .speak(let span): try speak(span)
        case .recorded: try record()
        case .hangUp:
            guard !session.call.hasEnded else { throw Failed("the call was over already: \(ending)") }
            session.hangUp(at: moment)
            try note()
        case .ended(let disposition): try end(disposition)
        }
    }

    private static let silenceCame = "a silence was counted first"

    /// Hears on until a prompt is over, or stopped; what was over before this step does not count.
    private mutating func hear(_ heard: CallScript.Heard, in language: Language?) throws(Failed) {
        _ = try start(of: heard, in: language)
        _ = try seek { run, place in
            switch run.log[place].event {
            case .promptHeard, .promptStopped, .ended: true
            default: nil
            }
        }
    }

    /// When a prompt starts that was not over before this step.
    private mutating func start(of heard: CallScript.Heard, in language: Language? = nil) throws(Failed) -> CallTime {
        let from = seen
        let started = try seek { run, place throws(Failed) -> CallTime? in
            let entry = run.log[place]
            switch entry.event {
            case .promptStarted(let utterance) where run.matches(utterance, heard, in: language): return entry.time
            case .noInput(.silence, _, _): throw run.notHeard(heard, language, from..<place, Self.silenceCame)
            case .ended: throw run.notHeard(heard, language, from..<place, "the call ended first: \(run.ending)")
            default: return nil
            }
        }
        guard let started else { throw notHeard(heard, language, from..<log.count, "nothing more happens") }
        return started
    }

    private mutating func press(
        _ keystrokes: [CallScript.Keystroke], during heard: CallScript.Heard?, after: Milliseconds
    ) throws(Failed) {
        if let heard { try come(to: after, of: heard) } else { try advance(to: moment + after) }
        for (place, stroke) in keystrokes.enumerated() {
            try advance(to: moment + stroke.pause)
            guard !session.call.hasEnded else {
                throw Failed("the call is over\(place == 0 ? "" : " before '\(stroke.key)'"): \(ending)")
            }
            try checkSilence(upTo: moment)
            session.press(stroke.key, at: moment)
            keyCount += 1
            // What the keys bring about counts as heard after them; what was said before does not.
            if place == 0 { seen = log.count }
            try note()
        }
    }

    /// Comes to the moment so long after a prompt's beginning, while it is said.
    private mutating func come(to after: Milliseconds, of heard: CallScript.Heard) throws(Failed) {
        let end = try start(of: heard) + after
        let begun = seen
        // Of the instant at which it ends, the key comes first.
        while true {
            if let over = log[begun...].first(where: \.endsPrompt), over.time < end {
                throw Failed(
                    "\(heard) was over at \(Self.clock(over.time)), before \(Self.seconds(after)) of it had passed")
            }
            guard let next = session.nextTime, next < end else { break }
            _ = try advance()
        }
        guard moment <= end else {
            throw Failed(
                "\(heard) had been said for longer than \(Self.seconds(after)) already at \(Self.clock(moment))")
        }
        moment = end
    }

    /// Lets time pass, and what happens at its end too. The prompt that was begun last can still be heard, unless it was over before.
    private mutating func pass(_ span: Milliseconds) throws(Failed) {
        let end = moment + span
        let before = log.count
        while let next = session.nextTime, next <= end { _ = try advance() }
        moment = end
        try checkSilence(upTo: moment)
        let begun = log.lastIndex { if case .promptStarted = $0.event { true } else { false } } ?? log.count
        let wasOver = log[begun..<max(begun, before)].contains(where: \.endsPrompt)
        seen = wasOver ? log.count : begun
    }

    /// Goes on until somebody is called.
    private mutating func reach(_ destination: String) throws(Failed) {
        // It may have begun in a time that was let pass.
        if isCalling, let called = log.last(where: { $0.destination != nil })?.destination {
            guard LineNames.isNamed(called, destination) else {
                throw Failed("the call was transferred to '\(called)', not to '\(destination)'")
            }
            seen = max(seen, (log.lastIndex { $0.destination != nil } ?? 0) + 1)
            return
        }
        let isReached = try seek { run, place throws(Failed) -> Bool? in
            let entry = run.log[place]
            switch entry.event {
            case .ringing(let found), .queued(let found):
                guard LineNames.isNamed(found, destination) else {
                    throw Failed(
                        "the call was transferred to '\(found)', not to '\(destination)'")
                }
                return true
            case .noInput(.silence, _, _):
                var failed = Failed("nobody was called: \(Self.silenceCame) in '\(run.node.name)'")
                failed.message += run.hints(forDestination: destination)
                throw failed
            case .transferEnded(.closed), .transferEnded(.unpublished):
                throw Failed("nobody was called: the line is closed at \(Self.clock(entry.time))")
            case .ended: throw Failed("nobody was called: the call ended first: \(run.ending)")
            default: return nil
            }
        }
        if isReached == nil { throw Failed("nobody was called: nothing more happens") }
    }

    private mutating func decide(_ farEnd: FarEnd, after: Milliseconds) throws(Failed) {
        try advance(to: moment + after)
        repeat {
            guard session.decisions.contains(farEnd) else {
                throw Failed(cannot(farEnd))
            }
            session.decide(farEnd, at: moment)
            try note()
            // Callers before this one are answered first.
        } while farEnd == .answers && isQueued
    }

    /// Why the far end cannot do something now.
    private func cannot(_ farEnd: FarEnd) -> String {
        if farEnd == .noAnswer, isQueued {
            return "callers wait in a queue here, and wait on where nobody answers: let its longest wait pass"
        }
        guard farEnd == .hangsUp else {
            return "it does not ring at \(Self.clock(moment)); 'transferred to …' goes on until it does"
        }
        let over = log.last { if case .talkEnded = $0.event { true } else { false } }
        let when = over.map {
            ": the talk was over at \(Self.clock($0.time)); 'given operators talk for …' makes it longer"
        }
        return "nobody talks at \(Self.clock(moment))\(when ?? "")"
    }

    private mutating func answerAnother(after: Milliseconds) throws(Failed) {
        try advance(to: moment + after)
        guard case .queued(let ahead) = session.call.activity, ahead > 0 else {
            throw Failed("no caller waits before this one at \(Self.clock(moment))")
        }
        session.decide(.answers, at: moment)
        try note()
    }

    private var isCalling: Bool {
        switch session.call.activity {
        case .ringing, .queued: true
        default: false
        }
    }

    private var isQueued: Bool { if case .queued = session.call.activity { true } else { false } }

    private mutating func speak(_ span: Milliseconds) throws(Failed) {
        while session.call.activity != .recording {
            let known = log.count
            let hasPassed = session.call.hasEnded ? false : try advance()
            guard hasPassed, !log[known...].contains(where: \.isSilence) else {
                throw Failed("nothing is recorded at \(Self.clock(moment)): the call is in '\(node.name)'")
            }
        }
        session.speak(span, at: moment)
        let end = moment + span
        while let next = session.nextTime, next <= end { _ = try advance() }
        moment = end
        try note()
    }

    /// Goes on until a recording is over that is kept.
    private mutating func record() throws(Failed) {
        var place = log[recordingsSeen...].firstIndex { if case .recordingEnded = $0.event { true } else { false } }
        if place == nil {
            place = try seek { run, place throws(Failed) -> Int? in
                if case .recordingEnded = run.log[place].event { return place }
                guard !run.log[place].isSilence else {
                    throw Failed("nothing was recorded: \(Self.silenceCame) in '\(run.node.name)'")
                }
                return nil
            }
        }
        guard let place, case .recordingEnded(_, _, let isKept) = log[place].event else {
            throw Failed("nothing was recorded")
        }
        recordingsSeen = place + 1
        guard isKept else {
            throw Failed("the recording at \(Self.clock(log[place].time)) was empty, and not kept")
        }
    }

    /// Goes on to the end of the call, which must come without the caller.
    private mutating func end(_ disposition: String?) throws(Failed) {
        while !session.call.hasEnded {
            let from = log.count
            guard try advance() else { throw Failed("the call does not end: it is in '\(node.name)'") }
            for entry in log[from...] {
                guard case .noInput(.silence, _, _) = entry.event else { continue }
                throw Failed("the call does not end: it waits for the caller in '\(node.name)'")
            }
        }
        guard let disposition, let found = session.record?.disposition.name, found != disposition else { return }
        throw Failed("the call ended \(found), not \(disposition)")
    }
}

extension LogEntry {
    /// Whether a prompt is over with it, heard to its end or not.
    var endsPrompt: Bool {
        switch event {
        case .promptHeard, .promptStopped: true
        default: false
        }
    }

    /// Whom the call is transferred to with it.
    fileprivate var destination: String? {
        switch event {
        case .ringing(let destination), .queued(let destination): destination
        default: nil
        }
    }

    /// Whether it is a silence that counts.
    var isSilence: Bool { if case .noInput(.silence, _, _) = event { true } else { false } }
}
