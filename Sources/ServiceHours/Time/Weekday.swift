/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// The days, 0 to 6.
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The first three letters in English: `Mon`.
    public var shortName: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue] }

    /// Monday is the least.
    public static func < (left: Weekday, right: Weekday) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The weekday of a day counted from 1970-01-01, which was a Thursday.
    init(dayNumber: Int) {
        self = Weekday.allCases[(dayNumber + 3).remainder(moduloPositive: 7)]
    }
}
