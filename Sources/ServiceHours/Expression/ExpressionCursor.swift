/// A place in the text of an expression, with what every part of the grammar needs to read on from there.
struct ExpressionCursor {
    private let characters: [Character]
    private let place: ScheduleError.Place
    private(set) var position = 0

    init(_ text: String, place: ScheduleError.Place) {
        characters = Array(text)
        self.place = place
    }

    var isAtEnd: Bool { position == characters.count }

    /// The character at the place, or some characters after it; nil past the end.
    func peek(_ distance: Int = 0) -> Character? {
        let index = position + distance
        return characters.indices.contains(index) ? characters[index] : nil
    }

    func looksAt(_ text: String) -> Bool {
        characters[position...].starts(with: text)
    }

    /// Whether the character at the place has a property; false at the end.
    func looksAt(where property: (Character) -> Bool) -> Bool { peek().map(property) ?? false }

    mutating func accept(_ text: String) -> Bool {
        guard looksAt(text) else { return false }
        position += text.count
        return true
    }

    mutating func advance(_ count: Int = 1) { position = min(position + count, characters.count) }

    mutating func goBack(to position: Int) { self.position = position }

    /// Reads characters while they have a property.
    mutating func take(while property: (Character) -> Bool) -> String {
        let start = position
        while let character = peek(), property(character) { position += 1 }
        return text(from: start)
    }

    /// What stands from an earlier place to here.
    func text(from start: Int) -> String { String(characters[start..<position]) }

    /// The word at a place: up to a blank or a separator.
    func word(at start: Int) -> String {
        String(characters[start...].prefix { !" ;,".contains($0) })
    }

    /// The refusal of what stands from `start` to here, or of the word there when that is nothing.
    func refusal(
        _ reason: ScheduleError.Reason, from start: Int, found: String? = nil, rewrite: String? = nil
    ) -> ScheduleError {
        let found = found ?? (position > start ? text(from: start) : word(at: start))
        return ScheduleError(place: place, column: start + 1, found: found, reason: reason, rewrite: rewrite)
    }
}

extension Character {
    /// Whether the character is one of 0 to 9.
    var isDecimalDigit: Bool { ("0"..."9").contains(self) }
    /// Whether the character is one of A to Z and a to z.
    var isASCIILetter: Bool { isASCII && isLetter }
}
