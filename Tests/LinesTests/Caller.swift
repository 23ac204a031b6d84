import CallFlow
import Lines
import ServiceHours
import Simulation

/// Calls a line, the detention information line if no other is named, and tells what was heard and where the call was.
struct Caller {
    /// Everything that the line said, prompt by prompt.
    private(set) var heard: [String] = []
    /// The nodes that were entered, in order.
    private(set) var path: [String] = []
    /// How the call came out.
    private(set) var record: CallDetailRecord?

    /// A call in which the caller does what lines say; Monday, November 23, 2026, 10:00 in New York, if nothing else is said.
    init(
        _ lines: String..., at instant: String = "2026-11-23T10:00:00-05:00", operators: Operators = Operators(),
        change: (inout CallStart) -> Void = { _ in }
    ) throws {
        try self.init(of: LineDirectory.usual, lines, at: instant, operators: operators, change: change)
    }

    /// A call to the line of a number or an id.
    init(
        of target: String, _ lines: [String], at instant: String = "2026-11-23T10:00:00-05:00",
        operators: Operators = Operators(), change: (inout CallStart) -> Void = { _ in }
    ) throws {
        let dialed = try LineDirectory().dial(target)
        var start = CallStart(answeredAt: try Instant.parse(instant, local: nil))
        start.number = dialed.number
        change(&start)
        let session = Session(line: dialed.line, start: start, operators: operators)
        var transcript = Transcript(session)
        var rest = lines.makeIterator()
        var driver = PipeDriver(session: session) { rest.next() }
        let flow = session.call.flow
        record = try driver.run { entries in
            path += entries.filter { $0.event == .entered }.map { flow[$0.node].name }
            heard += transcript.lines(for: entries).filter { $0.kind == .speech }.map(\.text)
        }
    }
}
