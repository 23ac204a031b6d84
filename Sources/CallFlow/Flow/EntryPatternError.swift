/// Why the pattern of an entry was refused, where, and what to write.
public struct EntryPatternError: Error, Hashable, Sendable {
    /// What exactly is wrong.
    public enum Reason: Hashable, Sendable {
        /// Nothing is there.
        case empty
        /// A character that no telephone has, an escape that is none, and a backslash with nothing after it.
        case notAKey, unknownEscape, escapeAtEnd
        /// Groups: not closed, not opened, of a kind that is not supported, and too deep.
        case groupNotClosed, groupNotOpened, groupKind, nestedTooDeep
        /// Classes: not closed, without a key, and such that no key is left.
        case classNotClosed, classEmpty, classOfNothing
        /// Ranges of a class: without an end, backwards, and from one kind of key to another.
        case rangeOpen, rangeBackwards, rangeMixed
        /// Repetitions: of nothing, of a repetition, not `{n,m}`, backwards, and longer than an entry.
        case nothingToRepeat, repeatedTwice, countMalformed, countBackwards, countTooLarge
        /// `^` or `$` elsewhere than at the ends.
        case anchorInside
        /// The pattern is too long once its repetitions are written out.
        case tooLarge
    }

    /// Where the offending text starts, in characters from 1.
    public let column: Int
    /// The offending text; empty where something is missing.
    public let found: String
    /// What exactly is wrong.
    public let reason: Reason
    /// What to write in place of `found`, where that is known.
    public let rewrite: String?

    init(column: Int, found: String, reason: Reason, rewrite: String? = nil) {
        self.column = column
        self.found = found
        self.reason = reason
        self.rewrite = rewrite
    }
}

extension EntryPatternError: CustomStringConvertible {
    /// The refusal in one line: column, what is wrong, what to write.
    public var description: String { "column \(column): \(message)" }

    /// What is wrong and what to write instead, without the column.
    public var message: String {
        let quoted = found.isEmpty ? "" : "'\(found)': "
        return quoted + reason.text + (rewrite.map { "; write '\($0)'" } ?? "")
    }
}

extension EntryPatternError.Reason {
    /// What is wrong in plain words, with the way out where it is always the same.
    var text: String {
        switch self {
        case .empty: "the pattern is empty; leave it out, or write one such as '\\d{8,9}'"
        case .notAKey: "no telephone has this key; the keys are 0-9, \\*, # and A-D"
        case .unknownEscape: "only \\d (a digit), \\* and \\# are written with a backslash"
        case .escapeAtEnd: "nothing follows the backslash; write \\d for a digit, or \\* for the star key"
        case .groupNotClosed: "the group is not closed; add ')'"
        case .groupNotOpened: "no group is open here; take ')' out, or add '(' before it"
        case .groupKind: "groups are written ( ) or (?: ); no others are supported"
        case .nestedTooDeep: "groups are nested more than 32 deep; write the pattern with fewer"
        case .classNotClosed: "the class is not closed; add ']'"
        case .classEmpty: "the class has no key; write one such as [1-9]"
        case .classOfNothing: "the class leaves no key; write one such as [^0]"
        case .rangeOpen: "the range has no end; write one such as 1-9"
        case .rangeBackwards: "the range ends before it starts"
        case .rangeMixed: "a range goes from digit to digit or from letter to letter"
        case .nothingToRepeat: "there is nothing before it to repeat"
        case .repeatedTwice: "what is before it is repeated already; put that in ( ) to repeat it as a whole"
        case .countMalformed: "a repetition is {n}, {n,} or {n,m}, without blanks"
        case .countBackwards: "the repetition ends before it starts"
        case .countTooLarge: "an entry has at most 32 keys"
        case .anchorInside: "^ and $ stand at the ends only; the whole entry is matched without them"
        case .tooLarge: "the pattern has more than 64 keys with its repetitions written out; make it shorter"
        }
    }
}
