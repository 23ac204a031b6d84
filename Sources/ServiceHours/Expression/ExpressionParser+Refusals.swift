extension ExpressionParser {
    /// The refusal of `08:00-20:00 Mo-Fr`, with the order that is meant.
    private func daysAfterTimes(of rule: Rule) -> ScheduleError? {
        guard looksForMeaning, rule.isDateless, !rule.spans.isEmpty else { return nil }
        var end = cursor
        end.skip { $0 != UInt8(ascii: ";") }
        let times = rule.text.split(separator: " ").joined(separator: " ")
        let rewrite = "\(end.text(from: cursor.position)) \(times)"
        guard Self.canRead(rewrite, calendarIsBound: calendarIsBound) else { return nil }
        return end.refusal(.partsOutOfOrder, from: rule.offset, rewrite: rewrite)
    }

    /// Another rule begins without the separator before it, or the parts of this one stand in another order.
    func refuseSecondRule(after rule: Rule) throws(ScheduleError) {
        var blank = cursor
        if !blank.looksAt(" ") { blank.goBack(to: max(rule.offset, cursor.position - 1)) }
        guard blank.accept(" ") else { return }
        var next = self
        next.cursor = blank
        guard next.startsDates || next.startsDays else { return }
        if let meant = daysAfterTimes(of: rule) { throw meant }
        blank.goBack(to: blank.position - 1)
        throw blank.refusal(.separatorMissing, from: blank.position, found: " ", rewrite: "; ")
    }

    /// Hours without days or dates beside other rules, which are read in several ways.
    func refuseOpenRuleWithoutDates(_ rule: Rule, at start: Int) throws(ScheduleError) {
        guard rule.isDateless, rule.effect == .open else { return }
        guard rule.joint == .additional else { throw cursor.refusal(.openWithoutDates, from: start) }
        throw cursor.refusal(
            .timesAfterCommaBlank, from: start - 2, found: ", ", rewrite: rule.spans.isEmpty ? nil : ",")
    }

    /// Names the reason for something that no part of a rule can be.
    func unexpectedPart() -> ScheduleError {
        let start = cursor.position
        let word = cursor.word(at: start)
        let blank = cursor.looksAt(" ")
        if word.hasPrefix("SH") { return cursor.refusal(.schoolHolidays, from: start) }
        if word.hasPrefix("easter") { return cursor.refusal(.easter, from: start) }
        if word == "week" { return cursor.refusal(.weekNumbers, from: start) }
        if ["sunrise", "sunset", "dawn", "dusk"].contains(where: word.hasPrefix) {
            return cursor.refusal(.sunTime, from: start)
        }
        if !startsDays, let day = weekday(meantBy: word) {
            return cursor.refusal(
                .dayNotTwoLetters, from: start, found: String(word.prefix { $0.isASCII && $0.isLetter }), rewrite: day)
        }
        if cursor.looksAt(",") { return cursor.refusal(.blankMisplaced, from: start, found: ",") }
        if blank { return cursor.refusal(.blankMisplaced, from: start, found: " ", rewrite: "") }
        let startsPart = startsDates || startsDays || cursor.looksAt(where: Decimal.isDigit)
        return cursor.refusal(startsPart ? .partsOutOfOrder : .unexpected, from: start)
    }

    /// Characters outside ASCII stand in comments only; a typographic dash is the usual one.
    func refuseForeignCharacters() throws(ScheduleError) {
        var scan = cursor
        var isInComment = false
        while let byte = scan.peek() {
            if byte == Self.quotationMark { isInComment.toggle() }
            let isControl = byte < 0x20 || byte == 0x7F
            if isControl || !isInComment && byte > 0x7F, let character = scan.character {
                let isDash = "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains(character)
                throw scan.refusal(
                    isDash ? .typographicDash : isControl ? .controlCharacter : .strayCharacter, from: scan.position,
                    found: String(character), rewrite: isDash ? "-" : character.usualSpelling)
            }
            scan.advance()
        }
    }
}

extension Character {
    /// The ASCII character for which another is often taken; nothing for an invisible one.
    fileprivate var usualSpelling: String? {
        guard let scalar = unicodeScalars.first else { return nil }
        switch scalar {
        case "\u{FF1A}": return ":"
        case "\u{FF1B}": return ";"
        case "\u{FF0C}": return ","
        case "\u{201C}"..."\u{201F}": return "\""
        case _ where scalar.properties.isWhitespace: return " "
        case _ where scalar.properties.generalCategory == .format: return ""
        default: return nil
        }
    }
}
