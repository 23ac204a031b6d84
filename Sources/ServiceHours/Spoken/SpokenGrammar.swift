/// How one language tells times and hours.
protocol SpokenGrammar {
    /// What a caller hears who asks when an open line opens.
    var now: SpokenPhrase { get }
    /// For an opening that never comes, or that nobody has published.
    var atUnknownTime: SpokenPhrase { get }
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

    /// A minute of the same date: "today at 8 a.m.".
    func today(at minute: Int) -> SpokenPhrase
    /// A minute of the next date: "tomorrow at 8 a.m."; its first is "tonight at midnight".
    func tomorrow(at minute: Int) -> SpokenPhrase
    /// A minute of a date, with the year if it is far: "Friday, November 27 at 8 a.m.".
    func moment(_ date: CivilDate, withYear: Bool, at minute: Int) -> SpokenPhrase
    /// The phrase with the name of its zone behind it.
    func phrase(_ phrase: SpokenPhrase, inZone name: String) -> SpokenPhrase

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
    /// From one date to another, each with its month and perhaps day and year.
    func dates(from first: SpokenDate, to last: SpokenDate) -> SpokenPhrase
    /// Years in a row; no last year is "from 2026 on".
    func years(from first: Int, to last: Int?) -> SpokenPhrase
    /// The dates and days of a rule that closes: "closed on federal holidays".
    func closed(on days: SpokenPhrase) -> SpokenPhrase
}

/// A date as far as a rule names it.
struct SpokenDate: Hashable {
    var year: Int?
    var month: Int
    var day: Int?
}
