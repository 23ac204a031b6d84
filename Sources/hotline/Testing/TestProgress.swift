import Drivers
import Glibc
import Synchronization

/// A bar on standard error while many scripts run, where that is a terminal.
final class TestProgress: Sendable {
    private let shown = Mutex(-1)
    private static let width = 30
    /// Fewer are over before a bar could be seen.
    private static let fewest = 500

    static func forTerminal() -> TestProgress? { TerminalLook(output: STDERR_FILENO).isStyled ? TestProgress() : nil }

    /// Shows how many of how many are done.
    func show(_ done: Int, of all: Int) {
        guard all >= Self.fewest else { return }
        shown.withLock { shown in
            let step = done * 100 / all
            guard step > shown else { return }
            shown = step
            let filled = done * Self.width / all
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
            StandardError.ask(done == all ? "\r\u{1B}[K" : "\r[\(bar)] \(done) of \(all)")
        }
    }
}
