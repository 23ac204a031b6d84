/// What the status says of a call, as text.
struct StatusFacts: Hashable, Sendable {
    /// The line's name.
    var line = ""
    /// The time at the line: `Mon 10:00:12`.
    var localTime = ""
    /// What the line's zone is called: `Eastern Time`.
    var zone = ""
    /// Whether the line is open, and until when: `open until 20:00`.
    var hours = ""
    /// The time since the answer: `1:12`.
    var elapsed = ""
    /// The code of the language that is spoken.
    var language = ""
    /// The name of the node.
    var node = ""
    /// What the caller is in the middle of: `listening`.
    var activity = ""
    /// What runs, and what is left of it: `silence 3.2 s`; empty if nothing is shown.
    var timer = ""
    /// The keys of the entry so far.
    var entry = ""
    /// The keys that wait for a node that listens.
    var waiting = ""
    /// What a person can do now, most useful first.
    var hints: [String] = []
}
