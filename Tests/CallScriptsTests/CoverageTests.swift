import CallFlow
import CallScripts
import FlowFiles
import Lines
import ServiceHours
import Simulation
import TestSupport
import Testing

@Suite("What scripts cover")
struct CoverageTests {
    private static let flow = """
        line: x
        name: X
        languages: [en, es]
        hours: {zone: America/New_York, open: "Mo-Fr 09:00-17:00; PH off", holidays: us-federal}
        keys: {"0": desk}
        no-input: {after: 2, next: bye}
        no-match: {after: 2, next: bye}
        limit: bye
        start: main
        prompts:
          menu: {en: Press 1., es: Oprima el 1.}
          code: {en: Enter it., es: Ingréselo.}
          bye: {en: Goodbye., es: Adiós.}
        nodes:
          main:
            menu:
              prompt: menu
              keys:
                "1": code
                "2": {language: es, next: main}
          code: {collect: {prompt: code, digits: "2", into: code, next: which}}
          which: {branch: {on: {variable: code}, cases: {"11": desk}, else: bye}}
          desk: {transfer: {to: desk, when-closed: {prompt: bye, next: bye}, busy: bye, no-answer: bye}}
          bye: {play: bye, hang-up: completed}
        """

    private static func coverage(_ scripts: [String]) throws -> Coverage {
        let file = try FlowReader.read(text: flow, file: "x/line.yaml")
        let line = Line(file, common: .init())
        let map = CoverageMap(line.flow, places: file.places, files: file.files)
        var tally = map.nothing
        let names = LineNames(line)
        for text in scripts {
            let script = try ScriptFile(text: text, file: "x.call").script(of: nil)
            let monday = try Instant.parse(script.setting.instant?.text ?? "2026-11-23T10:00:00-05:00", local: nil)
            let result = ScriptRun.result(of: script, line: line, names: names, number: nil, at: monday)
            #expect(result.failure == nil, "\(text): \(result.failure?.message ?? [])")
            map.count(result.log, into: &tally)
        }
        var coverage = Coverage()
        coverage.add(tally, of: map)
        return coverage
    }

    private static func covered(_ scripts: String...) throws -> [String] {
        try coverage(scripts).points.filter { $0.count > 0 }.map { "\($0.point.line): \($0.point)" }
    }

    @Test("Points stand at the lines of nodes and keys")
    func places() throws {
        let points = try Self.coverage(["hear menu"]).points
        #expect(points.allSatisfy { $0.point.file == "x/line.yaml" })
        #expect(points.contains { $0.point.line == 19 && "\($0.point)" == "key 1 of 'main'" })
        #expect(points.contains { $0.point.line == 21 && $0.point.kind == .node && $0.point.node == "code" })
        #expect(try Self.covered("hear menu") == ["3: language en", "15: node 'main'"])
    }

    @Test(
        "Each thing that a call comes through is counted, and nothing else",
        arguments: [
            ("hear menu\npress 2\nhear menu in es", ["language es", "key 2 of 'main'"]),
            (
                "hear menu\npress 1\nhear code\npress 11\ntransferred to desk\noperator answers\noperator hangs up",
                [
                    "hours: open", "key 1 of 'main'", "node 'code'", "entered of 'code'", "node 'which'",
                    "→ desk of 'which'",
                    "node 'desk'", "answered of 'desk'",
                ]
            ),
            (
                "hear menu\npress 1\nhear code\npress 12\nhear bye\nended",
                [
                    "key 1 of 'main'", "node 'code'", "entered of 'code'", "node 'which'", "→ bye of 'which'",
                    "node 'bye'",
                ]
            ),
            ("hear menu\nsay nothing for 20s\nended", ["no-input 1 of 'main'", "no-input 2 of 'main'", "node 'bye'"]),
            ("hear menu\npress 7\nwait 1s", ["no-match 1 of 'main'"]),
            (
                "at 2026-11-26T10:00:00-05:00\nhear menu\npress 0\nhear bye\nended",
                [
                    "key 0", "hours: closed", "hours: holiday", "node 'desk'", "closed of 'desk'", "node 'bye'",
                ]
            ),
            (
                "hear menu\npress 0\ntransferred to desk\noperator is busy\nended",
                [
                    "key 0", "hours: open", "node 'desk'", "busy of 'desk'", "node 'bye'",
                ]
            ),
            (
                "hear menu\npress 0\ntransferred to desk\nended",
                [
                    "key 0", "hours: open", "node 'desk'", "no-answer of 'desk'", "node 'bye'",
                ]
            ),
        ])
    func counts(script: String, also: [String]) throws {
        let found = try Self.covered(script).map { String($0.drop { $0 != " " }.dropFirst()) }
        #expect(Set(found) == Set(also + ["language en", "node 'main'"]))
    }

    @Test("Shares add up over lines that include the same")
    func shares() throws {
        let coverage = try Self.coverage(["hear menu"])
        #expect(coverage.share(of: .node) == (1, 5))
        #expect(coverage.share(of: .language) == (1, 2))
        #expect(coverage.percentage > 0 && coverage.percentage < 20)
        var both = Coverage()
        for target in ["opr", "foia"] {
            let dialed = try LineDirectory().dial(target)
            let map = CoverageMap(dialed.line.flow, places: dialed.places, files: dialed.files)
            both.add(map.nothing, of: map)
        }
        let files = Set(both.points.map(\.point.file))
        #expect(files.contains { $0.hasSuffix("opening/line.yaml") } && files.count >= 3)
        #expect(both.points.filter { $0.point.kind == .node && $0.point.node == "choose-language" }.count == 1)
    }
}
