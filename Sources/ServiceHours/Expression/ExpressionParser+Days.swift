extension ExpressionParser {
    static let weekdayNames: [StaticString] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

    /// Whether days stand here: a weekday's two letters or `PH`, and no more letters.
    var startsDays: Bool {
        (cursor.index(of: Self.weekdayNames) != nil || cursor.looksAt("PH"))
            && !cursor.looksAt(2, where: \.isASCIILetter)
    }

    /// Weekdays and holidays separated by commas without a blank; nil when none stand here.
    ///
    /// - Parameter dates: the dates of the same rule, from which a moved weekday must not fall out.
    mutating func days(in dates: DateSelector?) throws(ScheduleError) -> DaySelector? {
        guard startsDays else { return nil }
        var items = [try dayItem(in: dates)]
        while cursor.looksAt(","), !cursor.looksAt(", ") {
            cursor.advance()
            guard startsDays else { throw unexpectedPart() }
            items.append(try dayItem(in: dates))
        }
        let end = cursor.position
        if cursor.accept(" "), startsDays {
            let isHoliday = cursor.looksAt("PH") || items.contains { if case .holidays = $0 { true } else { false } }
            if isHoliday { throw cursor.refusal(.holidayBesideDays, from: cursor.position) }
            throw cursor.refusal(.blankMisplaced, from: end, found: " ", rewrite: ",")
        }
        cursor.goBack(to: end)
        return DaySelector(items: items)
    }

    private mutating func dayItem(in dates: DateSelector?) throws(ScheduleError) -> DaySelector.Item {
        let start = cursor.position
        if cursor.accept("PH") {
            guard calendarIsBound else { throw cursor.refusal(.calendarMissing, from: start) }
            return .holidays(movedBy: try offset() ?? 0)
        }
        guard let first = weekday() else { throw unexpectedPart() }
        if cursor.accept("-") {
            guard let last = weekday() else { throw unexpectedPart() }
            let length = (last.rawValue - first.rawValue).remainder(moduloPositive: 7)
            let weekdays = (0...length).map { Weekday.allCases[(first.rawValue + $0) % 7] }
            if cursor.looksAt("[") {
                guard cursor.rest.contains("]") else { throw cursor.refusal(.nthOfRange, from: start) }
                let bracket = cursor.rest.prefix { $0 != "]" } + "]"
                cursor.advance(bracket.utf8.count)
                throw cursor.refusal(
                    .nthOfRange, from: start,
                    rewrite: weekdays.map { "\(Self.weekdayNames[$0.rawValue])\(bracket)" }.joined(separator: ","))
            }
            return .weekdays(Set(weekdays))
        }
        guard cursor.accept("[") else {
            let end = cursor.position
            if try offset() != nil { throw cursor.refusal(.offsetOfWeekday, from: end) }
            return .weekdays([first])
        }
        let counts = try nthCounts()
        let afterBracket = cursor.position
        let moved = try offset()
        if let moved {
            guard counts.count == 1, let count = counts.first else {
                let offset = cursor.text(from: afterBracket)
                let each = counts.map { "\(Self.weekdayNames[first.rawValue])[\($0)]\(offset)" }
                throw cursor.refusal(.offsetOfSeveral, from: start, rewrite: each.joined(separator: ","))
            }
            // Without dates every month is selected, and so is the one that the day is moved to.
            let lengths =
                dates.map { Set($0.months.flatMap { $0 == 2 ? [28, 29] : [CivilDate.daysIn(month: $0, of: 2023)] }) }
                ?? []
            if lengths.contains(where: { DaySelector.leavesMonth(nth: count, movedBy: moved, length: $0) }) {
                throw cursor.refusal(.offsetLeavesMonth, from: afterBracket)
            }
        }
        return .nth(counts, first, movedBy: moved ?? 0)
    }

    private mutating func weekday() -> Weekday? {
        guard startsDays, let index = cursor.index(of: Self.weekdayNames) else { return nil }
        cursor.advance(2)
        return Weekday(rawValue: index)
    }

    /// `1,3]`, `-1]` or `1-3]`, the opening bracket read.
    private mutating func nthCounts() throws(ScheduleError) -> [Int] {
        var counts: [Int] = []
        repeat {
            let start = cursor.position
            let isFromEnd = cursor.accept("-")
            guard let count = digit(upTo: 5) else { throw cursor.refusal(.nthOutOfRange, from: start) }
            guard !isFromEnd, cursor.accept("-") else {
                counts.append(isFromEnd ? -count : count)
                continue
            }
            guard let last = digit(upTo: 5), last > count else { throw cursor.refusal(.nthOutOfRange, from: start) }
            counts += Array(count...last)
        } while cursor.accept(",")
        guard cursor.accept("]") else { throw cursor.refusal(.unexpected, from: cursor.position) }
        return counts
    }

    /// ` -1 day` or ` +2 days`; nil when none stands here.
    private mutating func offset() throws(ScheduleError) -> Int? {
        let start = cursor.position
        guard cursor.looksAt(" +") || cursor.looksAt(" -"), cursor.looksAt(2, where: Decimal.isDigit) else {
            return nil
        }
        cursor.advance()
        let isBack = cursor.looksAt("-")
        cursor.advance()
        let count = digit(upTo: 6)
        guard cursor.accept(" days") || cursor.accept(" day") else {
            throw cursor.refusal(count == nil ? .offsetOutOfRange : .unexpected, from: start + 1)
        }
        guard let count else { throw cursor.refusal(.offsetOutOfRange, from: start + 1) }
        return isBack ? -count : count
    }

    /// A number of one digit from 1 on; nil, all digits read, for another.
    private mutating func digit(upTo most: Int) -> Int? {
        let digits = cursor.digits()
        guard digits.count == 1, let value = digits.value, (1...most).contains(value) else { return nil }
        return value
    }

    /// The two letters of the day that a word such as `Mon`, `monday` or `MO` means.
    func weekday(meantBy word: String) -> String? {
        let letters = word.prefix { $0.isASCII && $0.isLetter }.lowercased()
        let full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        guard letters.count >= 2, let index = full.firstIndex(where: { $0.hasPrefix(letters) }) else {
            return letters == "tues" || letters == "thurs"
                ? String(letters.prefix(2).capitalized) : letters == "ph" ? "PH" : nil
        }
        return "\(Self.weekdayNames[index])"
    }
}

extension StringProtocol {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
