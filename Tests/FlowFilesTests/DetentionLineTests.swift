import CallFlow
import FlowFiles
import Foundation
import Prompts
import Testing

@Suite("The detention information line")
struct DetentionLineTests {
    static func catalog() throws -> Catalog {
        let english = try CatalogReader.read(path: Checkout.path("Prompts/en/catalog.yaml"))
        let spanish = try CatalogReader.read(path: Checkout.path("Prompts/es/catalog.yaml"))
        return english.merging(spanish)
    }

    /// The common prompts, and the parts that the line includes.
    static func common() throws -> FlowReader.Common {
        FlowReader.Common(catalog: try catalog()) { part(id: $0) }
    }

    private static func part(id: String) -> FlowReader.Source? {
        let path = Checkout.path("Sources/Lines/Parts/\(id)/line.yaml")
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return FlowReader.Source(text: text, file: path)
    }

    @Test("The line is read without a mistake or a warning")
    func reads() throws {
        let file = try FlowReader.read(path: Checkout.detentionLine, common: try Self.common())
        #expect(Complaints.lines(file.warnings) == [])
        #expect(file.flow.line == "detention-line")
        #expect(file.flow.parts.numbers.map(\.text) == ["+18883514024"])
        #expect(file.flow.parts.languages == [Language("en"), Language("es")])
        #expect(file.flow.hours.expression == "Mo-Fr 08:00-20:00; PH off")
        #expect(file.flow.parts.limitPrompt == [.prompt("call-limit")])
        #expect(try file.flow.id("opening/notice") == file.flow.parts.start)
        #expect(file.prompts.ids.map(\.name).contains("main-menu"))
        #expect(!file.prompts.ids.map(\.name).contains("goodbye"))
    }

    @Test("Its notice cannot be interrupted, and is in both languages")
    func notice() throws {
        let flow = try FlowReader.read(path: Checkout.detentionLine, common: try Self.common()).flow
        let notice = try flow.node("opening/notice")
        #expect(!notice.bargeIn)
        #expect(notice.prompt == [.prompt("simulation-notice", "en"), .prompt("simulation-notice", "es")])
    }

    @Test("Without the common prompts each that it names is missed")
    func withoutCatalog() {
        let parts = FlowReader.Common { Self.part(id: $0) }
        let error = #expect(throws: Diagnostics.self) {
            try FlowReader.read(path: Checkout.detentionLine, common: parts)
        }
        #expect(error?.errors.first?.message == "no prompt is named 'simulation-notice'")
    }

    @Test("Both catalogs have the same prompts")
    func samePrompts() throws {
        let catalog = try Self.catalog()
        #expect(catalog.languages == [Language("en"), Language("es")])
        #expect(catalog.ids.filter { catalog.languages(of: $0).count < 2 } == [])
    }

    @Test("The facts are read, and have all that the prompts name")
    func facts() throws {
        let facts = try FactsReader.read(path: Checkout.path("Prompts/facts.yaml"))
        let catalog = try Self.catalog()
        for id in catalog.ids {
            for language in catalog.languages(of: id) {
                for placeholder in catalog[id, language]?.placeholders ?? [] {
                    #expect(facts.know(placeholder, in: language), "\(id) in \(language)")
                }
            }
        }
    }
}
