import CallFlow
import CallScripts
import FlowFiles
import Lines
import ServiceHours
import Simulation
import Testing

@Suite("Call scripts are run")
struct RunTests {
    /// Runs a script on the detention line, or another, on Monday, November 23, 2026, 10:00 in New York if nothing else is said.
    private static func result(_ text: String, line: String = "detention-line") throws -> ScriptResult {
        let script = try ScriptFile(text: text, file: "x.call").script(of: nil)
        let dialed = try LineDirectory().dial(script.setting.target?.text ?? line)
        let instant = try Instant.parse(
            script.setting.instant?.text ?? "2026-11-23T10:00:00-05:00", local: dialed.line.flow.hours.zone)
        let names = LineNames(dialed.line)
        if let mistake = names.mistakes(in: script).first { throw Diagnostics([mistake]) }
        return ScriptRun.result(of: script, line: dialed.line, names: names, number: dialed.number, at: instant)
    }

    private static func failure(_ text: String, line: String = "detention-line") throws -> String? {
        try result(text, line: line).failure.map { failure in
            "\(failure.step.line): \(failure.message.first ?? "")"
        }
    }

    private static let toMain = "hear choose-language\npress 1\nhear main-menu\n"

    @Test(
        "What is so passes",
        arguments: [
            "hear \"simulation\"\npress 2\nhear main-menu in es\npress 0\ntransferred to operators\noperator answers after 12s\noperator hangs up\nended completed within 2m",
            toMain + "in main\nline is open\npress 7\nhear not-a-choice\nsay nothing for 6s\nhear still-there",
            toMain
                + "press 4\nhear other-menu\npress 2\nhear \"closed on federal holidays\"\npress 2\nhear goodbye\nended information within 4 keys",
            "given the line is closed\nnever hear connecting\n" + toMain
                + "press 0\nhear after-hours-menu\npress 1\nspeak 8s\npress #\nrecorded\nended voicemail",
            "at 2026-11-26 12:00 local\n" + toMain
                + "line is on a holiday\nline is closed\npress 0\nhear \"Today is a holiday\"",
            "given 2 callers ahead\n" + toMain
                + "press 0\nhear connecting\nhear queue-position-before\noperator answers\noperator hangs up after 3s\nended completed",
            toMain
                + "press 1\nhear find-menu\npress 3\nhear enter-a-number\npress 12345678#\nhear you-entered\npress 1\nvariable aNumber is \"12345678\"",
            "press 2 during choose-language after 3s\nhear welcome in es",
            toMain + "press 0\ntransferred to operators\nhang up\nended caller-hung-up",
            "dial ocrc-complaints\ngiven operators are busy\nhear choose-language\npress 1\nhear main-menu\npress 0\nhear all-busy\nhear nobody-menu by 2m",
            "dial 866-347-2423\nhear choose-language\npress 1\nhear which-line\npress 0\nhear what-each-is-for",
        ])
    func passes(text: String) throws { #expect(try Self.failure(text) == nil) }

    @Test(
        "What is not so fails at its step, with what is so instead",
        arguments: [
            (
                toMain + "hear goodbye",
                "4: goodbye was not heard: a silence was counted first"
            ),
            (
                toMain + "hear main-menu in es",
                "4: main-menu in es was not heard: a silence was counted first"
            ),
            (toMain + "in find", "4: the call is in 'main', not in 'find'"),
            (toMain + "line is closed", "4: the line is open (Mo-Fr 08:00-20:00), not closed"),
            (toMain + "line is on a holiday", "4: it is no holiday: the line is open (Mo-Fr 08:00-20:00)"),
            (
                "given the line is closed\n" + toMain + "press 0\ntransferred to operators",
                "6: nobody was called: the line is closed at 0:53.600"
            ),
            (toMain + "operator answers", "4: it does not ring at 0:53.600"),
            (toMain + "operator hangs up", "4: nobody talks at 0:53.600"),
            (toMain + "variable aNumber is \"1\"", "4: aNumber is unset, not \"1\""),
            (toMain + "ended completed", "4: the call does not end: it waits for the caller in 'main'"),
            (toMain + "hang up\nended completed", "5: the call ended caller-hung-up, not completed"),
            (toMain + "hang up\npress 1", "5: the call is over: caller-hung-up"),
            ("never hear welcome\n" + toMain, "1: welcome was heard at 0:24.800"),
            ("hear choose-language within 5s", "1: it took 24.8 s, not 5.0 s at most"),
            ("hear choose-language by 0.5s", "1: it came at 0:24.800, not by 0:00.500"),
            (toMain + "press 1\nhear find-menu within 1 keys", "5: it took 2 keys, not 1 at most"),
            (toMain + "recorded", "4: nothing was recorded"),
        ])
    func fails(text: String, message: String) throws { #expect(try Self.failure(text) == message) }

    @Test("A failure tells the call up to there, the node, and the keys that mean something")
    func failure() throws {
        let result = try Self.result(Self.toMain + "press 1\nin main\npress 2")
        let failure = try #require(result.failure)
        #expect(failure.node == "find" && failure.keys.prefix(3) == ["1", "2", "3"])
        #expect(result.transcript.last?.text.hasPrefix("To find a person, press 1.") == true)
        let heard = try #require(
            try Self.result(Self.toMain + "press 1\nhear goodbye").failure?.message.joined(separator: "\n"))
        #expect(heard.contains("heard instead: find-menu, menu-keys: To find a person, press 1."))
    }

    @Test("Time that passes passes, also where nothing happens at its end")
    func waiting() throws {
        let result = try Self.result(Self.toMain + "wait 2s\npress 1")
        let keys = result.log.filter { if case .key = $0.event { true } else { false } }.map(\.time.milliseconds)
        #expect(keys == [24_800, 55_600])
        #expect(try Self.failure(Self.toMain + "wait 2s within 1s") == "4: it took 2.0 s, not 1.0 s at most")
        #expect(try Self.failure(Self.toMain + "wait 1s\nhang up\nended caller-hung-up by 54.6s") == nil)
    }

    @Test("A script gives the same log each time")
    func same() throws {
        let text = Self.toMain + "press 0\ntransferred to operators\noperator answers after 5s\noperator hangs up"
        #expect(try Self.result(text).log == (try Self.result(text).log))
    }
}
