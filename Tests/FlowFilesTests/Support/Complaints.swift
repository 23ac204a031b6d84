import FlowFiles
import Prompts

/// What readers say of a text, each in one line: `2:24: error: no node is named 'edn'; did you mean 'end'?`.
enum Complaints {
    /// Of a flow that has the lines of a sample, and else what is right.
    static func ofFlow(_ sample: String, tables: [String: String] = [:]) -> [String] {
        ofWholeFlow(PracticeFlow.yaml(sample), tables: tables)
    }

    static func ofWholeFlow(
        _ text: String, catalog: Catalog = Catalog(), tables: [String: String] = [:]
    ) -> [String] {
        do throws(Diagnostics) {
            return lines(
                try FlowReader.read(text: text, file: "x", files: tables, common: .init(catalog: catalog)).warnings)
        } catch {
            return lines(error.all)
        }
    }

    static func ofCatalog(_ text: String) -> [String] {
        of { () throws(Diagnostics) in _ = try CatalogReader.read(text: text, file: "x") }
    }

    static func ofFacts(_ text: String) -> [String] {
        of { () throws(Diagnostics) in _ = try FactsReader.read(text: text, file: "x") }
    }

    static func ofTable(_ text: String) -> [String] {
        of { () throws(Diagnostics) in _ = try TableReader.read(text: text, file: "x") }
    }

    static func of(_ read: () throws(Diagnostics) -> Void) -> [String] {
        do throws(Diagnostics) {
            try read()
            return []
        } catch {
            return lines(error.all)
        }
    }

    static func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { diagnostic in
            let file = diagnostic.file == "x" ? "" : diagnostic.file + ":"
            let place = diagnostic.position.map { "\($0.line):\($0.column): " } ?? " "
            let hint = diagnostic.suggestion.map { "; did you mean '\($0)'?" } ?? ""
            return file + place + diagnostic.severity.rawValue + ": " + diagnostic.message + hint
        }
    }
}
