import CTerminal
import Foundation
import Glibc
import Testing

@testable import Drivers

/// Sends the process a signal. Not with `raise`: a test's thread may have blocked it.
private func send(_ signal: Int32) { kill(getpid(), signal) }

/// Each test is a process of its own at a pseudo-terminal: signals belong to a process, and these end it.
@Suite("A terminal is given back as it was found")
struct TerminalDeviceTests {
    private static let look = TerminalLook(isStyled: true, hasStatus: true)
    private static let entered = "\u{1b}[?25l\u{1b}[?2004h"
    private static let left = "\u{1b}[0m\r\u{1b}[J\u{1b}[?2004l\u{1b}[?25h"

    private static func device(at path: String) throws -> TerminalDevice {
        let terminal = open(path, O_RDWR | O_NOCTTY)
        return try TerminalDevice(input: terminal, output: terminal, look: look)
    }

    @Test("At the end, and keys that nobody read are thrown away")
    func atTheEnd() async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        await #expect(processExitsWith: .success) { [path = terminal.path as String] in
            let device = try Self.device(at: path)
            device.close()
            device.close()
        }
        #expect(terminal.mode == before)
        #expect(terminal.output() == Self.entered + Self.left)
    }

    @Test("When the process exits in the middle")
    func atExit() async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        await #expect(processExitsWith: .exitCode(7)) { [path = terminal.path as String] in
            let device = try Self.device(at: path)
            try device.write(Array("half".utf8))
            exit(7)
        }
        #expect(terminal.mode == before)
        #expect(terminal.output() == Self.entered + "half" + Self.left)
    }

    @Test(
        "When a signal ends the process, which then has that signal's exit status",
        arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT])
    func fatal(signal: Int32) async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        await #expect(processExitsWith: .signal(signal)) { [path = terminal.path as String, signal] in
            let device = try Self.device(at: path)
            send(signal)
            sleep(10)
            device.close()
        }
        #expect(terminal.mode == before)
        #expect(terminal.output() == Self.entered + Self.left)
    }

    @Test("When the program itself is at fault")
    func fault() async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        await #expect(processExitsWith: .signal(SIGSEGV)) { [path = terminal.path as String] in
            let device = try Self.device(at: path)
            // No page is mapped at so low an address.
            UnsafeMutablePointer<UInt8>(bitPattern: 8)?.pointee = 1
            device.close()
        }
        #expect(terminal.mode == before)
        #expect(terminal.output() == Self.entered + Self.left)
    }

    @Test("When the stack overflows")
    func overflow() async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        await #expect(processExitsWith: .signal(SIGSEGV)) { [path = terminal.path as String] in
            let device = try Self.device(at: path)
            print(Self.deep(Int.max))
            device.close()
        }
        #expect(terminal.mode == before)
    }

    @inline(never)
    private static func deep(_ depth: Int) -> Int { depth == 0 ? 0 : 1 + deep(depth - 1) &* getpid().hashValue }

    @Test(
        "A signal that asks for the end is told first, and strikes when the call is over",
        arguments: [SIGTERM, SIGHUP, SIGINT])
    func told(signal: Int32) async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        await #expect(processExitsWith: .signal(signal)) { [path = terminal.path as String, signal] in
            let device = try Self.device(at: path)
            send(signal)
            guard device.wait(milliseconds: 1000) == [.endAsked(signal: signal)] else { exit(3) }
            device.close()
            cterminal_die(signal)
        }
        #expect(terminal.mode == before)
        #expect(terminal.output() == Self.entered + Self.left)
    }

    @Test("Asked twice, the process ends at once, whatever it is doing")
    func toldTwice() async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        await #expect(processExitsWith: .signal(SIGTERM)) { [path = terminal.path as String] in
            let device = try Self.device(at: path)
            send(SIGTERM)
            while cterminal_ending() == 0 { usleep(1000) }
            send(SIGTERM)
            sleep(10)
            device.close()
        }
        #expect(terminal.mode == before)
        #expect(terminal.output() == Self.entered + Self.left)
    }

    @Test("While the process is stopped; then it is taken again")
    func stopped() async throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        await #expect(processExitsWith: .success) { [path = terminal.path as String] in
            // In a group of its own, but not of its own session, a process can be stopped.
            setpgid(0, 0)
            let device = try Self.device(at: path)
            try Self.continueWhenStopped(terminal: path)
            send(SIGTSTP)
            guard device.wait(milliseconds: 1000) == [.stopAsked] else { exit(3) }
            try device.stop()
            guard device.wait(milliseconds: 1000) == [.continued] else { exit(4) }
            try device.write(Array("again".utf8))
            device.close()
        }
        #expect(terminal.mode == before)
        #expect(terminal.output() == Self.entered + Self.left + Self.entered + "again" + Self.left)
    }

    /// Starts a shell that waits until this process is stopped and continues it, or kills it if the terminal is still raw.
    private static func continueWhenStopped(terminal: String) throws {
        let script = """
            for i in $(seq 500); do
                if grep -q '^State:.T' /proc/$1/status; then
                    stty -a < "$2" | grep -q ' icanon' && kill -CONT $1 || kill -KILL $1
                    exit
                fi
                sleep 0.02
            done
            kill -KILL $1
            """
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", script, "sh", "\(getpid())", terminal]
        try shell.run()
    }
}

@Suite("What comes from a terminal, and goes to it")
struct TerminalDeviceEventTests {
    @Test("A change of the size is told")
    func size() async throws {
        let terminal = try PseudoTerminal()
        await #expect(processExitsWith: .success) { [path = terminal.path as String] in
            let tty = open(path, O_RDWR | O_NOCTTY)
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            let device = try TerminalDevice(input: tty, output: ends[1], look: .plain)
            #expect(device.wait(milliseconds: 0) == [])
            var size = winsize(ws_row: 10, ws_col: 40, ws_xpixel: 0, ws_ypixel: 0)
            #expect(ioctl(tty, UInt(TIOCSWINSZ), &size) == 0)
            send(SIGWINCH)
            #expect(device.wait(milliseconds: 1000) == [.resized])
            #expect(device.size == TerminalSize(columns: 40, rows: 10))
            device.close()
        }
        #expect(terminal.output() == "")
    }

    @Test("Typed keys arrive one by one, are not shown, and end with the terminal")
    func typed() async {
        await #expect(processExitsWith: .success) {
            let terminal = try PseudoTerminal()
            let device = try TerminalDevice(input: terminal.terminal, output: terminal.terminal, look: .plain)
            #expect(device.wait(milliseconds: 0) == [])
            terminal.type("2")
            #expect(device.wait(milliseconds: 5000) == [.bytes([0x32])])
            terminal.type("\u{3}\u{4}\r")
            #expect(device.wait(milliseconds: 5000) == [.bytes([0x03, 0x04, 0x0d])])
            #expect(terminal.output() == "")
            terminal.hangUp()
            #expect(device.wait(milliseconds: 5000) == [.inputEnded])
            #expect(device.wait(milliseconds: 0) == [])
            device.close()
        }
    }

    @Test("What is no terminal is refused, and a second use of the terminal too")
    func refused() async throws {
        let terminal = try PseudoTerminal()
        await #expect(processExitsWith: .success) { [path = terminal.path as String] in
            let null = open("/dev/null", O_RDWR)
            #expect(throws: TerminalError.notUsable(cause: ENOTTY)) {
                try TerminalDevice(input: null, output: null, look: .plain)
            }
            let tty = open(path, O_RDWR | O_NOCTTY)
            let device = try TerminalDevice(input: tty, output: null, look: .plain)
            #expect(throws: TerminalError.inUse) { try TerminalDevice(input: tty, output: tty, look: .plain) }
            device.close()
        }
    }

    @Test("An output that is gone is an error, not the end of the process")
    func gone() async throws {
        let terminal = try PseudoTerminal()
        await #expect(processExitsWith: .success) { [path = terminal.path as String] in
            let tty = open(path, O_RDWR | O_NOCTTY)
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            close(ends[0])
            let device = try TerminalDevice(input: tty, output: ends[1], look: .plain)
            #expect(throws: TerminalError.outputLost(cause: EPIPE)) { try device.write([0x61]) }
            device.close()
        }
    }

    @Test("An output that takes only a part at a time gets all of it")
    func slow() async throws {
        let terminal = try PseudoTerminal()
        await #expect(processExitsWith: .success) { [path = terminal.path as String] in
            let tty = open(path, O_RDWR | O_NOCTTY)
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
            let device = try TerminalDevice(input: tty, output: ends[1], look: .plain)
            let reading = ends[0]
            let reader = Task.detached {
                var total = 0
                var bytes = [UInt8](repeating: 0, count: 4096)
                while total < 200_000 { total += max(0, read(reading, &bytes, bytes.count)) }
                return total
            }
            try device.write([UInt8](repeating: 0x61, count: 200_000))
            #expect(await reader.value == 200_000)
            device.close()
        }
    }

    @Test("An output that takes nothing keeps nobody from ending", arguments: [SIGTERM, SIGHUP])
    func stalled(signal: Int32) async throws {
        let terminal = try PseudoTerminal()
        await #expect(processExitsWith: .success) { [path = terminal.path as String, signal] in
            let tty = open(path, O_RDWR | O_NOCTTY)
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            let device = try TerminalDevice(input: tty, output: ends[1], look: .plain)
            let end = Thread {
                usleep(300_000)
                send(signal)
            }
            end.start()
            #expect(throws: TerminalError.outputStalled) {
                try device.write([UInt8](repeating: 0x61, count: 1_000_000))
            }
            device.close()
        }
    }
}
