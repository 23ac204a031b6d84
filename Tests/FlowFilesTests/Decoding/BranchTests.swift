import CallFlow
import FlowFiles
import Testing

@Suite("Branches and lookups")
struct BranchTests {
    private static func branch(_ parts: String) throws -> Branch {
        try PracticeFlow.flow(
            "nodes:\n  a: {branch: {\(parts)}}\n  b: {set: {v: \"1\"}, next: end}"
        ).branch("a")
    }

    @Test("A branch on hours with each state needs no else")
    func hours() throws {
        let branch = try Self.branch("on: hours, cases: {open: a, closed: b, unpublished: end}")
        #expect(branch.subject == .hours(.line))
        #expect(branch.cases.map(\.test) == [.equals("open"), .equals("closed"), .equals("unpublished")])
        #expect(branch.cases.map(\.next) == [NodeID(0), NodeID(1), NodeID(2)])
        #expect(branch.otherwise == NodeID(2))
    }

    @Test("A branch on why the line is open or closed asks for a kind of reason, or for one that is named")
    func reason() throws {
        let branch = try PracticeFlow.flow(
            """
            hours:
              zone: UTC
              open: "24/7; PH off"
              holidays: us-federal
              exceptions: {"2026-12-24": 'off "Christmas Eve closing"'}
            nodes:
              a:
                branch:
                  on: hours-reason
                  cases: {"exception: Christmas Eve closing": end, exception: end, "holiday: T*": end}
                  else: end
            """
        ).branch("a")
        #expect(branch.subject == .hoursReason(.line))
        #expect(
            branch.cases.map(\.test) == [
                .equals("exception: Christmas Eve closing"), .hasPrefix("exception"), .hasPrefix("holiday: T"),
            ])
    }

    @Test("A branch on languages with each of the line's needs no else")
    func languages() throws {
        let branch = try Self.branch("on: language, cases: {es: a, en: b}")
        #expect(branch.subject == .language)
        #expect(branch.cases.map(\.test) == [.equals("es"), .equals("en")])
        #expect(branch.otherwise == NodeID(1))
    }

    @Test("A branch on a variable compares whole texts and beginnings, in the order of the file")
    func variable() throws {
        let branch = try Self.branch("on: {variable: v}, cases: {\"1\": a, \"20*\": b, x y: end}, else: a")
        #expect(branch.subject == .variable(VariableID(0)))
        #expect(branch.cases.map(\.test) == [.equals("1"), .hasPrefix("20"), .equals("x y")])
        #expect(branch.cases.map(\.next) == [NodeID(0), NodeID(1), NodeID(2)])
        #expect(branch.otherwise == NodeID(0))
    }

    @Test("A branch on a number compares numbers, however they are written")
    func numbers() throws {
        let branch = try Self.branch(
            "on: caller, cases: {202-555-0123: a, 911: b, \"+1 (202) 555-*\": end, \"+44*\": a, \"+*\": b}, else: end")
        #expect(branch.subject == .caller)
        #expect(
            branch.cases.map(\.test) == [
                .equals("+12025550123"), .equals("911"), .hasPrefix("+1202555"), .hasPrefix("+44"), .hasPrefix("+"),
            ])
        #expect(try Self.branch("on: number, cases: {911: a}, else: b").subject == .number)
    }

    @Test("A lookup that names two ways takes them for all four")
    func lookup() throws {
        let lookup = try Self.lookup("key: v, found: a, not-found: b")
        #expect(lookup.table == "cases")
        #expect(lookup.key == .variable(VariableID(1)))
        #expect(lookup.found == NodeID(0))
        #expect(lookup.notFound == NodeID(1))
        #expect(lookup.failed == NodeID(1))
        #expect(lookup.timedOut == NodeID(1))
        #expect(lookup.time == .seconds(5))
    }

    @Test("A lookup that fails may go elsewhere, and elsewhere again when it takes too long")
    func lookupWays() throws {
        let failed = try Self.lookup("key: v, found: a, not-found: b, failed: end")
        #expect([failed.failed, failed.timedOut] == [NodeID(2), NodeID(2)])
        let late = try Self.lookup("key: v, found: a, not-found: b, timed-out: end", beside: ", timers: {lookup: 9s}")
        #expect([late.failed, late.timedOut] == [NodeID(1), NodeID(2)])
        #expect(late.time == .seconds(9))
    }

    @Test(
        "A lookup's key may be what is known of the call",
        arguments: [("caller", Assignment.Source.caller), ("number", .number), ("language", .language)])
    func lookupKey(text: String, source: Assignment.Source) throws {
        #expect(try Self.lookup("key: {from: \(text)}, found: a, not-found: b").key == source)
    }

    private static func lookup(_ parts: String, beside: String = "") throws -> Lookup {
        try PracticeFlow.flow(
            """
            lookups: {cases: cases.csv}
            nodes:
              a: {lookup: {table: cases, \(parts)}\(beside)}
              b: {set: {v: {from: office}}, next: end}
            """, tables: ["cases.csv": "key,office\n1,Main\n"]
        ).lookup("a")
    }
}
