import CallFlow
import FlowFiles
import Prompts
import ServiceHours
import Testing

@Suite("Catalogs and facts of files")
struct CatalogTests {
    @Test("A catalog has the prompts of one language")
    func catalog() throws {
        let catalog = try CatalogReader.read(
            text: """
                language: es-MX
                prompts:
                  a: Uno.
                  long-1: >-
                    Marque
                    {number: opr}.
                """, file: "x")
        #expect(catalog.languages.map(\.code) == ["es-MX"])
        #expect(catalog.ids.map(\.name) == ["a", "long-1"])
        #expect(catalog[PromptID("a"), Language("es-MX")]?.text == "Uno.")
        #expect(catalog[PromptID("long-1"), Language("es-MX")]?.text == "Marque {number: opr}.")
        #expect(catalog[PromptID("long-1"), Language("es-MX")]?.placeholders == [.number(line: "opr")])
    }

    @Test("A catalog may have no prompts yet")
    func emptyCatalog() throws {
        #expect(try CatalogReader.read(text: "language: en\nprompts: {}\n", file: "x").ids.isEmpty)
    }

    @Test("A fact is a telephone number or a text in some languages, with its source and date")
    func facts() throws {
        let facts = try FactsReader.read(
            text: """
                facts:
                  opr.number: {telephone: "833-442-3677", source: example.gov/contact, checked: 2026-11-24}
                  A_b-1.x: {en: 45 days, es-MX: 45 días, source: a page, checked: "2024-02-29"}
                """, file: "x")
        #expect(facts.keys == ["A_b-1.x", "opr.number"])
        let number = try #require(facts["opr.number"])
        #expect(number.value == .telephone(try #require(PhoneNumber("833-442-3677"))))
        #expect(number.provenance.source == "example.gov/contact")
        #expect(number.provenance.checked.description == "2026-11-24")
        let text = try #require(facts["A_b-1.x"])
        #expect(text.value == .text([Language("en"): "45 days", Language("es-MX"): "45 días"]))
        #expect(text.provenance.checked.description == "2024-02-29")
    }

    @Test("All mistakes of a catalog are reported at once")
    func reportsAll() {
        #expect(
            Complaints.ofCatalog("language: e\nprompts:\n  A: x\n  b: '}'\n  c: [x]\nmore: x\n") == [
                "1:11: error: 'e' is no language code; write one such as en, es or pt-BR",
                "3:3: error: 'A' is no name for a prompt; use a-z, 0-9 and '-'",
                "4:7: error: '}': no placeholder is open here; a brace to be shown is doubled; write '}}'",
                "5:6: error: expected the prompt's words, found a list",
                "6:1: error: a catalog has no 'more'",
            ])
    }
}
