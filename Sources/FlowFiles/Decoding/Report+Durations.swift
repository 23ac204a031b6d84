import CallFlow

extension Report {
    /// The longest time that a file can set.
    private static let longest = Milliseconds.minutes(24 * 60)
    private static let units: [(name: String, length: Int64)] = [
        ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000),
    ]

    /// A time such as `500ms`, `4s`, `2m` or `1h`, more than nothing unless that is allowed, and at most a day.
    mutating func duration(_ value: YAMLValue, orZero: Bool = false) -> Milliseconds? {
        guard let text = text(value, expected: "a time such as 4s") else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
        guard !digits.isEmpty, let unit = Self.units.first(where: { $0.name == text[digits.endIndex...] }) else {
            error(.notDuration(text, hint: Self.rewrite(of: text)), at: value)
            return nil
        }
        guard let number = Int64(digits), number <= Self.longest.count / unit.length else {
            error(.durationTooLong(text), at: value)
            return nil
        }
        guard number > 0 || orZero else {
            error(.durationZero, at: value)
            return nil
        }
        return Milliseconds(number * unit.length)
    }

    /// What somebody meant who wrote `4`, `4 s`, `1.5s`, `2m30s` or `4 seconds`.
    private static func rewrite(of text: String) -> String? {
        guard text.utf8.count <= 48 else { return nil }
        var rest = text.lowercased().filter { $0 != " " }[...]
        var total: Int64 = 0
        while !rest.isEmpty {
            let number = rest.prefix { $0.isASCII && $0.isWholeNumber || $0 == "." }
            rest = rest[number.endIndex...]
            let word = rest.prefix { $0.isLetter }
            rest = rest[word.endIndex...]
            let name = word.isEmpty ? "s" : words[String(word)] ?? String(word)
            guard let unit = units.first(where: { $0.name == name })?.length, let thousandths = thousandths(of: number)
            else {
                return nil
            }
            let (span, overflow) = thousandths.multipliedReportingOverflow(by: unit)
            guard !overflow, span / 1000 <= longest.count else { return nil }
            total += span / 1000
        }
        guard total > 0, total <= longest.count else { return nil }
        return units.last { total.isMultiple(of: $0.length) }.map { "\(total / $0.length)\($0.name)" }
    }

    /// Words that people write for a unit.
    private static let words = [
        "millisecond": "ms", "milliseconds": "ms", "sec": "s", "secs": "s", "second": "s", "seconds": "s", "min": "m",
        "mins": "m", "minute": "m", "minutes": "m", "hour": "h", "hours": "h",
    ]

    /// `1.5` as 1500.
    private static func thousandths(of number: Substring) -> Int64? {
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count <= 9, let whole = Int64(parts[0]) else { return nil }
        guard parts.count == 2 else { return whole * 1000 }
        guard (1...3).contains(parts[1].count), let fraction = Int64(parts[1]) else { return nil }
        return whole * 1000 + fraction * [100, 10, 1][parts[1].count - 1]
    }
}
