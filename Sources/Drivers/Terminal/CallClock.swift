import CallFlow

/// Tells a call's time from a monotonic clock: real time by a factor, without the spans in which the process was stopped.
struct CallClock: Sendable {
    /// How many times faster than real time the call goes.
    let speed: Double
    private var start: SuspendingClock.Instant
    private var stoppedAt: SuspendingClock.Instant?

    /// Speeds beyond these are taken as the nearest of them.
    static let speeds: ClosedRange<Double> = 0.01...1000

    /// A clock that begins at a time of the call.
    init(speed: Double, start: SuspendingClock.Instant, from time: CallTime = .answer) {
        self.speed = speed.isNaN ? 1 : min(max(speed, Self.speeds.lowerBound), Self.speeds.upperBound)
        self.start = start.advanced(by: .milliseconds(-Double(time.milliseconds) / self.speed))
    }

    /// The call's time at a moment. A stopped clock stands still.
    func time(at moment: SuspendingClock.Instant) -> CallTime {
        let (seconds, attoseconds) = start.duration(to: stoppedAt ?? moment).components
        let milliseconds = (Double(seconds) * 1000 + Double(attoseconds) / 1e15) * speed
        return CallTime(milliseconds: Int64(max(0, milliseconds)))
    }

    /// How long it takes until a time of the call, in whole milliseconds of real time, rounded up; 0 if it has come.
    func wait(until time: CallTime, from moment: SuspendingClock.Instant) -> Int32 {
        let left = Double((time - self.time(at: moment)).count) / speed
        return Int32(min(max(0, left.rounded(.up)), Double(Int32.max)))
    }

    /// Stands still from a moment on.
    mutating func stop(at moment: SuspendingClock.Instant) { stoppedAt = stoppedAt ?? moment }

    /// Goes on at a moment from where it stands.
    mutating func resume(at moment: SuspendingClock.Instant) {
        guard let stopped = stoppedAt else { return }
        start = start.advanced(by: stopped.duration(to: moment))
        stoppedAt = nil
    }
}
