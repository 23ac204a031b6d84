import ServiceHours

/// The flow's own calendars of holidays, each made when it is first asked for, as they may extend each other in any order.
struct CalendarNames {
    /// Where a calendar is in the making.
    enum State {
        case unread(YAMLValue, key: YAMLValue)
        case inTheMaking
        case read(HolidayCalendar)
        /// What was wrong with it is reported.
        case wrong
    }

    var states: [String: State] = [:]
    /// How many calendars stand one on the other, of those that are read.
    var heights: [String: Int] = [:]
    /// The height of the highest that the calendar in the making stands on.
    var tallest = 0
    /// How many calendars are in the making, each for the one before.
    var depth = 0

    /// The longest chain of calendars that extend each other.
    static let deepest = 20

    /// What a name may have been meant for.
    var all: [String] { HolidayCalendar.names + states.keys.sorted() }
}

extension FlowDecoder {
    /// Reads all calendars of the flow, used or not.
    mutating func readCalendars(_ value: YAMLValue?) {
        guard let value else { return }
        let pairs = report.pairs(of: value, expected: "calendars of holidays, each a name and its days") ?? []
        for pair in pairs {
            let name = pair.key.text ?? ""
            report.warnIfMisread(pair.key)
            if HolidayCalendar.names.contains(name) {
                report.error(.reservedCalendar(name), at: pair.key)
            } else if !Name.isWord(name) {
                report.error(.badName(name, of: "a calendar", rule: "letters, digits, '-' and '_'"), at: pair.key)
            } else {
                calendars.states[name] = .unread(pair.value, key: pair.key)
            }
        }
        for pair in pairs { _ = ownCalendar(pair.key.text ?? "") }
    }

    /// The calendar that a value names; nil if there is none, or something is wrong with it.
    mutating func calendar(_ value: YAMLValue) -> HolidayCalendar? {
        guard let name = report.words(value, expected: "a calendar of holidays") else { return nil }
        if let calendar = HolidayCalendar(named: name) { return calendar }
        switch calendars.states[name] {
        case nil: report.error(.undefinedCalendar(name), at: value, word: name, meant: calendars.all)
        case .inTheMaking: report.error(.calendarExtendsItself(name), at: value)
        case .unread, .read, .wrong:
            let calendar = ownCalendar(name)
            calendars.tallest = max(calendars.tallest, calendars.heights[name] ?? 0)
            return calendar
        }
        return nil
    }

    private mutating func ownCalendar(_ name: String) -> HolidayCalendar? {
        switch calendars.states[name] {
        case .read(let calendar): return calendar
        case .unread(let value, let key):
            guard calendars.depth < CalendarNames.deepest else {
                report.error(.calendarsTooDeep(CalendarNames.deepest), at: key)
                calendars.states[name] = .wrong
                return nil
            }
            calendars.states[name] = .inTheMaking
            let tallest = calendars.tallest
            (calendars.depth, calendars.tallest) = (calendars.depth + 1, 0)
            var calendar = calendar(value, named: name, at: key)
            calendars.heights[name] = calendars.tallest + 1
            if calendars.tallest >= CalendarNames.deepest, calendar != nil {
                report.error(.calendarsTooDeep(CalendarNames.deepest), at: key)
                calendar = nil
            }
            (calendars.depth, calendars.tallest) = (calendars.depth - 1, tallest)
            calendars.states[name] = calendar.map { .read($0) } ?? .wrong
            return calendar
        case .inTheMaking, .wrong, nil: return nil
        }
    }

    private mutating func calendar(_ value: YAMLValue, named name: String, at key: YAMLValue) -> HolidayCalendar? {
        let known = ["extends", "add", "remove"]
        let errorsBefore = report.errorCount
        guard let fields = report.fields(of: value, noun: "a calendar", known: known, at: key) else { return nil }
        if fields.lacks("extends"), fields.lacks("add") {
            report.error(.missingOneOf("extends", "add", in: fields.noun), at: key)
        }
        let parents = fields["extends"].map { self.parents($0) } ?? []
        let base = HolidayCalendar(name: name, extending: parents)
        let additions = fields["add"].map { self.additions($0) } ?? []
        let removals = fields["remove"].map { self.removals($0, from: base) } ?? []
        guard report.errorCount == errorsBefore else { return nil }
        return HolidayCalendar(name: name, extending: parents, adding: additions, removing: removals)
    }

    /// One calendar, or a list of them.
    private mutating func parents(_ value: YAMLValue) -> [HolidayCalendar] {
        guard case .list = value.content else { return calendar(value).map { [$0] } ?? [] }
        return (report.list(value, of: "calendars") ?? []).compactMap { calendar($0) }
    }

    private mutating func additions(_ value: YAMLValue) -> [HolidayCalendar.Addition] {
        let pairs = report.pairs(of: value, expected: "dates and their names, such as 2026-12-24: Christmas Eve") ?? []
        return pairs.compactMap { pair in
            let name = report.words(pair.value, expected: "the day's name")
            let text = pair.key.text ?? ""
            guard let date = HolidayCalendar.Dates(text) else {
                report.error(.notHolidayDate(text), at: pair.key)
                return nil
            }
            return name.map { HolidayCalendar.Addition(dates: date, name: $0) }
        }
    }

    /// What is taken out; that there is no such day is said, but no error, as the law may have changed since.
    private mutating func removals(_ value: YAMLValue, from base: HolidayCalendar) -> [HolidayCalendar.Removal] {
        (report.list(value, of: "dates or names of holidays") ?? []).compactMap { item in
            guard let text = report.text(item, expected: "a date or the name of a holiday") else { return nil }
            let removal = HolidayCalendar.Dates(text).map { HolidayCalendar.Removal.dates($0) } ?? .holiday(named: text)
            if !base.has(removal) {
                // As a list of holidays shows an observed day.
                let name = text.hasSuffix(" (observed)") ? String(text.dropLast(11)) : text
                let meant =
                    base.holidayNames.contains(name) ? name : Suggestion.nearest(to: name, among: base.holidayNames)
                report.warning(.removesNothing(text), at: item, suggestion: meant)
            }
            return removal
        }
    }
}
