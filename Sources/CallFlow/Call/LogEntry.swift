/// One line of a call's log.
public struct LogEntry: Hashable, Sendable {
    /// When it happened.
    public let time: CallTime
    /// The node that the call was in.
    public let node: NodeID
    /// What happened.
    public let event: LogEvent
}

/// Keys as a log may show them: an entry that must stay secret is a number of keys only (clause C9).
public enum LoggedKeys: Hashable, Sendable, CustomStringConvertible {
    /// The keys themselves.
    case plain(Keys)
    /// So many keys that are not to be read.
    case masked(Int)

    init(_ keys: Keys, isSecret: Bool) { self = isSecret ? .masked(keys.count) : .plain(keys) }

    /// The keys, or a dot for each.
    public var description: String {
        switch self {
        case .plain(let keys): keys.description
        case .masked(let count): String(repeating: "•", count: count)
        }
    }
}

/// What happens in a call, as its log says it.
public enum LogEvent: Hashable, Sendable {
    /// The line answers.
    case answered(CallStart)
    /// A node is entered.
    case entered
    /// A prompt begins.
    case promptStarted(Utterance)
    /// A prompt was heard to its end, so long.
    case promptHeard(Milliseconds)
    /// A prompt was stopped after so long.
    case promptStopped(heard: Milliseconds)
    /// A prompt was not played, because keys wait (clause P5).
    case promptSkipped(Utterance)
    /// Music begins.
    case musicStarted(PromptID)
    /// Music was stopped after so long.
    case musicStopped(heard: Milliseconds)

    /// A key, and what became of it.
    case key(LoggedKeys, KeyFate)
    /// Waiting keys were thrown away (clause P6).
    case flushed(LoggedKeys)
    /// Keys still waited when the call ended (clause L7).
    case dropped(LoggedKeys)

    /// A choice or a global key acts.
    case chosen(LoggedKeys, Choice)
    /// Silence, or an empty entry, for the n-th time of so many.
    case noInput(NoInputReason, time: Int, of: Int)
    /// Something wrong, for the n-th time of so many.
    case noMatch(LoggedKeys, NoMatchReason, time: Int, of: Int)
    /// A half-typed entry was cleared.
    case entryCleared(LoggedKeys)
    /// An entry is complete.
    case entryComplete(LoggedKeys, EntryEnd)
    /// The caller said that the entry is right.
    case entryConfirmed
    /// An ambiguous or half-typed entry waits for its next key so long at most.
    case waitingForNextKey(LoggedKeys, Milliseconds)
    /// The menu or collect before is entered again, or repeated where there is none.
    case wentBack
    /// The call waits, so long at most, for the caller to be ready.
    case paused(Milliseconds)
    /// The pause is over; by a key, or by its time.
    case resumed(byKey: Bool)
    /// The call's language changes.
    case language(Language)
    /// The call's pace changes.
    case pace(Pace)

    /// A variable is set; nil unsets it.
    case set(VariableID, LoggedValue?)
    /// A branch was taken by this value of its subject; nil is unset.
    case branched(LoggedValue?)
    /// Hours were judged.
    case hours(HoursVerdict)
    /// A lookup was asked.
    case lookedUp(table: String, key: LoggedValue)
    /// A lookup was answered, or not in time.
    case lookupEnded(LookupOutcome)
    /// A sub-flow's entry; the return leads to this node.
    case subFlow(returningTo: NodeID)
    /// A sub-flow's return.
    case returned(to: NodeID)

    /// It rings.
    case ringing(destination: String)
    /// The caller waits in a queue.
    case queued(destination: String)
    /// So many callers are before this one.
    case queueMoved(ahead: Int)
    /// The line closes, or opens again, while the caller waits.
    case hoursChanged(HoursVerdict, Queue.ClosingPolicy)
    /// What came of the transfer.
    case transferEnded(TransferOutcome)
    /// The talk with the operator is over.
    case talkEnded(Milliseconds)

    /// A recording begins.
    case recordingStarted
    /// The caller begins or stops speaking.
    case voice(isSpeaking: Bool)
    /// A recording ends.
    case recordingEnded(RecordingEnd, length: Milliseconds, isKept: Bool)

    /// The engine ends the call.
    case limit(Limit)
    /// The call is over.
    case ended(Disposition, by: Party)
}

/// What became of a key.
public enum KeyFate: String, Hashable, Sendable, CaseIterable {
    /// The listening node takes it.
    case taken
    /// It waits for the next node that listens.
    case waits
    /// It had waited; the listening node takes it now.
    case fed
    /// The node keeps no keys during its prompt (clause P2).
    case dropped
    /// As many keys as can wait do so already.
    case overflow
    /// A termination key after an entry that had ended by its length (clause C5).
    case swallowed
    /// Keys mean nothing now (clause P3).
    case ignored
    /// It ends a pause (clause T8).
    case resumes
    /// It ends a recording.
    case endsRecording = "ends-recording"
    /// It is a sound in a recording (clause R2).
    case sound
}

/// Whose a chosen key was.
public enum Choice: String, Hashable, Sendable, CaseIterable {
    /// One of the menu's, or the confirm's.
    case own
    /// A global key, or the node's own binding.
    case global
    /// One of the queue's.
    case queue
}

/// Why a no-input was one.
public enum NoInputReason: String, Hashable, Sendable, CaseIterable {
    /// Nothing was pressed in time.
    case silence
    /// Nothing but the termination key (clause C2).
    case empty
}

/// Why a no-match was one (clauses M5, C2, C4, C8).
public enum NoMatchReason: Hashable, Sendable {
    /// No choice is or begins with these keys.
    case noChoice
    /// No choice is these keys, and no other key came.
    case incomplete(EntryEnd)
    /// A key that no entry takes here.
    case wrongKey
    /// Fewer digits than the least.
    case short(EntryEnd)
    /// The pattern does not match.
    case invalid(EntryEnd)
    /// The caller did not say that the entry is right.
    case notConfirmed(Refused)

    /// How a confirm failed.
    public enum Refused: String, Hashable, Sendable, CaseIterable {
        /// By the key that asks for the entry anew.
        case again
        /// By the key that goes back.
        case back
        /// By three no-inputs or no-matches.
        case failures
    }
}

/// How an entry ended.
public enum EntryEnd: String, Hashable, Sendable, CaseIterable {
    /// By its longest length.
    case maximum
    /// By the termination key.
    case terminationKey = "termination-key"
    /// By the inter-digit time.
    case timeout
}

/// A value as a log may show it.
public enum LoggedValue: Hashable, Sendable, CustomStringConvertible {
    /// The value.
    case plain(String)
    /// A secret of so many characters.
    case masked(Int)

    /// The value, or a dot for each character.
    public var description: String {
        switch self {
        case .plain(let text): text
        case .masked(let count): String(repeating: "•", count: count)
        }
    }
}

/// What was judged of the line's hours.
public enum HoursVerdict: String, Hashable, Sendable, CaseIterable {
    /// The line is open.
    case open
    /// The line is closed.
    case closed
    /// Nobody has published the hours.
    case unpublished
    /// The line is open, but its queue is shut to new callers (clause Q6).
    case lastEntryPassed = "last-entry-passed"
}

/// How a lookup ended.
public enum LookupOutcome: String, Hashable, Sendable, CaseIterable {
    /// Something was found.
    case found
    /// Nothing was.
    case notFound = "not-found"
    /// The table could not be asked.
    case failed
    /// No answer came in time.
    case timedOut = "timed-out"
}

/// What came of a transfer.
public enum TransferOutcome: String, Hashable, Sendable, CaseIterable {
    /// An operator answered.
    case answered
    /// Busy, or the queue full.
    case busy
    /// Nobody answered: the far end said so, or the ring time passed.
    case noAnswer = "no-answer"
    /// The queue's wait limit passed (clause Q7).
    case waitLimit = "wait-limit"
    /// The line was closed, or closed before an operator answered.
    case closed
    /// No hours are published, and the flow has a way for that.
    case unpublished
    /// The caller left the queue by a key.
    case left
    /// The call ended while it rang or waited.
    case abandoned
}

/// How a recording ended.
public enum RecordingEnd: String, Hashable, Sendable, CaseIterable {
    /// By its termination key.
    case terminationKey = "termination-key"
    /// By its maximum.
    case maximum
    /// By silence.
    case silence
    /// By a limit of the call.
    case limit
    /// By the caller's hang-up.
    case hangUp = "hang-up"
}

/// Why the engine ends a call.
public enum Limit: String, Hashable, Sendable, CaseIterable {
    /// A hundred nodes were entered without waiting once (clause L3).
    case nodes
    /// A 33rd return was pending (clause L1).
    case returns
    /// A return with none pending (clause L1).
    case noReturn = "no-return"
    /// The whole-call time passed (clause L4).
    case time
}

/// Who ends a call.
public enum Party: String, Hashable, Sendable, CaseIterable {
    /// The caller.
    case caller
    /// The line.
    case line
}
