import FlowFiles
import Testing

@Suite("A mistake as people read it")
struct RenderingTests {
    /// What the only mistake of a flow looks like.
    static func rendered(_ text: String, file: String = "lines/x.yaml", color: Bool = false) throws -> String {
        let error = try #require(throws: Diagnostics.self) { try FlowReader.read(text: text, file: file) }
        return try #require(error.all.first).rendered(color: color)
    }

    @Test("Place and message come first, then the line, a caret, and what was meant")
    func rendersAll() throws {
        let text = PracticeFlow.yaml("nodes:\n  a: {play: ask, next: edn}")
        #expect(
            try Self.rendered(text) == """
                lines/x.yaml:2:24: error: no node is named 'edn'
                  a: {play: ask, next: edn}
                                       ^
                did you mean 'end'?
                """)
    }

    @Test("Without a suggestion nothing follows the caret")
    func rendersWithoutSuggestion() throws {
        #expect(
            try Self.rendered(PracticeFlow.yaml("timers: {call: 4}")) == """
                lines/x.yaml:1:16: error: '4' is not a time; write '4s'
                timers: {call: 4}
                               ^
                """)
    }

    @Test("A mistake of a whole file has neither place nor line")
    func rendersWithoutPosition() {
        let diagnostic = Diagnostic(file: "gone.yaml", message: "there is no such file")
        #expect(diagnostic.rendered() == "gone.yaml: error: there is no such file")
    }

    @Test("A warning says that it is one")
    func rendersWarning() throws {
        let file = try FlowReader.read(text: PracticeFlow.yaml("keys: {1: end}"), file: "x.yaml")
        #expect(
            file.warnings.map(\.description) == [
                """
                x.yaml:1:8: warning: unquoted, other programs read 1 as a number; write "1"
                keys: {1: end}
                       ^
                """
            ])
    }

    @Test("Colors mark the severity and the caret, and nothing else")
    func colors() throws {
        let text = PracticeFlow.yaml("start: ned")
        #expect(
            try Self.rendered(text, color: true) == """
                lines/x.yaml:1:8: \u{1B}[1;31merror:\u{1B}[0m no node is named 'ned'
                start: ned
                       \u{1B}[1;32m^\u{1B}[0m
                did you mean 'end'?
                """)
        let warning = try FlowReader.read(text: PracticeFlow.yaml("keys: {1: end}"), file: "x.yaml").warnings[0]
        #expect(warning.rendered(color: true).hasPrefix("x.yaml:1:8: \u{1B}[1;35mwarning:\u{1B}[0m unquoted"))
    }
}
