import Testing

@Suite("hotline facts")
struct FactsTests {
    @Test("lists all facts, each with its source and the day of its check")
    func all() throws {
        let outcome = try Command("facts").run()
        #expect(outcome.state == .done)
        #expect(
            outcome.output.contains(
                """
                ocrc.deadline
                  45 days
                  ice.gov/contact, checked 2026-11-24

                """))
        #expect(outcome.output.contains("\nocrc.number\n  1-866-633-1182\n  ice.gov/contact, checked 2026-11-24\n"))
        #expect(outcome.output.contains("\nfoia.email\n  ICE-FOIA@dhs.gov\n  ice.gov/contact, checked 2026-11-24\n"))
    }

    @Test("lists those that a line's prompts tell, its own too, in the order of its nodes")
    func ofLine() throws {
        let flow = """
            line: office
            name: Office
            languages: [en]
            start: end
            prompts: {hello: {en: "{number: opr} or {number: desk}, within {fact: ocrc.deadline}; {number: opr}"}}
            nodes: {end: {play: hello, hang-up: completed}}
            """
        let facts = "facts: {desk.number: {telephone: 202-555-0123, source: our card, checked: 2026-11-20}}\n"
        let folder = try Folder(["line.yaml": flow, "Prompts/facts.yaml": facts])
        let outcome = try Command("facts", "line.yaml", "--format", "json", in: folder).run()
        #expect(
            outcome.lines == [
                #"{"checked":"2026-11-24","fact":"opr.number","source":"ice.gov/contact","telephone":"+18334423677"}"#,
                #"{"checked":"2026-11-20","fact":"desk.number","source":"our card","telephone":"+12025550123"}"#,
                #"{"checked":"2026-11-24","days":45,"fact":"ocrc.deadline","source":"ice.gov/contact"}"#,
            ])
    }

    @Test("a line that is not there is refused")
    func noLine() throws {
        #expect(try Command("facts", "nowhere").run().state == .notFound)
    }
}
