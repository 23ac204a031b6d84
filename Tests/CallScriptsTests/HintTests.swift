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

    @Test("The silence that is to be allowed is the shortest, up to what is heard first")
    func shortest() throws {
        let told = try #require(try Self.message(Self.toMain + "hear still-there").last)
        #expect(told == "it comes by itself at 0:58.600: allow the silence by 'say nothing for 5s'")
    }

    @Test("Keys that mean something are those of a queue or a confirmation where the call is in one")
    func keys() throws {
        let queued = try #require(
            try Scripts.result(Self.toMain + "press 0\ntransferred to operators\nwait 5s\nin find").failure)
        #expect(queued.keys == ["1", "*"])
        let confirming = try #require(
            try Scripts.result(
                Self.toMain
                    + "press 1\nhear find-menu\npress 3\nhear enter-a-number\npress 12345678#\nhear you-entered\nin main"
            ).failure)
        #expect(confirming.keys.prefix(2) == ["1", "2"])
    }

    @Test("A prompt that was said before the step is told so")
    func before() throws {
        let told = try Self.message(Self.toMain + "hear welcome")
        #expect(told.contains("it was said at 0:24.800, before this step"))
    }

    @Test("A key that leads to a node or to somebody is named")
    func nodes() throws {
        #expect(try Self.message(Self.toMain + "in find").last == "'press 1' in 'main' leads to it")
        #expect(try Self.message(Self.toMain + "transferred to operators").last == "'press 0' in 'main' leads to it")
    }

    @Test("Prompts that were heard again are told once")
    func repeated() throws {
        let told = try Self.message(Self.toMain + "press 99\nhear goodbye")
        #expect(told.filter { $0.hasPrefix("heard instead: main-menu") }.count == 1, "\(told)")
    }

    @Test("A prompt of the catalogs that no node says is told so; never to hear it may be asked")
    func unsaid() throws {
        let names = LineNames(try LineDirectory().dial("opr").line)
        func mistakes(_ text: String) throws -> [String] {
            names.mistakes(in: try ScriptFile(text: text, file: "x.call").script(of: nil)).map(\.message)
        }
        #expect(
            try mistakes("hear queue-closing") == [
                "no node of the line says 'queue-closing', and music is not heard by steps"
            ])
        #expect(try mistakes("never hear queue-closing\nwait 1s") == [])
        #expect(
            try mistakes("hear programs") == [
                "'programs' is a node, and no prompt that the line says; write 'in programs'"
            ])
    }
}
