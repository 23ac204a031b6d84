import CallFlow
import Simulation

/// Drives a call at a terminal, by the clock: what is played is shown word by word as it would be spoken, the keyboard is the
/// telephone's.
///
/// It blocks its thread until the call ends, and belongs on the main thread, where signals are taken. The terminal is given back
/// as it was found however the call ends, by a crash or a signal too.
public struct TerminalDriver {
    private let session: Session
    private let history: [LogEntry]
    private let moment: CallTime
    private let remark: String?
    private let speed: Double
    private let input: Int32
    private let output: Int32
    private let look: TerminalLook

    /// A driver for a call that was just answered, or has come so far.
    ///
    /// - Parameters:
    ///   - session: the call.
    ///   - history: what has happened in it, which is shown whole.
    ///   - moment: where it goes on.
    ///   - remark: what is said there.
    ///   - speed: how many times faster than real time the call goes, 0.01 to 1000; beyond, the nearest of these is taken.
    ///   - input: where keys come from, a terminal.
    ///   - output: what is shown goes there, a terminal or not.
    ///   - look: what the terminal is asked to do; nil is what suits it.
    public init(
        session: Session, history: [LogEntry] = [], from moment: CallTime = .answer,
        remark: String? = nil, speed: Double = 1,
        input: Int32 = 0, output: Int32 = 1, look: TerminalLook? = nil
    ) {
        self.session = session
        self.history = history
        self.moment = moment
        self.remark = remark
        self.speed = speed
        self.input = input
        self.output = output
        self.look = look ?? TerminalLook(output: output)
    }

    /// Drives the call to its end.
    ///
    /// - Parameter onEntries: is given what the log gains, as it happens.
    /// - Throws: `TerminalError` if the terminal cannot be used from the start. If it is lost later, the call is hung up, and the
    ///   outcome says so.
    public func run(onEntries: ([LogEntry]) -> Void) throws(TerminalError) -> TerminalOutcome {
        let device = try TerminalDevice(input: input, output: output, look: look)
        let now = SuspendingClock().now
        var loop = TerminalLoop(
            call: TerminalCall(session, history: history, at: moment, remark: remark, size: device.size, look: look),
            clock: CallClock(speed: speed, start: now, from: moment))
        var failure: TerminalError?
        do throws(TerminalError) {
            try loop.run(at: device, onEntries)
        } catch {
            failure = error
        }
        loop.hangUp(onEntries)
        let signal = EndSignals.pending
        device.close()
        return TerminalOutcome(record: loop.call.session.record, signal: signal, failure: failure)
    }
}

/// How a call at a terminal came out.
public struct TerminalOutcome: Hashable, Sendable {
    /// The call's record; it has one, as every call ends.
    public let record: CallDetailRecord?
    /// The signal that asked the process to end, if one did: after everything is written, die of it.
    public let signal: Int32?
    /// Why the terminal was lost during the call, if it was.
    public let failure: TerminalError?
}
