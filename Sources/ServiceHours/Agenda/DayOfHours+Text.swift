extension DayOfHours {
    /// The openings on the wall clock: `08:00-12:00, 13:00-17:00`; empty on a closed date.
    public var hoursText: String {
        openings.map { "\(Self.clock($0.startMinute))-\(Self.clock($0.endMinute))" }.joined(separator: ", ")
    }

    /// What is special about the date, in order: holidays, the exception, what the clock does, that it does not exist.
    public var notes: [String] {
        var notes = holidays.map(\.title)
        if let exception { notes.append(exception.comment.map { "exception: \($0)" } ?? "exception") }
        notes += clockChanges.map { change in
            let direction = change.toMinute > change.fromMinute ? "forward" : "back"
            return "clocks go \(direction) from \(Self.clock(change.fromMinute)) to \(Self.clock(change.toMinute))"
        }
        if !exists { notes.append("this date does not exist here") }
        return notes
    }

    private static func clock(_ minute: Int) -> String {
        "\(Decimal.text(minute / 60, digits: 2)):\(Decimal.text(minute % 60, digits: 2))"
    }
}

extension Holiday {
    /// The name, and whether this is the day on which the holiday is observed.
    public var title: String { kind == .observed ? "\(name) (observed)" : name }
}
