import Glibc

/// A terminal without a person: what is read and written at its other end is what the person would have seen and typed.
///
/// Only the test's thread uses it.
final class PseudoTerminal {
    private var person: Int32
    /// The terminal as a program opens it. The test keeps it open, so that its mode outlives the program.
    let terminal: Int32
    let path: String

    init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
        var ends: (person: Int32, terminal: Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 256)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ends.person, &ends.terminal, &name, nil, &size) == 0 else { throw Unavailable() }
        (person, terminal) = ends
        path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for end in [person, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(person, F_SETFL, O_NONBLOCK)
    }

    struct Unavailable: Error {}

    deinit {
        hangUp()
        close(terminal)
    }

    /// The person goes away.
    func hangUp() {
        guard person >= 0 else { return }
        close(person)
        person = -1
    }

    /// The terminal's mode, as far as a program changes it.
    var mode: [UInt32] {
        var mode = termios()
        guard tcgetattr(terminal, &mode) == 0 else { return [] }
        return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
    }

    /// What was written since the last time.
    func output() -> String {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(person, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : ""
    }

    func type(_ text: String) { _ = write(person, text, text.utf8.count) }
}
