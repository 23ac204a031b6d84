import FlowFiles
import Testing

@Suite("YAML that unfolds, nests or goes on without measure")
struct YAMLLimitTests {
    @Test("Aliases of aliases are counted as what they stand for, and refused where they become too many")
    func billionLaughs() {
        let levels = zip("bcdefghi", "abcdefgh").map { name, below in
            "\(name): &\(name) [\(Array(repeating: "*\(below)", count: 10).joined(separator: ","))]\n"
        }
        #expect(
            Complaints.ofWholeFlow("a: &a [x]\n" + levels.joined()) == [
                "6:17: error: the file has more than 100000 values, aliases counted as what they stand for"
            ])
    }

    @Test("A hundred thousand values are as many as a file can have")
    func manyValues() {
        // The list's key, the list and the mapping are values too.
        let most = "a: [" + String(repeating: "b,", count: 99_997) + "]\n"
        #expect(Complaints.ofWholeFlow(most).contains("1:1: error: a flow has no 'a'"))
        let more = "a: [" + String(repeating: "b,", count: 99_998) + "]\n"
        #expect(
            Complaints.ofWholeFlow(more) == [
                "1:199999: error: the file has more than 100000 values, aliases counted as what they stand for"
            ])
    }

    @Test(
        "Nesting of more than 64 is refused where it becomes too deep",
        arguments: [
            ("a: " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64), "1:67"),
            (String(repeating: "- ", count: 65) + "x", "1:129"),
            (String(repeating: "? ", count: 65) + "x", "1:129"),
            (String(repeating: "[\n", count: 100), "65:1"),
        ])
    func deepNesting(text: String, place: String) {
        #expect(Complaints.ofWholeFlow(text) == ["\(place): error: this is nested more than 64 deep"])
    }

    @Test("Brackets beyond what YAML itself can hold are told in the same words", arguments: ["[", "{", "[{"])
    func deepestNesting(bracket: String) {
        let complaints = Complaints.ofWholeFlow("\na: " + String(repeating: bracket, count: 20_000))
        #expect(complaints.count == 1)
        #expect(complaints.first?.hasPrefix("2:") == true)
        #expect(complaints.first?.hasSuffix("error: this is nested more than 64 deep") == true)
    }

    @Test("Nesting of 64 is read")
    func nesting() {
        let text = "a: " + String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
        #expect(Complaints.ofWholeFlow(text).contains("1:1: error: a flow has no 'a'"))
    }

    @Test("An alias cannot nest deeper than its parts could")
    func deepAliases() {
        let half = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        let other = String(repeating: "[", count: 30) + "*a" + String(repeating: "]", count: 30)
        #expect(
            Complaints.ofWholeFlow("a: &a \(half)\nb: \(other)\n") == [
                "2:34: error: this is nested more than 64 deep"
            ])
    }

    @Test("Long texts, many lines and many keys are read in bearable time", .timeLimit(.minutes(1)))
    func largeFiles() {
        let long = PracticeFlow.yaml("name: \"" + String(repeating: "long ", count: 1_000_000) + "\"")
        #expect(Complaints.ofWholeFlow(long) == [])
        let lines = PracticeFlow.yaml("name: Practice") + String(repeating: "# a comment\n", count: 500_000)
        #expect(Complaints.ofWholeFlow(lines) == [])
        let nodes = (1...20_000).map { "  n\($0): {goto: n\($0)}\n" }.joined()
        #expect(Complaints.ofFlow("nodes:\n" + nodes) == [])
    }
}
