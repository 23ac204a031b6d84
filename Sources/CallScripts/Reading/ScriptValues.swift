/// Values by the names that stand for them in braces: `press {key}`.
struct ScriptValues {
    /// A value, without its quotation marks.
    struct Value {
        let text: String
        /// Whether it is words, and stands in quotation marks where a name stands alone.
        let isQuoted: Bool

        init(_ word: ScriptLine.Word) { (text, isQuoted) = (word.text, word.isQuoted) }

        /// The value of a cell: as it is written, or what stands in its quotation marks.
        init(cell: String) {
            guard cell.count >= 2, cell.hasPrefix("\""), cell.hasSuffix("\"") else {
                (text, isQuoted) = (cell, false)
                return
            }
            var text = ""
            var isEscaped = false
            for character in cell.dropFirst().dropLast() {
                isEscaped = character == "\\" && !isEscaped
                if !isEscaped { text.append(character) }
            }
            (self.text, isQuoted) = (text, true)
        }

        /// The value as it is written inside quotation marks, or outside.
        fileprivate func written(inside: Bool) -> String {
            guard inside || isQuoted else { return text }
            let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return inside ? escaped : "\"\(escaped)\""
        }
    }

    var byName: [String: Value] = [:]

    /// The longest name.
    private static let longest = 60

    static func isName(_ text: some StringProtocol) -> Bool {
        text.first?.isLetter == true && text.utf8.count <= longest && text.allSatisfy(isLetter)
    }

    private static func isLetter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "-" || character == "_")
    }

    /// A text with values in place of their names, and for each character and the end its column in the text; nil if there is
    /// nothing to fill in. Two braces stand for one.
    ///
    /// - Parameter unknown: gains a name that stands for nothing, with its column.
    func filled(_ text: Substring, unknown: inout (name: String, column: Int)?) -> (text: String, columns: [Int])? {
        var result = ""
        var columns: [Int] = []
        var place = text.startIndex
        var column = 1
        var (isQuoted, isEscaped, hasFilled) = (false, false, false)
        func put(_ part: String, width: Int) {
            result += part
            columns += part.map { _ in column }
            column += width
        }
        while place < text.endIndex {
            let character = text[place]
            let rest = text[text.index(after: place)...]
            if character == "{", rest.first == "{" {
                put("{", width: 2)
                place = text.index(after: rest.startIndex)
                hasFilled = true
                continue
            }
            if character == "{" {
                let name = rest.prefix(Self.longest).prefix(while: Self.isLetter)
                if Self.isName(name), name.endIndex < text.endIndex, text[name.endIndex] == "}" {
                    let value = byName[String(name)]
                    if value == nil, unknown == nil { unknown = (String(name), column) }
                    put(value?.written(inside: isQuoted) ?? "", width: name.count + 2)
                    place = text.index(after: name.endIndex)
                    hasFilled = true
                    continue
                }
            }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = isQuoted && character == "\\" && !isEscaped
            put(String(character), width: 1)
            place = rest.startIndex
        }
        return hasFilled ? (result, columns + [column]) : nil
    }
}
