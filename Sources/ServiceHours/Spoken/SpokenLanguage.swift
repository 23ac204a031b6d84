/// A language in which hours are told.
public enum SpokenLanguage: String, Hashable, Sendable, CaseIterable {
    /// English, as in the United States.
    case en
    /// Spanish, as in the Americas.
    case es

    /// The language of a code such as `es` or `es-MX`; nil for one in which hours cannot be told.
    public init?(code: String) {
        self.init(rawValue: String(code.prefix { $0 != "-" }))
    }

    var grammar: any SpokenGrammar {
        switch self {
        case .en: EnglishGrammar()
        case .es: SpanishGrammar()
        }
    }
}
