/// Why a schedule was refused, where, and what to write instead.
///
/// `found` at `column` can be replaced by `rewrite`, where there is one, to get an accepted expression with the meaning
/// most people intend (or the next mistake).
public struct ScheduleError: Error, Hashable, Sendable {
    /// Which text the column counts in.
    public enum Place: Hashable, Sendable {
        /// The `opening_hours` expression.
        case expression
        /// The hours of the exception for that date, `2026-12-24`.
        case exception(String)
    }

    /// The stable name of a kind of refusal.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// One for each row of the documented table.
        case timeFormat = "E_TIME_FORMAT", amPM = "E_AMPM", timeRange = "E_TIME_RANGE", spanLong = "E_SPAN_LONG",
            spanEmpty = "E_SPAN_EMPTY", openEnd = "E_OPEN_END", point = "E_POINT", step = "E_STEP", sun = "E_SUN",
            dayName = "E_DAYNAME", dash = "E_DASH", character = "E_CHAR", commaSpace = "E_COMMA_SPACE",
            datelessOverride = "E_DATELESS_OVERRIDE", holidayAndDays = "E_PH_AND", schoolHoliday = "E_SH",
            easter = "E_EASTER", week = "E_WEEK", noCalendar = "E_NO_CALENDAR", fallback = "E_FALLBACK",
            unknown = "E_UNKNOWN", comment = "E_COMMENT", date = "E_DATE", dateList = "E_DATE_LIST", year = "E_YEAR",
            yearWrap = "E_YEAR_WRAP", nth = "E_NTH", offset = "E_OFFSET", offsetMonth = "E_OFFSET_MONTH",
            always = "E_24_7", empty = "E_EMPTY", emptyRule = "E_EMPTY_RULE", syntax = "E_SYNTAX",
            exception = "E_EXCEPTION", tooLong = "E_LONG"
    }

    /// What exactly is wrong.
    public enum Reason: Hashable, Sendable {
        /// Times: not `HH:MM`, twelve-hour, off the clock, too long, empty, without an end, a point, a step, the sun's.
        case timeNotHHMM, twelveHourTime, startAfterDay, endAfter48Hours, minuteAbove59, spanOver24Hours
        /// Times, continued.
        case spanWithEqualTimes, endMissing, endOpen, timeStep, sunTime
        /// Names, characters and separators.
        case dayNotTwoLetters, typographicDash, strayCharacter, controlCharacter, ruleBeforeCommaHasNoTimes,
            timesAfterCommaBlank
        /// What a rule selects.
        case openWithoutDates, holidayBesideDays, schoolHolidays, easter, weekNumbers, calendarMissing
        /// Parts of opening_hours outside the subset.
        case fallbackRule, unknownState, commentWithoutModifier, commentNotClosed, commentEmpty
        /// Dates.
        case noSuchDate, dateNotMonthDay, dateListWithoutMonth, dateRangeBackwards, dateRangeMixed
        /// Years.
        case yearNotFourDigits, yearOutOfRange, yearRangeBackwards, yearOnFirstOnly, yearTwice, yearWraps
        /// The nth weekday and moved days.
        case nthOutOfRange, nthOfRange, offsetOutOfRange, offsetOfSeveral, offsetOfWeekday, offsetLeavesMonth
        /// `24/7` with anything that restricts it.
        case alwaysRestricted, alwaysNotFirst
        /// The shape of the whole.
        case emptyExpression, expressionTooLong, emptyRule, separatorMissing
        /// The shape of a rule.
        case blankMisplaced, blankMissing, partsOutOfOrder, unexpected
        /// Exceptions: hours that do not stand for the date, a date that does not exist, one given twice.
        case exceptionNotWhole, exceptionDate, exceptionTwice
    }

    /// Which text is meant.
    public let place: Place
    /// Where the offending text starts, in characters from 1.
    public let column: Int
    /// The offending text; empty where something is missing.
    public let found: String
    /// What exactly is wrong.
    public let reason: Reason
    /// What to write in place of `found`, where that is known.
    public let rewrite: String?

    /// The stable name of the refusal.
    public var code: Code { reason.code }
}
