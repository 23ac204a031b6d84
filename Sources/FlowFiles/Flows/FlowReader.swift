import CallFlow
import Prompts
import Simulation

/// Reads flow files: a line's menus, from YAML.
///
/// A file is either read whole, or refused with all its mistakes at once.
public enum FlowReader {
    /// The flow file of a line's folder.
    public static let fileName = "line.yaml"

    /// A line whose files are in memory.
    public struct Source: Sendable {
        /// The flow file's YAML.
        public var text: String
        /// What the flow file is called in messages.
        public var file: String
        /// The texts of what is beside the flow file, catalogs, facts and tables, by their paths from there.
        public var files: [String: String]

        /// A flow file's text and what is beside it.
        public init(text: String, file: String, files: [String: String] = [:]) {
            self.text = text
            self.file = file
            self.files = files
        }
    }

    /// What every line can use.
    public struct Common: Sendable {
        /// The common prompts.
        public var catalog: Catalog
        /// What every line's prompts may tell of the world; nil is anything.
        public var facts: Facts?
        /// The line of an id that another may include; nil when there is none.
        public var line: @Sendable (String) -> Source?
        /// The ids of those lines, for suggestions.
        public var lines: [String]

        /// The common prompts and facts, and the lines that others may include.
        public init(
            catalog: Catalog = Catalog(), facts: Facts? = nil, lines: [String] = [],
            line: @escaping @Sendable (String) -> Source? = { _ in nil }
        ) {
            self.catalog = catalog
            self.facts = facts
            self.lines = lines
            self.line = line
        }
    }

    /// Reads a flow from its text alone.
    ///
    /// - Parameters:
    ///   - text: the YAML.
    ///   - file: what the file is called in messages.
    ///   - files: the texts of what is beside the flow file, by their paths from there.
    ///   - common: what every line can use.
    /// - Throws: ``Diagnostics`` with all mistakes.
    public static func read(
        text: String, file: String, files: [String: String] = [:], common: Common = Common()
    ) throws(Diagnostics) -> FlowFile {
        let line = try line(Source(text: text, file: file, files: files), common: common)
        return try FlowDecoder.flowFile(of: line.source, surroundings: line.surroundings)
    }

    private static func line(_ source: Source, common: Common) throws(Diagnostics) -> IncludedLine {
        var surroundings = FlowDecoder.Surroundings(catalog: common.catalog, facts: common.facts)
        surroundings.folderFacts = { () throws(Diagnostics) in
            guard let text = source.files[FactsReader.path] else { return nil }
            return try FactsReader.read(
                bytes: Array(text.utf8), file: FilePath.join(FilePath.folder(of: source.file), FactsReader.path))
        }
        surroundings.folderCatalog = { language, known throws(Diagnostics) in
            let path = CatalogReader.path(of: language)
            guard let text = source.files[path] else { return nil }
            let name = FilePath.join(FilePath.folder(of: source.file), path)
            return try CatalogReader.read(bytes: Array(text.utf8), file: name, folder: language, known: known)
        }
        surroundings.table = { path throws(Diagnostics) in
            guard let text = source.files[path] else { return nil }
            return try TableReader.read(text: text, file: FilePath.join(FilePath.folder(of: source.file), path))
        }
        surroundings.line = { name throws(Diagnostics) in
            guard let other = common.line(name) else { return nil }
            return try line(other, common: common)
        }
        surroundings.lines = { _ in common.lines }
        return IncludedLine(
            source: try SourceText(bytes: Array(source.text.utf8), file: source.file), surroundings: surroundings)
    }

    /// The text of a file, as flow files are read: an ordinary file in UTF-8, not too large.
    ///
    /// - Throws: ``Diagnostics`` with why it cannot be read.
    public static func text(ofPath path: String) throws(Diagnostics) -> String {
        let bytes = try FileBytes.contents(ofPath: path)
        _ = try SourceText(bytes: bytes, file: path)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether there is a file or folder at a path.
    public static func exists(_ path: String) -> Bool { FileBytes.exists(path) }

    /// The flow files of lines: the file itself, a folder's own, or those of the folders in it, by their names.
    ///
    /// - Throws: ``Diagnostics`` if there is no such file or folder, or no line in it.
    public static func flowFiles(in path: String) throws(Diagnostics) -> [String] {
        let own = FilePath.join(path, fileName)
        if FileBytes.exists(own) { return [own] }
        if FileBytes.exists(path), !FileBytes.isFolder(path) { return [path] }
        let files = try FileBytes.names(inFolder: path).sorted()
            .map { FilePath.join(FilePath.join(path, $0), fileName) }.filter { FileBytes.exists($0) }
        guard files.isEmpty else { return files }
        throw Diagnostics(
            [Diagnostic(file: path, message: Mistake.folderWithoutLines(fileName).message)], cause: .unreadable)
    }

    /// Reads a flow file, or the `line.yaml` of a folder, with what is beside it: its catalogs
    /// (`Prompts/<language>/catalog.yaml`), its facts (`Prompts/facts.yaml`) and its tables.
    ///
    /// - Throws: ``Diagnostics`` with all mistakes; of cause `unreadable` if the flow file cannot be opened.
    public static func read(path: String, common: Common = Common()) throws(Diagnostics) -> FlowFile {
        let line = try line(path: path, common: common)
        return try FlowDecoder.flowFile(of: line.source, surroundings: line.surroundings)
    }

    private static func line(path: String, common: Common) throws(Diagnostics) -> IncludedLine {
        let isFolder = FileBytes.isFolder(path)
        let file = isFolder ? FilePath.join(path, fileName) : path
        if isFolder, !FileBytes.exists(file) {
            throw Diagnostics(
                [Diagnostic(file: path, message: Mistake.folderWithoutFlow(fileName).message)], cause: .unreadable)
        }
        let folder = FilePath.folder(of: file)
        let source = try SourceText(bytes: try FileBytes.contents(ofPath: file), file: file)
        var surroundings = FlowDecoder.Surroundings(catalog: common.catalog, facts: common.facts)
        surroundings.folderFacts = { () throws(Diagnostics) in
            let path = FilePath.join(folder, FactsReader.path)
            guard FileBytes.exists(path) else { return nil }
            return try FactsReader.read(bytes: try FileBytes.contents(ofPath: path), file: path)
        }
        surroundings.folderCatalog = { language, known throws(Diagnostics) in
            let path = FilePath.join(folder, CatalogReader.path(of: language))
            guard FileBytes.exists(path) else { return nil }
            return try CatalogReader.read(
                bytes: try FileBytes.contents(ofPath: path), file: path, folder: language, known: known)
        }
        surroundings.table = { table throws(Diagnostics) in
            let path = FilePath.join(folder, table)
            return FileBytes.exists(path) ? try TableReader.read(path: path) : nil
        }
        surroundings.line = { name throws(Diagnostics) in
            guard FilePath.isPath(name) else {
                // A line of that name beside this one's folder comes before one that is part of the program.
                let beside = FilePath.resolved(folder, "../\(name)/\(fileName)")
                if FileBytes.exists(beside) { return try line(path: beside, common: common) }
                guard let embedded = common.line(name) else { return nil }
                return try line(embedded, common: common)
            }
            let path = FilePath.resolved(folder, name)
            return FileBytes.exists(path) ? try line(path: path, common: common) : nil
        }
        surroundings.lines = { name in
            guard FilePath.isPath(name) else { return common.lines }
            let beside = FilePath.folder(of: name)
            let names = try? FileBytes.names(inFolder: FilePath.join(folder, beside))
            return (names ?? []).map { FilePath.join(beside, $0) }
        }
        return IncludedLine(source: source, surroundings: surroundings)
    }
}

/// Paths of files, as text.
package enum FilePath {
    /// A path inside a folder; one that starts at the root stays what it is.
    package static func join(_ folder: String, _ path: String) -> String {
        guard !path.hasPrefix("/"), !folder.isEmpty else { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// A path inside a folder without `.` and `..` where they can be resolved, so that one file has one path.
    package static func resolved(_ folder: String, _ path: String) -> String {
        let whole = join(folder, path)
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let relative = parts.joined(separator: "/")
        return whole.hasPrefix("/") ? "/" + relative : relative.isEmpty ? "." : relative
    }

    /// Whether a line is named by a path and not by its id.
    package static func isPath(_ name: String) -> Bool {
        name.contains("/") || name.hasPrefix(".") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    /// The folder of a file; empty for one in the present folder.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
