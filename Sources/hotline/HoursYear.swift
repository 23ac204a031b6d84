import Prompts
import ServiceHours

/// A year as a calendar of months, with what is special about its days below.
struct HoursYear {
    let subject: HoursSubject
    let first: CivilDate
    let style: TextStyle

    /// The days from a date to the day before the same date of the next year.
    static func length(from first: CivilDate) -> Int {
        let next =
            CivilDate(year: first.year + 1, month: first.month, day: first.day)
            // From February 29 to February 28.
            ?? CivilDate(year: first.year + 1, month: 3, day: 1)
        return (next?.dayNumber ?? first.dayNumber + 366) - first.dayNumber
    }

    private static let monthsInRow = 3
    private static let monthWidth = 21

    var text: String {
        let title = "\(subject.name), \(subject.schedule.zone)".withoutControls + "\n"
        guard !subject.isUnpublished else { return title + "The hours are not published.\n" }
        let days = subject.schedule.days(from: first, count: Self.length(from: first))
        let usual = usualHours(days)
        var months: [[DayOfHours]] = []
        for day in days {
            if let last = months.last?.last, last.date.month == day.date.month, last.date.year == day.date.year {
                months[months.count - 1].append(day)
            } else {
                months.append([day])
            }
        }
        var text = title
        for start in stride(from: 0, to: months.count, by: Self.monthsInRow) {
            text += "\n" + rows(of: months[start..<min(start + Self.monthsInRow, months.count)], usual: usual)
        }
        return text + "\n- closed   * holiday   ! exception   ~ not the usual hours of that weekday\n"
            + list(days, usual)
    }

    /// The days that are special; not those with unusual hours, where these are seasons rather than days.
    private func list(_ days: [DayOfHours], _ usual: [Weekday: String]) -> String {
        let unusual = days.filter { $0.hoursText != usual[$0.date.weekday] && $0.notes.isEmpty }
        let special = days.filter { day in
            !day.notes.isEmpty || unusual.count <= Self.mostUnusual && day.hoursText != usual[day.date.weekday]
        }
        return (special.isEmpty ? "" : "\n")
            + special.map { day in
                let hours = day.openings.isEmpty ? "closed" : day.hoursText
                let notes = day.notes.joined(separator: "; ").withoutControls
                let row = "\(day.date.weekday.shortName) \(day.date)  "
                return row + (notes.isEmpty ? hours : "\(hours.padding(to: 11))  \(notes)") + "\n"
            }.joined()
    }

    private static let mostUnusual = 40

    /// Months side by side, line by line.
    private func rows(of months: ArraySlice<[DayOfHours]>, usual: [Weekday: String]) -> String {
        let columns = months.map { lines(of: $0, usual: usual) }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { row in
            var line = columns.map { row < $0.count ? $0[row] : (text: "", width: 0) }
                .map { $0.text + String(repeating: " ", count: Self.monthWidth - $0.width) }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    /// A month as a title, the weekdays, and its weeks, each with how many cells it takes.
    private func lines(of days: [DayOfHours], usual: [Weekday: String]) -> [(text: String, width: Int)] {
        guard let first = days.first?.date else { return [] }
        let title = "\(CivilDate.monthNames[first.month - 1]) \(first.year)"
        var lines = [(text: style.strong(title), width: title.count), (text: "Mo Tu We Th Fr Sa Su", width: 20)]
        var week = (text: String(repeating: "   ", count: first.weekday.rawValue), width: 3 * first.weekday.rawValue)
        for day in days {
            let number = day.date.day < 10 ? " \(day.date.day)" : "\(day.date.day)"
            let mark = mark(of: day, usual: usual)
            week.text += (day.openings.isEmpty ? style.faint(number) : style.open(number)) + mark
            week.width += 3
            if day.date.weekday == .sunday || day == days.last {
                lines.append(week)
                week = (text: "", width: 0)
            }
        }
        return lines
    }

    private func mark(of day: DayOfHours, usual: [Weekday: String]) -> String {
        if day.exception != nil { return style.strong("!") }
        if !day.holidays.isEmpty { return style.strong("*") }
        guard usual[day.date.weekday] == day.hoursText else { return style.strong("~") }
        return day.openings.isEmpty ? style.faint("-") : " "
    }

    /// The hours that a weekday has most often.
    private func usualHours(_ days: [DayOfHours]) -> [Weekday: String] {
        var counts: [Weekday: [String: Int]] = [:]
        for day in days { counts[day.date.weekday, default: [:]][day.hoursText, default: 0] += 1 }
        return counts.mapValues { $0.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? "" }
    }
}
