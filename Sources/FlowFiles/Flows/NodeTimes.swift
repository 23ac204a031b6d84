import CallFlow

/// A time that a line or a node can set.
enum TimerName: String, CaseIterable {
    case noInput = "no-input"
    case firstDigit = "first-digit"
    case interDigit = "inter-digit"
    case ring
    case queueWait = "queue-wait"
    case recording, silence, call, lookup, pause

    /// What holds where neither says.
    var usual: Milliseconds {
        switch self {
        case .noInput: StandardTimes.noInput
        case .firstDigit: StandardTimes.firstDigit
        case .interDigit: StandardTimes.interDigit
        case .ring: StandardTimes.ring
        case .queueWait: StandardTimes.queueWait
        case .recording: StandardTimes.recording
        case .silence: StandardTimes.silence
        case .call: StandardTimes.call
        case .lookup: StandardTimes.lookup
        case .pause: StandardTimes.pause
        }
    }
}

/// The times that a line or one of its nodes keeps.
struct NodeTimes {
    private var times: [TimerName: Milliseconds] = [:]
    /// The names that were set, the line's before the node's.
    private var settings: [TimerName] = []

    /// A time: the one that was set, or the usual one.
    subscript(name: TimerName) -> Milliseconds {
        get { times[name] ?? name.usual }
        set {
            times[name] = newValue
            settings.append(name)
        }
    }

    /// Whether a time was set at all.
    func isSet(_ name: TimerName) -> Bool { settings.contains(name) }

    /// Whether a time was set after these were as they are.
    func isSet(_ name: TimerName, since earlier: NodeTimes) -> Bool {
        settings.dropFirst(earlier.settings.count).contains(name)
    }
}

extension Report {
    /// Sets the times that a mapping names.
    ///
    /// - Parameter place: what keeps those times only.
    mutating func read(_ value: YAMLValue?, into timers: inout NodeTimes, of place: (noun: String, timers: [TimerName]))
    {
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
