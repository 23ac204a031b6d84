import CallFlow
import FlowFiles
import Testing

@Suite("Nodes that do one thing")
struct NodeTests {
    /// The kind of the node `a`.
    private static func kind(_ node: String, _ more: String = "") throws -> Node.Kind {
        try PracticeFlow.flow("nodes:\n  a: \(node)\n\(more)").node("a").kind
    }

    @Test("A play node plays and goes on, or hangs up")
    func play() throws {
        let flow = try PracticeFlow.flow(
            "nodes:\n  a: {play: [ask, bye], next: end}\n  b: {play: ask, hang-up: all-said}")
        #expect(try flow.node("a").prompt == [.prompt("ask"), .prompt("bye")])
        guard case .play(let first) = try flow.node("a").kind, case .play(let second) = try flow.node("b").kind else {
            throw WrongKind(name: "a")
        }
        #expect(first == .next(NodeID(2)))
        #expect(second == .hangUp(Disposition("all-said")))
    }

    @Test("A hang-up alone plays nothing", arguments: ["completed", "no-operator", "7"])
    func hangUp(disposition: String) throws {
        let node = try PracticeFlow.flow("nodes:\n  a: {hang-up: \(disposition)}").node("a")
        #expect(node.prompt.isEmpty)
        guard case .play(let exit) = node.kind else { throw WrongKind(name: "a") }
        #expect(exit == .hangUp(Disposition(disposition)))
    }

    @Test("A goto goes on")
    func goto() throws {
        guard case .goto(let next) = try Self.kind("{goto: end}") else { throw WrongKind(name: "a") }
        #expect(next == NodeID(1))
    }

    @Test("A sub-flow has an entry and a way on, and returns")
    func subFlow() throws {
        let flow = try PracticeFlow.flow("nodes:\n  a: {sub-flow: b, next: end}\n  b: {return: true}")
        guard case .subFlow(let entry, let next) = try flow.node("a").kind else { throw WrongKind(name: "a") }
        #expect(entry == NodeID(1))
        #expect(next == NodeID(2))
        guard case .return = try flow.node("b").kind else { throw WrongKind(name: "b") }
    }

    @Test("Variables are set to texts, to others, and to what is known of the call")
    func set() throws {
        let flow = try PracticeFlow.flow(
            """
            nodes:
              a:
                set:
                  x: some words
                  empty: ""
                  y: {from: x}
                  c: {from: caller}
                  n: {from: number}
                  l: {from: language}
                next: end
            """)
        guard case .set(let assignments, let next) = try flow.node("a").kind else { throw WrongKind(name: "a") }
        #expect(flow.variables == ["x", "empty", "y", "c", "n", "l"])
        #expect(assignments.map(\.variable) == (0..<6).map { VariableID($0) })
        #expect(
            assignments.map(\.source) == [
                .text("some words"), .text(""), .variable(VariableID(0)), .caller, .number, .language,
            ])
        #expect(next == NodeID(1))
    }

    @Test("A recording has what it says, and else what is usual")
    func record() throws {
        let flow = try PracticeFlow.flow(
            """
            nodes:
              a: {record: {next: end}}
              b: {record: {prompt: ask, max: 3m, silence: 6s, end-with: "*", empty: a, hang-up: voicemail}}
              c:
                record: {next: end, end-with: none}
                timers: {recording: 1m, silence: 2s}
            """)
        let (usual, own, timed) = (try flow.record("a"), try flow.record("b"), try flow.record("c"))
        #expect(try flow.node("a").prompt.isEmpty)
        #expect(usual.maximum == .minutes(2))
        #expect(usual.silence == .seconds(4))
        #expect(usual.terminationKey == .pound)
        #expect(usual.next == .next(NodeID(3)))
        #expect(usual.empty == nil)
        #expect(try flow.node("b").prompt == [.prompt("ask")])
        #expect(own.maximum == .minutes(3))
        #expect(own.silence == .seconds(6))
        #expect(own.terminationKey == .star)
        #expect(own.next == .hangUp(Disposition("voicemail")))
        #expect(own.empty == NodeID(0))
        #expect(timed.maximum == .minutes(1))
        #expect(timed.silence == .seconds(2))
        #expect(timed.terminationKey == nil)
    }
}
