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
            spanish: "el sábado 28 de noviembre a las 12 de la madrugada, hora del Este", expression: "Sa 00:00-10:00"),
        Sample(
            now: "2026-11-24 11:00", english: "today at noon Eastern Time", spanish: "hoy al mediodía, hora del Este",
            expression: "12:00-13:00"),
        Sample(
            now: "2026-11-24 11:00", english: "today at 1:15 p.m. Eastern Time",
            spanish: "hoy a la 1:15 de la tarde, hora del Este", expression: "13:15-14:00"),
        Sample(
            now: "2026-11-24 11:00", english: "Tuesday, February 29, 2028 at 12 a.m. Eastern Time",
            spanish: "el martes 29 de febrero de 2028 a las 12 de la madrugada, hora del Este", expression: "Feb 29"),
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
            english: "Monday to Friday from 5 a.m. to 5 p.m., and Saturday from 5 a.m. to 1 p.m. Eastern Time",
            spanish: "de lunes a viernes de 5 de la mañana a 5 de la tarde, "
                + "y los sábados de 5 de la mañana a 1 de la tarde, hora del Este"),
        Hours(
            expression: "Sa,Su 10:00-14:00; We off",
            english: "Saturday and Sunday from 10 a.m. to 2 p.m. Eastern Time, closed on Wednesday",
            spanish: "los sábados y los domingos de 10 de la mañana a 2 de la tarde, hora del Este, "
                + "cerrado los miércoles"),
        Hours(
            expression: "08:00-20:00; Dec-Feb off; Jul off; 2027 off; 2029+ off; 2030 Nov off",
            english: "every day from 8 a.m. to 8 p.m. Eastern Time, closed from December to February, closed in July, "
                + "closed in 2027, closed from 2029 on, closed in November 2030",
            spanish: "todos los días de 8 de la mañana a 8 de la noche, hora del Este, cerrado de diciembre a febrero, "
                + "cerrado en julio, cerrado en 2027, cerrado desde 2029, cerrado en noviembre de 2030"),
        Hours(
            expression: "Th[4] +1 day 08:00-12:00; Mo[-2] off; PH -1 day off; Dec 24-Jan 02 off",
            english: "the day after the fourth Thursday of the month from 8 a.m. to noon Eastern Time, "
                + "closed on the second to last Monday of the month, closed on the day before federal holidays, "
                + "closed from December 24 to January 2",
            spanish: "un día después del cuarto jueves del mes de 8 de la mañana a mediodía, hora del Este, "
                + "cerrado el penúltimo lunes del mes, cerrado un día antes de los días feriados federales, "
                + "cerrado del 24 de diciembre al 2 de enero"),
        Hours(
            expression: "08:00-20:00; Mo-We off; Dec 24,Jul off; PH +2 days off; 2026 Dec 24-2027 Jan 02 off",
            english: "every day from 8 a.m. to 8 p.m. Eastern Time, closed Monday to Wednesday, "
                + "closed on December 24 and in July, closed 2 days after federal holidays, "
                + "closed from December 24, 2026 to January 2, 2027",
            spanish: "todos los días de 8 de la mañana a 8 de la noche, hora del Este, cerrado de lunes a miércoles, "
                + "cerrado el 24 de diciembre y en julio, cerrado 2 días después de los días feriados federales, "
                + "cerrado del 24 de diciembre de 2026 al 2 de enero de 2027"),
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
            english: "the first Tuesday of the month from 9 a.m. to 10 a.m., "
                + "and Saturday, from November to March from 9 a.m. to 10 a.m. Eastern Time",
            spanish: "el primer martes del mes de 9 de la mañana a 10 de la mañana, "
                + "y los sábados, de noviembre a marzo de 9 de la mañana a 10 de la mañana, hora del Este"),
    ]

    @Test("a week's hours, rule by rule", arguments: hours)
    func weeklyHours(_ sample: Hours) throws {
        let schedule = try Schedule(sample.expression, zone: Zone("America/New_York"), holidays: .usFederal)
        #expect(SpokenTime.hours(of: schedule, zoneName: "Eastern Time", in: .en).text == sample.english)
        #expect(SpokenTime.hours(of: schedule, zoneName: "hora del Este", in: .es).text == sample.spanish)
    }

    static let sentences = [
        Sample(
            now: "2026-11-24 12:00", english: "The line is open until 8 p.m. Eastern Time.",
            spanish: "La línea está abierta hasta las 8 de la noche, hora del Este."),
        Sample(
            now: "2026-11-24 20:00", english: "The line is closed. It opens tomorrow at 8 a.m. Eastern Time.",
            spanish: "La línea está cerrada. Abre mañana a las 8 de la mañana, hora del Este."),
        Sample(
            now: "2026-11-24 09:00", english: "The line is open until noon Eastern Time.",
            spanish: "La línea está abierta hasta el mediodía, hora del Este.", expression: "08:00-12:00"),
        Sample(
            now: "2026-11-24 09:00", english: "The line is open until midnight Eastern Time.",
            spanish: "La línea está abierta hasta la medianoche, hora del Este.", expression: "Tu"),
        Sample(
            now: "2026-11-24 22:00", english: "The line is open until tomorrow at 1:30 a.m. Eastern Time.",
            spanish: "La línea está abierta hasta mañana a la 1:30 de la madrugada, hora del Este.",
            expression: "20:00-01:30"),
        Sample(
            now: "2026-11-22 12:00", english: "The line is open until the end of Tuesday, November 24 Eastern Time.",
            spanish: "La línea está abierta hasta el final del martes 24 de noviembre, hora del Este.",
            expression: "24/7; We off"),
        Sample(
            now: "2026-11-01 01:45 America/New_York first", english: "The line is open until 2 a.m. Eastern Time.",
            spanish: "La línea está abierta hasta las 2 de la madrugada, hora del Este.", expression: "01:30-03:00"),
        Sample(
            now: "2026-11-01 01:40 America/New_York first",
            english: "The line is open until 1:15 a.m. Eastern Time, after the clocks go back.",
            spanish: "La línea está abierta hasta la 1:15 de la madrugada, hora del Este, "
                + "después de que se atrasen los relojes.", expression: "24/7; 01:15-01:30 off"),
        Sample(
            now: "2026-11-01 01:50 America/New_York first",
            english: "The line is closed. It opens today at 1:15 a.m. Eastern Time, after the clocks go back.",
            spanish: "La línea está cerrada. Abre hoy a la 1:15 de la madrugada, hora del Este, "
                + "después de que se atrasen los relojes.", expression: "01:15-01:45"),
        Sample(
            now: "2026-11-24 22:00", english: "The line is open, and this does not change.",
            spanish: "La línea está abierta, y esto no cambia.", expression: "24/7"),
        Sample(
            now: "2026-11-24 22:00", english: "The line is closed, and this does not change.",
            spanish: "La línea está cerrada, y esto no cambia.", expression: "off"),
    ]

    @Test("a sentence about the line at a moment", arguments: sentences)
    func sentence(_ sample: Sample) throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule(sample.expression, zone: zone, holidays: .usFederal)
        let now = try Instant.parse(sample.now + (sample.now.contains("America") ? "" : " local"), local: zone)
        #expect(SpokenTime.sentence(about: schedule, now: now, in: .en).text == sample.english)
        #expect(SpokenTime.sentence(about: schedule, now: now, in: .es).text == sample.spanish)
    }

    @Test("hours that nobody has published are told as such")
    func unpublished() throws {
        let schedule = Schedule.unpublished(zone: try Zone("America/New_York"))
        let now = Instant(milliseconds: 1_764_000_000_000)
        #expect(
            SpokenTime.sentence(about: schedule, now: now, in: .en).text == "The hours of this line are not published.")
        #expect(
            SpokenTime.sentence(about: schedule, now: now, in: .es).text
                == "No se ha publicado el horario de esta línea.")
    }

    @Test("the next change of an open line is when it closes; one that never comes is told as such")
    func nextChange() throws {
        let zone = try Zone("America/New_York")
        let now = try Instant.parse("2026-11-24 12:00 local", local: zone)
        let weekdays = try Schedule("Mo-Fr 08:00-20:00", zone: zone)
        #expect(SpokenTime.nextChange(of: weekdays, now: now, in: .en).text == "today at 8 p.m. Eastern Time")
        let always = try Schedule("24/7", zone: zone)
        #expect(SpokenTime.nextChange(of: always, now: now, in: .en).text == "this does not change")
        #expect(SpokenTime.nextChange(of: always, now: now, in: .es).text == "esto no cambia")
        #expect(
            SpokenTime.nextChange(of: .unpublished(zone: zone), now: now, in: .en).text
                == "at a time that is not known yet")
    }

    @Test(
        "a zone has the name that people use for it",
        arguments: [
            ("America/New_York", "Eastern Time", "hora del Este"),
            ("America/Chicago", "Central Time", "hora del Centro"),
            ("America/Denver", "Mountain Time", "hora de la Montaña"),
            ("America/Phoenix", "Mountain Standard Time", "hora estándar de la Montaña"),
            ("America/Los_Angeles", "Pacific Time", "hora del Pacífico"),
            ("Europe/Paris", "Central European Time", "hora de Europa central"),
            ("UTC", "Coordinated Universal Time", "tiempo universal coordinado"),
        ])
    func zoneNames(zone: String, english: String, spanish: String) throws {
        #expect(try Zone(zone).spokenName(in: .en) == english)
        #expect(try Zone(zone).spokenName(in: .es) == spanish)
    }

    @Test("a phrase is a list of segments, each what a recording can speak")
    func segments() throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule("Feb 29 08:05-10:00", zone: zone)
        let now = try Instant.parse("2026-11-24 12:00 local", local: zone)
        func told(_ language: SpokenLanguage) -> [String] {
            SpokenTime.nextOpening(of: schedule, now: now, in: language).segments
                .map { "\($0.kind) \($0.value ?? "-"): \($0.text)" }
        }
        #expect(
            told(.en) == [
                "weekday 2: Tuesday,", "date 02-29: February 29,", "year 2028: 2028", "words -: at",
                "time 08:05: 8:05 a.m.",
                "zone -: Eastern Time",
            ])
        #expect(
            told(.es) == [
                "words -: el", "weekday 2: martes", "date 02-29: 29 de febrero", "words -: de", "year 2028: 2028",
                "words -: a las", "time 08:05: 8:05 de la mañana,", "zone -: hora del Este",
            ])
    }
}
