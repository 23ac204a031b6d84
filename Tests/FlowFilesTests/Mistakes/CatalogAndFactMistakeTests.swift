import CallFlow
import FlowFiles
import Prompts
import ServiceHours
import Testing

@Suite("Mistakes of catalogs and facts")
struct CatalogAndFactMistakeTests {
    @Test(
        "A catalog's mistakes are reported at their places",
        arguments: Sample.table(
            """
            - a
            => 1:1: error: expected a catalog, found a list

            # nothing
            => 1:1: error: there is nothing in the file; it starts with 'language: en'

            language: en
            => 1:1: error: a catalog needs 'prompts'

            prompts: {}
            => 1:1: error: a catalog needs 'language'

            lang: en
            prompts: {}
            => 1:1: error: a catalog has no 'lang'
            => 1:1: error: a catalog needs 'language'

            language: English
            prompts: {}
            => 1:11: error: 'English' is no language code; write one such as en, es or pt-BR

            language: en
            prompts: [a]
            => 2:10: error: expected prompts, each an id and its text, found a list

            language: en
            prompts:
              A b: x
            => 3:3: error: 'A b' is no name for a prompt; use a-z, 0-9 and '-'

            language: en
            prompts:
              a: [x]
              b:
              c: ''
            => 3:6: error: expected the prompt's words, found a list
            => 4:5: error: expected the prompt's words, found nothing
            => 5:7: error: the prompt says nothing; write its words, or leave the prompt out

            language: en
            prompts:
              a: "Call {number: opr"
            => 3:12: error: '{': the placeholder is not closed; add '}', or write '{{' for a brace to be shown

            language: en
            prompts:
              a: x
              a: y
            => 4:3: error: 'a' is given twice, first in line 3
            """))
    func catalogs(sample: Sample) {
        #expect(Complaints.ofCatalog(sample.text) == sample.complaints)
    }

    @Test(
        "The mistakes of a file of facts are reported at their places",
        arguments: Sample.table(
            """
            - a
            => 1:1: error: expected a file of facts, found a list

            # nothing
            => 1:1: error: there is nothing in the file; it starts with 'facts:'

            fact: {}
            => 1:1: error: a file of facts has no 'fact'; did you mean 'facts'?

            facts: [a]
            => 1:8: error: expected facts, each a key and what it says, found a list

            facts: {a: x}
            => 1:12: error: expected a fact with its source, found 'x'

            facts:
              my fact: {telephone: "911", source: x, checked: 2026-11-24}
            => 2:3: error: 'my fact' is no name for a fact; use letters, digits, '.', '-' and '_'

            facts:
              a: {source: x, checked: 2026-11-24}
            => 2:3: error: the fact 'a' needs 'telephone', 'email', 'days' or a text for each language

            facts:
              a: {telephone: "911", en: nine, source: x, checked: 2026-11-24}
            => 2:25: error: the fact 'a' is a telephone number, an e-mail address, days or a text; keep one

            facts:
              a: {telephone: "911"}
            => 2:3: error: a fact needs 'source'
            => 2:3: error: a fact needs 'checked'

            facts:
              a: {telefone: "911", source: x, checked: 2026-11-24}
            => 2:7: error: a fact has no 'telefone'; did you mean 'telephone'?

            facts:
              a: {telephone: none given!, source: x, checked: 2026-11-24}
            => 2:18: error: 'none given!' is no telephone number

            facts:
              a: {telephone: "911", source: x, checked: 24.11.2026}
            => 2:45: error: expected a date such as 2026-11-24, found '24.11.2026'

            facts:
              a: {telephone: "911", source: x, checked: 2026-02-30}
            => 2:45: error: expected a date such as 2026-11-24, found '2026-02-30'

            facts:
              a: {en: [x], source: x, checked: 2026-11-24}
            => 2:11: error: expected the fact's words, found a list

            facts:
              a: {<<: {source: x}, telephone: "911", checked: 2026-11-24}
            => 2:7: error: merge keys are not supported; write out what '<<' would bring
            """))
    func facts(sample: Sample) {
        #expect(Complaints.ofFacts(sample.text) == sample.complaints)
    }

    @Test("A fact that is not told in the prompt's language, or not known at all, is refused where it is named")
    func untold() throws {
        let provenance = Fact.Provenance(source: "x", checked: CivilDate(dayNumber: 20_000))
        var facts = Facts()
        facts["fee"] = Fact(.text([Language("en"): "two dollars"]), from: provenance)
        let flow = PracticeFlow.yaml(
            """
            prompts:
              ask: {en: "It costs {fact: fee}.", es: "Cuesta {fact: fee}, y {fact:  fe }; {hours: practice}; {hours: other}."}
              bye: {en: Bye., es: Adiós.}
            """)
        do throws(Diagnostics) {
            _ = try FlowReader.read(text: flow, file: "x", common: .init(facts: facts))
            Issue.record("the flow is taken")
        } catch {
            #expect(
                Complaints.lines(error.all) == [
                    "2:57: error: the fact 'fee' is not told in 'es'",
                    "2:73: error: no fact is named 'fe'; facts stand in Prompts/facts.yaml, with their source; did you mean 'fee'?",
                    "2:106: error: the hours of 'other' are not here; a prompt can tell those of 'practice'",
                ])
        }
    }

    @Test(
        "An e-mail address that cannot be spelled is refused",
        arguments: Sample.table(
            """
            facts: {a: {email: desk, source: x, checked: 2026-11-24}}
            => 1:20: error: 'desk' is no e-mail address that can be spelled; write one such as desk@example.org

            facts: {a: {email: dé@example.org, source: x, checked: 2026-11-24}}
            => 1:20: error: 'dé@example.org' is no e-mail address that can be spelled; write one such as desk@example.org

            facts: {a: {telephone: 202-555-0123, email: a@b.org, source: x, checked: 2026-11-24}}
            => 1:38: error: the fact 'a' is a telephone number, an e-mail address, days or a text; keep one

            facts: {a: {email: a@b.org, en: x, source: x, checked: 2026-11-24}}
            => 1:29: error: the fact 'a' is a telephone number, an e-mail address, days or a text; keep one
            """))
    func emails(sample: Sample) {
        #expect(Complaints.ofFacts(sample.text) == sample.complaints)
    }
}
