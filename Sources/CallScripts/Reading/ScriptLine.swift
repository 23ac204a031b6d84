/// A line of a script as words, each with its place.
struct ScriptLine {
    /// A word, or what stands in quotation marks.
    struct Word: Hashable {
        let text: String
        /// In characters from 1.
        let column: Int
        let isQuoted: Bool
        /// How many characters it has as it is written.
        var width = 0

        func `is`(_ word: String) -> Bool { !isQuoted && text == word }
    }

    /// The file that the line is in.
    let file: String
    let number: Int
    /// The line as it is written.
    let original: Substring
    /// The line with values in place of their names.
    let text: Substring
    /// For each character of the text, and its end, the column in the original; nil where both are the same.
    private let columns: [Int]?
    var words: [Word]
    /// The line without its comment.
    let content: Substring
    /// What is wrong with the line itself.
    let mistake: (text: String, word: Word)?
    private var taken = 0
    private var lastTaken: Word?

    /// A comment is a `#` at the start of the line, or one with two blanks before it and one after it.
    init(_ original: Substring, file: String, number: Int, filled: (text: String, columns: [Int])? = nil) {
        self.file = file
        self.number = number
        self.original = original
        let text = filled?.text[...] ?? original
        self.text = text
        columns = filled?.columns
        var words: [Word] = []
        var mistake: (text: String, word: Word)?
        var place = text.startIndex
        var column = 1
        var blanks = 2
        func advance() {
            place = text.index(after: place)
            column += 1
        }
        while place < text.endIndex {
            let character = text[place]
            if character == " " || character == "\t" {
                blanks += character == "\t" ? 2 : 1
                advance()
                continue
            }
            // What follows 'press' is keys in any case.
            let isKeys = words.count == 1 && words[0].is("press")
            if character == "#", !isKeys, words.isEmpty || blanks >= 2 && Self.endsWord(text, after: place) { break }
            blanks = 0
            let start = column
            if character == "\"" {
                advance()
                var inside = ""
                while place < text.endIndex, text[place] != "\"" {
                    if text[place] == "\\", text.index(after: place) < text.endIndex { advance() }
                    inside.append(text[place])
                    advance()
                }
                var word = Word(text: inside, column: start, isQuoted: true)
                if place == text.endIndex {
                    mistake = mistake ?? ("the text has no closing \"", word)
                } else {
                    advance()
                }
                word.width = column - start
                words.append(word)
                continue
            }
            let from = place
            while place < text.endIndex, text[place] != " ", text[place] != "\t" { advance() }
            let written = String(text[from..<place])
            let word = Word(text: written, column: start, isQuoted: false, width: column - start)
            if written.unicodeScalars.contains(where: {
                $0.value < 0x20 || $0.value == 0x7F || (0x80...0x9F).contains($0.value)
            }) {
                mistake = mistake ?? ("control characters do not belong in a script", word)
            }
            words.append(word)
        }
        content = text[..<place]
        self.words = words
        self.mistake = mistake
    }

    private static func endsWord(_ text: Substring, after place: Substring.Index) -> Bool {
        let next = text.index(after: place)
        return next == text.endIndex || text[next] == " "
    }

    /// Where a word is written; the line's end for nil.
    func place(of word: Word?) -> CallScript.Place {
        let column = word?.column ?? text.count + 1
        return CallScript.Place(
            file: file, position: .init(line: number, column: columns.map { $0[min(column, $0.count) - 1] } ?? column),
            text: original)
    }

    /// The next word that was not taken.
    var next: Word? { taken < words.count ? words[taken] : nil }
    /// The word that was taken last.
    var last: Word? { lastTaken }

    mutating func take() -> Word? {
        guard let word = next else { return nil }
        taken += 1
        lastTaken = word
        return word
    }

    /// The line without blanks around it and without its comment.
    var shown: String {
        guard let first = words.first, let last = words.last else { return "" }
        return String(text.dropFirst(first.column - 1).prefix(last.column + last.width - first.column))
    }

    /// What follows the first word, as it is written.
    var rest: String {
        guard words.count > 1 else { return "" }
        return String(shown.dropFirst(words[1].column - words[0].column))
    }
}
