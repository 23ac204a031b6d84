/// Reads the text of an ``EntryPattern``, character by character.
struct EntryPatternParser {
    /// How deep groups may nest: far deeper than a pattern for 32 keys needs.
    private static let deepest = 32

    private let characters: [Character]
    private var position = 0
    private var depth = 0

    init(_ text: String) { characters = Array(text) }

    /// Reads the whole text.
    mutating func pattern() throws(EntryPatternError) -> EntryExpression {
        guard !characters.isEmpty else { throw EntryPatternError(column: 1, found: "", reason: .empty) }
        let expression = try alternatives()
        // Only a closing parenthesis ends the outermost alternatives early.
        guard position == characters.count else { throw error(.groupNotOpened) }
        return expression
    }

    private mutating func alternatives() throws(EntryPatternError) -> EntryExpression {
        var all = [try sequence()]
        while take("|") { all.append(try sequence()) }
        return all.count == 1 ? all[0] : .either(all)
    }

    private mutating func sequence() throws(EntryPatternError) -> EntryExpression {
        var parts: [EntryExpression] = []
        if depth == 0 { take("^") }
        while let next = peek, next != "|", next != ")" {
            if next == "$", depth == 0, position + 1 == characters.count || characters[position + 1] == "|" {
                position += 1
                break
            }
            parts.append(try repetition(of: try atom()))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func atom() throws(EntryPatternError) -> EntryExpression {
        guard let next = peek else { return .sequence([]) }
        switch next {
        case "(": return try group()
        case "[": return .key(try keyClass())
        case "\\": return .key(try escape())
        case ".":
            position += 1
            return .key(.max)
        case "?", "*", "+", "{":
            throw error(.nothingToRepeat, rewrite: next == "*" ? "\\*" : nil)
        case "^", "$": throw error(.anchorInside)
        default: return .key(1 << UInt16(try key().index))
        }
    }

    private mutating func group() throws(EntryPatternError) -> EntryExpression {
        let start = position
        position += 1
        if peek == "?" {
            guard position + 1 < characters.count, characters[position + 1] == ":" else {
                throw error(.groupKind, from: start, to: position + 2, rewrite: "(?:")
            }
            position += 2
        }
        depth += 1
        guard depth <= Self.deepest else { throw error(.nestedTooDeep, from: start, to: start + 1) }
        let inner = try alternatives()
        depth -= 1
        guard take(")") else { throw error(.groupNotClosed, from: start, to: start + 1) }
        return inner
    }

    private mutating func key() throws(EntryPatternError) -> Key {
        let character = characters[position]
        guard let key = Key(character) else {
            let upper = String(character).uppercased()
            throw error(.notAKey, rewrite: "abcd".contains(character) ? upper : nil)
        }
        position += 1
        return key
    }

    private mutating func escape() throws(EntryPatternError) -> UInt16 {
        let start = position
        position += 1
        guard let escaped = peek else { throw error(.escapeAtEnd, from: start, to: position) }
        position += 1
        switch escaped {
        case "d": return Self.digits
        case "*": return 1 << UInt16(Key.star.index)
        case "#": return 1 << UInt16(Key.pound.index)
        default: throw error(.unknownEscape, from: start, to: position)
        }
    }

    private static let digits: UInt16 = 0b11_1111_1111
}

// Classes and repetitions.
extension EntryPatternParser {
    private mutating func keyClass() throws(EntryPatternError) -> UInt16 {
        let start = position
        position += 1
        let isNegated = take("^")
        var keys: UInt16 = 0
        while let next = peek, next != "]" {
            keys |= next == "\\" ? try escape() : try range()
        }
        guard take("]") else { throw error(.classNotClosed, from: start, to: start + 1) }
        guard keys != 0 else { throw error(.classEmpty, from: start, to: position) }
        guard !isNegated || keys != .max else { throw error(.classOfNothing, from: start, to: position) }
        return isNegated ? ~keys : keys
    }

    /// A key of a class, or several from one to another.
    private mutating func range() throws(EntryPatternError) -> UInt16 {
        let start = position
        let low = try key()
        guard take("-") else { return 1 << UInt16(low.index) }
        guard position < characters.count, characters[position] != "]" else {
            throw error(.rangeOpen, from: start, to: position)
        }
        let high = try key()
        guard low.isDigit == high.isDigit, max(low.index, high.index) < Key.star.index else {
            throw error(.rangeMixed, from: start, to: position)
        }
        guard low.index <= high.index else {
            throw error(.rangeBackwards, from: start, to: position, rewrite: "\(high)-\(low)")
        }
        return (low.index...high.index).reduce(0) { $0 | 1 << UInt16($1) }
    }

    private mutating func repetition(of part: EntryExpression) throws(EntryPatternError) -> EntryExpression {
        let expression: EntryExpression
        switch peek {
        case "?": expression = .repeated(part, least: 0, most: 1)
        case "*": expression = .repeated(part, least: 0, most: nil)
        case "+": expression = .repeated(part, least: 1, most: nil)
        case "{": expression = try counted(part)
        default: return part
        }
        position += 1
        if let next = peek, "?*+{".contains(next) { throw error(.repeatedTwice) }
        return expression
    }

    /// Reads `{n}`, `{n,}` or `{n,m}` up to its closing brace.
    private mutating func counted(_ part: EntryExpression) throws(EntryPatternError) -> EntryExpression {
        let start = position
        position += 1
        let least = try count()
        var most = least
        let hasComma = take(",")
        if hasComma { most = try count() }
        guard peek == "}", let least else {
            let end = characters[start...].firstIndex(of: "}").map { $0 + 1 } ?? characters.count
            let rewrite = most.flatMap { hasComma && peek == "}" ? "{0,\($0)}" : nil }
            throw error(.countMalformed, from: start, to: end, rewrite: rewrite)
        }
        if let most, most < least {
            throw error(.countBackwards, from: start, to: position + 1, rewrite: "{\(most),\(least)}")
        }
        return .repeated(part, least: least, most: most)
    }

    /// Reads a number, if there is one.
    private mutating func count() throws(EntryPatternError) -> Int? {
        let start = position
        while let digit = peek, let key = Key(digit), key.isDigit { position += 1 }
        guard position > start else { return nil }
        guard let count = Int(String(characters[start..<position])), count <= Keys.capacity else {
            throw error(.countTooLarge, from: start, to: position)
        }
        return count
    }
}

// The text under the hand.
extension EntryPatternParser {
    private var peek: Character? { position < characters.count ? characters[position] : nil }

    @discardableResult
    private mutating func take(_ character: Character) -> Bool {
        guard peek == character else { return false }
        position += 1
        return true
    }

    /// An error about the character at hand.
    private func error(_ reason: EntryPatternError.Reason, rewrite: String? = nil) -> EntryPatternError {
        error(reason, from: position, to: position + 1, rewrite: rewrite)
    }

    private func error(
        _ reason: EntryPatternError.Reason, from start: Int, to end: Int, rewrite: String? = nil
    ) -> EntryPatternError {
        let found = String(characters[min(start, characters.count)..<min(end, characters.count)])
        return EntryPatternError(column: start + 1, found: found, reason: reason, rewrite: rewrite)
    }
}
