/// Why the text of an instant was refused.
public enum InstantError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not a date and a time; the column is counted from 1.
    case malformed(text: String, column: Int)
    /// The date or the time does not exist on any clock: `2026-02-30`, `25:00`.
    case noSuchTime(text: String)
    /// Neither an offset nor a zone follows the time.
    case zoneMissing(text: String)
    /// The zone's name was refused.
    case zone(ZoneError)
    /// `local` was written where no line gives a zone.
    case noLocalZone(text: String)
    /// The clocks go forward over this time: it does not exist there on that date.
    case gap(text: String, zone: String)
    /// The clocks go back over this time, so it happens twice; `first` and `second` are both moments.
    case overlap(text: String, first: Instant, second: Instant)
    /// `first` or `second` was written after a time that happens once.
    case notAnOverlap(text: String)
    /// Outside 1971-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z.
    case outOfRange(text: String)

    /// One line: what is wrong, and what to write instead.
    public var description: String {
        switch self {
        case .malformed(let text, let column):
            "'\(text)' is not an instant (column \(column)); write '2026-11-23T10:00:00-05:00' or "
                + "'2026-11-23 10:00 America/New_York'"
        case .noSuchTime(let text):
            "'\(text)' names a date or time that does not exist"
        case .zoneMissing(let text):
            "'\(text)' has no offset or zone; add one, as in '\(text) America/New_York'"
        case .zone(let error):
            error.description
        case .noLocalZone(let text):
            "'\(text)' says 'local', but no line gives a zone here; name the zone"
        case .gap(let text, let zone):
            "'\(text)' does not exist: the clocks of \(zone) go forward over it"
        case .overlap(let text, let first, let second):
            "'\(text)' happens twice, at \(first) and \(second); add 'first' or 'second'"
        case .notAnOverlap(let text):
            "'\(text)' happens once; leave out 'first' or 'second'"
        case .outOfRange(let text):
            "'\(text)' is outside 1971-01-01 to 9999-12-31"
        }
    }
}
