import Glibc

/// The seeds of a random test, which names the one that failed.
package enum Seeds {
    /// The first so many; or what `HOTLINE_SEEDS` says: `17` for that one alone, `1-100000` for so many.
    package static func first(_ count: UInt64) -> ClosedRange<UInt64> {
        let wanted = getenv("HOTLINE_SEEDS").map { String(cString: $0) } ?? ""
        let parts = wanted.split(separator: "-").compactMap { UInt64($0) }
        guard let first = parts.first, let last = parts.last, first <= last else { return 1...count }
        return first...last
    }
}
