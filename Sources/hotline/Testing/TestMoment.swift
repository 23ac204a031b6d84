import FlowFiles
import ServiceHours

/// The moment of scripts that say none: one for all of them, by each line's own clock if it is `local`.
struct TestMoment {
    private let written: String?
    private let now: Instant

    /// - Throws: ``Failure`` for what is no moment.
    init(_ option: MomentOption) throws(Failure) {
        written = option.at
        // Whether it is one can be seen by any clock; in which zone it is meant is known with the line.
        now = try option.instant(local: try? Zone("UTC"))
    }

    /// A moment.
    init(_ instant: Instant) { (written, now) = (nil, instant) }

    func instant(in zone: Zone) throws(InstantError) -> Instant {
        guard let written else { return now }
        return try Instant.parse(written, local: zone)
    }
}
