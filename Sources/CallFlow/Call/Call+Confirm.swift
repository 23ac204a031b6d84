/// Confirms: clauses C7 and C8. A menu of two choices with the line's times, inside its collect.
extension Call {
    mutating func beginConfirm(_ entry: Keys, _ value: Value, _ effects: inout Effects) {
        flushWaiting(&effects)
        phase = .confirming(Confirmation(entry: entry, value: value))
        playConfirmPrompt(&effects)
    }

    mutating func playConfirmPrompt(_ effects: inout Effects) {
        guard case .collect(let collect) = flow[node].kind, let confirm = collect.confirm else { return }
        playAndListen(confirm.prompt, &effects)
    }

    mutating func confirm(_ key: Key, _ confirmation: Confirmation, _ effects: inout Effects) {
        guard case .collect(let collect) = flow[node].kind, let confirm = collect.confirm else { return }
        let entry = confirmation.keys.appending(key)
        let canGrow = [confirm.accept, confirm.again].contains { $0.starts(with: entry) && $0 != entry }
        if canGrow {
            var confirmation = confirmation
            confirmation.keys = entry
            phase = .confirming(confirmation)
            awaitNextKey(entry, for: confirm.interDigitTime, &effects)
        } else if entry == confirm.accept || entry == confirm.again {
            decide(entry == confirm.accept, confirmation, keys: entry, &effects)
        } else if !confirmation.keys.isEmpty, key == confirm.terminationKey {
            endConfirmChoice(confirmation, .terminationKey, &effects)
        } else if confirmation.keys.isEmpty, let binding = globalBinding(of: key) {
            perform(binding, of: .global, keys: entry, &effects)
        } else {
            mismatchInConfirm(entry, .noChoice, confirmation, &effects)
        }
    }

    /// A choice that could still grow is over.
    mutating func endConfirmChoice(_ confirmation: Confirmation, _ end: EntryEnd, _ effects: inout Effects) {
        guard case .collect(let collect) = flow[node].kind, let confirm = collect.confirm else { return }
        let keys = confirmation.keys
        if keys == confirm.accept || keys == confirm.again {
            decide(keys == confirm.accept, confirmation, keys: keys, &effects)
        } else if keys.count == 1, let binding = globalBinding(of: keys[0]) {
            perform(binding, of: .global, keys: keys, &effects)
        } else {
            mismatchInConfirm(keys, .incomplete(end), confirmation, &effects)
        }
    }

    private mutating func decide(
        _ isAccepted: Bool, _ confirmation: Confirmation, keys: Keys, _ effects: inout Effects
    ) {
        log(.chosen(.plain(keys), .own), &effects)
        if isAccepted {
            log(.entryConfirmed, &effects)
            accept(confirmation.value, &effects)
        } else {
            mismatch(confirmation.entry, .notConfirmed(.again), &effects)
        }
    }

    private mutating func mismatchInConfirm(
        _ keys: Keys, _ reason: NoMatchReason, _ confirmation: Confirmation, _ effects: inout Effects
    ) {
        log(.noMatch(.plain(keys), reason, time: confirmation.failures + 1, of: Confirmation.failuresAllowed), &effects)
        flushWaiting(&effects)
        failConfirm(confirmation, &effects)
    }

    /// Counts a failure of the confirm and plays its prompt again, or gives up.
    mutating func failConfirm(_ confirmation: Confirmation, _ effects: inout Effects) {
        var confirmation = confirmation
        confirmation.failures += 1
        confirmation.keys = Keys()
        guard confirmation.failures < Confirmation.failuresAllowed else {
            return mismatch(confirmation.entry, .notConfirmed(.failures), &effects)
        }
        phase = .confirming(confirmation)
        playConfirmPrompt(&effects)
    }
}
