import CallFlow

/// Goes between a call, its clock and the terminal until the call ends.
struct TerminalLoop {
    private(set) var call: TerminalCall
    private var clock: CallClock
    private var keyboard = Keyboard()

    init(call: TerminalCall, clock: CallClock) {
        self.call = call
        self.clock = clock
    }

    /// How long the rest of an escape sequence is waited for, in milliseconds. A terminal sends one at once, a slow connection may
    /// split it.
    private static let sequencePatience: Int32 = 100
    /// No more frames a second than a person can read, however fast the call goes: the least wait between two, in milliseconds.
    private static let frameTime: Int32 = 20

    mutating func run(at device: TerminalDevice, _ onEntries: ([LogEntry]) -> Void) throws(TerminalError) {
        try draw(at: device, onEntries)
        while !call.hasEnded {
            let events = device.wait(milliseconds: timeout)
            call.screen.resize(to: device.size)
            if events.isEmpty, keyboard.isInSequence { keyboard.giveUpSequence() }
            for event in events { try take(event, from: device, onEntries) }
            call.go(to: time)
            try draw(at: device, onEntries)
        }
        try device.write(call.screen.close())
    }

    /// Ends a call that has not ended.
    mutating func hangUp(_ onEntries: ([LogEntry]) -> Void) {
        call.take(.hangUp, at: time)
        let entries = call.takeEntries()
        if !entries.isEmpty { onEntries(entries) }
    }

    private var time: CallTime { clock.time(at: SuspendingClock().now) }

    private var timeout: Int32? {
        let next = call.nextTime.map { max(Self.frameTime, clock.wait(until: $0, from: SuspendingClock().now)) }
        guard keyboard.isInSequence else { return next }
        return min(next ?? Self.sequencePatience, Self.sequencePatience)
    }

    private mutating func draw(at device: TerminalDevice, _ onEntries: ([LogEntry]) -> Void) throws(TerminalError) {
        let entries = call.takeEntries()
        if !entries.isEmpty { onEntries(entries) }
        try device.write(call.frame())
    }

    /// Draws the status anew, after what was not drawn yet.
    private mutating func redraw(at device: TerminalDevice, _ onEntries: ([LogEntry]) -> Void) throws(TerminalError) {
        try draw(at: device, onEntries)
        call.screen.redraw()
    }

    private mutating func take(
        _ event: TerminalDevice.Event, from device: TerminalDevice, _ onEntries: ([LogEntry]) -> Void
    ) throws(TerminalError) {
        switch event {
        case .bytes(let bytes):
            for input in keyboard.take(bytes) {
                if input == .redraw { try redraw(at: device, onEntries) }
                call.take(input, at: time)
            }
        case .inputEnded: call.take(.hangUp, at: time)
        case .resized: break  // the size is asked for at each turn
        case .stopAsked:
            try draw(at: device, onEntries)
            clock.stop(at: SuspendingClock().now)
            try device.stop()
            clock.resume(at: SuspendingClock().now)
            call.screen.redraw()
        case .continued:
            try device.goRaw()
            try redraw(at: device, onEntries)
        case .endAsked: call.take(.hangUp, at: time)
        }
    }
}
