import ArgumentParser
import CallFlow
import Drivers
import FlowFiles
import Glibc
import Lines
import ServiceHours

/// `hotline hours`: whether a line or a schedule is open at a moment, why, and until when.
struct Hours: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whether lines are open at a moment, since when, until when and why; or show their week or year.",
        discussion: """
            Without a line, all lines are told. A schedule of one's own is an expression of opening_hours with its zone:

              hotline hours --schedule 'Mo-Fr 08:00-20:00' --zone America/New_York

            With --batch each line of standard input is an instant (ISO 8601 with an offset), answered at once: 'open' or 'closed', a tab, \
            and when that changes next in UTC, or 'never'. With --speak the change is told as a caller hears it. A line that is no instant is \
            answered 'error', a tab and why; the exit status is then 1.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, ical
    }

    @Argument(help: "Numbers, ids, flow files or folders of lines.")
    var targets: [String] = []

    @OptionGroup var folders: LineFolders
    @OptionGroup var moment: MomentOption

    @Option(help: ArgumentHelp("An opening_hours expression, instead of a line's.", valueName: "expression"))
    var schedule: String?

    @Option(help: ArgumentHelp("The expression's time zone, such as America/New_York.", valueName: "zone"))
    var zone: String?

    @Option(
        help: ArgumentHelp(
            "What PH stands for in the expression: one or several, with commas, of \(HolidayCalendar.names.joined(separator: ", ")).",
            valueName: "calendar"))
    var holidays: String?

    @Option(help: "The language of the sentence that a caller hears: en or es. A line's first, if not given.")
    var language: SpokenLanguage?

    @Option(help: "text; json, an object a line; or ical, the openings as a calendar (of a year, if not of a week).")
    var format = Format.text

    @Flag(help: "Show seven days.")
    var week = false

    @Flag(help: "Show a year.")
    var year = false

    @Option(
        help: ArgumentHelp(
            "The first day that is shown, such as 2026-11-23. If not given: that of the moment; for --year its January 1.",
            valueName: "date"))
    var from: String?

    @Flag(help: "Answer each line of standard input, an instant, at once.")
    var batch = false

    @Flag(help: "With --batch, tell the next change as a caller hears it.")
    var speak = false

    func validate() throws {
        if schedule != nil, !targets.isEmpty { throw ValidationError("give a line or --schedule, not both") }
        if schedule == nil, let option = [("--zone", zone), ("--holidays", holidays)].first(where: { $1 != nil }) {
            throw ValidationError("\(option.0) belongs to --schedule; a line has its own")
        }
        if schedule != nil, zone == nil {
            throw ValidationError("--schedule needs --zone, such as --zone America/New_York")
        }
        if week, year { throw ValidationError("give --week or --year, not both") }
        if speak, !batch { throw ValidationError("--speak belongs to --batch") }
        if from != nil, !week, !year, format != .ical {
            throw ValidationError("--from belongs to --week, --year and --format ical")
        }
        if batch, week || year || format != .text || moment.at != nil {
            throw ValidationError(
                "--batch takes its moments from standard input, and shows no week, year or other format")
        }
    }

    func run() throws {
        let subjects = try subjects()
        if batch {
            guard subjects.count == 1, let subject = subjects.first else {
                let several = subjects.map(\.title).joined(separator: "; ")
                throw Failure(
                    .usage, "--batch takes the hours of one line, or --schedule; these are those of \(several)")
            }
            return try HoursBatch(subject: subject, language: subject.language(language), speaks: speak).run()
        }
        var first = true
        for subject in subjects {
            let now = try moment.instant(local: subject.schedule.zone)
            subject.tellLints(at: now)
            let text = try text(of: subject, at: now)
            try StandardOutput.write(first || format != .text ? text : "\n" + text)
            first = false
        }
    }

    private func text(of subject: HoursSubject, at now: Instant) throws(Failure) -> String {
        let day = try firstDay(of: subject, at: now)
        let days = week ? 7 : year ? HoursYear.length(from: day) : 0
        switch format {
        case .ical:
            let calendar = ICalendar(
                name: subject.part.map { "\(subject.name), \($0)" } ?? subject.name, id: subject.eventID, stamp: now)
            return calendar.text(
                of: subject.schedule, from: day, count: days == 0 ? HoursYear.length(from: day) : days)
        case .json where days == 0:
            return HoursAnswerText(subject: subject, now: now, language: subject.language(language)).json
        case .text where days == 0:
            return HoursAnswerText(subject: subject, now: now, language: subject.language(language)).text
        case .json: return DayRecord.lines(of: subject, from: day, count: days)
        case .text:
            let style = TextStyle(isOn: TerminalLook(output: STDOUT_FILENO).isStyled)
            return week
                ? HoursWeek(subject: subject, first: day, style: style).text
                : HoursYear(subject: subject, first: day, style: style).text
        }
    }

    /// The day that is asked for, else that of the moment; for a year its January 1, unless a day is given.
    private func firstDay(of subject: HoursSubject, at now: Instant) throws(Failure) -> CivilDate {
        guard let from else {
            let today = subject.schedule.zone.local(now).date
            return year ? CivilDate(year: today.year, month: 1, day: 1) ?? today : today
        }
        guard let date = CivilDate(from), (1971...9999).contains(date.year) else {
            throw Failure(.usage, "--from: '\(from)' is no date from 1971-01-01 to 9999-12-31; write it as 2026-11-23")
        }
        return date
    }

    private func subjects() throws -> [HoursSubject] {
        if let schedule { return [try given(schedule)] }
        return try folders.lines(targets).flatMap { HoursSubject.all(of: $0) }
    }

    private func given(_ expression: String) throws -> HoursSubject {
        let zone: Zone
        do throws(ZoneError) { zone = try Zone(self.zone ?? "") } catch { throw Failure(.usage, "--zone: \(error)") }
        let calendar = try holidays.map { name throws(Failure) in try HolidayCalendar.named(name) }
        do throws(ScheduleError) {
            let schedule = try Schedule(expression, zone: zone, holidays: calendar)
            return HoursSubject(id: nil, name: expression, schedule: schedule)
        } catch {
            throw Diagnostics(refusing: expression, error, holidays: calendar, named: "--schedule")
        }
    }
}

extension SpokenLanguage: ExpressibleByArgument {}

extension HolidayCalendar {
    /// The calendar of a name that a person wrote, or of several names with commas between them.
    static func named(_ text: String) throws(Failure) -> HolidayCalendar {
        var calendars: [HolidayCalendar] = []
        for name in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
            guard let calendar = HolidayCalendar(named: name) else {
                throw Failure(
                    .notFound,
                    "there is no calendar of holidays '\(name)'; there are \(names.joined(separator: ", "))")
            }
            calendars.append(calendar)
        }
        return calendars.count == 1 ? calendars[0] : HolidayCalendar(name: text, extending: calendars)
    }
}
