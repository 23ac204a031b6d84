import Foundation

// Writes the Swift source that holds the texts of files. Arguments: the source to write, the folder of the common prompts, the
// folder of the lines, and the files, each in one of these.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("embed-lines: OUTPUT PROMPTS LINES FILE… are needed\n".utf8))
    exit(64)
}
let paths = Array(arguments)
let roots = [(folder: paths[1], name: "Prompts/"), (folder: paths[2], name: "Lines/")]

/// The path that a file has inside the program: `Prompts/en/catalog.yaml`, `Lines/Embedded/detention-line/line.yaml`.
func embeddedPath(of path: String) -> String {
    for (folder, name) in roots {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        if path.hasPrefix(prefix) { return name + path.dropFirst(prefix.count) }
    }
    return path
}

do {
    let entries = try paths.dropFirst(3).map { path in
        let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        // One more number sign than the text has in a row anywhere, so that nothing in it ends the literal.
        let longest = text.split(whereSeparator: { $0 != "#" }).map(\.count).max() ?? 0
        let delimiter = String(repeating: "#", count: longest + 1)
        return "        (\"\(embeddedPath(of: path))\", \(delimiter)\"\"\"\n\(text)\n\"\"\"\(delimiter)),\n"
    }
    let source = """
        /// The texts of the embedded lines and the common prompts, by their paths.
        enum EmbeddedFiles {
            static let all: [(path: String, text: String)] = [
        \(entries.joined())    ]
        }

        """
    try source.write(to: URL(filePath: paths[0]), atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("embed-lines: \(error)\n".utf8))
    exit(65)
}
