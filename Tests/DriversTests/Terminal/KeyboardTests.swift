import CallFlow
import Testing

@testable import Drivers

@Suite("What the bytes of a keyboard mean")
struct KeyboardTests {
    private static func keys(_ keys: String) -> [Keyboard.Input] { keys.compactMap { Key($0).map { .key($0) } } }

    @Test("All sixteen keys are keys")
    func allKeys() {
        var keyboard = Keyboard()
        #expect(keyboard.take("0123456789*#ABCD".utf8) == Self.keys("0123456789*#ABCD"))
    }

    @Test(
        "Commands",
        arguments: [
            ("q", Keyboard.Input.hangUp), ("\u{3}", .hangUp), ("\u{4}", .hangUp), (" ", .skip), ("?", .help),
            ("\u{c}", .redraw), ("a", .decide(.answers)), ("b", .decide(.busy)), ("n", .decide(.noAnswer)),
            ("v", .voice), ("s", .status),
        ])
    func commands(text: String, input: Keyboard.Input) {
        var keyboard = Keyboard()
        #expect(keyboard.take(text.utf8) == [input])
    }

    @Test(
        "What has no meaning is passed over whole, however the bytes are split",
        arguments: [
            "\u{1b}[A", "\u{1b}OP", "\u{1b}[15~", "\u{1b}[1;5C", "\u{1b}[[A", "\u{1b}[<0;12;3M",
            "\u{1b}]11;rgb:1/2/3\u{7}",
            "\u{1b}]0;title 5\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}5", "é", "日本", "👍", "c", "x", "\r", "\t",
            "\u{7f}",
        ])
    func meaningless(text: String) {
        var whole = Keyboard()
        #expect(whole.take("1\(text)2".utf8) == Self.keys("12"))
        var split = Keyboard()
        #expect("1\(text)2".utf8.flatMap { split.take([$0]) } == Self.keys("12"))
    }

    @Test("Of pasted text only digits, star and pound count")
    func paste() {
        var keyboard = Keyboard()
        let pasted = "\u{1b}[200~Call 1-888 q? a*9# ABBA\u{1b}[201~"
        #expect(pasted.utf8.flatMap { keyboard.take([$0]) } == Self.keys("1888*9#"))
        #expect(keyboard.take("q".utf8) == [.hangUp])
    }

    @Test("Ctrl-C gets out of a sequence or paste that does not end")
    func stuck() {
        var keyboard = Keyboard()
        #expect(keyboard.take("\u{1b}]0;\u{3}5".utf8) == [.hangUp] + Self.keys("5"))
        #expect(keyboard.take("\u{1b}[200~abc\u{3}".utf8) == [.hangUp])
    }

    @Test("Escape alone is given up, and the next key counts")
    func escapeAlone() {
        var keyboard = Keyboard()
        #expect(keyboard.take([0x1b]) == [])
        #expect(keyboard.isInSequence)
        keyboard.giveUpSequence()
        #expect(keyboard.take("5".utf8) == Self.keys("5"))
    }

    @Test("Any bytes at all are taken, and no more keys come of them than bytes", arguments: 0..<20)
    func anything(seed: UInt64) {
        var keyboard = Keyboard()
        var state = seed &* 6_364_136_223_846_793_005 &+ 1
        let bytes = (0..<5000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        #expect(keyboard.take(bytes).count <= bytes.count)
    }
}
