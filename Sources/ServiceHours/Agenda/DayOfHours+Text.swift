extension DayOfHours {
    /// The openings on the wall clock: `08:00-12:00, 13:00-17:00`; empty on a closed date.
    public var hoursText: String {
        openings.map { "\(Decimal.clock($0.startMinute))-\(Decimal.clock($0.endMinute))" }.joined(separator: ", ")
    }

    /// What is special about the date, in order: holidays, the exception, what the clock does, that it does not exist.
    public var notes: [String] {
        var notes = holidays.map(\.title)
        if let exception { notes.append(exception.comment.map { "exception: \($0)" } ?? "exception") }
        notes += comments
        notes += clockChanges.map { change in
            // Midnight is the start of a date that loses it, and the end of one that goes back from it.
            let from = change.isForward ? change.fromMinute % MinuteSpan.minutesPerDay : change.fromMinute
            let direction = change.isForward ? "forward" : "back"
            return "clocks go \(direction) from \(Decimal.clock(from)) to \(Decimal.clock(change.toMinute))"
        }
        if !exists { notes.append("this date does not exist here") }
        return notes
    }
}
