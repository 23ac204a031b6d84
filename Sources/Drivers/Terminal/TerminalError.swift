import Glibc

/// Why a terminal cannot be used any more.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Standard input is no terminal, or cannot be made one for single keys; the cause is an `errno`.
    case notUsable(cause: Int32)
    /// The terminal is in use by another call of this process.
    case inUse
    /// What was to be shown was lost: the terminal, or what reads the output, is gone; the cause is an `errno`.
    case outputLost(cause: Int32)
    /// The output took nothing when a signal asked for the end.
    case outputStalled

    /// Whether the terminal was lost during the call, not refused at its beginning.
    public var isLoss: Bool {
        switch self {
        case .notUsable, .inUse: false
        case .outputLost, .outputStalled: true
        }
    }

    /// What is wrong, and what to do next.
    public var description: String {
        switch self {
        case .notUsable(let cause):
            "keys cannot be read from this terminal (\(Self.text(of: cause))); "
                + "give the keys as lines on standard input instead"
        case .inUse: "the terminal is in use by another call"
        case .outputLost(let cause): "the output is gone (\(Self.text(of: cause))); the call was hung up"
        case .outputStalled: "the output takes no more text; the call was hung up"
        }
    }

    private static func text(of cause: Int32) -> String {
        strerror(cause).map { String(cString: $0) } ?? "error \(cause)"
    }
}
