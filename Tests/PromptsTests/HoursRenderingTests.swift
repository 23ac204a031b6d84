import CallFlow
import Prompts
import ServiceHours
import Testing

@Suite("What prompts say of hours")
struct HoursRenderingTests {
    let line: PracticeLine
    let closed: [Segment] = [.prompt("closed"), .nextOpening(.line)]

    init() throws { line = try PracticeLine() }

    @Test("The next opening ends the sentence that a prompt begins")
    func nextOpening() throws {
        let english = try line.render(closed, [.moment(.answer)])
        #expect(english.text == "The operators are not here. They will be back today at 8 a.m. Eastern Time.")
        #expect(english.spokenWordCount == 15)
        let spanish = try line.render(closed, [.moment(.answer)], in: .spanish)
        #expect(spanish.text == "No hay operadores. Volverán hoy a las 8 de la mañana, hora del Este.")
        #expect(spanish.spokenWordCount == 14)
    }

    @Test("A holiday and the days between are told by weekday and date")
    func overAHoliday() throws {
        let english = try line.render(closed, [.moment(.answer)], answeredAt: "2026-11-26T02:00:00Z")
        #expect(
            english.text
                == "The operators are not here. They will be back Friday, November 27 at 8 a.m. Eastern Time.")
        let spanish = try line.render(closed, [.moment(.answer)], in: .spanish, answeredAt: "2026-11-26T02:00:00Z")
        #expect(
            spanish.text
                == "No hay operadores. Volverán el viernes 27 de noviembre a las 8 de la mañana, hora del Este.")
    }

    @Test("Now is the moment of the call, not that of its answer")
    func momentOfTheCall() throws {
        let minuteBeforeClosing = "2026-11-25T00:59:00Z"
        let open = try line.render([.nextOpening(.line)], [.moment(.answer)], answeredAt: minuteBeforeClosing)
        #expect(open.text == "Now")
        let last = try line.render(
            [.nextOpening(.line)], [.moment(CallTime(milliseconds: 59_999))], answeredAt: minuteBeforeClosing)
        #expect(last.text == "Now")
        let over = try line.render(
            [.nextOpening(.line)], [.moment(CallTime(milliseconds: 60_000))], answeredAt: minuteBeforeClosing)
        #expect(over.text == "Tomorrow at 8 a.m. Eastern Time")
    }

    @Test("A time of day takes as many words as a voice says for it")
    func timeOfDay() throws {
        let schedule = try PracticeLine.schedule("Mo-Fr 10:45-12:00")
        let english = try line.render([.nextOpening(.line)], [.moment(.answer)], hours: schedule)
        #expect(english.text == "Today at 10:45 a.m. Eastern Time")
        #expect(english.tokens.map(\.words) == [1, 1, 2, 1, 1, 1])
        let spanish = try line.render([.nextOpening(.line)], [.moment(.answer)], in: .spanish, hours: schedule)
        #expect(spanish.text == "Hoy a las 10:45 de la mañana, hora del Este")
        #expect(spanish.tokens.map(\.words) == [1, 1, 1, 5, 1, 1, 1, 1, 1, 1])
    }

    @Test("The hours are told rule by rule, as a sentence")
    func hours() throws {
        let segments: [Segment] = [.prompt("hold"), .hours(.line), .prompt("still-there")]
        let english = try line.render(segments, [.moment(.answer)])
        #expect(
            english.text
                == "(hold music) Monday to Friday from 8 a.m. to 8 p.m. Eastern Time, closed on federal holidays. "
                + "Are you still there?")
        let spanish = try line.render([.hours(.line)], [.moment(.answer)], in: .spanish)
        #expect(
            spanish.text
                == "De lunes a viernes de 8 de la mañana a 8 de la noche, hora del Este, cerrado los días feriados federales"
        )
    }

    @Test("Other hours take the place of the flow's own, in all that is told of them")
    func otherHours() throws {
        let unpublished = Schedule.unpublished(zone: try Zone("America/New_York"))
        #expect(
            try line.render(closed, [.moment(.answer)], hours: unpublished).text
                == "The operators are not here. They will be back at a time that is not known yet.")
        #expect(
            try line.render([.hours(.line)], [.moment(.answer)], hours: unpublished).text == "No hours are published")
        var telling = line
        try telling.add("hours", en: "Hours: {hours: practice}.")
        #expect(try telling.render([.prompt("hours")], hours: unpublished).text == "Hours: no hours are published.")
        #expect(
            try telling.render([.prompt("hours")]).text
                == "Hours: Monday to Friday from 8 a.m. to 8 p.m. Eastern Time, closed on federal holidays.")
    }

    @Test("A prompt tells the hours of a line that its own includes, with their zone and in its own language")
    func anotherLine() throws {
        var line = line
        line.included["middle/tips/hours"] = (
            try Schedule("Mo-Sa 09:00-12:00", zone: try Zone("America/Los_Angeles")), [.english: "Pacific Time"]
        )
        #expect(
            try line.render(text: "Tips: {hours: tips}. Thank you.").text
                == "Tips: Monday to Saturday from 9 a.m. to noon Pacific Time. Thank you.")
        #expect(
            try line.render(text: "{hours: tips}.", in: .spanish).text
                == "De lunes a sábado de 9 de la mañana a mediodía, hora del Pacífico.")
    }

    @Test("Hours of which only the words are known are a fact")
    func hoursInWords() throws {
        var line = line
        line.facts["tips.hours"] = Fact(
            .text([.english: "at any time"]),
            from: Fact.Provenance(source: "example.gov", checked: CivilDate(dayNumber: 20_781)))
        #expect(try line.render(text: "Call {hours: tips}.").text == "Call at any time.")
        #expect(line.facts.know(.hours(line: "tips"), in: .english))
        #expect(!line.facts.know(.hours(line: "tips"), in: .spanish))
    }

    @Test("A period after an abbreviation is not doubled")
    func abbreviation() throws {
        var line = line
        line.included["tips/hours"] = (
            try Schedule("09:00-11:00", zone: try Zone("America/Los_Angeles")), [.english: "P.T."]
        )
        #expect(
            try line.render(text: "Call {hours: tips}. Thank you.").text
                == "Call every day from 9 a.m. to 11 a.m. P.T. Thank you.")
    }
}
