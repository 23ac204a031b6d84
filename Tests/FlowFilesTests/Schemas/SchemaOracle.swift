import Foundation
import Schemas
import Testing

/// A validator of JSON Schemas from outside: jsonschema, for Python.
enum SchemaOracle {
    struct Case {
        let schema: FileSchema
        /// The instance as JSON, in one line.
        let instance: String
    }

    /// What is wrong with each instance; nil for what is valid.
    static func verdicts(of cases: [Case]) throws -> [String?] {
        let schemas = try FileSchema.allCases.map { schema in
            let object = try JSONSerialization.jsonObject(with: Data(schema.text.utf8))
            let line = try JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes])
            return "\"\(schema.rawValue)\": \(String(decoding: line, as: UTF8.self))"
        }
        let lines = cases.map { "{\"schema\": \"\($0.schema.rawValue)\", \"instance\": \($0.instance)}" }
        let input = (["{\(schemas.joined(separator: ", "))}"] + lines).joined(separator: "\n") + "\n"
        let output = try run(input)
        try #require(output.count == cases.count, "the validator answers \(output.count) of \(cases.count)")
        return output.map { $0.isEmpty ? nil : $0 }
    }

    private static func run(_ input: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let file = try folder.add("input", input)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try python())
        process.arguments = [Checkout.path("Tests/FlowFilesTests/Schemas/validate.py")]
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "the validator fails")
        var lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.map(String.init)
    }

    /// The Python that Scripts/test makes with what tests need of it.
    private static func python() throws -> String {
        let path = Checkout.path(".build-python/bin/python")
        try #require(
            FileManager.default.isExecutableFile(atPath: path),
            "there is no \(path); Scripts/test makes it, with the packages of Tests/requirements.txt")
        return path
    }
}
