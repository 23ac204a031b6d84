import CallFlow
import Simulation

/// What the status says of a call now.
extension TerminalCall {
    /// The status, to be laid out.
    var status: StatusBlock {
        mutating get { StatusBlock(facts) }
    }

    /// When the status shows something else, if nothing happens until then.
    var nextTick: CallTime {
        let elapsed = now + Milliseconds(1000 - now.milliseconds % 1000)
        var tick = min(elapsed, clock.nextSecond(after: now))
        if let timer = shownTimer { tick = min(tick, now + ClockText.nextChange(ofRemaining: timer.deadline - now)) }
        return tick
    }

    private var facts: StatusFacts {
        mutating get {
            let call = session.call
            let status = call.status
            return StatusFacts(
                line: call.flow.parts.name, localTime: clock.time(at: now),
                zone: call.flow.parts.zoneNames[call.language] ?? call.flow.hours.zone.name,
                hours: call.flow.hoursMet.contains(.line) ? clock.hours(at: now) : "",
                elapsed: ClockText.elapsed(now - .answer), language: call.language.code,
                node: call.flow[call.node].name, activity: activity(status),
                timer: shownTimer.map { "\($0.timer.shownName) \(ClockText.remaining($0.deadline - now))" } ?? "",
                entry: status.entry.description, waiting: status.waiting.description, hints: hints(status))
        }
    }

    /// The timer that is due first; what ends the whole call only when little is left of it.
    private var shownTimer: CallStatus.Running? {
        session.call.status.timers.first { $0.timer != .wholeCall || $0.deadline - now < .minutes(1) }
    }

    private func activity(_ status: CallStatus) -> String {
        switch status.activity {
        case .prompt: "speaking"
        case .choosing, .entering, .confirming: status.isPlaying ? "speaking" : "listening"
        case .paused: "paused until a key"
        case .lookingUp: "looking up"
        case .ringing: "ringing"
        case .queued(let ahead): queued(ahead: ahead)
        case .talking: "talking to an operator"
        case .recording: "● recording"
        case .ended: "ended"
        }
    }

    private func queued(ahead: Int) -> String {
        let before = Narrator.callersAhead(ahead)
        guard let musicSince else { return "in the queue, \(before)" }
        return "♪ hold music \(ClockText.elapsed(now - musicSince)), \(before)"
    }

    private func hints(_ status: CallStatus) -> [String] {
        let always = ["? help", "q hang up"]
        switch status.activity {
        case .ringing, .queued, .talking: return session.decisions.map(\.hint) + always
        case .recording: return ["v speak"] + always
        case .prompt, .choosing, .entering, .confirming: return always + (status.isPlaying ? ["space skips"] : [])
        case .paused, .lookingUp, .ended: return always
        }
    }
}

extension FarEnd {
    /// The key that decides it, and what it is.
    fileprivate var hint: String {
        switch self {
        case .answers: "a answer"
        case .busy: "b busy"
        case .noAnswer: "n no answer"
        case .hangsUp: "h operator hangs up"
        }
    }
}

extension CallTimer {
    /// What a person waits for, or what waits for them.
    fileprivate var shownName: String {
        switch self {
        case .wholeCall: "call ends in"
        case .noInput, .firstDigit, .silence: "silence"
        case .interDigit: "next key"
        case .pause: "pause"
        case .lookup: "answer within"
        case .ring: "rings for"
        case .hoursChange: "hours change in"
        case .queueWait: "waits for"
        case .announcement: "announcement in"
        case .recording: "records for"
        }
    }
}
