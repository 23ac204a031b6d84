import CallFlow
import Prompts
import ServiceHours
import Testing

/// A small line to render: English and Spanish, operators from 8 to 20 on working days in New York.
struct PracticeLine {
    var catalog = Catalog()
    var facts = Facts()
    /// Hours of lines that it includes, with what their zones are called.
    var included: [String: (Schedule, [Language: String])] = [:]

    /// A line with some prompts and facts in both languages.
    init() throws {
        try add("you-entered", en: "You entered:", es: "Usted marcó:")
        try add("confirm", en: "If this is right, press 1.", es: "Si es correcto, oprima el 1.")
        try add("still-there", en: "Are you still there?", es: "¿Sigue usted ahí?")
        try add("place-before", en: "You are number", es: "Usted es el número")
        try add("place-after", en: "in line.", es: "en la fila.")
        try add("closed", en: "The operators are not here. They will be back", es: "No hay operadores. Volverán")
        try add("hold", en: "(hold music)", es: "(música de espera)")
        facts["opr.number"] = fact(.telephone(try #require(PhoneNumber("833-442-3677"))))
        facts["emergency.number"] = fact(.telephone(try #require(PhoneNumber("911"))))
        facts["deadline"] = fact(.text([.english: "45 days", .spanish: "45 días"]))
        facts["form"] = fact(.text([.english: "the blue form"]))
    }

    /// Puts a prompt of one or both languages in.
    mutating func add(_ id: String, en: String? = nil, es: String? = nil) throws {
        if let en { catalog.insert(try PromptText(en), for: PromptID(id), in: .english) }
        if let es { catalog.insert(try PromptText(es), for: PromptID(id), in: .spanish) }
    }

    /// What a call of the line that was answered at an instant plays.
    ///
    /// - Parameter answeredAt: Tuesday, November 24, 2026, 7:10 in New York, if nothing else is given.
    func render(
        _ segments: [Segment], _ values: [SpokenValue] = [], in language: Language = .english,
        hours: Schedule? = nil, answeredAt: String = "2026-11-24T12:10:00Z"
    ) throws -> Rendering {
        try renderer(hours: hours, answeredAt: answeredAt)
            .render(Utterance(segments: segments, language: language, values: values))
    }

    /// What a text of a catalog says, without any other prompt.
    func render(text: String, in language: Language = .english) throws -> Rendering {
        var line = self
        line.catalog.insert(try PromptText(text), for: PromptID("text"), in: language)
        return try line.render([.prompt(PromptID("text"), in: nil)], in: language)
    }

    /// The renderer of a call of the line.
    func renderer(hours: Schedule? = nil, answeredAt: String = "2026-11-24T12:10:00Z") throws -> Renderer {
        var parts = Flow.Parts(
            line: "practice", name: "Practice line", languages: [.english, .spanish], hours: try Self.schedule())
        parts.schedules[0].zoneNames = [.english: "Eastern Time", .spanish: "hora del Este"]
        parts.schedules += included.map { NamedSchedule(name: $0, schedule: $1.0, zoneNames: $1.1) }
        parts.nodes = [Node(name: "end", kind: .play(.hangUp(.completed)))]
        return Renderer(
            flow: Flow(parts), catalog: catalog, facts: facts, hours: hours,
            answeredAt: try Instant.parse(answeredAt, local: nil))
    }

    /// Hours in New York, with the federal holidays.
    static func schedule(_ expression: String = "Mo-Fr 08:00-20:00; PH off") throws -> Schedule {
        try Schedule(expression, zone: Zone("America/New_York"), holidays: HolidayCalendar(named: "us-federal"))
    }

    private func fact(_ value: Fact.Value) -> Fact {
        Fact(value, from: Fact.Provenance(source: "example.gov/contact", checked: CivilDate(dayNumber: 20_781)))
    }
}

extension Language {
    static let english = Language("en")
    static let spanish = Language("es")
}

extension Segment {
    /// A prompt in the call's language.
    static func prompt(_ name: String) -> Segment { .prompt(PromptID(name), in: nil) }
    /// The segments that read a variable; which one it is does not matter to a renderer.
    static let digits = Segment.digits(VariableID(0))
    static let telephone = Segment.telephone(VariableID(0))
    static let number = Segment.number(VariableID(0))
    static let text = Segment.text(VariableID(0))
}

extension SpokenValue {
    /// A variable's text.
    static func value(_ text: String) -> SpokenValue { .text(text, isSecret: false) }
    /// A variable's text that must not be read.
    static func secret(_ text: String) -> SpokenValue { .text(text, isSecret: true) }
}
