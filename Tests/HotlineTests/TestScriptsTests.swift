import Foundation
import Testing

@Suite("hotline test")
struct TestScriptsTests {
    private static let passes =
        "dial detention-line\nat 2026-11-23 10:00 America/New_York\nhear choose-language\npress 1\nhear main-menu\n"
    private static let fails = passes + "press 1\nhear goodbye\n"

    @Test("runs the scripts of a folder in the order of their names, and says why one fails")
    func runs() throws {
        let folder = try Folder([
            "b.call": Self.fails, "a.call": Self.passes, "more/c.call": Self.passes, "notes.txt": "x",
        ])
        let outcome = try Command("test", in: folder).run()
        #expect(outcome.state == .exit(1))
        #expect(
            outcome.lines.prefix(3).map { $0.prefix { $0 != "(" } } == [
                "ok      a.call  ", "FAILED  b.call  ", "ok      more/c.call  ",
            ])
        #expect(outcome.output.contains("b.call:7: hear goodbye\n  goodbye was not heard: a silence was counted first"))
        #expect(outcome.output.contains("  heard instead: find-menu, menu-keys: To find a person, press 1."))
        #expect(outcome.output.contains("in 'find'; keys that mean something there: 1 2 3 "))
        #expect(outcome.lines.last == "1 of 3 scripts failed")
        #expect(try Command("test", "a.call", "more", in: folder).run().state == .done)
        #expect(try Command("test", "--filter", "more/", in: folder).run().lines.last == "1 script passed")
        #expect(try Command("test", "--list", in: folder).run().lines == ["a.call", "b.call", "more/c.call"])
    }

    @Test("tells a script that is wrong, and runs the others")
    func wrong() throws {
        let folder = try Folder(["a.call": "haer x\n", "b.call": Self.passes, "c.call": "dial nobody\nwait 1s\n"])
        let outcome = try Command("test", in: folder).run()
        #expect(outcome.state == .unusableInput)
        #expect(
            outcome.output.contains("a.call:1:1: error: there is no step 'haer'")
                && outcome.output.contains("did you mean 'hear'?"))
        #expect(
            outcome.output.contains("c.call:1:6: error: there is no line, number or file 'nobody'")
                && outcome.output.contains("ok      b.call"))
    }

    @Test("says that there is nothing to do, and what is not there")
    func nothing() throws {
        let folder = try Folder(["notes.txt": ""])
        #expect(try Command("test", in: folder).run().state == .exit(2))
        let filtered = try Command("test", "--filter", "zzz", in: try Folder(["a.call": Self.passes])).run()
        #expect(filtered.state == .exit(2) && filtered.errors.contains("no call script is left by --filter"))
        #expect(try Command("test", "nowhere", in: folder).run().state == .notFound)
    }

    @Test("gives TAP, JUnit and JSON, also into files, in the same order with any number of jobs")
    func reports() throws {
        let folder = try Folder(["a.call": Self.passes, "b <&>.call": Self.fails])
        let tap = try Command(
            "test", "--format", "tap", "--report", "junit=r.xml", "--report", "json=r.json", in: folder
        ).run()
        #expect(tap.lines.prefix(4) == ["TAP version 13", "1..2", "ok 1 - a.call", "not ok 2 - b <&>.call"])
        let xml = try XMLDocument.cases(of: try folder.text("r.xml"))
        #expect(xml == ["a.call", "b <&>.call"])
        let json = try folder.text("r.json").split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        #expect(json.map { $0?["passed"] as? Bool } == [true, false] && json[1]?["line"] as? Int == 7)
        for jobs in ["1", "2", "9"] {
            #expect(try Command("test", "--format", "tap", "--jobs", jobs, in: folder).run().output == tap.output)
        }
    }

    private static let rows = """
        dial detention-line
        hear choose-language
        press {key}
        hear main-menu in {language}
        rows
        | key | language |
        | 1   | en       |
        | 2   | es       |
        | 1   | es       |
        """

    @Test("runs a script for each row, and names a row by its values")
    func rows() throws {
        let folder = try Folder(["a.call": Self.passes, "keys.call": Self.rows])
        let outcome = try Command("test", "--at", "2026-11-23T10:00:00-05:00", in: folder).run()
        #expect(outcome.state == .exit(1) && outcome.lines.last == "1 of 4 scripts failed")
        #expect(outcome.output.contains("ok      keys.call [key 2, language es]  (a call of "))
        #expect(outcome.output.contains("keys.call:4: hear main-menu in es\n"))
        #expect(outcome.output.contains("hear it: hotline dial --replay keys.call:9 --at 2026-11-23T15:00:00Z"))
        #expect(
            try Command("test", "--list", in: folder).run().lines == [
                "a.call", "keys.call [key 1, language en]", "keys.call [key 2, language es]",
                "keys.call [key 1, language es]",
            ])
        #expect(try Command("test", "--filter", "key 2", "--list", in: folder).run().lines.count == 1)
        #expect(try Command("test", "--filter", "*language es]", "--list", in: folder).run().lines.count == 2)
        #expect(try Command("test", "--filter", "?.call", "--list", in: folder).run().lines == ["a.call"])
    }

    @Test("splits the scripts into parts that are the same everywhere, and all of them together")
    func shards() throws {
        let folder = try Folder(["a.call": Self.passes, "keys.call": Self.rows, "z.call": Self.passes])
        let all = try Command("test", "--list", in: folder).run().lines
        let parts = try (1...3).map { try Command("test", "--list", "--shard", "\($0)/3", in: folder).run().lines }
        #expect(parts.map(\.count) == [2, 2, 1] && Set(parts.joined()) == Set(all))
        #expect(try Command("test", "--shard", "1/3", in: folder).run().lines.last == "1 of 2 scripts failed")
        // Of few scripts some parts are empty, and nothing is wrong with that.
        #expect(try Command("test", "--shard", "7/9", in: folder).run().state == .done)
        for wrong in ["0/3", "4/3", "3", "a/b", "1/0"] {
            #expect(try Command("test", "--shard", wrong, in: folder).run().state == .usage)
        }
    }

    @Test("tells a mistake of a file with a table once, and that of an included file at its place there")
    func wrongRows() throws {
        let folder = try Folder([
            "keys.call": "haer x\n" + Self.rows, "in.call": "dial opr\ninclude to.steps\n",
            "to.steps": "wait 1s\nhear nothingg\n",
        ])
        let outcome = try Command("test", in: folder).run()
        #expect(outcome.state == .unusableInput && outcome.lines.last == "2 of 2 scripts failed")
        #expect(outcome.output.components(separatedBy: "keys.call:1:1: error").count == 2)
        #expect(outcome.output.contains("to.steps:2:6: error: the line has no prompt 'nothingg'"))
    }

    @Test("says of an included step that fails where it is included")
    func included() throws {
        let folder = try Folder(["a.call": "dial detention-line\nwait 1s\ninclude to.steps\n", "to.steps": "in main\n"])
        let outcome = try Command("test", in: folder).run()
        #expect(
            outcome.output.contains(
                "to.steps:1: in main\n  the call is in 'opening/notice', not in 'main'\n  included at a.call:3"))
    }

    @Test("stands what cannot be read, tells each, and runs the others")
    func badInput() throws {
        let folder = try Folder([
            "good.call": Self.passes, "loop.call": "dial opr\ninclude loop.call\n",
            "escape.call": "hear \"\u{1b}]0;x\u{7}\"\n",
            "unknown.call": "dial 202-555-0100\nwait 1s\n", "no.call": "dial nowhere.yaml\nwait 1s\n",
            "long.call": "dial opr\n" + String(repeating: "wait 1s\n", count: 999_990), "empty.call": "dial opr\n",
            "table.call": "rows\n",
            "moment.call": "dial opr\nat soon\nwait 1s\n", "include.call": "dial opr\ninclude /dev/zero\n",
        ])
        try Data([0x00, 0xFF, 0xFE, 0x80]).write(to: URL(fileURLWithPath: folder.path + "/binary.call"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/gone.call", withDestinationPath: "nowhere")
        let outcome = try Command("test", in: folder).run()
        #expect(outcome.state == .unusableInput)
        for told in [
            "ok      good.call", "loop.call:2:9: error: 'loop.call' would include itself",
            "escape.call:1:7: error: the control character 0x1B is not text; take it out",
            "unknown.call:1:6: error: no line has the number 1-202-555-0100",
            "no.call:1:6: error: there is no such file",
            "long.call:100002:1: error: a script has 100000 steps at most", "empty.call: error: there is no step in it",
            "table.call:1:1: error: the table has no row", "moment.call:2:4: error: 'soon'",
            "include.call:2:9: error: '/dev/zero' cannot be included: ", "binary.call",
        ] {
            #expect(outcome.output.contains(told), "\(told): \(outcome.output.prefix(4000))")
        }
        #expect(!outcome.output.contains("\u{1b}") && outcome.lines.last == "11 of 12 scripts failed")
        #expect(try Command("test", "gone.call", in: folder).run().state == .notFound)
        let yaml = try Command("test", "pets/line.yaml", in: try Folder(["pets/line.yaml": PracticeLine.pets])).run()
        #expect(yaml.state == .usage && yaml.errors.contains("the scripts beside it run by 'hotline test pets'"))
    }

    @Test("compares a call with the transcript that a file has, and writes it anew")
    func transcripts() throws {
        let folder = try Folder(["a.call": "transcript told/a.transcript\n" + Self.passes, "told/x": ""])
        let missing = try Command("test", in: folder).run()
        #expect(
            missing.state == .exit(1)
                && missing.output.contains("there is no file told/a.transcript to compare the call with"))
        #expect(try Command("test", "--update", in: folder).run().state == .done)
        #expect(try Command("test", in: folder).run().state == .done)
        let text = try folder.text("told/a.transcript")
        try folder.write(text.replacing("press 8", with: "press 9"), to: "told/a.transcript")
        let changed = try Command("test", in: folder).run()
        #expect(changed.state == .exit(1) && changed.output.contains("a.call:1: transcript told/a.transcript"))
        #expect(changed.output.contains("  -   0:14.800  For English, press 1. For more time to answer, press 9."))
        #expect(changed.output.contains("  +   0:14.800  For English, press 1. For more time to answer, press 8."))
        #expect(try Command("test", "--update", in: folder).run().state == .done)
        #expect(try folder.text("told/a.transcript") == text)
    }

    @Test("gives the same in any zone and language of the machine, with any number of jobs")
    func same() throws {
        let folder = try Folder(["keys.call": "at 2026-11-01 00:30 America/New_York\n" + Self.rows])
        func report(_ environment: [String: String], jobs: String) throws -> Data {
            var command = Command("test", "--report", "html=r.html", "--jobs", jobs, in: folder)
            command.environment = environment
            _ = try command.run()
            return try folder.bytes("r.html")
        }
        let first = try report([:], jobs: "1")
        #expect(
            try report(["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "LANG": "ar_EG.UTF-8"], jobs: "7") == first)
    }

    @Test("a script without a line near it says so, and calls none")
    func noLine() throws {
        let folder = try Folder(["a.call": "hear choose-language\n", "b.call": Self.passes])
        let outcome = try Command("test", in: folder).run()
        #expect(
            outcome.state == .unusableInput
                && outcome.output.contains("a.call: error: no line.yaml is beside the script"))
        let pets = try Folder([
            "pets/line.yaml": PracticeLine.pets, "pets/Calls/en/deep.call": "in menu\n",
            "pets/number.call": "dial (202) 555-0142\nin menu\n", "pets/id.call": "dial pets\nin menu\n",
            "pets/other.call": "dial opr\nin notice\n",
        ])
        #expect(try Command("test", in: pets).run().lines.last == "4 scripts passed")
        #expect(
            try Command("test", "number.call", in: try Folder(["number.call": "dial 202-555-0142\nwait 1s\n"])).run()
                .state == .unusableInput)
    }

    @Test("a moment by the line's own clock is one for scripts that say none")
    func localMoment() throws {
        let folder = try Folder(["a.call": "dial detention-line\nline is open\nwait 1s\n"])
        #expect(try Command("test", "--at", "2026-11-23 19:59 local", in: folder).run().state == .done)
        #expect(try Command("test", "--at", "2026-11-23 20:01 local", in: folder).run().state == .exit(1))
        #expect(try Command("test", "--at", "soon", in: folder).run().state == .usage)
    }

    @Test("any number of jobs runs, a path may have digits, and names any letters")
    func oddities() throws {
        let folder = try Folder([
            "línea-ñ/kiosk2/line.yaml": PracticeLine.pets, "línea-ñ/sub/a.call": "dial ../kiosk2\nin menu\n",
            "línea-ñ/sub/b.call": "dial ../kiosk2\nhear \"\u{FFFF}\"\n",
        ])
        let outcome = try Command("test", "--jobs", "9223372036854775807", "--report", "junit=r.xml", in: folder).run()
        #expect(outcome.state == .exit(1) && outcome.output.contains("ok      línea-ñ/sub/a.call"), "\(outcome.output)")
        let xml = try folder.text("r.xml")
        #expect(xml.contains("name=\"a.call\"") && !xml.contains("\u{FFFF}"))
    }

    @Test("of scripts that name one transcript the first has it, whatever runs when")
    func clash() throws {
        let folder = try Folder([
            "a.call": "transcript t\n" + Self.passes, "b.call": "transcript t\n" + Self.passes,
        ])
        _ = try Command("test", "--update", in: folder).run()
        for jobs in ["1", "8"] {
            let outcome = try Command("test", "--jobs", jobs, in: folder).run()
            #expect(outcome.lines.prefix(2).map { $0.prefix(14) } == ["ok      a.call", "FAILED  b.call"])
            #expect(outcome.output.contains("'a.call' has the same transcript\n  name another"))
        }
    }

    @Test("links that lead round are followed once")
    func links() throws {
        let folder = try Folder(["a.call": Self.passes])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: ".")
        #expect(try Command("test", in: folder).run().lines.last == "1 script passed")
    }

    @Test("reports that cannot be are refused, and coverage of nothing is none")
    func refusedReports() throws {
        let folder = try Folder(["a.call": Self.passes, "b.call": Self.fails, "c.call": Self.passes])
        for (arguments, state) in [
            (["--report", "tap=-"], ExitState.usage), (["--report", "tap=x", "--report", "junit=x"], .usage),
            (["--cover", "nothing", "--minimum-coverage", "0"], .exit(2)), (["--minimum-coverage", "101"], .usage),
        ] {
            var command = Command(in: folder)
            command.arguments = ["test"] + arguments
            #expect(try command.run().state == state, "\(arguments)")
        }
        let failFast = try Command("test", "--fail-fast", in: folder).run()
        #expect(failFast.lines.last == "1 of 2 scripts failed; 1 script not run")
    }

    // MARK: Replaying, recording, shrinking

    @Test("A script is replayed up to the step that fails, and the call goes on from there")
    func replay() throws {
        let folder = try Folder(["keys.call": Self.rows, "a.call": Self.fails])
        let at = ["--at", "2026-11-23T10:00:00-05:00"]
        var command = Command(input: "1\n", in: folder)
        command.arguments = ["dial", "--replay", "keys.call:9"] + at
        let outcome = try command.run()
        #expect(
            outcome.state == .done
                && outcome.errors.contains("keys.call:4: hear main-menu in es\n  main-menu in es was not heard"))
        #expect(outcome.output.contains("▸ 1\n") && outcome.output.contains("To find a person, press 1."))
        let log = try Command("dial", "--replay", "a.call", "--format", "json", "--log", "log.jsonl", in: folder).run()
        #expect(try folder.text("log.jsonl") == log.output && log.lines.count > 10)
        for (arguments, message) in [
            (["keys.call"], "'keys.call' has a table; name a row by its line, as in 'keys.call:7'"),
            (["keys.call:2"], "'keys.call' has no row at line 2"),
            (["a.call", "--from", "202-555-0123"], "--replay takes"),
        ] {
            var command = Command(in: folder)
            command.arguments = ["dial", "--replay"] + arguments
            let outcome = try command.run()
            #expect(outcome.state == .usage && outcome.errors.contains(message), "\(outcome.errors)")
        }
    }

    @Test("A dialed call is recorded as a script that passes, wherever the script is")
    func record() throws {
        let folder = try Folder(["lines/pets/line.yaml": PracticeLine.pets, "lines/pets/Calls/x": "", "more/x": ""])
        let at = ["--at", "2026-11-23 10:00:01 America/New_York"]
        for (target, file, dials) in [
            ("lines/pets", "a.call", "dial lines/pets\n"), ("lines/pets", "more/a.call", "dial ../lines/pets\n"),
            ("lines/pets", "lines/pets/Calls/a.call", ""), ("opr", "more/b.call", "dial opr\n"),
            ("1-888-351-4024", "more/c.call", "dial 1-888-351-4024\n"),
            ("detention-line", "d.call", "dial detention-line\n"),
        ] {
            var command = Command(input: "1\n.\n2\n", in: folder)
            command.arguments = ["dial", target, "--record", file] + at
            let outcome = try command.run()
            #expect(
                outcome.state == .done && outcome.errors.contains("hotline test \(file) runs them"), "\(outcome.errors)"
            )
            let text = try folder.text(file)
            #expect(text.contains("\nat 2026-11-23 10:00:01 America/New_York\n"))
            #expect(dials.isEmpty ? !text.contains("dial ") : text.contains("\n" + dials), "\(text)")
            #expect(try Command("test", file, in: folder).run().state == .done)
        }
        let again = try Command("dial", "lines/pets", "--record", "a.call", in: folder).run()
        #expect(again.state == .usage && again.errors.contains("'a.call' is there already"))
        let elsewhere = try Folder()
        let far = elsewhere.path + "/far.call"
        #expect(try Command("dial", "lines/pets", "--record", far, input: "1\n", in: folder).run().state == .done)
        #expect(try Command("test", far).run().state == .done)
        let second = try Command("dial", "--replay", "a.call", "--record", "more/second.call", in: folder).run()
        #expect(second.state == .done)
        #expect(try Command("test", "more/second.call", in: folder).run().state == .done)
        for (path, state) in [("-", ExitState.usage), ("nowhere/x.call", .outputLost)] {
            #expect(try Command("dial", "lines/pets", "--record", path, in: folder).run().state == state)
        }
        try folder.write(PracticeLine.pets, to: "a  # b{c}/line.yaml")
        #expect(try Command("dial", "./a  # b{c}", "--record", "h.call", in: folder).run().errors.contains("runs them"))
        let secret = try Command("dial", "lines/pets", "--record", "s.call", input: "2\n4711\n", in: folder).run()
        #expect(secret.state == .done)
        #expect(!(try folder.text("s.call")).contains("4711"))
    }

    @Test("A failing script is made shorter, and fails the same way")
    func shrink() throws {
        let folder = try Folder(["a.call": Self.fails, "b.call": Self.passes])
        let outcome = try Command("shrink", "a.call", in: folder).run()
        #expect(outcome.state == .done && outcome.lines.count <= 7 && outcome.lines.last == "hear goodbye")
        #expect(try Command("shrink", "a.call", "-o", "c.call", in: folder).run().output == "")
        let failed = try Command("test", "c.call", in: folder).run()
        #expect(failed.state == .exit(1) && failed.output.contains("in 'find'"))
        #expect(failed.output.contains("goodbye was not heard"))
        #expect(try folder.text("c.call").contains("\ndial detention-line\nat 2026"))
        #expect(try Command("shrink", "b.call", in: folder).run().state == .usage)
        #expect(try Command("shrink", "a.call", "-o", "a.call", in: folder).run().state == .usage)
        // What is given stays where the failure needs it, and a holiday stays a holiday.
        try folder.write(
            "dial detention-line\nat 2026-11-26 10:00 local\ngiven operators are absent\nhear choose-language\npress 1\nhear main-menu\npress 0\ntransferred to operators\n",
            to: "d.call")
        #expect(try Command("shrink", "d.call", "-o", "e.call", in: folder).run().state == .done)
        let holiday = try Command("test", "e.call", in: folder).run()
        #expect(holiday.state == .exit(1) && holiday.output.contains("nobody was called: the line is closed"))
    }

    @Test("A change of a script is seen while it is watched")
    func watch() throws {
        let folder = try Folder(["a.call": Self.fails])
        let output = try Descriptor.temporary()
        let child = try Child(
            arguments: ["test", "--watch"], environment: Command.inherited,
            streams: (try Descriptor.temporary(), output, try Descriptor.temporary()), folder: folder.path)
        #expect(Patience.wait { (try? output.text())?.contains("1 of 1 script failed") == true })
        try folder.write(Self.passes + "# mended\n", to: "a.call")
        #expect(Patience.wait { (try? output.text())?.contains("1 script passed") == true })
        // So is one of a line that is elsewhere, and of a file that is included.
        try folder.write("dial ./far/kz\ninclude more/in.steps\n", to: "a.call")
        try folder.write("in menu\n", to: "more/in.steps")
        try folder.write(PracticeLine.pets, to: "far/kz/line.yaml")
        let runs = { ((try? output.text()) ?? "").components(separatedBy: "passed").count }
        #expect(Patience.wait { runs() >= 3 })
        let before = runs()
        try folder.write(PracticeLine.pets + "\n# more\n", to: "far/kz/line.yaml")
        #expect(Patience.wait { runs() > before })
        let then = runs()
        try folder.write("in menu\nin menu\n", to: "more/in.steps")
        #expect(Patience.wait { runs() > then })
        child.send(SIGINT)
        #expect(child.state() == .exit(0) || child.state() == .signal(SIGINT))
    }

    @Test("takes a moment for scripts that say none")
    func moment() throws {
        let folder = try Folder(["a.call": "dial detention-line\nline is on a holiday\nwait 1s\n"])
        #expect(try Command("test", "--at", "2026-11-26T12:00:00-05:00", in: folder).run().state == .done)
        #expect(try Command("test", "--at", "2026-11-24T12:00:00-05:00", in: folder).run().state == .exit(1))
    }

    @Test("dials the line whose folder a script is in, and paths from there")
    func lines() throws {
        let folder = try Folder([
            "pets/line.yaml": PracticeLine.pets, "pets/a.call": "wait 1s\nin menu\n",
            "pets/Calls/b.call": "wait 1s\nin menu\n",
            "c.call": "dial ./pets\nwait 1s\nin menu\n",
        ])
        #expect(try Command("test", in: folder).run().lines.last == "3 scripts passed")
    }
}

/// Reads the names of JUnit's cases, as a program that takes such reports does.
private enum XMLDocument {
    static func cases(of text: String) throws -> [String] {
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"))
        return text.matches(of: /<testcase classname="." name="([^"]*)"/).map {
            String($0.1).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        }
    }
}
