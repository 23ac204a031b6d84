import CallFlow
import CallScripts
import FlowFiles
import Lines
import ServiceHours
import Simulation
import Testing

@Suite("Call scripts are run")
struct RunTests {
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
    func passes(text: String) throws { #expect(try Scripts.failure(text) == nil) }

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
            (toMain + "operator answers", "4: it does not ring at 0:53.600; 'transferred to …' goes on until it does"),
            (toMain + "operator hangs up", "4: nobody talks at 0:53.600"),
            (toMain + "variable aNumber is \"1\"", "4: aNumber is unset, not \"1\""),
            (toMain + "ended completed", "4: the call does not end: it waits for the caller in 'main'"),
            (toMain + "hang up\nended completed", "5: the call ended caller-hung-up, not completed"),
            (toMain + "hang up\npress 1", "5: the call is over: caller-hung-up"),
            ("never hear welcome\n" + toMain, "1: welcome was heard at 0:24.800"),
            ("hear choose-language within 5s", "1: it took 24.8 s, not 5.0 s at most"),
            ("hear choose-language by 0.5s", "1: it came at 0:24.800, not by 0:00.500"),
            (toMain + "press 1\nhear find-menu within 1 keys", "5: it took 2 keys, not 1 at most"),
            (toMain + "recorded", "4: nothing was recorded: a silence was counted first in 'main'"),
        ])
    func fails(text: String, message: String) throws { #expect(try Scripts.failure(text) == message) }

    @Test("A failure tells the call up to there, the node, and the keys that mean something")
    func failure() throws {
        let result = try Scripts.result(Self.toMain + "press 1\nin main\npress 2")
        let failure = try #require(result.failure)
        #expect(failure.node == "find" && failure.keys.prefix(3) == ["1", "2", "3"])
        #expect(result.transcript.last?.text.hasPrefix("To find a person, press 1.") == true)
        let heard = try #require(
            try Scripts.result(Self.toMain + "press 1\nhear goodbye").failure?.message.joined(separator: "\n"))
        #expect(heard.contains("heard instead: find-menu, menu-keys: To find a person, press 1."))
    }

    @Test("Time that passes passes, also where nothing happens at its end")
    func waiting() throws {
        let result = try Scripts.result(Self.toMain + "wait 2s\npress 1")
        let keys = result.log.filter { if case .key = $0.event { true } else { false } }.map(\.time.milliseconds)
        #expect(keys == [24_800, 55_600])
        #expect(try Scripts.failure(Self.toMain + "wait 2s within 1s") == "4: it took 2.0 s, not 1.0 s at most")
        #expect(try Scripts.failure(Self.toMain + "wait 1s\nhang up\nended caller-hung-up by 54.6s") == nil)
    }

    /// A line that looks a card up.
    private static let library = """
        line: x
        name: X
        languages: [en]
        hours: {zone: America/New_York, open: "24/7"}
        keys: {}
        no-input: {after: 2, next: bye}
        no-match: {after: 2, next: bye}
        limit: bye
        lookups: {cards: cards.csv}
        start: ask
        prompts:
          ask: {en: Enter your card.}
          owner: {en: "It is the card of"}
          nobody: {en: There is no such card.}
          failed: {en: We cannot look it up.}
          late: {en: It takes too long.}
          bye: {en: Goodbye.}
        nodes:
          ask: {collect: {prompt: ask, digits: "2", into: card, next: find}}
          find: {lookup: {table: cards, key: card, found: owner, not-found: nobody, failed: failed, timed-out: late}}
          owner: {play: [owner, {say-text: name}], next: bye}
          nobody: {play: nobody, next: bye}
          failed: {play: failed, next: bye}
          late: {play: late, next: bye}
          bye: {play: bye, hang-up: completed}
        """

    @Test(
        "Tables and variables can be given",
        arguments: [
            ("", "hear nobody"), ("given table cards finds nothing\n", "hear nobody"),
            ("given table cards finds name \"Ann\"\n", "hear \"card of Ann\"\nvariable name is \"Ann\""),
            ("given table cards fails\n", "hear failed"), ("given table cards answers after 1m\n", "hear late"),
        ])
    func tables(given: String, then: String) throws {
        let file = try FlowReader.read(
            text: Self.library, file: "line.yaml", files: ["cards.csv": "card,name\n12,Bo\n"])
        let line = Line(file, common: .init())
        let names = LineNames(line)
        func failure(_ text: String) throws -> String? {
            let script = try ScriptFile(text: text, file: "x.call").script(of: nil)
            #expect(names.mistakes(in: script).isEmpty)
            let monday = try Instant.parse("2026-11-23T10:00:00-05:00", local: nil)
            return ScriptRun.result(of: script, line: line, names: names, number: nil, at: monday).failure?.message
                .first
        }
        #expect(try failure(given + "hear ask\npress 99\n" + then) == nil)
        #expect(try failure("given variable name is \"Z\"\nvariable name is \"Z\"\nvariable card is unset") == nil)
    }

    @Test("What has to be heard some time may be heard at any, and what is silent too long is told")
    func anywhere() throws {
        #expect(
            try Scripts.failure(Self.toMain + "hear welcome anywhere\nhear find-menu anywhere\npress 1\nwait 20s")
                == nil)
        #expect(
            try Scripts.failure("hear find-menu anywhere\n" + Self.toMain)
                == "1: find-menu was not heard: not in the whole call")
        #expect(try Scripts.failure("silence at most 6s\n" + Self.toMain + "press 7\nsay nothing for 20s") == nil)
        #expect(
            try Scripts.failure("silence at most 4s\n" + Self.toMain + "say nothing for 10s")
                == "1: nothing was heard from 0:53.600 to 0:58.600, 5.0 s")
    }

    @Test(
        "Steps that cannot be so say why",
        arguments: [
            (
                "press 1 during choose-language after 20s",
                "1: choose-language was over at 0:24.800, before 20.0 s of it had passed"
            ),
            (toMain + "speak 5s", "4: nothing is recorded at 0:58.600: the call is in 'main'"),
            (toMain + "say nothing for 4s not before 5s", "4: it took 4.0 s, and must not come before 5.0 s"),
            (toMain + "hear main-menu in es anywhere", "4: main-menu in es was not heard: not in the whole call"),
            (
                "wait 20s\npress 1 during simulation-notice after 1s",
                "2: simulation-notice was not heard: a silence was counted first"
            ),
            (
                "wait 5s\npress 1 during simulation-notice after 1s",
                "2: simulation-notice had been said for longer than 1.0 s already at 0:05.000"
            ),
            (toMain + "press 4\nnever hear other-menu\nwait 3s", "5: other-menu was heard at 0:53.600"),
            (
                "silence at most 1s\n" + toMain + "wait 4s\npress 1",
                "1: nothing was heard from 0:53.600 to 0:57.600, 4.0 s"
            ),
            ("hear \"oprima el 2\" in en", "1: \"oprima el 2\" in en was not heard: a silence was counted first"),
        ])
    func cannot(text: String, message: String) throws { #expect(try Scripts.failure(text) == message) }

    @Test(
        "What happens in a time that passes can be asked for after it",
        arguments: [
            toMain + "press 0\nhear connecting\nwait 1s\ntransferred to operators",
            "given the line is closed\n" + toMain
                + "press 0\nhear after-hours-menu\npress 1\nspeak 2s\nsay nothing for 9s\nin kept\nrecorded",
            toMain + "wait 4s\nsilence at most 4s\nsay nothing for 3s\nhear still-there",
        ])
    func passed(text: String) throws { #expect(try Scripts.failure(text) == nil) }

    @Test("Words are heard in the language in which they are said, whole sentences also over two")
    func languages() throws {
        for text in [
            "hear \"oprima el 2\" in es", "hear \"For English\" in en", "hear \"press 8. Para español\" in en",
            "hear choose-language in es",
        ] {
            #expect(try Scripts.failure(text) == nil, "\(text)")
        }
    }

    @Test("Keys are pressed with pauses")
    func pauses() throws {
        let result = try Scripts.result(
            Self.toMain + "press 1 2s 3\nhear enter-a-number\npress 12 500ms 34 every 1s\nwait 1s")
        let keys = result.log.filter { if case .key = $0.event { true } else { false } }.map(\.time.milliseconds)
        #expect(result.failure == nil)
        #expect(Array(zip(keys.dropFirst(2), keys.dropFirst()).map { $0 - $1 }).prefix(1) == [2000])
        #expect(zip(keys.suffix(3), keys.suffix(4)).map { $0 - $1 } == [1000, 500, 1000])
    }

    @Test("Callers before this one are answered one after the other")
    func another() throws {
        let queued = "given 2 callers ahead\n" + Self.toMain + "press 0\ntransferred to operators\n"
        #expect(
            try Scripts.failure(
                queued
                    + "operator answers another after 2s\noperator answers another\noperator answers\noperator hangs up"
            ) == nil)
        let tooMany = try Scripts.failure(
            queued + "operator answers another\noperator answers another\noperator answers another")
        #expect(tooMany?.hasPrefix("9: no caller waits before this one at 0:5") == true)
    }

    @Test("A script gives the same log each time")
    func same() throws {
        let text = Self.toMain + "press 0\ntransferred to operators\noperator answers after 5s\noperator hangs up"
        #expect(try Scripts.result(text).log == (try Scripts.result(text).log))
    }
}
