import CallFlow
import Prompts
import Testing

@testable import FlowFiles

@Suite("A line's folder")
struct FolderTests {
    private static let line = """
        line: a
        name: A line
        languages: [en, es]
        start: b
        limit: bye
        lookups: {cases: data/cases.csv}
        prompts: {bye: {en: Bye., es: Adiós.}}
        nodes:
          b: {lookup: {table: cases, key: {from: caller}, found: c, not-found: c}}
          c: {play: [{say-text: status}, hello, bye], hang-up: completed}

        """

    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.add("line.yaml", line)
        try folder.add("data/cases.csv", "key,status\n1,open\n")
        try folder.add("Prompts/en/catalog.yaml", "language: en\nprompts: {hello: Hello., bye: Lower.}\n")
        try folder.add("Prompts/es/catalog.yaml", "language: es\nprompts: {hello: Hola.}\n")
        return folder
    }

    @Test("A folder is read as its line.yaml, with its catalogs and tables", arguments: ["", "/", "/line.yaml"])
    func reads(suffix: String) throws {
        let folder = try Self.folder()
        let file = try FlowReader.read(path: folder.path + suffix)
        #expect(file.warnings.isEmpty)
        #expect(file.flow.line == "a")
        #expect(file.tables["cases"]?["1"] == ["status": "open"])
        #expect(file.prompts.ids.map(\.name) == ["bye", "hello"])
        #expect(file.prompts[PromptID("hello"), Language("es")]?.text == "Hola.")
    }

    @Test("What a folder's catalog may not mean is warned of, as in the flow itself")
    func warnings() throws {
        let folder = try Self.folder()
        try folder.add("Prompts/es/catalog.yaml", "language: es\nprompts: {hello: no}\n")
        let warning = try #require(try FlowReader.read(path: folder.path).warnings.first)
        #expect(warning.severity == .warning && warning.file == folder.path + "/Prompts/es/catalog.yaml")
        #expect(warning.position == Diagnostic.Position(line: 2, column: 18))
    }

    @Test("A flow's own prompts come before its folder's, and those before the common ones")
    func mergesPrompts() throws {
        let folder = try Self.folder()
        var common = Catalog()
        common.insert(try PromptText("Common."), for: PromptID("hello"), in: Language("en"))
        common.insert(try PromptText("Other."), for: PromptID("other"), in: Language("en"))
        let prompts = try FlowReader.read(path: folder.path, common: .init(catalog: common)).prompts
        #expect(prompts[PromptID("bye"), Language("en")]?.text == "Bye.")
        #expect(prompts[PromptID("hello"), Language("en")]?.text == "Hello.")
        #expect(prompts[PromptID("other"), Language("en")] == nil)
    }

    @Test("Mistakes of a folder's files are told of the file that has them, and of no other")
    func reportsEachFile() throws {
        let folder = try Self.folder()
        let catalog = try folder.add("Prompts/es/catalog.yaml", "language: en\nprompts: {hello: ''}\n")
        let table = try folder.add("data/cases.csv", "key,status\n1\n")
        let error = #expect(throws: Diagnostics.self) { try FlowReader.read(path: folder.path) }
        #expect(
            Complaints.lines(error?.all ?? []) == [
                catalog + ":1:11: error: the catalog's language is 'en', its folder's 'es'; make them the same",
                catalog + ":2:19: error: the prompt says nothing; write its words, or leave the prompt out",
                table + ":2:1: error: this row has 1 field, the first row has 2",
            ])
        #expect(error?.cause == .wrong)
        #expect(error?.summary == "3 mistakes in 2 files")
    }

    @Test("A catalog that cannot be opened makes the line unusable, not missing")
    func unreadableCatalog() throws {
        let folder = try TemporaryFolder()
        try folder.add("line.yaml", Self.line)
        try folder.add("data/cases.csv", "key,status\n")
        try folder.add("Prompts/en/catalog.yaml/file", "")
        let error = #expect(throws: Diagnostics.self) { try FlowReader.read(path: folder.path) }
        #expect(error?.all.map(\.message) == ["this is a folder, not a file"])
        #expect(error?.cause == .wrong)
    }

    @Test("A table that is not there is told of the flow's file, at its name")
    func missingTable() throws {
        let folder = try TemporaryFolder()
        let path = try folder.add("line.yaml", PracticeFlow.yaml("lookups: {cases: cases.csv, more: \"a\\0b\"}"))
        let error = #expect(throws: Diagnostics.self) { try FlowReader.read(path: path) }
        #expect(
            Complaints.lines(error?.all ?? []) == [
                path + ":1:18: error: there is no table file 'cases.csv'; the path is relative to the flow file",
                path + ":1:35: error: there is no table file 'a\u{0}b'; the path is relative to the flow file",
            ])
    }

    @Test(
        "A path is relative to a folder unless it starts at the root",
        arguments: [
            ("lines/a", "cases.csv", "lines/a/cases.csv"), ("lines/a/", "cases.csv", "lines/a/cases.csv"),
            ("", "cases.csv", "cases.csv"), ("/", "cases.csv", "/cases.csv"), ("lines", "/cases.csv", "/cases.csv"),
            ("lines", "../cases.csv", "lines/../cases.csv"),
        ])
    func joinsPaths(folder: String, path: String, joined: String) {
        #expect(FilePath.join(folder, path) == joined)
    }

    @Test(
        "A file's folder is what comes before its last slash",
        arguments: [("lines/a/line.yaml", "lines/a"), ("line.yaml", ""), ("/line.yaml", "/"), ("./line.yaml", ".")])
    func tellsFolders(path: String, folder: String) {
        #expect(FilePath.folder(of: path) == folder)
    }
}
