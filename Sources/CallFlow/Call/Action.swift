/// What the outside must do now for a call.
public enum Action: Hashable, Sendable {
    /// Play a prompt from its beginning; what played before has ended or been stopped. Tell its end with ``Event/promptHeard``.
    case play(Utterance)
    /// Play music until it is stopped.
    case playMusic(PromptID, Language)
    /// Stop what plays.
    case stopPlaying
    /// Look a key up in a table and tell ``Event/lookupAnswered(_:)``.
    case lookUp(table: String, key: String)
    /// The answer to the lookup is not wanted any more.
    case cancelLookUp
    /// Ring somebody, or join their queue, and tell what comes of it with ``Event/farEnd(_:)``.
    case ring(destination: String, queued: Bool)
    /// Stop ringing, leave the queue, or end the talk.
    case release
    /// Begin to record the caller.
    case startRecording
    /// Stop recording; an empty recording is not kept.
    case stopRecording(isKept: Bool)
    /// Hang up.
    case hangUp
}

/// What came of one event: what the outside must do, in order, and what the log says.
///
/// Made once and used again for each event, it allocates nothing but what its log grows by.
public struct Effects: Sendable {
    /// What the outside must do now, in order.
    public var actions: [Action] = []
    /// What happened, causes before effects.
    public var log: [LogEntry] = []

    /// No effects.
    public init() {}

    /// Empties both lists and keeps their room.
    public mutating func removeAll() {
        actions.removeAll(keepingCapacity: true)
        log.removeAll(keepingCapacity: true)
    }
}
