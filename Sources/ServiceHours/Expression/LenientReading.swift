/// What an expression that was refused probably means: common spellings, rewritten in that of the grammar.
///
/// Only for suggestions: the text is offered to the author if it can be read, and never taken by itself.
struct LenientReading {
    /// The expression in the spelling of the grammar, as far as it is understood.
    let text: String

    init(_ expression: String) {
        let steps = Self.steps.compactMap { pattern, replacement in
            (try? Regex(pattern)).map { (pattern: $0, replacement: replacement) }
        }
        // Comments stay as they are.
        let parts = Self.plainSigns(in: expression).split(separator: "\"", omittingEmptySubsequences: false)
        let respelled = parts.enumerated().map { place, part in
            guard place.isMultiple(of: 2) else { return "\"\(part)\"" }
            return steps.reduce(Self.respelled(String(part))) { Self.replace($1.pattern, in: $0, with: $1.replacement) }
        }
        text = respelled.joined().replacing(/(?:; )+/, with: "; ").replacing(/^[; ]+|[; ]+$/, with: "")
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
        ("24/7,? (?=(?:\(day)|\(month)|[0-9]{4})[^;]*(?:off|closed))", "24/7; "),
        ("24/7 (?=\(time))", ""),
        ("(PH|\\]) *([+-]) *([1-6]) *(?:days?)?", "$1 $2$3 day "),
        // Times before days, "closed" before days, and rules that nothing parts.
        ("(^|; *)(\(time)-[0-9:,-]+) ((?:\(day)|\(month))(?:[-,](?:\(day)|\(month)))*)(?= *(?:;|,|$))", "$1$3 $2"),
        ("(?:^|[ ,;]+)(?:off|closed) +((?:\(day)|\(month))[A-Za-z0-9, +-]*?)(?= *(?:;|$))", "; $1 off"),
        ("(\(time)|off|closed)(?: *[,.] *| +)(?=\(day)|\(month)|[0-9]{4} )", "$1; "),
        (" +", " "), (" *; *", "; "),
    ]

    private static func respelled(_ text: String) -> String {
        var text = text.replacing(/(?i)\bevery day\b/, with: "Mo-Su").replacing(/\bM-F\b/, with: "Mo-Fr")
        // "mar" is a month, but in Spanish also a Tuesday.
        let isSpanish = text.lowercased().contains(/\b(?:lun|lunes|mié|miércoles|jue|jueves|vie|viernes|sáb|dom)\b/)
        text = text.replacing(/[\p{L}]+/) { match in
            let word = match.output.lowercased()
            return isSpanish && word == "mar" ? "Tu" : words[word] ?? String(match.output)
        }
        text = text.replacing(/([0-9]{4})-([0-9]{2})-([0-9]{2})/) { match in
            CivilDate(String(match.output.0))?.inGrammar ?? String(match.output.0)
        }
        // Four digits are a year from 1900 on.
        text = text.replacing(/\b(0[0-9]|1[0-8])([0-5][0-9])-([01][0-9]|2[0-4])([0-5][0-9])\b/) {
            "\($0.output.1):\($0.output.2)-\($0.output.3):\($0.output.4)"
        }
        return LenientTimes.respelled(text)
    }

    /// The text with all matches of a pattern replaced; `$1` to `$3` stand for its groups.
    private static func replace(_ regex: Regex<AnyRegexOutput>, in text: String, with replacement: String) -> String {
        text.replacing(regex) { match in
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
        return ExpressionParser.canRead(text, calendarIsBound: holidays != nil) && !LenientReading.isDoubtful(text)
            ? text : nil
    }
}

extension LenientReading {
    /// Whether an expression says something that is seldom meant: days that are open all day without saying so, or
    /// a closing without days beside other rules. A rule whose times went elsewhere looks so.
    fileprivate static func isDoubtful(_ text: String) -> Bool {
        var parser = ExpressionParser(text, place: .expression, calendarIsBound: true)
        let rules = (try? parser.rules()) ?? []
        return rules.contains { rule in
            let isWhole = rule.spans.isEmpty
            return isWhole && (rule.effect == .open ? !rule.hasModifier : rule.isDateless && rules.count > 1)
        }
    }
}
