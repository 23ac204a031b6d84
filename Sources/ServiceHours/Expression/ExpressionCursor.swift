/// A place in the text of an expression, with what every part of the grammar needs to read on from there.
///
/// Places are counted in bytes of UTF-8: all that the grammar knows is ASCII. A refusal counts characters, as people do.
struct ExpressionCursor {
    private let bytes: [UInt8]
    private let place: ScheduleError.Place
    private(set) var position = 0

    init(_ text: String, place: ScheduleError.Place) {
        bytes = Array(text.utf8)
        self.place = place
    }

    var length: Int { bytes.count }

    /// Whether nothing but blanks stands from here on.
    var isBlank: Bool { bytes[position...].allSatisfy { $0 == UInt8(ascii: " ") } }

    var isAtEnd: Bool { position == bytes.count }

    /// The byte at the place, or some bytes after it; nil past the end.
    func peek(_ distance: Int = 0) -> UInt8? {
        let index = position + distance
        return index < bytes.count ? bytes[index] : nil
    }

    func looksAt(_ text: StaticString) -> Bool {
        guard bytes.count - position >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[position + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Whether the byte some bytes after the place has a property; false past the end.
    func looksAt(_ distance: Int = 0, where property: (UInt8) -> Bool) -> Bool { peek(distance).map(property) ?? false }

    /// Which of some texts stands here.
    func index(of texts: [StaticString]) -> Int? { texts.firstIndex { looksAt($0) } }

    mutating func accept(_ text: StaticString) -> Bool {
        guard looksAt(text) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    mutating func advance(_ count: Int = 1) { position = min(position + count, bytes.count) }

    mutating func goBack(to position: Int) { self.position = position }

    /// Reads bytes while they have a property; how many there were.
    @discardableResult
    mutating func skip(while property: (UInt8) -> Bool) -> Int {
        let start = position
        while let byte = peek(), property(byte) { position += 1 }
        return position - start
    }

    /// Reads decimal digits: their value, nil for none or more than nine of them, and how many there were.
    mutating func digits() -> (value: Int?, count: Int) {
        let start = position
        let count = skip(while: Decimal.isDigit)
        return (Decimal.value(of: bytes[start..<position]), count)
    }

    /// What stands from an earlier place to here.
    func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

    /// What stands from here to the end.
    var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

    /// The word at a place: up to a blank or a separator.
    func word(at start: Int) -> String {
        String(decoding: bytes[start...].prefix { !Self.endsWord($0) }, as: UTF8.self)
    }

    /// The character at the place.
    var character: Character? { String(decoding: bytes[position...].prefix(64), as: UTF8.self).first }

    /// The refusal of what stands from `start` to here, or of the word there when that is nothing.
    func refusal(
        _ reason: ScheduleError.Reason, from start: Int, found: String? = nil, rewrite: String? = nil
    ) -> ScheduleError {
        let found = found ?? (position > start ? text(from: start) : word(at: start))
        return ScheduleError(place: place, column: column(at: start), found: found, reason: reason, rewrite: rewrite)
    }

    /// The place in characters, from 1.
    func column(at position: Int) -> Int { String(decoding: bytes[..<position], as: UTF8.self).count + 1 }

    private static func endsWord(_ byte: UInt8) -> Bool { [" ", ";", ","].contains { byte == UInt8(ascii: $0) } }
}

extension UInt8 {
    /// Whether the byte is one of A to Z and a to z in ASCII.
    var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
