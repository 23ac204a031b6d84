/// What a caller gets at an instant.
public enum Availability: String, Hashable, Sendable, CaseIterable {
    /// The line takes calls.
    case open
    /// The line does not take calls.
    case closed
    /// Nobody has published the hours: neither may be said.
    case unpublished
}
