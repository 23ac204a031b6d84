/// A day on which a calendar's holiday falls, or on which it is observed instead.
public struct Holiday: Hashable, Sendable {
    /// Whether the date is the holiday's own or stands in for it.
    public enum Kind: String, Hashable, Sendable {
        /// The date that the law names.
        case legal
        /// The working day off in lieu of a legal date at the weekend.
        case observed
    }

    /// The day.
    public let date: CivilDate
    /// The holiday's official name, in English: `Washington's Birthday`.
    public let name: String
    /// Legal or observed.
    public let kind: Kind
}
