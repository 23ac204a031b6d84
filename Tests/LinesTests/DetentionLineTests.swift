import CallFlow
import FlowFiles
import Lines
import Prompts
import ServiceHours
import Simulation
import Testing

@Suite("The detention information line")
struct DetentionLineTests {
    private let line: Line

    init() throws { line = try LineDirectory().dial(LineDirectory.usual).line }

    @Test("It opens by saying in both languages that it is a simulation, and no key cuts that short")
    func notice() throws {
        let caller = try Caller("1")
        #expect(
            caller.heard[0]
                == "This is a simulation. It is not affiliated with any agency. It does not reach a real telephone network. "
                + "Esto es una simulación. No tiene relación con ninguna agencia. No se conecta con ninguna red telefónica real."
        )
        #expect(caller.path == ["opening/notice", "opening/choose-language", "opening/begin", "welcome", "main"])
        #expect(!line.flow[line.flow.parts.start].bargeIn)
    }

    @Test(
        "Every subject that the operators take has its place, and leads to them",
        arguments: [
            (["1", "2", "1"], "abuse"), (["1", "2", "2"], "detention-problem"), (["1", "2", "3"], "crime-victims"),
            (["1", "2", "4"], "mental-conditions"), (["1", "3", "1"], "separation"),
            (["1", "3", "2"], "parental-matters"),
            (["1", "4", "1"], "questions"),
        ])
    func subjects(keys: [String], node: String) throws {
        let caller = try Caller(keys[0], keys[1], keys[2])
        #expect(caller.path.contains(node) && caller.path.last == "operator")
        #expect(caller.record?.disposition == .completed && caller.record?.transfer == .answered)
    }

    @Test(
        "Case information takes an A-number of eight or nine digits, reads it back in groups, and asks whether it is right"
    )
    func caseInformation() throws {
        let caller = try Caller("1", "1", "3", "123456789", "2", "12345678#", "1")
        #expect(
            caller.heard.contains("You entered: 123 456 789. If this is right, press 1. To enter it again, press 2."))
        #expect(
            caller.heard.contains("You entered: 123 456 78. If this is right, press 1. To enter it again, press 2."))
        #expect(caller.path.suffix(2) == ["no-case-data", "operator"])
        #expect(caller.record?.variables.map { "\($0.name) \($0.value)" } == ["aNumber 12345678"])
    }

    @Test("Finding a person leads to the online locator, and legal access to the field office first")
    func guidance() throws {
        #expect(try Caller("1", "1", "1").heard.last?.contains("Online Detainee Locator System") == true)
        #expect(try Caller("2", "1", "2").heard.last?.contains("Localizador de Centros de Detención") == true)
        #expect(try Caller("1", "3", "3").heard.last?.contains("first ask the local ICE field office") == true)
    }

    @Test(
        "Closed, it names the next opening in the caller's language",
        arguments: [
            (
                "2026-11-23T21:00:00-05:00", "tomorrow at 8 a.m. Eastern Time.",
                "mañana a las 8 de la mañana, hora del Este."
            ),
            (
                "2026-11-26T12:00:00-05:00", "tomorrow at 8 a.m. Eastern Time.",
                "mañana a las 8 de la mañana, hora del Este."
            ),
            (
                "2021-12-31T12:00:00-05:00", "Monday, January 3 at 8 a.m. Eastern Time.",
                "el lunes 3 de enero a las 8 de la mañana, hora del Este."
            ),
            (
                "2026-11-28T12:00:00-05:00", "Monday, November 30 at 8 a.m. Eastern Time.",
                "el lunes 30 de noviembre a las 8 de la mañana, hora del Este."
            ),
            ("2026-11-24T07:10:00-05:00", "today at 8 a.m. Eastern Time.", "hoy a las 8 de la mañana, hora del Este."),
        ])
    func nextOpening(instant: String, english: String, spanish: String) throws {
        #expect(
            try Caller("1", "0", at: instant).heard.contains { $0.hasSuffix("They will be back \(english)") })
        #expect(
            try Caller("2", "0", at: instant).heard.contains { $0.hasSuffix("Volverán a atender \(spanish)") })
    }

    @Test("After hours a message can be left, and says that nobody calls back")
    func voicemail() throws {
        let caller = try Caller("1", "0", "1", "speak 8s", "#", at: "2026-11-23T21:00:00-05:00")
        #expect(caller.path.suffix(3) == ["after-hours", "voicemail/leave-message", "voicemail/kept"])
        #expect(caller.record?.disposition == Disposition("voicemail") && caller.record?.recordings == 1)
        #expect(caller.heard.last?.contains("no one will call you back") == true)
    }

    @Test("Who waits when the line closes is still served: its closing policy is to drain")
    func closingWhileWaiting() throws {
        let caller = try Caller(
            "1", "0", at: "2026-11-23T19:58:00-05:00", operators: Operators(.available(after: .minutes(3))))
        #expect(caller.record?.transfer == .answered && caller.record?.disposition == .completed)
        let late = try Caller("1", "0", at: "2026-11-23T19:59:30-05:00")
        #expect(late.record?.transfer == .closed)
    }

    @Test("In the queue the position is spoken, and 1 leaves a message")
    func queue() throws {
        let caller = try Caller("1", "0", "1", "#", operators: Operators(.absent)) { $0.callersAhead = 2 }
        #expect(caller.heard.contains { $0.hasPrefix("You are number 3 in line.") })
        #expect(caller.path.contains("voicemail/leave-message"))
    }

    @Test("0 leads to an operator from every menu")
    func operatorEverywhere() throws {
        let flow = line.flow
        let zero = try #require(Key("0"))
        let transfer = flow.node(named: "operator")
        let without = flow.nodes.filter { node in
            guard case .menu = node.kind else { return false }
            guard case .act(let action)? = node.keys[zero] else { return true }
            guard let next = action.next else { return true }
            // Menus of included parts lead to it by their exits.
            if case .goto(let target) = flow[next].kind { return target != transfer }
            return next != transfer
        }
        #expect(without.map(\.name) == [])
    }
}
