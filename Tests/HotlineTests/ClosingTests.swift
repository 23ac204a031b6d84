import Testing

/// Clause Q5, as it is heard: the caller waits from 19:59:00.800 on, the line closes a minute after the answer.
@Suite("Someone waits when the line closes")
struct ClosingTests {
    private static let evening = "2026-11-23T19:59:00-05:00"

    @Test("The detention line still serves who waits at 20:00:00, and says nothing")
    func detentionLine() throws {
        let call = try dial("--operators", "after=90", at: Self.evening, keys: "1\n0\n")
        #expect(
            call.lines.suffix(11) == [
                "  0:57.200  [in the queue: operators]",
                "  0:57.200  \(Said.firstInLine)",
                "  1:00.000  [the line closes; callers already waiting are still served]",
                "  1:05.200  [♪ hold music]",
                "  1:35.200  You are number 1 in line.",
                "  1:37.600  [♪ hold music]",
                "  2:07.600  \(Said.firstInLine)",
                "  2:15.600  [♪ hold music]",
                "  2:27.200  [an operator answers]",
                "  3:27.200  [the talk with the operator is over after 1:00]",
                "  3:27.200  [the line hangs up: completed]",
            ])
    }

    @Test("On the detention line, who waits for nobody hears so after half an hour, closed or not")
    func nobody() throws {
        let call = try dial("--operators", "absent", at: Self.evening, keys: "1\n0\n")
        #expect(
            call.told(from: "the longest wait").prefix(3) == [
                "[the longest wait is over]",
                "[stopped after 2 s, at \"… number 1 in line.\"]",
                "We are sorry. No operator could answer.",
            ])
    }

    @Test("With 'drain' the music goes on")
    func drain() throws {
        let call = try dialed(policy: "drain")
        #expect(
            call.told(from: "the line closes").prefix(2) == [
                "[the line closes; callers already waiting are still served]", "Thank you for waiting.",
            ])
    }

    @Test("With 'announce' who waits is told at once, and served")
    func announce() throws {
        let call = try dialed(policy: "announce")
        #expect(
            call.lines.suffix(6) == [
                "  1:00.000  [the line closes; callers already waiting are told, and still served]",
                "  1:00.000  Our hours have just ended. You can stay on the line, and we will still try to answer your call.",
                "  1:08.000  [♪ hold music]",
                "  1:30.800  [an operator answers]",
                "  2:30.800  [the talk with the operator is over after 1:00]",
                "  2:30.800  [the line hangs up: completed]",
            ])
    }

    @Test("With 'close' who waits is sent away at once")
    func close() throws {
        let call = try dialed(policy: "close")
        #expect(
            call.lines.suffix(4) == [
                "  1:00.000  [the line closes; callers already waiting are sent away]",
                "  1:00.000  The operators are not here right now.",
                "  1:02.800  Goodbye.",
                "  1:03.200  [the line hangs up: completed]",
            ])
    }

    @Test("With 'close' an operator who answers at the closing instant has answered")
    func lastInstant() throws {
        let call = try dialed(policy: "close", operators: "after=59.2")
        #expect(
            call.lines.suffix(3) == [
                "  1:00.000  [an operator answers]",
                "  2:00.000  [the talk with the operator is over after 1:00]",
                "  2:00.000  [the line hangs up: completed]",
            ])
    }

    @Test("Shortly before closing a queue with a last entry takes nobody")
    func lastEntry() throws {
        let flow = Self.flow("last-entry: 10m")
        let call = try dial("closing.yaml", at: "2026-11-23T19:50:00-05:00", in: try Folder(["closing.yaml": flow]))
        #expect(
            call.told(from: "too late").prefix(2) == [
                "[too late for the queue: the line is open until 20:00 (Mo-Fr 08:00-20:00)]",
                "The operators are not here right now.",
            ])
    }

    private func dialed(policy: String, operators: String = "after=90") throws -> Command.Outcome {
        let folder = try Folder(["closing.yaml": Self.flow("at-closing: \(policy)")])
        return try dial("closing.yaml", "--operators", operators, at: Self.evening, in: folder)
    }

    /// A line that transfers at once, to a queue with a setting.
    private static func flow(_ setting: String) -> String {
        """
        line: closing
        name: Closing line
        languages: [en]
        hours: {zone: America/New_York, zone-name: {en: Eastern Time}, open: "Mo-Fr 08:00-20:00"}
        start: operator
        prompts:
          connecting: {en: "Please hold."}
          thanks: {en: "Thank you for waiting."}
          away: {en: "The operators are not here right now."}
          bye: {en: "Goodbye."}
        nodes:
          operator:
            transfer:
              to: operators
              when-open:
                prompt: connecting
                queue: {hold-music: hold, announcements: [thanks], announce-position: 30s, \(setting)}
              when-closed: {prompt: away, next: bye}
              busy: bye
              no-answer: bye
              hang-up: completed
          bye: {play: bye, hang-up: completed}
        """
    }
}
