import ArgumentParser
import Schemas

/// `hotline schema`: the JSON Schemas of what the program reads and writes.
struct PrintSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (2020-12) of flow files, catalogs of prompts, files of facts, or logs.",
        discussion: """
            Editors complete and check a file by its schema. Those with a YAML language server find it by the file's first line:

              hotline schema flow > flow.schema.json
              # yaml-language-server: $schema=flow.schema.json

            A schema cannot say all: 'hotline show FILE' finds every mistake of a line.
            """)

    @Argument(help: "flow (line.yaml), catalog (Prompts/LANGUAGE/catalog.yaml), facts (Prompts/facts.yaml) or log.")
    var file: FileSchema

    @Flag(help: "Print it for people to read: every key with what it means and its default, as Markdown.")
    var reference = false

    func run() throws {
        try StandardOutput.write(reference ? try SchemaReference(of: file).text : file.text)
    }
}

extension FileSchema: ExpressibleByArgument {}
