import CallFlow
import Simulation
import TestSupport
import Testing

@testable import Drivers

@Suite("A call as a person sees and steers it")
struct TerminalCallTests {
    private static let size = TerminalSize(columns: 80, rows: 16)
    private var terminal = TestTerminal(columns: 80, rows: 16)

    private func call(operators: Operators = Operators(.decided), ahead: Int = 0) throws -> TerminalCall {
        TerminalCall(
            try PracticeLine.session(operators: operators, ahead: ahead), size: Self.size,
            look: TerminalLook(isStyled: false, hasStatus: true))
    }

    private func key(_ key: Character) throws -> Keyboard.Input { .key(try #require(Key(key))) }

    /// What is on the screen, without the opening lines and the status.
    private mutating func seen(_ call: inout TerminalCall) -> [String] {
        terminal.feed(call.frame())
        return Array(terminal.seen.dropFirst(3).prefix { !$0.hasPrefix("───") })
    }

    @Test("Words appear when they are spoken")
    mutating func words() throws {
        var call = try call()
        call.go(to: CallTime(milliseconds: 799))
        #expect(seen(&call) == [" 0:00  One two"])
        call.go(to: CallTime(milliseconds: 800))
        #expect(seen(&call) == [" 0:00  One two three"])
        #expect(call.nextTime == CallTime(milliseconds: 1000))
    }

    @Test("A key stops the voice in the middle of a word, and is shown where it fell")
    mutating func bargeIn() throws {
        var call = try call()
        call.go(to: CallTime(milliseconds: 900))
        call.take(try key("3"), at: CallTime(milliseconds: 1000))
        call.go(to: CallTime(milliseconds: 1200))
        #expect(seen(&call) == [" 0:00  One two th ▸ 3", " 0:01  Speak"])
    }

    @Test("A linear look gives a whole line for everything that happens, and draws nothing anew")
    mutating func linear() throws {
        var call = TerminalCall(
            try PracticeLine.session(operators: Operators(.decided), ahead: 0), size: Self.size,
            look: TerminalLook(isStyled: false, hasStatus: true).linear)
        #expect(!call.screen.hasStatus)
        call.go(to: CallTime(milliseconds: 10))
        call.take(try key("4"), at: CallTime(milliseconds: 900))
        call.take(.hangUp, at: CallTime(milliseconds: 2000))
        let written = String(decoding: call.frame(), as: UTF8.self)
        let lines = written.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " || $0 == "\r" }) }
        #expect(!written.contains("\u{1b}"))
        #expect(lines.contains { $0.hasPrefix("0:00  One two three") })
        #expect(lines.contains { $0 == "0:00  ▸ 4" || $0 == "0:00  ▸ 4 (waits)" })
        #expect(lines.contains { $0.hasPrefix("0:00  stopped after 0.9 s") })
        #expect(lines.contains { $0.hasPrefix("0:00  You decide for the operators") })
        #expect(lines.last?.hasPrefix("0:02  You hung up after 0:02") == true)
    }

    @Test("A linear look has each command in a line, and the status in one")
    mutating func linearHelp() throws {
        var call = TerminalCall(
            try PracticeLine.session(operators: Operators(.decided), ahead: 0), size: Self.size,
            look: TerminalLook(isStyled: false, hasStatus: true).linear)
        call.go(to: CallTime(milliseconds: 10))
        _ = call.frame()
        call.take(.help, at: CallTime(milliseconds: 20))
        let help = String(decoding: call.frame(), as: UTF8.self).split { $0.isNewline }
        #expect(help.contains("space: skip to the end of the prompt"))
        #expect(help.contains { $0.hasPrefix("letters: 2 abc, 3 def,") })
        #expect(help.contains("a b n: operators: answer, busy, no answer"))
        call.take(.status, at: CallTime(milliseconds: 30))
        let status = String(decoding: call.frame(), as: UTF8.self).split { $0.isNewline }
        #expect(status.count == 1 && status[0].contains(" · speaking · ") && status[0].hasSuffix("· space skips"))
    }

    @Test("A key that means nothing says so")
    mutating func ignored() throws {
        var call = try call()
        call.take(try key("4"), at: .answer)
        call.take(try key("7"), at: CallTime(milliseconds: 100))
        #expect(seen(&call).contains { $0.hasSuffix("▸ 7 (means nothing now)") })
    }

    @Test("While it rings the person is told to decide, and decides")
    mutating func deciding() throws {
        var call = try call()
        call.take(try key("4"), at: .answer)
        #expect(seen(&call).contains(" 0:00  You decide for the operators: a answers, b is busy, n does not answer."))
        call.take(.decide(.answers), at: CallTime(milliseconds: 5000))
        #expect(call.session.call.activity == .talking)
        call.take(.decide(.busy), at: CallTime(milliseconds: 6000))
        #expect(call.session.call.activity == .talking)
        call.take(.decide(.hangsUp), at: CallTime(milliseconds: 7000))
        #expect(call.session.call.flow[call.session.call.node].name == "goodbye")
    }

    @Test("Nobody is told to decide when operators act by themselves")
    mutating func notDeciding() throws {
        var call = try call(operators: Operators())
        call.take(try key("4"), at: .answer)
        #expect(!seen(&call).contains { $0.contains("You decide") })
    }

    @Test("Space skips to the end of the prompt")
    mutating func skipping() throws {
        var call = try call()
        call.take(.skip, at: CallTime(milliseconds: 100))
        #expect(seen(&call) == [" 0:00  One two three four five"])
    }

    @Test("The caller speaks into a recording for three seconds")
    mutating func speaking() throws {
        var call = try call()
        call.take(try key("3"), at: .answer)
        call.take(.skip, at: .answer)
        call.take(.voice, at: CallTime(milliseconds: 1000))
        call.go(to: CallTime(milliseconds: 8000))
        #expect(seen(&call).contains(" 0:08  recorded 8 s, ended by silence"))
    }

    @Test("The end says who hung up, when, and how the call came out")
    mutating func end() throws {
        var call = try call()
        call.take(.hangUp, at: CallTime(milliseconds: 12_300))
        terminal.feed(call.screen.close())
        #expect(terminal.seen.last == " 0:12  You hung up after 0:12: caller-hung-up.")
        #expect(call.hasEnded)
    }

    @Test("A high terminal begins with the keypad, a low one with where to find it")
    func opening() throws {
        func first(rows: Int) throws -> String {
            let size = TerminalSize(columns: 80, rows: rows)
            var call = TerminalCall(
                try PracticeLine.session(), size: size, look: TerminalLook(isStyled: false, hasStatus: true))
            var terminal = TestTerminal(columns: 80, rows: rows)
            terminal.feed(call.frame())
            return terminal.seen[0]
        }
        #expect(try first(rows: 24) == "1      2 abc 3 def    0-9 * # A-D        the telephone's keys")
        #expect(
            try first(rows: 12) == "       Press keys as on a telephone. Space skips a prompt, ? helps, q hangs up.")
    }
}
