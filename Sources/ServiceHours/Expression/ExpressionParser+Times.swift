extension ExpressionParser {
    /// Spans separated by commas without a blank; empty when no time stands here.
    mutating func times() throws(ScheduleError) -> [MinuteSpan] {
        guard cursor.looksAt(where: Decimal.isDigit) else { return [] }
        var spans = [try span()]
        while cursor.looksAt(","), !cursor.looksAt(", ") {
            cursor.advance()
            spans.append(try span())
        }
        return spans
    }

    private mutating func span() throws(ScheduleError) -> MinuteSpan {
        let start = cursor.position
        let opening = try time()
        guard opening < MinuteSpan.minutesPerDay else { throw cursor.refusal(.startAfterDay, from: start) }
        if cursor.accept("+") { throw cursor.refusal(.endOpen, from: start) }
        if cursor.accept("/") { throw cursor.refusal(.timeStep, from: start, found: cursor.word(at: start)) }
        if cursor.looksAt(" -") {
            throw cursor.refusal(.blankMisplaced, from: cursor.position, found: " ", rewrite: "")
        }
        guard cursor.accept("-") else { throw cursor.refusal(.endMissing, from: start) }
        let afterDash = cursor.position
        var closing = try time()
        if cursor.looksAt("/") { throw cursor.refusal(.timeStep, from: cursor.position, rewrite: "") }
        if cursor.looksAt("+") { throw cursor.refusal(.endOpen, from: cursor.position, found: "+", rewrite: "") }
        guard closing <= 2 * MinuteSpan.minutesPerDay else { throw cursor.refusal(.endAfter48Hours, from: afterDash) }
        guard closing != opening else {
            throw cursor.refusal(.spanWithEqualTimes, from: start, rewrite: "00:00-24:00")
        }
        if closing < opening { closing += MinuteSpan.minutesPerDay }
        guard closing - opening <= MinuteSpan.minutesPerDay else {
            throw cursor.refusal(.spanOver24Hours, from: start)
        }
        return MinuteSpan(start: opening, end: closing)
    }

    /// Minutes since midnight of `HH:MM`; hours of the next day go on from 24.
    private mutating func time() throws(ScheduleError) -> Int {
        let start = cursor.position
        let hours = cursor.digits()
        if hours.count == 0 { throw unexpectedPart() }
        let hasColon = cursor.accept(":")
        let minutes = hasColon ? cursor.digits() : (value: nil, count: 0)
        if isTwelveHour {
            throw cursor.refusal(.twelveHourTime, from: start, found: cursor.word(at: start), rewrite: span(at: start))
        }
        guard hours.count == 2, minutes.count == 2, let hour = hours.value, let minute = minutes.value,
            !cursor.looksAt(":")
        else {
            let isAlways = hours.value == 24 && cursor.looksAt("/7")
            throw isAlways
                ? cursor.refusal(.alwaysRestricted, from: start, found: "24/7", rewrite: "00:00-24:00")
                : cursor.refusal(.timeNotHHMM, from: start, found: cursor.word(at: start), rewrite: span(at: start))
        }
        guard minute < 60 else { throw cursor.refusal(.minuteAbove59, from: start) }
        return hour * 60 + minute
    }

    /// Whether "am" or "pm" stands here, perhaps after a blank.
    private var isTwelveHour: Bool {
        var cursor = cursor
        _ = cursor.accept(" ")
        return ["am", "pm", "AM", "PM", "Am", "Pm", "a.m", "p.m", "A.M", "P.M"].contains { cursor.looksAt($0) }
    }

    /// `8-20`, `9:00-17:30` and `8:30am-8pm` as a span of the grammar, nil for what is none.
    private func span(at start: Int) -> String? {
        let word = cursor.word(at: start)
        guard looksForMeaning, word.utf8.count <= 40 else { return nil }
        let text = LenientReading(word).text
        let isSpan = text.utf8.allSatisfy { Decimal.isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
        return isSpan && Self.canRead(text, calendarIsBound: false) ? text : nil
    }
}
