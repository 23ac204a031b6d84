import CallScripts
import FlowFiles
import Lines
import ServiceHours
import Testing

@Suite("What would have helped")
struct HintTests {
    private static func message(_ text: String, line: String = "detention-line") throws -> [String] {
        try #require(try Scripts.result(text, line: line).failure).message
    }

    private static let toMain = "hear choose-language\npress 1\nhear main-menu\n"

    @Test("A key that leads to what was not heard is named")
    func key() throws {
        #expect(try Self.message(Self.toMain + "hear find-menu").last == "'press 1' in 'main' leads to it")
    }

    @Test("What comes by itself is said, and how long the silence is; so long is enough")
    func silence() throws {
        let told = try #require(try Self.message(Self.toMain + "press 7\nhear not-a-choice\nhear still-there").last)
        let span = try #require(told.firstMatch(of: /allow the silence by '(say nothing for [0-9]+s)'/)).1
        let mended = Self.toMain + "press 7\nhear not-a-choice\n\(span)\nhear still-there"
        #expect(try Scripts.result(mended).failure == nil)
    }

    @Test("The prompt with the most of the words is named, or the language in which it was heard")
    func nearest() throws {
        let told = try Self.message(Self.toMain + "hear \"find the detention facility please\"").last
        #expect(told?.hasPrefix("nearest prompt: ") == true)
        #expect(try Self.message(Self.toMain + "press 9\nhear main-menu in es").last == "it was heard in en")
    }

    @Test("Names that a line does not have are told before the call, each at its place")
    func names() throws {
        let script = try ScriptFile(
            text:
                "given variable aNumbr is \"1\"\nhear main-menuu in fr\nin mian\ntransferred to operator\nended completd\n",
            file: "x.call"
        ).script(of: nil)
        let names = LineNames(try LineDirectory().dial("detention-line").line)
        let told = names.mistakes(in: script).map { mistake in
            "\(mistake.position?.line ?? 0):\(mistake.position?.column ?? 0) \(mistake.suggestion ?? "-")"
        }
        #expect(told == ["1:16 aNumber", "2:6 main-menu", "2:20 -", "3:4 main", "4:16 operators", "5:7 completed"])
    }
}
