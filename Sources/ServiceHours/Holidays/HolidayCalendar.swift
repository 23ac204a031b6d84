/// A named calendar of holidays: what `PH` stands for in a schedule.
///
/// Some come with the product (``names``); one's own is made from others, with days added and days taken out.
public struct HolidayCalendar: Hashable, Sendable {
    /// The name by which files refer to it: `us-federal`.
    public let name: String
    let rules: [HolidayRule]
    /// Holidays of a single year.
    private let singleDays: [Holiday]

    init(name: String, rules: [HolidayRule], singleDays: [Holiday] = []) {
        (self.name, self.rules, self.singleDays) = (name, rules, singleDays)
    }

    /// The legal and the observed days within a calendar year, by date.
    ///
    /// A holiday of the next year can be observed in this one: New Year's Day 2028 on Friday, December 31, 2027.
    public func holidays(in year: Int) -> [Holiday] {
        holidays(ofLegalYears: year - 1...year + 1).filter { $0.date.year == year }
            .sorted { ($0.date, $0.name) < ($1.date, $1.name) }
    }

    /// The holidays of a date: none, one, or several on the same day.
    public func holidays(on date: CivilDate) -> [Holiday] {
        contains(day: date.dayNumber) ? holidays(in: date.year).filter { $0.date == date } : []
    }

    /// Whether a day, counted from 1970-01-01, is a holiday.
    func contains(day: Int) -> Bool {
        let year = CivilDate(dayNumber: day).year
        return rules.contains { rule in
            (year - 1...year + 1).contains { rule.days(ofLegalYear: $0).contains { $0.day == day } }
        } || singleDays.contains { $0.date.dayNumber == day }
    }

    /// The names of the holidays of a date, joined with "and"; nil when it is none.
    public func holidayName(on date: CivilDate) -> String? {
        let names = holidays(on: date).map(\.name)
        return names.isEmpty ? nil : names.joined(separator: " and ")
    }

    /// The days of holidays whose legal date is in those years, counted from 1970-01-01.
    func dayNumbers(ofLegalYears years: ClosedRange<Int>) -> Set<Int> {
        var days = Set(singleDays.map(\.date.dayNumber))
        for rule in rules {
            for year in years { days.formUnion(rule.days(ofLegalYear: year).map(\.day)) }
        }
        return days
    }

    /// The years from which a holiday starts or stops; between them the calendar repeats with the Gregorian one, or
    /// with a cycle of ``cycleInYears``.
    var turningYears: [Int] {
        rules.flatMap(\.turningYears) + singleDays.flatMap { [$0.date.year, $0.date.year + 1] }
    }

    /// After how many years the same rules apply again.
    var cycleInYears: Int { rules.map(\.every).max() ?? 1 }

    private func holidays(ofLegalYears years: ClosedRange<Int>) -> Set<Holiday> {
        var holidays = Set(singleDays.filter { years.contains($0.date.year) })
        for rule in rules {
            for year in years {
                holidays.formUnion(
                    rule.days(ofLegalYear: year).map {
                        Holiday(date: CivilDate(dayNumber: $0.day), name: rule.name, kind: $0.kind)
                    })
            }
        }
        return holidays
    }
}

extension HolidayCalendar {
    /// A day put into a calendar.
    public enum Addition: Hashable, Sendable {
        /// One date.
        case date(CivilDate, name: String)
        /// A month and a day of each year, without a day off in lieu of a weekend.
        case yearly(month: Int, day: Int, name: String)
    }

    /// A day taken out of what a calendar extends.
    public enum Removal: Hashable, Sendable {
        /// One date, whatever falls on it.
        case date(CivilDate)
        /// All days of a holiday, legal and observed.
        case holiday(named: String)
    }

    /// A calendar of one's own: all days of others, without some and with more.
    ///
    /// - Parameters:
    ///   - parents: what is extended; a day that is in several of them is there once.
    ///   - additions: days put in, also on dates that are taken out.
    ///   - removals: days taken out of the parents. One that is in none of them has no effect; see ``has(_:)``.
    public init(
        name: String, extending parents: [HolidayCalendar], adding additions: [Addition] = [],
        removing removals: [Removal] = []
    ) {
        var rules: [HolidayRule] = []
        for rule in parents.flatMap(\.rules)
        where !rules.contains(rule) && !removals.contains(.holiday(named: rule.name)) {
            rules.append(rule)
        }
        let dates = removals.compactMap { if case .date(let date) = $0 { date.dayNumber } else { nil } }
        for index in rules.indices { rules[index].exceptions.formUnion(dates) }
        var singleDays = parents.flatMap(\.singleDays).filter {
            !removals.contains(.holiday(named: $0.name)) && !removals.contains(.date($0.date))
        }
        for addition in additions {
            switch addition {
            case .date(let date, let name): singleDays.append(Holiday(date: date, name: name, kind: .added))
            case .yearly(let month, let day, let name):
                rules.append(
                    HolidayRule(
                        name: name, day: .fixed(month: month, day: day), years: Self.allYears, inLieu: .nothing,
                        kind: .added))
            }
        }
        self.init(name: name, rules: rules, singleDays: singleDays)
    }

    /// Whether there is something that a removal can take out.
    public func has(_ removal: Removal) -> Bool {
        switch removal {
        case .date(let date): !holidays(on: date).isEmpty
        case .holiday(let name): holidayNames.contains(name)
        }
    }

    /// The names of all holidays, each once, in no year's order.
    public var holidayNames: [String] {
        Set(rules.map(\.name) + singleDays.map(\.name)).sorted()
    }
}
