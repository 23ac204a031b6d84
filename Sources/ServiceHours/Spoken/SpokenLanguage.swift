/// A language in which hours are told.
public enum SpokenLanguage: String, Hashable, Sendable, CaseIterable {
    /// English, as in the United States.
    case en
    /// Spanish, as in the Americas.
    case es

    var grammar: any SpokenGrammar {
        switch self {
        case .en: EnglishGrammar()
        case .es: SpanishGrammar()
        }
    }
}
