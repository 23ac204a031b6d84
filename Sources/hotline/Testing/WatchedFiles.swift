import Drivers
import FlowFiles
import Glibc

/// Files whose changes are waited for: all scripts below some paths, and what a run has read besides.
struct WatchedFiles {
    private let roots: [String]
    private let read: Set<String>
    private let since: timespec

    /// - Parameters:
    ///   - roots: folders and files of scripts.
    ///   - read: files that a run has read, and folders of lines.
    ///   - since: when the run began; what was changed during it is to be run again.
    init(roots: [String], also read: Set<String>, since: timespec) {
        self.roots = roots
        self.read = read
        self.since = since
    }

    /// Now, by the clock that stamps files.
    static var now: timespec {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return time
    }

    /// Waits until a file is changed, new or gone; false if the program is to end.
    func waitForChange() -> Bool {
        let before = state
        let isChanged = before.values.contains { ($0.time.tv_sec, $0.time.tv_nsec) > (since.tv_sec, since.tv_nsec) }
        if isChanged { return EndSignals.pending == nil }
        while EndSignals.pending == nil {
            usleep(300_000)
            if state != before { return true }
        }
        return false
    }

    private struct Stamp: Equatable {
        let time: timespec
        let size: Int
        let file: UInt

        static func == (left: Stamp, right: Stamp) -> Bool {
            (left.time.tv_sec, left.time.tv_nsec, left.size, left.file)
                == (right.time.tv_sec, right.time.tv_nsec, right.size, right.file)
        }
    }

    /// What of a line's folder it is made of; reports may be written there too.
    private static let kinds = [".yaml", ".yml", ".csv"]

    private var state: [String: Stamp] {
        var state: [String: Stamp] = [:]
        func look(at path: String) {
            var status = stat()
            guard !FileBytes.isFolder(path), stat(path, &status) == 0 else { return }
            state[path] = Stamp(time: status.st_mtim, size: Int(status.st_size), file: UInt(status.st_ino))
        }
        for path in (try? ScriptFiles(roots).paths) ?? [] { look(at: path) }
        for path in read {
            look(at: path)
            for name in (try? FileBytes.names(inFolder: path)) ?? [] where Self.kinds.contains(where: name.hasSuffix) {
                look(at: FilePath.join(path, name))
            }
            let prompts = FilePath.join(path, "Prompts")
            look(at: FilePath.join(prompts, "facts.yaml"))
            for language in (try? FileBytes.names(inFolder: prompts)) ?? [] {
                look(at: FilePath.join(FilePath.join(prompts, language), "catalog.yaml"))
            }
        }
        return state
    }
}
