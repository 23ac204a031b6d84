import CallFlow
import ServiceHours

/// Something that prompts say of the world, with its source.
public struct Fact: Hashable, Sendable {
    /// What is said.
    public enum Value: Hashable, Sendable {
        /// A telephone number, the same in every language.
        case telephone(PhoneNumber)
        /// An e-mail address, spelled letter by letter in every language.
        case email(String)
        /// A number of days, the same in every language: a flow can count them.
        case days(Int)
        /// Words, in each language.
        case text([Language: String])
    }

    /// Where a fact comes from.
    public struct Provenance: Hashable, Sendable {
        /// Who published it, and where.
        public var source: String
        /// When it was last compared with its source.
        public var checked: CivilDate

        /// The source of a fact and the day of its last check.
        public init(source: String, checked: CivilDate) {
            self.source = source
            self.checked = checked
        }
    }

    /// What is said.
    public var value: Value
    /// Where it comes from.
    public var provenance: Provenance

    /// A fact and where it comes from.
    public init(_ value: Value, from provenance: Provenance) {
        self.value = value
        self.provenance = provenance
    }

    /// Whether the fact can be said in a language.
    public func isKnown(in language: Language) -> Bool {
        switch value {
        case .telephone, .email, .days: true
        case .text(let texts): texts[language] != nil
        }
    }
}
