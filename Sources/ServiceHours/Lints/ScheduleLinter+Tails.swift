extension ScheduleLinter {
    /// Rules that cut the hours past midnight of the date before, and let those of their own date run on.
    ///
    /// A person may mean that hours belong to the date on which they start. Where the two readings differ, the rewrite says
    /// the other one, if there is an expression that says exactly that.
    var tails: [ScheduleLint] {
        // A closing that itself goes past midnight has no other reading.
        guard rules.contains(where: { $0.effect == .open && $0.hasTail }),
            !rules.contains(where: { $0.effect == .off && $0.hasTail })
        else { return [] }
        let written = rules.filter { $0.origin == .expression }
        if let cut = firstCut(DateSelection(rules: written, calendar: selection.calendar)) {
            return [lint(of: cut, rewrite: startingDayReading(of: written))]
        }
        // The expression alone is clear: an exception cuts.
        return firstCut(selection).map { [lint(of: $0, rewrite: nil)] } ?? []
    }

    private func lint(of cut: Cut, rewrite: String?) -> ScheduleLint {
        let date = CivilDate(dayNumber: cut.day)
        let what = cut.rule.effect == .off ? "closes its dates" : "replaces the hours of its dates"
        return lint(
            .tail,
            "'\(cut.rule.text)' \(what) from midnight to midnight, so that hours past midnight of the evening before are "
                + "cut (first on \(date)) and those of its own dates run on",
            at: cut.rule, rewrite: rewrite)
    }

    /// A date on which the readings differ, and the rule that makes them.
    private struct Cut {
        let day: Int
        let rule: Rule
    }

    private func firstCut(_ selection: DateSelection) -> Cut? {
        let rules = selection.rules
        var painted = DayMinutes()
        var culprit: Rule?
        let day = selection.firstDay(in: years) { _, today, before in
            guard zip(rules, before).contains(where: { $0.hasTail && $1 }) else { return false }
            selection.paint(&painted, today: today, before: before)
            guard painted != selection.startingDayMinutes(today: today, before: before) else { return false }
            let cutting = rules.indices.filter { index in
                rules[index].cutsTails && rules[..<index].indices.contains { before[$0] && rules[$0].hasTail }
            }
            // The date's own rule cuts, or else that of the date before lets its hours run on.
            culprit = (cutting.last { today[$0] } ?? cutting.last { before[$0] }).map { rules[$0] }
            return culprit != nil
        }
        return day.flatMap { day in culprit.map { Cut(day: day, rule: $0) } }
    }

    /// The expression for which hours belong to the date on which they start.
    private func startingDayReading(of rules: [Rule]) -> String? {
        guard let firstTail = rules.firstIndex(where: \.hasTail) else { return nil }
        let tailEnd = (rules.flatMap(\.spans).map(\.end).max() ?? 0) - MinuteSpan.minutesPerDay
        var text = ""
        for (index, rule) in rules.enumerated() {
            var (joint, ruleText) = (rule.joint == .additional ? ", " : "; ", rule.text)
            if index > firstTail, rule.cutsTails {
                switch rule.effect {
                case .open: joint = ", "
                case .off:
                    guard let closing = rule.closing(untilNextDayAt: tailEnd) else { return nil }
                    ruleText = closing
                }
            }
            text += (index == 0 ? "" : joint) + ruleText
        }
        guard text.utf8.count <= 300 else { return nil }
        let schedule = try? Schedule(text, zone: schedule.zone, holidays: selection.calendar)
        guard let rewritten = schedule?.rules?.selection else { return nil }
        let meant = DateSelection(rules: rules, calendar: selection.calendar)
        var painted = DayMinutes()
        let difference = meant.firstDay(in: years) { day, today, before in
            rewritten.paint(&painted, today: rewritten.matches(on: day), before: rewritten.matches(on: day - 1))
            return painted != meant.startingDayMinutes(today: today, before: before)
        }
        return difference == nil ? text : nil
    }
}

extension DateSelection {
    /// A date's minutes if hours past midnight belong to the date before: only a closing with times takes from them.
    fileprivate func startingDayMinutes(today: [Bool], before: [Bool]) -> DayMinutes {
        var minutes = DayMinutes()
        for (index, rule) in rules.enumerated() {
            let isLost = rules.indices.contains { $0 > index && before[$0] && rules[$0].cutsTails }
            if before[index], !isLost, rule.effect == .open {
                for span in rule.spans where span.end > MinuteSpan.minutesPerDay {
                    minutes.paint(from: 0, to: span.end - MinuteSpan.minutesPerDay, open: true)
                }
            }
            if today[index], rule.effect == .off {
                for span in rule.spans { minutes.paint(from: span.start, to: span.end, open: false) }
            }
        }
        var own = DayMinutes()
        paint(&own, today: today, before: today.map { _ in false })
        minutes.formUnion(own)
        return minutes
    }
}

extension Rule {
    /// Whether it has hours past midnight.
    fileprivate var hasTail: Bool { spans.contains { $0.end > MinuteSpan.minutesPerDay } }

    /// Whether it takes the whole of its dates, hours past midnight of the evening before included.
    fileprivate var cutsTails: Bool { replacesDate || closesDate }

    /// A closing of the whole date, as one from a minute of the date to that minute of the next; nil if its dates cannot be
    /// moved by a day in the grammar.
    fileprivate func closing(untilNextDayAt minute: Int) -> String? {
        let time = Decimal.clock(minute)
        let note = comment.map { " \"\($0)\"" } ?? ""
        guard let (own, next) = datesAndNextDates else { return nil }
        return "\(own) \(time)-24:00 off\(note); \(next) 00:00-\(time) off\(note)"
    }

    private var datesAndNextDates: (own: String, next: String)? {
        switch (dates, days) {
        case (nil, let days?): return days.texts
        case (let dates?, nil):
            guard dates.years.isEmpty, dates.periods.count == 1 else { return nil }
            switch dates.periods[0] {
            case .once(let start, let end) where start == end:
                return (start.inGrammar, CivilDate(dayNumber: start.dayNumber + 1).inGrammar)
            case .yearly(let start, let end)
            where start == end && (start.month, start.day) != (2, 28) && start.day < 29:
                return (start.text, DateSelector.MonthDay(month: start.month, day: start.day + 1).text)
            default: return nil
            }
        default: return nil
        }
    }
}

extension DaySelector {
    /// The days as the grammar writes them, and the days after them.
    fileprivate var texts: (own: String, next: String)? {
        var (own, next): ([String], [String]) = ([], [])
        for item in items {
            switch item {
            case .weekdays(let weekdays):
                for weekday in weekdays.sorted() {
                    own.append("\(ExpressionParser.weekdayNames[weekday.rawValue])")
                    next.append("\(ExpressionParser.weekdayNames[(weekday.rawValue + 1) % 7])")
                }
            case .holidays(let offset):
                guard offset < 6 else { return nil }
                own.append("PH" + Self.text(ofOffset: offset))
                next.append("PH" + Self.text(ofOffset: offset + 1))
            case .nth: return nil
            }
        }
        return (own.joined(separator: ","), next.joined(separator: ","))
    }

    private static func text(ofOffset offset: Int) -> String {
        guard offset != 0 else { return "" }
        return " \(offset < 0 ? "-" : "+")\(abs(offset)) day\(abs(offset) == 1 ? "" : "s")"
    }
}
