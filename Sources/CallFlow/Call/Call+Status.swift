/// What a call is in the middle of, for those who show it.
public struct CallStatus: Hashable, Sendable {
    /// What the caller is in the middle of.
    public enum Activity: Hashable, Sendable {
        /// A prompt plays to which nobody listens.
        case prompt
        /// A menu: plays its prompt, or waits for a key.
        case choosing
        /// A collect: plays its prompt, or waits for digits.
        case entering
        /// A collect asks whether its entry is right.
        case confirming
        /// The call waits for the caller to be ready.
        case paused
        /// The outside is asked.
        case lookingUp
        /// The far end rings.
        case ringing
        /// The caller waits in a queue, so many callers before.
        case queued(ahead: Int)
        /// The caller talks to an operator.
        case talking
        /// The caller is recorded.
        case recording
        /// The call is over.
        case ended
    }

    /// A timer that runs, and when it is due.
    public struct Running: Hashable, Sendable {
        /// Which.
        public let timer: CallTimer
        /// When it is due.
        public let deadline: CallTime
    }

    /// What the caller is in the middle of.
    public let activity: Activity
    /// Whether a prompt or music plays.
    public let isPlaying: Bool
    /// Whether what plays is music, which goes on until it is stopped.
    public let isMusic: Bool
    /// The keys of the entry so far.
    public let entry: LoggedKeys
    /// The keys that wait.
    public let waiting: LoggedKeys
    /// The timers that run, by when they are due.
    public let timers: [Running]
    /// Whether keys mean something in the queue in which the caller waits.
    public let queueHasKeys: Bool
    /// Whether the caller's voice is heard.
    public let callerSpeaks: Bool

    /// Whether the call waits for a key of the caller's and nothing plays.
    public var awaitsKey: Bool {
        switch activity {
        case .choosing, .entering, .confirming, .paused: !isPlaying
        case .prompt, .lookingUp, .ringing, .queued, .talking, .recording, .ended: false
        }
    }
}

extension Call {
    /// What the call is in the middle of now.
    public var status: CallStatus {
        return CallStatus(
            activity: activity, isPlaying: playback != nil, isMusic: playback?.isMusic ?? false,
            entry: LoggedKeys(entry, isSecret: entryIsSecret), waiting: LoggedKeys(waiting, isSecret: flow.hasSecrets),
            timers: timers.armed.map { CallStatus.Running(timer: $0.timer, deadline: $0.deadline) },
            queueHasKeys: queueHasKeys, callerSpeaks: callerSpeaks)
    }

    private var queueHasKeys: Bool {
        guard case .queued = phase, case .transfer(let transfer) = flow[node].kind else { return false }
        return transfer.queue?.keys.all.isEmpty == false
    }

    /// What the caller is in the middle of.
    public var activity: CallStatus.Activity {
        switch phase {
        case .announcing: .prompt
        case .choosing: .choosing
        case .entering: .entering
        case .confirming: .confirming
        case .paused: .paused
        case .lookingUp: .lookingUp
        case .ringing: .ringing
        case .queued: .queued(ahead: callersAhead)
        case .talking: .talking
        case .recording: .recording
        case .ended: .ended
        }
    }

    private var entry: Keys {
        switch phase {
        case .choosing(let keys), .entering(let keys): keys
        case .confirming(let confirmation): confirmation.keys
        case .announcing, .paused, .lookingUp, .ringing, .queued, .talking, .recording, .ended: Keys()
        }
    }
}
