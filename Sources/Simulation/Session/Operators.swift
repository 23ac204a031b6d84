import CallFlow

/// What the simulation's operators do when a call reaches them.
public struct Operators: Hashable, Sendable {
    /// Whether anybody answers.
    public enum Presence: Hashable, Sendable {
        /// An operator is free so long after the call rings, or comes to the head of the queue.
        case available(after: Milliseconds)
        /// The line is busy; with a queue, the queue is full.
        case busy
        /// Nobody answers.
        case absent
        /// Whoever is at the keyboard decides while it rings.
        case decided
    }

    /// Whether anybody answers.
    public var presence: Presence
    /// How long an operator talks before hanging up.
    public var talk: Milliseconds

    /// Operators who behave so. Times below ``shortest`` are taken as that, so that no call goes round without time passing.
    public init(_ presence: Presence = .available(after: Self.usualWait), talk: Milliseconds = Self.usualTalk) {
        self.talk = max(talk, Self.shortest)
        if case .available(let after) = presence {
            self.presence = .available(after: max(after, Self.shortest))
        } else {
            self.presence = presence
        }
    }

    /// How soon available operators answer, if nothing else is said.
    public static let usualWait = Milliseconds.seconds(4)
    /// How long they talk, if nothing else is said.
    public static let usualTalk = Milliseconds.seconds(60)
    /// The shortest time that anything at the far end takes.
    public static let shortest = Milliseconds(100)
    /// How soon the far end says that it is busy.
    static let busyTone = Milliseconds.seconds(1)

    /// What the far end does by itself once it rings, each thing so long after that.
    ///
    /// One operator takes the callers in their order: each of those ahead waits to be answered and talks before the next is.
    ///
    /// - Parameter ahead: how many callers are before this one; nil where there is no queue.
    func course(ahead: Int?) -> [(after: Milliseconds, event: Event)] {
        switch presence {
        case .absent, .decided: return []
        case .busy: return [(Self.busyTone, .farEnd(.busy))]
        case .available(let after):
            let ahead = ahead ?? 0
            let moves = (0..<ahead).map { served in
                (after + (after + talk) * Int64(served), Event.queueMoved(ahead: ahead - served - 1))
            }
            return moves + [(after + (after + talk) * Int64(ahead), .farEnd(.answers))]
        }
    }
}
