/// A rule of what a call does, by the number under which tests and the documentation have it.
public enum Clause: String, CaseIterable, Sendable {
    case t1 = "T1", t2 = "T2", t3 = "T3", t4 = "T4", t5 = "T5", t6 = "T6", t7 = "T7", t8 = "T8"
    case p1 = "P1", p2 = "P2", p3 = "P3", p4 = "P4", p5 = "P5", p6 = "P6", p7 = "P7"
    case m1 = "M1", m2 = "M2", m3 = "M3", m4 = "M4", m5 = "M5", m6 = "M6", m7 = "M7", m8 = "M8", m9 = "M9", m10 = "M10",
        m11 =
        "M11"
    case c1 = "C1", c2 = "C2", c3 = "C3", c4 = "C4", c5 = "C5", c6 = "C6", c7 = "C7", c8 = "C8", c9 = "C9"
    case q1 = "Q1", q2 = "Q2", q3 = "Q3", q4 = "Q4", q5 = "Q5", q6 = "Q6", q7 = "Q7"
    case r1 = "R1", r2 = "R2", r3 = "R3"
    case l1 = "L1", l2 = "L2", l3 = "L3", l4 = "L4", l5 = "L5", l6 = "L6", l7 = "L7"

    /// What the rule says.
    public var text: String {
        switch self {
        case .t1: "A call's time counts from the answer, in whole milliseconds; the start node is entered first of all."
        case .t2:
            "At one instant the caller's hang-up comes first, then keys, the end of a prompt, the far end, and timers last."
        case .t3: "Each event is carried through before the next one; keys of one instant keep their order."
        case .t4: "What is reported late happens at its own time, after the timers that were due before it."
        case .t5:
            "Times that neither the node nor the line sets have the usual length: 5 s for a silence in a menu, 3 s between keys."
        case .t6: "A silence is counted from when the prompt has been heard to its end."
        case .t7: "At the relaxed pace silences may last four times as long."
        case .t8: "A pause stops every timer but the call's until a key is pressed, or for its longest time."
        case .p1: "What a node says in one go is one prompt; whether a key can stop it is a setting of the node."
        case .p2:
            "Where barge-in is on, any key stops the prompt; where it is off, the prompt goes on and the key is kept, unless the node drops it."
        case .p3: "An ignored or swallowed key stops nothing, is not kept, and changes no timer."
        case .p4: "Keys that nobody listens to wait, and are pressed for the next node that listens."
        case .p5: "A prompt that could be stopped is not said at all while keys wait."
        case .p6:
            "Waiting keys are thrown away after a wrong key, before a transfer or a recording, and before a confirmation."
        case .p7: "Without a recording a prompt lasts 400 ms for each of its words."
        case .m1:
            "A choice with which no longer choice begins acts at once; a node's own keys come before those of the line."
        case .m2:
            "A choice with which a longer one begins waits for another key as long as the time between keys, then acts."
        case .m3: "Keys that are no choice but begin one wait for the next; when it does not come they are wrong."
        case .m4: "A key that is no choice and begins none acts as the line has bound it, else it is wrong at once."
        case .m5: "A wrong key is told with all keys of its entry, but for the termination key."
        case .m6: "A key that only changes something, and leads nowhere, says the prompt again."
        case .m7: "Silences and wrong keys are counted apart; each has its prompts, and its last time leads on."
        case .m8: "The counts begin anew whenever a node is entered."
        case .m9: "Keys of the line hold in menus and confirmations, and before the first digit of an entry."
        case .m10: "Repeating says the node's prompt again and counts nothing."
        case .m11: "Back enters the menu or entry before this one; where there is none, it repeats."
        case .c1:
            "An entry ends with its most digits, by its termination key, or by the time between keys; it must be long enough and have the right form."
        case .c2: "An entry that is too short or has a wrong form is a wrong entry; one without a digit is a silence."
        case .c3: "The star clears a half-typed entry, unless it ends it."
        case .c4:
            "Before the first digit, a key that is no digit acts as the line has bound it; within an entry it is wrong."
        case .c5: "A termination key right after an entry that was full is swallowed."
        case .c6: "No timer ends an entry while digits come faster than the time between keys."
        case .c7: "A confirmation is a menu of two choices; the variable is set when the entry is confirmed."
        case .c8:
            "In a confirmation silences and wrong keys count together; the third one, back and 'again' start the entry anew."
        case .c9: "Secret entries are masked wherever they would be shown."
        case .q1:
            "A transfer with a branch for closed or unpublished hours asks the hours when it is entered; its prompt comes first, then it rings."
        case .q2:
            "The far end answers, is busy, or does not answer; after the talk the call goes on where the transfer says."
        case .q3:
            "In a queue announcements and music take turns; the place told is the number of callers before this one plus one."
        case .q4: "In a queue only the queue's keys act; while it rings or somebody talks, no key does."
        case .q5:
            "At closing, who waits is served, told and served, or sent away, as the queue says; who talks is never cut off."
        case .q6: "So long before closing as the queue says, nobody enters it any more."
        case .q7: "Who has waited the longest time in a queue goes where nobody answers."
        case .r1:
            "A recording starts after its prompt, and ends by its key, its longest time, its silence, or the hang-up."
        case .r2: "The silence is counted from the start and again from the end of each sound."
        case .r3: "A recording with nothing but silence is not kept."
        case .l1: "Setting, branching and going on take no time; a variable that is unset matches no case."
        case .l2: "A lookup finds a row, finds none, fails, or takes too long; each has its way on."
        case .l3: "A call that goes through a hundred nodes without waiting once is ended."
        case .l4: "A call that has lasted its longest time is told so and ended; talking to an operator does not count."
        case .l5: "When the caller hangs up, the call is over at once."
        case .l6:
            "A call ends with the disposition that the flow names, or completed, caller-hung-up, time-limit or loop."
        case .l7: "Keys that still wait at the end are told as dropped."
        }
    }
}
