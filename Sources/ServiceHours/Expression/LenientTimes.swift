/// Spans of time as people write them, on the 24-hour clock: `9-5`, `8 a.m. to 5:30 pm`, `1-5pm`.
enum LenientTimes {
    private static let half = "([AaPp])\\.?[Mm]?\\.?(?![A-Za-z0-9])"
    private static let time = "([0-9]{1,2})(?::([0-9]{2}))?(?::00)?(?: ?\(half))?"

    /// The text with the times in it respelled; those that are none stay.
    static func respelled(_ text: String) -> String {
        guard let regex = try? Regex("\\b\(time) *(?:-|to|until) *\(time)(?![0-9:])") else { return text }
        var result = ""
        var end = text.startIndex
        /// Where the span before ends, if nothing but a comma or an "and" follows it.
        var before: Int?
        for match in text.matches(of: regex) {
            let between = text[end..<match.range.lowerBound]
            result += between
            if !between.contains(/^ *(?:,|and|&) *$/) { before = nil }
            end = match.range.upperBound
            let groups = match.output.map(\.substring)
            let isDate = touchesMonth(before: text[..<match.range.lowerBound], after: text[end...])
            guard !isDate, let start = Time(groups[1], groups[2], groups[3]),
                let last = Time(groups[4], groups[5], groups[6]),
                let span = span(from: start, to: last, after: before)
            else {
                result += text[match.range]
                continue
            }
            before = span.upperBound
            result +=
                "\(Decimal.clock(span.lowerBound))-\(Decimal.clock(span.upperBound % 1440 == 0 ? 1440 : span.upperBound % 1440))"
        }
        return alone(in: result + text[end...])
    }

    /// Whether a month stands beside: then the numbers are days. Brackets and dashes before are no times either.
    private static func touchesMonth(before: Substring, after: Substring) -> Bool {
        let next = after.drop { $0 == " " || $0 == "." }
        return before.last == "[" || before.last == "-"
            || ExpressionParser.monthNames.contains { before.hasSuffix("\($0) ") || next.hasPrefix("\($0)") }
    }

    /// Single times with "am" or "pm".
    private static func alone(in text: String) -> String {
        guard let regex = try? Regex("\\b([0-9]{1,2})(?::([0-9]{2}))?(?::00)? ?\(half)") else { return text }
        return text.replacing(regex) { match in
            let groups = match.output.map(\.substring)
            return Time(groups[1], groups[2], groups[3]).map { Decimal.clock($0.minute(isAfternoon: $0.isAfternoon)) }
                ?? String(match.output[0].substring ?? "")
        }
    }

    /// A time as it was written.
    private struct Time {
        let hour: Int
        let minute: Int
        /// nil where neither "am" nor "pm" is written.
        let isAfternoon: Bool?
        /// Whether it is not written `HH:MM`.
        let isLoose: Bool

        init?(_ hour: Substring?, _ minute: Substring?, _ half: Substring?) {
            guard let hour, let value = Int(hour), let minutes = Int(minute ?? "0"), minutes < 60, value <= 24 else {
                return nil
            }
            guard half == nil || (1...12).contains(value) else { return nil }
            (self.hour, self.minute) = (value, minutes)
            isAfternoon = half.map { $0.lowercased() == "p" }
            isLoose = hour.count == 1 || minute == nil
        }

        /// Minutes since midnight.
        func minute(isAfternoon: Bool?) -> Int {
            guard let isAfternoon else { return hour * 60 + minute }
            return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute
        }
    }

    /// The span that is probably meant; past midnight it ends above 1440.
    private static func span(from start: Time, to end: Time, after before: Int?) -> Range<Int>? {
        var (first, last): (Int, Int)
        switch (start.isAfternoon, end.isAfternoon) {
        case (nil, nil):
            (first, last) = (start.minute(isAfternoon: nil), end.minute(isAfternoon: nil))
            guard start.isLoose || end.isLoose else { break }
            if last == 0 { last = 1440 }
            // Who writes 9-5 means the afternoon, and after 9-12 so does 1-5.
            if let before, first < before, end.hour <= 12, first + 720 >= before {
                (first, last) = (first + 720, last + 720)
            }
            if last <= first, end.hour < 12, start.hour <= 12 { last += 720 }
        case (nil, let half?):
            last = end.minute(isAfternoon: half)
            let sameHalf = start.minute(isAfternoon: half)
            first = sameHalf < last ? sameHalf : start.minute(isAfternoon: !half)
        case (let half?, nil):
            first = start.minute(isAfternoon: half)
            let sameHalf = end.minute(isAfternoon: half)
            last = sameHalf > first ? sameHalf : end.minute(isAfternoon: !half)
        case (let half?, let other?):
            (first, last) = (start.minute(isAfternoon: half), end.minute(isAfternoon: other))
        }
        if last <= first { last += 1440 }
        return first < 1440 && first < last ? first..<last : nil
    }
}
