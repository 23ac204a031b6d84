import Testing

@testable import Drivers

@Suite("The screen of a call in a terminal")
struct ScreenTests {
    private static let look = TerminalLook(isStyled: false, hasStatus: true)

    private var terminal = TestTerminal(columns: 20, rows: 6)
    private var screen = Screen(size: TerminalSize(columns: 20, rows: 6), look: look)

    private mutating func draw(_ status: String...) {
        terminal.feed(screen.frame(status: status.map { StyledLine($0) }))
    }

    @Test("Words appear one by one above the status")
    mutating func words() {
        screen.begin()
        screen.say("To")
        draw("one", "two")
        #expect(terminal.seen == ["To", "one", "two"])
        screen.say("report")
        draw("one", "two")
        #expect(terminal.seen == ["To report", "one", "two"])
        #expect(terminal.unknown == [])
    }

    @Test("A frame in which nothing changed writes nothing")
    mutating func idle() {
        screen.begin()
        screen.say("To")
        draw("one")
        #expect(screen.frame(status: [StyledLine("one")]) == [])
    }

    @Test("Only a word that came is written, not its row again")
    mutating func little() {
        screen.begin()
        screen.say("To")
        draw("one")
        screen.say("report")
        let bytes = screen.frame(status: [StyledLine("one")])
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{1b}[1A\u{1b}[2C report\u{1b}[1B\r")
    }

    @Test("A status that becomes shorter leaves nothing behind, in its rows and below")
    mutating func shrinking() {
        draw("first row", "second row", "third row")
        draw("first", "second row")
        #expect(terminal.seen == ["first", "second row"])
    }

    @Test("A transcript longer than the terminal scrolls away whole, the status stays below")
    mutating func scrolling() {
        for number in 1...9 { screen.note("note \(number)") }
        draw("status", "keys")
        #expect(terminal.seen == (1...9).map { "note \($0)" } + ["status", "keys"])
        for number in 10...12 {
            screen.note("note \(number)")
            draw("status", "keys")
        }
        #expect(terminal.seen == (1...12).map { "note \($0)" } + ["status", "keys"])
        #expect(terminal.row == 4 && terminal.column == 0)
        #expect(terminal.unknown == [])
    }

    @Test("A key is shown where it fell, the word cut short")
    mutating func barge() {
        screen.begin()
        for word in ["report", "a", "problem"] { screen.say(word) }
        draw("status")
        screen.cut(dropping: 3)
        screen.press("2")
        draw("status")
        #expect(terminal.seen == ["report a prob ▸ 2", "status"])
    }

    @Test("A word of which nothing was spoken is taken back whole")
    mutating func wholeWord() {
        screen.begin()
        for word in ["report", "a"] { screen.say(word) }
        draw("status")
        screen.cut(dropping: 1)
        screen.press("2")
        draw("status")
        #expect(terminal.seen == ["report ▸ 2", "status"])
    }

    @Test("Keys that follow each other stand together, a remark ends that")
    mutating func keys() {
        for key in ["1", "2", "3"] { screen.press(key) }
        screen.press("4", remark: "no")
        screen.press("5")
        draw("status")
        #expect(terminal.seen == ["▸ 1234 (no) ▸ 5", "status"])
    }

    @Test("A narrower terminal keeps what it has, and the passage goes on in another row")
    mutating func narrower() {
        screen.begin()
        screen.say("To")
        draw("a longer status")
        // A terminal may take what was erased at the row's end for blanks, and break it too.
        var narrow = TestTerminal(columns: 12, rows: 6)
        narrow.feed(Array("To\r\n\r\n".utf8))
        screen.resize(to: TerminalSize(columns: 12, rows: 6))
        screen.say("report")
        narrow.feed(screen.frame(status: [StyledLine("a longer status")]))
        #expect(narrow.seen == ["To", "", "report", "a longer s…"])
    }

    @Test("A wider terminal goes on in the row")
    mutating func wider() {
        screen.begin()
        screen.say("To")
        draw("status")
        screen.resize(to: TerminalSize(columns: 30, rows: 6))
        screen.say("report")
        draw("status")
        #expect(terminal.seen == ["To report", "status"])
    }

    @Test("A narrower terminal that had to break the row keeps it and goes on in another")
    mutating func narrowerBreaking() {
        screen.begin()
        for word in ["to", "report", "a", "problem"] { screen.say(word) }
        draw("status")
        var narrow = TestTerminal(columns: 12, rows: 6)
        narrow.feed(Array("to report a \r\nproblem\r\n".utf8))
        screen.resize(to: TerminalSize(columns: 12, rows: 6))
        screen.say("press")
        narrow.feed(screen.frame(status: [StyledLine("status")]))
        #expect(narrow.seen == ["to report a", "problem", "press", "status"])
    }

    @Test("After the process was stopped all is drawn below what the shell wrote")
    mutating func continued() {
        screen.begin()
        screen.say("To")
        draw("status")
        terminal.feed(Array("\r\u{1b}[J[1]+ Stopped\r\n$ fg\r\n".utf8))
        screen.redraw()
        screen.say("report")
        draw("status")
        #expect(terminal.seen == ["To", "[1]+ Stopped", "$ fg", " report", "status"])
    }

    @Test("At the end the status is gone and the cursor below the transcript")
    mutating func closing() {
        screen.begin()
        screen.say("Goodbye.")
        draw("status", "keys")
        terminal.feed(screen.close())
        #expect(terminal.seen == ["Goodbye."])
        #expect(terminal.row == 1 && terminal.column == 0)
    }

    @Test("Only as much of the status is drawn as leaves a row for the transcript")
    mutating func shortTerminal() {
        terminal = TestTerminal(columns: 20, rows: 2)
        screen = Screen(size: TerminalSize(columns: 20, rows: 2), look: Self.look)
        screen.begin()
        screen.say("Hello")
        draw("one", "two", "three")
        #expect(terminal.seen == ["Hello", "three"])
        #expect(terminal.scrollback == [])
    }

    @Test("Styles are written only where they are wanted")
    func styles() {
        var styled = Screen(
            size: TerminalSize(columns: 20, rows: 6), look: TerminalLook(isStyled: true, hasStatus: true))
        styled.note("closed", .strong)
        let text = String(decoding: styled.frame(status: []), as: UTF8.self)
        #expect(text == "\u{1b}[1mclosed\u{1b}[0m\u{1b}[K\r\n")
    }
}

@Suite("A screen without a status")
struct PlainScreenTests {
    private var screen = Screen(size: TerminalSize(columns: 20, rows: 6), look: .plain)

    private mutating func drawn() -> String {
        String(decoding: screen.frame(status: [StyledLine("status")]), as: UTF8.self)
    }

    @Test("Words are added to their line, and lines follow each other; nothing is ever moved or taken back")
    mutating func plain() {
        screen.begin()
        screen.say("see")
        #expect(drawn() == "see")
        screen.say("a")
        screen.say("problem")
        #expect(drawn() == " a problem")
        screen.cut(dropping: 3)
        screen.press("2")
        #expect(drawn() == " ▸ 2")
        screen.note("no such choice")
        #expect(drawn() == "\nno such choice\n")
        #expect(screen.close() == [])
    }

    @Test("A line that is full goes on in the next")
    mutating func wraps() {
        screen.begin()
        for word in ["report", "a", "problem", "in", "detention"] { screen.say(word) }
        #expect(drawn() == "report a problem in\n detention")
        #expect(String(decoding: screen.close(), as: UTF8.self) == "\n")
    }
}
