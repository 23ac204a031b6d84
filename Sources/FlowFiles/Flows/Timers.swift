import CallFlow

/// A time that a line or a node can set.
enum TimerName: String, CaseIterable {
    case noInput = "no-input"
    case firstDigit = "first-digit"
    case interDigit = "inter-digit"
    case ring
    case queueWait = "queue-wait"
    case recording, silence, call, lookup, pause

    /// What holds where neither says (clauses T5, T8 and L2).
    var usual: Milliseconds {
        switch self {
        case .noInput, .lookup: .seconds(5)
        case .firstDigit: .seconds(10)
        case .interDigit: .seconds(3)
        case .silence: .seconds(4)
        case .ring: .seconds(30)
        case .recording, .pause: .minutes(2)
        case .queueWait, .call: .minutes(30)
        }
    }
}

/// The times that a line or one of its nodes keeps.
struct Timers {
    private var times: [TimerName: Milliseconds] = [:]

    /// A time: the one that was set, or the usual one.
    subscript(name: TimerName) -> Milliseconds {
        get { times[name] ?? name.usual }
        set { times[name] = newValue }
    }
}

extension Report {
    /// Sets the times that a mapping names.
    ///
    /// - Parameter place: what keeps those times only.
    mutating func read(_ value: YAMLValue?, into timers: inout Timers, of place: (noun: String, timers: [TimerName])) {
        guard let value, let pairs = pairs(of: value, expected: "times such as {no-input: 4s}") else { return }
        for pair in pairs {
            let text = pair.key.text ?? ""
            guard let name = TimerName(rawValue: text) else {
                error(
                    .unknownKey(text, in: "a set of times"), at: pair.key, word: text,
                    meant: TimerName.allCases.map(\.rawValue))
                continue
            }
            guard place.timers.contains(name) else {
                error(.timerWithoutEffect(text, in: place.noun), at: pair.key)
                continue
            }
            if let time = duration(pair.value) { timers[name] = time }
        }
    }
}
