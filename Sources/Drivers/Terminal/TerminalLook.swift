import Glibc

/// What a terminal is asked to do beside showing text.
public struct TerminalLook: Hashable, Sendable {
    /// Whether text is shown in bold, color and the like.
    public var isStyled: Bool
    /// Whether the cursor is moved, to keep a status below the transcript. Without, lines are written and nothing else.
    public var hasStatus: Bool
    /// Whether everything that happens is a line of its own, whole at once, as a screen reader wants it; there is no status then.
    public private(set) var isLinear = false

    /// A look of one's own.
    public init(isStyled: Bool, hasStatus: Bool) {
        self.isStyled = isStyled
        self.hasStatus = hasStatus
    }

    /// The look with a line for everything that happens, and nothing drawn anew.
    public var linear: TerminalLook {
        var look = self
        look.hasStatus = false
        look.isLinear = true
        return look
    }

    /// Lines of text and nothing else.
    public static let plain = TerminalLook(isStyled: false, hasStatus: false)

    /// What suits an output.
    ///
    /// - Parameters:
    ///   - output: a file descriptor; what is no terminal gets plain lines.
    ///   - environment: reads a variable of the environment. With `TERM` not set, empty or `dumb` lines are plain; a `NO_COLOR` that is
    ///     not empty (<https://no-color.org>) turns styles off.
    public init(output: Int32, environment: (String) -> String? = Self.variable) {
        let term = environment("TERM") ?? ""
        let isCapable = isatty(output) == 1 && !term.isEmpty && term != "dumb"
        isStyled = isCapable && (environment("NO_COLOR") ?? "").isEmpty
        hasStatus = isCapable
    }

    /// A variable of the process's environment.
    public static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
