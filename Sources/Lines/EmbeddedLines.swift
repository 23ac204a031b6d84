import CallFlow
import FlowFiles
import Prompts

/// The lines that are part of the program, and the common prompts and facts that every line can use.
///
/// Nothing is read before it is asked for, and each time anew.
public enum EmbeddedLines {
    private static let lines = "Lines/Embedded/"
    /// What lines have in common: no lines by themselves.
    private static let parts = "Lines/Parts/"

    /// The ids of the embedded lines, sorted: the names of their folders.
    public static let ids = folders(in: lines)

    /// The ids of the parts, sorted.
    private static let partIDs = folders(in: parts)

    /// The names of the folders that have a flow file.
    private static func folders(in root: String) -> [String] {
        EmbeddedFiles.all.compactMap { file in
            let names = file.path.split(separator: "/")
            return file.path.hasPrefix(root) && names.count == 4 && names[3] == FlowReader.fileName
                ? String(names[2]) : nil
        }.sorted()
    }

    /// The lines that may have a number: those whose flow files have its last four digits in a row.
    ///
    /// To read them all would take most of the time in which a call begins. Embedded lines write their numbers in digits.
    static func lines(mentioning number: PhoneNumber) -> [String] {
        let digits = String(number.text.suffix(4))
        return ids.filter { text(of: "\(lines)\($0)/\(FlowReader.fileName)")?.contains(digits) == true }
    }

    /// The prompts that every line can use, in all languages.
    ///
    /// - Throws: ``Diagnostics`` only if the program was built from files with mistakes.
    public static func commonPrompts() throws(Diagnostics) -> Catalog {
        var common = Catalog()
        for (path, text) in EmbeddedFiles.all where path.hasPrefix("Prompts/") && path.hasSuffix("/catalog.yaml") {
            common = common.merging(try CatalogReader.read(text: text, file: path))
        }
        return common
    }

    /// What prompts tell of the world.
    ///
    /// - Throws: ``Diagnostics`` only if the program was built from a file with mistakes.
    public static func facts() throws(Diagnostics) -> Facts {
        guard let text = text(of: "Prompts/facts.yaml") else { return Facts() }
        return try FactsReader.read(text: text, file: "Prompts/facts.yaml")
    }

    /// The common prompts and facts, and the embedded lines, which others may include.
    ///
    /// - Throws: ``Diagnostics`` only if the program was built from files with mistakes.
    public static func common() throws(Diagnostics) -> FlowReader.Common {
        FlowReader.Common(catalog: try commonPrompts(), facts: try facts(), lines: ids + partIDs) { source(of: $0) }
    }

    /// The flow file of an embedded line; nil if there is no such line.
    ///
    /// - Throws: ``Diagnostics`` only if the program was built from a file with mistakes.
    public static func flowFile(of id: String, common: FlowReader.Common) throws(Diagnostics) -> FlowFile? {
        guard ids.contains(id), let source = source(of: id) else { return nil }
        return try FlowReader.read(text: source.text, file: source.file, files: source.files, common: common)
    }

    /// The files of a line, or of a part of lines.
    private static func source(of id: String) -> FlowReader.Source? {
        for folder in [lines + id + "/", parts + id + "/"] {
            let files = EmbeddedFiles.all.filter { $0.path.hasPrefix(folder) }
                .map { (String($0.path.dropFirst(folder.count)), $0.text) }
            let beside = Dictionary(files) { first, _ in first }
            guard let text = beside[FlowReader.fileName] else { continue }
            return FlowReader.Source(text: text, file: folder + FlowReader.fileName, files: beside)
        }
        return nil
    }

    private static func text(of path: String) -> String? { EmbeddedFiles.all.first { $0.path == path }?.text }
}
