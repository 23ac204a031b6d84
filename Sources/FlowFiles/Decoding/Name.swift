/// What names may be made of.
package enum Name {
    /// The letters and digits of a text as an id, with hyphens for what stands between them; nil if there are none.
    package static func id(from text: String) -> String? {
        let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return words.isEmpty ? nil : words.joined(separator: "-")
    }

    /// `a`–`z`, digits and hyphens.
    static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isLowercase($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// A letter or digit, then also `-` and `_`: nodes and destinations.
    static func isWord(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first.isWholeNumber else { return false }
        return text.allSatisfy { $0.isLetter || $0.isWholeNumber || $0 == "-" || $0 == "_" }
    }

    /// A letter, then letters, digits, `-` and `_`.
    static func isVariable(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }

    /// A primary language of two or three letters, then subtags (BCP 47).
    static func isLanguage(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let primary = parts.first, (2...3).contains(primary.count), primary.allSatisfy(isLowercase) else {
            return false
        }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
        }
    }

    private static func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { isLowercase(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
