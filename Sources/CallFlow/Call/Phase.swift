/// What the caller is in the middle of. Each case holds what that moment needs, so that nothing stale can be read.
enum Phase: Hashable, Sendable {
    /// A prompt plays to which nobody listens; then the call goes on by itself.
    case announcing(Continuation)
    /// A menu: the keys pressed so far.
    case choosing(Keys)
    /// A collect: the keys entered so far.
    case entering(Keys)
    /// A collect asks whether its entry is right.
    case confirming(Confirmation)
    /// The call waits for the caller to be ready (clause T8).
    case paused(Pause)
    /// The outside is asked.
    case lookingUp
    /// The far end rings.
    case ringing
    /// The caller waits in a queue.
    case queued(Waiting)
    /// The caller talks to an operator, since then.
    case talking(since: CallTime)
    /// The caller is recorded.
    case recording(Recording)
    /// The call is over.
    case ended(Disposition)
}

/// What comes after a prompt to which nobody listens.
enum Continuation: Hashable, Sendable {
    /// The node's way out.
    case exit(Exit)
    /// The transfer rings. Whether the line was open when its prompt began.
    case connect(HoursVerdict?)
    /// The recording starts.
    case record
    /// The engine ends the call.
    case end(Disposition)
}

/// A confirm: the entry that it is about, the keys pressed so far, and how often it has failed.
struct Confirmation: Hashable, Sendable {
    let entry: Keys
    /// What the entry stands for: its digits, or the date that they are in the language in which it was entered.
    let value: Value
    var keys = Keys()
    var failures = 0

    /// On which failure a confirm gives up (clause C8).
    static let failuresAllowed = 3
}

/// A pause: where the call goes when it is over; nil repeats what was playing, the confirm's prompt if there is one.
struct Pause: Hashable, Sendable {
    let next: NodeID?
    let confirmation: Confirmation?
}

/// A wait in a queue.
struct Waiting: Hashable, Sendable {
    /// What the caller hears.
    enum Hearing: Hashable, Sendable { case announcement, closingAnnouncement, music }

    var hears = Hearing.announcement
    /// The place of the next announcement among the queue's.
    var nextAnnouncement = 0
    /// Whether the closing announcement is still to be played.
    var owesClosingAnnouncement = false
}

/// A queue that was shut to new callers until hours close (clause Q6).
struct ShutQueue: Hashable, Sendable {
    let hours: HoursID
    let until: CallTime
}

/// A recording.
struct Recording: Hashable, Sendable {
    let since: CallTime
    var hasSound: Bool
}

/// What plays now.
struct Playback: Hashable, Sendable {
    let since: CallTime
    let isMusic: Bool
    /// Whether a key stops it.
    let bargeIn: Bool
}

/// A termination key that is swallowed if it comes next, until then (clause C5).
struct SwallowedKey: Hashable, Sendable {
    let key: Key
    let until: CallTime
}

/// A menu or collect that was entered, and the returns that were pending then (clause M11).
struct Visit: Hashable, Sendable {
    let node: NodeID
    let returns: [NodeID]
}

/// A variable's value.
struct Value: Hashable, Sendable {
    let text: String
    let isSecret: Bool

    var logged: LoggedValue { isSecret ? .masked(text.count) : .plain(text) }
}
