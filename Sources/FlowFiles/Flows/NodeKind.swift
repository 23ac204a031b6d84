/// What a node can be, as files name it.
enum NodeKind: String, CaseIterable {
    case menu, tell, collect, play, branch, set, lookup, transfer, record
    case subFlow = "sub-flow"
    case countDays = "count-days"
    case `return`, goto
    case hangUp = "hang-up"

    /// What a node of the kind is called in messages.
    var noun: String {
        switch self {
        case .menu, .collect, .branch, .lookup, .transfer, .return: "a \(rawValue)"
        case .tell: "a tell node"
        case .play: "a play node"
        case .set: "a set node"
        case .countDays: "a count of days"
        case .record: "a recording"
        case .subFlow: "a sub-flow"
        case .goto: "a goto"
        case .hangUp: "a hang-up"
        }
    }

    /// The keys of the mapping that the kind's own key has.
    var parts: [String] {
        switch self {
        case .menu: ["prompt", "short-prompt", "keys", "no-input", "no-match"]
        case .collect:
            [
                "prompt", "short-prompt", "digits", "date", "end-with", "pattern", "into", "secret", "confirm",
                "no-input",
                "no-match",
                "next",
            ]
        case .branch: ["on", "cases", "else"]
        case .lookup: ["table", "key", "found", "not-found", "failed", "timed-out"]
        case .transfer:
            ["to", "hours", "when-open", "when-closed", "when-unpublished", "busy", "no-answer", "next", "hang-up"]
        case .countDays: ["since", "days", "hours", "last-day", "days-left", "within", "past", "future"]
        case .record: ["prompt", "max", "silence", "end-with", "empty", "next", "hang-up"]
        case .tell, .play, .set, .subFlow, .return, .goto, .hangUp: []
        }
    }

    /// The keys that stand beside the kind's own and belong to it.
    var companions: [String] {
        switch self {
        case .play: ["next", "hang-up"]
        case .set, .subFlow: ["next"]
        case .menu, .tell, .collect, .branch, .lookup, .transfer, .record, .countDays, .return, .goto, .hangUp: []
        }
    }

    /// The times that a node of the kind keeps.
    var timers: [TimerName] {
        switch self {
        case .menu, .tell: [.noInput, .interDigit]
        case .collect: [.firstDigit, .interDigit]
        case .lookup: [.lookup]
        case .transfer: [.ring, .queueWait]
        case .record: [.recording, .silence]
        case .play, .branch, .set, .subFlow, .countDays, .return, .goto, .hangUp: []
        }
    }

    /// Whether a node of the kind plays something of its own.
    var plays: Bool {
        switch self {
        case .menu, .tell, .collect, .play, .transfer, .record: true
        case .branch, .set, .lookup, .subFlow, .countDays, .return, .goto, .hangUp: false
        }
    }

    /// Whether bound keys mean something in a node of the kind.
    var takesKeys: Bool { self == .menu || self == .tell || self == .collect }
}
