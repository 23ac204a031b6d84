import FlowFiles
import Glibc

/// The files of call scripts at paths, in the order of their names.
struct ScriptFiles {
    private(set) var paths: [String] = []

    /// - Throws: ``Failure`` for a path that leads nowhere, or to something else than scripts.
    init(_ roots: [String]) throws(Failure) {
        for root in roots {
            guard FileBytes.exists(root) else { throw Failure(.notFound, "there is no file or folder '\(root)'") }
            guard !FileBytes.isFolder(root) else {
                search(root == "." ? "" : root, depth: 0)
                continue
            }
            guard !root.hasSuffix(".yaml"), !root.hasSuffix(".yml") else {
                let folder = FilePath.folder(of: root)
                throw Failure(
                    .usage,
                    "'\(root)' is no call script; the scripts beside it run by 'hotline test \(folder.isEmpty ? "." : folder)'"
                )
            }
            paths.append(root)
        }
        // A path that is named twice, or is in a folder that is named too, is one.
        var seen: Set<String> = []
        paths = paths.filter { seen.insert(FilePath.resolved("", $0)).inserted }
    }

    private static let deepest = 40
    /// The folders that were searched, by where they really are: links may lead round.
    private var searched: Set<String> = []

    private mutating func isNew(_ folder: String) -> Bool {
        guard let real = realpath(folder.isEmpty ? "." : folder, nil) else { return false }
        defer { free(real) }
        return searched.insert(String(cString: real)).inserted
    }

    /// What cannot be opened within a folder is passed over.
    private mutating func search(_ folder: String, depth: Int) {
        guard depth < Self.deepest, isNew(folder),
            let names = try? FileBytes.names(inFolder: folder.isEmpty ? "." : folder)
        else {
            return
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = FilePath.join(folder, name)
            if FileBytes.isFolder(path) {
                search(path, depth: depth + 1)
            } else if name.hasSuffix(".call") {
                paths.append(path)
            }
        }
    }
}
