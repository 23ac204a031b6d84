/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z (may be negative).
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var milliseconds: Int64

    /// The moment that many milliseconds after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The instants the product answers for: 1971-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z.
    ///
    /// The holiday law that `us-federal` states is in force since 1971; four-digit years end with 9999.
    public static let supported =
        Instant(milliseconds: 31_536_000_000)...Instant(milliseconds: 253_402_300_799_999)

    /// The moment that many milliseconds later (earlier when negative); stops at the ends of `Int64`.
    public func advanced(byMilliseconds milliseconds: Int64) -> Instant {
        let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
        guard overflow else { return Instant(milliseconds: sum) }
        return Instant(milliseconds: milliseconds < 0 ? .min : .max)
    }

    /// The nearest instant that the product answers for.
    var clampedToSupported: Instant {
        min(max(self, Instant.supported.lowerBound), Instant.supported.upperBound)
    }

    /// The earlier moment is the lesser.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// ISO 8601 in UTC: `2026-11-25T13:00:00Z`, with `.123` only when there are milliseconds.
    public var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text of ``description`` in ASCII.
    public func write(to bytes: inout [UInt8]) {
        let date = CivilDate(dayNumber: Int(milliseconds.quotient(flooredBy: 86_400_000)))
        let ofDay = Int(milliseconds.remainder(moduloPositive: 86_400_000))
        date.write(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        Decimal.write(ofDay / 3_600_000, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Decimal.write(ofDay / 60_000 % 60, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Decimal.write(ofDay / 1000 % 60, digits: 2, to: &bytes)
        if ofDay % 1000 != 0 {
            bytes.append(UInt8(ascii: "."))
            Decimal.write(ofDay % 1000, digits: 3, to: &bytes)
        }
        bytes.append(UInt8(ascii: "Z"))
    }
}
