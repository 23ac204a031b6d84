/// The minutes of one date, a bit each: set is open.
struct DayMinutes: Equatable {
    private static let wordCount = (MinuteSpan.minutesPerDay + 63) / 64
    private var words = [UInt64](repeating: 0, count: wordCount)

    /// Closes the whole date.
    mutating func clear() {
        for index in words.indices { words[index] = 0 }
    }

    /// Opens or closes `start ..< end`, which lies within the date.
    mutating func paint(from start: Int, to end: Int, open: Bool) {
        var minute = start
        while minute < end {
            let (index, bit) = (minute / 64, minute % 64)
            let count = min(64 - bit, end - minute)
            let mask = (count == 64 ? UInt64.max : (1 << UInt64(count)) - 1) << UInt64(bit)
            if open { words[index] |= mask } else { words[index] &= ~mask }
            minute += count
        }
    }

    /// Opens what is open in other minutes.
    mutating func formUnion(_ other: DayMinutes) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Whether 00:00 is open.
    var isOpenAtStart: Bool { words[0] & 1 == 1 }

    /// Appends the minutes whose state is not that of the minute before, each plus `base`.
    ///
    /// - Parameter isOpen: the state before 00:00; then that of 23:59.
    func appendChanges(to changes: inout [Int32], base: Int, isOpen: inout Bool) {
        for (index, word) in words.enumerated() {
            var flips = word ^ (word << 1 | (isOpen ? 1 : 0))
            let count = min(64, MinuteSpan.minutesPerDay - index * 64)
            if count < 64 { flips &= (1 << UInt64(count)) - 1 }
            while flips != 0 {
                changes.append(Int32(base + index * 64 + flips.trailingZeroBitCount))
                flips &= flips - 1
            }
            isOpen = word >> UInt64(count - 1) & 1 == 1
        }
    }
}
