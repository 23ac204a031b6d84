/// How one language tells times and hours.
protocol SpokenGrammar {
    /// What a caller hears who asks when an open line opens.
    var now: SpokenPhrase { get }
    /// For an opening that never comes, or that nobody has published.
    var atUnknownTime: SpokenPhrase { get }
    /// For a next change that never comes.
    var neverChanges: SpokenPhrase { get }
    /// For hours that nobody has published.
    var unpublishedHours: SpokenPhrase { get }
    /// For hours without an end.
    var alwaysOpen: SpokenPhrase { get }
    /// For a line that takes no calls.
    var closed: SpokenPhrase { get }
    /// The word between the last two of several.
    var and: String { get }
    /// For hours that hold on every day.
    var everyDay: SpokenPhrase { get }

    /// A date with its weekday and year: "Friday, January 8, 2027".
    func date(_ date: CivilDate) -> SpokenPhrase
    /// A minute of the same date: "today at 8 a.m.".
    func today(at minute: Int) -> SpokenPhrase
    /// A minute of the next date: "tomorrow at 8 a.m."; its first is "tonight at midnight".
    func tomorrow(at minute: Int) -> SpokenPhrase
    /// A minute of a date, with the year if it is far: "Friday, November 27 at 8 a.m.".
    func moment(_ date: CivilDate, withYear: Bool, at minute: Int) -> SpokenPhrase
    /// The end of hours on the same date, 1440 being midnight: "until 8 p.m.".
    func untilToday(at minute: Int) -> SpokenPhrase
    /// The end of hours at a moment that was put into words: "until tomorrow at 8 a.m.".
    func until(_ moment: SpokenPhrase) -> SpokenPhrase
    /// The end of hours with a date: "until the end of Tuesday, November 24".
    func untilEnd(of date: CivilDate, withYear: Bool) -> SpokenPhrase
    /// A moment that the clock shows for the second time: "today at 1 a.m., after the clocks go back".
    func afterClocksGoBack(_ moment: SpokenPhrase) -> SpokenPhrase
    /// The phrase with the name of its zone behind it.
    func phrase(_ phrase: SpokenPhrase, inZone name: SpokenPhrase) -> SpokenPhrase

    /// A sentence that the line is open until a time; `nil` is without an end.
    func lineIsOpen(_ until: SpokenPhrase?) -> SpokenPhrase
    /// Sentences that the line is closed and when it opens; `nil` is never.
    func lineIsClosed(opens moment: SpokenPhrase?) -> SpokenPhrase
    /// A sentence that the hours are not published.
    var lineIsUnpublished: SpokenPhrase { get }

    /// From one minute to another: "from 8 a.m. to 8 p.m.". Minutes go on from 1440 on the next date.
    func span(from start: Int, to end: Int) -> SpokenPhrase
    /// Weekdays in a row: "Monday to Friday".
    func weekdays(from first: Weekday, to last: Weekday) -> SpokenPhrase
    /// The nth weekdays of a month, −1 being the last.
    func nth(_ counts: [Int], _ weekday: Weekday) -> SpokenPhrase
    /// The days of a holiday calendar.
    func holidays(federal: Bool) -> SpokenPhrase
    /// Days moved by some: "the day after federal holidays".
    func moved(_ days: SpokenPhrase, by offset: Int) -> SpokenPhrase
    /// From one date to another, each with its month and perhaps day and year, with the words before them: "on December 25",
    /// "from November to March".
    func dates(from first: SpokenDate, to last: SpokenDate) -> SpokenPhrase
    /// Years in a row; no last year is "from 2026 on".
    func years(from first: Int, to last: Int?) -> SpokenPhrase
    /// The dates and days of a rule that closes: "closed on federal holidays", "closed Monday to Wednesday".
    ///
    /// - Parameter startsWithDay: whether the phrase starts with a day, which may need a word before it.
    func closed(on days: SpokenPhrase, startsWithDay: Bool) -> SpokenPhrase
}

/// A date as far as a rule names it.
struct SpokenDate: Hashable {
    var year: Int?
    var month: Int
    var day: Int?

    /// The month and the day as a program reads them: `11-27`, `11`.
    var value: String {
        ([month] + (day.map { [$0] } ?? [])).map { Decimal.text($0, digits: 2) }.joined(separator: "-")
    }
}

extension SpokenPhrase {
    /// A time of day in words.
    static func time(_ minute: Int, _ words: [Word]) -> SpokenPhrase {
        SpokenPhrase(.time, value: Decimal.clock(minute), words)
    }

    /// A day of the week in words.
    static func weekday(_ weekday: Weekday, _ name: String) -> SpokenPhrase {
        SpokenPhrase(.weekday, value: String(weekday.rawValue + 1), [Word(name)])
    }

    /// A year, said as so many words.
    static func year(_ year: Int, spokenAs count: Int) -> SpokenPhrase {
        SpokenPhrase(.year, value: String(year), [Word(String(year), spokenAs: count)])
    }

    /// The name of a time zone.
    static func zone(_ name: String) -> SpokenPhrase {
        SpokenPhrase(.zone, name.split(separator: " ").map { Word(String($0)) })
    }
}
