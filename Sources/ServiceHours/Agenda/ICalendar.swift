/// The openings of a schedule as iCalendar (RFC 5545), for calendar programs.
///
/// Times are in UTC, so that no program needs the zone's rules. The same schedule, dates and moment give the same bytes.
public struct ICalendar {
    /// What the calendar is called.
    public let name: String
    /// Names the schedule in the events' identifiers; the same events have the same.
    public let id: String
    /// When the calendar was made.
    public let stamp: Instant

    /// A calendar of that name.
    public init(name: String, id: String, stamp: Instant) {
        (self.name, self.id, self.stamp) = (name, id, stamp)
    }

    /// The calendar of some dates, with an event for each opening (hours past midnight are one), and a whole day for each
    /// holiday and exception. Lines end with CR LF.
    public func text(of schedule: Schedule, from first: CivilDate, count: Int) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hotline//Hours//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:\(Self.escaped(name))", "X-WR-TIMEZONE:\(schedule.zone)",
        ]
        let days = schedule.days(from: first, count: count)
        if let start = days.first, let end = days.last {
            let span =
                schedule.zone.start(
                    of: start.date)..<schedule.zone.start(
                    of: CivilDate(dayNumber: end.date.dayNumber + 1))
            for opening in schedule.openings(from: span.lowerBound, to: span.upperBound) {
                lines += event(
                    "\(name): open", id: Self.compact(opening.lowerBound),
                    times: [
                        "DTSTART:\(Self.compact(opening.lowerBound))", "DTEND:\(Self.compact(opening.upperBound))",
                    ])
            }
        }
        for day in days {
            var reasons = day.holidays.map(\.title)
            if let exception = day.exception { reasons.append(exception.comment ?? "exception") }
            guard !reasons.isEmpty else { continue }
            let hours = day.openings.isEmpty ? "closed" : day.hoursText
            lines += event(
                "\(name): \(reasons.joined(separator: ", ")), \(hours)", id: Self.compact(day.date),
                times: [
                    "DTSTART;VALUE=DATE:\(Self.compact(day.date))",
                    "DTEND;VALUE=DATE:\(Self.compact(CivilDate(dayNumber: day.date.dayNumber + 1)))",
                ])
        }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private func event(_ summary: String, id: String, times: [String]) -> [String] {
        ["BEGIN:VEVENT", "UID:\(self.id)-\(id)@hotline.invalid", "DTSTAMP:\(Self.compact(stamp))"] + times
            + ["SUMMARY:\(Self.escaped(summary))", "TRANSP:TRANSPARENT", "END:VEVENT"]
    }

    /// `20261125T130000Z`.
    private static func compact(_ instant: Instant) -> String {
        let seconds = Instant(milliseconds: instant.milliseconds.quotient(flooredBy: 1000) * 1000)
        return seconds.description.filter { $0 != "-" && $0 != ":" }
    }

    private static func compact(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

    /// Text as a value has it (RFC 5545, 3.3.11).
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case _ where character.isNewline: result += "\\n"
            case _ where character.unicodeScalars.contains { $0.properties.generalCategory == .control }: break
            default: result.append(character)
            }
        }
        return result
    }

    /// A line in pieces of at most 75 bytes, never within a character (RFC 5545, 3.1).
    private static func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += size
        }
        return result
    }
}
