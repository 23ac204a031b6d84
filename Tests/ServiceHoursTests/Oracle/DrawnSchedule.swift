/// A schedule drawn at random: its rules as a test understands them, and the expression that says the same.
///
/// Nothing here is the product's: dates are numbers, and each rule tells by itself on which dates it holds.
struct DrawnSchedule: Sendable {
    /// One rule.
    struct Rule: Sendable {
        /// Whether the rule holds on a date.
        let holds: @Sendable (OracleDate) -> Bool
        /// Minutes from 00:00; those from 1440 on are of the next date.
        let spans: [Range<Int>]
        let isOpen: Bool
        /// Whether it follows a comma and a blank.
        let isAdditional: Bool
    }

    let expression: String
    let rules: [Rule]

    /// Whether a minute of a date is open: the last rule laid down that covers it decides.
    func minutes(of date: OracleDate) -> [Bool] {
        var minutes = [Bool](repeating: false, count: 1440)
        func lay(_ span: Range<Int>, _ isOpen: Bool) {
            for minute in span.clamped(to: 0..<1440) { minutes[minute] = isOpen }
        }
        for rule in rules {
            if rule.holds(date) {
                if rule.isOpen, !rule.isAdditional { lay(0..<1440, false) }
                for span in rule.spans.isEmpty ? [0..<1440] : rule.spans { lay(span, rule.isOpen) }
            }
            if rule.holds(date.moved(-1)) {
                for span in rule.spans where span.upperBound > 1440 { lay(0..<span.upperBound - 1440, rule.isOpen) }
            }
        }
        return minutes
    }

    /// Draws a schedule.
    init(from generator: inout some RandomNumberGenerator) {
        var expression = ""
        var rules: [Rule] = []
        var previousHasTimes = false
        for index in 0..<Int.random(in: 1...4, using: &generator) {
            let isOff = Int.random(in: 0..<10, using: &generator) < 3
            let isFirst = index == 0
            // A comma only follows times; an open rule after the first needs days.
            let isAdditional = !isFirst && previousHasTimes && Int.random(in: 0..<4, using: &generator) == 0
            let needsDays = !isFirst && (!isOff || isAdditional)
            let (selectorText, holds) = Self.selector(mayBeEmpty: !needsDays, from: &generator)
            let (timesText, spans) = Self.times(mayBeEmpty: isOff || !selectorText.isEmpty, from: &generator)
            var parts = [selectorText, timesText].filter { !$0.isEmpty }
            if isOff { parts.append(["off", "closed"].randomElement(using: &generator) ?? "off") }
            if !isOff, Int.random(in: 0..<8, using: &generator) == 0 { parts.append("open \"por teléfono; PH, off\"") }
            expression += (isFirst ? "" : isAdditional ? ", " : ["; ", ";"].randomElement(using: &generator) ?? "; ")
            expression += parts.joined(separator: " ")
            rules.append(Rule(holds: holds, spans: spans, isOpen: !isOff, isAdditional: isAdditional))
            previousHasTimes = !spans.isEmpty || isOff
        }
        self.expression = expression
        self.rules = rules
    }

    // MARK: Times

    private static func times(mayBeEmpty: Bool, from generator: inout some RandomNumberGenerator) -> (
        String, [Range<Int>]
    ) {
        if mayBeEmpty, Int.random(in: 0..<5, using: &generator) == 0 { return ("", []) }
        let spans = (0..<Int.random(in: 1...2, using: &generator)).map { _ -> Range<Int> in
            let steps = [1, 5, 15, 30, 60]
            let step = steps.randomElement(using: &generator) ?? 15
            let start = Int.random(in: 0..<1440 / step, using: &generator) * step
            let length = Int.random(in: 1...1440 / step, using: &generator) * step
            return start..<start + length
        }
        let texts = spans.map { span -> String in
            // Past midnight either by going on from 24:00, or by an end before the start.
            let wraps = span.upperBound > 1440 && span.count < 1440 && Bool.random(using: &generator)
            return "\(clock(span.lowerBound))-\(clock(wraps ? span.upperBound - 1440 : span.upperBound))"
        }
        return (texts.joined(separator: ","), spans)
    }

    private static func clock(_ minute: Int) -> String { "\(padded(minute / 60)):\(padded(minute % 60))" }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    // MARK: Days and dates

    private typealias Selector = (text: String, holds: @Sendable (OracleDate) -> Bool)

    private static func selector(mayBeEmpty: Bool, from generator: inout some RandomNumberGenerator) -> Selector {
        let hasDates = Int.random(in: 0..<3, using: &generator) == 0
        let hasDays = Int.random(in: 0..<4, using: &generator) > 0 || !hasDates && !mayBeEmpty
        let dates: Selector = hasDates ? Self.dates(from: &generator) : ("", { _ in true })
        // An nth weekday that is moved could leave the month of the dates.
        let days: Selector = hasDays ? Self.days(mayMove: !hasDates, from: &generator) : ("", { _ in true })
        let text = [dates.text, days.text].filter { !$0.isEmpty }.joined(separator: " ")
        return (text, { dates.holds($0) && days.holds($0) })
    }

    private static func days(mayMove: Bool, from generator: inout some RandomNumberGenerator) -> Selector {
        let items = (0..<Int.random(in: 1...3, using: &generator)).map { _ in day(mayMove: mayMove, from: &generator) }
        return (items.map(\.text).joined(separator: ","), { date in items.contains { $0.holds(date) } })
    }

    private static let weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

    private static func day(mayMove: Bool, from generator: inout some RandomNumberGenerator) -> Selector {
        let first = Int.random(in: 0..<7, using: &generator)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0...2:
            return (weekdays[first], { $0.weekday == first })
        case 3...6:
            let last = Int.random(in: 0..<7, using: &generator)
            return (
                "\(weekdays[first])-\(weekdays[last])",
                { first <= last ? (first...last).contains($0.weekday) : $0.weekday >= first || $0.weekday <= last }
            )
        case 7:
            let count = Int.random(in: 1...5, using: &generator) * (Bool.random(using: &generator) ? 1 : -1)
            let move = Int.random(in: -6...6, using: &generator)
            let offset = mayMove && Bool.random(using: &generator) ? move : 0
            return (
                "\(weekdays[first])[\(count)]\(text(ofOffset: offset))",
                { date in
                    let found = date.moved(-offset)
                    guard found.weekday == first else { return false }
                    return count > 0 ? (found.day + 6) / 7 == count : (found.daysInMonth - found.day) / 7 + 1 == -count
                }
            )
        case 8:
            let counts = 1...Int.random(in: 2...5, using: &generator)
            return (
                "\(weekdays[first])[\(counts.lowerBound)-\(counts.upperBound)]",
                { $0.weekday == first && counts.contains(($0.day + 6) / 7) }
            )
        default:
            let offset = Bool.random(using: &generator) ? 0 : Int.random(in: -6...6, using: &generator)
            return ("PH\(text(ofOffset: offset))", { $0.moved(-offset).isHoliday })
        }
    }

    private static func text(ofOffset offset: Int) -> String {
        offset == 0 ? "" : " \(offset < 0 ? "-" : "+")\(abs(offset)) day\(abs(offset) == 1 ? "" : "s")"
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// Months, dates and years.
    private static func dates(from generator: inout some RandomNumberGenerator) -> Selector {
        let (first, last) = (Int.random(in: 0..<12, using: &generator), Int.random(in: 0..<12, using: &generator))
        let day = Int.random(in: 1...lengths[first], using: &generator)
        let lastDay = Int.random(in: 1...lengths[last], using: &generator)
        let year = Int.random(in: 1975...2060, using: &generator)
        let span = Int.random(in: 1...9, using: &generator)
        /// Month and day as one number, in order.
        @Sendable func place(_ month: Int, _ day: Int) -> Int { month * 100 + day }
        switch Int.random(in: 0..<9, using: &generator) {
        case 0:
            return (
                "\(months[first])-\(months[last])",
                { date in
                    let month = date.month - 1
                    return first <= last ? (first...last).contains(month) : month >= first || month <= last
                }
            )
        case 1:
            return ("\(months[first]) \(padded(day))", { $0.month == first + 1 && $0.day == day })
        case 2:
            let (start, end) = (place(first + 1, day), place(last + 1, lastDay))
            let text =
                first == last && day < lastDay
                ? "\(months[first]) \(padded(day))-\(padded(lastDay))"
                : "\(months[first]) \(padded(day))-\(months[last]) \(padded(lastDay))"
            return (
                text,
                { date in
                    let now = place(date.month, date.day)
                    return start <= end ? start <= now && now <= end : start <= now || now <= end
                }
            )
        case 3:
            return (
                "\(year) \(months[first]) \(padded(day))",
                {
                    $0.year == year && $0.month == first + 1 && $0.day == day
                }
            )
        case 4:
            let (start, end) = (place(year * 100 + first + 1, day), place((year + span) * 100 + last + 1, lastDay))
            return (
                "\(year) \(months[first]) \(padded(day))-\(year + span) \(months[last]) \(padded(lastDay))",
                { (start...end).contains(place($0.year * 100 + $0.month, $0.day)) }
            )
        case 5:
            return ("\(year)-\(year + span)", { (year...year + span).contains($0.year) })
        case 6:
            return ("\(year)+ \(months[first])", { $0.year >= year && $0.month == first + 1 })
        case 7:
            return ("Feb 29,\(months[first])", { $0.month == 2 && $0.day == 29 || $0.month == first + 1 })
        default:
            return ("\(year),\(year + span + 1)", { $0.year == year || $0.year == year + span + 1 })
        }
    }
}
