import CallFlow
import Prompts
import ServiceHours
import Testing

@Suite("Facts told slowly, and dates and days")
struct SlowTellingTests {
    private static let provenance = Fact.Provenance(source: "example.gov", checked: CivilDate(dayNumber: 20_781))

    private static func slow(_ value: Fact.Value, in language: Language = .english) throws -> Rendering {
        var line = try PracticeLine()
        line.facts["told"] = Fact(value, from: provenance)
        line.catalog.insert(try PromptText("{fact: told}"), for: PromptID("told"), in: language)
        let utterance = Utterance(
            segments: [.prompt(PromptID("told"), in: nil)], language: language, values: [], pace: .relaxed)
        return try line.renderer().render(utterance)
    }

    @Test("A number is told in its groups")
    func number() throws {
        let number = try #require(PhoneNumber("888-351-4024"))
        #expect(try Self.slow(.telephone(number)).text == "1 … 888 … 351 … 4024")
    }

    @Test("An address pauses after commas and within ZIP codes")
    func address() throws {
        #expect(
            try Self.slow(.text([.english: "5 Elm Street, Stop 10, Washington, D.C. 20536-5009"])).text
                == "5 Elm Street, … Stop 10, … Washington, … D.C. 20536 … 5009")
    }

    @Test("A spelled address pauses after three letters and around signs")
    func email() throws {
        #expect(try Self.slow(.email("desk_1@dhs.gov")).text == "D E S … K … underscore … 1 … at … D H S … dot … G O V")
        #expect(
            try Self.slow(.email("a_b@c.de"), in: .spanish).text
                == "A … guion bajo … B … arroba … C … punto … D E")
    }

    @Test(
        "A date has its weekday, and days their number",
        arguments: [
            (Language.english, "Friday, January 8, 2027.", "1 day.", "21 days.", "0 days."),
            (.spanish, "Viernes 8 de enero de 2027.", "1 día.", "21 días.", "0 días."),
        ])
    func dates(language: Language, date: String, one: String, several: String, none: String) throws {
        let line = try PracticeLine()
        func told(_ segment: Segment, _ value: String) throws -> String {
            try line.render([segment, .prompt("still-there")], [.text(value, isSecret: false)], in: language).text
        }
        #expect(try told(.date(VariableID(0)), "2027-01-08").lowercased().hasPrefix(date.lowercased()))
        #expect(try told(.days(VariableID(0)), "1").hasPrefix(one))
        #expect(try told(.days(VariableID(0)), "21").hasPrefix(several))
        #expect(try told(.days(VariableID(0)), "0").hasPrefix(none))
    }

    @Test("A secret date shows a dot for each key, whatever the date")
    func secretDate() throws {
        let line = try PracticeLine()
        for date in ["2027-01-08", "2026-09-30"] {
            let told = try line.render([.prompt("you-entered"), .date(VariableID(0))], [.text(date, isSecret: true)])
            #expect(told.text == "You entered: ••••••••.")
        }
    }
}
