/// What happens to a call from outside.
///
/// Events of one instant are fed in the order of clause T2: hang-up by the caller, keys, prompt heard, the far end, timers.
public enum Event: Hashable, Sendable {
    /// The caller hangs up.
    case callerHungUp
    /// The caller presses a key.
    case key(Key)
    /// What plays has been heard to its end.
    case promptHeard
    /// The far end of a transfer says something.
    case farEnd(FarEnd)
    /// So many callers are before this one in the queue.
    case queueMoved(ahead: Int)
    /// The outside answers a lookup.
    case lookupAnswered(LookupAnswer)
    /// The caller begins to speak.
    case voiceBegan
    /// The caller stops speaking.
    case voiceEnded
    /// The earliest timer that is due fires; nothing if none is.
    case timer
}

extension Event {
    /// The event's place among those of one instant, from 0 (clause T2).
    public var rank: Int {
        switch self {
        case .callerHungUp: 0
        case .key: 1
        case .promptHeard: 2
        case .farEnd, .queueMoved, .lookupAnswered, .voiceBegan, .voiceEnded: 3
        case .timer: 4
        }
    }
}

/// What the far end of a transfer says.
public enum FarEnd: String, Hashable, Sendable, CaseIterable {
    /// An operator takes the call.
    case answers
    /// The line is busy; with a queue, the queue is full.
    case busy
    /// Nobody answers. In a queue this means nothing: only its wait limit ends the wait (clause Q2).
    case noAnswer
    /// The operator hangs up.
    case hangsUp
}

/// What the outside answers to a lookup.
public enum LookupAnswer: Hashable, Sendable {
    /// Found: variables by name. Names that the flow does not know are left out.
    case found([String: String])
    /// There is nothing under that key.
    case notFound
    /// The table could not be asked.
    case failed
}
