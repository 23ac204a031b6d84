import ServiceHours

/// A day as JSON has it.
struct DayRecord: Encodable {
    struct Opening: Encodable {
        let from: String
        let to: String
    }

    let line: String?
    /// Which of the line's hours, if not its own.
    let part: String?
    let date: String
    let weekday: String
    let openings: [Opening]
    let hours: String
    let holidays: [String]
    let exception: String?
    let notes: [String]

    /// An object a day.
    static func lines(of subject: HoursSubject, from first: CivilDate, count: Int) -> String {
        subject.schedule.days(from: first, count: count).map { day in
            JSONText.line(
                of: DayRecord(
                    line: subject.id, part: subject.part, date: day.date.description,
                    weekday: day.date.weekday.shortName,
                    openings: day.openings.map { Opening(from: $0.start.description, to: $0.end.description) },
                    hours: day.hoursText, holidays: day.holidays.map(\.title), exception: day.exception?.hours,
                    notes: day.notes))
        }.joined()
    }
}
