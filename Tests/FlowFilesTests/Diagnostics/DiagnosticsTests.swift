import FlowFiles
import Testing

@Suite("All mistakes of some files")
struct DiagnosticsTests {
    private static func mistake(
        _ message: String, in file: String = "a", at line: Int? = nil, _ column: Int = 1,
        severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic(
            severity: severity, file: file, position: line.map { Diagnostic.Position(line: $0, column: column) },
            message: message)
    }

    @Test("Places order the mistakes of a file, equal ones stay, and those without a place come first")
    func ordersPlaces() {
        let diagnostics = Diagnostics([
            Self.mistake("five", at: 3, 1), Self.mistake("two", at: 1, 9), Self.mistake("three", at: 2, 4),
            Self.mistake("four", at: 2, 4), Self.mistake("one"), Self.mistake("six", at: 10, 1),
        ])
        #expect(diagnostics.all.map(\.message) == ["one", "two", "three", "four", "five", "six"])
    }

    @Test("Files stay in the order in which they were read")
    func ordersFiles() {
        let diagnostics = Diagnostics([
            Self.mistake("1", in: "z", at: 5), Self.mistake("3", in: "a", at: 1), Self.mistake("2", in: "z", at: 7),
            Self.mistake("4", in: "m"),
        ])
        #expect(diagnostics.all.map(\.message) == ["1", "2", "3", "4"])
    }

    @Test("The summary counts mistakes and warnings")
    func summarizes() {
        let error = Self.mistake("e", at: 1)
        let warning = Self.mistake("w", at: 2, severity: .warning)
        #expect(Diagnostics([error]).summary == "1 mistake in a")
        #expect(Diagnostics([error, error]).summary == "2 mistakes in a")
        #expect(Diagnostics([error, warning]).summary == "1 mistake and 1 warning in a")
        #expect(Diagnostics([error, warning, warning]).summary == "1 mistake and 2 warnings in a")
        #expect(Diagnostics([error, Self.mistake("e", in: "b")]).summary == "2 mistakes in 2 files")
        #expect(Diagnostics([error], unlisted: 4).summary == "5 mistakes in a")
    }

    @Test("Without a place there is nothing to sum up")
    func rendersOneWithoutPlace() {
        #expect(Diagnostics([Self.mistake("there is no such file")]).rendered() == "a: error: there is no such file")
    }

    @Test("Warnings are no errors")
    func tellsErrors() {
        let diagnostics = Diagnostics([Self.mistake("w", at: 1, severity: .warning), Self.mistake("e", at: 2)])
        #expect(diagnostics.errors.map(\.message) == ["e"])
        #expect(diagnostics.cause == .wrong)
    }

    @Test("All mistakes of a file are reported at once, warnings among them")
    func reportsAll() {
        let sample = """
            line: My Line
            numbers: [x!]
            keys: {1: end, "0": operatr}
            hours: {zone: EST, open: 8-20, holidays: moon}
            timers: {call: 4}
            nodes:
              a: {play: aks, nxet: end}
              b: {menu: {prompt: ask, keys: {"1": c}, no-input: {after: 0}}}
              operator: {collect: {prompt: ask, digits: 9-8, into: x, next: end}, barge-in: maybe}
            """
        #expect(
            Complaints.ofFlow(sample) == [
                "1:7: error: 'My Line' is no name for a line; use a-z, 0-9 and '-'",
                "2:11: error: 'x!' is no telephone number",
                "3:8: warning: unquoted, other programs read 1 as a number; write \"1\"",
                "3:21: error: no node is named 'operatr'; did you mean 'operator'?",
                "4:15: error: 'EST' is not a zone with a region and a city, such as America/New_York; "
                    + "did you mean 'America/New_York'?",
                "4:26: error: '8-20': a time is HH:MM and a span HH:MM-HH:MM; write '08:00-20:00' [E_TIME_FORMAT]",
                "4:42: error: there is no calendar of holidays 'moon'",
                "5:16: error: '4' is not a time; write '4s'",
                "7:13: error: no prompt is named 'aks'; did you mean 'ask'?",
                "7:18: error: a play node has no 'nxet'; did you mean 'next'?",
                "8:39: error: no node is named 'c'",
                "8:61: error: '0' is not a whole number from 1 on",
                "9:45: error: '9-8' ends before it starts; the smaller number comes first",
                "9:81: error: 'maybe' is neither true nor false",
            ])
    }

    @Test("Of very many mistakes a hundred are listed and all are counted")
    func limitsList() throws {
        let nodes = (1...150).map { "  n\($0): {goto: nowhere}" }
        let text = PracticeFlow.yaml("nodes:\n" + nodes.joined(separator: "\n"))
        let error = try #require(throws: Diagnostics.self) { try FlowReader.read(text: text, file: "x") }
        #expect(error.all.count == 100)
        #expect(error.unlisted == 50)
        #expect(error.all.last?.position == Diagnostic.Position(line: 101, column: 16))
        #expect(error.rendered().hasSuffix("\n50 more mistakes not listed\n150 mistakes in x"))
    }

    @Test("One mistake above a hundred is not many")
    func limitsListByOne() throws {
        let nodes = (1...101).map { "  n\($0): {goto: nowhere}" }
        let text = PracticeFlow.yaml("nodes:\n" + nodes.joined(separator: "\n"))
        let error = try #require(throws: Diagnostics.self) { try FlowReader.read(text: text, file: "x") }
        #expect(error.rendered().hasSuffix("\n1 more mistake not listed\n101 mistakes in x"))
    }
}
