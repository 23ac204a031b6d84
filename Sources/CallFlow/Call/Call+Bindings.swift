/// What a key does once it is chosen: clauses M6, M9 to M11, T7 and T8.
extension Call {
    mutating func perform(_ binding: Binding, of choice: Choice, keys: Keys, _ effects: inout Effects) {
        log(.chosen(.plain(keys), choice), &effects)
        switch binding {
        case .back: goBack(&effects)
        case .repeat: repeatPrompt(&effects)
        case .act(let action): act(action, &effects)
        case .unbound: break  // never chosen
        }
    }

    private mutating func act(_ action: KeyAction, _ effects: inout Effects) {
        apply(action, &effects)
        if action.pauses {
            pause(next: action.next, &effects)
        } else if let next = action.next {
            go(to: next)
        } else {
            repeatPrompt(&effects)
        }
    }

    /// Does what an action does besides leading on.
    mutating func apply(_ action: KeyAction, _ effects: inout Effects) {
        if let pace = action.pace, pace != self.pace {
            self.pace = pace
            log(.pace(pace), &effects)
        }
        if let language = action.language, language != self.language {
            self.language = language
            log(.language(language), &effects)
        }
        for assignment in action.assignments { assign(assignment, &effects) }
    }

    /// Plays the node's prompt, or its confirm's, again; counts no attempt (clauses M10 and C8).
    private mutating func repeatPrompt(_ effects: inout Effects) {
        if case .confirming(var confirmation) = phase {
            confirmation.keys = Keys()
            phase = .confirming(confirmation)
            playConfirmPrompt(&effects)
            return
        }
        resetEntry()
        playNodePrompt(&effects)
    }

    private mutating func resetEntry() {
        if case .collect = flow[node].kind { phase = .entering(Keys()) } else { phase = .choosing(Keys()) }
    }

    /// Enters the menu or collect before (clause M11); in a confirm, gives the entry up (clause C8).
    private mutating func goBack(_ effects: inout Effects) {
        if case .confirming(let confirmation) = phase {
            return mismatch(confirmation.entry, .notConfirmed(.back), &effects)
        }
        log(.wentBack, &effects)
        guard visits.count > 1 else { return repeatPrompt(&effects) }
        visits.removeLast()
        revisit()
    }

    /// Enters the last menu or collect, with the returns that were pending then.
    mutating func revisit() {
        guard let visit = visits.popLast() else { return }
        returns = visit.returns
        go(to: visit.node)
    }

    /// Remembers a menu or collect that is entered; entries of one node in a row count once, as the latest.
    ///
    /// The first is forgotten for more than ``deepestVisits``, so that a call does not grow with its length.
    mutating func remember(_ node: NodeID) {
        if visits.last?.node == node { visits.removeLast() }
        if visits.count == Self.deepestVisits { visits.removeFirst() }
        visits.append(Visit(node: node, returns: returns))
    }

    private mutating func pause(next: NodeID?, _ effects: inout Effects) {
        var confirmation: Confirmation?
        if case .confirming(let present) = phase { confirmation = present }
        phase = .paused(Pause(next: next, confirmation: confirmation))
        let longest = flow.callTimers.pause
        timers.arm(.pause, at: now + longest)
        log(.paused(longest), &effects)
    }

    mutating func endPause(byKey: Bool, _ effects: inout Effects) {
        guard case .paused(let pause) = phase else { return }
        timers.cancel(.pause)
        log(.resumed(byKey: byKey), &effects)
        if let confirmation = pause.confirmation { phase = .confirming(confirmation) } else { resetEntry() }
        if let next = pause.next { go(to: next) } else { repeatPrompt(&effects) }
    }
}
