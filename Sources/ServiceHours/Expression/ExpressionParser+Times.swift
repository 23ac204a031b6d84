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
        if isTwelveHour { throw twelveHourRefusal(from: start) }
        guard hours.count == 2, let hour = hours.value, cursor.accept(":") else {
            throw cursor.refusal(
                .timeNotHHMM, from: start, found: cursor.word(at: start), rewrite: rewrittenSpan(at: start))
        }
        let minutes = cursor.digits()
        if isTwelveHour { throw twelveHourRefusal(from: start) }
        guard minutes.count == 2, let minute = minutes.value, !cursor.looksAt(":") else {
            throw cursor.refusal(
                .timeNotHHMM, from: start, found: cursor.word(at: start), rewrite: rewrittenSpan(at: start))
        }
        guard minute < 60 else { throw cursor.refusal(.minuteAbove59, from: start) }
        return hour * 60 + minute
    }

    private var isTwelveHour: Bool {
        ["am", "pm", "AM", "PM", "Am", "Pm"].contains { cursor.looksAt($0) }
    }

    private func twelveHourRefusal(from start: Int) -> ScheduleError {
        cursor.refusal(.twelveHourTime, from: start, found: cursor.word(at: start), rewrite: rewrittenSpan(at: start))
    }

    /// `8-20`, `9:00-17:30` and `8:30am-8pm` as spans of the grammar, nil for what is none.
    private func rewrittenSpan(at start: Int) -> String? {
        let ends = cursor.word(at: start).lowercased().split(separator: "-", omittingEmptySubsequences: false)
            .map { Self.minutes(of: $0) }
        guard ends.count == 2, let opening = ends[0], let closing = ends[1], opening != closing else { return nil }
        return [opening, closing].map { "\(Decimal.text($0 / 60, digits: 2)):\(Decimal.text($0 % 60, digits: 2))" }
            .joined(separator: "-")
    }

    /// Minutes since midnight of a time as people write it: `8`, `9:05`, `08:00:00`, `8pm`, `8:30am`.
    private static func minutes(of text: Substring) -> Int? {
        let clock = text.prefix { !$0.isLetter }.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = clock.first, let hour = Int(first), clock.count <= 2 || clock.dropFirst(2) == ["00"] else {
            return nil
        }
        guard let minute = clock.count >= 2 ? Int(clock[1]) : 0, (0..<60).contains(minute), hour >= 0 else {
            return nil
        }
        switch text.drop(while: { !$0.isLetter }) {
        case "" where hour < 24 || hour == 24 && minute == 0: return hour * 60 + minute
        case "am" where (1...12).contains(hour): return hour % 12 * 60 + minute
        case "pm" where (1...12).contains(hour): return (hour % 12 + 12) * 60 + minute
        default: return nil
        }
    }
}
