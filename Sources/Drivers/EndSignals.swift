import CTerminal

/// The signals that ask the process to end (SIGINT, SIGTERM, SIGHUP), while a call goes on without a terminal.
///
/// They end the input: the caller hangs up, and the call is logged and recorded. The same signal a second time ends the process at once.
public enum EndSignals {
    /// Watches for them from now on.
    public static func watch() { cterminal_watch() }

    /// The one that came last, if one did.
    public static var pending: Int32? { cterminal_ending() == 0 ? nil : cterminal_ending() }

    /// Waits until something can be read from a descriptor; false if one of them came before.
    static func wait(for descriptor: Int32) -> Bool { cterminal_wait(descriptor) == 0 }

    /// Ends the process by a signal, so that whoever waits for the process sees why.
    public static func die(of signal: Int32) { cterminal_die(signal) }
}
