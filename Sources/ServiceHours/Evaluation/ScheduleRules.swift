import Synchronization

/// The rules that copies of a schedule share, and the years worked out so far.
///
/// The memory is the only state, and depends on the rules alone, so sharing it cannot be observed.
final class ScheduleRules: Sendable {
    let expression: String
    let exceptions: [ScheduleException]
    let selection: DateSelection
    private let years: Mutex<HoursByYear>

    init(
        expression: String, holidays: HolidayCalendar?, exceptions: [ScheduleException]
    ) throws(ScheduleError) {
        self.expression = expression
        var parser = ExpressionParser(expression, place: .expression, calendarIsBound: holidays != nil)
        let rules = try parser.rules()
        let dated = try ExpressionParser.rules(of: exceptions)
        self.exceptions = zip(exceptions, dated).map {
            ScheduleException(date: $0.date, hours: $0.hours, comment: $1.comment)
        }
        selection = DateSelection(rules: rules + dated, calendar: holidays)
        years = Mutex(HoursByYear(selection))
    }

    func isOpen(atWallMinute minute: Int) -> Bool {
        years.withLock { $0.isOpen(at: minute) }
    }

    func run(atWallMinute minute: Int) -> HoursByYear.Run {
        years.withLock { $0.run(at: minute) }
    }

    func start(ofRunAtWallMinute minute: Int) -> Int? {
        years.withLock { $0.start(ofRunAt: minute) }
    }
}

extension ScheduleRules: Hashable {
    static func == (left: ScheduleRules, right: ScheduleRules) -> Bool {
        left === right
            || left.expression == right.expression && left.exceptions == right.exceptions
                && left.selection.calendar == right.selection.calendar
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(expression)
        hasher.combine(exceptions)
    }
}
