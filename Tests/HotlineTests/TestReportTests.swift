import Foundation
import Testing

@Suite("Reports of call scripts are read by the programs that people use")
struct TestReportTests {
    private static let passes = "dial detention-line\nat 2026-11-23 10:00 America/New_York\nhear choose-language\n"
    private static let rows =
        passes
        + "press {key}\nhear main-menu in {language}\nrows\n| key | language |\n| 1 | en |\n| 2 | es |\n| 1 | es |\n"

    private static func folder() throws -> Folder {
        try Folder([
            "a & <b>.call": passes, "keys #1.call": rows, "more/fails.call": passes + "hear goodbye\n",
            "wrong.call": "haer \"\u{1b}[31m\"\n",
        ])
    }

    @Test("TAP is read by prove")
    func prove() throws {
        let folder = try Self.folder()
        _ = try Command("test", "--report", "tap=all.tap", in: folder).run()
        let all = try Tool.run("prove", "--exec", "cat", "all.tap", in: folder)
        #expect(all.status != 0 && all.output.contains("Failed 3/6 subtests"), "\(all.output)")
        #expect(!all.output.contains("Parse errors"), "\(all.output)")
        _ = try Command("test", "--filter", "a &", "--report", "tap=good.tap", in: folder).run()
        let good = try Tool.run("prove", "--exec", "cat", "good.tap", in: folder)
        #expect(good.status == 0 && good.output.contains("Result: PASS"), "\(good.output)")
    }

    @Test("Version 14 has the rows of a file below it")
    func tap14() throws {
        let lines = try Command("test", "--format", "tap14", in: try Self.folder()).run().lines
        #expect(
            lines.prefix(7) == [
                "TAP version 14", "1..4", "ok 1 - a & <b>.call", "# Subtest: keys \\#1.call", "    1..3",
                "    ok 1 - key 1, language en", "    ok 2 - key 2, language es",
            ])
        #expect(lines.contains("    not ok 3 - key 1, language es") && lines.contains("not ok 2 - keys \\#1.call"))
    }

    @Test("TAP is read by tap.py")
    func tapPy() throws {
        let folder = try Self.folder()
        _ = try Command("test", "--report", "tap=all.tap", in: folder).run()
        let script = """
            from tap.parser import Parser
            lines = list(Parser().parse_file("all.tap"))
            tests = [line for line in lines if line.category == "test"]
            print([line.category for line in lines if line.category == "unknown"])
            print([(line.ok, line.number, line.description) for line in tests])
            print([("message" in (line.yaml_block or {})) for line in tests if not line.ok])
            """
        let read = try Tool.run(try Tool.python(), "-c", script, in: folder)
        #expect(read.status == 0, "\(read.output)")
        #expect(read.output.contains("(True, 1, '- a & <b>.call')"), "\(read.output)")
        // Its reader ends a description at any #, also at one that is escaped.
        #expect(read.output.contains("(False, 4, '- keys "), "\(read.output)")
        #expect(read.output.contains("\n[True, True, True]\n"), "\(read.output)")
    }

    @Test("JUnit's XML is read by junitparser: a suite a file, a case a script and row")
    func junit() throws {
        let folder = try Self.folder()
        _ = try Command("test", "--report", "junit=r.xml", in: folder).run()
        let script = """
            from junitparser import JUnitXml
            xml = JUnitXml.fromfile("r.xml")
            print(xml.tests, xml.failures, xml.errors)
            for suite in xml:
                print(suite.name, suite.tests, suite.failures, suite.errors)
                for case in suite:
                    kinds = [type(r).__name__ for r in case.result]
                    print(" ", case.classname, case.name, case.time > 0, kinds, [r.message for r in case.result])
            """
        let read = try Tool.run(try Tool.python(), "-c", script, in: folder)
        #expect(read.status == 0, "\(read.output)")
        for line in [
            "6 2 1\n", "a & <b>.call 1 0 0\n", "keys #1.call 3 1 0\n", "more/fails.call 1 1 0\n", "wrong.call 1 0 1\n",
            "  . keys #1.call [key 2, language es] True []",
            "  more fails.call True ['Failure'] ['more/fails.call:4: hear goodbye:",
            "  . wrong.call False ['Error']",
        ] {
            #expect(read.output.contains(line), "\(line): \(read.output)")
        }
        #expect(!(try folder.text("r.xml")).contains("\u{1b}"))
    }

    @Test("JSON has an object a script and row")
    func json() throws {
        let folder = try Self.folder()
        let outcome = try Command("test", "--format", "json", in: folder).run()
        let objects = try outcome.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["passed"] as? Bool } == [true, true, true, false, false, false])
        #expect((objects[2]["row"] as? [String: String]) == ["key": "2", "language": "es"])
        #expect(objects[3]["line"] as? Int == 5 && objects[3]["step"] as? String == "hear main-menu in es")
        #expect((objects[3]["replay"] as? String) == "hotline dial --replay 'keys #1.call:10'")
    }

    @Test("The HTML page needs nothing else, and has every transcript")
    func html() throws {
        let folder = try Self.folder()
        _ = try Command("test", "--report", "html=r.html", in: folder).run()
        let page = try folder.text("r.html")
        #expect(page.hasPrefix("<!DOCTYPE html>") && !page.contains("http") && !page.contains("src="))
        #expect(page.components(separatedBy: "<details").count == 7)
        #expect(page.contains("a &amp; &lt;b&gt;.call") && page.contains("For English, press 1."))
        #expect(!page.contains("\u{1b}"))
        // What failed comes first, and is open.
        let first = try #require(page.firstRange(of: "<details")).lowerBound
        #expect(page[first...].hasPrefix("<details open>"))
    }

    // MARK: Coverage

    private static func lineFolder() throws -> Folder {
        try Folder([
            "pets/line.yaml": PracticeLine.pets, "pets/Calls/a.call": "hear menu\npress 1\nended completed\n",
        ])
    }

    @Test("Coverage is summed up, and too little fails")
    func summary() throws {
        let folder = try Self.lineFolder()
        let outcome = try Command("test", "pets", "--coverage", "text", in: folder).run()
        #expect(outcome.state == .done)
        #expect(outcome.output.contains("nodes       2  of  4  50 %"), "\(outcome.output)")
        #expect(outcome.output.contains("pets/line.yaml:") && outcome.output.contains(": key 2 of 'menu'"))
        let enough = try Command("test", "pets", "--minimum-coverage", "5", in: folder).run()
        #expect(enough.state == .done)
        let tooLittle = try Command("test", "pets", "--minimum-coverage", "95", in: folder).run()
        #expect(tooLittle.state == .exit(1) && tooLittle.errors.contains("is covered, less than 95.0 %"))
    }

    @Test("lcov's file is read by genhtml, which shows the lines of the flow file")
    func lcov() throws {
        let folder = try Self.lineFolder()
        _ = try Command(
            "test", "pets", "--coverage", "lcov=c.info", "--coverage", "json=c.json", "--coverage", "html=c.html",
            in: folder
        ).run()
        let made = try Tool.run("genhtml", "c.info", "--branch-coverage", "-o", "out", in: folder)
        #expect(made.status == 0 && made.output.contains("functions..: 50.0% (2 of 4 functions)"), "\(made.output)")
        #expect(try folder.text("out/pets/line.yaml.gcov.html").contains("menu"))
        let objects = try folder.lines("c.json").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(
            objects.contains {
                $0["kind"] as? String == "key" && $0["label"] as? String == "1" && $0["count"] as? Int == 1
            })
        #expect(
            try folder.text("c.html").contains("not covered: key 2 of &#39;menu&#39;")
                || folder.text("c.html").contains("not covered: key 2 of 'menu'"))
    }
}
