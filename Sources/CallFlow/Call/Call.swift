import ServiceHours

/// One call to a line, as a value: a state machine over a compiled ``Flow``.
///
/// A call knows nothing of the world. It is told what happens (``Event``) and when, and says what must be done (``Action``) and
/// what its log gains (``LogEntry``). It has no clock: it says when its next timer is due (``nextTimer``), and whoever drives it
/// feeds ``Event/timer`` then. Copying a call forks it; two calls that are equal go on alike.
///
/// What a call does is specified in clauses, cited where they are carried out. Two invariants hold between events: a call that has
/// not ended waits for something that must come (a prompt's end, a timer, an operator's talk), and one that has ended waits for nothing.
public struct Call: Hashable, Sendable {
    /// The most nodes that are entered without waiting once (clause L3).
    static let nodesWithoutWaiting = 100
    /// The most returns of sub-flows that are pending (clause L1).
    static let deepestReturns = 32
    /// The most menus and collects that back remembers, the present one included (clause M11).
    static let deepestVisits = 32

    /// The line's menus.
    public let flow: Flow
    /// What was given at the answer.
    public let start: CallStart

    /// The time of the event before.
    public internal(set) var now = CallTime.answer
    /// The node that the call is in.
    public internal(set) var node: NodeID
    /// The language that is spoken.
    public internal(set) var language: Language
    /// How patient the call is.
    public internal(set) var pace: Pace

    var phase = Phase.announcing(.record)
    var playback: Playback?
    var timers = ArmedTimers()

    /// How often the node has had silence or something wrong since it was entered (clause M8).
    var noInputs = 0
    var noMatches = 0

    /// Keys that nobody has taken yet (clause P4).
    var waiting = Keys()
    var swallowed: SwallowedKey?
    var visits: [Visit] = []
    var returns: [NodeID] = []
    var variables: [Value?]
    var callersAhead: Int
    /// The closing that the caller came too late before; nil if the last transfer was none that did so.
    var shut: ShutQueue?
    var callerSpeaks = false
    var tally = Tally()

    /// A node to be entered before anything else; nil between events.
    var pending: NodeID?
    /// How many nodes were entered since the call last waited.
    var nodesEntered = 0

    /// Answers a call: its start node is entered at instant 0 (clause T1).
    ///
    /// - Parameter effects: gains what must be done and what the log says.
    public init(to flow: Flow, _ start: CallStart, _ effects: inout Effects) {
        self.flow = flow
        self.start = start
        node = flow.parts.start
        language = start.language ?? flow.parts.languages[0]
        pace = start.pace
        callersAhead = max(0, start.callersAhead)
        variables = Array(repeating: nil, count: flow.variables.count)
        log(.answered(start), &effects)
        for (place, name) in flow.variables.enumerated() {
            guard let text = start.variables[name] else { continue }
            assign(Value(text: text, isSecret: false), to: VariableID(place), &effects)
        }
        timers.arm(.wholeCall, at: now + flow.callTimers.wholeCall)
        go(to: node)
        settle(&effects)
    }

    /// Whether the call is over.
    public var hasEnded: Bool { if case .ended = phase { true } else { false } }

    /// When the next timer is due; nil if none is armed.
    public var nextTimer: CallTime? { timers.next?.deadline }

    /// Feeds one event to the call and carries it through to the next wait (clause T3).
    ///
    /// Timers that were due before `time` fire first, each at its own time, so that a driver that is late changes nothing. An event
    /// that means nothing now, such as the end of a prompt that does not play, does nothing; after the end every event does.
    ///
    /// - Parameters:
    ///   - event: what happens.
    ///   - time: when; an earlier time than the event's before is taken as that one.
    ///   - effects: gains what must be done and what the log says.
    public mutating func handle(_ event: Event, at time: CallTime, _ effects: inout Effects) {
        while let due = timers.next, due.deadline < time { carry(.timer, at: due.deadline, &effects) }
        carry(event, at: time, &effects)
    }

    /// Feeds one event to the call and returns what came of it.
    public mutating func handle(_ event: Event, at time: CallTime) -> Effects {
        var effects = Effects()
        handle(event, at: time, &effects)
        return effects
    }

    private mutating func carry(_ event: Event, at time: CallTime, _ effects: inout Effects) {
        guard !hasEnded else { return }
        now = max(now, time)
        nodesEntered = 0
        switch event {
        case .callerHungUp: callerHangsUp(&effects)
        case .key(let key): press(key, &effects)
        case .promptHeard: hearPrompt(&effects)
        case .farEnd(let said): farEnd(said, &effects)
        case .queueMoved(let ahead): moveQueue(ahead: max(0, ahead), &effects)
        case .lookupAnswered(let answer): answerLookup(answer, &effects)
        case .voiceBegan: voice(isSpeaking: true, &effects)
        case .voiceEnded: voice(isSpeaking: false, &effects)
        case .timer: fireTimer(&effects)
        }
        settle(&effects)
    }

    /// Goes on until the call waits: enters what is to be entered, and feeds keys that wait to a node that listens.
    private mutating func settle(_ effects: inout Effects) {
        while !hasEnded {
            if let next = pending {
                pending = nil
                enter(next, &effects)
            } else if listens, let key = waiting.popFirst() {
                feed(key, &effects)
            } else {
                return
            }
        }
        pending = nil
    }

    private mutating func fireTimer(_ effects: inout Effects) {
        guard let due = timers.next, due.deadline <= now else { return }
        timers.cancel(due.timer)
        switch due.timer {
        case .wholeCall: endByLimit(.time, &effects)
        case .noInput, .firstDigit: hearNothing(.silence, &effects)
        case .interDigit: endEntry(.timeout, &effects)
        case .pause: endPause(byKey: false, &effects)
        case .lookup: endLookup(.timedOut, &effects)
        case .ring: endRing(.noAnswer, &effects)
        case .hoursChange: changeHours(after: due, &effects)
        case .queueWait: endRing(.waitLimit, &effects)
        case .announcement: announce(&effects)
        case .recording: endRecording(.maximum, &effects)
        case .silence: endRecording(.silence, &effects)
        }
    }

    func log(_ event: LogEvent, _ effects: inout Effects) {
        effects.log.append(LogEntry(time: now, node: node, event: event))
    }

    /// Traps if an invariant of the call's own is broken. For tests, after each step.
    public func checkInvariants() {
        precondition(pending == nil, "no node is to be entered between events")
        precondition(returns.count <= Self.deepestReturns && visits.count <= Self.deepestVisits, "stacks are bounded")
        if hasEnded {
            precondition(timers.armed.isEmpty && timers.suspended == nil, "no timer is armed after the end")
            precondition(playback == nil && waiting.isEmpty, "nothing plays or waits after the end")
            return
        }
        if case .talking = phase {
            precondition(timers.armed.isEmpty, "a talk has no end of its own")
        } else if case .announcing(.end) = phase {
            precondition(playback != nil && timers.armed.isEmpty, "the limit's prompt plays to its end")
        } else {
            precondition(timers.isArmed(.wholeCall), "a call that is not talking is limited")
            precondition(playback != nil || timers.armed.count > 1, "a wait has a timer (clause T6)")
        }
        if case .announcing = phase { precondition(playback != nil, "an announcement plays") }
        precondition(waiting.isEmpty || !listens, "keys do not wait for a node that listens")
    }
}
