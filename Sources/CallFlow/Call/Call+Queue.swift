import ServiceHours

/// Waiting in a queue: clauses Q3 to Q7.
extension Call {
    /// - Parameter hasClosed: whether the line closed while the transfer's prompt played (clause Q1).
    mutating func enterQueue(_ queue: Queue, of transfer: Transfer, hasClosed: Bool, _ effects: inout Effects) {
        if hasClosed, queue.atClosing == .close, let refusal = transfer.whenClosed {
            log(.hoursChanged(.closed, .close), &effects)
            return refuse(refusal, as: .closed, &effects)
        }
        log(.queued(destination: transfer.destination), &effects)
        effects.actions.append(.ring(destination: transfer.destination, queued: true))
        armHoursChange(transfer)
        timers.arm(.queueWait, at: now + queue.waitLimit)
        var wait = Waiting()
        if hasClosed {
            log(.hoursChanged(.closed, queue.atClosing), &effects)
            wait.owesClosingAnnouncement = queue.atClosing == .announce
        }
        phase = .queued(wait)
        announce(&effects)
    }

    /// Plays what is due now: the closing announcement first, else the next of the queue's, else music.
    mutating func announce(_ effects: inout Effects) {
        guard case .queued(var wait) = phase, case .transfer(let transfer) = flow[node].kind, let queue = transfer.queue
        else { return }
        timers.cancel(.announcement)
        stopPlaying(&effects)
        let segments: [Segment]
        if wait.owesClosingAnnouncement {
            wait.owesClosingAnnouncement = false
            wait.hears = .closingAnnouncement
            segments = queue.closingAnnouncement
        } else if queue.announcements.isEmpty {
            segments = []
        } else {
            wait.hears = .announcement
            segments = queue.announcements[wait.nextAnnouncement % queue.announcements.count]
            wait.nextAnnouncement = (wait.nextAnnouncement + 1) % queue.announcements.count
        }
        phase = .queued(wait)
        if !play(segments, regardlessOfKeys: true, &effects) { holdTheLine(&effects) }
    }

    /// An announcement is over: what is owed is said, else music plays until the next.
    mutating func endAnnouncement(_ effects: inout Effects) {
        guard case .queued(let wait) = phase else { return }
        if wait.owesClosingAnnouncement { announce(&effects) } else { holdTheLine(&effects) }
    }

    private mutating func holdTheLine(_ effects: inout Effects) {
        guard case .queued(var wait) = phase, case .transfer(let transfer) = flow[node].kind, let queue = transfer.queue
        else { return }
        wait.hears = .music
        phase = .queued(wait)
        playMusic(queue.holdMusic, &effects)
        if !queue.announcements.isEmpty { timers.arm(.announcement, at: now + queue.announcementInterval) }
    }

    mutating func moveQueue(ahead: Int, _ effects: inout Effects) {
        guard callersAhead != ahead else { return }
        callersAhead = ahead
        if case .queued = phase { log(.queueMoved(ahead: ahead), &effects) }
    }

    /// The line closes, or opens again, while the caller waits (clause Q5).
    ///
    /// - Parameter fired: the timer of this change. That of the next keeps its place: closing comes before the wait limit
    ///   (clause Q7), also when the line has opened again.
    mutating func changeHours(after fired: ArmedTimers.Armed, _ effects: inout Effects) {
        guard case .queued(var wait) = phase, case .transfer(let transfer) = flow[node].kind, let queue = transfer.queue
        else { return }
        armHoursChange(transfer, after: fired)
        let isClosed = availability(transfer.hours) == .closed
        log(.hoursChanged(isClosed ? .closed : .open, queue.atClosing), &effects)
        guard isClosed else { return }
        switch queue.atClosing {
        case .drain: break
        case .announce:
            wait.owesClosingAnnouncement = true
            phase = .queued(wait)
            if wait.hears == .music { announce(&effects) }
        case .close:
            guard let refusal = transfer.whenClosed else { return }
            stopRinging(.closed, &effects)
            announce(refusal.prompt, then: .exit(refusal.next), &effects)
        }
    }

    /// A key in a queue: one of the queue's acts at once, any other means nothing (clause Q4).
    mutating func pressInQueue(_ key: Key, _ effects: inout Effects) {
        guard case .transfer(let transfer) = flow[node].kind, let binding = transfer.queue?.keys[key] else {
            return log(.key(.plain(Keys(key)), .ignored), &effects)
        }
        switch binding {
        case .back where !visits.isEmpty:
            takeInQueue(key, &effects)
            log(.wentBack, &effects)
            stopRinging(.left, &effects)
            revisit()
        case .act(let action):
            takeInQueue(key, &effects)
            apply(action, &effects)
            if let next = action.next {
                stopRinging(.left, &effects)
                go(to: next)
            } else {
                announce(&effects)
            }
        case .back, .repeat, .unbound:
            log(.key(.plain(Keys(key)), .ignored), &effects)
        }
    }

    private mutating func takeInQueue(_ key: Key, _ effects: inout Effects) {
        log(.key(.plain(Keys(key)), .taken), &effects)
        log(.chosen(.plain(Keys(key)), .queue), &effects)
    }
}
