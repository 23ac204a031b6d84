import Prompts
import ServiceHours

/// Seven days as a picture: a row a day, a cell an hour.
struct HoursWeek {
    let subject: HoursSubject
    let first: CivilDate
    let style: TextStyle

    var text: String {
        let days = subject.schedule.days(from: first, count: 7)
        var lines = ["\(subject.name), \(subject.schedule.zone)".withoutControls]
        guard !subject.isUnpublished else { return lines[0] + "\nThe hours are not published.\n" }
        lines.append(String(repeating: " ", count: Self.labelWidth) + "0     6     12    18    24")
        lines += days.flatMap(rows)
        if days.contains(where: { cells($0).contains { "▌▐▒".contains($0) } }) {
            lines.append("█ open  ▌▐ half of the hour  ▒ part of it  · closed")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static let labelWidth = 16

    /// A day, with its notes in lines of their own where they would be too far to the right.
    private func rows(_ day: DayOfHours) -> [String] {
        let hours = day.openings.isEmpty ? "closed" : day.hoursText
        let row =
            "\(day.date.weekday.shortName) \(day.date)  "
            + cells(day).map { $0 == "·" ? style.faint("·") : style.open(String($0)) }.joined() + "  \(hours)"
        let notes = day.notes.map(\.withoutControls)
        let width = Self.labelWidth + 26 + hours.count + notes.joined(separator: "; ").count
        if notes.isEmpty { return [row] }
        if width <= 78 { return ["\(row)  \(style.strong(notes.joined(separator: "; ")))"] }
        return [row] + notes.map { String(repeating: " ", count: Self.labelWidth + 26) + style.strong($0) }
    }

    /// A sign an hour.
    private func cells(_ day: DayOfHours) -> [Character] {
        (0..<24).map { hour -> Character in
            let halves = [hour * 60, hour * 60 + 30].map { start in
                (start..<start + 30).count { minute in day.openings.contains { $0.shows(minute) } }
            }
            switch (halves[0], halves[1]) {
            case (0, 0): return "·"
            case (30, 30): return "█"
            case (30, 0): return "▌"
            case (0, 30): return "▐"
            default: return "▒"
            }
        }
    }
}

extension DayOfHours.Opening {
    /// Whether the wall clock shows a minute while the line is open.
    fileprivate func shows(_ minute: Int) -> Bool { (startMinute..<max(startMinute, endMinute)).contains(minute) }
}
