/// One date of a schedule: when it is open, and what is special about it.
public struct DayOfHours: Hashable, Sendable {
    /// Time in which a line is open without a break, within the date.
    public struct Opening: Hashable, Sendable {
        /// The first open instant.
        public let start: Instant
        /// The first instant that is not open, or not of this date.
        public let end: Instant
        /// Minutes since midnight that the wall clock shows at the start.
        public let startMinute: Int
        /// Minutes since midnight that the wall clock shows at the end; 1440 at the date's end. In the night in which clocks
        /// go back it may be less than ``startMinute``.
        public let endMinute: Int
    }

    /// A change of the wall clock's offset within the date.
    public struct ClockChange: Hashable, Sendable {
        /// When it happens.
        public let instant: Instant
        /// Minutes since midnight that the clock would show and shows then.
        public let fromMinute, toMinute: Int
    }

    /// The date on the schedule's own calendar.
    public let date: CivilDate
    /// When it is open, in order.
    public let openings: [Opening]
    /// The holidays of the bound calendar on the date.
    public let holidays: [Holiday]
    /// The exception that replaces the date's hours.
    public let exception: ScheduleException?
    /// The changes of the clock on the date.
    public let clockChanges: [ClockChange]
    /// Whether the date exists in the zone: Samoa had no December 30, 2011.
    public let exists: Bool
}

extension Schedule {
    /// Some dates in a row.
    ///
    /// Dates outside `Instant.supported` are left out.
    public func days(from first: CivilDate, count: Int) -> [DayOfHours] {
        var holidaysByYear: [Int: [Holiday]] = [:]
        return (0..<max(0, count)).compactMap { index in
            let date = CivilDate(dayNumber: first.dayNumber + index)
            guard (1971...9999).contains(date.year) else { return nil }
            if holidaysByYear[date.year] == nil { holidaysByYear[date.year] = holidays?.holidays(in: date.year) ?? [] }
            return day(date, holidays: holidaysByYear[date.year]?.filter { $0.date == date } ?? [])
        }
    }

    private func day(_ date: CivilDate, holidays: [Holiday]) -> DayOfHours {
        let start = zone.start(of: date)
        let end = zone.start(of: CivilDate(dayNumber: date.dayNumber + 1))
        let openings = openings(from: start, to: end).map { opening in
            DayOfHours.Opening(
                start: opening.lowerBound, end: opening.upperBound,
                startMinute: zone.local(opening.lowerBound).minuteOfDay,
                endMinute: opening.upperBound == end
                    ? MinuteSpan.minutesPerDay : zone.local(opening.upperBound).minuteOfDay)
        }
        return DayOfHours(
            date: date, openings: openings, holidays: holidays, exception: exceptions.first { $0.date == date },
            clockChanges: zone.clockChanges(from: start, to: end), exists: start < end)
    }

    /// When the schedule is open between two instants, in order and without gaps between adjacent hours.
    public func openings(from start: Instant, to end: Instant) -> [Range<Instant>] {
        var openings: [Range<Instant>] = []
        var moment = start
        while moment < end {
            let change = min(nextChange(after: moment) ?? end, end)
            if state(at: moment) == .open { openings.append(moment..<change) }
            moment = change
        }
        return openings
    }
}

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

    /// The changes of the wall clock from one instant on and before another.
    func clockChanges(from start: Instant, to end: Instant) -> [DayOfHours.ClockChange] {
        var changes: [DayOfHours.ClockChange] = []
        var segment = offsets.segment(at: start.milliseconds - 1)
        while segment.end < end.milliseconds {
            let next = offsets.segment(at: segment.end)
            let before = segment.wallMinute(at: segment.end).remainder(moduloPositive: MinuteSpan.minutesPerDay)
            let after = next.wallMinute(at: segment.end).remainder(moduloPositive: MinuteSpan.minutesPerDay)
            // A whole date that is left out shows in no clock.
            if before != after {
                changes.append(
                    DayOfHours.ClockChange(
                        instant: Instant(milliseconds: segment.end), fromMinute: before, toMinute: after))
            }
            segment = next
        }
        return changes
    }
}
