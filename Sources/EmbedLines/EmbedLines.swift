import Foundation
import PackagePlugin

/// Compiles the embedded lines and the common prompts into the program, so that it needs no file beside it.
@main
struct EmbedLines: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let package = context.package.directoryURL
        let prompts = package.appending(path: "Prompts")
        guard let lines = (target as? any SourceModuleTarget)?.directoryURL else { return [] }
        let files = textFiles(in: prompts) + textFiles(in: lines)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) files",
                executable: try context.tool(named: "embed-lines").url,
                arguments: [
                    output.path(percentEncoded: false), prompts.path(percentEncoded: false),
                    lines.path(percentEncoded: false),
                ] + files.map { $0.path(percentEncoded: false) },
                inputFiles: files, outputFiles: [output])
        ]
    }

    /// Flows, catalogs and facts are YAML, tables CSV.
    private func textFiles(in folder: URL) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (all?.compactMap { $0 as? URL } ?? []).filter { ["yaml", "csv"].contains($0.pathExtension) }
            .sorted { $0.path(percentEncoded: false) < $1.path(percentEncoded: false) }
    }
}
