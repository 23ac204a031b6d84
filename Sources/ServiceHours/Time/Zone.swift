import FoundationEssentials
import FoundationInternationalization

/// A time zone by its IANA name: `Region/City`, or `UTC`.
///
/// Offsets come from Foundation's zone data (ICU's, bundled with the Swift runtime; an update of the system's tzdata
/// does not reach it). Two zones are equal when their names are; aliases are different names.
public struct Zone: Hashable, Sendable, CustomStringConvertible {
    /// The name as it was given, `America/New_York`.
    public let name: String
    let offsets: ZoneOffsets

    /// Looks a zone up by its name, in upper and lower case as IANA writes it.
    ///
    /// - Throws: `ZoneError` for an abbreviation (`EST`), an offset (`GMT+5`), a legacy alias (`US/Eastern`) or a name
    ///   that the zone data lacks.
    public init(_ name: String) throws(ZoneError) {
        let suggestion = ZoneError.usualMeanings[name]
        guard !name.isEmpty else { throw ZoneError(name: name, reason: .empty, suggestion: nil) }
        guard name == "UTC" || Zone.hasRegionAndCity(name) else {
            throw ZoneError(name: name, reason: .notRegionAndCity, suggestion: suggestion)
        }
        guard let timeZone = TimeZone(identifier: name) else {
            throw ZoneError(name: name, reason: .unknown, suggestion: Zone.sameLetters(as: name))
        }
        self.name = name
        offsets = ZoneOffsets(timeZone)
    }

    /// The version of the zone data, as IANA names it: `2025b`.
    ///
    /// Its use also keeps Foundation's zone data in a program that is linked statically: nothing else here names a symbol of it.
    public static var dataVersion: String { TimeZone.timeZoneDataVersion }

    /// What the clock on the wall shows at an instant.
    public func local(_ instant: Instant) -> LocalTime {
        let instant = instant.clampedToCivilYears
        return LocalTime(instant, offsetInSeconds: offsets.segment(at: instant.milliseconds).offsetInSeconds)
    }

    /// The instants at which the wall clock shows that moment, in order: none in a gap, two in an overlap.
    ///
    /// - Parameter wallMilliseconds: milliseconds from 1970-01-01 00:00 as the wall clock counts them.
    func instants(wallMilliseconds: Int64) -> [Instant] {
        let margin = ZoneOffsets.widestOffsetInMilliseconds
        var found: [Instant] = []
        var segment = offsets.segment(at: wallMilliseconds - margin)
        while true {
            let candidate = wallMilliseconds - segment.offsetInMilliseconds
            if candidate >= segment.start, candidate < segment.end { found.append(Instant(milliseconds: candidate)) }
            guard segment.end <= wallMilliseconds + margin else { return found }
            segment = offsets.segment(at: segment.end)
        }
    }

    /// The name.
    public var description: String { name }

    /// Whether both names are the same.
    public static func == (left: Zone, right: Zone) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    private static let regions: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
    ]

    private static func hasRegionAndCity(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return false }
        return regions.contains { $0.lowercased() == parts[0].lowercased() }
    }

    private static func sameLetters(as name: String) -> String? {
        let folded = name.lowercased().map { $0 == " " ? "_" : $0 }
        return TimeZone.knownTimeZoneIdentifiers.first { Array($0.lowercased()) == folded }
    }
}

extension Instant {
    /// The nearest instant of the years 1 to 9999, so that no arithmetic on dates can overflow.
    var clampedToCivilYears: Instant {
        Instant(milliseconds: min(max(milliseconds, -62_135_596_800_000), Instant.supported.upperBound.milliseconds))
    }
}
