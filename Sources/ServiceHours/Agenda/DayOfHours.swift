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
        /// Minutes since midnight that the wall clock comes to at the end; 1440 at the date's end. Where clocks change then, this
        /// is what they would have shown.
        public let endMinute: Int
    }

    /// A change of the wall clock's offset within the date.
    public struct ClockChange: Hashable, Sendable {
        /// When it happens.
        public let instant: Instant
        /// Minutes since midnight that the clock comes to, up to 1440, and shows then.
        public let fromMinute, toMinute: Int
        /// Whether clocks go forward.
        public let isForward: Bool
    }

    /// The date on the schedule's own calendar.
    public let date: CivilDate
    /// When it is open, in order.
    public let openings: [Opening]
    /// The holidays of the bound calendar on the date.
    public let holidays: [Holiday]
    /// The exception that replaces the date's hours.
    public let exception: ScheduleException?
    /// What the author noted on the rules of certain dates that hold on the date.
    public let comments: [String]
    /// The changes of the clock on the date.
    public let clockChanges: [ClockChange]
    /// Whether the date exists in the zone: Samoa had no December 30, 2011.
    public let exists: Bool
}

extension Schedule {
    /// Some dates in a row, those of the years 1971 to 9999.
    ///
    /// A date goes from the first instant at which the wall clock shows it or a later one to the next date's. The first and the
    /// last may lie partly outside `Instant.supported`; nothing is told of what does.
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
                endMinute: zone.minuteComingTo(opening.upperBound))
        }
        return DayOfHours(
            date: date, openings: openings, holidays: holidays, exception: exceptions.first { $0.date == date },
            comments: rules?.selection.comments(on: date.dayNumber) ?? [],
            clockChanges: zone.clockChanges(from: start, to: end), exists: start < end)
    }

    /// When the schedule is open between two instants, within `Instant.supported`; in order, adjacent hours as one.
    public func openings(from start: Instant, to end: Instant) -> [Range<Instant>] {
        var openings: [Range<Instant>] = []
        let (start, end) = (start.clampedToSupported, end.clampedToSupported)
        var moment = start
        while moment < end {
            let change = min(nextChange(after: moment) ?? end, end)
            if state(at: moment) == .open { openings.append(moment..<change) }
            moment = change
        }
        return openings
    }
}
