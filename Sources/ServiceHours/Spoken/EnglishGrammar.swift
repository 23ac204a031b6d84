/// Times and hours in the English of the United States.
struct EnglishGrammar: SpokenGrammar {
    var now: SpokenPhrase { "now" }
    var atUnknownTime: SpokenPhrase { "at a time that is not known yet" }
    var unpublishedHours: SpokenPhrase { "no hours are published" }
    var alwaysOpen: SpokenPhrase { "24 hours a day, seven days a week" }
    var closed: SpokenPhrase { "closed" }
    var and: String { "and" }
    var everyDay: SpokenPhrase { "every day" }

    func today(at minute: Int) -> SpokenPhrase { SpokenPhrase("today at").followed(by: clock(minute)) }

    func tomorrow(at minute: Int) -> SpokenPhrase {
        minute == 0 ? "tonight at midnight" : SpokenPhrase("tomorrow at").followed(by: clock(minute))
    }

    func moment(_ date: CivilDate, withYear: Bool, at minute: Int) -> SpokenPhrase {
        let day = SpokenDate(year: withYear ? date.year : nil, month: date.month, day: date.day)
        return SpokenPhrase(weekdayNames[date.weekday.rawValue] + ",").followed(by: self.date(day))
            .followed(by: "at").followed(by: clock(minute))
    }

    func phrase(_ phrase: SpokenPhrase, inZone name: String) -> SpokenPhrase {
        phrase.followed(by: SpokenPhrase(name))
    }

    func span(from start: Int, to end: Int) -> SpokenPhrase {
        guard (start, end) != (0, MinuteSpan.minutesPerDay) else { return "all day" }
        let midnight = end % MinuteSpan.minutesPerDay == 0
        return SpokenPhrase("from").followed(by: start == 0 ? "midnight" : clock(start)).followed(by: "to")
            .followed(by: midnight ? "midnight" : clock(end % MinuteSpan.minutesPerDay))
    }

    func weekdays(from first: Weekday, to last: Weekday) -> SpokenPhrase {
        first == last
            ? SpokenPhrase(weekdayNames[first.rawValue])
            : SpokenPhrase("\(weekdayNames[first.rawValue]) to \(weekdayNames[last.rawValue])")
    }

    func nth(_ counts: [Int], _ weekday: Weekday) -> SpokenPhrase {
        let ordinals = ["first", "second", "third", "fourth", "fifth"]
        let named = counts.map { count in
            count > 0
                ? SpokenPhrase(ordinals[count - 1])
                : count == -1 ? "last" : SpokenPhrase("\(ordinals[-count - 1]) to last")
        }
        return SpokenPhrase("the").followed(by: named.listed(and))
            .followed(by: SpokenPhrase("\(weekdayNames[weekday.rawValue]) of the month"))
    }

    func holidays(federal: Bool) -> SpokenPhrase { federal ? "federal holidays" : "holidays" }

    func moved(_ days: SpokenPhrase, by offset: Int) -> SpokenPhrase {
        let count = abs(offset) == 1 ? "the day" : "\(abs(offset)) days"
        return SpokenPhrase("\(count) \(offset < 0 ? "before" : "after")").followed(by: days)
    }

    func dates(from first: SpokenDate, to last: SpokenDate) -> SpokenPhrase {
        first == last ? date(first) : date(first).followed(by: "to").followed(by: date(last))
    }

    func years(from first: Int, to last: Int?) -> SpokenPhrase {
        guard let last else { return SpokenPhrase([.init("from"), year(first), .init("on")]) }
        return SpokenPhrase(
            first == last ? [.init("in"), year(first)] : [.init("from"), year(first), .init("to"), year(last)])
    }

    func closed(on days: SpokenPhrase) -> SpokenPhrase { SpokenPhrase("closed on").followed(by: days) }

    private func clock(_ minute: Int) -> SpokenPhrase {
        guard minute != 720 else { return "noon" }
        let (hour, minutes) = (minute / 60, minute % 60)
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        // "one oh five" is a word more than "one fifteen".
        let time = SpokenPhrase.Word(
            minutes == 0 ? "\(twelve)" : "\(twelve):\(Decimal.text(minutes, digits: 2))",
            spokenAs: minutes == 0 ? 1 : minutes < 10 ? 3 : 2)
        return SpokenPhrase([time, .init(hour < 12 ? "a.m." : "p.m.")])
    }

    private func date(_ date: SpokenDate) -> SpokenPhrase {
        var words = [SpokenPhrase.Word(monthNames[date.month - 1])]
        if let day = date.day { words.append(.init("\(day)")) }
        guard let year = date.year else { return SpokenPhrase(words) }
        return SpokenPhrase(words).followed(by: SpokenPhrase([self.year(year)]), mark: date.day == nil ? "" : ",")
    }

    /// "twenty twenty-eight", "two thousand eight".
    private func year(_ year: Int) -> SpokenPhrase.Word {
        .init("\(year)", spokenAs: (2001...2009).contains(year) ? 3 : 2)
    }

    private var weekdayNames: [String] {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
    private var monthNames: [String] {
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
    }
}
