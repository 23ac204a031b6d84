/// How many words a shown word is when it is spoken (clause P7).
///
/// A digit is a word. Parts with a hyphen, a slash or other punctuation between them are words of their own. Initials with
/// periods (`a.m.`, `D.C.`) are one word, an ordinal's ending (`12th`) none. `#`, `*`, `@`, `&`, `%`, `$`, `+` and a period
/// within an address are spoken; other punctuation is silent.
enum SpokenWords {
    /// How many words are spoken for a text without blanks.
    static func count(in word: some StringProtocol) -> Int {
        if isPlain(word.utf8) { return 1 }
        let parts = word.split(whereSeparator: { !$0.isLetter && !$0.isNumber && !inner.contains($0) })
        return parts.reduce(word.count { signs.contains($0) }) { $0 + count(inPart: $1) }
    }

    /// Whether a text is letters of ASCII and Latin-1 with nothing but punctuation after them: nearly every word of a prompt,
    /// and known without a look into Unicode's tables.
    private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
        var letters = 0
        var hasEnded = false
        var afterC3 = false
        for byte in bytes {
            if afterC3 {
                guard (0x80...0xBF).contains(byte), byte != 0x97, byte != 0xB7 else { return false }  // × and ÷
                afterC3 = false
                letters += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): letters += 1
            case 0xC3: afterC3 = true
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "?"):
                hasEnded = true
                continue
            default: return false
            }
            if hasEnded { return false }
        }
        return letters > 0
    }

    /// A part has letters and digits, and periods and apostrophes between them.
    private static func count(inPart part: some StringProtocol) -> Int {
        let pieces = part.split(separator: ".")
        let areInitials = pieces.count > 1 && pieces.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isLetter) }
        guard !areInitials else { return 1 }
        return pieces.reduce(max(pieces.count - 1, 0)) { $0 + count(inPiece: $1) }
    }

    /// A piece has letters and digits, and apostrophes between them.
    private static func count(inPiece piece: some StringProtocol) -> Int {
        let digits = piece.count { $0.isNumber }
        let letters = piece.split(whereSeparator: \.isNumber).filter { $0.contains(where: \.isLetter) }
        let isOrdinal = digits > 0 && letters.count == 1 && ordinalEndings.contains(letters[0].lowercased())
        return digits + (isOrdinal ? 0 : letters.count)
    }

    private static let inner = ".'’"
    private static let signs = "#*@&%$+•"
    private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "º", "ª"]
}
