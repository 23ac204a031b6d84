import ServiceHours
import Testing

@Suite("Times as a voice tells them")
struct SpokenTimeTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let now: String
        let english: String
        let spanish: String
        var expression = "Mo-Fr 08:00-20:00; PH off"
        var testDescription: String { now }
    }

    static let samples = [
        Sample(
            now: "2026-11-24 07:10", english: "today at 8 a.m. Eastern Time",
            spanish: "hoy a las 8 de la mañana, hora del Este"),
        Sample(
            now: "2026-11-24 20:00", english: "tomorrow at 8 a.m. Eastern Time",
            spanish: "mañana a las 8 de la mañana, hora del Este"),
        Sample(
            now: "2026-11-25 21:00", english: "Friday, November 27 at 8 a.m. Eastern Time",
            spanish: "el viernes 27 de noviembre a las 8 de la mañana, hora del Este"),
        Sample(
            now: "2026-11-30 00:00", english: "today at 8 a.m. Eastern Time",
            spanish: "hoy a las 8 de la mañana, hora del Este"),
        Sample(
            now: "2026-03-07 12:00", english: "tomorrow at 3 a.m. Eastern Time",
            spanish: "mañana a las 3 de la madrugada, hora del Este", expression: "Su 02:30-10:00"),
        Sample(
            now: "2026-11-24 12:00", english: "tonight at midnight Eastern Time",
            spanish: "esta noche a medianoche, hora del Este", expression: "We 00:00-10:00"),
        Sample(
            now: "2026-11-24 12:00", english: "Saturday, November 28 at 12 a.m. Eastern Time",
            spanish: "el sábado 28 de noviembre a las 12 de la noche, hora del Este", expression: "Sa 00:00-10:00"),
        Sample(
            now: "2026-11-24 11:00", english: "today at noon Eastern Time", spanish: "hoy al mediodía, hora del Este",
            expression: "12:00-13:00"),
        Sample(
            now: "2026-11-24 11:00", english: "today at 1:15 p.m. Eastern Time",
            spanish: "hoy a la 1:15 de la tarde, hora del Este", expression: "13:15-14:00"),
        Sample(
            now: "2026-11-24 11:00", english: "Tuesday, February 29, 2028 at 12 a.m. Eastern Time",
            spanish: "el martes 29 de febrero de 2028 a las 12 de la noche, hora del Este", expression: "Feb 29"),
        Sample(now: "2026-11-24 11:00", english: "now", spanish: "ahora mismo"),
        Sample(
            now: "2026-11-24 11:00", english: "at a time that is not known yet",
            spanish: "en un momento que aún no se conoce", expression: "off"),
    ]

    @Test("the next opening, read on the line's own clock", arguments: samples)
    func nextOpening(_ sample: Sample) throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule(sample.expression, zone: zone, holidays: .usFederal)
        let now = try Instant.parse(sample.now + " local", local: zone)
        let english = SpokenTime.nextOpening(of: schedule, now: now, zoneName: "Eastern Time", in: .en)
        let spanish = SpokenTime.nextOpening(of: schedule, now: now, zoneName: "hora del Este", in: .es)
        #expect(english.text == sample.english)
        #expect(spanish.text == sample.spanish)
    }

    @Test("a caller late in the evening far in the west is told the line's day")
    func callerInTheWest() throws {
        let schedule = try Schedule("Mo-Fr 08:00-20:00; PH off", zone: Zone("America/New_York"), holidays: .usFederal)
        let now = try Instant.parse("2026-11-24T23:30:00-08:00", local: nil)
        let spoken = SpokenTime.nextOpening(of: schedule, now: now, zoneName: "Eastern Time", in: .en)
        #expect(spoken.text == "today at 8 a.m. Eastern Time")
    }

    @Test(
        "a time is as many words as a voice says",
        arguments: [("08:00-09:00", 6, 10), ("08:15-09:00", 7, 12), ("08:05-09:00", 8, 12), ("08:45-09:00", 7, 14)])
    func wordCounts(expression: String, english: Int, spanish: Int) throws {
        let schedule = try Schedule(expression, zone: Zone("America/New_York"))
        let now = try Instant.parse("2026-11-24T07:00:00-05:00", local: nil)
        let count = { (zone: String, language: SpokenLanguage) in
            SpokenTime.nextOpening(of: schedule, now: now, zoneName: zone, in: language).spokenWordCount
        }
        #expect(count("Eastern Time", .en) == english)
        #expect(count("hora del Este", .es) == spanish)
    }

    struct Hours: Sendable, CustomTestStringConvertible {
        let expression: String
        let english: String
        let spanish: String
        var testDescription: String { expression }
    }

    static let hours = [
        Hours(
            expression: "Mo-Fr 08:00-20:00; PH off",
            english: "Monday to Friday from 8 a.m. to 8 p.m. Eastern Time, closed on federal holidays",
            spanish:
                "de lunes a viernes de 8 de la mañana a 8 de la noche, hora del Este, cerrado los días feriados federales"
        ),
        Hours(
            expression: "Mo-Fr 05:00-17:00; Sa 05:00-13:00",
            english: "Monday to Friday from 5 a.m. to 5 p.m. Eastern Time, Saturday from 5 a.m. to 1 p.m.",
            spanish: "de lunes a viernes de 5 de la madrugada a 5 de la tarde, hora del Este, "
                + "los sábados de 5 de la madrugada a 1 de la tarde"),
        Hours(
            expression: "24/7", english: "24 hours a day, seven days a week",
            spanish: "las 24 horas del día, los siete días de la semana"),
        Hours(
            expression: "08:00-12:00,13:00-24:00; Dec 25 off",
            english: "every day from 8 a.m. to noon and from 1 p.m. to midnight Eastern Time, closed on December 25",
            spanish: "todos los días de 8 de la mañana a mediodía y de 1 de la tarde a medianoche, hora del Este, "
                + "cerrado el 25 de diciembre"),
        Hours(
            expression: "Tu[1] 09:00-10:00; Nov-Mar Sa 09:00-10:00",
            english: "the first Tuesday of the month from 9 a.m. to 10 a.m. Eastern Time, "
                + "Saturday, November to March from 9 a.m. to 10 a.m.",
            spanish: "el primer martes del mes de 9 de la mañana a 10 de la mañana, hora del Este, "
                + "los sábados, de noviembre a marzo de 9 de la mañana a 10 de la mañana"),
    ]

    @Test("a week's hours, rule by rule", arguments: hours)
    func weeklyHours(_ sample: Hours) throws {
        let schedule = try Schedule(sample.expression, zone: Zone("America/New_York"), holidays: .usFederal)
        #expect(SpokenTime.hours(of: schedule, zoneName: "Eastern Time", in: .en).text == sample.english)
        #expect(SpokenTime.hours(of: schedule, zoneName: "hora del Este", in: .es).text == sample.spanish)
    }
}
