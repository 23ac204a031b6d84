import FlowFiles
import Testing

@Suite("The line under a mistake")
struct ExcerptTests {
    /// A brace that is no placeholder, after other texts of its line.
    static func mistake(after text: String, before rest: String = "") throws -> Diagnostic {
        let sample = "prompts: {bye: {en: \"\(text)\", es: '}'}}\(rest)"
        let error = try #require(throws: Diagnostics.self) {
            try FlowReader.read(text: PracticeFlow.yaml(sample), file: "x")
        }
        return try #require(error.all.first)
    }

    @Test(
        "The caret stands under the place, however wide the characters before it are",
        arguments: [
            ("a", 31, 30), ("ñ", 31, 30), ("e\u{301}", 31, 30), ("日本", 32, 33), ("한", 31, 31), ("ｆｕ", 32, 33),
            ("👩‍👧", 31, 31), ("a\u{200B}b", 33, 31), ("س", 31, 30),
        ])
    func caretUnderPlace(text: String, column: Int, blanks: Int) throws {
        let mistake = try Self.mistake(after: text)
        #expect(mistake.position == Diagnostic.Position(line: 1, column: column))
        #expect(mistake.rendered().split(separator: "\n")[2] == String(repeating: " ", count: blanks) + "^")
    }

    @Test("A tab before the place is a tab before the caret too")
    func tab() throws {
        let rendered = try Self.mistake(after: "a\tb").rendered()
        #expect(
            rendered.hasSuffix(
                """

                prompts: {bye: {en: "a\tb", es: '}'}}
                                      \t         ^
                """))
    }

    @Test("Of a very long line only what is near the place is shown")
    func longLine() throws {
        let mistake = try Self.mistake(
            after: String(repeating: "x", count: 400), before: " # " + String(repeating: "y", count: 400))
        #expect(mistake.position == Diagnostic.Position(line: 1, column: 430))
        let shown =
            "…" + String(repeating: "x", count: 142) + "\", es: '}'}} # " + String(repeating: "y", count: 93) + "…"
        #expect(mistake.excerpt == Diagnostic.Excerpt(text: shown, column: 152))
        #expect(mistake.rendered().hasSuffix("\n" + String(repeating: " ", count: 151) + "^"))
    }

    @Test("A very long line is not cut within a character")
    func longLineOfWideCharacters() throws {
        let mistake = try Self.mistake(after: String(repeating: "ñ", count: 200) + "_")
        #expect(mistake.position == Diagnostic.Position(line: 1, column: 231))
        #expect(mistake.excerpt?.text == "…" + String(repeating: "ñ", count: 71) + "_\", es: '}'}}")
    }

    @Test("A line of 300 bytes is shown whole")
    func lineOfTheLimit() throws {
        let mistake = try Self.mistake(after: String(repeating: "x", count: 267))
        #expect(mistake.excerpt?.text.utf8.count == 300)
        #expect(mistake.excerpt?.text.hasPrefix("prompts:") == true)
        #expect(try Self.mistake(after: String(repeating: "x", count: 268)).excerpt?.text.hasPrefix("…") == true)
    }

    @Test("Columns of a line of many thousand characters are counted, too")
    func enormousLine() throws {
        let mistake = try Self.mistake(after: String(repeating: "x", count: 50_000))
        #expect(mistake.position == Diagnostic.Position(line: 1, column: 50_030))
    }

    @Test("Lines end at LF, CR LF or CR, and a byte order mark takes no column", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let text = "\u{FEFF}" + PracticeFlow.yaml("# ñ 👩‍👧\nstart: ned").split(separator: "\n").joined(separator: end)
        let error = try #require(throws: Diagnostics.self) { try FlowReader.read(text: text, file: "x") }
        #expect(
            error.description == """
                x:2:8: error: no node is named 'ned'
                start: ned
                       ^
                did you mean 'end'?
                1 mistake in x
                """)
    }

    @Test("A byte order mark takes no column of the first line")
    func byteOrderMark() throws {
        let error = try #require(throws: Diagnostics.self) {
            try FlowReader.read(text: "\u{FEFF}" + PracticeFlow.yaml("start: ned"), file: "x")
        }
        #expect(error.all.map(\.position) == [Diagnostic.Position(line: 1, column: 8)])
    }

    @Test("Of a blank line nothing is shown")
    func blankLine() throws {
        let error = try #require(throws: Diagnostics.self) { try FlowReader.read(text: "  \n", file: "x") }
        #expect(
            error.description
                == "x:1:1: error: there is nothing in the file; it starts with 'line: NAME'\n1 mistake in x")
    }

    @Test("A place behind many characters of several bytes is found")
    func farPlace() throws {
        let comment = String(repeating: "# ñ日👩‍👧\n", count: 3000)
        let error = try #require(throws: Diagnostics.self) {
            try FlowReader.read(text: comment + PracticeFlow.yaml("start: ned"), file: "x")
        }
        #expect(error.all.map(\.position) == [Diagnostic.Position(line: 3001, column: 8)])
    }
}
