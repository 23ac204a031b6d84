/// Why a zone's name was refused.
public struct ZoneError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with a name.
    public enum Reason: Hashable, Sendable {
        /// There is no name at all.
        case empty
        /// An abbreviation, an offset or a legacy alias (`EST`, `GMT+5`, `US/Eastern`): most have no daylight saving,
        /// or mean different things in different places.
        case notRegionAndCity
        /// Shaped like a name, but the zone data has no such zone.
        case unknown
    }

    /// The name as it was given.
    public let name: String
    /// What is wrong with it.
    public let reason: Reason
    /// A name that may have been meant, where one is known.
    public let suggestion: String?

    /// One line: what is wrong, and what to write instead.
    public var description: String {
        let hint = suggestion.map { "; did you mean '\($0)'?" } ?? "; write a name such as 'America/New_York'"
        switch reason {
        case .empty: return "a zone is missing" + hint
        case .notRegionAndCity: return "'\(name.excerpt)' is not a zone with a region and a city" + hint
        case .unknown: return "there is no zone '\(name.excerpt)'" + hint
        }
    }

    /// Names people write in the United States, and the zone most of them mean.
    static let usualMeanings: [String: String] = [
        "EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York", "EST5EDT": "America/New_York",
        "US/Eastern": "America/New_York", "CST": "America/Chicago", "CDT": "America/Chicago", "CT": "America/Chicago",
        "US/Central": "America/Chicago", "MST": "America/Denver", "MDT": "America/Denver", "MT": "America/Denver",
        "US/Mountain": "America/Denver", "US/Arizona": "America/Phoenix", "PST": "America/Los_Angeles",
        "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles", "US/Pacific": "America/Los_Angeles",
        "US/Alaska": "America/Anchorage", "US/Hawaii": "Pacific/Honolulu", "HST": "Pacific/Honolulu",
        "Z": "UTC", "GMT": "UTC", "Etc/UTC": "UTC", "Etc/GMT": "UTC", "Zulu": "UTC", "utc": "UTC",
    ]
}
