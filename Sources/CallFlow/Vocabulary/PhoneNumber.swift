/// A telephone number as digits, E.164 where the country is known.
///
/// Numbers of the North American plan are the same with and without the leading 1, in any punctuation, and with letters by
/// the keypad (ITU-T E.161).
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    /// `+` and the digits, such as `+18883514024`; digits alone for a short or unknown form.
    public let text: String

    /// The number that a text writes, or nil if it holds no digit or a character that no number has.
    public init?(_ written: some StringProtocol) {
        var digits: [UInt8] = []
        var international = false
        for character in written {
            if let digit = Self.digit(of: character) {
                digits.append(digit)
            } else if character == "+", digits.isEmpty, !international {
                international = true
            } else if !" -.()/\u{a0}\u{2011}\u{2013}".contains(character) {
                return nil
            }
        }
        guard written.contains(where: { ("0"..."9").contains($0) }), digits.count <= 20 else { return nil }
        let isNorthAmerican = digits.count == 11 && digits[0] == UInt8(ascii: "1")
        // No area code begins with 0 or 1.
        let lacksCountry = digits.count == 10 && digits[0] >= UInt8(ascii: "2") && !international
        let plus = international || isNorthAmerican || lacksCountry
        let country: [UInt8] = lacksCountry ? [UInt8(ascii: "1")] : []
        text = (plus ? "+" : "") + String(decoding: country + digits, as: UTF8.self)
    }

    /// The numbers that a text writes: also those after the first by their ends alone, as in `(202) 732-0192/0193`, one that is
    /// written twice, as in `833-4ICE-OPR (833-442-3677)`, and one with quotation marks, a period or `tel:` around it.
    public static func all(in text: String) -> [PhoneNumber] {
        let written = bare(text)
        if let bracket = written.lastIndex(of: "("), bracket > written.startIndex, written.hasSuffix(")"),
            let first = PhoneNumber(written[..<bracket]), let again = PhoneNumber(written[bracket...])
        {
            return first == again ? [first] : []
        }
        let parts = written.split(separator: "/")
        // A slash may also stand between the groups of one number.
        guard parts.count > 1, let first = PhoneNumber(parts[0]), first.isNorthAmerican else {
            return PhoneNumber(written).map { [$0] } ?? []
        }
        let others = parts.dropFirst().compactMap { part -> PhoneNumber? in
            guard let other = PhoneNumber(part) else { return nil }
            return other.isNorthAmerican ? other : PhoneNumber(first.text.dropLast(other.text.count) + other.text)
        }
        return others.count == parts.count - 1 ? [first] + others : []
    }

    /// A text without what people copy along with a number.
    private static func bare(_ text: String) -> Substring {
        let around = " \t,;:.\"'“”‘’«»"
        var bare = text[...]
        while let first = bare.first, around.contains(first) { bare.removeFirst() }
        while let last = bare.last, around.contains(last) { bare.removeLast() }
        return bare.lowercased().hasPrefix("tel:") ? bare.dropFirst(4) : bare
    }

    /// Whether it is a whole number of the North American plan.
    private var isNorthAmerican: Bool { text.hasPrefix("+1") && text.utf8.count == 12 }

    /// The digit of a character: itself, or the key that bears a letter (ITU-T E.161).
    static func digit(of character: Character) -> UInt8? {
        guard let byte = character.asciiValue else { return nil }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return keypad[Int(byte - UInt8(ascii: "A"))]
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return keypad[Int(byte - UInt8(ascii: "a"))]
        default: return nil
        }
    }

    private static let keypad = Array("22233344455566677778889999".utf8)

    /// The digits in the usual groups: `1-888-351-4024`, else as ``text``.
    public var description: String {
        guard isNorthAmerican else { return text }
        let digits = Array(text.utf8.dropFirst(2))
        return "1-"
            + [digits[0..<3], digits[3..<6], digits[6..<10]]
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
}
