import Testing

@testable import Prompts

@Suite("The text of a prompt")
struct PromptTextTests {
    @Test("Words and placeholders are read in order")
    func readsPieces() throws {
        let text = try PromptText("Call {number: opr} within {fact: ocrc.deadline}. Hours: {hours: detention-line}")
        #expect(
            text.pieces == [
                .words("Call "), .placeholder(.number(line: "opr")), .words(" within "),
                .placeholder(.fact("ocrc.deadline")), .words(". Hours: "), .placeholder(.hours(line: "detention-line")),
            ])
        #expect(text.placeholders == [.number(line: "opr"), .fact("ocrc.deadline"), .hours(line: "detention-line")])
        #expect(text.placeholders.map(\.factKey) == ["opr.number", "ocrc.deadline", "detention-line.hours"])
    }

    @Test("The text is kept as it was written")
    func keepsText() throws {
        #expect(try PromptText("Press {{1}}, {number:opr}").text == "Press {{1}}, {number:opr}")
    }

    @Test(
        "Doubled braces are braces to be shown",
        arguments: [
            ("{{", "{"), ("}}", "}"), ("a {{b}} c", "a {b} c"), ("{{{{", "{{"), ("{{number: opr}}", "{number: opr}"),
        ])
    func showsDoubledBraces(text: String, shown: String) throws {
        #expect(try PromptText(text).pieces == [.words(shown)])
    }

    @Test("A placeholder may stand between braces to be shown")
    func placeholderBetweenBraces() throws {
        #expect(
            try PromptText("{{{fact: a}}}").pieces == [.words("{"), .placeholder(.fact("a")), .words("}")])
    }

    @Test("Blanks within a placeholder do not count", arguments: ["{fact:a}", "{ fact : a }", "{fact:\n  a}"])
    func ignoresBlanks(text: String) throws {
        #expect(try PromptText(text).pieces == [.placeholder(.fact("a"))])
    }

    @Test(
        "A malformed text is refused with the place and a way out",
        arguments: [
            ("", "column 1: the prompt says nothing; write its words, or leave the prompt out"),
            (" \n\u{a0}", "column 1: the prompt says nothing; write its words, or leave the prompt out"),
            (
                "Llámenos al {number: opr",
                "column 13: '{': the placeholder is not closed; add '}', or write '{{' for a brace to be shown"
            ),
            (
                "Press {1, or call {number: opr}",
                "column 7: '{': the placeholder is not closed; add '}', or write '{{' for a brace to be shown"
            ),
            (
                "Press 1} now",
                "column 8: '}': no placeholder is open here; a brace to be shown is doubled; write '}}'"
            ),
            (
                "¿{opr}?",
                "column 2: '{opr}': a placeholder is {number: LINE}, {hours: LINE} or {fact: KEY}; "
                    + "braces to be shown are doubled; write '{{opr}}'"
            ),
            (
                "{Phone: opr}",
                "column 1: '{Phone: opr}': there is no such placeholder; there are {number: LINE}, {hours: LINE} "
                    + "and {fact: KEY}; write '{number: opr}'"
            ),
            (
                "{weather: here}",
                "column 1: '{weather: here}': there is no such placeholder; there are {number: LINE}, {hours: LINE} "
                    + "and {fact: KEY}"
            ),
            (
                "{number: }",
                "column 1: '{number: }': the placeholder names nothing; write a line's id or a fact's key after the colon"
            ),
            (
                "At {fact: año}",
                "column 4: '{fact: año}': an id has only letters a-z, digits, '.', '-' and '_'"
            ),
        ])
    func refuses(text: String, message: String) {
        let error = #expect(throws: PromptTextError.self) { try PromptText(text) }
        #expect(error?.description == message)
    }

    @Test("A refusal carries its place, what was found and what to write as data")
    func errorIsData() {
        let error = #expect(throws: PromptTextError.self) { try PromptText("👩‍👧 {tel: opr}") }
        #expect(error?.column == 3)
        #expect(error?.found == "{tel: opr}")
        #expect(error?.reason == .unknownKind)
        #expect(error?.rewrite == "{number: opr}")
    }
}
