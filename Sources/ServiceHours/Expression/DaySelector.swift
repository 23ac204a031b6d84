/// The days of a rule: one of them must hold.
struct DaySelector: Hashable, Sendable {
    enum Item: Hashable, Sendable {
        /// One or several days of each week.
        case weekdays(Set<Weekday>)
        /// The nth such weekdays of a month (1 to 5, or −1 to −5 from its end), moved by some days.
        case nth([Int], Weekday, movedBy: Int)
        /// The days of the bound calendar, moved by some days: −1 is the day before a holiday.
        case holidays(movedBy: Int)
    }

    var items: [Item]

    /// Whether the selector asks for the holiday calendar.
    var needsCalendar: Bool {
        items.contains { if case .holidays = $0 { true } else { false } }
    }

    /// Whether a date is selected.
    ///
    /// - Parameter isHoliday: tells whether a day counted from 1970-01-01 is in the calendar.
    func contains(day: Int, isHoliday: (Int) -> Bool) -> Bool {
        items.contains { item in
            switch item {
            case .weekdays(let weekdays):
                return weekdays.contains(Weekday(dayNumber: day))
            case .nth(let counts, let weekday, let offset):
                let found = day - offset
                guard Weekday(dayNumber: found) == weekday else { return false }
                let date = CivilDate(dayNumber: found)
                let fromStart = (date.day - 1) / 7 + 1
                let fromEnd = -((CivilDate.daysIn(month: date.month, of: date.year) - date.day) / 7 + 1)
                return counts.contains(fromStart) || counts.contains(fromEnd)
            case .holidays(let offset):
                return isHoliday(day - offset)
            }
        }
    }

    /// Whether the nth weekday of a month of that length, moved, can fall outside that month.
    static func leavesMonth(nth count: Int, movedBy offset: Int, length: Int) -> Bool {
        let earliest = count > 0 ? 7 * (count - 1) + 1 : max(1, length + 7 * count + 1)
        let latest = count > 0 ? min(length, 7 * count) : length + 7 * (count + 1)
        guard earliest <= latest else { return false }
        return earliest + offset < 1 || latest + offset > length
    }
}
