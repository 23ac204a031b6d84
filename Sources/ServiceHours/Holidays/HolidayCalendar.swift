/// A named calendar of holidays: what `PH` stands for in a schedule.
///
/// Some come with the product (``names``); one's own is made from others, with days added and days taken out.
public struct HolidayCalendar: Hashable, Sendable {
    /// The name by which files refer to it: `us-federal`.
    public let name: String
    let rules: [HolidayRule]
    /// Holidays of a single year.
    let singleDays: [Holiday]

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
