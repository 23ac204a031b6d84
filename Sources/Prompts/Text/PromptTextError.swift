/// Why the text of a prompt was refused, where, and what to write.
public struct PromptTextError: Error, Hashable, Sendable {
    /// What exactly is wrong.
    public enum Reason: Hashable, Sendable, CaseIterable {
        /// There is nothing to say.
        case empty
        /// An opening brace has no closing one.
        case notClosed
        /// A closing brace has no opening one.
        case strayBrace
        /// There is no colon between the braces.
        case noColon
        /// The word before the colon is no kind of placeholder.
        case unknownKind
        /// There is nothing after the colon.
        case idMissing
        /// What is after the colon is no id.
        case idMalformed
    }

    /// Where the offending text starts, in characters from 1.
    public let column: Int
    /// The offending text; empty where something is missing.
    public let found: String
    /// What exactly is wrong.
    public let reason: Reason
    /// What to write in place of `found`, where that is known.
    public let rewrite: String?
}

extension PromptTextError: CustomStringConvertible {
    /// The refusal in one line: column, what is wrong, what to write.
    public var description: String { "column \(column): \(message)" }

    /// What is wrong and what to write instead, without the column.
    public var message: String {
        let quoted = found.isEmpty ? "" : "'\(found)': "
        return quoted + reason.text + (rewrite.map { "; write '\($0)'" } ?? "")
    }
}

extension PromptTextError.Reason {
    /// What is wrong in plain words, with the way out where it is always the same.
    var text: String {
        switch self {
        case .empty: "the prompt says nothing; write its words, or leave the prompt out"
        case .notClosed: "the placeholder is not closed; add '}', or write '{{' for a brace to be shown"
        case .strayBrace: "no placeholder is open here; a brace to be shown is doubled"
        case .noColon: "a placeholder is {number: LINE}, {hours: LINE} or {fact: KEY}; braces to be shown are doubled"
        case .unknownKind: "there is no such placeholder; there are {number: LINE}, {hours: LINE} and {fact: KEY}"
        case .idMissing: "the placeholder names nothing; write a line's id or a fact's key after the colon"
        case .idMalformed: "an id has only letters a-z, digits, '.', '-' and '_'"
        }
    }
}
