import CallFlow
import Prompts

extension FlowDecoder {
    private static let mostDays = 36_525

    mutating func dayCount(_ fields: Fields) -> DayCount {
        var count = DayCount(
            since: report.required("since", of: fields).flatMap { readVariable($0) } ?? VariableID(0),
            allowed: report.required("days", of: fields).flatMap { days($0) } ?? 1,
            within: node("within", of: fields), past: node("past", of: fields), future: node("future", of: fields))
        count.hours = fields["hours"].flatMap { hoursID($0) } ?? HoursID(base.hours)
        if fields["hours"] == nil, !hasHours { report.error(.countWithoutZone, at: fields.value) }
        count.lastDay = fields["last-day"].flatMap { writtenVariable($0) }
        count.daysLeft = fields["days-left"].flatMap { writtenVariable($0) }
        return count
    }

    /// A number of days: in digits, or a fact that is one.
    private mutating func days(_ value: YAMLValue) -> Int? {
        let days: Int?
        if case .mapping = value.content {
            days = report.fields(of: value, noun: "a number of days", known: ["fact"])
                .flatMap { report.required("fact", of: $0) }.flatMap { daysOfFact($0) }
        } else {
            days = report.count(value, atLeast: 1)
        }
        guard let days, days > Self.mostDays else { return days }
        report.error(.tooManyDays(Self.mostDays), at: value)
        return nil
    }

    private mutating func daysOfFact(_ value: YAMLValue) -> Int? {
        guard let key = report.words(value, expected: "a fact's key") else { return nil }
        guard let fact = facts[key] else {
            // A file of facts that is wrong has had its say.
            if !factsAreUnread {
                report.error(.unknownFact(key), at: value, word: key, meant: facts.keys)
            }
            return nil
        }
        if case .days(let count) = fact.value { return count }
        report.error(.factNotDays(key), at: value)
        return nil
    }
}
