/// Years in which the rules and the calendar select alike.
///
/// In a steady era a year's hours follow from the weekday of its January 1, whether it is a leap year, and which year of
/// the calendar's cycle it is: 14 kinds of years for each of the cycle. A year beside which anything starts or stops is an
/// era of its own, because hours reach over New Year.
struct Era: Hashable, Sendable {
    /// The years whose hours can be asked for: those of `Instant.supported` on any zone's clock.
    static let allYears = 1970...10_000

    let years: ClosedRange<Int>
    /// Whether one table for each kind of year will do.
    let isSteady: Bool
    /// Where the era's tables start in the memory of all.
    let firstSlot: Int

    /// After how many years the calendar's rules apply again.
    let cycleInYears: Int

    var slotCount: Int { isSteady ? 14 * cycleInYears : 1 }

    /// The slot of a year's table.
    func slot(of year: Int, startingOn weekday: Weekday) -> Int {
        guard isSteady else { return firstSlot }
        let kind = weekday.rawValue * 2 + (CivilDate.isLeap(year) ? 1 : 0)
        return firstSlot + kind * cycleInYears + year % cycleInYears
    }

    /// The eras of all years, in order and without gaps.
    ///
    /// - Parameter turningYears: years whose selection differs from that of the year before.
    static func all(turningYears: some Sequence<Int>, cycleInYears: Int) -> [Era] {
        let singleYears = Set(turningYears.flatMap { [$0 - 1, $0] }).filter(allYears.contains).sorted()
        var eras: [Era] = []
        var next = allYears.lowerBound
        var slot = 0
        func append(_ years: ClosedRange<Int>, steady: Bool) {
            let era = Era(years: years, isSteady: steady, firstSlot: slot, cycleInYears: cycleInYears)
            eras.append(era)
            slot += era.slotCount
            next = years.upperBound + 1
        }
        for year in singleYears {
            if next < year { append(next...year - 1, steady: true) }
            append(year...year, steady: false)
        }
        if next <= allYears.upperBound { append(next...allYears.upperBound, steady: true) }
        return eras
    }
}
