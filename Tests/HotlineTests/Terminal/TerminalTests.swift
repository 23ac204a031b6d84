import Glibc
import Testing

@Suite("At a terminal")
struct TerminalTests {
    @Test("A person dials, presses 1, hears the main menu and hangs up with q")
    func call() throws {
        let call = try TerminalCall()
        call.type("1")
        try call.see("Main menu.")
        call.type("q")
        #expect(call.end() == .done)
    }

    @Test("The hang-up is told")
    func hangUp() throws {
        let call = try TerminalCall()
        try call.see("This is")
        call.type("q")
        _ = call.end()
        #expect(call.output.contains("You hung up after 0:"))
    }

    @Test("What is heard is shown word by word in lines of text")
    func words() throws {
        let call = try TerminalCall()
        try call.see("0:14  For English, press 1.")
        call.type("q")
        _ = call.end()
        let rows = call.output.split(whereSeparator: \.isNewline).prefix(14).map(String.init)
        #expect(rows.first == "1      2 abc 3 def    0-9 * # A-D        the telephone's keys")
        #expect(
            rows.suffix(6) == [
                " 0:00  Simulated call: ICE ERO Detention Reporting and Information Line,",
                "       1-888-351-4024; Mon 2026-11-23 10:00:00 America/New_York, open until",
                "       20:00", " 0:00  This is a simulation. It is not affiliated with any agency. It does not",
                "       reach a real telephone network. Esto es una simulación. No tiene",
                "       relación con ninguna agencia. No se conecta con ninguna red telefónica",
            ])
    }

    @Test("Ctrl-C and Ctrl-D hang up", arguments: ["\u{3}", "\u{4}"])
    func control(key: String) throws {
        let call = try TerminalCall()
        try call.see("This is")
        call.type(key)
        #expect(call.end() == .done)
    }

    @Test("A person decides that an operator answers")
    func operators() throws {
        let call = try TerminalCall()
        call.type("1")
        try call.see("Main menu.")
        call.type("0")
        try call.see("in line.")
        call.type("a")
        try call.see("an operator answers")
        call.type("h")
        try call.see("completed")
        #expect(call.end() == .done)
    }

    @Test("A person decides that all are busy")
    func busy() throws {
        let call = try TerminalCall()
        call.type("1")
        try call.see("Main menu.")
        call.type("0")
        try call.see("in line.")
        call.type("b")
        try call.see("All the operators are busy.")
        call.type("q")
        #expect(call.end() == .done)
    }

    @Test("Operators of the command line need nobody to decide")
    func givenOperators() throws {
        let call = try TerminalCall("--operators", "after=2", "--talk", "1")
        call.type("1")
        try call.see("Main menu.")
        call.type("0")
        try call.see("completed")
        #expect(call.end() == .done)
    }

    @Test("The question mark explains the keyboard")
    func help() throws {
        let call = try TerminalCall()
        try call.see("This is")
        call.type("?")
        try call.see("space")
        call.type("q")
        #expect(call.end() == .done)
    }

    @Test("A log and a record are kept to the end")
    func files() throws {
        let folder = try Folder()
        let call = try TerminalCall("--log", "call.jsonl", "--cdr", "calls.csv", in: folder)
        try call.see("This is")
        call.type("q")
        _ = call.end()
        #expect(try folder.lines("call.jsonl").last?.contains(#""event":"ended""#) == true)
        #expect(try folder.lines("calls.csv").last?.contains(",caller-hung-up,caller,en,opening/notice,0,") == true)
    }

    @Test("With a pipe as standard output, keys come from the terminal and plain text goes to the pipe")
    func pipedOutput() throws {
        let output = try Descriptor.temporary()
        let call = try TerminalCall(term: "xterm-256color", output: output)
        call.type("1")
        guard Patience.wait(until: { (try? output.text().contains("Main menu.")) == true }) else {
            throw Problem("the main menu is not reached")
        }
        call.type("q")
        _ = call.end()
        let text = try output.text()
        #expect(text.contains("You hung up after") && !text.contains("\u{1b}"))
    }

    @Test("With '--format json' keys are read as lines, and the log is all that is shown")
    func json() throws {
        let call = try TerminalCall("--format", "json")
        call.type("1\n")
        try call.see(#""prompt":"main-menu""#)
        call.type("\u{4}")
        #expect(call.end() == .done)
    }

    @Test("When the terminal goes away the call is hung up and recorded")
    func gone() throws {
        let folder = try Folder()
        let call = try TerminalCall("--cdr", "calls.csv", in: folder)
        try call.see("This is")
        call.hangUp()
        #expect(call.end() == .outputLost)
        #expect(try folder.lines("calls.csv").count == 2)
    }
}

@Suite("What a terminal is asked to do")
struct LookTests {
    @Test("Without TERM, and with TERM=dumb, nothing but text", arguments: ["dumb", "", nil])
    func plain(term: String?) throws {
        let call = try TerminalCall(term: term)
        call.type("1")
        try call.see("Main menu.")
        call.type("q")
        _ = call.end()
        #expect(!call.output.contains("\u{1b}"))
    }

    @Test("With NO_COLOR no style, but a status below the transcript")
    func noColor() throws {
        let shown = try shown(environment: ["NO_COLOR": "1"])
        #expect(styles(in: shown) == [])
        #expect(shown.contains("open until 20:00"))
    }

    @Test("A terminal that can has bold and faint text")
    func styled() throws {
        #expect(styles(in: try shown(environment: [:])).isSuperset(of: ["1", "2"]))
    }

    private func shown(environment: [String: String]) throws -> String {
        let call = try TerminalCall(term: "xterm-256color", environment: environment)
        try call.see("English")
        call.type("q")
        _ = call.end()
        return call.output
    }

    /// The styles that are turned on; 0 turns them off.
    private func styles(in text: String) -> Set<String> {
        Set(text.matches(of: /\u{1b}\[([0-9;]*)m/).map { String($0.1) }).subtracting(["0", ""])
    }
}
