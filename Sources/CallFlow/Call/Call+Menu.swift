/// Menus: clauses M1 to M8. The entry grows by each key until it is a choice, or can be none.
extension Call {
    mutating func enterMenu(_ effects: inout Effects) {
        phase = .choosing(Keys())
        playNodePrompt(&effects)
    }

    /// Plays the node's prompt and listens: on entering, and on repeat (clause M10).
    mutating func playNodePrompt(_ effects: inout Effects) {
        playAndListen(flow[node].prompt, &effects)
    }

    mutating func playAndListen(_ segments: [Segment], _ effects: inout Effects) {
        if !play(segments, &effects) { listen() }
    }

    mutating func choose(_ key: Key, after keys: Keys, _ effects: inout Effects) {
        guard case .menu(let menu) = flow[node].kind else { return }
        let entry = keys.appending(key)
        let match = menu.match(entry)
        if match.canGrow {
            phase = .choosing(entry)
            awaitNextKey(entry, for: menu.interDigitTime, &effects)
        } else if let binding = match.binding {
            perform(binding, of: .own, keys: entry, &effects)
        } else if !keys.isEmpty, key == menu.terminationKey {
            endChoice(keys, .terminationKey, &effects)
        } else if keys.isEmpty, let binding = globalBinding(of: key) {
            perform(binding, of: .global, keys: entry, &effects)
        } else {
            mismatch(entry, .noChoice, &effects)
        }
    }

    /// Waits for the next key of an entry that may still grow.
    mutating func awaitNextKey(_ entry: Keys, for span: Milliseconds, _ effects: inout Effects) {
        let wait = arm(.interDigit, after: span)
        log(.waitingForNextKey(LoggedKeys(entry, isSecret: entryIsSecret), wait), &effects)
    }

    /// An entry that could still grow is over, by the inter-digit time or the termination key (clauses M2 and M3).
    mutating func endChoice(_ entry: Keys, _ end: EntryEnd, _ effects: inout Effects) {
        guard case .menu(let menu) = flow[node].kind else { return }
        if let binding = menu.match(entry).binding {
            perform(binding, of: .own, keys: entry, &effects)
        } else if entry.count == 1, let binding = globalBinding(of: entry[0]) {
            perform(binding, of: .global, keys: entry, &effects)
        } else {
            mismatch(entry, .incomplete(end), &effects)
        }
    }

    /// What a key is bound to here besides the node's own choices (clause M9).
    func globalBinding(of key: Key) -> Binding? {
        let binding = flow[node].keys[key]
        return binding == .unbound ? nil : binding
    }

    /// The inter-digit time passed.
    mutating func endEntry(_ end: EntryEnd, _ effects: inout Effects) {
        switch phase {
        case .choosing(let keys): endChoice(keys, end, &effects)
        case .entering(let keys): endDigits(keys, end, &effects)
        case .confirming(let confirmation): endConfirmChoice(confirmation, end, &effects)
        case .announcing, .paused, .lookingUp, .ringing, .queued, .talking, .recording, .ended:
            break  // no entry is open
        }
    }

    /// A no-input of the node, or of its confirm.
    mutating func hearNothing(_ reason: NoInputReason, _ effects: inout Effects) {
        if case .confirming(let confirmation) = phase {
            log(.noInput(reason, time: confirmation.failures + 1, of: Confirmation.failuresAllowed), &effects)
            failConfirm(confirmation, &effects)
            return
        }
        guard let retry = flow[node].noInput else { return }
        noInputs += 1
        log(.noInput(reason, time: noInputs, of: retry.after), &effects)
        tryAgain(retry, time: noInputs, &effects)
    }

    /// A no-match of the node: keys that wait are flushed (clause P6).
    mutating func mismatch(_ keys: Keys, _ reason: NoMatchReason, _ effects: inout Effects) {
        guard let retry = flow[node].noMatch else { return }
        noMatches += 1
        log(
            .noMatch(
                LoggedKeys(keys, isSecret: entryIsSecret || isSecretCollect), reason, time: noMatches, of: retry.after),
            &effects)
        flushWaiting(&effects)
        tryAgain(retry, time: noMatches, &effects)
    }

    /// Plays what is due the n-th time, or gives up (clause M7).
    private mutating func tryAgain(_ retry: Retry, time: Int, _ effects: inout Effects) {
        guard time < retry.after else { return go(to: retry.next) }
        switch flow[node].kind {
        case .collect: phase = .entering(Keys())
        default: phase = .choosing(Keys())
        }
        playAndListen(retry.prompt(onTime: time), &effects)
    }

    private var isSecretCollect: Bool {
        if case .collect(let collect) = flow[node].kind { collect.isSecret } else { false }
    }
}

extension Menu {
    /// What an entry is: the binding of the choice that it is, and whether a longer choice begins with it.
    func match(_ entry: Keys) -> (binding: Binding?, canGrow: Bool) {
        var binding: Binding?
        var canGrow = false
        for choice in choices where choice.keys.starts(with: entry) {
            if choice.keys.count == entry.count { binding = choice.binding } else { canGrow = true }
        }
        return (binding, canGrow)
    }
}

extension Node {
    /// What the node does when nothing is pressed, if it listens.
    var noInput: Retry? {
        switch kind {
        case .menu(let menu): menu.noInput
        case .collect(let collect): collect.noInput
        case .play, .branch, .set, .lookup, .transfer, .record, .subFlow, .return, .countDays, .goto: nil
        }
    }

    /// What the node does when something wrong is pressed, if it listens.
    var noMatch: Retry? {
        switch kind {
        case .menu(let menu): menu.noMatch
        case .collect(let collect): collect.noMatch
        case .play, .branch, .set, .lookup, .transfer, .record, .subFlow, .return, .countDays, .goto: nil
        }
    }
}
