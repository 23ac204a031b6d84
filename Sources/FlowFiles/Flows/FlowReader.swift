import CallFlow
import Prompts
import Simulation

/// Reads flow files: a line's menus, from YAML.
///
/// A file is either read whole, or refused with all its mistakes at once.
public enum FlowReader {
    /// The flow file of a line's folder.
    public static let fileName = "line.yaml"

    /// Reads a flow from its text alone.
    ///
    /// - Parameters:
    ///   - text: the YAML.
    ///   - file: what the file is called in messages.
    ///   - catalog: the common prompts.
    ///   - facts: what every line's prompts may tell of the world; nil is anything.
    ///   - files: the texts of what is beside the flow file, catalogs, facts and tables, by their paths from there.
    /// - Throws: ``Diagnostics`` with all mistakes.
    public static func read(
        text: String, file: String, catalog: Catalog = Catalog(), facts: Facts? = nil, files: [String: String] = [:]
    ) throws(Diagnostics) -> FlowFile {
        var surroundings = FlowDecoder.Surroundings(catalog: catalog, facts: facts)
        surroundings.folderFacts = { () throws(Diagnostics) in
            guard let text = files[FactsReader.path] else { return nil }
            return try FactsReader.read(text: text, file: FilePath.join(FilePath.folder(of: file), FactsReader.path))
        }
        surroundings.folderCatalog = { language, known throws(Diagnostics) in
            let path = CatalogReader.path(of: language)
            guard let text = files[path] else { return nil }
            let name = FilePath.join(FilePath.folder(of: file), path)
            return try CatalogReader.read(bytes: Array(text.utf8), file: name, folder: language, known: known)
        }
        surroundings.table = { path throws(Diagnostics) in
            guard let text = files[path] else { return nil }
            return try TableReader.read(text: text, file: FilePath.join(FilePath.folder(of: file), path))
        }
        return try FlowDecoder.flowFile(of: SourceText(bytes: Array(text.utf8), file: file), surroundings: surroundings)
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
        do throws(Mistake) {
            let files = try FileBytes.names(inFolder: path).sorted()
                .map { FilePath.join(FilePath.join(path, $0), fileName) }.filter { FileBytes.exists($0) }
            guard files.isEmpty else { return files }
            throw .folderWithoutLines(fileName)
        } catch {
            throw Diagnostics([Diagnostic(file: path, message: error.message)], cause: .unreadable)
        }
    }

    /// Reads a flow file, or the `line.yaml` of a folder, with what is beside it: its catalogs
    /// (`Prompts/<language>/catalog.yaml`), its facts (`Prompts/facts.yaml`) and its tables.
    ///
    /// - Parameters:
    ///   - path: the file or folder.
    ///   - catalog: the common prompts.
    ///   - facts: what every line's prompts may tell of the world; nil is anything.
    /// - Throws: ``Diagnostics`` with all mistakes; of cause `unreadable` if the flow file cannot be opened.
    public static func read(
        path: String, catalog: Catalog = Catalog(), facts: Facts? = nil
    ) throws(Diagnostics) -> FlowFile {
        let isFolder = FileBytes.isFolder(path)
        let file = isFolder ? FilePath.join(path, fileName) : path
        if isFolder, !FileBytes.exists(file) {
            throw Diagnostics(
                [Diagnostic(file: path, message: Mistake.folderWithoutFlow(fileName).message)], cause: .unreadable)
        }
        let folder = FilePath.folder(of: file)
        let source = try SourceText(bytes: try FileBytes.contents(ofPath: file), file: file)
        var surroundings = FlowDecoder.Surroundings(catalog: catalog, facts: facts)
        surroundings.folderFacts = { () throws(Diagnostics) in
            let path = FilePath.join(folder, FactsReader.path)
            return FileBytes.exists(path) ? try FactsReader.read(path: path) : nil
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
        return try FlowDecoder.flowFile(of: source, surroundings: surroundings)
    }
}

/// Paths of files, as text.
enum FilePath {
    /// A path inside a folder; one that starts at the root stays what it is.
    static func join(_ folder: String, _ path: String) -> String {
        guard !path.hasPrefix("/"), !folder.isEmpty else { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// The folder of a file; empty for one in the present folder.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
