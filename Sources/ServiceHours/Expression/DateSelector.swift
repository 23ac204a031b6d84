/// Years, months and dates of a rule; the years and one of the ranges must hold.
struct DateSelector: Hashable, Sendable {
    /// A month and a day of any year, ordered as in the calendar.
    struct MonthDay: Hashable, Comparable, Sendable {
        let month: Int
        let day: Int

        static func < (left: MonthDay, right: MonthDay) -> Bool {
            (left.month, left.day) < (right.month, right.day)
        }
    }

    enum Period: Hashable, Sendable {
        /// From one month and day to another, both included, each year; wraps over New Year when the end is earlier.
        case yearly(MonthDay, MonthDay)
        /// From one date to another, both included.
        case once(CivilDate, CivilDate)

        func contains(_ date: CivilDate) -> Bool {
            switch self {
            case .yearly(let start, let end):
                let day = MonthDay(month: date.month, day: date.day)
                return start <= end ? (start <= day && day <= end) : (start <= day || day <= end)
            case .once(let start, let end):
                return start <= date && date <= end
            }
        }

        /// The months that have a day in the period.
        var months: Set<Int> {
            let first: Int
            var count: Int
            switch self {
            case .yearly(let start, let end):
                first = start.month
                count = (end.month - start.month).remainder(moduloPositive: 12) + 1
                if end < start, end.month == start.month { count = 12 }
            case .once(let start, let end):
                first = start.month
                count = min(12, (end.year - start.year) * 12 + end.month - start.month + 1)
            }
            return Set((0..<count).map { (first - 1 + $0) % 12 + 1 })
        }
    }

    /// The last year of `2026+`: beyond all that can be asked.
    static let openEnd = 99_999

    /// Empty is every year.
    var years: [ClosedRange<Int>]
    /// Empty is the whole year.
    var periods: [Period]

    func contains(_ date: CivilDate) -> Bool {
        (years.isEmpty || years.contains { $0.contains(date.year) })
            && (periods.isEmpty || periods.contains { $0.contains(date) })
    }

    /// The months in which the selector can hold.
    var months: Set<Int> {
        periods.isEmpty ? Set(1...12) : periods.reduce(into: []) { $0.formUnion($1.months) }
    }

    /// The years from which the selector selects differently than in the year before.
    var turningYears: [Int] {
        let ofYears = years.flatMap { [$0.lowerBound, $0.upperBound + 1] }
        let ofPeriods = periods.flatMap { period -> [Int] in
            switch period {
            case .yearly: []
            case .once(let start, let end): [start.year, start.year + 1, end.year, end.year + 1]
            }
        }
        return ofYears + ofPeriods
    }
}
