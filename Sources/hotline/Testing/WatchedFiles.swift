import Drivers
import FlowFiles
import Glibc

/// Files whose changes are waited for: all scripts below some paths, and what a run has read besides.
struct WatchedFiles {
    private let roots: [String]
    private let read: Set<String>
    private let state: [String: String]

    /// - Parameters:
    ///   - roots: folders and files of scripts.
    ///   - read: files that a run has read, and folders of lines.
    init(roots: [String], also read: Set<String>) {
        self.roots = roots
        self.read = read
        state = Self.state(roots, read)
    }

    /// Waits until a file is changed, new or gone; false if the program is to end.
    func waitForChange() -> Bool {
        while EndSignals.pending == nil {
            usleep(300_000)
            if Self.state(roots, read) != state { return true }
        }
        return false
    }

    private static func state(_ roots: [String], _ read: Set<String>) -> [String: String] {
        var state: [String: String] = [:]
        func look(at path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return }
            state[path] = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_size) \(status.st_ino)"
        }
        for path in (try? ScriptFiles(roots).paths) ?? [] { look(at: path) }
        for path in read {
            // A line is its flow file, its catalogs and its tables; folders in it may be other lines.
            let names = FileBytes.isFolder(path) ? (try? FileBytes.names(inFolder: path)) ?? [] : []
            for name in names { look(at: FilePath.join(path, name)) }
            for catalog in (try? FileBytes.names(inFolder: FilePath.join(path, "Prompts"))) ?? [] {
                let place = FilePath.join(FilePath.join(path, "Prompts"), catalog)
                look(at: place)
                look(at: FilePath.join(place, "catalog.yaml"))
            }
            look(at: path)
        }
        return state
    }
}
