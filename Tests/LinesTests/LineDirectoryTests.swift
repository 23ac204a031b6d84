import CallFlow
import FlowFiles
import Foundation
import Lines
import Testing

@Suite("Lines are found by what a person dials")
struct LineDirectoryTests {
    private let directory: LineDirectory

    init() throws { directory = try LineDirectory() }

    @Test(
        "A number in any form",
        arguments: [
            "1-888-351-4024", "8883514024", "+1 (888) 351-4024", "888.351.4024", "18883514024", "1-888-351-40AG",
            "1/888/351-4024",
        ])
    func numbers(target: String) throws {
        let dialed = try directory.dial(target)
        #expect(dialed.line.flow.line == "detention-line")
        #expect(dialed.number?.text == "+18883514024")
    }

    @Test("A line's id, with its first number")
    func id() throws { #expect(try directory.dial("detention-line").number?.text == "+18883514024") }

    @Test("A flow file and a folder", arguments: ["line.yaml", ""])
    func path(name: String) throws {
        let folder = try Folder(["line.yaml": Folder.flow(number: "202-555-0111")])
        let dialed = try directory.dial(folder.path + name)
        #expect(dialed.line.flow.line == "own" && dialed.number?.text == "+12025550111")
    }

    @Test("Lines of one's own come first, by id and by number")
    func own() throws {
        let folder = try Folder(["mine/line.yaml": Folder.flow(number: "888-351-4024")])
        let directory = try LineDirectory(folders: [folder.path])
        #expect(try directory.dial("888-351-4024").line.flow.line == "own")
        #expect(try directory.all().map(\.flow.line).prefix(2) == ["own", "detention-line"])
    }

    @Test("An unknown number is told with the nearest that is known")
    func unknownNumber() {
        let error = #expect(throws: LineDirectoryError.self) { try directory.dial("1-888-351-4025") }
        #expect(
            error?.description
                == "no line has the number 1-888-351-4025; the nearest number is 1-888-351-4024 (ICE ERO Detention Reporting and "
                + "Information Line)")
    }

    @Test("Numbers for emergencies, and numbers of a fax, are told as what they are")
    func otherNumbers() {
        let emergency = #expect(throws: LineDirectoryError.self) { try directory.dial("911") }
        #expect(emergency?.description.hasPrefix("no line has the number 911; this is a simulation") == true)
        let fax = #expect(throws: LineDirectoryError.self) { try directory.dial("202-732-4265") }
        #expect(fax?.description.contains("it is the fact 'foia.fax'") == true)
    }

    @Test("Every number of every line is dialed")
    func everyNumber() throws {
        for line in try directory.all() {
            for number in line.flow.parts.numbers { #expect(try directory.dial(number.text).number == number) }
        }
    }

    @Test("Lines of one's own can share a number, if one of them includes the others")
    func sharedNumber() throws {
        let front = Folder.flow(number: "202-555-0111").replacing(
            "line: own", with: "line: front\ninclude: [../a, ../b]")
        let folder = try Folder([
            "a/line.yaml": Folder.flow(number: "202-555-0111").replacing("line: own", with: "line: a"),
            "b/line.yaml": Folder.flow(number: "202-555-0111").replacing("line: own", with: "line: b"),
            "front/line.yaml": front,
        ])
        let directory = try LineDirectory(folders: [folder.path])
        #expect(directory.mistakes == nil)
        #expect(try directory.dial("202-555-0111").line.flow.line == "front")
        #expect(try directory.dial(folder.path + "front").line.flow.nodes.contains { $0.name.hasPrefix("b/") })
    }

    @Test(
        "An unknown line is told with the nearest, or with all",
        arguments: [
            ("detention-lin", "there is no line, number or file 'detention-lin'; did you mean 'detention-line'?"),
            ("ice tip", "there is no line, number or file 'ice tip'; did you mean 'tip-line'?"),
            (
                "nothing",
                "there is no line, number or file 'nothing'; 'hotline lines' lists the \(EmbeddedLines.ids.count) lines that there are"
            ),
        ])
    func unknownLine(target: String, message: String) {
        let error = #expect(throws: LineDirectoryError.self) { try directory.dial(target) }
        #expect(error?.description == message)
    }

    @Test("A folder without lines is no directory of lines")
    func emptyFolder() throws {
        let folder = try Folder(["notes.txt": ""])
        let error = #expect(throws: Diagnostics.self) { try LineDirectory(folders: [folder.path]) }
        #expect(error?.cause == .unreadable)
    }

    @Test("What is wrong with lines is told for all at once, and keeps nobody from the others")
    func wrongLines() throws {
        let folder = try Folder(["a/line.yaml": "line: a\n", "b/line.yaml": "nodes: [\n"])
        let directory = try LineDirectory(folders: [folder.path])
        let mistakes = try #require(directory.mistakes)
        #expect(Set(mistakes.all.map(\.file)) == [folder.path + "a/line.yaml", folder.path + "b/line.yaml"])
        #expect(try directory.dial("detention-line").line.flow.line == "detention-line")
        let error = #expect(throws: LineDirectoryError.self) { try directory.dial("a") }
        #expect(error?.description.contains("there is no line, number or file 'a'") == true)
    }

    @Test(
        "Two lines with one id, or one number, are told",
        arguments: [("own", "202-555-0112", "the id 'own'"), ("other", "202-555-0111", "the number 1-202-555-0111")])
    func twice(id: String, number: String, claim: String) throws {
        let second = Folder.flow(number: number).replacing("line: own", with: "line: \(id)")
        let folder = try Folder(["a/line.yaml": Folder.flow(number: "202-555-0111"), "b/line.yaml": second])
        let directory = try LineDirectory(folders: [folder.path])
        #expect(
            directory.mistakes?.all.first?.description
                == "\(folder.path)b/line.yaml: error: the line of \(folder.path)a/line.yaml has \(claim) already")
        #expect(try directory.all().count == EmbeddedLines.ids.count + 1)
    }

    @Test("A line with the id of an embedded one takes its place")
    func override() throws {
        let flow = Folder.flow(number: "202-555-0111").replacing("line: own", with: "line: detention-line")
        let folder = try Folder(["mine/line.yaml": flow])
        #expect(
            try LineDirectory(folders: [folder.path + "mine/line.yaml"]).all().filter {
                $0.flow.line == "detention-line"
            }
            .map(\.flow.parts.name) == ["My own line"]
        )
    }

    @Test("A prompt that tells what nobody knows is refused at its place, with what may be meant")
    func unknownFact() throws {
        let flow = Folder.flow(number: "202-555-0111").replacing(
            "start: bye", with: "prompts: {bye: {en: \"Call {number: oprr}.\"}}\nstart: bye"
        ).replacing("play: goodbye", with: "play: bye")
        let folder = try Folder(["line.yaml": flow])
        let error = #expect(throws: LineDirectoryError.self) { try LineDirectory().dial(folder.path) }
        #expect(
            error?.description.contains("error: no fact is named 'oprr.number'; facts stand in Prompts/facts.yaml")
                == true)
        #expect(error?.description.contains("did you mean 'opr.number'?") == true)
    }

    @Test("A line may have facts of its own, which come before the common ones")
    func ownFacts() throws {
        let flow = Folder.flow(number: "202-555-0111").replacing(
            "start: bye", with: "prompts: {bye: {en: \"{number: desk}, {number: opr}\"}}\nstart: bye"
        ).replacing("play: goodbye", with: "play: bye")
        let facts = """
            facts:
              desk.number: {telephone: "202-555-0123", source: our card, checked: 2026-11-24}
              opr.number: {telephone: "202-555-0199", source: our card, checked: 2026-11-24}
            """
        let folder = try Folder(["line.yaml": flow, "Prompts/facts.yaml": facts])
        let line = try LineDirectory().dial(folder.path).line
        #expect(line.facts["desk.number"]?.provenance.source == "our card")
        #expect(line.facts["opr.number"]?.provenance.source == "our card")
        #expect(line.facts["ocrc.number"] != nil)
        #expect(line.toldFacts == [.number(line: "desk"), .number(line: "opr")])
    }
}

/// A folder of files that goes away with the test.
private final class Folder {
    let path: String

    init(_ files: [String: String]) throws {
        let root = FileManager.default.temporaryDirectory.appending(
            path: "lines-\(UUID())", directoryHint: .isDirectory)
        path = root.path(percentEncoded: false)
        for (name, text) in files {
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    static func flow(number: String) -> String {
        """
        line: own
        name: My own line
        numbers: ["\(number)"]
        languages: [en]
        start: bye
        nodes:
          bye: {play: goodbye, hang-up: completed}
        """
    }
}
