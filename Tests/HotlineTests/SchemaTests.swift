import Foundation
import Schemas
import Testing

@Suite("hotline schema")
struct SchemaCommandTests {
    @Test("prints each schema, and all that it prints is JSON", arguments: FileSchema.allCases)
    func prints(schema: FileSchema) throws {
        let outcome = try Command("schema", schema.rawValue).run()
        #expect(outcome.output == schema.text)
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }

    @Test(
        "prints the references that the documentation has",
        arguments: [
            (FileSchema.flow, "FlowReference"), (.catalog, "CatalogReference"), (.facts, "FactsReference"),
            (.log, "LogReference"),
        ])
    func reference(schema: FileSchema, article: String) throws {
        let path = "Sources/hotline/hotline.docc/\(article).md"
        let article = try DocumentationTests.text(of: path)
        #expect(
            try Command("schema", schema.rawValue, "--reference").run().output == article,
            "make it anew: hotline schema \(schema.rawValue) --reference > \(path)")
    }
}
