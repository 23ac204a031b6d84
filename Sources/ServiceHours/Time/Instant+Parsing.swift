extension Instant {
    /// Reads a moment as people and programs write it.
    ///
    /// A date, `T` or one blank, and a time of day with optional seconds and fraction (floored to milliseconds), then
    /// `Z`, an offset (`-05:00`, `-0500` or `-05`), a zone's name after a blank, or `local` for the zone given. Where the
    /// clocks go back, `first` or `second` after the zone chooses; an offset needs no choice.
    ///
    /// - Parameter local: the zone that the word `local` stands for.
    /// - Throws: `InstantError`; nothing is guessed.
    public static func parse(_ text: String, local: Zone?) throws(InstantError) -> Instant {
        var reader = InstantReader(Array(text.utf8)[...], takesZones: true)
        let wall = try reader.wallMilliseconds()
        let instant: Instant
        if let offset = try reader.offsetInMilliseconds() {
            instant = Instant(milliseconds: wall - offset)
        } else {
            let (zone, choice) = try reader.zone(local: local)
            instant = try choose(from: zone.instants(wallMilliseconds: wall), choice: choice, zone: zone, text: text)
        }
        guard supported.contains(instant) else { throw .outOfRange(text: text) }
        return instant
    }

    /// Reads a moment with an offset or `Z`, as programs write it, from bytes of UTF-8.
    ///
    /// - Throws: `InstantError`; also for a zone's name, which ``parse(_:local:)`` takes.
    public static func parse(withOffset bytes: ArraySlice<UInt8>) throws(InstantError) -> Instant {
        var reader = InstantReader(bytes, takesZones: false)
        let wall = try reader.wallMilliseconds()
        guard let offset = try reader.offsetInMilliseconds() else { throw .offsetMissing(text: reader.text) }
        let instant = Instant(milliseconds: wall - offset)
        guard supported.contains(instant) else { throw .outOfRange(text: reader.text) }
        return instant
    }

    private static func choose(
        from moments: [Instant], choice: InstantReader.Choice?, zone: Zone, text: String
    ) throws(InstantError) -> Instant {
        guard let first = moments.first, let last = moments.last else { throw .gap(text: text, zone: zone.name) }
        guard moments.count > 1 else {
            guard choice == nil else { throw .notAnOverlap(text: text) }
            return first
        }
        switch choice {
        case .first: return first
        case .second: return last
        case nil: throw .overlap(text: text, first: first, second: last)
        }
    }
}

/// Reads the parts of an instant's text from left to right.
private struct InstantReader {
    /// Which of two moments with the same wall clock is meant.
    enum Choice: String {
        case first, second
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// Whether a zone's name may stand for an offset.
    private let takesZones: Bool

    init(_ bytes: ArraySlice<UInt8>, takesZones: Bool) {
        self.bytes = bytes
        self.takesZones = takesZones
        position = bytes.startIndex
    }

    /// What is read, for messages.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The date and time as milliseconds on a clock without a zone.
    mutating func wallMilliseconds() throws(InstantError) -> Int64 {
        guard !bytes.isEmpty else { throw .empty }
        let year = try number(digits: 4)
        try expect("-")
        let month = try number(digits: 2)
        try expect("-")
        let day = try number(digits: 2)
        guard accept("T") || accept("t") || accept(" ") else { throw malformed }
        let hour = try number(digits: 2)
        try expect(":")
        let minute = try number(digits: 2)
        var (second, millisecond) = (0, 0)
        if accept(":") {
            second = try number(digits: 2)
            if accept(".") || accept(",") { millisecond = try fraction() }
        }
        guard hour < 24, minute < 60, second < 60, (1...12).contains(month),
            (1...CivilDate.daysIn(month: month, of: year)).contains(day)
        else { throw .noSuchTime(text: text) }
        let days = CivilDate.dayNumber(year: year, month: month, day: day)
        return Int64(days) * 86_400_000 + Int64((hour * 60 + minute) * 60 + second) * 1000 + Int64(millisecond)
    }

    /// An offset directly after the time, to the end of the text; `nil` when a blank and a zone follow.
    mutating func offsetInMilliseconds() throws(InstantError) -> Int64? {
        guard position < bytes.endIndex else {
            throw takesZones ? .zoneMissing(text: text) : .offsetMissing(text: text)
        }
        var offset: Int64 = 0
        if !accept("Z"), !accept("z") {
            let sign: Int64
            if accept("+") { sign = 1 } else if accept("-") { sign = -1 } else { return nil }
            let hours = try number(digits: 2)
            // The basic form of ISO 8601 has no colon, and whole hours need no minutes.
            let minutes = accept(":") || position < bytes.endIndex ? try number(digits: 2) : 0
            guard hours < 24, minutes < 60 else { throw .noSuchTime(text: text) }
            offset = sign * Int64(hours * 60 + minutes) * 60_000
        }
        guard position == bytes.endIndex else { throw malformed }
        return offset
    }

    /// A blank, a zone or `local`, and perhaps a choice.
    mutating func zone(local: Zone?) throws(InstantError) -> (Zone, Choice?) {
        try expect(" ")
        let words = bytes[position...].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard let name = words.first, !name.isEmpty else { throw malformed }
        let choice = words.count > 1 ? Choice(rawValue: words[1]) : nil
        guard words.count <= 2, words.count == 1 || choice != nil else {
            position += name.utf8.count + 1
            throw malformed
        }
        // A zone that is there already knows its offsets.
        if let local, name == local.name { return (local, choice) }
        guard name == "local" else {
            do throws(ZoneError) { return (try Zone(name), choice) } catch { throw .zone(error) }
        }
        guard let local else { throw .noLocalZone(text: text) }
        return (local, choice)
    }

    private mutating func fraction() throws(InstantError) -> Int {
        let digits = bytes[position...].prefix { Decimal.isDigit($0) }
        guard !digits.isEmpty else { throw malformed }
        position += digits.count
        let three = Array(digits.prefix(3)) + Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - digits.count))
        return Decimal.value(of: three) ?? 0
    }

    private mutating func number(digits: Int) throws(InstantError) -> Int {
        guard bytes.endIndex - position >= digits,
            let value = Decimal.value(of: bytes[position..<position + digits])
        else { throw malformed }
        position += digits
        return value
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(InstantError) {
        guard accept(character) else { throw malformed }
    }

    private var malformed: InstantError {
        .malformed(
            text: text, column: String(decoding: bytes[..<position], as: UTF8.self).count + 1, takesZones: takesZones)
    }
}
