import CallFlow
import CallScripts
import FlowFiles
import Lines
import Synchronization

/// The lines that scripts dial, each read once, whichever script is first.
final class DialedLines: Sendable {
    /// A line, and what is made of it for all scripts that dial it.
    struct Prepared: Sendable {
        let target: String
        let dialed: LineDirectory.Dialed
        let names: LineNames
        let coverage: CoverageMap
    }

    private let directory: LineDirectory
    private let known = Mutex<[String: Result<Prepared, LineDirectoryError>]>([:])

    init(_ directory: LineDirectory) { self.directory = directory }

    /// The line that a script dials.
    func line(of script: CallScript) throws(LineDirectoryError) -> Prepared {
        let target = Self.target(script.setting.target?.text, of: script.file)
        let found = known.withLock { known in
            if let found = known[target] { return found }
            let found = Result { () throws(LineDirectoryError) in
                let dialed = try directory.dial(target)
                return Prepared(
                    target: target, dialed: dialed, names: LineNames(dialed.line),
                    coverage: CoverageMap(dialed.line.flow, places: dialed.places))
            }
            known[target] = found
            return found
        }
        return try found.get()
    }

    /// What is dialed: a path from the script's folder, the line in whose folder the script is, or what is written.
    static func target(_ target: String?, of script: String) -> String {
        let folder = FilePath.folder(of: script)
        guard let target else {
            let places = [folder.isEmpty ? "." : folder, FilePath.join(folder, "..")]
            return places.first { FileBytes.exists(FilePath.join($0, FlowReader.fileName)) }
                .map { path(FilePath.resolved("", $0)) } ?? LineDirectory.usual
        }
        return FilePath.isPath(target) && PhoneNumber.all(in: target).isEmpty
            ? path(FilePath.resolved(folder, target)) : target
    }

    /// A path that no id is: `./library`.
    static func path(_ path: String) -> String { FilePath.isPath(path) ? path : "./" + path }
}
