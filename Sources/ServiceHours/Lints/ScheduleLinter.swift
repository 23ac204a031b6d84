/// Judges the rules of one schedule.
struct ScheduleLinter {
    let schedule: Schedule
    let selection: DateSelection
    private let expression: String
    let now: Instant?
    /// Whether other expressions are looked for; not while one that was found is judged.
    let rewrites: Bool

    init(schedule: Schedule, rules: ScheduleRules, now: Instant?, rewrites: Bool = true) {
        self.schedule = schedule
        self.now = now
        self.rewrites = rewrites
        expression = rules.expression
        selection = rules.selection
    }

    /// The rules, in order: those of the expression, then the exceptions.
    var rules: [Rule] { selection.rules }

    /// The date on the schedule's clock from which on the rules are judged.
    private var today: CivilDate { now.map { schedule.zone.local($0).date } ?? CivilDate(dayNumber: 18_993) }

    /// The first day, counted from 1970-01-01, that is judged.
    var firstDay: Int { today.dayNumber }

    /// Years in which every weekday meets every date.
    var years: ClosedRange<Int> {
        // East of Greenwich the last instants are in the year 10000.
        let first = min(today.year, 9999)
        return first...min(first + 27, 9999)
    }

    /// A calendar that no rule asks.
    var unusedCalendar: [ScheduleLint] {
        guard let calendar = selection.calendar, !rules.contains(where: \.asksCalendar),
            !schedule.isPlainlyOff
        else { return [] }
        return [
            lint(
                .noHolidays, "no rule has PH, so the holidays of '\(calendar.name)' change nothing",
                rewrite: checked("\(expression); PH off"))
        ]
    }

    /// Rules whose dates have all passed.
    var past: [ScheduleLint] {
        guard now != nil else { return [] }
        return rules.compactMap { rule in
            // Hours past midnight are over a day later.
            guard let last = rule.dates?.lastDate, last.dayNumber + 1 < today.dayNumber else { return nil }
            return lint(.past, "'\(rule.text)' ended on \(last); leave it out", at: rule)
        }
    }

    /// A schedule that never opens.
    var never: [ScheduleLint] {
        let start = now ?? Instant.supported.lowerBound
        guard schedule.state(at: start) == .closed, schedule.nextChange(after: start) == nil else { return [] }
        return [lint(.never, now == nil ? "the line never opens" : "the line never opens from \(today) on")]
    }

    /// A lint about a rule, or the whole.
    func lint(_ code: ScheduleLint.Code, _ message: String, at rule: Rule? = nil, rewrite: String? = nil)
        -> ScheduleLint
    {
        guard let rule else {
            return ScheduleLint(
                code: code, place: .expression, column: 1, found: expression, message: message, rewrite: rewrite)
        }
        switch rule.origin {
        case .exception(let exception):
            return ScheduleLint(
                code: code, place: .exception(exception.date.description), column: 1, found: exception.hours,
                message: message, rewrite: rewrite)
        case .expression:
            return ScheduleLint(
                code: code, place: .expression,
                column: ExpressionCursor(expression, place: .expression).column(at: rule.offset), found: rule.text,
                message: message, rewrite: rewrite)
        }
    }

    /// An expression, if it can be read.
    func checked(_ expression: String) -> String? {
        ExpressionParser.canRead(expression, calendarIsBound: selection.calendar != nil) ? expression : nil
    }
}

extension DateSelector {
    /// The last date that can be selected; nil when some are each year.
    fileprivate var lastDate: CivilDate? {
        guard years.isEmpty else {
            // Months and dates within the last year are over with it.
            return years.map(\.upperBound).max().flatMap { CivilDate(year: $0, month: 12, day: 31) }
        }
        var last: CivilDate?
        for period in periods {
            guard case .once(_, let end) = period else { return nil }
            last = max(last ?? end, end)
        }
        return last
    }
}
