import CTerminal
import Glibc

/// The terminal of this process: raw keys in, rows out, and what signals say of it.
///
/// It gives the terminal back as it was found when it is closed, and also when the process crashes, is ended or stopped by a
/// signal. There is one for the process at a time, for one thread.
final class TerminalDevice {
    /// What happened at the terminal.
    enum Event: Hashable, Sendable {
        /// Bytes from the keyboard.
        case bytes([UInt8])
        /// No more keys will come.
        case inputEnded
        /// The terminal may have another size.
        case resized
        /// The person wants the process to stop (Ctrl-Z).
        case stopAsked
        /// The process goes on after it was stopped; what the terminal shows is not known.
        case continued
        /// A signal asks the process to end.
        case endAsked(signal: Int32)
    }

    private let input: Int32
    private let output: Int32
    private let enter: String
    private var inputHasEnded = false

    /// Hidden cursor, bracketed paste (so that pasted text is known to be pasted).
    private static let enter = "\u{1b}[?25l\u{1b}[?2004h"
    /// Between frames the cursor is at the beginning of the status: that is erased, and the rest undone.
    private static let leave = "\u{1b}[0m\r\u{1b}[J\u{1b}[?2004l\u{1b}[?25h"

    /// Takes the terminal.
    ///
    /// - Parameters:
    ///   - input: where keys come from, a terminal.
    ///   - output: what is shown goes there; it need not be a terminal.
    ///   - look: whether the cursor is moved.
    init(input: Int32, output: Int32, look: TerminalLook) throws(TerminalError) {
        self.input = input
        self.output = output
        enter = look.hasStatus ? Self.enter : ""
        let opened = cterminal_open(input, output, look.hasStatus ? Self.leave : "")
        guard opened == 0 else { throw opened == EBUSY ? .inUse : .notUsable(cause: opened) }
        do throws(TerminalError) {
            try goRaw()
        } catch {
            cterminal_close()
            throw error
        }
    }

    deinit { close() }

    /// Gives the terminal back; keys that nobody read are thrown away. Nothing if it was done before.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        cterminal_close()
    }
    private var isClosed = false

    /// The terminal's size now.
    var size: TerminalSize {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard cterminal_size(input, output, &columns, &rows) else { return .usual }
        return TerminalSize(columns: Int(columns), rows: Int(rows))
    }

    /// Waits until something happens, so many milliseconds at most; forever when that is nil. Nothing may have happened.
    func wait(milliseconds: Int32?) -> [Event] {
        var places = [
            pollfd(fd: cterminal_wake_fd(), events: Int16(POLLIN), revents: 0),
            // A negative descriptor is passed over.
            pollfd(fd: inputHasEnded ? -1 : input, events: Int16(POLLIN), revents: 0),
        ]
        // Woken by a signal, it returns early, and its byte is in the pipe.
        guard poll(&places, 2, milliseconds ?? -1) > 0 || errno == EINTR else { return [] }
        var events = signals()
        if places[1].revents != 0 { events += keys() }
        return events
    }

    /// Stops the process until it is continued, the terminal given back meanwhile.
    func stop() throws(TerminalError) {
        let continued = cterminal_stop()
        guard continued == 0 else { throw .notUsable(cause: continued) }
        try write(Array(enter.utf8))
    }

    /// Makes the terminal raw again, after something else may have changed it.
    func goRaw() throws(TerminalError) {
        let raw = cterminal_raw()
        guard raw == 0 else { throw .notUsable(cause: raw) }
        try write(Array(enter.utf8))
    }

    /// Writes all of it. An output that takes nothing is waited for until a signal asks for the end.
    func write(_ bytes: [UInt8]) throws(TerminalError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            try waitForRoom()
            // No more than a pipe takes whole when it has room.
            let piece = rest.prefix(Int(PIPE_BUF))
            let written = piece.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written == 0 || errno != EINTR && errno != EAGAIN {
                throw .outputLost(cause: written == 0 ? EIO : errno)
            }
        }
    }

    /// How often an output that takes nothing is asked for, and whether the end is asked for, in milliseconds.
    private static let patience: Int32 = 200

    private func waitForRoom() throws(TerminalError) {
        while true {
            var place = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
            if poll(&place, 1, Self.patience) > 0 { return }
            if EndSignals.pending != nil { throw .outputStalled }
        }
    }

    private func signals() -> [Event] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(cterminal_wake_fd(), &bytes, bytes.count)
        guard count > 0 else { return [] }
        return bytes.prefix(count).map { byte in
            switch Int32(byte) {
            case SIGWINCH: .resized
            case SIGTSTP: .stopAsked
            case SIGCONT: .continued
            default: .endAsked(signal: Int32(byte))
            }
        }
    }

    private func keys() -> [Event] {
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = read(input, &bytes, bytes.count)
        if count > 0 { return [.bytes(Array(bytes.prefix(count)))] }
        if count < 0, errno == EAGAIN || errno == EINTR { return [] }
        inputHasEnded = true
        return [.inputEnded]
    }
}
