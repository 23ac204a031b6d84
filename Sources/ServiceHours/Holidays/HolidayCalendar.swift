/// A named calendar of holidays: what `PH` stands for in a schedule.
public struct HolidayCalendar: Hashable, Sendable {
    /// The name by which files refer to it: `us-federal`.
    public let name: String
    private let rules: [HolidayRule]

    /// The calendar of that name, `nil` when there is none.
    public init?(named name: String) {
        guard let calendar = HolidayCalendar.all.first(where: { $0.name == name }) else { return nil }
        self = calendar
    }

    /// The names of all calendars.
    public static var names: [String] { all.map(\.name) }

    private static let all = [HolidayCalendar.usFederal]

    init(name: String, rules: [HolidayRule]) {
        self.name = name
        self.rules = rules
    }

    /// The legal and the observed days within a calendar year, by date.
    ///
    /// A holiday of the next year can be observed in this one: New Year's Day 2028 on Friday, December 31, 2027.
    public func holidays(in year: Int) -> [Holiday] {
        (year - 1...year + 1).flatMap { legalYear in days(ofLegalYear: legalYear) }
            .filter { $0.date.year == year }
            .sorted { ($0.date, $0.name) < ($1.date, $1.name) }
    }

    /// The holidays of a date: none, one, or several on the same day.
    public func holidays(on date: CivilDate) -> [Holiday] {
        holidays(in: date.year).filter { $0.date == date }
    }

    /// The names of the holidays of a date, joined with "and"; nil when it is none.
    public func holidayName(on date: CivilDate) -> String? {
        let names = holidays(on: date).map(\.name)
        return names.isEmpty ? nil : names.joined(separator: " and ")
    }

    /// The legal and the observed days of holidays whose legal date is in those years, counted from 1970-01-01.
    func dayNumbers(ofLegalYears years: ClosedRange<Int>) -> Set<Int> {
        Set(years.flatMap { days(ofLegalYear: $0) }.map(\.date.dayNumber))
    }

    /// The years from which a rule starts or stops applying; between them the calendar repeats with the Gregorian one.
    var turningYears: [Int] {
        rules.flatMap { [$0.years.lowerBound, $0.years.upperBound + 1] }
    }

    /// In lieu of a holiday on a Saturday the Friday before is off, of one on a Sunday the Monday after
    /// (5 U.S.C. 6103(b); Executive Order 11582 of 1971).
    private func days(ofLegalYear year: Int) -> [Holiday] {
        rules.flatMap { rule -> [Holiday] in
            guard let legal = rule.legalDay(in: year) else { return [] }
            let holiday = Holiday(date: CivilDate(dayNumber: legal), name: rule.name, kind: .legal)
            let observed: Int
            switch Weekday(dayNumber: legal) {
            case .saturday: observed = legal - 1
            case .sunday: observed = legal + 1
            case .monday, .tuesday, .wednesday, .thursday, .friday: return [holiday]
            }
            return [holiday, Holiday(date: CivilDate(dayNumber: observed), name: rule.name, kind: .observed)]
        }
    }
}
