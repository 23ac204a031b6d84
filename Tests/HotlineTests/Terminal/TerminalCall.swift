import Foundation
import Glibc

/// The program at a terminal, with a person at the other end who types, and sees what is shown.
///
/// Only the test's thread uses it.
final class TerminalCall {
    private var person: Int32 = -1
    private let terminal: Int32
    private let child: Child
    private let errors: Descriptor
    private let modeBefore: [UInt32]
    /// Everything that was shown.
    private(set) var output = ""

    /// Dials the detention line on a Monday morning, a hundred times faster than real.
    ///
    /// - Parameters:
    ///   - options: more arguments after `dial`.
    ///   - term: the environment's `TERM`; nil is none.
    ///   - output: where standard output goes instead of to the terminal.
    init(
        _ options: String..., term: String? = "dumb", environment: [String: String] = [:], output: Descriptor? = nil,
        in folder: Folder? = nil
    ) throws {
        (person, terminal) = try Self.ends()
        let stream = try Descriptor.terminal("/proc/self/fd/\(terminal)")
        modeBefore = Self.mode(of: terminal)
        errors = try .temporary()
        var all = Command.inherited.merging(environment) { $1 }
        all["TERM"] = term
        child = try Child(
            arguments: ["dial", "--at", Moment.monday10, "--speed", "100"] + options, environment: all,
            streams: (stream, output ?? stream, errors), folder: folder?.path)
    }

    deinit {
        hangUp()
        close(terminal)
    }

    private static func ends() throws -> (person: Int32, terminal: Int32) {
        Child.starting.lock()
        defer { Child.starting.unlock() }
        var ends: (person: Int32, terminal: Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ends.person, &ends.terminal, nil, nil, &size) == 0 else {
            throw Problem("there is no pseudo-terminal", cause: errno)
        }
        for end in [ends.person, ends.terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends.person, F_SETFL, O_NONBLOCK)
        return ends
    }

    private static func mode(of terminal: Int32) -> [UInt32] {
        var mode = termios()
        guard tcgetattr(terminal, &mode) == 0 else { return [] }
        return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
    }

    /// Whether the terminal's mode is as the program found it.
    var isRestored: Bool { Self.mode(of: terminal) == modeBefore }

    func type(_ text: String) { _ = write(person, text, text.utf8.count) }

    func send(_ signal: Int32) { child.send(signal) }

    /// The person's end of the terminal goes away.
    func hangUp() {
        guard person >= 0 else { return }
        close(person)
        person = -1
    }

    /// Waits until a text is shown.
    func see(_ text: String) throws {
        guard Patience.wait(until: { look().contains(text) }) else {
            throw Problem("'\(text)' is not shown; what is: \(output)")
        }
    }

    func waitUntilStopped() throws { guard child.isStopped() else { throw Problem("the program is not stopped") } }

    /// How the program ended; all that it showed is taken.
    func end() -> ExitState {
        var state = ExitState.stillRunning
        _ = Patience.wait {
            look()
            state = child.state(within: 0)
            return state != .stillRunning
        }
        look()
        return state
    }

    /// What standard error has.
    func errorText() throws -> String { try errors.text() }

    @discardableResult private func look() -> String {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        var count = 1
        while count > 0 {
            count = read(person, &bytes, bytes.count)
            output += String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        }
        return output
    }
}
