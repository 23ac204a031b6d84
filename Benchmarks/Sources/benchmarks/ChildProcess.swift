import Foundation

/// A program that is run to its end, from any thread.
struct ChildProcess {
    let path: String
    var arguments: [String] = []
    /// The file that is its standard input.
    var input = "/dev/null"

    /// What became of it.
    struct Outcome {
        var output: Data
        /// Whatever it says of itself.
        var errors: Data
        var seconds: Double
        /// What it used of a core, in its own code and in the kernel's.
        var cpuSeconds: Double
        /// The most memory that it held.
        var megabytes: Double
    }

    /// What a program that fails has said.
    struct Failure: Error, CustomStringConvertible {
        let message: String
        var description: String { message }
    }

    /// Where a program is on the path; nil if it is not there.
    static func find(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs it, and keeps all that it prints.
    func run() throws -> Outcome {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Files, which no other child that begins meanwhile can inherit.
        let (output, errors) = (TemporaryFile(extension: "out"), TemporaryFile(extension: "err"))
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.url.path, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.url.path, flags, 0o600)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        let start = ContinuousClock().now
        let code = posix_spawn(&id, path, &actions, nil, &words, environ)
        guard code == 0 else { throw Failure(message: "\(path) does not start: \(String(cString: strerror(code)))") }
        var status: Int32 = 0
        var usage = rusage()
        wait4(id, &status, 0, &usage)
        let seconds = start.duration(to: ContinuousClock().now).seconds
        let said = try Data(contentsOf: errors.url)
        guard status == 0 else {
            throw Failure(message: "\(path) ended with status \(status):\n\(String(decoding: said, as: UTF8.self))")
        }
        return Outcome(
            output: try Data(contentsOf: output.url), errors: said, seconds: seconds,
            cpuSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
            megabytes: Double(usage.ru_maxrss) / 1000)
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
