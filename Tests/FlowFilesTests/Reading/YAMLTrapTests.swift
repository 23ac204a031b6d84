import CallFlow
import FlowFiles
import Testing

@Suite("What YAML makes of texts, and this product does not")
struct YAMLTrapTests {
    /// The flow of a sample with warnings, which a trap usually has.
    private static func flow(_ sample: String) throws -> Flow {
        try FlowReader.read(text: PracticeFlow.yaml(sample), file: "x").flow
    }

    @Test("An unquoted off is the word off")
    func off() throws {
        let flow = try Self.flow("hours: {zone: UTC, open: off}\nnodes:\n  off: {goto: end}")
        #expect(flow.hours.expression == "off")
        #expect(flow.nodes[0].name == "off")
    }

    @Test("Unquoted times and dates are the texts that they are")
    func times() throws {
        let flow = try Self.flow(
            "hours: {zone: UTC, open: 08:00-20:00, exceptions: {2026-12-24: 08:00-12:00}}\nname: 20:00")
        #expect(flow.hours.expression == "08:00-20:00")
        #expect(flow.hours.exceptions.map(\.date.description) == ["2026-12-24"])
        #expect(flow.hours.exceptions.map(\.hours) == ["08:00-12:00"])
        #expect(flow.parts.name == "20:00")
    }

    @Test("A number is the text that was written", arguments: ["007", "1_000", "0x1F", "1.50", "+1"])
    func numbers(text: String) throws {
        let flow = try Self.flow("nodes:\n  a: {set: {x: \(text)}, next: end}")
        guard case .set(let assignments, _) = try flow.node("a").kind else { throw WrongKind(name: "a") }
        #expect(assignments.map(\.source) == [.text(text)])
    }

    @Test("A # within a text starts no comment, one after a blank does")
    func comments() throws {
        #expect(try Self.flow("name: A#1 # the first").parts.name == "A#1")
        #expect(try Self.flow("name: \"A # 1\"").parts.name == "A # 1")
    }

    @Test("Quoted or not, a key is the same key")
    func quotedKeys() throws {
        let flow = try Self.flow("keys: {1: end, \"2\": end, '*': back, \"#\": end}")
        #expect(flow.nodes[0].keys.all.map(\.key.description) == ["1", "2", "*", "#"])
    }

    @Test("Texts in blocks are folded or kept")
    func blocks() throws {
        #expect(try Self.flow("name: >-\n  one\n  two\n\n  three\n").parts.name == "one two\nthree")
        #expect(try Self.flow("name: |-\n  one\n  two\n").parts.name == "one\ntwo")
        #expect(try Self.flow("name: one\n  two\n").parts.name == "one two")
        #expect(try Self.flow("name: \"\\u00e1 \\\n  b\"\n").parts.name == "á b")
    }

    @Test("An alias stands for what its anchor named last")
    func aliases() throws {
        let flow = try Self.flow("name: &a One\nline: &a practice-2\nnodes:\n  a: {set: {x: *a}, next: end}")
        guard case .set(let assignments, _) = try flow.node("a").kind else { throw WrongKind(name: "a") }
        #expect(assignments.map(\.source) == [.text("practice-2")])
    }

    @Test("An anchor inside what has the same name is another")
    func innerAnchors() throws {
        let flow = try Self.flow("nodes:\n  a: &x {set: {v: &x \"1\", w: *x}, next: end}")
        guard case .set(let assignments, _) = try flow.node("a").kind else { throw WrongKind(name: "a") }
        #expect(assignments.map(\.source) == [.text("1"), .text("1")])
    }

    @Test("A tag that says text is allowed", arguments: ["!!str Practice", "! Practice", "!!str \"Practice\""])
    func textTags(name: String) throws {
        #expect(try Self.flow("name: \(name)").parts.name == "Practice")
    }

    @Test("A document may have its signs, its version and a byte order mark")
    func oneDocument() throws {
        let text = "\u{FEFF}%YAML 1.1\n---\n" + PracticeFlow.yaml("name: Practice") + "...\n"
        #expect(try FlowReader.read(text: text, file: "x").flow.parts.name == "Practice")
    }

    @Test("A key may be written with a question mark")
    func questionMark() throws {
        #expect(try Self.flow("keys:\n  ? \"1\"\n  : end").nodes[0].keys.all.map(\.key.description) == ["1"])
    }

    @Test("Words that YAML takes for something in one case only are warned of in that")
    func cases() {
        #expect(Complaints.ofFlow("name: oFF") == [])
        #expect(Complaints.ofFlow("name: y") == [])
        #expect(Complaints.ofFlow("name: 20:60") == [])
        #expect(Complaints.ofFlow("name: 1.2.3") == [])
        #expect(Complaints.ofFlow("name: 2026-1-2") == [])
        #expect(Complaints.ofFlow("name: 12") == [])
        #expect(
            Complaints.ofFlow("name: OFF") == [
                "1:7: warning: unquoted, other programs read OFF as false; write \"OFF\""
            ])
        #expect(
            Complaints.ofFlow("name: 1:30:59") == [
                "1:7: warning: unquoted, other programs read 1:30:59 as a number; write \"1:30:59\""
            ])
    }
}
