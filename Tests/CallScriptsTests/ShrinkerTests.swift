import CallScripts
import FlowFiles
import Lines
import ServiceHours
import Testing

@Suite("A failing script is made shorter")
struct ShrinkerTests {
    private static func shortest(_ text: String) throws -> [String]? {
        let dialed = try LineDirectory().dial("detention-line")
        let script = try ScriptFile(text: text, file: "x.call").script(of: nil)
        return ScriptShrinker(
            line: dialed.line, names: LineNames(dialed.line), number: dialed.number,
            at: try Instant.parse("2026-11-23T10:00:00-05:00", local: nil), file: "x.call"
        ).shortest(script)
    }

    @Test("Nothing can be left out of the shortest, and it fails the same way")
    func shortest() throws {
        let text = """
            at 2026-11-23 10:00 America/New_York
            given pace relaxed
            hear choose-language
            press 1
            hear main-menu
            press 4
            hear other-menu
            press *
            hear main-menu
            press 1
            hear find-menu
            variable aNumber is "12345678"
            hear goodbye anywhere
            """
        let lines = try #require(try Self.shortest(text))
        // The keys that lead to the node are left, none of those that led elsewhere.
        #expect(lines.filter { $0.hasPrefix("press") }.joined().filter("0123456789*#".contains) == "11", "\(lines)")
        let whole = try #require(try Scripts.result(text).failure)
        let wanted = try Scripts.failure(text)?.drop { $0 != ":" }
        #expect(try Scripts.failure(lines.joined(separator: "\n"))?.drop { $0 != ":" } == wanted)
        for place in lines.indices.dropLast() {
            var fewer = lines
            fewer.remove(at: place)
            let failure = try Scripts.result(fewer.joined(separator: "\n")).failure
            #expect(failure?.node != whole.node || failure?.message != whole.message)
        }
    }

    @Test("A script that passes is none that can be made shorter")
    func passes() throws { #expect(try Self.shortest("hear choose-language\n") == nil) }
}
