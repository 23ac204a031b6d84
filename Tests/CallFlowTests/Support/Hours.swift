import ServiceHours
import TestSupport

extension Sketch {
    /// Open from 8 to 20 o'clock UTC, every day.
    static func openUntil8() throws -> Schedule { try Schedule("08:00-20:00", zone: Zone("UTC")) }

    /// 19:59:50 UTC on a Monday.
    static let tenSecondsToClosing = Instant(milliseconds: 1_795_463_990_000)
}
