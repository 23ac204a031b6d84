import Foundation
import Lines
import Testing

/// How many lines are embedded.
private let embedded = EmbeddedLines.ids.count

@Suite("Dialing what is not there, or is wrong")
struct TargetTests {
    @Test(
        "What is not found is told with the nearest there is",
        arguments: [
            (
                "1-888-351-4025",
                "hotline: error: no line has the number 1-888-351-4025; the nearest number is 1-888-351-4024 (ICE ERO Detention Reporting and Information Line)"
            ),
            (
                "999",
                "hotline: error: no line has the number 999; this is a simulation, which reaches no telephone: in an emergency, use one"
            ),
            (
                "1-888-DETAIN",
                "hotline: error: no line has the number 1888338246; the nearest number is 1-888-351-4024 (ICE ERO Detention Reporting and Information Line)"
            ),
            (
                "detention-lin",
                "hotline: error: there is no line, number or file 'detention-lin'; did you mean 'detention-line'?"
            ),
            (
                "x",
                "hotline: error: there is no line, number or file 'x'; 'hotline lines' lists the \(embedded) lines that there are"
            ),
            (
                "",
                "hotline: error: there is no line, number or file ''; 'hotline lines' lists the \(embedded) lines that there are"
            ),
            (
                "a\u{1b}[31m",
                "hotline: error: there is no line, number or file 'a\u{fffd}[31m'; 'hotline lines' lists the \(embedded) lines that there are"
            ),
            ("./nothing", "./nothing: error: there is no such file"),
            ("nothing.yaml", "nothing.yaml: error: there is no such file"),
            ("/dev/null", "/dev/null: error: this is not an ordinary file"),
            ("/proc", "/proc: error: the folder has no line.yaml"),
        ])
    func notFound(target: String, message: String) throws {
        let outcome = try dial(target)
        #expect(outcome.errors == message + "\n")
    }

    @Test("What is not there is not found, and no call is told", arguments: ["999", "x", "./nothing", "/dev/null"])
    func state(target: String) throws {
        let outcome = try dial(target)
        #expect(outcome.state == .notFound)
        #expect(outcome.output == "")
    }

    @Test("A folder of lines that is not there is not found", arguments: ["dial", "lines", "show"])
    func noFolder(command: String) throws {
        #expect(try Command(command, "--lines", "/nowhere").run().state == .notFound)
    }

    @Test("Of a wrong flow file all mistakes are told at once, each where it is")
    func mistakes() throws {
        let outcome = try dial("broken.yaml", in: try Folder(["broken.yaml": Self.broken]))
        #expect(
            outcome.errors == """
                broken.yaml:5:8: error: no node is named 'mian'
                start: mian
                       ^
                did you mean 'main'?
                broken.yaml:9:15: error: no prompt is named 'nothing-such'
                      prompt: nothing-such
                              ^
                broken.yaml:10:19: error: no node is named 'nowhere'
                      keys: {"1": nowhere, "x": main}
                                  ^
                broken.yaml:10:28: error: 'x' are not keys; a choice is 1 to 32 of 0-9, *, # and A-D
                      keys: {"1": nowhere, "x": main}
                                           ^
                broken.yaml:12:7: error: a menu has no 'barge-im'
                      barge-im: false
                      ^
                5 mistakes in broken.yaml

                """)
    }

    private static let broken = """
        line: broken
        name: Broken line
        languages: [en]
        hours: {zone: America/New_York, open: unpublished}
        start: mian
        nodes:
          main:
            menu:
              prompt: nothing-such
              keys: {"1": nowhere, "x": main}
              no-input: {next: main}
              barge-im: false
              no-match: {next: main}
        """

    @Test("A wrong flow file is unusable input, and no call is told", arguments: ["dial", "show"])
    func wrong(command: String) throws {
        let folder = try Folder(["lines/broken/line.yaml": Self.broken])
        let outcome = try Command(command, "broken", "--lines", "lines", in: folder).run()
        #expect(outcome.state == .unusableInput)
        #expect(outcome.output == "")
    }

    @Test(
        "The mistakes of all lines of a folder are told",
        arguments: [["dial", "nobody"], ["show", "nobody"], ["lines"]])
    func severalFiles(arguments: [String]) throws {
        var command = Command(in: try Self.twoBroken())
        command.arguments = arguments + ["--lines", "lines"]
        let outcome = try command.run()
        #expect(outcome.errors.contains("6 mistakes in 2 files\n"))
        #expect(outcome.state == .unusableInput)
    }

    @Test("What was asked for and is not there is said beside the mistakes of others")
    func askedBesideMistakes() throws {
        let outcome = try Command("dial", "detention-lin", "--lines", "lines", in: try Self.twoBroken()).run()
        #expect(
            outcome.errors.hasSuffix(
                "hotline: error: there is no line, number or file 'detention-lin'; did you mean 'detention-line'?\n"))
    }

    @Test("Lines that are wrong keep nobody from those that are right")
    func others() throws {
        let listed = try Command("lines", "--lines", "lines", in: try Self.twoBroken()).run()
        #expect(listed.lines.contains { $0.hasPrefix("1-888-351-4024  detention-line") })
        let shown = try Command("show", "detention-line", "--lines", "lines", in: try Self.twoBroken()).run()
        #expect(shown.state == .done && shown.errors.contains("error: no node is named 'nowhere'"))
    }

    private static func twoBroken() throws -> Folder {
        try Folder(["lines/a/line.yaml": broken, "lines/b/line.yaml": "\tline: b\n"])
    }

    @Test(
        "A file that is no flow at all is told where it goes wrong",
        arguments: [
            ("", "flow.yaml:1:1: error: there is nothing in the file; it starts with 'line: NAME'"),
            ("just words\n", "flow.yaml:1:1: error: expected a flow, found 'just words'"),
            ("line: a\n\tname: b\n", "flow.yaml:2:1: error: a tab cannot indent; use blanks"),
            ("line: \u{0}\n", "flow.yaml:1:7: error: the control character 0x00 is not text; take it out"),
            (
                PracticeLine.pets.replacing("name: Pet line", with: #"name: "\e[31mred""#),
                "flow.yaml:2:7: error: the control character 0x1B is not text; take it out"
            ),
            (String(repeating: "[", count: 20_000), "flow.yaml:1:1: error: this is nested more than 64 deep"),
        ])
    func noFlow(text: String, message: String) throws {
        let outcome = try dial("flow.yaml", in: try Folder(["flow.yaml": text]))
        #expect(outcome.errors.split(separator: "\n").first.map(String.init) == message)
    }

    @Test("Bytes that are not UTF-8 are told where they are")
    func notUTF8() throws {
        let folder = try Folder()
        try Data([0x61, 0x0a, 0x62, 0xff]).write(to: URL(fileURLWithPath: folder.path + "/flow.yaml"))
        let outcome = try dial("flow.yaml", in: folder)
        #expect(outcome.errors.hasPrefix("flow.yaml:2:2: error: the byte 0xFF is not UTF-8; save the file as UTF-8\n"))
    }

    @Test("A file of 100 MB is refused without being read")
    func large() throws {
        let folder = try Folder(["flow.yaml": "line: large\n"])
        try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/flow.yaml")).truncate(atOffset: 100_000_000)
        let outcome = try dial("flow.yaml", in: folder)
        #expect(outcome.errors == "flow.yaml: error: the file has 100 MB; at most 8 MB are read\n")
    }

    @Test("Aliases that stand for more and more are refused")
    func aliases() throws {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip("bcdefghij", "abcdefghi") {
            let aliases = Array(repeating: "*\(before)", count: 10).joined(separator: ", ")
            text += "\(name): &\(name) [\(aliases)]\n"
        }
        let outcome = try dial("flow.yaml", in: try Folder(["flow.yaml": text]))
        #expect(
            outcome.errors.contains(
                "error: the file has more than 100000 values, aliases counted as what they stand for\n"))
    }

    @Test("A flow that goes round without waiting ends as a loop")
    func loop() throws {
        let flow = PracticeLine.unpublished("start: {goto: other}\nother: {goto: start}")
        let call = try dial("loop.yaml", in: try Folder(["loop.yaml": flow]))
        #expect(
            call.lines.suffix(3) == [
                "  0:00.000  [the flow loops: a hundred nodes were entered without waiting once]",
                "  0:00.000  This call has to end now. You can call again at any time. Goodbye.",
                "  0:05.600  [the line hangs up: loop]",
            ])
    }

    @Test("A flow that speaks for ever ends by the longest time of a call")
    func talkative() throws {
        let flow = PracticeLine.unpublished("start: {play: hello, next: start}")
        let call = try dial("talk.yaml", in: try Folder(["talk.yaml": flow]))
        #expect(
            call.lines.suffix(4) == [
                " 30:00.000  [the call has reached its longest time]",
                " 30:00.000  [stopped before its first word]",
                " 30:00.000  This call has to end now. You can call again at any time. Goodbye.",
                " 30:05.600  [the line hangs up: time-limit]",
            ])
    }

    @Test("A line that is included by its id is the one beside, before one that is part of the program")
    func besides() throws {
        let front = """
            line: front
            name: Front
            languages: [en]
            hours: {zone: UTC, open: unpublished}
            include: [opr]
            start: opr/start
            nodes: {x: {hang-up: completed}}

            """
        let other = """
            line: opr
            name: Other
            languages: [en]
            hours: {zone: UTC, open: unpublished}
            start: start
            prompts: {here: {en: We are beside it.}}
            nodes: {start: {play: here, hang-up: completed}}

            """
        let folder = try Folder(["front/line.yaml": front, "opr/line.yaml": other])
        let call = try Command("dial", "front", in: folder).run()
        #expect(call.output.contains("We are beside it."), "\(call.errors)")
    }
}
