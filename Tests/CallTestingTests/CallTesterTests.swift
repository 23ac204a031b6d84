import CallTesting
import Foundation
import Testing

/// The example of the documentation's article, and what it does not show.
@Suite("Calls are tested from Swift")
struct CallTesterTests {
    private static let monday = "2026-11-23 10:00 America/New_York"

    @Test("A call is followed to an operator")
    func operatorAnswers() throws {
        var call = try CallTester("detention-line", at: Self.monday)
        try call.hears("choose-language")
        try call.presses("1")
        try call.hears("main-menu", within: .seconds(40))
        try call.isIn("main")
        try call.lineIs(.open)
        try call.presses("0")
        try call.isTransferred(to: "operators")
        try call.operatorAnswers(after: .seconds(12))
        try call.operatorHangsUp(after: .seconds(30))
        try call.hasEnded("completed")
        #expect(call.time < .seconds(120))
    }

    @Test("Each key of the menu leads on", arguments: [("1", "find"), ("4", "other")])
    func keys(key: String, node: String) throws {
        var call = try CallTester("detention-line", at: "2026-11-23 10:00 America/New_York")
        try call.hears("choose-language")
        try call.presses("2")
        try call.hears("main-menu", in: "es")
        var other = call
        try other.presses(key)
        try other.saysNothing(for: .seconds(1))
        try other.isIn(node)
        try call.isIn("main")
    }

    @Test("The example of the article is the test above")
    func article() throws {
        let tests = try String(contentsOfFile: #filePath, encoding: .utf8)
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let article = try String(
            contentsOf: root.appending(path: "Sources/hotline/hotline.docc/CallScripts.md"), encoding: .utf8)
        let start = try #require(article.firstRange(of: "```swift\n")).upperBound
        let end = try #require(article[start...].firstRange(of: "```")).lowerBound
        let lines = article[start..<end].split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count == 14)
        for line in lines { #expect(tests.contains(line), "\(line)") }
    }

    @Test("A step that fails says what is so instead, and the call up to there")
    func fails() throws {
        var call = try CallTester("detention-line", at: Self.monday)
        try call.hears("choose-language")
        let failure = #expect(throws: CallTestFailure.self) { try call.hears(words: "press nine") }
        let told = "\(try #require(failure))"
        #expect(told.contains("CallTesterTests.swift:"))
        #expect(told.contains("\"press nine\" was not heard: a silence was counted first"))
        #expect(told.contains("in 'opening/choose-language'; keys that mean something there: 1 2 * 0 9 8"))
        #expect(told.contains("0:14.800  For English, press 1."))
    }

    @Test("A name that the line does not have is refused with what was meant")
    func names() throws {
        var call = try CallTester("detention-line", at: Self.monday)
        let failure = #expect(throws: CallTestFailure.self) { try call.hears("main-menuu") }
        #expect(try #require(failure).message.contains("did you mean 'main-menu'?"))
        #expect(throws: CallTestFailure.self) { try call.presses("x") }
        var setting = CallTester.Setting()
        setting.language = "fr"
        #expect(throws: CallTestFailure.self) { try CallTester("detention-line", at: Self.monday, given: setting) }
        #expect(throws: (any Error).self) { try CallTester("nobody", at: Self.monday) }
        #expect(throws: (any Error).self) { try CallTester("detention-line", at: "soon") }
    }

    @Test("What is given holds from the start")
    func given() throws {
        var setting = CallTester.Setting()
        setting.hours = .closed
        setting.caller = "202-555-0123"
        setting.language = "es"
        var call = try CallTester("detention-line", at: Self.monday, given: setting)
        try call.hears("choose-language", in: "es")
        try call.lineIs(.closed)
        try call.presses("2")
        try call.neverHears("connecting")
        try call.hears("main-menu")
        try call.presses("0", during: nil, after: .milliseconds(300))
        try call.hears("after-hours-menu")
        try call.presses("1")
        try call.speaks(for: .seconds(5))
        try call.presses("#")
        try call.hasRecorded()
        try call.hasEnded("voicemail")
        #expect(call.transcript.contains { $0.contains("recorded 5 s") })
    }

    @Test("A busy or absent far end, silence, variables and a hang-up")
    func rest() throws {
        var call = try CallTester("detention-line", at: Self.monday)
        try call.silence(atMost: .seconds(30))
        try call.hears("choose-language")
        try call.presses("1")
        try call.hears("main-menu")
        try call.variable("aNumber", is: nil)
        var busy = call
        try busy.presses("0")
        try busy.isTransferred(to: "operators")
        try busy.operatorIsBusy()
        try busy.hears(words: "operators are busy")
        #expect(throws: CallTestFailure.self) { try busy.operatorDoesNotAnswer() }
        try call.hangsUp()
        try call.hasEnded("caller-hung-up")
    }
}
