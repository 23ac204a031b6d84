/// Why the text of an instant was refused.
public enum InstantError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing at all.
    case empty
    /// A line of more bytes than any instant needs.
    case tooLong(limit: Int)
    /// Not a date and a time; the column is counted from 1. A zone's name may be written for an offset, or may not.
    case malformed(text: String, column: Int, takesZones: Bool)
    /// The date or the time does not exist on any clock: `2026-02-30`, `25:00`.
    case noSuchTime(text: String)
    /// Neither an offset nor a zone follows the time.
    case zoneMissing(text: String)
    /// No offset follows the time, where only offsets are taken.
    case offsetMissing(text: String)
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
        case .empty:
            "there is no instant; write one such as '2026-11-23T10:00:00-05:00'"
        case .tooLong(let limit):
            "the line has more than \(limit) bytes"
        case .malformed(let text, let column, let takesZones):
            "'\(text.excerpt)' is not an instant (column \(column)); write '2026-11-23T10:00:00-05:00'"
                + (takesZones ? " or '2026-11-23 10:00 America/New_York'" : "")
        case .noSuchTime(let text):
            "'\(text.excerpt)' names a date or time that does not exist"
        case .zoneMissing(let text):
            "'\(text.excerpt)' has no offset or zone; add one, as in '\(text.excerpt) America/New_York'"
        case .offsetMissing(let text):
            "'\(text.excerpt)' has no offset; add one, as in '2026-11-23T10:00:00-05:00'"
        case .zone(let error):
            error.description
        case .noLocalZone(let text):
            "'\(text.excerpt)' says 'local', but no line gives a zone here; name the zone"
        case .gap(let text, let zone):
            "'\(text.excerpt)' does not exist: the clocks of \(zone) go forward over it"
        case .overlap(let text, let first, let second):
            "'\(text.excerpt)' happens twice, at \(first) and \(second); add 'first' or 'second'"
        case .notAnOverlap(let text):
            "'\(text.excerpt)' happens once; leave out 'first' or 'second'"
        case .outOfRange(let text):
            "'\(text.excerpt)' is outside 1971-01-01 to 9999-12-31 in UTC"
        }
    }
}

extension String {
    /// The text, cut where it would hide the rest of a message.
    var excerpt: String { count > 60 ? prefix(59) + "…" : self }
}
