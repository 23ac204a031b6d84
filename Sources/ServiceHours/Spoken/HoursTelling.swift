/// Puts the rules of a schedule into words.
struct HoursTelling {
    let grammar: any SpokenGrammar
    let holidaysAreFederal: Bool

    /// The rules in order, the zone named once, after the first times; of several that open at times after the last of them.
    func phrase(of rules: [Rule], zoneName: SpokenPhrase) -> SpokenPhrase {
        let rules = rules.filter { $0.origin == .expression }
        let openings = rules.prefix { $0.effect == .open && hasTimes($0) }.count
        let zonePlace = openings > 0 ? openings - 1 : rules.firstIndex(where: hasTimes)
        var told = SpokenPhrase("")
        for (place, rule) in rules.enumerated() {
            var phrase = phrase(of: rule)
            if openings > 1, place == openings - 1 { phrase = SpokenPhrase(grammar.and).followed(by: phrase) }
            if place == zonePlace { phrase = grammar.phrase(phrase, inZone: zoneName) }
            told = told.segments.isEmpty ? phrase : told.followed(by: phrase, mark: ",")
        }
        return told
    }

    private func hasTimes(_ rule: Rule) -> Bool { !rule.spans.isEmpty && rule.spans != [.wholeDay] }

    private func phrase(of rule: Rule) -> SpokenPhrase {
        let days = days(of: rule)
        let spans = rule.spans.map { grammar.span(from: $0.start, to: $0.end) }.listed(grammar.and)
        switch rule.effect {
        case .off where days.segments.isEmpty: return grammar.closed.followed(by: spans)
        case .off: return grammar.closed(on: days, startsWithDay: startsWithDay(rule)).followed(by: spans)
        case .open where days.segments.isEmpty && rule.spans.allSatisfy { $0 == .wholeDay }: return grammar.alwaysOpen
        case .open: return (days.segments.isEmpty ? grammar.everyDay : days).followed(by: spans)
        }
    }

    /// Whether what is told of a rule's days starts with a day, not with several in a row or a date.
    private func startsWithDay(_ rule: Rule) -> Bool {
        switch rule.days?.items.first {
        case .weekdays(let weekdays): runs(of: weekdays).first.map { $0.first == $0.last } ?? false
        case .nth(_, _, let offset), .holidays(let offset): abs(offset) <= 1
        case nil: false
        }
    }

    private func days(of rule: Rule) -> SpokenPhrase {
        var parts = rule.days?.items.flatMap(phrases(of:)) ?? []
        parts = parts.isEmpty ? [] : [parts.listed(grammar.and)]
        if let dates = rule.dates {
            parts += dates.periods.isEmpty ? [] : [dates.periods.map(phrase(of:)).listed(grammar.and)]
            let years = dates.years.map { years in
                grammar.years(
                    from: years.lowerBound, to: years.upperBound == DateSelector.openEnd ? nil : years.upperBound)
            }
            parts += years.isEmpty ? [] : [years.listed(grammar.and)]
        }
        return parts.reduce(SpokenPhrase("")) { $0.segments.isEmpty ? $1 : $0.followed(by: $1, mark: ",") }
    }

    private func phrases(of item: DaySelector.Item) -> [SpokenPhrase] {
        switch item {
        case .weekdays(let weekdays):
            return runs(of: weekdays).map { grammar.weekdays(from: $0.first, to: $0.last) }
        case .nth(let counts, let weekday, let offset):
            let days = grammar.nth(counts, weekday)
            return [offset == 0 ? days : grammar.moved(days, by: offset)]
        case .holidays(let offset):
            let days = grammar.holidays(federal: holidaysAreFederal)
            return [offset == 0 ? days : grammar.moved(days, by: offset)]
        }
    }

    /// Weekdays as ranges of three or more, and as single days; a range that goes over Sunday is told from its start.
    private func runs(of weekdays: Set<Weekday>) -> [(first: Weekday, last: Weekday)] {
        func neighbor(_ day: Weekday, _ distance: Int) -> Weekday {
            Weekday.allCases[(day.rawValue + distance).remainder(moduloPositive: 7)]
        }
        guard weekdays.count < 7 else { return [(.monday, .sunday)] }
        let starts = weekdays.filter { !weekdays.contains(neighbor($0, -1)) }.sorted()
        return starts.flatMap { start in
            var end = start
            while weekdays.contains(neighbor(end, 1)) { end = neighbor(end, 1) }
            return neighbor(start, 1) == end ? [(start, start), (end, end)] : [(start, end)]
        }
    }

    private func phrase(of period: DateSelector.Period) -> SpokenPhrase {
        switch period {
        case .yearly(let start, let end):
            let isMonths = period.wholeMonths != nil
            return grammar.dates(
                from: SpokenDate(month: start.month, day: isMonths ? nil : start.day),
                to: SpokenDate(month: end.month, day: isMonths ? nil : end.day))
        case .once(let start, let end):
            let isMonths = period.wholeMonths != nil
            let isOne = isMonths ? start.month == end.month : start == end
            return grammar.dates(
                from: SpokenDate(
                    year: isOne || start.year != end.year ? start.year : nil, month: start.month,
                    day: isMonths ? nil : start.day),
                to: SpokenDate(year: end.year, month: end.month, day: isMonths ? nil : end.day))
        }
    }
}

extension DateSelector.Period {
    /// The first and the last month of a period that is made of whole months, within a year.
    fileprivate var wholeMonths: (first: Int, last: Int)? {
        switch self {
        case .yearly(let start, let end):
            return start.day == 1 && end.day >= CivilDate.daysIn(month: end.month, of: 2024)
                ? (start.month, end.month) : nil
        case .once(let start, let end):
            let isWhole = start.day == 1 && end.day == CivilDate.daysIn(month: end.month, of: end.year)
            return isWhole && start.year == end.year ? (start.month, end.month) : nil
        }
    }
}
