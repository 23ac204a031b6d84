import CallFlow
import Prompts

/// Reads catalogs: the prompts of one language, from `Prompts/<language>/catalog.yaml`.
public enum CatalogReader {
    /// Reads a catalog's file.
    ///
    /// - Throws: ``Diagnostics`` with all mistakes; of cause `unreadable` if the file cannot be opened.
    public static func read(path: String) throws(Diagnostics) -> Catalog {
        try read(bytes: try FileBytes.contents(ofPath: path), file: path, folder: nil).catalog
    }

    /// Reads a catalog's text.
    ///
    /// - Parameter file: what the file is called in messages.
    /// - Throws: ``Diagnostics`` with all mistakes.
    public static func read(text: String, file: String) throws(Diagnostics) -> Catalog {
        try read(bytes: Array(text.utf8), file: file, folder: nil).catalog
    }

    /// Where the catalog of a language is, beside a flow file or at the root of common prompts.
    static func path(of language: Language) -> String { "Prompts/\(language.code)/catalog.yaml" }

    /// A catalog, and what may not mean what its author thinks.
    ///
    /// - Parameters:
    ///   - folder: the language whose folder the file is in, if it is in one.
    ///   - known: what the prompts may tell of the world; nil is anything.
    static func read(
        bytes: [UInt8], file: String, folder: Language?, known: KnownFacts? = nil
    ) throws(Diagnostics) -> (catalog: Catalog, warnings: [Diagnostic]) {
        let source = try SourceText(bytes: bytes, file: file)
        guard let root = try YAMLReader.read(source), !root.isNothing else {
            throw Diagnostics([source.diagnostic(.emptyFile(startsWith: "language: en"), atByte: 0)])
        }
        var report = Report(source)
        var catalog = Catalog()
        if let fields = report.fields(of: root, noun: "a catalog", known: ["language", "prompts"]) {
            let language = report.required("language", of: fields).flatMap { report.languageCode($0, folder: folder) }
            let prompts = report.required("prompts", of: fields)
            for pair in prompts.flatMap({ report.pairs(of: $0, expected: "prompts, each an id and its text") }) ?? [] {
                let id = report.id(pair.key, of: "a prompt")
                let text = report.promptText(pair.value)
                guard let id, let text, let language else { continue }
                catalog.insert(text, for: PromptID(id), in: language)
                if let known { report.check(text, in: language, at: pair.value, against: known) }
            }
        }
        return (catalog, try report.warnings())
    }
}

extension Report {
    /// The words of a prompt with their placeholders.
    mutating func promptText(_ value: YAMLValue) -> PromptText? {
        guard let text = value.text, !value.isNothing else {
            error(.expected("the prompt's words", value.found), at: value)
            return nil
        }
        warnIfMisread(value)
        do {
            return try PromptText(text)
        } catch {
            self.error(error.message, inside: value, column: error.column)
            return nil
        }
    }

    fileprivate mutating func languageCode(_ value: YAMLValue, folder: Language?) -> Language? {
        guard let code = text(value, expected: "a language code") else { return nil }
        guard Name.isLanguage(code) else {
            error(.badLanguage(code), at: value)
            return nil
        }
        if let folder, folder.code != code { error(.otherFolder(language: code, folder: folder.code), at: value) }
        return Language(code)
    }
}
