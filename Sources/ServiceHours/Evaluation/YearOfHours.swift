/// The hours of one year on the wall clock: a state, and the minutes at which it flips.
struct YearOfHours: Hashable, Sendable {
    /// Whether the year's first minute is open.
    var isOpenAtStart: Bool
    /// Minutes since January 1, 00:00 at which the state becomes the other one, ascending, never 0.
    var changes: [Int32]

    /// How many changes have happened up to and including a minute of the year.
    func changes(through minute: Int) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if Int(changes[middle]) <= minute { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The state after that many changes.
    func isOpen(after changes: Int) -> Bool { isOpenAtStart != (changes % 2 == 1) }

    /// The state of the year's last minute.
    var isOpenAtEnd: Bool { isOpen(after: changes.count) }
}
