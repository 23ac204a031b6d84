import Foundation
import Simulation
import Testing

@Suite("hotline explain")
struct ExplainTests {
    @Test("says what is heard on a path, and why")
    func path() throws {
        let outcome = try Command("explain", "--path", "1,7,0", "--at", "2026-11-26T10:00:00-05:00").run()
        #expect(outcome.state == .done)
        let told = outcome.lines.map { String($0.drop { $0 == " " }) }
        for line in [
            "- no key stops it: barge-in is off in 'opening/notice'  (P2)",
            "- 1 is a choice of 'opening/choose-language', and no longer one begins with it  (M1)",
            "- it is no choice, and not bound for the line; the node is said again  (M4, M7)",
            "- 0 is no choice of 'main', and bound for the line  (M9, M4)",
            "- 'operator' asks the hours when it is entered  (Q1)",
            "- 'why-closed' branches on 'holiday: Thanksgiving Day'  (L1)",
        ] {
            #expect(told.contains(line), "\(line)")
        }
        #expect(outcome.output.contains("[the line is closed until Fri 08:00 (PH off; Thanksgiving Day)]"))
        #expect(!outcome.output.contains("hangs up"))
    }

    @Test("tells of the relaxed pace, of silence and of wrong entries")
    func entries() throws {
        let outcome = try Command(
            "explain", "ocrc-complaints", "--path", "8,1,2,1#,.,*", "--at", "2026-11-26T10:00:00-05:00"
        ).run()
        #expect(
            outcome.output.contains("- from here 20 s of silence are waited for, four times as long as usual  (T6, T7)")
        )
        #expect(outcome.output.contains("- it has too few digits; the node is said again  (C2, M7)"))
        #expect(outcome.output.contains("- no key came in time; the node is said again  (M7)"))
    }

    @Test(
        "refuses what is no path",
        arguments: [(["--path", "1,x"], "--path: 'x' is not a telephone key"), ([], "--path 1,3,0")])
    func refuses(arguments: [String], message: String) throws {
        var command = Command()
        command.arguments = ["explain"] + arguments
        let outcome = try command.run()
        #expect(outcome.state == .usage && outcome.errors.contains(message) && outcome.output == "")
    }

    @Test("says which keys came too late")
    func unused() throws {
        let silence = Array(repeating: ".", count: 12).joined(separator: ",")
        let outcome = try Command("explain", "--path", "1,\(silence),4", "--at", "2026-11-26T10:00:00-05:00").run()
        #expect(outcome.state == .done)
        #expect(outcome.errors == "hotline: note: the call ended before '.', key 8 of --path, was used\n")
    }

    @Test("lists the rules, as the documentation does")
    func rules() throws {
        let article = try DocumentationTests.text(of: "Sources/hotline/hotline.docc/Rules.md")
        let listed = try Command("explain", "--rules").run().output
        for clause in Clause.allCases {
            #expect(article.contains("| \(clause.rawValue) | \(clause.text) |\n"))
            #expect(
                listed.contains("\(clause.rawValue.padding(toLength: 5, withPad: " ", startingAt: 0))\(clause.text)\n"))
        }
    }
}
