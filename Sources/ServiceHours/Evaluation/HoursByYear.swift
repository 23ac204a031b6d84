/// Open or closed by the wall clock alone, year by year: each year is worked out when it is first asked for.
///
/// Minutes are counted from 1970-01-01 00:00 as a wall clock without a zone counts them.
struct HoursByYear: Sendable {
    /// Minutes in which the state is the same.
    struct Run: Hashable, Sendable {
        let isOpen: Bool
        /// The state has held at least since this minute.
        let start: Int
        /// The first minute with the other state; `nil` when it never comes.
        let end: Int?
    }

    private let selection: DateSelection
    private var eras: [Era] = []
    private var tables: [YearOfHours?] = []
    /// For each era whether its years have no change; nil is not known yet.
    private var constants: [Bool?] = []

    init(_ selection: DateSelection) {
        self.selection = selection
    }

    /// Whether a minute is open.
    mutating func isOpen(at minute: Int) -> Bool {
        let (year, base) = HoursByYear.year(of: minute)
        let table = table(of: year, base: base)
        return table.isOpen(after: table.changes(through: minute - base))
    }

    /// The state at a minute and until when it holds.
    mutating func run(at minute: Int) -> Run {
        let (year, base) = HoursByYear.year(of: minute)
        let table = table(of: year, base: base)
        let index = table.changes(through: minute - base)
        let isOpen = table.isOpen(after: index)
        let start = index > 0 ? base + Int(table.changes[index - 1]) : base
        let end =
            index < table.changes.count
            ? base + Int(table.changes[index]) : firstMinute(from: year + 1, whereOpenIsNot: isOpen)
        return Run(isOpen: isOpen, start: start, end: end)
    }

    /// Since when the state at a minute has held; `nil` when it has in all years.
    mutating func start(ofRunAt minute: Int) -> Int? {
        let (year, base) = HoursByYear.year(of: minute)
        let table = table(of: year, base: base)
        let index = table.changes(through: minute - base)
        guard index == 0 else { return base + Int(table.changes[index - 1]) }
        return firstMinute(upTo: year - 1, fromWhereOpenIs: table.isOpenAtStart)
    }

    private mutating func firstMinute(from year: Int, whereOpenIsNot state: Bool) -> Int? {
        var year = year
        while year <= Era.allYears.upperBound {
            let base = HoursByYear.firstMinute(of: year)
            let table = table(of: year, base: base)
            if table.isOpenAtStart != state { return base }
            if let change = table.changes.first { return base + Int(change) }
            year = yearAfterConstancy(year)
        }
        return nil
    }

    private mutating func firstMinute(upTo year: Int, fromWhereOpenIs state: Bool) -> Int? {
        var year = year
        while year >= Era.allYears.lowerBound {
            let base = HoursByYear.firstMinute(of: year)
            let table = table(of: year, base: base)
            if table.isOpenAtEnd != state { return HoursByYear.firstMinute(of: year + 1) }
            if let change = table.changes.last { return base + Int(change) }
            year = yearBeforeConstancy(year)
        }
        return nil
    }

    /// The next year that may differ, after a year without a change.
    private mutating func yearAfterConstancy(_ year: Int) -> Int {
        let index = eraIndex(of: year)
        return isConstant(eraAt: index) ? eras[index].years.upperBound + 1 : year + 1
    }

    private mutating func yearBeforeConstancy(_ year: Int) -> Int {
        let index = eraIndex(of: year)
        return isConstant(eraAt: index) ? eras[index].years.lowerBound - 1 : year - 1
    }

    /// Whether no year of an era has a change.
    private mutating func isConstant(eraAt index: Int) -> Bool {
        let era = eras[index]
        guard era.isSteady else { return false }
        if let known = constants[index] { return known }
        var states: Set<Bool> = []
        // After 400 years the Gregorian calendar repeats: an era that is longer has no other kinds of years.
        for year in era.years.prefix(400) {
            let table = table(of: year, base: HoursByYear.firstMinute(of: year))
            states.insert(table.isOpenAtStart)
            guard table.changes.isEmpty, states.count == 1 else {
                constants[index] = false
                return false
            }
        }
        constants[index] = true
        return true
    }

    private mutating func table(of year: Int, base: Int) -> YearOfHours {
        let era = eras.isEmpty ? prepareEras(year) : eras[eraIndex(of: year)]
        let weekday = Weekday(dayNumber: base / MinuteSpan.minutesPerDay)
        let slot = era.slot(of: year, startingOn: weekday)
        if let known = tables[slot] { return known }
        let table = selection.hours(of: year)
        tables[slot] = table
        return table
    }

    private mutating func prepareEras(_ year: Int) -> Era {
        eras = Era.all(turningYears: selection.turningYears, cycleInYears: selection.cycleInYears)
        tables = Array(repeating: nil, count: eras.reduce(0) { $0 + $1.slotCount })
        constants = Array(repeating: nil, count: eras.count)
        return eras[eraIndex(of: year)]
    }

    private func eraIndex(of year: Int) -> Int {
        var low = 0
        var high = eras.count - 1
        while low < high {
            let middle = (low + high) / 2
            if year <= eras[middle].years.upperBound { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func year(of minute: Int) -> (year: Int, base: Int) {
        let year = CivilDate(dayNumber: minute.quotient(flooredBy: MinuteSpan.minutesPerDay)).year
        return (year, firstMinute(of: year))
    }

    private static func firstMinute(of year: Int) -> Int {
        CivilDate.dayNumber(year: year, month: 1, day: 1) * MinuteSpan.minutesPerDay
    }
}
