/// Keys on their way to the node that takes them: clauses P2 to P6, C5 and T8.
extension Call {
    mutating func press(_ key: Key, _ effects: inout Effects) {
        tally.keys += 1
        if case .paused = phase {
            swallowed = nil
            log(.key(logged(key), .resumes), &effects)
            endPause(byKey: true, &effects)
            return
        }
        guard !isSwallowed(key) else {
            log(.key(logged(key), .swallowed), &effects)
            return
        }
        switch phase {
        case .announcing(.end), .ringing, .talking, .ended:
            log(.key(logged(key), .ignored), &effects)
        case .announcing:
            guard let playback, playback.bargeIn else { return keep(key, &effects) }
            keep(key, &effects)
            stopPlaying(&effects)
            proceed(&effects)
        case .choosing, .entering, .confirming:
            guard let playback else { return take(key, as: .taken, &effects) }
            guard playback.bargeIn else { return keep(key, &effects) }
            take(key, as: .taken, &effects)
        case .lookingUp:
            keep(key, &effects)
        case .queued:
            pressInQueue(key, &effects)
        case .recording:
            pressInRecording(key, &effects)
        case .paused:
            break  // taken above
        }
    }

    /// Whether the present node takes keys now, waiting ones included.
    var listens: Bool {
        switch phase {
        case .choosing, .entering, .confirming: playback == nil
        case .paused: true
        case .announcing, .lookingUp, .ringing, .queued, .talking, .recording, .ended: false
        }
    }

    /// Starts the silence timer of a node that begins to listen, unless keys wait or an entry has begun (clause T6).
    mutating func listen() {
        guard playback == nil, waiting.isEmpty else { return }
        switch phase {
        case .choosing(let keys) where keys.isEmpty:
            guard case .menu(let menu) = flow[node].kind else { return }
            arm(.noInput, after: menu.noInputTime)
        case .entering(let keys) where keys.isEmpty:
            guard case .collect(let collect) = flow[node].kind else { return }
            arm(.firstDigit, after: collect.firstDigitTime)
        case .confirming(let confirmation) where confirmation.keys.isEmpty:
            guard case .collect(let collect) = flow[node].kind, let confirm = collect.confirm else { return }
            arm(.noInput, after: confirm.noInputTime)
        case .announcing, .choosing, .entering, .confirming, .paused, .lookingUp, .ringing, .queued, .talking,
            .recording,
            .ended:
            break
        }
    }

    /// Arms a timer that the call's pace stretches (clause T7).
    ///
    /// - Returns: after how long it is due.
    @discardableResult
    mutating func arm(_ timer: CallTimer, after span: Milliseconds) -> Milliseconds {
        let stretched = pace == .relaxed ? span * 4 : span
        timers.arm(timer, at: now + stretched)
        return stretched
    }

    /// Gives a key that waited to the node that listens, as if pressed now (clause P4).
    mutating func feed(_ key: Key, _ effects: inout Effects) {
        if case .paused = phase {
            log(.key(logged(key), .resumes), &effects)
            endPause(byKey: true, &effects)
        } else {
            take(key, as: .fed, &effects)
        }
    }

    private mutating func take(_ key: Key, as fate: KeyFate, _ effects: inout Effects) {
        log(.key(LoggedKeys(Keys(key), isSecret: entryIsSecret), fate), &effects)
        stopPlaying(&effects)
        timers.cancel(.noInput)
        timers.cancel(.firstDigit)
        timers.cancel(.interDigit)
        switch phase {
        case .choosing(let keys): choose(key, after: keys, &effects)
        case .entering(let keys): enter(key, after: keys, &effects)
        case .confirming(let confirmation): confirm(key, confirmation, &effects)
        case .announcing, .paused, .lookingUp, .ringing, .queued, .talking, .recording, .ended:
            break  // they do not listen
        }
    }

    /// Lets a key wait, if the node that plays keeps keys and there is room.
    private mutating func keep(_ key: Key, _ effects: inout Effects) {
        if let playback, !playback.bargeIn, !flow[node].keepsTypeAhead {
            log(.key(logged(key), .dropped), &effects)
        } else if waiting.append(key) {
            log(.key(logged(key), .waits), &effects)
        } else {
            log(.key(logged(key), .overflow), &effects)
        }
    }

    mutating func flushWaiting(_ effects: inout Effects) {
        guard !waiting.isEmpty else { return }
        log(.flushed(LoggedKeys(waiting, isSecret: flow.hasSecrets)), &effects)
        waiting = Keys()
    }

    /// Whether a key is one that ended an entry already (clause C5). Any key but that ends the swallowing.
    private mutating func isSwallowed(_ key: Key) -> Bool {
        guard let swallowed else { return false }
        self.swallowed = nil
        return key == swallowed.key && now <= swallowed.until && !means(key)
    }

    /// Whether the present node has a meaning of its own for a key.
    private func means(_ key: Key) -> Bool {
        if let own = flow[node].ownKeys[key], own != .unbound { return true }
        switch phase {
        case .confirming(let confirmation):
            guard case .collect(let collect) = flow[node].kind, let confirm = collect.confirm else { return false }
            let keys = confirmation.keys.appending(key)
            return confirm.accept.starts(with: keys) || confirm.again.starts(with: keys)
        case .queued:
            guard case .transfer(let transfer) = flow[node].kind else { return false }
            return transfer.queue?.keys[key] != nil
        case .announcing, .choosing, .entering, .paused, .lookingUp, .ringing, .talking, .recording, .ended:
            guard case .menu(let menu) = flow[node].kind else { return false }
            return menu.choices.contains { $0.keys.starts(with: Keys(key)) }
        }
    }

    /// A key as the log may show it before it is known who takes it.
    private func logged(_ key: Key) -> LoggedKeys { LoggedKeys(Keys(key), isSecret: keysMayBeSecret) }

    /// Whether a key that nobody has taken may be part of a secret entry.
    private var keysMayBeSecret: Bool {
        switch phase {
        case .ringing, .queued, .talking, .recording: false
        case .announcing, .choosing, .entering, .confirming, .paused, .lookingUp, .ended: flow.hasSecrets
        }
    }

    /// Whether what is entered now is a secret (clause C9). A confirm's own keys are none.
    var entryIsSecret: Bool {
        if case .entering = phase, case .collect(let collect) = flow[node].kind { collect.isSecret } else { false }
    }
}
