/// Times and hours in the English of the United States.
struct EnglishGrammar: SpokenGrammar {
    var now: SpokenPhrase { "now" }
    var atUnknownTime: SpokenPhrase { "at a time that is not known yet" }
    var neverChanges: SpokenPhrase { "this does not change" }
    var unpublishedHours: SpokenPhrase { "no hours are published" }
    var alwaysOpen: SpokenPhrase { "24 hours a day, seven days a week" }
    var closed: SpokenPhrase { "closed" }
    var and: String { "and" }
    var everyDay: SpokenPhrase { "every day" }

    func date(_ date: CivilDate) -> SpokenPhrase {
        name(of: date.weekday)
            .followed(by: self.date(SpokenDate(year: date.year, month: date.month, day: date.day)), mark: ",")
    }

    func today(at minute: Int) -> SpokenPhrase { SpokenPhrase("today at").followed(by: clock(minute)) }

    func tomorrow(at minute: Int) -> SpokenPhrase {
        minute == 0
            ? SpokenPhrase("tonight at").followed(by: midnight(0))
            : SpokenPhrase("tomorrow at").followed(by: clock(minute))
    }

    func moment(_ date: CivilDate, withYear: Bool, at minute: Int) -> SpokenPhrase {
        let day = SpokenDate(year: withYear ? date.year : nil, month: date.month, day: date.day)
        return name(of: date.weekday).followed(by: self.date(day), mark: ",")
            .followed(by: "at").followed(by: clock(minute))
    }

    func untilToday(at minute: Int) -> SpokenPhrase {
        SpokenPhrase("until").followed(by: minute % MinuteSpan.minutesPerDay == 0 ? midnight(minute) : clock(minute))
    }

    func until(_ moment: SpokenPhrase) -> SpokenPhrase { SpokenPhrase("until").followed(by: moment) }

    func untilEnd(of date: CivilDate, withYear: Bool) -> SpokenPhrase {
        let day = SpokenDate(year: withYear ? date.year : nil, month: date.month, day: date.day)
        return SpokenPhrase("until the end of").followed(by: name(of: date.weekday))
            .followed(by: self.date(day), mark: ",")
    }

    func afterClocksGoBack(_ moment: SpokenPhrase) -> SpokenPhrase {
        moment.followed(by: "after the clocks go back", mark: ",")
    }

    func phrase(_ phrase: SpokenPhrase, inZone name: SpokenPhrase) -> SpokenPhrase { phrase.followed(by: name) }

    func lineIsOpen(_ until: SpokenPhrase?) -> SpokenPhrase {
        let open: SpokenPhrase = "The line is open"
        return (until.map { open.followed(by: $0) } ?? open.followed(by: "and this does not change", mark: ","))
            .sentence
    }

    func lineIsClosed(opens moment: SpokenPhrase?) -> SpokenPhrase {
        let closed: SpokenPhrase = "The line is closed"
        guard let moment else { return closed.followed(by: "and this does not change", mark: ",").sentence }
        return closed.followed(by: SpokenPhrase("It opens").followed(by: moment), mark: ".").sentence
    }

    var lineIsUnpublished: SpokenPhrase { SpokenPhrase("The hours of this line are not published").sentence }

    func span(from start: Int, to end: Int) -> SpokenPhrase {
        guard (start, end) != (0, MinuteSpan.minutesPerDay) else { return "all day" }
        let endOfDay = end % MinuteSpan.minutesPerDay
        return SpokenPhrase("from").followed(by: start == 0 ? midnight(0) : clock(start)).followed(by: "to")
            .followed(by: endOfDay == 0 ? midnight(MinuteSpan.minutesPerDay) : clock(endOfDay))
    }

    func weekdays(from first: Weekday, to last: Weekday) -> SpokenPhrase {
        first == last ? name(of: first) : name(of: first).followed(by: "to").followed(by: name(of: last))
    }

    func nth(_ counts: [Int], _ weekday: Weekday) -> SpokenPhrase {
        let ordinals = ["first", "second", "third", "fourth", "fifth"]
        let named = counts.map { count in
            count > 0
                ? SpokenPhrase(ordinals[count - 1])
                : count == -1 ? "last" : SpokenPhrase("\(ordinals[-count - 1]) to last")
        }
        return SpokenPhrase("the").followed(by: named.listed(and)).followed(by: name(of: weekday))
            .followed(by: "of the month")
    }

    func holidays(federal: Bool) -> SpokenPhrase { federal ? "federal holidays" : "holidays" }

    func moved(_ days: SpokenPhrase, by offset: Int) -> SpokenPhrase {
        let count = abs(offset) == 1 ? "the day" : "\(abs(offset)) days"
        return SpokenPhrase("\(count) \(offset < 0 ? "before" : "after")").followed(by: days)
    }

    func dates(from first: SpokenDate, to last: SpokenDate) -> SpokenPhrase {
        guard first != last else { return SpokenPhrase(first.day == nil ? "in" : "on").followed(by: date(first)) }
        return SpokenPhrase("from").followed(by: date(first)).followed(by: "to").followed(by: date(last))
    }

    func years(from first: Int, to last: Int?) -> SpokenPhrase {
        guard let last else { return SpokenPhrase("from").followed(by: year(first)).followed(by: "on") }
        guard first != last else { return SpokenPhrase("in").followed(by: year(first)) }
        return SpokenPhrase("from").followed(by: year(first)).followed(by: "to").followed(by: year(last))
    }

    func closed(on days: SpokenPhrase, startsWithDay: Bool) -> SpokenPhrase {
        SpokenPhrase(startsWithDay ? "closed on" : "closed").followed(by: days)
    }

    /// The start of a date, or its end.
    private func midnight(_ minute: Int) -> SpokenPhrase { .time(minute, [.init("midnight")]) }

    private func clock(_ minute: Int) -> SpokenPhrase {
        guard minute != 720 else { return .time(minute, [.init("noon")]) }
        let (hour, minutes) = (minute / 60, minute % 60)
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        // "one oh five" is a word more than "one fifteen".
        let time = SpokenPhrase.Word(
            minutes == 0 ? "\(twelve)" : "\(twelve):\(Decimal.text(minutes, digits: 2))",
            spokenAs: minutes == 0 ? 1 : minutes < 10 ? 3 : 2)
        return .time(minute, [time, .init(hour < 12 ? "a.m." : "p.m.")])
    }

    private func date(_ date: SpokenDate) -> SpokenPhrase {
        var words = [SpokenPhrase.Word(CivilDate.monthNames[date.month - 1])]
        if let day = date.day { words.append(.init("\(day)")) }
        let phrase = SpokenPhrase(.date, value: date.value, words)
        guard let year = date.year else { return phrase }
        return phrase.followed(by: self.year(year), mark: date.day == nil ? "" : ",")
    }

    /// "twenty twenty-eight", "two thousand eight".
    private func year(_ year: Int) -> SpokenPhrase { .year(year, spokenAs: (2001...2009).contains(year) ? 3 : 2) }

    private func name(of weekday: Weekday) -> SpokenPhrase { .weekday(weekday, weekdayNames[weekday.rawValue]) }

    private var weekdayNames: [String] {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
}
