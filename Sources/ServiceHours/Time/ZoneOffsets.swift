import FoundationEssentials
import FoundationInternationalization
import Synchronization

/// A stretch of time in which a zone's offset from UTC is one number.
struct OffsetSegment: Hashable, Sendable {
    /// First millisecond since 1970-01-01T00:00:00Z.
    let start: Int64
    /// First millisecond after the stretch. The next segment may have the same offset.
    let end: Int64
    let offsetInSeconds: Int

    var offsetInMilliseconds: Int64 { Int64(offsetInSeconds) * 1000 }
}

/// The offsets of one zone, found as they are asked for and remembered.
///
/// Foundation tells the offset at an instant only (its "next transition" passes over changes that are not daylight
/// saving, such as Samoa's skipped day), so a block of some four years is probed every two days and each change is
/// bisected to its second: about 70 µs for a block, once. Nothing is computed when a zone is made. The memory is the
/// only state; what it remembers depends on the zone alone, so sharing it cannot be observed.
final class ZoneOffsets: Sendable {
    /// Above any offset ever used (15 h 13 min, Manila's and Alaska's local mean times).
    static let widestOffsetInMilliseconds: Int64 = 16 * 3_600_000

    /// 2^37 ms, about 4.4 years.
    private static let blockBits: Int64 = 37
    /// The shortest stretch between two changes since 1971 is a week (Recife 2000, Gaza 2040).
    private static let probeStepInSeconds: Int64 = 2 * 86_400

    private let timeZone: TimeZone
    private let blocks = Mutex<[Int64: [OffsetSegment]]>([:])
    private let names = Mutex<[String: String?]>([:])

    init(_ timeZone: TimeZone) {
        self.timeZone = timeZone
    }

    /// The segment that contains a moment in milliseconds since 1970. It ends at a change of the offset or of the block.
    func segment(at milliseconds: Int64) -> OffsetSegment {
        let index = milliseconds >> ZoneOffsets.blockBits
        let block = blocks.withLock { blocks in
            if let known = blocks[index] { return known }
            let computed = computeBlock(index)
            blocks[index] = computed
            return computed
        }
        var low = 0
        var high = block.count - 1
        while low < high {
            let middle = (low + high) / 2
            if milliseconds < block[middle].end { high = middle } else { low = middle + 1 }
        }
        return block[low]
    }

    /// What people in a locale call the zone's time, summer and winter.
    func genericName(in locale: String) -> String? {
        names.withLock { names in
            if let known = names[locale] { return known }
            let name = timeZone.localizedName(for: .generic, locale: Locale(identifier: locale))
            names[locale] = .some(name)
            return name
        }
    }

    private func computeBlock(_ index: Int64) -> [OffsetSegment] {
        let blockStart = index << ZoneOffsets.blockBits
        let blockEnd = (index + 1) << ZoneOffsets.blockBits
        // Whole seconds that enclose the block; an offset changes on a whole second.
        let lastSecond = (blockEnd - 1).quotient(flooredBy: 1000)
        var second = blockStart.quotient(flooredBy: 1000)
        var offset = offset(atSecond: second)
        var start = blockStart
        var segments: [OffsetSegment] = []
        while second < lastSecond {
            let probe = min(second + ZoneOffsets.probeStepInSeconds, lastSecond)
            let probed = self.offset(atSecond: probe)
            guard probed != offset else {
                second = probe
                continue
            }
            let change = firstSecond(after: second, through: probe, whereOffsetIsNot: offset)
            segments.append(OffsetSegment(start: start, end: change * 1000, offsetInSeconds: offset))
            start = change * 1000
            second = change
            offset = self.offset(atSecond: change)
        }
        segments.append(OffsetSegment(start: start, end: blockEnd, offsetInSeconds: offset))
        return segments
    }

    private func firstSecond(after low: Int64, through high: Int64, whereOffsetIsNot offset: Int) -> Int64 {
        var (low, high) = (low, high)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if self.offset(atSecond: middle) == offset { low = middle } else { high = middle }
        }
        return high
    }

    private func offset(atSecond second: Int64) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
}
