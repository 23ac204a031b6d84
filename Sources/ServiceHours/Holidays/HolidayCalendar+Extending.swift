extension HolidayCalendar {
    /// Dates that a calendar of one's own names.
    public enum Dates: Hashable, Sendable {
        /// One date.
        case once(CivilDate)
        /// A month and a day of each year; February 29 of those that have one.
        case yearly(month: Int, day: Int)

        /// Dates as files write them: `2026-12-24`, or `Dec 24` for each year from 1971 on; `nil` for something else.
        public init?(_ text: String) {
            if let date = CivilDate(text) {
                guard HolidayCalendar.allYears.contains(date.year) else { return nil }
                self = .once(date)
                return
            }
            let parts = text.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].utf8.count == 2, let day = Decimal.value(of: parts[1].utf8),
                let month = ExpressionParser.monthNames.firstIndex(where: { "\($0)" == parts[0] }),
                // In a leap year each day exists.
                let date = CivilDate(year: 2024, month: month + 1, day: day)
            else { return nil }
            self = .yearly(month: date.month, day: date.day)
        }

        /// The dates that are in each of two sets, a yearly date standing for all of its years.
        static func both(_ some: Set<Dates>, _ others: Set<Dates>) -> Set<Dates> {
            func covered(_ dates: Dates, by set: Set<Dates>) -> Bool {
                guard case .once(let date) = dates else { return set.contains(dates) }
                return set.contains { $0.contains(date) }
            }
            return some.filter { covered($0, by: others) }.union(others.filter { covered($0, by: some) })
        }

        func contains(_ date: CivilDate) -> Bool {
            switch self {
            case .once(let own): own == date
            case .yearly(let month, let day): (date.month, date.day) == (month, day)
            }
        }
    }

    /// Days put into a calendar, without days off in lieu of a weekend.
    public struct Addition: Hashable, Sendable {
        /// When.
        public let dates: Dates
        /// What they are called.
        public let name: String

        /// Days of that name.
        public init(dates: Dates, name: String) { (self.dates, self.name) = (dates, name) }
    }

    /// Days taken out of what a calendar extends.
    public enum Removal: Hashable, Sendable {
        /// Dates, whatever falls on them.
        case dates(Dates)
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
        let (dates, names) = removals.reduce(into: ([Dates](), Set<String>())) { parts, removal in
            switch removal {
            case .dates(let dates): parts.0.append(dates)
            case .holiday(let name): parts.1.insert(name)
            }
        }
        var rules: [HolidayRule] = []
        for rule in parents.flatMap(\.rules) where !names.contains(rule.name) {
            // A day is there if one of the parents has it.
            if let index = rules.firstIndex(where: { $0.isSame(as: rule) }) {
                rules[index].exceptions = Dates.both(rules[index].exceptions, rule.exceptions)
            } else {
                rules.append(rule)
            }
        }
        for index in rules.indices { rules[index].exceptions.formUnion(dates) }
        var singleDays: [Holiday] = []
        for day in parents.flatMap(\.singleDays) where !singleDays.contains(day) {
            let isRemoved = names.contains(day.name) || dates.contains { $0.contains(day.date) }
            if !isRemoved { singleDays.append(day) }
        }
        for addition in additions {
            switch addition.dates {
            case .once(let date): singleDays.append(Holiday(date: date, name: addition.name, kind: .added))
            case .yearly(let month, let day):
                rules.append(
                    HolidayRule(
                        name: addition.name, day: .fixed(month: month, day: day), years: Self.allYears,
                        inLieu: .nothing, kind: .added))
            }
        }
        self.init(name: name, rules: rules, singleDays: singleDays)
    }

    /// Whether there is something that a removal can take out.
    public func has(_ removal: Removal) -> Bool {
        switch removal {
        case .dates(.once(let date)): contains(day: date.dayNumber)
        // The Gregorian calendar repeats after 28 years, most times; a single day may be in any.
        case .dates(let dates):
            singleDays.contains { dates.contains($0.date) }
                || (1971...2031).contains { holidays(in: $0).contains { dates.contains($0.date) } }
        case .holiday(let name): holidayNames.contains(name)
        }
    }

    /// The names of all holidays, each once, sorted.
    public var holidayNames: [String] { Set(rules.map(\.name) + singleDays.map(\.name)).sorted() }
}
