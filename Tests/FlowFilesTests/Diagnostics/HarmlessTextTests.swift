import FlowFiles
import Testing

@Suite("Texts that a terminal would obey")
struct HarmlessTextTests {
    @Test(
        "Control characters of any part are shown as pictures",
        arguments: [
            ("a\u{1B}[31mb", "a␛[31mb"), ("\u{0}\u{7}\u{8}", "␀␇␈"), ("a\nb", "a␊b"), ("a\rb", "a␍b"),
            ("a\tb", "a\tb"), ("\u{7F}\u{85}\u{9B}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{2028}\u{2029}", "\u{FFFD}\u{FFFD}"),
            ("\u{202A}\u{202E}\u{2066}\u{2069}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("ñ日👩‍👧", "ñ日👩‍👧"),
        ])
    func showsPictures(text: String, shown: String) {
        let diagnostic = Diagnostic(
            file: text, position: Diagnostic.Position(line: 1, column: 1), message: text, suggestion: text,
            excerpt: Diagnostic.Excerpt(text: text, column: 1))
        #expect(diagnostic.rendered() == "\(shown):1:1: error: \(shown)\n\(shown)\n^\ndid you mean '\(shown)'?")
    }

    @Test("The caret counts a picture as one column")
    func caretAfterPictures() {
        let diagnostic = Diagnostic(
            file: "x", position: Diagnostic.Position(line: 1, column: 4), message: "m",
            excerpt: Diagnostic.Excerpt(text: "\u{1B}\u{202E}ab", column: 4))
        #expect(diagnostic.rendered() == "x:1:4: error: m\n␛\u{FFFD}ab\n   ^")
    }

    @Test("The summary names a file harmlessly, too")
    func summary() {
        let diagnostics = Diagnostics([Diagnostic(file: "\u{1B}c", message: "m")])
        #expect(diagnostics.summary == "1 mistake in ␛c")
    }

    @Test("An escape in the YAML does not reach the terminal")
    func escapeInYAML() throws {
        let error = try #require(throws: Diagnostics.self) {
            try FlowReader.read(text: PracticeFlow.yaml(#""\e[31mx\u202e": 1"#), file: "x")
        }
        #expect(
            error.description == #"""
                x:1:1: error: a flow has no '␛[31mx�'
                "\e[31mx\u202e": 1
                ^
                1 mistake in x
                """#)
    }

    @Test("A text of several lines is told in one")
    func severalLines() {
        #expect(Complaints.ofFlow("start: |\n  a\n  b\n") == ["1:8: error: no node is named 'a b'"])
    }

    @Test("A long text is cut in a message")
    func longText() {
        let name = String(repeating: "x", count: 61)
        #expect(
            Complaints.ofFlow("start: \(name)") == [
                "1:8: error: no node is named '\(String(repeating: "x", count: 59))…'"
            ])
        #expect(
            Complaints.ofFlow("start: \(name.dropFirst())") == [
                "1:8: error: no node is named '\(String(repeating: "x", count: 60))'"
            ])
    }

    @Test("A caret outside its line does no harm", arguments: [-1, 0, 1, 4, 99])
    func caretOutside(column: Int) {
        let excerpt = Diagnostic.Excerpt(text: "abc", column: column)
        let rendered = Diagnostic(file: "x", message: "m", excerpt: excerpt).rendered()
        #expect(rendered.hasPrefix("x: error: m\nabc\n"))
    }
}
