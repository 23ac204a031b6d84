extension ExpressionParser {
    static let monthNames: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Whether dates stand here: a year or a month.
    var startsDates: Bool { startsYear || startsMonth }

    private var startsMonth: Bool {
        cursor.index(of: Self.monthNames) != nil && !cursor.looksAt(3, where: \.isASCIILetter)
    }

    /// A year begins with three digits at least: the two of a time have a colon after them.
    private var startsYear: Bool {
        (0..<3).allSatisfy { cursor.looksAt($0, where: Decimal.isDigit) }
    }

    /// Years, months and dates; nil when none stand here.
    mutating func dates() throws(ScheduleError) -> DateSelector? {
        guard startsDates else { return nil }
        guard startsYear else { return DateSelector(years: [], periods: try periods(year: nil, yearsAreGiven: false)) }
        let start = cursor.position
        let years = try years()
        let end = cursor.position
        guard cursor.accept(" "), startsMonth else {
            cursor.goBack(to: end)
            return DateSelector(years: years, periods: [])
        }
        // A single year belongs to the date behind it: `2026 Dec 24-2027 Jan 02`.
        if end - start == 4, let year = years.first?.lowerBound {
            return DateSelector(years: [], periods: try periods(year: year, yearsAreGiven: false))
        }
        return DateSelector(years: years, periods: try periods(year: nil, yearsAreGiven: true))
    }

    private mutating func years() throws(ScheduleError) -> [ClosedRange<Int>] {
        var years: [ClosedRange<Int>] = []
        repeat {
            let start = cursor.position
            let first = try year()
            if cursor.accept("+") {
                years.append(first...DateSelector.openEnd)
            } else if cursor.accept("-") {
                guard startsYear else {
                    throw cursor.refusal(
                        .dateNotMonthDay, from: start, found: cursor.word(at: start), rewrite: isoDate(at: start))
                }
                let last = try year()
                guard first < last else {
                    throw cursor.refusal(
                        .yearRangeBackwards, from: start, rewrite: first == last ? "\(first)" : "\(last)-\(first)")
                }
                years.append(first...last)
            } else {
                years.append(first...first)
            }
        } while cursor.looksAt(",") && !cursor.looksAt(", ") && cursor.accept(",")
        return years
    }

    private mutating func year() throws(ScheduleError) -> Int {
        let start = cursor.position
        let digits = cursor.digits()
        guard digits.count == 4, let year = digits.value else { throw cursor.refusal(.yearNotFourDigits, from: start) }
        guard (1971...9999).contains(year) else { throw cursor.refusal(.yearOutOfRange, from: start) }
        return year
    }

    /// `2026-12-24` as the grammar writes it; nil when something else stands there.
    private func isoDate(at start: Int) -> String? {
        CivilDate(cursor.word(at: start))?.inGrammar
    }

    /// Months and dates separated by commas without a blank.
    ///
    /// - Parameter year: the year that was read before the first of them.
    private mutating func periods(year: Int?, yearsAreGiven: Bool) throws(ScheduleError) -> [DateSelector.Period] {
        var periods = [try period(year: year)]
        while cursor.looksAt(","), !cursor.looksAt(", ") {
            cursor.advance()
            let start = cursor.position
            var ownYear: Int?
            if startsYear {
                guard !yearsAreGiven else { throw cursor.refusal(.yearTwice, from: start) }
                ownYear = try self.year()
                guard cursor.accept(" ") else { throw cursor.refusal(.dateNotMonthDay, from: start) }
            } else if year != nil {
                throw cursor.refusal(.yearOnFirstOnly, from: start)
            }
            guard startsMonth else {
                guard cursor.looksAt(where: Decimal.isDigit) else { throw unexpectedPart() }
                let day = cursor.word(at: start)
                throw cursor.refusal(
                    .dateListWithoutMonth, from: start, found: day,
                    rewrite: periods.last.map { "\(Self.monthNames[$0.lastMonth - 1]) \(day)" })
            }
            periods.append(try period(year: ownYear))
        }
        return periods
    }

    private mutating func period(year: Int?) throws(ScheduleError) -> DateSelector.Period {
        let start = cursor.position
        let month = try self.month()
        guard let day = try day(of: month, year: year, from: start) else {
            return try months(from: month, year: year, start: start)
        }
        let first = DateSelector.MonthDay(month: month, day: day)
        guard cursor.accept("-") else {
            return try period(from: first, year: year, to: first, endYear: year, start: start)
        }
        if startsYear {
            let endYear = try self.year()
            guard year != nil, cursor.accept(" "), startsMonth else {
                throw cursor.refusal(.yearOnFirstOnly, from: start)
            }
            let last = try monthDay(year: endYear)
            return try period(from: first, year: year, to: last, endYear: endYear, start: start)
        }
        guard startsMonth else {
            // `Dec 24-26`: the same month.
            let digits = cursor.digits()
            guard digits.count == 2, let last = digits.value else {
                throw cursor.refusal(.dateNotMonthDay, from: start)
            }
            guard (1...31).contains(last), last <= longest(month, year) else {
                throw cursor.refusal(.noSuchDate, from: start)
            }
            guard day < last else { throw cursor.refusal(.dateRangeBackwards, from: start) }
            let end = DateSelector.MonthDay(month: month, day: last)
            return try period(from: first, year: year, to: end, endYear: year, start: start)
        }
        let end = try monthDay(year: year)
        if let year, end < first {
            throw cursor.refusal(.yearWraps, from: start, rewrite: Self.text(first, to: end, of: year + 1))
        }
        return try period(from: first, year: year, to: end, endYear: year, start: start)
    }

    private mutating func months(from month: Int, year: Int?, start: Int) throws(ScheduleError) -> DateSelector.Period {
        var last = month
        if cursor.accept("-") {
            guard startsMonth else { throw cursor.refusal(.dateRangeMixed, from: start) }
            last = try self.month()
            if try day(of: last, year: year, from: start) != nil { throw cursor.refusal(.dateRangeMixed, from: start) }
        }
        guard let year else {
            return .yearly(
                DateSelector.MonthDay(month: month, day: 1), DateSelector.MonthDay(month: last, day: longest(last, nil))
            )
        }
        guard month <= last else {
            let (first, end) = (
                DateSelector.MonthDay(month: month, day: 1),
                DateSelector.MonthDay(month: last, day: longest(last, year + 1))
            )
            throw cursor.refusal(.yearWraps, from: start, rewrite: Self.text(first, to: end, of: year + 1))
        }
        return try period(
            from: DateSelector.MonthDay(month: month, day: 1), year: year,
            to: DateSelector.MonthDay(month: last, day: longest(last, year)), endYear: year, start: start)
    }

    /// `Dec 24-2027 Jan 02`.
    private static func text(_ first: DateSelector.MonthDay, to last: DateSelector.MonthDay, of year: Int) -> String {
        "\(first.text)-\(year) \(last.text)"
    }

    /// A period between two dates, both with a year or neither.
    private func period(
        from first: DateSelector.MonthDay, year: Int?, to last: DateSelector.MonthDay, endYear: Int?, start: Int
    ) throws(ScheduleError) -> DateSelector.Period {
        guard let year, let endYear else { return .yearly(first, last) }
        guard let from = CivilDate(year: year, month: first.month, day: first.day),
            let to = CivilDate(year: endYear, month: last.month, day: last.day)
        else { throw cursor.refusal(.noSuchDate, from: start) }
        guard from <= to else { throw cursor.refusal(.dateRangeBackwards, from: start) }
        return .once(from, to)
    }

    private mutating func monthDay(year: Int?) throws(ScheduleError) -> DateSelector.MonthDay {
        let start = cursor.position
        let month = try self.month()
        guard let day = try day(of: month, year: year, from: start) else {
            throw cursor.refusal(.dateRangeMixed, from: start)
        }
        return DateSelector.MonthDay(month: month, day: day)
    }

    /// The month here, 1 to 12. Only called where one stands.
    private mutating func month() throws(ScheduleError) -> Int {
        guard let index = cursor.index(of: Self.monthNames) else { throw unexpectedPart() }
        cursor.advance(3)
        return index + 1
    }

    /// The two digits of a day after a month; nil when a time or another part follows.
    private mutating func day(of month: Int, year: Int?, from start: Int) throws(ScheduleError) -> Int? {
        guard cursor.looksAt(" "), cursor.looksAt(1, where: Decimal.isDigit), !isTime(at: 1) else { return nil }
        cursor.advance()
        let digits = cursor.digits()
        guard digits.count == 2, let day = digits.value else {
            let rewrite = digits.value.flatMap { (1...9).contains($0) ? "\(Self.monthNames[month - 1]) 0\($0)" : nil }
            throw cursor.refusal(.dateNotMonthDay, from: start, rewrite: rewrite)
        }
        guard (1...longest(month, year)).contains(day) else { throw cursor.refusal(.noSuchDate, from: start) }
        return day
    }

    private func isTime(at distance: Int) -> Bool {
        [1, 2].contains { cursor.peek(distance + $0) == UInt8(ascii: ":") }
    }

    /// How many days a month has at most: in that year, or in a leap year where none is given.
    private func longest(_ month: Int, _ year: Int?) -> Int { CivilDate.daysIn(month: month, of: year ?? 2024) }
}

extension DateSelector.MonthDay {
    /// The month and the day as the grammar writes them: `Dec 24`.
    var text: String { "\(ExpressionParser.monthNames[month - 1]) \(Decimal.text(day, digits: 2))" }
}

extension CivilDate {
    /// The date as the grammar writes it: `2026 Dec 24`.
    var inGrammar: String {
        "\(Decimal.text(year, digits: 4)) \(DateSelector.MonthDay(month: month, day: day).text)"
    }
}

extension DateSelector.Period {
    /// The month in which the period ends.
    fileprivate var lastMonth: Int {
        switch self {
        case .yearly(_, let end): end.month
        case .once(_, let end): end.month
        }
    }
}
