import ServiceHours

/// What a call's record counts while the call goes on.
struct Tally: Hashable, Sendable {
    var keys = 0
    var transfer: TransferOutcome?
    var rangAt: CallTime?
    var waited = Milliseconds.zero
    var talked = Milliseconds.zero
    var recordings = 0
    var recorded = Milliseconds.zero
    var endedBy = Party.line
}

/// The record of one ended call (CDR).
public struct CallDetailRecord: Hashable, Sendable {
    /// The line's id.
    public let line: String
    /// The number dialed, if one was.
    public let number: PhoneNumber?
    /// The caller's number; nil is withheld.
    public let caller: PhoneNumber?
    /// The instant of the answer.
    public let answeredAt: Instant
    /// From the answer to the end.
    public let duration: Milliseconds
    /// How it ended.
    public let disposition: Disposition
    /// Who ended it.
    public let endedBy: Party
    /// The language at the end.
    public let language: Language
    /// The name of the node at the end.
    public let lastNode: String
    /// How many keys were pressed.
    public let keys: Int
    /// What came of the last transfer; nil if there was none.
    public let transfer: TransferOutcome?
    /// How long the caller waited for an operator in all.
    public let waited: Milliseconds
    /// How long the caller talked to an operator in all.
    public let talked: Milliseconds
    /// How many recordings were kept.
    public let recordings: Int
    /// How long they are in all.
    public let recorded: Milliseconds
    /// The variables that are set, by name, in the flow's order; secrets are masked (clause C9).
    public let variables: [Variable]

    /// A variable that was set.
    public struct Variable: Hashable, Sendable {
        /// Its name in the flow.
        public let name: String
        /// Its value at the end.
        public let value: LoggedValue
    }
}

extension Call {
    /// The record of the call, once it has ended.
    public var record: CallDetailRecord? {
        guard case .ended(let disposition) = phase else { return nil }
        return CallDetailRecord(
            line: flow.line, number: start.number, caller: start.caller, answeredAt: start.answeredAt,
            duration: now - .answer,
            disposition: disposition, endedBy: tally.endedBy, language: language, lastNode: flow[node].name,
            keys: tally.keys,
            transfer: tally.transfer, waited: tally.waited, talked: tally.talked, recordings: tally.recordings,
            recorded: tally.recorded,
            variables: zip(flow.variables, variables).compactMap { name, value in
                value.map { CallDetailRecord.Variable(name: name, value: $0.logged) }
            })
    }
}
