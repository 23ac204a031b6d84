/// What YAML 1.1 makes of unquoted scalars. This product never does, but editors and other programs may.
package enum YAMLMisreading {
    /// What a plain scalar is read as elsewhere, if not as text (https://yaml.org/type/). A lone `y` or `n`, though in
    /// that list, is text to the libraries in use.
    package static func reading(of text: String) -> String? {
        switch text {
        case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": "true"
        case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": "false"
        case "null", "Null", "NULL": "nothing"
        default: isNumber(text) ? "a number" : isDate(text) ? "a date" : nil
        }
    }

    /// Whole numbers and fractions, also in hexadecimal (`0x1F`) and in base 60 (`20:00`).
    private static func isNumber(_ text: String) -> Bool {
        let unsigned = text.hasPrefix("+") || text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard let first = unsigned.first, first.isASCII, first.isWholeNumber else { return false }
        if unsigned.hasPrefix("0x") { return unsigned.dropFirst(2).allSatisfy(\.isHexDigit) }
        let parts = unsigned.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0123456789_.".contains($0) } }) else { return false }
        return parts.dropFirst().allSatisfy { Int($0).map { $0 < 60 } ?? false }
            && parts[0].count(where: { $0 == "." }) < 2
    }

    /// `2026-12-24`.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.map(\.count) == [4, 2, 2]
            && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isWholeNumber } }
    }
}
