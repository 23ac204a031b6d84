import CallFlow
import Prompts
import ServiceHours

/// One line of a call's log as JSON has it: what happened, where in the flow, and when.
///
/// Keys that say nothing of an event are left out. Names are those of the flow file; times and spans are whole milliseconds.
struct LogLine: Encodable {
    /// When it happened, in milliseconds from the answer.
    let at: Int64
    /// What happened: `prompt-started`, `key`, `ended`.
    let event: String
    /// The node that the call was in.
    let node: String

    // At the answer.
    var version: Int?
    var line: String?
    var number: String?
    var caller: String?
    var answered: String?
    var callersAhead: Int?
    /// Hours that hold for this call in place of the line's own.
    var givenHours: String?

    // Prompts and music.
    var prompt: [LogSegment]?
    var text: String?
    var music: String?
    var heard: Int64?

    // Keys.
    var keys: String?
    var fate: String?
    var by: String?
    var reason: String?
    var end: String?
    var time: Int?
    var of: Int?

    // What the call keeps.
    var language: String?
    var pace: String?
    var variable: String?
    var value: String?
    var secret: Bool?

    // Ways through the flow.
    var next: String?
    var table: String?
    var outcome: String?

    // Hours, operators, recordings.
    var hours: String?
    var rule: String?
    var holiday: String?
    var until: String?
    var policy: String?
    var destination: String?
    var ahead: Int?
    var kept: Bool?
    /// How long something lasted, or will last at most.
    var span: Int64?

    // The end.
    var limit: String?
    var disposition: String?

    init(at time: CallTime, _ event: String, in node: String) {
        at = time.milliseconds
        self.event = event
        self.node = node
    }
}

/// A part of a prompt: an id of the catalogs, or a value that was read.
struct LogSegment: Encodable {
    var prompt: String?
    /// The language, where it is not the call's.
    var language: String?
    /// How a value is read: `digits`, `next-opening`.
    var say: String?
    var value: String?
}
