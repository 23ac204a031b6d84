import Testing

@testable import Drivers

@Suite("How many cells text takes")
struct CellWidthTests {
    @Test(
        "Widths that terminals use",
        arguments: [
            ("", 0), ("abc", 3), ("español", 7), ("espan\u{303}ol", 7), ("日本", 4), ("한", 2), ("♪ ▸ … ─", 7), ("👍", 2),
            ("👍🏽", 2),
            ("👩‍👧", 2), ("\u{200b}", 0), ("a\u{7}b", 2),
        ])
    func width(text: String, cells: Int) { #expect(text.cellWidth == cells) }

    @Test("A beginning never takes more cells than there are")
    func prefix() {
        #expect("日本".prefix(cells: 3) == "日")
        #expect("abc".prefix(cells: 0) == "")
        #expect("abc".prefix(cells: -1) == "")
    }

    @Test("Nothing in a text can steer a terminal")
    func controls() {
        #expect(Span("a\u{1b}[2Jb\u{9b}c\nd\u{7f}").text == "a\u{fffd}[2Jb\u{fffd}c\u{fffd}d\u{fffd}")
        #expect(Span("a\r\nb").text == "a\u{fffd}\u{fffd}b")
    }

    @Test("A row that does not fit ends in an ellipsis")
    func fitted() {
        #expect(StyledLine("detention").fitted(to: 5).description == "dete…")
        #expect(StyledLine("日本語").fitted(to: 4).description == "日…")
        #expect(StyledLine("abc").fitted(to: 0).description == "")
        #expect(StyledLine("abc").fitted(to: 3).description == "abc")
    }
}
