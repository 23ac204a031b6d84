import CallFlow
import Lines
import Prompts
import ServiceHours
import Simulation
import Testing

/// Each row of the contact page, as a caller reaches it.
@Suite("The rows of the contact page")
struct ContactRowTests {
    /// A row: the number or line that is dialed, what is pressed after the language, and what must be heard.
    struct Row: CustomTestStringConvertible, Sendable {
        let row: String
        let target: String
        let keys: [String]
        /// Facts that the call tells.
        var facts: [String] = []
        /// Words that the call says, in English and in Spanish.
        var english: [String] = []
        var spanish: [String] = []
        var testDescription: String { "\(row) \(keys.joined(separator: " "))" }
    }

    static let directory = "contact-directory"

    static let rows = [
        Row(row: "detention-line", target: "1-888-351-4024", keys: ["2", "1"], facts: ["detention-line.number"]),
        Row(
            row: "detention-line", target: "1-888-351-4024", keys: ["4", "2"],
            english: ["Monday to Friday from 8 a.m. to 8 p.m. Eastern Time, closed on federal holidays"],
            spanish: ["de lunes a viernes de 8 de la mañana a 8 de la noche"]),
        Row(
            row: "tip-line", target: "1-866-DHS-2-ICE", keys: ["1", "4"], facts: ["tip-line.hours", "tip-line.number"]),
        Row(
            row: "export-enforcement", target: "(866) 347-2423", keys: ["2", "3"],
            facts: ["export-enforcement.number", "export-enforcement.international"]),
        Row(
            row: "export-enforcement", target: "(802) 872-6199", keys: ["0"],
            english: ["Export Enforcement Coordination Center", "No calling hours are published."],
            spanish: ["No hay un horario publicado para llamar."]),
        Row(row: "opr", target: "833-4ICE-OPR", keys: ["2"], facts: ["opr.email"]),
        Row(row: "opr", target: "833-442-3677", keys: ["3"], facts: ["dhs-oig.number"]),
        Row(row: "dhs-oig", target: "800-323-8603", keys: ["2"], facts: ["opr.number"]),
        Row(
            row: "foia", target: "(866) 633-1182", keys: ["1", "2"], facts: ["foia.address", "foia.email", "foia.fax"]),
        Row(row: "ocrc", target: "(866) 633-1182", keys: ["2", "1"], facts: ["ocrc.jurisdiction"]),
        Row(row: "ocrc", target: "(866) 633-1182", keys: ["2", "2"], facts: ["ocrc.deadline"]),
        Row(
            row: "ocrc", target: "(866) 633-1182", keys: ["2", "3"],
            facts: ["ocrc-complaints.number", "ocrc-complaints.second-number"]),
        Row(row: "ocrc", target: "(866) 633-1182", keys: ["2", "4"], facts: ["ocrc.address", "ocrc.fax"]),
        Row(row: "ocrc-complaints", target: "(202) 732-0192/0193", keys: ["1"], facts: ["ocrc.deadline"]),
        Row(row: "ocrc-complaints", target: "202-732-0193", keys: ["3"], facts: ["ocrc.jurisdiction"]),
        Row(row: "opla", target: "(202) 732-5000", keys: ["3"], facts: ["opla.address"]),
        Row(
            row: "opla", target: "(202) 732-5000", keys: ["2"],
            english: ["Federal Tort Claims Act", "District Court Litigation Division"],
            spanish: ["División de Litigios"]),
        Row(row: "human-capital", target: "(202) 732-3418", keys: ["1"], facts: ["human-capital.address"]),
        Row(row: "congressional", target: "(202) 732-4200", keys: ["2"], facts: ["congressional.email"]),

        Row(
            row: "detainee-locator", target: directory, keys: ["2", "1"],
            english: ["Online Detainee Locator System"], spanish: ["Sistema de Localización de Detenidos"]),
        Row(
            row: "detainee-locator", target: "1-888-351-4024", keys: ["1", "1"],
            english: ["Online Detainee Locator System"], spanish: ["Sistema de Localización de Detenidos"]),
        Row(
            row: "facility-locator", target: directory, keys: ["2", "2"], english: ["Detention Facility Locator"],
            spanish: ["Localizador de Centros de Detención"]),
        Row(row: "ope", target: directory, keys: ["4", "1", "2"], facts: ["ope.officers"]),
        Row(row: "giglio", target: directory, keys: ["4", "4", "1"], facts: ["giglio.email"]),
        Row(row: "leosa", target: directory, keys: ["4", "4", "2"], facts: ["leosa.email"]),
        Row(row: "badge", target: directory, keys: ["4", "4", "3"], facts: ["badge.email"]),
        Row(row: "privacy", target: directory, keys: ["4", "2", "1"], facts: ["privacy.email"]),
        Row(row: "regulatory", target: directory, keys: ["4", "2", "2"], facts: ["regulatory.address"]),
        Row(row: "ipr-center", target: directory, keys: ["4", "3", "2"], english: ["F.B.I."], spanish: ["F.B.I."]),
        Row(row: "lesc", target: directory, keys: ["4", "3", "1"], facts: ["lesc.place", "lesc.hours"]),
        Row(row: "sevp", target: directory, keys: ["4", "3", "3"], english: ["S.E.V.I.S."], spanish: ["S.E.V.I.S."]),
        Row(
            row: "field-offices", target: directory, keys: ["2", "3", "1"], english: ["J.T.F.I."],
            spanish: ["J.T.F.I."]),
        Row(
            row: "overseas-offices", target: directory, keys: ["2", "3", "2"],
            english: ["Homeland Security Investigations"], spanish: ["Investigaciones de Seguridad Nacional"]),
        Row(
            row: "media", target: directory, keys: ["4", "1", "1"], english: ["Office of Public Affairs"],
            spanish: ["Oficina de Asuntos Públicos"]),
        Row(
            row: "freight", target: directory, keys: ["3", "1", "1"],
            english: ["Monday to Friday from 5 a.m. to 5 p.m.", "Saturday from 5 a.m. to 1 p.m.", "open now"],
            spanish: ["lunes a viernes de 5 de la mañana a 5 de la tarde", "está abierta ahora"]),
        Row(row: "freight", target: directory, keys: ["3", "1", "2"], facts: ["freight.address"]),
        Row(
            row: "freight", target: directory, keys: ["3", "1", "3"], english: ["Federal Protective Service"],
            spanish: ["Servicio Federal de Protección"]),
        Row(row: "freight", target: directory, keys: ["3", "1", "4", "1"], facts: ["freight.carriers"]),
        Row(
            row: "freight", target: directory, keys: ["3", "1", "4", "2"], english: ["HAZMAT"], spanish: ["HAZMAT"]),
        Row(row: "mail", target: directory, keys: ["3", "2", "1"], facts: ["freight.carriers"]),
        Row(
            row: "mail", target: directory, keys: ["3", "2", "2"],
            facts: ["general.address", "mail.zip", "mail.other-zip"]),
        Row(
            row: "leadership", target: directory, keys: ["3", "4"],
            facts: ["leadership.address", "leadership.dhs-address"]),
        Row(
            row: "information-quality", target: directory, keys: ["4", "2", "3"],
            english: ["Information Quality Standards"], spanish: ["Information Quality Standards"]),
        Row(
            row: "webmaster", target: directory, keys: ["4", "2", "4"], english: ["webmaster"], spanish: ["webmaster"]),
        Row(row: "check-in", target: directory, keys: ["2", "4"], english: ["Check-in"], spanish: ["Check-in"]),
        Row(row: "general", target: directory, keys: ["3", "3"], facts: ["general.address"]),
    ]

    @Test("tell their facts in English and Spanish", arguments: rows)
    func facts(row: Row) throws {
        for (key, code, words) in [("1", "en", row.english), ("2", "es", row.spanish)] {
            let language = Language(code)
            let heard = try Caller(of: row.target, [key] + row.keys).heard.joined(separator: " ")
            for fact in row.facts {
                let text = try Self.text(of: fact, in: language)
                #expect(heard.contains(text), "\(fact) in \(code): \(text) in \(heard)")
            }
            for part in words { #expect(heard.contains(part), "\(part) in \(heard)") }
        }
    }

    @Test(
        "without a number are found by the first letters of their names",
        arguments: [
            ("3382#", "747#", "Detainee Locator System"), ("322#", "2368767#", "Detention Facility Locator"),
            ("343#", "562253#", "J.T.F.I."), ("683#", "398#", "Homeland Security Investigations"),
            ("243#", "243#", "Check-in"), ("3734#", "22742#", "inspected before"),
            ("3734448#", "843#", "inspected before"),
            ("624#", "267#", "how to send mail"), ("4363#", "347322#", "general address"),
            ("532#", "543#", "leadership"),
            ("633#", "633#", "Office of Public Affairs"), ("7748#", "774#", "Governance and Privacy"),
            ("734#", "734#", "Regulatory Affairs"), ("932#", "932#", "webmaster"), ("537#", "537#", "Williston"),
            ("477#", "477#", "I.P.R."), ("738#", "738#", "S.E.V.I.S."), ("444#", "444#", "Giglio"),
            ("536#", "536#", "Officer Safety Act"), ("223#", "752#", "badge"), ("837#", "8375#", "V.E.S.L."),
        ])
    func letters(english: String, spanish: String, words: String) throws {
        let (found, other) = (
            try Caller(of: Self.directory, ["1", "1", english]), try Caller(of: Self.directory, ["2", "1", spanish])
        )
        #expect(found.heard.suffix(2).joined(separator: " ").contains(words), "\(found.heard)")
        #expect(found.path.last == other.path.last && !other.path.contains("not-found"), "\(other.path)")
    }

    @Test("Offices with a number of their own are found by letters too, and other words are not taken for them")
    func spelled() throws {
        for (keys, words) in [
            ("467732867#", "1-800-323-8603"), ("26647377#", "1-202-732-4200"), ("6752#", "1-202-732-5000"),
            ("633423#", "Leave out the words Office of, and"), ("26638#", "No name"), ("4677329#", "No name"),
            ("5299377#", "lawyer for someone"),
        ] {
            let heard = try Caller(of: Self.directory, ["1", "1", keys]).heard.suffix(2).joined(separator: " ")
            #expect(heard.contains(words), "\(keys): \(heard)")
        }
    }

    @Test("The two numbers of the complaint hotline reach one line, also as they are printed")
    func complaintHotline() throws {
        for target in ["202-732-0192", "202-732-0193", "(202) 732-0192/0193", "+12027320193"] {
            #expect(try LineDirectory().dial(target).line.flow.line == "ocrc-complaints")
        }
        #expect(try LineDirectory().dial("(202) 732-0192/0193").number?.text == "+12027320192")
    }

    @Test(
        "A number that two lines share is answered by a menu that tells them apart, the other number by the line itself"
    )
    func sharedNumbers() throws {
        #expect(try LineDirectory().dial("866.347.2423").line.flow.line == "tips-or-exports")
        #expect(try LineDirectory().dial("+18666331182").line.flow.line == "foia-or-civil-rights")
        #expect(try LineDirectory().dial("802-872-6199").line.flow.line == "export-enforcement")
        #expect(try Caller(of: "866-347-2423", ["1", "1", "0"]).path.contains("tip-line/tip-takers"))
        #expect(try Caller(of: "866-633-1182", ["1", "2", "0"]).path.contains("ocrc/office"))
    }

    @Test("The complaint hotline counts the 45 days from a date that is entered, in the order of each language")
    func deadline() throws {
        let english = try Caller(of: "ocrc-complaints", ["1", "2", "11012026", "1"])
        #expect(
            english.heard.last?.contains("The last day is Wednesday, December 16, 2026. You still have 23 days.")
                == true)
        let spanish = try Caller(of: "ocrc-complaints", ["2", "2", "01112026", "1"])
        #expect(spanish.heard.last?.contains("miércoles 16 de diciembre de 2026. Todavía tiene 23 días.") == true)
        let late = try Caller(of: "ocrc-complaints", ["1", "2", "09012026", "1"])
        #expect(late.heard.last?.contains("The last day was Friday, October 16, 2026.") == true)
        let last = try Caller(of: "ocrc-complaints", ["1", "2", "10092026", "1"])
        #expect(last.heard.last?.contains("Today is the last day.") == true)
        let never = try Caller(of: "ocrc-complaints", ["1", "2", "02302026", "11242026", "1"])
        #expect(never.heard.contains { $0.contains("That date has not come yet.") })
    }

    @Test("Slowly, numbers and addresses are told in parts")
    func slowly() throws {
        let heard = try Caller(of: "foia", ["1", "2", "8"]).heard
        #expect(heard.last?.contains("1 … 202 … 732 … 4265.") == true)
        #expect(heard.last?.contains("I C E … hyphen … F O I … A … at … D H S … dot … G O V.") == true)
        let address = try Caller(of: "opla", ["1", "3", "8"]).heard
        #expect(address.last?.contains("500 12th Street SW, … Mailstop 5900, … Washington, … D.C. 20536.") == true)
    }

    private static func text(of fact: String, in language: Language) throws -> String {
        let line = try LineDirectory().dial(LineDirectory.usual).line
        var catalog = Catalog()
        catalog.insert(try PromptText("{fact: \(fact)}"), for: PromptID("fact"), in: language)
        let renderer = Renderer(
            flow: line.flow, catalog: catalog, facts: line.facts, answeredAt: Instant(milliseconds: 1_764_000_000_000))
        return renderer.render(
            Utterance(segments: [.prompt(PromptID("fact"), in: nil)], language: language, values: [])
        ).text
    }
}
