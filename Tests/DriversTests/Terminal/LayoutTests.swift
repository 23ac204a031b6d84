import CallFlow
import Simulation
import Testing

@testable import Drivers

@Suite("How the status and the help fit a terminal")
struct LayoutTests {
    private static let facts = StatusFacts(
        line: "ICE ERO Detention Reporting and Information Line", localTime: "Mon 10:00:12 EST",
        hours: "open until 20:00",
        elapsed: "1:12", language: "en", node: "main", activity: "listening", timer: "silence 3.2 s", entry: "12",
        waiting: "", hints: ["? help", "q hang up", "space skip"])

    private func rows(_ columns: Int, _ rows: Int) -> [String] {
        StatusBlock(Self.facts).rows(for: TerminalSize(columns: columns, rows: rows)).map(\.description)
    }

    @Test("80 by 24: a rule, the line and its hours, the call, the keys")
    func usual() {
        #expect(
            rows(80, 24) == [
                "───────────────────────────────────────────────────────────────────────────────",
                "ICE ERO Detention Reporting and Informati…  Mon 10:00:12 EST · open until 20:00",
                "1:12 · listening · silence 3.2 s                                      main · en",
                "▸ 12 · ? help · q hang up · space skip",
            ])
    }

    @Test("40 by 10: the line, its hours, the call, the keys, each in a row of its own")
    func small() {
        #expect(
            rows(40, 10) == [
                "ICE ERO Detention Reporting and Inform…",
                "open until 20:00       Mon 10:00:12 EST",
                "1:12 · listening · silence 3.2 s     en",
                "▸ 12 · ? help · q hang up · space skip",
            ])
    }

    @Test("20 columns: what matters least is left out")
    func narrow() {
        #expect(
            rows(20, 24) == ["ICE ERO Detention …", "open until 20:00", "1:12 · listening", "▸ 12 · ? help"])
    }

    @Test(
        "A short terminal keeps the call, then the keys, then the hours",
        arguments: [(7, 3), (6, 2), (4, 1), (3, 1), (2, 1)])
    func short(rows: Int, expected: Int) {
        let shown = self.rows(80, rows)
        #expect(shown.count == expected)
        #expect(shown.contains { $0.hasPrefix("1:12") })
    }

    @Test("No row is wider than the terminal can show", arguments: 1...100)
    func fits(columns: Int) {
        let size = TerminalSize(columns: columns, rows: 24)
        for row in StatusBlock(Self.facts).rows(for: size) + KeypadHelp.rows(columns: size.usableColumns) {
            #expect(columns < 20 || row.width <= size.usableColumns, "\(row)")
        }
    }

    @Test("In 20 columns the help is keypad, then each command over what it does")
    func narrowHelp() {
        #expect(
            KeypadHelp.rows(columns: 19).map(\.description).prefix(10) == [
                "1      2 abc 3 def", "4 ghi  5 jkl 6 mno", "7 pqrs 8 tuv 9 wxyz", "*      0     # ", "",
                "0-9 * # A-D", "  the telephone's", "  keys", "space", "  skip to the end",
            ])
    }

    @Test("The help shows keypad and commands side by side where there is room")
    func wideHelp() {
        #expect(
            KeypadHelp.rows(columns: 79).map(\.description) == [
                "1      2 abc 3 def    0-9 * # A-D        the telephone's keys",
                "4 ghi  5 jkl 6 mno    space              skip to the end of the prompt",
                "7 pqrs 8 tuv 9 wxyz   a  b  n            operators: answer, busy, no answer",
                "*      0     #        h                  you talk: the operator hangs up",
                "                      v                  speak into a recording",
                "                      s                  where the call is",
                "                      ?                  this help",
                "                      q  Ctrl-C  Ctrl-D  hang up",
            ])
    }
}

@Suite("How times are written")
struct ClockTextTests {
    @Test(
        "Time since the answer",
        arguments: [(0, "0:00"), (7999, "0:07"), (723_000, "12:03"), (3_723_000, "1:02:03"), (-5, "0:00")])
    func elapsed(milliseconds: Int64, expected: String) {
        #expect(ClockText.elapsed(Milliseconds(milliseconds)) == expected)
    }

    @Test(
        "Time that is left is rounded up",
        arguments: [
            (0, "0.0 s"), (1, "0.1 s"), (3200, "3.2 s"), (9900, "9.9 s"), (9901, "10 s"), (59_000, "59 s"),
            (59_001, "1:00"), (120_000, "2:00"),
        ])
    func remaining(milliseconds: Int64, expected: String) {
        #expect(ClockText.remaining(Milliseconds(milliseconds)) == expected)
    }

    @Test(
        "Shown time that is left changes when it says",
        arguments: [(3250, 50), (3200, 100), (9900, 100), (9901, 901), (12_000, 1000), (12_001, 1)])
    func change(milliseconds: Int64, expected: Int64) {
        #expect(ClockText.nextChange(ofRemaining: Milliseconds(milliseconds)) == Milliseconds(expected))
    }
}
