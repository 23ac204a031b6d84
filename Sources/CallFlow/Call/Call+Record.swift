/// Recordings: clauses R1 to R3.
extension Call {
    mutating func startRecording(_ effects: inout Effects) {
        guard case .record(let record) = flow[node].kind else { return }
        flushWaiting(&effects)
        phase = .recording(Recording(since: now, hasSound: callerSpeaks))
        log(.recordingStarted, &effects)
        effects.actions.append(.startRecording)
        timers.arm(.recording, at: now + record.maximum)
        if !callerSpeaks { timers.arm(.silence, at: now + record.silence) }
    }

    mutating func voice(isSpeaking: Bool, _ effects: inout Effects) {
        guard callerSpeaks != isSpeaking else { return }
        callerSpeaks = isSpeaking
        log(.voice(isSpeaking: isSpeaking), &effects)
        hearSound(&effects)
    }

    mutating func pressInRecording(_ key: Key, _ effects: inout Effects) {
        guard case .record(let record) = flow[node].kind else { return }
        if key == record.terminationKey {
            log(.key(.plain(Keys(key)), .endsRecording), &effects)
            endRecording(.terminationKey, &effects)
        } else {
            log(.key(.plain(Keys(key)), .sound), &effects)
            hearSound(&effects)
        }
    }

    /// The silence runs again from the end of each sound (clause R2).
    private mutating func hearSound(_ effects: inout Effects) {
        guard case .recording(var recording) = phase, case .record(let record) = flow[node].kind else { return }
        recording.hasSound = true
        phase = .recording(recording)
        timers.cancel(.silence)
        if !callerSpeaks { timers.arm(.silence, at: now + record.silence) }
    }

    mutating func endRecording(_ end: RecordingEnd, _ effects: inout Effects) {
        guard case .record(let record) = flow[node].kind, let recording = stopRecording(end, &effects) else { return }
        if !recording.hasSound, let empty = record.empty {
            go(to: empty)
        } else {
            leave(by: record.next, &effects)
        }
    }

    /// Stops the recording, if there is one, and keeps it unless it is empty.
    @discardableResult
    mutating func stopRecording(_ end: RecordingEnd, _ effects: inout Effects) -> Recording? {
        guard case .recording(let recording) = phase else { return nil }
        timers.cancel(.recording)
        timers.cancel(.silence)
        let length = now - recording.since
        if recording.hasSound {
            tally.recordings += 1
            tally.recorded = tally.recorded + length
        }
        log(.recordingEnded(end, length: length, isKept: recording.hasSound), &effects)
        effects.actions.append(.stopRecording(isKept: recording.hasSound))
        return recording
    }
}
