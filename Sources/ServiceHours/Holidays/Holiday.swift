/// A day on which a calendar's holiday falls, or on which it is observed instead.
public struct Holiday: Hashable, Sendable {
    /// What makes the date a holiday.
    public enum Kind: String, Hashable, Sendable {
        /// The date that the law names.
        case legal
        /// The working day off in lieu of a legal date at the weekend.
        case observed
        /// A day that no law names: closed by executive order, or put into a calendar of one's own.
        case added
    }

    /// The day.
    public let date: CivilDate
    /// The holiday's official name, in English: `Washington's Birthday`.
    public let name: String
    /// Legal, observed or added.
    public let kind: Kind

    /// The name, and whether this is the day on which the holiday is observed.
    public var title: String { kind == .observed ? "\(name) (observed)" : name }
}
