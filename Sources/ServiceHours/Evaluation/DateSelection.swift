/// The rules of a schedule with the calendar that `PH` stands for: which dates they select, and which minutes.
struct DateSelection: Sendable {
    let rules: [Rule]
    let calendar: HolidayCalendar?

    /// The years whose selection may differ from that of the year before.
    var turningYears: [Int] {
        rules.flatMap { $0.dates?.turningYears ?? [] } + (usedCalendar?.turningYears ?? [])
    }

    /// After how many years the same holidays apply again.
    var cycleInYears: Int { usedCalendar?.cycleInYears ?? 1 }

    /// The calendar, if a rule asks for it.
    private var usedCalendar: HolidayCalendar? {
        rules.contains(where: \.asksCalendar) ? calendar : nil
    }

    /// The wall clock's hours from January 1, 00:00 to December 31, 24:00.
    func hours(of year: Int) -> YearOfHours {
        let first = CivilDate.dayNumber(year: year, month: 1, day: 1)
        var minutes = DayMinutes()
        var result = YearOfHours(isOpenAtStart: false, changes: [])
        var isOpen = false
        _ = firstDay(in: year...year) { day, today, before in
            paint(&minutes, today: today, before: before)
            if day == first {
                isOpen = minutes.isOpenAtStart
                result.isOpenAtStart = isOpen
            }
            minutes.appendChanges(
                to: &result.changes, base: (day - first) * MinuteSpan.minutesPerDay, isOpen: &isOpen)
            return false
        }
        return result
    }

    /// What decides a minute of a date.
    struct Decision {
        let rule: Rule
        /// The date on which the rule holds: the one before for hours past midnight.
        let day: Int
        /// Whether the rule covers the minute; else it is the last open rule of the date, outside its hours.
        let isCovered: Bool
        /// Whether an open rule holds on the date itself.
        var hasHours = false
    }

    /// The rule that decides a minute of a date: the last that covers it, else the last open rule of the date.
    func decision(day: Int, minute: Int) -> Decision? {
        var covering: Decision?
        var holding: Decision?
        for rule in rules {
            if matches(rule, on: day) {
                if rule.replacesDate { covering = nil }
                if rule.effect == .open { holding = Decision(rule: rule, day: day, isCovered: false) }
                if rule.closesDate { holding = nil }
                // On a date that is closed as a whole, a closing with times has nothing to say.
                let isClosed = covering.map { $0.day == day && $0.rule.closesDate } ?? false
                if rule.effect == .off, !rule.closesDate, isClosed { continue }
                if rule.effectiveSpans.contains(where: { $0.start <= minute && minute < $0.end }) {
                    covering = Decision(rule: rule, day: day, isCovered: true)
                }
            }
            let sameMinuteOfDayBefore = minute + MinuteSpan.minutesPerDay
            if rule.spans.contains(where: { sameMinuteOfDayBefore < $0.end }), matches(rule, on: day - 1) {
                covering = Decision(rule: rule, day: day - 1, isCovered: true)
            }
        }
        var decision = covering ?? holding
        decision?.hasHours = holding != nil
        return decision
    }

    /// Why a minute of a date, of which that decides, is open or closed.
    func reason(of decision: Decision?, on day: Int) -> HoursReason {
        guard let decision else { return .withoutHours(on: day) }
        let rule = decision.rule
        if case .exception = rule.origin { return .exception(rule.comment) }
        let holidays = holidays(thatSelect: rule, on: decision.day)
        if !holidays.isEmpty { return .holiday(holidays) }
        switch rule.effect {
        case .open: return decision.isCovered ? .hours : .afterHours
        case .off: return rule.spans.isEmpty || !decision.hasHours ? .withoutHours(on: day) : .afterHours
        }
    }

    /// The names of the holidays by which a rule holds on a date, or of days beside them: "day before Thanksgiving Day".
    private func holidays(thatSelect rule: Rule, on day: Int) -> [String] {
        for case .holidays(let offset) in rule.days?.items ?? [] {
            let names = calendar?.holidays(on: CivilDate(dayNumber: day - offset)).map(\.name) ?? []
            let distance = (abs(offset) == 1 ? "day" : "\(abs(offset)) days") + (offset < 0 ? " before " : " after ")
            if !names.isEmpty { return offset == 0 ? names : names.map { distance + $0 } }
        }
        return []
    }

    /// The comments on the rules of certain dates that hold on a date.
    func comments(on day: Int) -> [String] {
        rules.compactMap { rule in
            guard rule.origin == .expression, rule.dates != nil || rule.asksCalendar else { return nil }
            return matches(rule, on: day) ? rule.comment : nil
        }
    }

    /// Lays the rules over each other as the specification of the subset says: an open rule after ";" replaces what
    /// came before it on its dates, a tail from the day before only adds.
    func paint(_ minutes: inout DayMinutes, today: [Bool], before: [Bool]) {
        let dayLength = MinuteSpan.minutesPerDay
        minutes.clear()
        for (index, rule) in rules.enumerated() {
            let opens = rule.effect == .open
            if today[index] {
                if rule.replacesDate { minutes.clear() }
                if rule.spans.isEmpty { minutes.paint(from: 0, to: dayLength, open: opens) }
                for span in rule.spans { minutes.paint(from: span.start, to: min(span.end, dayLength), open: opens) }
            }
            if before[index] {
                for span in rule.spans where span.end > dayLength {
                    minutes.paint(from: 0, to: span.end - dayLength, open: opens)
                }
            }
        }
    }

    /// Which rules hold on a date, each by its place; faster for who has the days of the calendar near it.
    private func matches(on day: Int, holidays: Set<Int>) -> [Bool] {
        let date = CivilDate(dayNumber: day)
        return rules.map { $0.holds(on: date, day: day) { holidays.contains($0) } }
    }

    /// The first date of some years that has a property, by which rules hold on it and on the date before.
    func firstDay(
        in years: ClosedRange<Int>, where isFound: (_ day: Int, _ today: [Bool], _ before: [Bool]) -> Bool
    ) -> Int? {
        for year in years {
            let holidays = holidays(near: year)
            let first = CivilDate.dayNumber(year: year, month: 1, day: 1)
            var before = matches(on: first - 1, holidays: holidays)
            for day in first..<CivilDate.dayNumber(year: year + 1, month: 1, day: 1) {
                let today = matches(on: day, holidays: holidays)
                if isFound(day, today, before) { return day }
                before = today
            }
        }
        return nil
    }

    /// Which rules hold on a date, each by its place.
    func matches(on day: Int) -> [Bool] { rules.map { matches($0, on: day) } }

    /// Whether a rule holds on a date.
    private func matches(_ rule: Rule, on day: Int) -> Bool {
        rule.holds(on: CivilDate(dayNumber: day), day: day) { calendar?.contains(day: $0) ?? false }
    }

    /// The days of the calendar in a year and the two beside it, counted from 1970-01-01.
    private func holidays(near year: Int) -> Set<Int> {
        usedCalendar?.dayNumbers(ofLegalYears: year - 1...year + 1) ?? []
    }
}

extension Rule {
    /// Whether the rule holds on a date, which is given also counted from 1970-01-01.
    fileprivate func holds(on date: CivilDate, day: Int, isHoliday: (Int) -> Bool) -> Bool {
        (dates?.contains(date) ?? true) && (days?.contains(day: day, isHoliday: isHoliday) ?? true)
    }
}
