import CallFlow
import Testing

@testable import Simulation

@Suite("What a line of a caller's says")
struct CallerLineTests {
    private func keys(_ text: String) -> [Key] { text.compactMap { Key($0) } }

    @Test("Keys, with blanks between them or not", arguments: ["12#", "1 2 #", "  12# ", "12#\r"])
    func keys(text: String) throws {
        let line = try #require(try CallerLine(text))
        #expect(line.deed == .press(keys("12#")) && !line.interrupts)
    }

    @Test("Keys at the prompt's start")
    func interrupting() throws {
        let line = try #require(try CallerLine("! *9"))
        #expect(line.deed == .press(keys("*9")) && line.interrupts)
    }

    @Test("Silence")
    func silence() throws { #expect(try CallerLine(" . ")?.deed == .wait) }

    @Test(
        "A voice",
        arguments: [("speak 8s", 8000), ("speak 1.5s", 1500), ("SPEAK 0.25 s", 250), ("speak 3600s", 3_600_000)])
    func voice(text: String, milliseconds: Int64) throws {
        #expect(try CallerLine(text)?.deed == .speak(Milliseconds(milliseconds)))
    }

    @Test("A blank line says nothing", arguments: ["", "   ", "\t", "\r"])
    func blank(text: String) throws { #expect(try CallerLine(text) == nil) }

    @Test(
        "What is no line is refused, with what to write instead",
        arguments: [
            ("12x", "'x' is not a telephone key; the keys are 0-9, *, # and A-D"),
            ("a", "'a' is not a telephone key; the keys are 0-9, *, # and A-D in upper case"),
            ("..", "'.' is not a telephone key; the keys are 0-9, *, # and A-D"),
            ("１", "'１' is not a telephone key; the keys are 0-9, *, # and A-D"),
            ("!", "no key follows '!'; write the keys to press at the prompt's start, as in '!2'"),
            ("speak", "'speak' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"),
            ("speak 8", "'speak 8' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"),
            ("speak -1s", "'speak -1s' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"),
            ("speak nans", "'speak nans' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"),
            ("speak 9e9s", "'speak 9e9s' does not say how long the caller speaks; write 'speak 8s' or 'speak 1.5s'"),
            ("1\u{1b}", "'\u{fffd}' is not a telephone key; the keys are 0-9, *, # and A-D"),
        ])
    func refused(text: String, message: String) {
        let error = #expect(throws: CallerLine.Mistake.self) { try CallerLine(text) }
        #expect(error?.description == message)
    }
}
