import Glibc
import Testing

@Suite("Signals at a terminal")
struct SignalTests {
    private static let endings = [SIGTERM, SIGHUP, SIGINT]

    @Test("One that asks for the end is the end's reason", arguments: endings)
    func state(signal: Int32) throws {
        let call = try started()
        call.send(signal)
        #expect(call.end() == .signal(signal))
    }

    @Test("The terminal is given back", arguments: endings)
    func mode(signal: Int32) throws {
        let call = try started()
        call.send(signal)
        _ = call.end()
        #expect(call.isRestored)
    }

    @Test("The cursor is shown again, and pasted text is not marked any more", arguments: endings)
    func cursor(signal: Int32) throws {
        let call = try started()
        call.send(signal)
        _ = call.end()
        #expect(call.output.hasSuffix("\u{1b}[?2004l\u{1b}[?25h"))
    }

    @Test("The call is logged and recorded to its end", arguments: endings)
    func files(signal: Int32) throws {
        let folder = try Folder()
        let call = try TerminalCall("--log", "call.jsonl", "--cdr", "calls.csv", in: folder)
        try call.see("This")
        call.send(signal)
        _ = call.end()
        #expect(try folder.lines("call.jsonl").last?.contains(#""event":"ended""#) == true)
        #expect(try folder.lines("calls.csv").count == 2)
    }

    @Test("The terminal is given back after q")
    func modeAfterHangUp() throws {
        let call = try started()
        call.type("q")
        _ = call.end()
        #expect(call.isRestored)
    }

    @Test("While the call goes on the terminal shows no typed keys")
    func raw() throws {
        let call = try started()
        #expect(!call.isRestored)
    }

    @Test("When the process is stopped the terminal is given back meanwhile")
    func stopped() throws {
        let call = try started()
        call.send(SIGTSTP)
        try call.waitUntilStopped()
        #expect(call.isRestored)
    }

    @Test("A stopped call goes on")
    func continued() throws {
        let call = try started()
        call.send(SIGTSTP)
        try call.waitUntilStopped()
        call.send(SIGCONT)
        try call.see("English")
        call.type("q")
        #expect(call.end() == .done)
    }

    /// A call whose terminal is raw.
    private func started() throws -> TerminalCall {
        let call = try TerminalCall(term: "xterm-256color")
        try call.see("This")
        return call
    }
}

@Suite("Signals in a pipe")
struct PipeSignalTests {
    @Test(
        "One that asks for the end hangs up; the call is logged and recorded, and the signal is the end's reason",
        arguments: [SIGTERM, SIGHUP, SIGINT])
    func ending(signal: Int32) throws {
        let folder = try Folder()
        let output = try Descriptor.temporary()
        let child = try Child(
            arguments: ["dial", "--at", Moment.monday10, "--log", "call.jsonl", "--cdr", "calls.csv"],
            environment: Command.inherited,
            streams: (try Descriptor.silentPipe(), output, try Descriptor.temporary()), folder: folder.path)
        let isWaiting = Patience.wait { (try? output.text().contains("For English")) == true }
        #expect(isWaiting)
        child.send(signal)
        #expect(child.state() == .signal(signal))
        #expect(try folder.lines("call.jsonl").last?.contains(#""event":"ended""#) == true)
        #expect(try folder.lines("calls.csv").count == 2)
    }
}
