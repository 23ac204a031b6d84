/// A call handed to an operator. Clauses Q1 to Q7.
public struct Transfer: Sendable {
    /// What a caller hears who is not connected now, and where the call goes then.
    public struct Refusal: Sendable {
        /// What is played.
        public var prompt: [Segment]
        /// What comes after it.
        public var next: Exit

        /// A refusal of its prompt and way on.
        public init(prompt: [Segment], next: Exit) {
            self.prompt = prompt
            self.next = next
        }
    }

    /// What becomes of a caller who comes to the transfer.
    public enum Reception: Sendable {
        /// It rings after a prompt.
        case rings(after: [Segment])
        /// Nobody is called.
        case turnsAway(Refusal)

        /// What the caller hears first.
        var prompt: [Segment] {
            switch self {
            case .rings(let prompt): prompt
            case .turnsAway(let refusal): refusal.prompt
            }
        }

        /// Where the call goes that does not ring.
        public var exit: Exit? { if case .turnsAway(let refusal) = self { refusal.next } else { nil } }
    }

    /// Who is called, such as `operators`.
    public var destination: String
    /// Where callers wait, if they do.
    public var queue: Queue?
    /// Whose hours are asked.
    public var hours = HoursID.line
    /// The closed branch. Without it and ``whenUnpublished`` hours are not asked (clause Q1).
    public var whenClosed: Refusal?
    /// What happens where no hours are published; nil goes on as open.
    public var whenUnpublished: Reception?
    /// Where the call goes when the far end is busy or the queue full.
    public var busy: NodeID
    /// Where it goes when nobody answers.
    public var noAnswer: NodeID
    /// What comes after the operator has hung up.
    public var next: Exit = .hangUp(.completed)
    /// How long it rings without a queue.
    public var ringTime = StandardTimes.ring

    /// A transfer to somebody, with the ways on when nobody talks.
    public init(destination: String, busy: NodeID, noAnswer: NodeID) {
        self.destination = destination
        self.busy = busy
        self.noAnswer = noAnswer
    }

    /// Whether hours are judged at all.
    public var asksHours: Bool { whenClosed != nil || whenUnpublished != nil }
}

/// Where callers wait for an operator. Clauses Q3 to Q7.
public struct Queue: Sendable {
    /// What becomes of waiting callers at the closing instant (clause Q5).
    public enum ClosingPolicy: String, Hashable, Sendable, CaseIterable {
        /// Who waits is served; nobody is told.
        case drain
        /// Who waits is told, and served.
        case announce
        /// Who waits is sent to the closed branch.
        case close
    }

    /// What is played between announcements.
    public var holdMusic: PromptID
    /// The announcements, in turn.
    public var announcements: [[Segment]]
    /// How long music plays between announcements.
    public var announcementInterval = StandardTimes.announcementInterval
    /// The longest wait.
    public var waitLimit = StandardTimes.queueWait
    /// What becomes of waiting callers at closing.
    public var atClosing = ClosingPolicy.drain
    /// What is said at closing under ``ClosingPolicy/announce``.
    public var closingAnnouncement: [Segment] = []
    /// How long before closing the queue is shut to new callers (clause Q6).
    public var lastEntry = Milliseconds.zero
    /// What keys do while waiting; `repeat` and `unbound` do nothing here.
    public var keys = KeyBindings()

    /// A queue of its music and announcements.
    public init(holdMusic: PromptID, announcements: [[Segment]]) {
        self.holdMusic = holdMusic
        self.announcements = announcements
    }
}
