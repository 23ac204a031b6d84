import CallFlow
import Prompts
import ServiceHours
import Testing

@Suite("Catalogs and facts")
struct CatalogTests {
    @Test("A catalog tells its prompts and languages, in order")
    func tellsContents() throws {
        let catalog = try PracticeLine().catalog
        #expect(
            catalog.ids.map(\.name) == [
                "closed", "confirm", "hold", "place-after", "place-before", "still-there", "you-entered",
            ])
        #expect(catalog.languages == [.english, .spanish])
        #expect(catalog[PromptID("hold"), .spanish]?.text == "(música de espera)")
        #expect(catalog[PromptID("hold"), Language("fr")] == nil)
        #expect(catalog[PromptID("nothing"), .english] == nil)
        #expect(catalog.languages(of: PromptID("nothing")).isEmpty)
    }

    @Test("Putting a prompt in again tells what it replaces")
    func insertsAgain() throws {
        var catalog = Catalog()
        #expect(catalog.insert(try PromptText("Bye."), for: PromptID("goodbye"), in: .english) == nil)
        let replaced = catalog.insert(try PromptText("Goodbye."), for: PromptID("goodbye"), in: .english)
        #expect(replaced?.text == "Bye.")
        #expect(catalog[PromptID("goodbye"), .english]?.text == "Goodbye.")
    }

    @Test("A flow's own prompts come before its folder's, and those before the common ones, each language for itself")
    func merges() throws {
        let id = PromptID("goodbye")
        var own = Catalog()
        own.insert(try PromptText("Own."), for: id, in: .english)
        var folder = Catalog()
        folder.insert(try PromptText("Folder."), for: id, in: .english)
        folder.insert(try PromptText("Carpeta."), for: id, in: .spanish)
        var common = Catalog()
        common.insert(try PromptText("Común."), for: id, in: .spanish)
        common.insert(try PromptText("Commun."), for: id, in: Language("fr"))
        common.insert(try PromptText("Hold."), for: PromptID("hold"), in: .english)
        let merged = own.merging(folder).merging(common)
        #expect(merged[id, .english]?.text == "Own.")
        #expect(merged[id, .spanish]?.text == "Carpeta.")
        #expect(merged[id, Language("fr")]?.text == "Commun.")
        #expect(merged[PromptID("hold"), .english]?.text == "Hold.")
        #expect(merged.languages(of: id) == [.english, .spanish, Language("fr")])
    }

    @Test("Facts know which placeholders can be said in a language")
    func factsKnow() throws {
        let facts = try PracticeLine().facts
        #expect(facts.know(.number(line: "opr"), in: .spanish))
        #expect(!facts.know(.number(line: "foia"), in: .spanish))
        #expect(facts.know(.fact("form"), in: .english))
        #expect(!facts.know(.fact("form"), in: .spanish))
        #expect(!facts.know(.hours(line: "opr"), in: .english))
        #expect(facts.keys == ["deadline", "emergency.number", "form", "opr.number"])
    }

    @Test("A fact carries its source and the day of its last check")
    func factHasProvenance() throws {
        let provenance = try #require(try PracticeLine().facts["deadline"]?.provenance)
        #expect(provenance.source == "example.gov/contact")
        #expect(provenance.checked.description == "2026-11-24")
    }
}
