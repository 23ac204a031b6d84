import CallFlow
import CallScripts
import FlowFiles
import Lines
import Synchronization

/// The lines that scripts dial, each read once, whichever script is first.
final class DialedLines: Sendable {
    /// A line, and what is made of it for all scripts that dial it.
    struct Prepared: Sendable {
        /// A path, an id, or a number.
        let target: String
        var dialed: LineDirectory.Dialed
        let names: LineNames
        let coverage: CoverageMap
    }

    private let directory: LineDirectory
    private let known = Mutex<[String: Result<Prepared, LineDirectoryError>]>([:])

    init(_ directory: LineDirectory) { self.directory = directory }

    /// The folders of all lines that were dialed, and of those that they include, as far as they are files.
    var folders: Set<String> {
        known.withLock { known in
            var folders: Set<String> = []
            for (target, found) in known {
                if FileBytes.isFolder(target) { folders.insert(target) }
                let files = (try? found.get())?.dialed.files.keys.map { $0 } ?? []
                for file in files where FileBytes.exists(file) { folders.insert(FilePath.folder(of: file)) }
            }
            return folders
        }
    }

    /// The line that a script dials: what is written, or the line in whose folder it is.
    ///
    /// - Throws: `Diagnostics`, at the place where the line is dialed if it is.
    func line(of script: CallScript) throws(Diagnostics) -> Prepared {
        let own = ScriptTarget.ownFolder(of: script.file)
        guard let written = script.setting.target else {
            guard let own else {
                let message =
                    "no \(FlowReader.fileName) is beside the script or above it; begin it with 'dial' and a line"
                throw Diagnostics([Diagnostic(file: script.file, message: message)])
            }
            return try line(own, at: nil)
        }
        guard !ScriptTarget.isPath(written.text, from: script.file) else {
            return try line(ScriptTarget.resolved(written.text, from: script.file), at: written.place)
        }
        guard let own, var line = try? line(own, at: nil) else { return try line(written.text, at: written.place) }
        // A line's own scripts dial it by its id and its numbers too, unless another line answers those.
        let other = try? self.line(written.text, at: nil)
        let isOther = other.map { $0.dialed.line.flow.line != line.dialed.line.flow.line } ?? false
        let number = PhoneNumber.all(in: written.text).first(where: line.dialed.line.flow.parts.numbers.contains)
        guard !isOther, number != nil || line.dialed.line.flow.line == written.text else {
            return try self.line(written.text, at: written.place)
        }
        if let number { line.dialed = line.dialed.reached(by: number) }
        return line
    }

    private func line(_ target: String, at place: CallScript.Place?) throws(Diagnostics) -> Prepared {
        let found = known.withLock { known in
            if let found = known[target] { return found }
            let found = Result { () throws(LineDirectoryError) in
                let dialed = try directory.dial(target)
                return Prepared(
                    target: target, dialed: dialed, names: LineNames(dialed.line),
                    coverage: CoverageMap(dialed.line.flow, places: dialed.places, files: dialed.files))
            }
            known[target] = found
            return found
        }
        do throws(LineDirectoryError) {
            return try found.get()
        } catch {
            if case .mistakes(let diagnostics) = error {
                // What cannot be opened is told where it is dialed.
                guard diagnostics.cause == .unreadable, let place else { throw diagnostics }
                throw Diagnostics([place.mistake(diagnostics.all.first?.message ?? "")])
            }
            throw Diagnostics([
                place?.mistake(error.description) ?? Diagnostic(file: target, message: error.description)
            ])
        }
    }
}
