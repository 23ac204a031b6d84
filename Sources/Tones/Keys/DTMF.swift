/// The tones of a telephone's keys, two at once: dual-tone multi-frequency signalling (ITU-T Q.23).
public enum DTMF {
    /// The low group's frequencies in hertz, a row of the keypad each, from the top.
    public static let rows: [Double] = [697, 770, 852, 941]
    /// The high group's frequencies in hertz, a column of the keypad each, from the left.
    public static let columns: [Double] = [1209, 1336, 1477, 1633]

    /// One of the sixteen keys, by its place on the keypad.
    public struct Key: Hashable, Sendable, CustomStringConvertible {
        /// The key's row, 0...3 from the top.
        public let row: Int
        /// The key's column, 0...3 from the left.
        public let column: Int

        private static let layout: [[Character]] = [
            ["1", "2", "3", "A"], ["4", "5", "6", "B"], ["7", "8", "9", "C"], ["*", "0", "#", "D"],
        ]

        /// All sixteen, row by row.
        public static let all: [Key] = (0..<16).map { Key(row: $0 / 4, column: $0 % 4) }

        /// The key at a place on the keypad.
        init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

        /// The key that a character names, or nil. Only upper-case `A`–`D` are keys.
        public init?(_ character: Character) {
            guard let key = Self.all.first(where: { $0.character == character }) else { return nil }
            self = key
        }

        /// The character on the key.
        public var character: Character { Self.layout[row][column] }
        /// The character on the key, as text.
        public var description: String { String(character) }

        /// The frequency of the key's row, in hertz.
        public var low: Double { DTMF.rows[row] }
        /// The frequency of the key's column, in hertz.
        public var high: Double { DTMF.columns[column] }
    }

    /// How keys are sent: 100 ms each and 100 ms between them, unless changed.
    public struct Sending: Hashable, Sendable {
        /// The level of the low group's tone.
        public var level = Level(inDBm0: -10)
        /// How much louder the high group's tone is, in decibels; the line takes more of it away. BT SIN 351 has 1 to 4.
        public var twist = 2.0
        /// How long a key sounds, between the points of half its amplitude. ITU-T Q.24 asks receivers for 40 ms.
        public var on = Duration.milliseconds(100)
        /// How long the pause after a key is; it follows the last key too.
        public var off = Duration.milliseconds(100)
        /// How far the low group's tone is off its frequency, in percent.
        public var lowOffset = 0.0
        /// How far the high group's tone is off its frequency, in percent.
        public var highOffset = 0.0

        /// The usual way.
        public init() {}

        /// The two tones of a key.
        public func components(of key: Key) -> [ToneComponent] {
            [
                ToneComponent(frequency: key.low * (1 + lowOffset / 100), level: level),
                ToneComponent(frequency: key.high * (1 + highOffset / 100), level: level + twist),
            ]
        }

        /// Keys one after the other, each with its pause.
        public func pattern(of keys: some Sequence<Key>) -> TonePattern {
            TonePattern(lead: keys.flatMap { [ToneSegment(components(of: $0), for: on), .silence(for: off)] })
        }
    }
}
