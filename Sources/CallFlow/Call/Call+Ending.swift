/// The end of a call: clauses L3 to L7.
extension Call {
    mutating func callerHangsUp(_ effects: inout Effects) {
        stopEverything(.hangUp, &effects)
        let hasTalked = if case .talking = phase { true } else { false }
        if case .talking(let since) = phase {
            log(.talkEnded(now - since), &effects)
            tally.talked = tally.talked + (now - since)
        }
        end(hasTalked ? .completed : .callerHungUp, by: .caller, &effects)
    }

    /// Ends the call by a limit of the engine's: what goes on stops, and the line's limit prompt plays to its end.
    mutating func endByLimit(_ limit: Limit, _ effects: inout Effects) {
        log(.limit(limit), &effects)
        // The other limits are met on the way from node to node, where nothing goes on and `phase` is of the last that did.
        if limit == .time { stopEverything(.limit, &effects) }
        timers.cancelAll()
        let disposition: Disposition = limit == .time ? .timeLimit : .loop
        phase = .announcing(.end(disposition))
        if !play(flow.parts.limitPrompt, regardlessOfKeys: true, &effects) { end(disposition, by: .line, &effects) }
    }

    mutating func end(_ disposition: Disposition, by party: Party, _ effects: inout Effects) {
        if !waiting.isEmpty {
            log(.dropped(LoggedKeys(waiting, isSecret: flow.hasSecrets)), &effects)
            waiting = Keys()
        }
        log(.ended(disposition, by: party), &effects)
        phase = .ended(disposition)
        tally.endedBy = party
        timers.cancelAll()
        swallowed = nil
        pending = nil
        if party == .line { effects.actions.append(.hangUp) }
    }

    /// Stops what plays, rings, is recorded or looked up.
    private mutating func stopEverything(_ end: RecordingEnd, _ effects: inout Effects) {
        switch phase {
        case .ringing, .queued: stopRinging(.abandoned, &effects)
        case .talking: effects.actions.append(.release)
        case .recording: stopRecording(end, &effects)
        case .lookingUp: effects.actions.append(.cancelLookUp)
        case .announcing, .choosing, .entering, .confirming, .paused, .ended: break
        }
        stopPlaying(&effects)
    }
}
