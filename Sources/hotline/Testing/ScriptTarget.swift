import CallFlow
import FlowFiles
import Glibc

/// What a script dials, and how a script of another place dials the same.
enum ScriptTarget {
    /// So many folders above a script's own may be its line's.
    private static let highest = 5

    /// The line's folder that a script is in, or in a folder of which; nil if there is none.
    static func ownFolder(of script: String) -> String? {
        let folder = FilePath.folder(of: script)
        for level in 0...highest {
            let place = FilePath.resolved(folder, String(repeating: "../", count: level))
            if FileBytes.exists(FilePath.join(place, FlowReader.fileName)) { return path(place) }
        }
        return nil
    }

    /// Whether what is written is a path from a script's folder, and no number or id.
    static func isPath(_ written: String, from script: String) -> Bool {
        if written.hasPrefix(".") || written.hasPrefix("/") || written.hasSuffix(".yaml") || written.hasSuffix(".yml") {
            return true
        }
        guard FilePath.isPath(written) else { return false }
        return PhoneNumber.all(in: written).isEmpty || FileBytes.exists(resolved(written, from: script))
    }

    /// What is dialed by a path that begins in the script's folder.
    static func resolved(_ written: String, from script: String) -> String {
        path(FilePath.resolved(FilePath.folder(of: script), written))
    }

    /// A path that no id is: `./library`.
    static func path(_ path: String) -> String { FilePath.isPath(path) ? path : "./" + path }

    /// What a script writes to dial a line; nil where it calls that line by its own place.
    ///
    /// - Parameter target: a number, an id, or a path from the present folder.
    static func written(_ target: String, from script: String) -> String? {
        guard FileBytes.exists(target) else { return target }
        let resolved = path(FilePath.resolved("", target))
        if ownFolder(of: script) == resolved { return nil }
        let folder = FilePath.resolved("", FilePath.folder(of: script))
        let isBelow =
            !resolved.hasPrefix("/") && !resolved.hasPrefix("..") && !folder.hasPrefix("/") && !folder.hasPrefix("..")
        guard isBelow else { return absolute(target) }
        let depth = folder == "." ? 0 : folder.split(separator: "/").count
        let plain = resolved.hasPrefix("./") ? String(resolved.dropFirst(2)) : resolved
        return depth == 0 ? resolved : String(repeating: "../", count: depth) + (plain == "." ? "" : plain)
    }

    private static func absolute(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
