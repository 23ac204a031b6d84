import CallFlow
import FlowFiles
import Lines
import Prompts
import ServiceHours
import Simulation
import Testing

/// What the embedded lines tell of the world.
@Suite("Facts of the embedded lines")
struct FactTests {
    @Test("All that common prompts tell is known, in each language")
    func commonPrompts() throws {
        let (catalog, facts) = (try EmbeddedLines.commonPrompts(), try EmbeddedLines.facts())
        for id in catalog.ids {
            for language in catalog.languages(of: id) {
                for placeholder in catalog[id, language]?.placeholders ?? [] {
                    #expect(facts.know(placeholder, in: language), "\(id) in \(language.code): \(placeholder.factKey)")
                }
            }
        }
    }

    @Test("Each fact has its source and the day of its check, and is told in English and Spanish")
    func sources() throws {
        let facts = try EmbeddedLines.facts()
        for key in facts.keys {
            let fact = try #require(facts[key])
            #expect(fact.provenance.source.hasPrefix("ice.gov/"), "\(key)")
            for language in ["en", "es"] { #expect(fact.isKnown(in: Language(language)), "\(key) in \(language)") }
        }
    }

    @Test(
        "The published numbers are those of the contact page",
        arguments: [
            ("detention-line.number", "8883514024"), ("tip-line.number", "8663472423"),
            ("export-enforcement.number", "8663472423"), ("export-enforcement.international", "8028726199"),
            ("opr.number", "8334423677"), ("dhs-oig.number", "8003238603"), ("foia.number", "8666331182"),
            ("foia.fax", "2027324265"), ("ocrc.number", "8666331182"), ("ocrc.fax", "2027324265"),
            ("ocrc-complaints.number", "2027320192"), ("ocrc-complaints.second-number", "2027320193"),
            ("opla.number", "2027325000"), ("human-capital.number", "2027323418"),
            ("congressional.number", "2027324200"),
        ])
    func numbers(key: String, digits: String) throws {
        #expect(try EmbeddedLines.facts()[key]?.value == .telephone(try #require(PhoneNumber(digits))))
    }

    @Test(
        "The published e-mail addresses are those of the contact page",
        arguments: [
            ("opr.email", "ICEOPRIntake@ice.dhs.gov"), ("foia.email", "ICE-FOIA@dhs.gov"),
            ("congressional.email", "CongresstoICE@ice.dhs.gov"), ("giglio.email", "ICE-OPR-GIGLIO@ice.dhs.gov"),
            ("leosa.email", "ICELEOSA@ice.dhs.gov"), ("badge.email", "ICEBADGECREDENTIAL@ice.dhs.gov"),
            ("privacy.email", "ICEPrivacy@ice.dhs.gov"),
        ])
    func addresses(key: String, address: String) throws {
        #expect(try EmbeddedLines.facts()[key]?.value == .email(address))
    }

    @Test("Freight is inspected, as modelled, at the published hours")
    func freightHours() throws {
        guard case .text(let texts) = try EmbeddedLines.facts()["freight.hours"]?.value else {
            Issue.record("the hours are no text")
            return
        }
        for (key, language) in [("1", "en"), ("2", "es")] {
            let told = try Caller(of: "contact-directory", [key, "3", "1", "1"]).heard.suffix(2).joined(separator: " ")
            let text = try #require(texts[Language(language)])
            for clause in text.split(separator: ", ") {
                let times = clause.trimmingPrefix(language == "en" ? "and " : "y ")
                #expect(told.contains(times), "\(told)")
            }
        }
    }

    @Test("A fact that changes, changes every prompt that tells it, in each language", arguments: EmbeddedLines.ids)
    func changes(id: String) throws {
        let line = try LineDirectory().dial(id).line
        let told = line.toldFacts.filter { $0 != .hours(line: id) }
        #expect(!told.isEmpty)
        for placeholder in told {
            var other = line.facts
            let fact = try #require(other[placeholder.factKey])
            let (changed, words) = try Self.change(of: fact)
            other[placeholder.factKey] = changed
            var languages: Set<Language> = []
            for prompt in line.catalog.ids {
                for language in line.flow.parts.languages {
                    let text = line.catalog[prompt, language]
                    guard text?.placeholders.contains(placeholder) ?? false else { continue }
                    languages.insert(language)
                    let context: Comment = "\(placeholder.factKey) in \(prompt), \(language.code)"
                    let before = Self.text(of: prompt, in: language, line, line.facts)
                    let after = Self.text(of: prompt, in: language, line, other)
                    #expect(after != before && after.contains(words[language] ?? "?"), context)
                    #expect(!before.contains(words[language] ?? "?"), context)
                }
            }
            #expect(languages.count == line.flow.parts.languages.count, "\(placeholder.factKey)")
        }
    }

    /// Another fact of the same kind, and what is heard of it in each language.
    private static func change(of fact: Fact) throws -> (Fact, words: [Language: String]) {
        switch fact.value {
        case .telephone:
            let number = try #require(PhoneNumber("202-555-0100"))
            let words = [Language("en"): number.description, Language("es"): number.description]
            return (Fact(.telephone(number), from: fact.provenance), words)
        case .email:
            let words = [Language("en"): "N E W at E X dot O R G", Language("es"): "N E W arroba E X punto O R G"]
            return (Fact(.email("new@ex.org"), from: fact.provenance), words)
        case .days:
            return (Fact(.days(77), from: fact.provenance), [Language("en"): "77 days", Language("es"): "77 días"])
        case .text:
            let words = [Language("en"): "something new", Language("es"): "algo nuevo"]
            return (Fact(.text(words), from: fact.provenance), words)
        }
    }

    private static func text(of prompt: PromptID, in language: Language, _ line: Line, _ facts: Facts) -> String {
        let renderer = Renderer(
            flow: line.flow, catalog: line.catalog, facts: facts, answeredAt: Instant(milliseconds: 1_764_000_000_000))
        let utterance = Utterance(segments: [.prompt(prompt, in: language)], language: language, values: [])
        return renderer.render(utterance).text
    }
}
