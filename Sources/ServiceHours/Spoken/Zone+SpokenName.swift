extension Zone {
    /// What people call the zone's time, summer and winter: "Eastern Time"; where there is no daylight saving,
    /// "Mountain Standard Time".
    ///
    /// The names are those of Unicode's CLDR, but for the zones of the United States in Spanish, whose usual names there
    /// ("hora del Este") CLDR does not have.
    public func spokenName(in language: SpokenLanguage) -> String {
        switch language {
        case .en: name == "UTC" ? "Coordinated Universal Time" : genericName(in: "en_US")
        case .es:
            name == "UTC"
                ? "tiempo universal coordinado"
                : Self.spanishNames[genericName(in: "en_US")] ?? genericName(in: "es_US")
        }
    }

    private func genericName(in locale: String) -> String { offsets.genericName(in: locale) ?? name }

    private static let spanishNames = [
        "Eastern Time": "hora del Este", "Central Time": "hora del Centro", "Mountain Time": "hora de la Montaña",
        "Mountain Standard Time": "hora estándar de la Montaña", "Pacific Time": "hora del Pacífico",
        "Alaska Time": "hora de Alaska", "Hawaii-Aleutian Standard Time": "hora de Hawái",
        "Atlantic Standard Time": "hora estándar del Atlántico",
    ]
}
