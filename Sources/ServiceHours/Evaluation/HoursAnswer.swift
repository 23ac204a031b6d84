/// All there is to say about a schedule at an instant.
public struct HoursAnswer: Hashable, Sendable {
    /// What a caller gets.
    public let state: Availability
    /// Why, in a word that call flows can ask for, with the name of the holiday or exception.
    public let reason: HoursReason
    /// The rule that decided, as it was written: the last that covers the minute, else the last open rule that holds on
    /// the date. `nil` when no rule holds there. An exception reads as the rule it stands for: `2026 Dec 24 off`.
    public let rule: String?
    /// Whether the rule covers the moment; else the moment lies outside its hours.
    public let isWithinRule: Bool
    /// What the author noted about that rule or exception.
    public let comment: String?
    /// The name of the bound calendar's holiday on the date the clock shows; several are joined with "and".
    public let holiday: String?
    /// Since when the state has lasted; `nil` when it has since 1971, or is not known.
    public let since: Instant?
    /// When the state ends; `nil` when it never does, or is not known.
    public let until: Instant?
}
