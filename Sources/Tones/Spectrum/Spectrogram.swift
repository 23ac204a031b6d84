/// The levels of a signal over time and frequency, in a memory that does not grow with it.
///
/// A column covers ``samplesPerColumn`` samples and has the loudest that was there at each frequency, so that a short tone
/// is seen however long the signal is. When there are too many columns, every two become one.
public struct Spectrogram: Sendable {
    /// What a column has.
    public struct Column: Sendable {
        /// Levels in dBm0, one every ``Spectrum/spacing``.
        public internal(set) var levels: [Float]
        /// The level of the whole.
        public internal(set) var level: Float
    }

    /// The first sample that is drawn.
    public let start: Int
    /// The sample after the last that is drawn; nil is the end.
    public let end: Int?
    /// Samples in a column: a power of two, at least 8.
    public private(set) var samplesPerColumn = 8
    /// The columns, the first of them from ``start`` on.
    public private(set) var columns: [Column] = []
    /// Samples of the part that have been taken.
    public private(set) var count = 0

    /// Columns at most: a minute at 8 ms each.
    private static let mostColumns = 8192
    /// Samples from one spectrum to the next at most, half a window, so that nothing is passed over.
    private static let longestHop = Spectrum.length / 2

    private var spectrum = Spectrum()
    /// The last samples, from ``origin`` on, where full scale is 1.
    private var history = [Float](repeating: 0, count: Spectrum.length / 2)
    private var origin = -Spectrum.length / 2
    private var received = 0
    /// The centre of the next spectrum.
    private var centre: Int

    /// The spectrogram of a part of a signal.
    public init(from start: Int = 0, to end: Int? = nil) {
        precondition(start >= 0 && end.map { $0 > start } != false, "a part has a sample")
        self.start = start
        self.end = end
        centre = start + 4
    }

    /// Takes the signal's next samples, also those before the part and after it.
    public mutating func process(_ samples: UnsafeBufferPointer<Int16>) {
        take(samples.lazy.map { Float($0) * 0x1p-15 }, counting: samples.count)
    }

    /// Draws what is still open at the end of the signal.
    public mutating func finish() {
        let last = received
        take(repeatElement(0, count: Spectrum.length / 2), counting: 0, upTo: last)
    }

    private mutating func take(_ samples: some Collection<Float>, counting new: Int, upTo limit: Int = .max) {
        history += samples
        received += new
        let last = min(end ?? .max, limit)
        count = max(0, min(last, received) - start)
        history.withUnsafeBufferPointer { history in
            while centre < last, centre + Spectrum.length / 2 <= origin + history.count {
                let first = centre - Spectrum.length / 2 - origin
                draw(UnsafeBufferPointer(rebasing: history[first..<first + Spectrum.length]))
            }
        }
        let unneeded = centre < last ? max(0, centre - Spectrum.length / 2 - origin) : history.count
        let dropped = min(unneeded, history.count)
        history.removeFirst(dropped)
        origin += dropped
    }

    /// Adds a spectrum to the column that its centre is in.
    private mutating func draw(_ samples: UnsafeBufferPointer<Float>) {
        let place = (centre - start) / samplesPerColumn
        if place == Self.mostColumns {
            merge()
            return
        }
        if place == columns.count {
            let empty = [Float](repeating: Spectrum.floor, count: Spectrum.count)
            columns.append(Column(levels: empty, level: Spectrum.floor))
        }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: Spectrum.count) { levels in
            levels.initialize(repeating: 0)
            spectrum.measure(samples, into: levels)
            columns[place].raise(to: UnsafeBufferPointer(levels), spectrum.level(of: samples))
        }
        centre += min(samplesPerColumn, Self.longestHop)
    }

    /// Makes one column of every two.
    private mutating func merge() {
        columns = Self.merged(columns, by: 2)
        samplesPerColumn *= 2
    }

    /// Fewer columns, each with the loudest of so many.
    public static func merged(_ columns: [Column], by number: Int) -> [Column] {
        stride(from: 0, to: columns.count, by: number).map { first in
            var column = columns[first]
            for other in columns[(first + 1)..<max(first + 1, min(first + number, columns.count))] {
                other.levels.withUnsafeBufferPointer { column.raise(to: $0, other.level) }
            }
            return column
        }
    }
}

extension Spectrogram.Column {
    /// Takes over what is louder.
    fileprivate mutating func raise(to other: UnsafeBufferPointer<Float>, _ level: Float) {
        levels.withUnsafeMutableBufferPointer { levels in
            for place in levels.indices { levels[place] = max(levels[place], other[place]) }
        }
        self.level = max(self.level, level)
    }
}
