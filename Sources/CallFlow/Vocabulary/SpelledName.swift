/// A name as callers enter its letters on the keypad (ITU-T E.161): `Giglio` is 444546.
public struct SpelledName: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is written.
    public let text: String
    /// The keys that bear its letters, and its digits.
    public let digits: String

    /// The name that a text writes; nil if it has no letter, or a sign that is neither letter, digit nor between words.
    ///
    /// Blanks, `-`, `.`, `,`, `'`, `/` and `&` are not entered, and letters with accents are entered as those without.
    public init?(_ text: String) {
        var digits: [UInt8] = []
        for character in text where !" -.,'’/&".contains(character) {
            guard let digit = PhoneNumber.digit(of: character) ?? Self.accented[character] else { return nil }
            digits.append(digit)
        }
        guard text.contains(where: \.isLetter) else { return nil }
        self.text = text
        self.digits = String(decoding: digits, as: UTF8.self)
    }

    /// The name as it is written.
    public var description: String { text }

    /// Whether keys are those of the name's first letters, or of all.
    public func begins(with keys: String) -> Bool { !keys.isEmpty && digits.hasPrefix(keys) }

    /// How long a name is at least that is also meant by keys which go on after it, such as "lawyers" after "lawyer".
    private static let fewestOfLonger = 5

    /// Whether keys go on after the whole name, which has at least five.
    public func isBegun(by keys: String) -> Bool { digits.utf8.count >= Self.fewestOfLonger && keys.hasPrefix(digits) }

    /// The letters of the languages of America that carry accents.
    private static let accented: [Character: UInt8] = {
        let letters: [(String, Character)] = [
            ("áàâäãåç", "a"), ("éèêë", "d"), ("íìîï", "g"), ("ñóòôöõ", "m"), ("úùûü", "t"),
        ]
        var digits: [Character: UInt8] = [:]
        for (accented, like) in letters {
            for letter in accented + accented.uppercased() { digits[letter] = PhoneNumber.digit(of: like) }
        }
        return digits
    }()
}
