/// One rule of an `opening_hours` expression: when it holds, which hours, and whether they are open.
struct Rule: Hashable, Sendable {
    /// How a rule follows the one before it.
    enum Joint: Hashable, Sendable {
        /// The first rule, or one after ";": an open rule replaces what came before on its dates.
        case replacing
        /// After ", ": adds to what came before.
        case additional
    }

    enum Effect: Hashable, Sendable {
        case open, off
    }

    /// Where a rule was written.
    enum Origin: Hashable, Sendable {
        case expression
        case exception(ScheduleException)
    }

    /// The rule as it was written, without the separators around it.
    var text: String
    /// Where it starts in its text, in bytes of UTF-8.
    var offset = 0
    var joint: Joint
    /// The dates on which it holds; `nil` is every date.
    var dates: DateSelector?
    /// The days on which it holds; `nil` is every day.
    var days: DaySelector?
    /// The hours of a date; empty is 00:00 to 24:00.
    var spans: [MinuteSpan]
    var effect: Effect
    var comment: String?
    var origin: Origin

    /// Whether "open" or "off" is written.
    var hasModifier: Bool { effect == .off || comment != nil || text.hasSuffix("open") }

    /// Whether it holds on every date.
    var isDateless: Bool { dates == nil && days == nil }

    /// Whether it closes its dates from midnight to midnight.
    var closesDate: Bool { effect == .off && spans.isEmpty }

    /// Whether it asks for the holiday calendar.
    var asksCalendar: Bool { days?.needsCalendar ?? false }

    /// The spans with the whole day written out.
    var effectiveSpans: [MinuteSpan] { spans.isEmpty ? [.wholeDay] : spans }

    /// Whether the rule takes the place of those before it on its dates, instead of adding to them.
    var replacesDate: Bool { joint == .replacing && effect == .open }
}
