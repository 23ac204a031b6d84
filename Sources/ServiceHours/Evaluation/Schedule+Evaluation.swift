extension Schedule {
    /// What a caller gets at an instant. Works out a year when it is first asked for; then takes no memory.
    public func state(at instant: Instant) -> Availability {
        switch source {
        case .constant(let availability): return availability
        case .rules(let rules):
            let moment = instant.clampedToSupported.milliseconds
            let minute = zone.offsets.segment(at: moment).wallMinute(at: moment)
            return rules.isOpen(atWallMinute: minute) ? .open : .closed
        }
    }

    /// The first instant after this one with another state, to December 31, 9999; `nil` when there is none.
    public func nextChange(after instant: Instant) -> Instant? {
        guard let rules else { return nil }
        let last = Instant.supported.upperBound.milliseconds
        var moment = instant.clampedToSupported.milliseconds
        var segment = zone.offsets.segment(at: moment)
        var run = rules.run(atWallMinute: segment.wallMinute(at: moment))
        let state = run.isOpen
        while true {
            let change = run.end.map(segment.instant(ofWallMinute:))
            if let change, change < segment.end { return change <= last ? Instant(milliseconds: change) : nil }
            guard segment.end <= last else { return nil }
            moment = segment.end
            // Far from both ends of the run no shift of the clock can leave it.
            if moment - Schedule.margin >= run.startMilliseconds {
                guard let end = run.endMilliseconds else { return nil }
                moment = max(moment, min(end - Schedule.margin, last))
            }
            segment = zone.offsets.segment(at: moment)
            run = rules.run(atWallMinute: segment.wallMinute(at: moment))
            if run.isOpen != state { return Instant(milliseconds: moment) }
        }
    }

    /// Since when the state of an instant has lasted; `nil` when it has since January 1, 1971.
    public func lastChange(upTo instant: Instant) -> Instant? {
        guard let rules else { return nil }
        let first = Instant.supported.lowerBound.milliseconds
        var moment = instant.clampedToSupported.milliseconds
        var segment = zone.offsets.segment(at: moment)
        var minute = segment.wallMinute(at: moment)
        let state = rules.isOpen(atWallMinute: minute)
        while true {
            let start = rules.start(ofRunAtWallMinute: minute)
            let change = start.map(segment.instant(ofWallMinute:))
            if let change, change > segment.start { return change > first ? Instant(milliseconds: change) : nil }
            guard segment.start > first else { return nil }
            let edge = segment.start
            moment = edge - 1
            segment = zone.offsets.segment(at: moment)
            minute = segment.wallMinute(at: moment)
            if rules.isOpen(atWallMinute: minute) != state { return Instant(milliseconds: edge) }
        }
    }

    /// Why the state of an instant is what it is.
    public func reason(at instant: Instant) -> HoursReason {
        switch source {
        case .constant(let availability): return availability == .unpublished ? .unpublished : .given
        case .rules(let rules):
            let local = zone.local(instant.clampedToSupported)
            let decision = rules.selection.decision(day: local.date.dayNumber, minute: local.minuteOfDay)
            return rules.selection.reason(of: decision, on: local.date.dayNumber)
        }
    }

    /// The state with its reasons and its limits.
    public func answer(at instant: Instant) -> HoursAnswer {
        let state = state(at: instant)
        guard let selection = rules?.selection else {
            return HoursAnswer(
                state: state, reason: reason(at: instant), rule: nil, isWithinRule: false, comment: nil, holiday: nil,
                since: nil, until: nil
            )
        }
        let local = zone.local(instant.clampedToSupported)
        let day = local.date.dayNumber
        let decision = selection.decision(day: day, minute: local.minuteOfDay)
        return HoursAnswer(
            state: state,
            reason: selection.reason(of: decision, on: day),
            rule: decision?.rule.text,
            isWithinRule: decision?.isCovered ?? false,
            comment: decision?.rule.comment,
            holiday: holidays?.holidayName(on: local.date),
            since: lastChange(upTo: instant),
            until: nextChange(after: instant))
    }

    private static var margin: Int64 { ZoneOffsets.widestOffsetInMilliseconds }
}

extension OffsetSegment {
    /// Whole minutes since 1970-01-01 00:00 that the wall clock shows, floored.
    func wallMinute(at milliseconds: Int64) -> Int {
        Int((milliseconds + offsetInMilliseconds).quotient(flooredBy: 60_000))
    }

    /// When the wall clock shows that minute by this segment's offset, in milliseconds.
    func instant(ofWallMinute minute: Int) -> Int64 {
        Int64(minute) * 60_000 - offsetInMilliseconds
    }
}

extension HoursByYear.Run {
    fileprivate var startMilliseconds: Int64 { Int64(start) * 60_000 }
    fileprivate var endMilliseconds: Int64? { end.map { Int64($0) * 60_000 } }
}
