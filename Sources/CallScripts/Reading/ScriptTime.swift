import CallFlow

/// A time in the forms that people write: `5s`, `0.5s`, `500ms`, `2m`, `1m30s`, `5 seconds`, `1:30`, `0:53.600`.
enum ScriptTime {
    private static let units: [String: Double] = [
        "ms": 1, "s": 1000, "sec": 1000, "secs": 1000, "second": 1000, "seconds": 1000, "m": 60_000, "min": 60_000,
        "mins": 60_000, "minute": 60_000, "minutes": 60_000, "h": 3_600_000, "hour": 3_600_000, "hours": 3_600_000,
    ]
    /// A week: no call lasts longer.
    private static let longest = 7.0 * 86_400_000

    /// Whether a word is a unit and needs a number before it.
    static func isUnit(_ text: String) -> Bool { units[text] != nil }

    /// The time that a word says, or a number and a unit with a blank between them.
    static func span(_ text: String) -> Milliseconds? {
        guard !text.isEmpty, text.utf8.count <= 24 else { return nil }
        guard let total = clock(text) ?? sum(text), total <= longest else { return nil }
        return Milliseconds(Int64(total.rounded()))
    }

    private static func sum(_ text: String) -> Double? {
        var rest = text[...]
        var total = 0.0
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            rest = rest[digits.endIndex...].drop { $0 == " " }
            let unit = rest.prefix { $0.isLetter }
            rest = rest[unit.endIndex...]
            guard let number = Double(digits), let length = units[String(unit)] else { return nil }
            total += number * length
        }
        return total
    }

    /// Minutes and seconds, as transcripts have them.
    private static func clock(_ text: String) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let areNumbers = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        }
        guard (2...3).contains(parts.count), areNumbers,
            parts.dropLast().allSatisfy({ !$0.contains(".") && $0.count <= 4 }),
            let seconds = parts.last.flatMap({ Double($0) }), seconds < 60
        else { return nil }
        return parts.dropLast().reduce(0) { $0 * 60 + (Double($1) ?? 0) } * 60_000 + seconds * 1000
    }
}
