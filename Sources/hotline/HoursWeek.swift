import Prompts
import ServiceHours

/// Seven days as a picture: a row a day, a cell an hour.
struct HoursWeek {
    let subject: HoursSubject
    let first: CivilDate
    let style: TextStyle

    var text: String {
        let title = "\(subject.name), \(subject.schedule.zone)".withoutControls + "\n"
        return title + String(repeating: " ", count: 16) + "0     6     12    18    24\n"
            + subject.schedule.days(from: first, count: 7).map(row).joined()
    }

    private func row(_ day: DayOfHours) -> String {
        let hours = day.openings.isEmpty ? (subject.schedule.expression == nil ? "" : "closed") : day.hoursText
        let notes = day.notes.joined(separator: "; ")
        let told = [hours, style.strong(notes.withoutControls, if: !notes.isEmpty)].filter { !$0.isEmpty }
            .joined(separator: "  ")
        return "\(day.date.weekday.shortName) \(day.date)  \(cells(day))  \(told)\n"
    }

    private func cells(_ day: DayOfHours) -> String {
        (0..<24).map { hour -> String in
            let halves = [hour * 60, hour * 60 + 30].map { start in
                (start..<start + 30).count { minute in day.openings.contains { $0.shows(minute) } }
            }
            switch (halves[0], halves[1]) {
            case (0, 0): return style.faint("·")
            case (30, 30): return style.open("█")
            case (30, 0): return style.open("▌")
            case (0, 30): return style.open("▐")
            default: return style.open("▒")
            }
        }.joined()
    }
}

extension DayOfHours.Opening {
    /// Whether the wall clock shows a minute while the line is open.
    fileprivate func shows(_ minute: Int) -> Bool {
        // Where the clock goes back within it, all up to the hour's end is shown at least once.
        let end = endMinute > startMinute ? endMinute : (startMinute / 60 + 1) * 60
        return (startMinute..<end).contains(minute)
    }
}

/// How text is marked at a terminal; not at all elsewhere.
struct TextStyle {
    let isOn: Bool

    func open(_ text: String) -> String { painted(text, "32") }
    func faint(_ text: String) -> String { painted(text, "2") }
    func strong(_ text: String, if holds: Bool = true) -> String { holds ? painted(text, "1") : text }

    private func painted(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
