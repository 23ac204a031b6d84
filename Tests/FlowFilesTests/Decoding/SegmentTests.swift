import CallFlow
import FlowFiles
import Prompts
import Testing

@Suite("The parts of a prompt")
struct SegmentTests {
    private static func prompt(_ text: String) throws -> [Segment] {
        try PracticeFlow.flow(
            "nodes:\n  a: {play: \(text), next: b}\n  b: {set: {v: \"1\"}, next: end}"
        ).node("a").prompt
    }

    @Test(
        "A part is a prompt of the catalogs, or says a value",
        arguments: [
            ("ask", .prompt("ask")), ("{es: ask}", .prompt("ask", "es")), ("{say-digits: v}", .digits(VariableID(0))),
            ("{say-telephone: v}", .telephone(VariableID(0))), ("{say-number: v}", .number(VariableID(0))),
            ("{say-text: v}", .text(VariableID(0))), ("{say-next-opening: hours}", .nextOpening(.line)),
            ("{say-hours: hours}", .hours(.line)),
        ] as [(String, Segment)])
    func segments(text: String, segment: Segment) throws {
        #expect(try Self.prompt(text) == [segment])
    }

    @Test("A prompt is a list of parts, or one")
    func lists() throws {
        #expect(
            try Self.prompt("[{en: ask}, {es: ask}, bye, {say-digits: v}]") == [
                .prompt("ask", "en"), .prompt("ask", "es"), .prompt("bye"), .digits(VariableID(0)),
            ])
    }

    @Test("A flow's own prompts are kept, with their placeholders")
    func ownPrompts() throws {
        let sample = "prompts: {bye: {en: 'Call {number: opr}.', es: Adiós.}}"
        let file = try FlowReader.read(text: PracticeFlow.yaml(sample), file: "x")
        let text = try #require(file.prompts[PromptID("bye"), Language("en")])
        #expect(text.placeholders == [.number(line: "opr")])
        #expect(file.prompts[PromptID("bye"), Language("es")]?.text == "Adiós.")
        #expect(file.prompts.ids.map(\.name) == ["bye"])
    }

    @Test("Prompts of the common catalog may be named, and are not the flow's own")
    func commonPrompts() throws {
        var catalog = Catalog()
        catalog.insert(try PromptText("Hello."), for: PromptID("hello"), in: Language("en"))
        catalog.insert(try PromptText("Hola."), for: PromptID("hello"), in: Language("es"))
        let text = PracticeFlow.yaml("nodes:\n  a: {play: hello, next: end}")
        let file = try FlowReader.read(text: text, file: "x", common: .init(catalog: catalog))
        #expect(try file.flow.node("a").prompt == [.prompt("hello")])
        #expect(file.prompts.ids.map(\.name) == ["ask", "bye", "hold"])
    }

    @Test("A prompt that lacks a language of the line is refused where the call's language is played")
    func untranslated() throws {
        var catalog = Catalog()
        catalog.insert(try PromptText("Hello."), for: PromptID("hello"), in: Language("en"))
        let text = PracticeFlow.yaml(
            "nodes:\n  a: {play: [hello, {en: hello}, {es: hello}], next: end}\n  b: {play: helo, next: end}")
        #expect(
            Complaints.ofWholeFlow(text, catalog: catalog) == [
                "2:14: error: the prompt 'hello' has no text in 'es'; write it under 'prompts', or in Prompts/es/catalog.yaml",
                "2:39: error: the prompt 'hello' has no text in 'es'; write it under 'prompts', or in Prompts/es/catalog.yaml",
                "3:13: error: no prompt is named 'helo'; did you mean 'hello'?",
            ])
    }

    @Test("The common catalog may have what is played at the limit")
    func commonLimitPrompt() throws {
        var catalog = Catalog()
        catalog.insert(try PromptText("Time is up."), for: PromptID("call-limit"), in: Language("en"))
        catalog.insert(try PromptText("Se acabó."), for: PromptID("call-limit"), in: Language("es"))
        let text = PracticeFlow.yaml("").replacing("limit: bye\n", with: "")
        let file = try FlowReader.read(text: text, file: "x", common: .init(catalog: catalog))
        #expect(file.flow.parts.limitPrompt == [.prompt("call-limit")])
        #expect(file.warnings.isEmpty)
    }
}
