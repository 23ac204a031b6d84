import Testing

@Suite("Operators and their queue")
struct OperatorTests {
    @Test("By 0 an operator answers after four seconds, talks for a minute, and the call is completed")
    func answers() throws {
        let call = try dial(keys: "1\n0\n")
        #expect(
            call.lines.suffix(9) == [
                "  0:53.600  ▸ 0",
                "  0:53.600  [the line is open until 20:00 (Mo-Fr 08:00-20:00)]",
                "  0:53.600  \(Said.connecting)",
                "  0:57.200  [in the queue: operators]",
                "  0:57.200  \(Said.firstInLine)",
                "  1:01.200  [an operator answers]",
                "  1:01.200  [stopped after 4 s, at \"… leave a message and\"]",
                "  2:01.200  [the talk with the operator is over after 1:00]",
                "  2:01.200  [the line hangs up: completed]",
            ])
    }

    @Test(
        "An operator who is available after 12 seconds answers then, while music plays, and the caller does not hang up"
    )
    func later() throws {
        let call = try dial("--operators", "after=12", keys: "1\n0\n")
        #expect(
            call.lines.suffix(5) == [
                "  0:57.200  \(Said.firstInLine)",
                "  1:05.200  [♪ hold music]",
                "  1:09.200  [an operator answers]",
                "  2:09.200  [the talk with the operator is over after 1:00]",
                "  2:09.200  [the line hangs up: completed]",
            ])
    }

    @Test("Keys that are left when an operator answers do not end the talk")
    func leftKeys() throws {
        let call = try dial("--operators", "after=12", keys: "1\n0\n5\n5\n5\n")
        #expect(call.lines.last == "  2:09.200  [the line hangs up: completed]")
    }

    @Test("An operator talks as long as '--talk' says")
    func talk() throws {
        let call = try dial("--talk", "7.5", keys: "1\n0\n")
        #expect(call.lines.suffix(2).first == "  1:08.700  [the talk with the operator is over after 7.5 s]")
    }

    @Test("Where all are busy, the line says so and offers a message")
    func busy() throws {
        let call = try dial("--operators", "busy", keys: "1\n0\n")
        #expect(
            call.told(from: "[busy]") == [
                "[busy]",
                "[stopped after 1 s, at \"You are number\"]",
                "We are sorry. All the operators are busy.",
                Said.noOperatorMenu,
                "[the caller hangs up: caller-hung-up]",
            ])
    }

    @Test("Where nobody answers, the wait ends after half an hour")
    func absent() throws {
        let call = try dial("--operators", "absent", keys: "1\n0\n")
        #expect(
            call.lines.suffix(5) == [
                " 30:57.200  [the longest wait is over]",
                " 30:57.200  [stopped after 2 s, at \"… number 1 in line.\"]",
                " 30:57.200  We are sorry. No operator could answer.",
                " 31:00.000  \(Said.noOperatorMenu)",
                " 31:11.600  [the caller hangs up: caller-hung-up]",
            ])
    }

    @Test("Behind two callers the place in line is 3, 2 and 1 as the queue moves")
    func places() throws {
        let call = try dial("--queue-ahead", "2", keys: "1\n0\n")
        let places = call.lines.filter {
            $0.contains("You are number") || $0.contains("before this one") || $0.contains("next in line")
        }
        #expect(
            places == [
                "  0:57.200  You are number 3 in line. To leave a message and not wait, press 1. To go back, press star.",
                "  1:01.200  [1 caller before this one]",
                "  1:35.200  You are number 2 in line.",
                "  2:05.200  [next in line]",
                "  2:07.600  \(Said.firstInLine)",
                "  2:45.600  You are number 1 in line.",
            ])
    }

    @Test("Behind two callers an operator answers after both talks")
    func served() throws {
        let call = try dial("--queue-ahead", "2", keys: "1\n0\n")
        #expect(call.lines.filter { $0.contains("operator answers") } == ["  3:09.200  [an operator answers]"])
    }

    @Test("In the queue 1 leads to the recording")
    func leave() throws {
        let call = try dial("--operators", "absent", keys: "1\n0\n1\n")
        #expect(
            call.told(from: "hold music").prefix(4) == [
                "[♪ hold music]", "▸ 1", "[the caller leaves the queue]", Said.leaveAMessage,
            ])
    }

    @Test("The star leads from the queue back to the main menu")
    func back() throws {
        let call = try dial("--operators", "absent", keys: "1\n0\n*\n")
        #expect(
            call.told(from: "hold music") == [
                "[♪ hold music]", "▸ *", "[the caller leaves the queue]", Said.mainMenu,
                "[the caller hangs up: caller-hung-up]",
            ])
    }

    @Test("A key that means nothing in the queue is ignored")
    func ignored() throws {
        let call = try dial("--operators", "after=12", keys: "1\n0\n5\n")
        #expect(call.lines.contains("  1:05.200  ▸ 5 (means nothing now)"))
    }
}
