import CallFlow
import Simulation

/// How the log of a call becomes a transcript: words as they are spoken, keys where they fell, a line for all else.
extension TerminalCall {
    mutating func show(_ news: [LogEntry]) {
        for (place, entry) in news.enumerated() { show(entry, before: news[(place + 1)...]) }
    }

    /// Shows what has happened already, each thing whole; what still plays is spoken from its start.
    mutating func showHistory(_ history: [LogEntry], remark: String?) {
        var past = transcript ?? Transcript(session)
        let isPlaying = session.playback?.utterance != nil && transcript == nil
        let playing = isPlaying ? history.lastIndex { if case .promptStarted = $0.event { true } else { false } } : nil
        for (place, entry) in history.enumerated() where place != playing {
            for line in past.lines(for: [entry]) { show(line) }
        }
        if transcript != nil { transcript = past }
        if let remark { screen.note(remark, .strong) }
        if let playing { begin(at: history[playing].time, isStillPlaying: true) }
    }

    private mutating func show(_ line: Transcript.Line) {
        let label = ClockText.elapsed(line.time - .answer)
        switch line.kind {
        case .speech: screen.note(line.text, .plain, label: label)
        case .keys: screen.note("▸ \(line.text)", .key, label: label)
        case .note: screen.note(line.text, label: label)
        }
    }

    private mutating func show(_ entry: LogEntry, before rest: ArraySlice<LogEntry>) {
        let label = ClockText.elapsed(entry.time - .answer)
        guard transcript == nil else { return showLine(entry, label: label) }
        switch entry.event {
        case .promptStarted: begin(at: entry.time, isStillPlaying: !rest.contains(where: \.endsPlayback))
        case .promptHeard: hearRest()
        case .promptStopped: stop(at: entry.time)
        case .musicStarted: beginMusic(entry)
        case .musicStopped: musicSince = nil
        case .key(let keys, let fate):
            // What the key stops is cut where it fell, though the log has the cause first.
            if rest.contains(where: { $0.time == entry.time && $0.stopsPrompt }) { stop(at: entry.time) }
            for word in passage?.words(by: entry.time) ?? [] { screen.say(word) }
            if fate != .fed { screen.press(keys.description, remark: fate.remark, label: label) }
        case .ringing, .queued:
            showNote(on: entry)
            decide(label: label)
        case .transferEnded:
            hasShownMusic = false
            showNote(on: entry)
        case .ended(let disposition, let party):
            passage = nil
            screen.note(Self.summary(disposition, by: party, record: session.record), .strong, label: label)
        default: showNote(on: entry)
        }
    }

    /// Everything as a line of its own, whole at once.
    private mutating func showLine(_ entry: LogEntry, label: String) {
        if case .ended(let disposition, let party) = entry.event {
            return screen.note(Self.summary(disposition, by: party, record: session.record), .strong, label: label)
        }
        for line in transcript?.lines(for: [entry]) ?? [] { show(line) }
        switch entry.event {
        case .ringing, .queued: decide(label: label)
        default: break
        }
    }

    private mutating func decide(label: String) {
        guard session.operators.presence == .decided else { return }
        screen.note(KeypadHelp.decision(session.decisions), .key, label: label)
    }

    private mutating func showNote(on entry: LogEntry) {
        guard let note = narrator.note(on: entry) else { return }
        screen.note(note, label: ClockText.elapsed(entry.time - .answer))
    }

    private mutating func begin(at time: CallTime, isStillPlaying: Bool) {
        screen.begin(label: ClockText.elapsed(time - .answer))
        guard isStillPlaying, let playback = session.playback, let utterance = playback.utterance else { return }
        passage = SpokenPassage(session.renderer.render(utterance), from: playback.startedAt)
    }

    private mutating func hearRest() {
        for word in passage?.rest() ?? [] { screen.say(word) }
        passage = nil
    }

    private mutating func stop(at time: CallTime) {
        for word in passage?.words(by: time) ?? [] { screen.say(word) }
        screen.cut(dropping: passage?.unspokenCharacters(at: time) ?? 0)
        passage = nil
    }

    private mutating func beginMusic(_ entry: LogEntry) {
        musicSince = entry.time
        guard !hasShownMusic else { return }
        hasShownMusic = true
        showNote(on: entry)
    }

    /// What is said at the end: `The line hung up after 1:12: completed.`
    private static func summary(_ disposition: Disposition, by party: Party, record: CallDetailRecord?) -> String {
        let who = party == .caller ? "You hung up" : "The line hung up"
        guard let record else { return "\(who): \(disposition)." }
        let parts = [("waited", record.waited), ("talked", record.talked), ("recorded", record.recorded)]
        let details = parts.filter { $0.1 > .zero }.map { "\($0.0) \(ClockText.elapsed($0.1))" }
        let more = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
        return "\(who) after \(ClockText.elapsed(record.duration)): \(disposition)\(more)."
    }
}

extension LogEntry {
    fileprivate var stopsPrompt: Bool { if case .promptStopped = event { true } else { false } }

    fileprivate var endsPlayback: Bool {
        switch event {
        case .promptStarted, .promptHeard, .promptStopped, .musicStarted, .ended: true
        default: false
        }
    }
}
