import CallFlow
import Prompts
import Testing

@Suite("What prompts say")
struct RenderingTests {
    let line: PracticeLine

    init() throws { line = try PracticeLine() }

    @Test("A prompt is its words, in the call's language")
    func prompt() throws {
        let english = try line.render([.prompt("confirm")])
        #expect(english.text == "If this is right, press 1.")
        #expect(english.tokens.map(\.text) == ["If", "this", "is", "right,", "press", "1."])
        #expect(english.missing.isEmpty)
        #expect(try line.render([.prompt("confirm")], in: .spanish).text == "Si es correcto, oprima el 1.")
    }

    @Test("A prompt without a recording lasts 400 ms a word")
    func duration() throws {
        let rendering = try line.render([.prompt("confirm")])
        #expect(rendering.spokenWordCount == 6)
        #expect(rendering.duration == Milliseconds(2400))
        #expect(rendering.tokens[5].duration == Milliseconds(400))
    }

    @Test("Nothing lasts no time")
    func nothing() throws {
        let rendering = try line.render([])
        #expect(rendering.text == "")
        #expect(rendering.duration == .zero)
    }

    @Test("A prompt that is always in one language stays in it")
    func fixedLanguage() throws {
        let both: [Segment] = [.prompt(PromptID("hold"), in: .english), .prompt(PromptID("hold"), in: .spanish)]
        #expect(try line.render(both, in: .spanish).text == "(hold music) (música de espera)")
    }

    @Test("Blanks and line ends between words are all the same")
    func blanks() throws {
        #expect(try line.render(text: "  One\n two\t\u{a0}three  ").text == "One two three")
    }

    @Test("What a terminal would obey is not shown")
    func controls() throws {
        let rendering = try line.render([.prompt("you-entered"), .text], [.value("a\u{1b}[31mb\u{202e}c \u{7} d")])
        #expect(rendering.text == "You entered: a[31mbc d.")
    }

    @Test(
        "A telephone number of the facts is spoken in its groups, digit by digit",
        arguments: [
            ("en", "Call {number: opr}.", "Call 1-833-442-3677.", 12),
            ("es", "Llame al {number: opr}, o al {number: emergency}.", "Llame al 1-833-442-3677, o al 911.", 18),
        ])
    func number(language: String, text: String, shown: String, words: Int) throws {
        let rendering = try line.render(text: text, in: Language(language))
        #expect(rendering.text == shown)
        #expect(rendering.spokenWordCount == words)
    }

    @Test("A fact is said in the prompt's language")
    func fact() throws {
        #expect(try line.render(text: "Write within {fact: deadline}.").text == "Write within 45 days.")
        #expect(try line.render(text: "Tiene {fact: deadline}.", in: .spanish).text == "Tiene 45 días.")
        #expect(try line.render(text: "Call {fact: opr.number}.").text == "Call 1-833-442-3677.")
    }

    @Test("Braces to be shown are shown")
    func braces() throws {
        #expect(try line.render(text: "Press {{1}} ({fact: deadline}).").text == "Press {1} (45 days).")
    }

    @Test("A prompt that the catalog lacks is shown as its id, takes its time and is told")
    func missingPrompt() throws {
        let rendering = try line.render([.prompt("main-menu"), .prompt("confirm"), .prompt("main-menu")], in: .spanish)
        #expect(rendering.text == "[main-menu] Si es correcto, oprima el 1. [main-menu]")
        #expect(rendering.missing == [.prompt(PromptID("main-menu"), .spanish)])
        #expect(rendering.missing.map(\.description) == ["the prompt 'main-menu' in 'es'"])
        #expect(rendering.spokenWordCount == 10)
    }

    @Test("A prompt is not taken from another language")
    func missingLanguage() throws {
        let rendering = try line.render([.prompt("confirm")], in: Language("fr"))
        #expect(rendering.text == "[confirm]")
        #expect(rendering.missing == [.prompt(PromptID("confirm"), Language("fr"))])
    }

    @Test("Facts that are not known are shown as their keys and told, each once")
    func missingFacts() throws {
        let rendering = try line.render(
            text: "{number: foia}, {fact: form}, {hours: foia}; {number: foia}.", in: .spanish)
        #expect(rendering.text == "[foia.number], [form], [foia.hours]; [foia.number].")
        #expect(
            rendering.missing == [
                .fact("foia.number", .spanish), .fact("form", .spanish), .fact("foia.hours", .spanish),
            ])
        #expect(rendering.missing.first?.description == "the fact 'foia.number' in 'es'")
    }
}
