import Foundation
import Glibc

/// A process of the program, in a group of its own, with no signal blocked or ignored.
///
/// Only the test's thread uses it. What still runs when the test lets go of it is killed.
final class Child {
    let id: pid_t
    private var end: ExitState?

    /// Held while a process is started, and while descriptors are open that it would get.
    static let starting = NSLock()

    /// Starts the program.
    ///
    /// - Parameters:
    ///   - streams: standard input, output and error; nil is closed.
    ///   - folder: where it starts; nil is where the tests do.
    init(
        arguments: [String], environment: [String: String],
        streams: (input: Descriptor?, output: Descriptor?, errors: Descriptor?),
        folder: String? = nil
    ) throws {
        var command = [try Program.path()] + arguments
        if let folder { command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (place, stream) in zip(Int32(0)..., [streams.input, streams.output, streams.errors]) {
            if let stream {
                posix_spawn_file_actions_adddup2(&actions, stream.number, place)
            } else {
                posix_spawn_file_actions_addclose(&actions, place)
            }
        }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var id: pid_t = 0
        let started = withExtendedLifetime(streams) {
            Self.starting.lock()
            defer { Self.starting.unlock() }
            return CStrings.with(command) { arguments in
                CStrings.with(environment.map { "\($0)=\($1)" }) { environment in
                    posix_spawn(&id, command[0], &actions, &attributes, arguments, environment)
                }
            }
        }
        guard started == 0 else { throw Problem("the program cannot be started", cause: started) }
        self.id = id
    }

    deinit {
        guard end == nil else { return }
        kill(id, SIGKILL)
        waitpid(id, nil, 0)
    }

    func send(_ signal: Int32) { kill(id, signal) }

    /// Whether it was stopped by a signal, soon.
    func isStopped() -> Bool {
        Patience.wait {
            var status: Int32 = 0
            return waitpid(id, &status, WNOHANG | WUNTRACED) == id && status & 0xff == 0x7f
        }
    }

    /// How it ended; ``ExitState/stillRunning`` if it does not within so many seconds.
    func state(within seconds: Double = Patience.seconds) -> ExitState {
        if let end { return end }
        let hasEnded = Patience.wait(seconds: seconds) {
            var status: Int32 = 0
            guard waitpid(id, &status, WNOHANG) == id else { return false }
            let signal = status & 0x7f
            end = signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal)
            return true
        }
        return hasEnded ? end ?? .stillRunning : .stillRunning
    }
}

/// How a process ended.
enum ExitState: Equatable {
    case exit(Int32)
    case signal(Int32)
    case stillRunning

    static let done = Self.exit(0)
    static let usage = Self.exit(64)
    static let unusableInput = Self.exit(65)
    static let notFound = Self.exit(66)
    static let outputLost = Self.exit(74)
}

/// How long a test waits for what comes at once, unless something is broken.
enum Patience {
    static let seconds = 30.0

    /// Waits until something is so; false if that takes too long.
    static func wait(seconds: Double = seconds, until isSo: () -> Bool) -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while !isSo() {
            guard ContinuousClock.now < end else { return false }
            usleep(2000)
        }
        return true
    }
}

/// What keeps a test from being one.
struct Problem: Error, CustomStringConvertible {
    let description: String

    /// What is wrong, and the `errno` that says why.
    init(_ what: String, cause: Int32? = nil) {
        let reason = cause.map { strerror($0).map { ": " + String(cString: $0) } ?? ": error \($0)" }
        description = what + (reason ?? "")
    }
}

/// The program that is tested.
private enum Program {
    static func path() throws -> String {
        let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let path = tests.deletingLastPathComponent().appending(path: "hotline").path
        guard access(path, X_OK) == 0 else {
            throw Problem("the program is not there: no executable '\(path)'; build it with 'swift build' first")
        }
        return path
    }
}

private enum CStrings {
    /// Strings as C has a list of them.
    static func with<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) } + [nil]
        defer { copies.forEach { free($0) } }
        return copies.withUnsafeBufferPointer { list in
            guard let first = list.baseAddress else { preconditionFailure("a list with its end has an address") }
            return body(first)
        }
    }
}
