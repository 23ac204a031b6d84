import Foundation
import Testing

@Suite("hotline test")
struct TestScriptsTests {
    private static let passes = "at 2026-11-23 10:00 America/New_York\nhear choose-language\npress 1\nhear main-menu\n"
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
        #expect(outcome.output.contains("b.call:6: hear goodbye\n  goodbye was not heard: a silence was counted first"))
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
        #expect(json.map { $0?["passed"] as? Bool } == [true, false] && json[1]?["line"] as? Int == 6)
        for jobs in ["1", "2", "9"] {
            #expect(try Command("test", "--format", "tap", "--jobs", jobs, in: folder).run().output == tap.output)
        }
    }

    @Test("takes a moment for scripts that say none")
    func moment() throws {
        let folder = try Folder(["a.call": "line is on a holiday\nwait 1s\n"])
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
