import Foundation
import Testing

/// The scripts of the lines that are part of the program, in their folders.
enum Suite {
    /// The folder of those lines in the checkout.
    static let lines = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Lines/Embedded").standardized.path
}

@Suite("The scripts of the program's lines")
struct SuiteTests {
    @Test("All pass, and cover everything that the lines can do")
    func passes() throws {
        let folder = try Folder()
        let outcome = try Command(
            "test", Suite.lines, "--coverage", "json=c.json", "--minimum-coverage", "100", in: folder
        ).run()
        let failed = outcome.lines.filter { $0.hasPrefix("FAILED") }
        #expect(outcome.state == .done && failed.isEmpty, "\(failed.prefix(5)) \(outcome.errors)")
        #expect(outcome.lines.contains { $0.hasSuffix(" scripts passed") })
        let ids = try FileManager.default.contentsOfDirectory(atPath: Suite.lines)
        let files = Set(
            try folder.lines("c.json").compactMap { line in
                try (JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["file"] as? String
            })
        for id in ids { #expect(files.contains { $0.hasSuffix("/\(id)/line.yaml") }, "\(id) has no scripts") }
    }
}

/// What a careless change breaks, the scripts must notice.
@Suite("Broken lines are caught by their scripts")
struct BrokenLineTests {
    /// A change of one file of a line: what stands there, and what takes its place.
    struct Change: Sendable, CustomStringConvertible {
        let what: String
        let line: String
        var file = "line.yaml"
        let old: String
        let new: String
        var description: String { what }
    }

    static let changes: [Change] = [
        Change(what: "a key leads elsewhere", line: "detention-line", old: "\"1\": find\n", new: "\"1\": report\n"),
        Change(
            what: "two keys are exchanged", line: "detention-line",
            old: "\"1\": abuse\n        \"2\": detention-problem", new: "\"1\": detention-problem\n        \"2\": abuse"
        ),
        Change(what: "a key is moved to another", line: "detention-line", old: "\"4\": other\n", new: "\"5\": other\n"),
        Change(what: "a choice is gone", line: "detention-line", old: "        \"3\": legal-access\n", new: ""),
        Change(
            what: "the star of the main menu leads back", line: "detention-line",
            old: "      \"*\": opening/choose-language", new: "      \"*\": back"),
        Change(
            what: "zero leads to voicemail", line: "detention-line", old: "\"0\": operator\n",
            new: "\"0\": voicemail/nobody\n"),
        Change(what: "nine means nothing", line: "detention-line", old: "  \"9\": repeat\n", new: ""),
        Change(
            what: "eight goes on without more time", line: "detention-line", old: "\"8\": {pace: relaxed}",
            new: "\"8\": repeat"),
        Change(
            what: "a prompt is dropped", line: "detention-line", old: "play: [closed, {say-next-opening: hours}]",
            new: "play: [closed]"),
        Change(
            what: "a prompt is exchanged", line: "detention-line", old: "    play: separation\n",
            new: "    play: parental-matters\n"),
        Change(
            what: "a warning is dropped", line: "detention-line", old: "    play: abuse\n    next: real-help",
            new: "    play: abuse\n    next: operator"),
        Change(
            what: "a warning can be cut short", line: "detention-line", old: "    play: real-help\n    barge-in: false",
            new: "    play: real-help"),
        Change(
            what: "hours begin an hour later", line: "detention-line", old: "Mo-Fr 08:00-20:00",
            new: "Mo-Fr 09:00-20:00"),
        Change(
            what: "hours end an hour earlier", line: "detention-line", old: "Mo-Fr 08:00-20:00",
            new: "Mo-Fr 08:00-19:00"),
        Change(what: "it is open on Saturdays", line: "detention-line", old: "Mo-Fr 08:00", new: "Mo-Sa 08:00"),
        Change(
            what: "it is open on holidays", line: "detention-line", old: "; PH off\"\n  holidays: us-federal", new: "\""
        ),
        Change(
            what: "the clock is another zone's", line: "detention-line", old: "zone: America/New_York",
            new: "zone: America/Chicago"),
        Change(
            what: "an attempt more after silence", line: "detention-line",
            old: "no-input: {after: 3, prompts: [still-there, [take-your-time",
            new: "no-input: {after: 4, prompts: [still-there, [take-your-time"),
        Change(
            what: "an attempt less after wrong keys", line: "detention-line",
            old: "no-match: {after: 3, prompts: [not-a-choice, [not",
            new: "no-match: {after: 2, prompts: [not-a-choice, [not"),
        Change(
            what: "giving up leads elsewhere", line: "detention-line",
            old: "[not-a-choice-help, for-someone]], next: try-operator",
            new: "[not-a-choice-help, for-someone]], next: end-informed"),
        Change(what: "a timer is halved", line: "detention-line", old: "first-digit: 15s", new: "first-digit: 7s"),
        Change(
            what: "a timer of a digit is doubled", line: "detention-line", old: "inter-digit: 5s",
            new: "inter-digit: 10s"),
        Change(
            what: "the longest call is half as long", line: "detention-line", old: "timers: {call: 1h}",
            new: "timers: {call: 30m}"),
        Change(what: "an entry may be shorter", line: "detention-line", old: "digits: \"8-9\"", new: "digits: \"7-9\""),
        Change(
            what: "the keys of a confirmation are exchanged", line: "detention-line",
            old: "accept: \"1\", again: \"2\"", new: "accept: \"2\", again: \"1\""),
        Change(
            what: "an entry is not confirmed", line: "detention-line",
            old:
                "      confirm: {prompt: [you-entered, {say-digits: aNumber}, confirm-entry], accept: \"1\", again: \"2\"}\n",
            new: ""),
        Change(
            what: "the queue announces half as often", line: "detention-line", old: "announce-position: 30s",
            new: "announce-position: 1m"),
        Change(
            what: "the queue sends callers away at closing", line: "detention-line", old: "at-closing: drain",
            new: "at-closing: close"),
        Change(what: "the longest wait is half as long", line: "detention-line", old: "wait: 30m", new: "wait: 15m"),
        Change(
            what: "a key of the queue is gone", line: "detention-line",
            old: "keys: {\"1\": voicemail/leave-message, \"*\": back}\n      when-closed",
            new: "keys: {\"*\": back}\n      when-closed"),
        Change(
            what: "busy is told as no answer", line: "detention-line", old: "busy: voicemail/busy",
            new: "busy: voicemail/no-answer"),
        Change(
            what: "holidays are told as any closing", line: "detention-line", old: "cases: {holiday: holiday}",
            new: "cases: {holiday: closed}"),
        Change(
            what: "a call ends by another name", line: "detention-line", old: "play: goodbye\n    hang-up: information",
            new: "play: goodbye\n    hang-up: completed"),
        Change(
            what: "a key is spoken wrong", line: "detention-line", file: "Prompts/es/catalog.yaml",
            old: "oprima el 1.\n    Para denunciar abuso", new: "oprima el 7.\n    Para denunciar abuso"),
        Change(
            what: "a language is mixed up", line: "detention-line", file: "Prompts/es/catalog.yaml",
            old: "Intentemos otra vez con el número.", new: "Let us try the number again."),
        Change(
            what: "a word is not said", line: "detention-line", file: "Prompts/es/catalog.yaml",
            old: "Ya puede marcar el número.", new: "Ya puede marcar."),
        Change(
            what: "a deadline has a day less", line: "ocrc-complaints", old: "days: {fact: ocrc.deadline}",
            new: "days: 44"),
        Change(
            what: "dates are read in the wrong order", line: "ocrc-complaints", old: "es: day-month-year",
            new: "es: month-day-year"),
        Change(
            what: "the last day is over", line: "ocrc-complaints", old: "cases: {\"0\": last-day}",
            new: "cases: {\"1\": last-day}"),
        Change(
            what: "a branch leads elsewhere", line: "ocrc-complaints", old: "      past: past\n",
            new: "      past: not-yet\n"),
        Change(
            what: "unpublished hours are not told", line: "opr",
            old: "when-unpublished: {prompt: [hours-not-published, trying-to-connect]}",
            new: "when-unpublished: {prompt: trying-to-connect}"),
        Change(
            what: "again means only the last part", line: "opr",
            old: "    keys: {\"9\": online-form, \"8\": {pace: relaxed, next: online-form}}\n", new: ""),
    ]

    @Test("Each change makes a script fail", arguments: changes)
    func caught(change: Change) throws {
        let folder = try Folder()
        let copy = folder.path + "/" + change.line
        try FileManager.default.copyItem(atPath: Suite.lines + "/" + change.line, toPath: copy)
        // Unchanged it passes, from where it is now.
        #expect(try Command("test", change.line, in: folder).run().state == .done)
        let path = change.line + "/" + change.file
        let text = try folder.text(path)
        try #require(text.components(separatedBy: change.old).count == 2, "'\(change.old)' does not stand there once")
        try folder.write(text.replacing(change.old, with: change.new), to: path)
        let outcome = try Command("test", change.line, in: folder).run()
        // The line is still one: what fails are its scripts, or what they name is gone from it.
        #expect([.exit(1), .unusableInput].contains(outcome.state), "\(outcome.output.suffix(600))")
        #expect(!outcome.output.contains("line.yaml:"), "\(outcome.output.suffix(600))")
    }
}
