/// What a call waits for by the clock.
public enum CallTimer: String, Hashable, Sendable, CaseIterable {
    /// The longest call (clause L4).
    case wholeCall = "call"
    /// Silence in a menu or a confirm (clause T6).
    case noInput = "no-input"
    /// Silence before the first digit of a collect (clause T5).
    case firstDigit = "first-digit"
    /// Silence between the keys of an entry.
    case interDigit = "inter-digit"
    /// The longest pause (clause T8).
    case pause
    /// The longest wait for a lookup's answer (clause L2).
    case lookup
    /// The longest ring (clause Q2).
    case ring
    /// The next change of the line's hours while the caller waits (clause Q5).
    case hoursChange = "hours-change"
    /// The longest wait in a queue (clause Q7).
    case queueWait = "queue-wait"
    /// The next announcement in a queue (clause Q3).
    case announcement
    /// The longest recording.
    case recording
    /// Silence in a recording.
    case silence
}

/// The timers that a call has armed; the earliest fires first, and of one instant the one armed first (clause T2).
struct ArmedTimers: Hashable, Sendable {
    struct Armed: Hashable, Sendable {
        let timer: CallTimer
        var deadline: CallTime
        let order: UInt32
    }

    struct Suspended: Hashable, Sendable {
        let timer: CallTimer
        let remaining: Milliseconds
        let order: UInt32
    }

    /// By when they fire.
    private(set) var armed: [Armed] = []
    private(set) var suspended: Suspended?
    private var nextOrder: UInt32 = 0

    init() { armed.reserveCapacity(4) }

    /// The one that fires next.
    var next: Armed? { armed.first }

    func isArmed(_ timer: CallTimer) -> Bool { armed.contains { $0.timer == timer } }

    /// - Parameter fired: the timer that goes on with the new one, which keeps its place among those of one instant.
    mutating func arm(_ timer: CallTimer, at deadline: CallTime, after fired: Armed? = nil) {
        cancel(timer)
        insert(Armed(timer: timer, deadline: deadline, order: fired?.order ?? nextOrder))
        nextOrder &+= 1
    }

    mutating func cancel(_ timer: CallTimer) {
        if let place = armed.firstIndex(where: { $0.timer == timer }) { armed.remove(at: place) }
    }

    private mutating func insert(_ timer: Armed) {
        let place = armed.firstIndex { (timer.deadline, timer.order) < ($0.deadline, $0.order) } ?? armed.endIndex
        armed.insert(timer, at: place)
    }

    mutating func cancelAll(but kept: CallTimer? = nil) {
        armed.removeAll { $0.timer != kept }
        if kept == nil { suspended = nil }
    }

    /// Stops a timer; it goes on with what was left, and in its place among those of one instant (clause T6).
    mutating func suspend(_ timer: CallTimer, at now: CallTime) {
        guard let place = armed.firstIndex(where: { $0.timer == timer }) else { return }
        let stopped = armed.remove(at: place)
        suspended = Suspended(timer: timer, remaining: stopped.deadline - now, order: stopped.order)
    }

    mutating func resume(at now: CallTime) {
        guard let stopped = suspended else { return }
        suspended = nil
        insert(Armed(timer: stopped.timer, deadline: now + stopped.remaining, order: stopped.order))
    }
}
