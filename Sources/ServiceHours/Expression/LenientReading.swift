/// What an expression that was refused probably means: common spellings, rewritten in that of the grammar.
///
/// Only for suggestions: the text is offered to the author if it can be read, and never taken by itself.
struct LenientReading {
    /// The expression in the spelling of the grammar, as far as it is understood.
    let text: String

    init(_ expression: String) {
        // Comments stay as they are.
        let parts = Self.plainSigns(in: expression).split(separator: "\"", omittingEmptySubsequences: false)
        let respelled = parts.enumerated().map { place, part in
            place.isMultiple(of: 2) ? Self.respelled(String(part)) : "\"\(part)\""
        }.joined()
        text = Self.replace("^[; ]+|[; ]+$", in: respelled, with: "")
    }

    /// Signs that look like those of the grammar, replaced by them; invisible ones taken out.
    private static func plainSigns(in text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{2010}"..."\u{2015}", "\u{2212}": result += "-"
            case "\u{201C}"..."\u{201F}": result += "\""
            case "\u{FF1A}": result += ":"
            case "\u{FF1B}": result += ";"
            case "\u{FF0C}": result += ","
            case "\n", "\r": result += "; "
            case _ where scalar.properties.isWhitespace: result += " "
            case _ where scalar.properties.generalCategory == .format: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let day = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)"
    private static let month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    private static let time = "[0-9]{2}:[0-9]{2}"

    /// Patterns and what stands in their place, in order.
    private static let steps = [
        // Dates in other orders.
        ("\\b([0-9]{1,2})\\.? (\(month))\\b", "$2 $1"),
        ("(\(month)) ([0-9])(?![0-9:])", "$1 0$2"),
        ("(\(month) [0-9]{2}),? ([0-9]{4})(?![0-9:])", "$2 $1"),
        ("(\(month)) ([0-9]{2}) ?, ?([0-9]{2})(?![0-9:])", "$1 $2,$1 $3"),
        // Blanks, words and signs between parts.
        (" *(?:-|\\bto\\b|\\buntil\\b) *(?=[0-9A-Z])", "-"),
        ("\\b24:00-", "00:00-"),
        ("(\(day)) *: *", "$1 "),
        ("(\(day)) *(?:,|/|&|\\band\\b) *(?=\(day))", "$1,"),
        ("(\(time)) *(?:,|&|\\band\\b|(?= )) *(?=\(time)-)", "$1,"),
        ("(\(day)) 24/7", "$1 00:00-24:00"),
        ("24/7 (?=[0-9A-Z]|off)", ""),
        ("(PH|\\]) *([+-]) *([1-6]) *(?:days?)?", "$1 $2$3 day "),
        // Times before days, and rules that nothing parts.
        ("(^|; *)(\(time)-[0-9:,-]+) ((?:\(day)|\(month))[^;]*)", "$1$3 $2"),
        ("(\(time)|off|closed)(?: *[,.] *| +)(?=\(day)|\(month)|[0-9]{4} )", "$1; "),
        (" +", " "), (" *; *", "; "),
    ]

    private static func respelled(_ text: String) -> String {
        var text = text.replacing(/(?i)\bevery day\b/, with: "Mo-Su").replacing(/\bM-F\b/, with: "Mo-Fr")
        text = text.replacing(/[\p{L}]+/) { word in words[word.output.lowercased()] ?? String(word.output) }
        text = text.replacing(/([0-9]{4})-([0-9]{2})-([0-9]{2})/) { match in
            CivilDate(String(match.output.0))?.inGrammar ?? String(match.output.0)
        }
        text = twentyFourHours(in: text)
        for (pattern, replacement) in steps { text = replace(pattern, in: text, with: replacement) }
        return text
    }

    /// Times as the 24-hour clock writes them, with two digits each.
    private static func twentyFourHours(in text: String) -> String {
        let half = text.replacing(
            #/\b([0-9]{1,2})(?::([0-9]{2}))?(?::00)? ?([AaPp])\.?[Mm]?\.?(?![A-Za-z0-9])/#
        ) { match -> String in
            guard let hour = Int(match.output.1), (1...12).contains(hour) else { return String(match.output.0) }
            let isAfternoon = match.output.3.lowercased() == "p"
            return Decimal.clock((hour % 12 + (isAfternoon ? 12 : 0)) * 60 + (match.output.2.flatMap { Int($0) } ?? 0))
        }
        let span =
            #/\b([0-9]{1,2})(?::([0-9]{2}))?(?::00)? *(?:-|to|until) *([0-9]{1,2})(?::([0-9]{2}))?(?::00)?(?![0-9:])/#
        return half.replacing(span) { match -> String in
            let before = half[..<match.range.lowerBound]
            let isDate = ExpressionParser.monthNames.contains { before.hasSuffix("\($0) ") }
            guard !isDate, before.last != "[", before.last != "-", let first = Int(match.output.1),
                let last = Int(match.output.3)
            else { return String(match.output.0) }
            let start = first * 60 + (match.output.2.flatMap { Int($0) } ?? 0)
            var end = last * 60 + (match.output.4.flatMap { Int($0) } ?? 0)
            // Who writes 9-5 means the afternoon.
            let isLoose = [match.output.1, match.output.3].contains { $0.count == 1 } || match.output.2 == nil
            if isLoose, end <= start, last < 12, first <= 12 { end += 720 }
            return "\(Decimal.clock(start))-\(Decimal.clock(end))"
        }
    }

    /// The text with all matches of a pattern replaced; `$1` to `$3` stand for its groups.
    private static func replace(_ pattern: String, in text: String, with replacement: String) -> String {
        guard let regex = try? Regex(pattern) else { return text }
        return text.replacing(regex) { match in
            (1..<match.output.count).reduce(replacement) { result, group in
                result.replacing("$\(group)", with: match.output[group].substring ?? "")
            }
        }
    }

    /// What people write for the words of the grammar, in small letters.
    private static let words: [String: String] = {
        var words = [
            "ph": "PH", "holiday": "PH", "holidays": "PH", "feriados": "PH", "off": "off", "open": "open",
            "closed": "closed", "cerrado": "closed", "daily": "Mo-Su", "everyday": "Mo-Su", "weekday": "Mo-Fr",
            "weekdays": "Mo-Fr", "workdays": "Mo-Fr", "weekend": "Sa,Su", "weekends": "Sa,Su", "noon": "12:00",
            "midnight": "24:00", "sept": "Sep",
        ]
        let days = [
            ["mo", "mon", "monday", "mondays", "lu", "lun", "lunes"],
            ["tu", "tue", "tues", "tuesday", "tuesdays", "martes"],
            ["we", "wed", "weds", "wednesday", "wednesdays", "mi", "mié", "miércoles"],
            ["th", "thu", "thur", "thurs", "thursday", "thursdays", "ju", "jue", "jueves"],
            ["fr", "fri", "friday", "fridays", "vi", "vie", "viernes"],
            ["sa", "sat", "saturday", "saturdays", "sáb", "sábado", "sábados"],
            ["su", "sun", "sunday", "sundays", "do", "dom", "domingo", "domingos"],
        ]
        for (name, spellings) in zip(ExpressionParser.weekdayNames, days) {
            for spelling in spellings { words[spelling] = "\(name)" }
        }
        for (name, full) in zip(ExpressionParser.monthNames, CivilDate.monthNames) {
            words["\(name)".lowercased()] = "\(name)"
            words[full.lowercased()] = "\(name)"
        }
        return words
    }()
}

extension ScheduleError {
    /// The whole expression that was probably meant by the one that was refused.
    ///
    /// `nil` where none that can be read is found, or where ``rewrite`` says as much.
    ///
    /// - Parameters:
    ///   - expression: what was refused.
    ///   - holidays: what `PH` stands for; without it, expressions with `PH` are not suggested.
    public func suggestion(for expression: String, holidays: HolidayCalendar?) -> String? {
        guard expression.utf8.count <= 500 else { return nil }
        let text = LenientReading(expression).text
        let head = expression.prefix(column - 1)
        let rewritten = rewrite.map { "\(head)\($0)\(expression.dropFirst(head.count + found.count))" }
        guard text != expression, rewritten != text else { return nil }
        return ExpressionParser.canRead(text, calendarIsBound: holidays != nil) ? text : nil
    }
}
