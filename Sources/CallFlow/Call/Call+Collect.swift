/// Collects: clauses C1 to C6 and C9.
extension Call {
    mutating func enterCollect(_ effects: inout Effects) {
        phase = .entering(Keys())
        playNodePrompt(&effects)
    }

    mutating func enter(_ key: Key, after keys: Keys, _ effects: inout Effects) {
        guard case .collect(let collect) = flow[node].kind else { return }
        if key.isDigit, key != collect.terminationKey {
            let entry = keys.appending(key)
            phase = .entering(entry)
            if entry.count == collect.digits.upperBound {
                endDigits(entry, .maximum, &effects)
            } else {
                arm(.interDigit, after: collect.interDigitTime)
            }
        } else if key == collect.terminationKey {
            endDigits(keys, .terminationKey, &effects)
        } else if keys.isEmpty {
            if let binding = globalBinding(of: key) {
                perform(binding, of: .global, keys: Keys(key), &effects)
            } else {
                mismatch(Keys(key), .wrongKey, &effects)
            }
        } else if key == .star {
            log(.entryCleared(LoggedKeys(keys, isSecret: collect.isSecret)), &effects)
            phase = .entering(Keys())
            listen()
        } else {
            mismatch(keys.appending(key), .wrongKey, &effects)
        }
    }

    /// An entry is over: complete, empty, short or invalid (clauses C1 and C2).
    mutating func endDigits(_ entry: Keys, _ end: EntryEnd, _ effects: inout Effects) {
        guard case .collect(let collect) = flow[node].kind else { return }
        if end == .maximum { swallowTermination(of: collect, &effects) }
        if entry.isEmpty, collect.digits.lowerBound > 0 {
            hearNothing(.empty, &effects)
        } else if entry.count < collect.digits.lowerBound {
            mismatch(entry, .short(end), &effects)
        } else if let pattern = collect.pattern, !pattern.matches(entry) {
            mismatch(entry, .invalid(end), &effects)
        } else if let value = value(of: entry, in: collect) {
            log(.entryComplete(LoggedKeys(entry, isSecret: collect.isSecret), end), &effects)
            if collect.confirm == nil { accept(value, &effects) } else { beginConfirm(entry, value, &effects) }
        } else {
            mismatch(entry, .invalid(end), &effects)
        }
    }

    /// The entry is complete, and confirmed where that is asked.
    mutating func accept(_ value: Value, _ effects: inout Effects) {
        guard case .collect(let collect) = flow[node].kind else { return }
        assign(value, to: collect.variable, &effects)
        go(to: collect.next)
    }

    /// What an entry stands for: its digits, or the date that they are in the call's language; nil if there is no such date.
    private func value(of entry: Keys, in collect: Collect) -> Value? {
        guard let orders = collect.dateOrders else {
            return Value(text: entry.description, isSecret: collect.isSecret)
        }
        return orders[language]?.date(of: entry).map { Value(text: $0.description, isSecret: collect.isSecret) }
    }

    /// A termination key that comes after an entry of full length means that entry (clause C5).
    private mutating func swallowTermination(of collect: Collect, _ effects: inout Effects) {
        guard let key = collect.terminationKey else { return }
        if waiting.isEmpty {
            let span = pace == .relaxed ? collect.interDigitTime * 4 : collect.interDigitTime
            swallowed = SwallowedKey(key: key, until: now + span)
        } else if waiting.first == key {
            _ = waiting.popFirst()
            log(.key(LoggedKeys(Keys(key), isSecret: collect.isSecret), .swallowed), &effects)
        }
    }
}
