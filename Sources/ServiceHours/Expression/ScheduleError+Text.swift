extension ScheduleError: CustomStringConvertible {
    /// The refusal in one line: place and column, what is wrong, what to write, and the code.
    public var description: String {
        "\(place.text(column: column)): \(message) [\(code.rawValue)]"
    }

    /// What is wrong, what to write instead, and the code, without the place.
    public var messageWithCode: String { "\(message) [\(code.rawValue)]" }

    /// What is wrong and what to write instead, without the place and the code.
    public var message: String {
        let quoted = found.isEmpty ? "" : "\(found.excerpt.quotedVisibly): "
        let hint =
            rewrite.map { $0.isEmpty ? "; leave it out" : $0 == " " ? "; write a blank" : "; write '\($0)'" } ?? ""
        return quoted + reason.text + hint
    }
}

extension ScheduleError.Place {
    /// The place in words, with a column.
    func text(column: Int) -> String {
        switch self {
        case .expression: "column \(column)"
        case .exception(let date): "exception \(date), column \(column)"
        }
    }
}

extension ScheduleError.Reason {
    /// What is wrong in plain words, with the way out where it is always the same.
    var text: String {
        switch self {
        case .timeNotHHMM: "a time is HH:MM and a span HH:MM-HH:MM"
        case .twelveHourTime: "times are on the 24-hour clock"
        case .startAfterDay: "a span starts between 00:00 and 23:59; give the next day's hours to the next day"
        case .endAfter48Hours: "a span ends at 48:00 at the latest"
        case .minuteAbove59: "minutes go from 00 to 59"
        case .spanOver24Hours: "a span is at most 24 hours long"
        case .spanWithEqualTimes: "start and end are equal, which some read as 24 hours and others as nothing"
        case .endMissing: "a point in time is no span; add the end, as in 08:00-20:00"
        case .endOpen: "the end is left open, and a phone line needs a closing time"
        case .timeStep: "a repeated point in time means nothing for a phone line"
        case .sunTime: "times by the sun are not supported; write the hour"
        case .dayNotTwoLetters: "days are Mo, Tu, We, Th, Fr, Sa, Su and PH"
        case .typographicDash: "this dash is not a hyphen"
        case .controlCharacter: "control characters are no text"
        case .strayCharacter: "this character can only stand in a comment"
        case .ruleBeforeCommaHasNoTimes:
            "a comma and a blank start a new rule, so that the part before it would be open all day"
        case .timesAfterCommaBlank: "a comma and a blank start a new rule, which would hold on every day"
        case .openWithoutDates: "hours without days or dates after another rule are read in three ways; name the days"
        case .holidayBesideDays:
            "PH beside days is read as 'and' by some and as 'or' by others; "
                + "use a comma, or a calendar with only the holidays meant"
        case .schoolHolidays: "school holidays are not supported; use dates"
        case .easter: "dates by Easter are not supported; use dates or a calendar"
        case .weekNumbers: "week numbers are not supported; use dates"
        case .calendarMissing:
            "PH needs a calendar of holidays, such as us-federal: name it with 'holidays: us-federal' or --holidays us-federal"
        case .fallbackRule: "fallback rules are not supported; write one rule that decides"
        case .unknownState: "a line is open or closed; leave the hours out when they are not published"
        case .commentWithoutModifier: "a comment alone means 'unknown' in opening_hours; say open or off before it"
        case .commentNotClosed: "the comment's closing quotation mark is missing"
        case .commentEmpty: "the comment is empty; leave it out"
        case .noSuchDate: "there is no such date"
        case .dateNotMonthDay: "a date is a month and two digits, as in Dec 05 or 2026 Dec 05"
        case .dateListWithoutMonth: "each date of a list has its month"
        case .dateRangeBackwards: "the range ends before it starts, or where it does"
        case .dateRangeMixed: "a range goes from month to month or from date to date"
        case .yearNotFourDigits: "a year has four digits"
        case .yearOutOfRange: "years go from 1971 to 9999"
        case .yearRangeBackwards: "a range of years ends after it starts"
        case .yearOnFirstOnly: "whether the year before also holds here is read differently; give each its year"
        case .yearTwice: "the years are given twice"
        case .yearWraps: "which year the end is in is read differently; give both years"
        case .nthOutOfRange: "the nth day of a month is 1 to 5, or -1 to -5 from its end; a range of them goes up"
        case .nthOfRange: "only a single weekday can be the nth of a month"
        case .offsetOutOfRange: "days are moved by 1 to 6, as in PH -1 day or PH +2 days"
        case .offsetOfSeveral: "only a single nth weekday can be moved; write one for each"
        case .offsetOfWeekday: "only the nth weekday of a month or PH can be moved; name the weekday meant"
        case .offsetLeavesMonth: "the moved day can fall into another month, which is read differently; use dates"
        case .alwaysRestricted: "24/7 stands alone; use 00:00-24:00 with days or dates"
        case .alwaysNotFirst: "24/7 after other rules would replace them; put it first"
        case .emptyExpression:
            "there are no hours; write '24/7' for a line that is always open, or 'off' for one that never is"
        case .expressionTooLong:
            "the expression has more than \(ExpressionParser.longest) bytes; put dates into a calendar or exceptions"
        case .emptyRule: "there is a separator without a rule"
        case .separatorMissing: "another rule starts after a semicolon"
        case .blankMisplaced: "exactly one blank stands between the parts of a rule, none elsewhere"
        case .blankMissing: "a blank stands between the parts of a rule"
        case .partsOutOfOrder: "dates come first, then days, times, and open or off"
        case .unexpected: "this is not part of the supported opening_hours"
        case .exceptionNotWhole: "an exception is the date's hours, as in 08:00-12:00, or off"
        case .exceptionDate: "an exception's date is YYYY-MM-DD and must exist"
        case .exceptionTwice: "there are two exceptions for this date"
        }
    }

    /// The stable name under which the reason is documented.
    var code: ScheduleError.Code {
        switch self {
        case .timeNotHHMM: .timeFormat
        case .twelveHourTime: .amPM
        case .startAfterDay, .endAfter48Hours, .minuteAbove59: .timeRange
        case .spanOver24Hours: .spanLong
        case .spanWithEqualTimes: .spanEmpty
        case .endMissing: .point
        case .endOpen: .openEnd
        case .timeStep: .step
        case .sunTime: .sun
        case .dayNotTwoLetters: .dayName
        case .typographicDash: .dash
        case .strayCharacter, .controlCharacter: .character
        case .ruleBeforeCommaHasNoTimes, .timesAfterCommaBlank: .commaSpace
        case .openWithoutDates: .datelessOverride
        case .holidayBesideDays: .holidayAndDays
        case .schoolHolidays: .schoolHoliday
        case .easter: .easter
        case .weekNumbers: .week
        case .calendarMissing: .noCalendar
        case .fallbackRule: .fallback
        case .unknownState: .unknown
        case .commentWithoutModifier, .commentNotClosed, .commentEmpty: .comment
        case .noSuchDate, .dateNotMonthDay, .dateRangeBackwards, .dateRangeMixed: .date
        case .dateListWithoutMonth: .dateList
        case .yearNotFourDigits, .yearOutOfRange, .yearRangeBackwards, .yearOnFirstOnly, .yearTwice: .year
        case .yearWraps: .yearWrap
        case .nthOutOfRange, .nthOfRange: .nth
        case .offsetOutOfRange, .offsetOfSeveral, .offsetOfWeekday: .offset
        case .offsetLeavesMonth: .offsetMonth
        case .alwaysRestricted, .alwaysNotFirst: .always
        case .emptyExpression: .empty
        case .expressionTooLong: .tooLong
        case .emptyRule: .emptyRule
        case .separatorMissing, .blankMisplaced, .blankMissing, .partsOutOfOrder, .unexpected: .syntax
        case .exceptionNotWhole, .exceptionDate, .exceptionTwice: .exception
        }
    }
}

extension String {
    /// The text in quotes; a character that cannot be seen by its name in Unicode: `U+00A0`.
    fileprivate var quotedVisibly: String {
        guard unicodeScalars.count == 1, let scalar = unicodeScalars.first, self != " " else { return "'\(self)'" }
        let properties = scalar.properties
        let isInvisible = properties.isWhitespace || [.control, .format].contains(properties.generalCategory)
        guard isInvisible else { return "'\(self)'" }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = properties.name.map { " (\($0.lowercased()))" } ?? ""
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + name
    }
}
