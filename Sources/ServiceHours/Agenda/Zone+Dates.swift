extension Zone {
    /// The first instant at which the wall clock shows a date or a later one.
    func start(of date: CivilDate) -> Instant {
        let midnight = Int64(date.dayNumber) * 86_400_000
        let margin = ZoneOffsets.widestOffsetInMilliseconds
        var segment = offsets.segment(at: midnight - margin)
        while true {
            let candidate = midnight - segment.offsetInMilliseconds
            // Where clocks go forward over midnight, the date starts as they do.
            if candidate < segment.end { return Instant(milliseconds: max(candidate, segment.start)) }
            segment = offsets.segment(at: segment.end)
        }
    }

    /// Minutes since midnight, 1 to 1440, that the wall clock has come to when an instant begins: where it changes then, not what
    /// it shows from then on.
    func minuteComingTo(_ instant: Instant) -> Int { local(instant.advanced(byMilliseconds: -1)).minuteOfDay + 1 }

    /// The changes of the wall clock from one instant on and before another.
    func clockChanges(from start: Instant, to end: Instant) -> [DayOfHours.ClockChange] {
        var changes: [DayOfHours.ClockChange] = []
        var segment = offsets.segment(at: start.milliseconds - 1)
        while segment.end < end.milliseconds {
            let next = offsets.segment(at: segment.end)
            let instant = Instant(milliseconds: segment.end)
            // Where a whole date is left out the clock shows the same.
            if (next.offsetInSeconds - segment.offsetInSeconds) % 86_400 != 0 {
                changes.append(
                    DayOfHours.ClockChange(
                        instant: instant, fromMinute: minuteComingTo(instant), toMinute: local(instant).minuteOfDay,
                        isForward: next.offsetInSeconds > segment.offsetInSeconds))
            }
            segment = next
        }
        return changes
    }
}
