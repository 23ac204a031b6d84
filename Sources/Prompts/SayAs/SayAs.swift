import CallFlow
import ServiceHours

/// How a language speaks digits and quantities, word by word, such as a voice or a set of recordings needs them.
///
/// Each language is a file of its own; one that has none is spoken as English.
public struct SayAs: Sendable {
    /// The names of the keys `0`–`9`, `A`–`D`, `*` and `#`, by ``Key/index``.
    let keys: [String]
    /// The sign before a country's code, and the one before a negative number.
    let signs: (plus: String, minus: String)
    /// The signs of an e-mail address that are spoken: `@`, `.`, `-` and `_`.
    let addressSigns: [Character: String]
    /// What days are called, one and several.
    let dayNames: (one: String, several: String)
    /// The words of a quantity of 0 to 999,999.
    let quantity: @Sendable (Int) -> [String]
    /// How the hours of a line are told.
    let hours: SpokenLanguage

    /// The quantities that are spoken as such; others are spoken digit by digit.
    public static let quantities = 0...999_999

    /// How a language speaks, by the first part of its code: `es` for `es-MX`.
    public static func of(_ language: Language) -> SayAs {
        switch language.code.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "es": spanish
        default: english
        }
    }

    /// The digits, letters and keys of a text one by one; a leading `+` too. All else is silent.
    public func words(forDigits text: some StringProtocol) -> [String] {
        text.compactMap { character in
            if let key = Key(character) { return keys[Int(key.index)] }
            if character == "+" { return signs.plus }
            return character.isASCII && character.isLetter ? character.uppercased() : nil
        }
    }

    /// A quantity; digit by digit if it is not one of ``quantities``. Below zero with its sign before it.
    public func words(forNumber number: Int) -> [String] {
        let sign = number < 0 ? [signs.minus] : []
        guard let size = Int(exactly: number.magnitude), Self.quantities.contains(size) else {
            return sign + words(forDigits: String(number.magnitude))
        }
        return sign + quantity(size)
    }
}
