import ServiceHours
import Testing

@Suite("Days of a schedule")
struct AgendaTests {
    private func day(_ date: String, of expression: String, in zone: String = "America/New_York") throws -> DayOfHours {
        let schedule = try Schedule(
            expression, zone: Zone(zone), holidays: .usFederal,
            exceptions: [ScheduleException("2026-12-24", "08:00-12:00 open \"Christmas Eve\"")])
        let first = try #require(CivilDate(date))
        return try #require(schedule.days(from: first, count: 1).first)
    }

    @Test("have their openings on the wall clock, and what is special")
    func days() throws {
        let weekdays = "Mo-Fr 08:00-12:00,13:00-17:00; PH off"
        #expect(try day("2026-11-25", of: weekdays).hoursText == "08:00-12:00, 13:00-17:00")
        #expect(try day("2026-11-25", of: weekdays).notes == [])
        let thanksgiving = try day("2026-11-26", of: weekdays)
        #expect(thanksgiving.openings.isEmpty)
        #expect(thanksgiving.notes == ["Thanksgiving Day"])
        #expect(try day("2026-07-03", of: weekdays).notes == ["Independence Day (observed)"])
        #expect(try day("2026-12-24", of: weekdays).hoursText == "08:00-12:00")
        #expect(try day("2026-12-24", of: weekdays).notes == ["exception: Christmas Eve"])
        #expect(try day("2026-11-24", of: "18:00-02:00").hoursText == "00:00-02:00, 18:00-24:00")
        #expect(try day("2026-11-24", of: "24/7").hoursText == "00:00-24:00")
    }

    @Test("show what daylight saving does to them")
    func daylightSaving() throws {
        let gap = try day("2026-03-08", of: "Su 02:30-10:00")
        #expect(gap.hoursText == "03:00-10:00")
        #expect(gap.notes == ["clocks go forward from 02:00 to 03:00"])
        let overlap = try day("2026-11-01", of: "00:00-01:30")
        #expect(overlap.hoursText == "00:00-01:30, 01:00-01:30")
        #expect(try day("2026-11-01", of: "01:30-03:00").hoursText == "01:30-02:00, 01:30-03:00")
        #expect(try day("2026-03-08", of: "00:00-02:30").hoursText == "00:00-02:00")
        #expect(overlap.notes == ["clocks go back from 02:00 to 01:00"])
        let midnight = try day("2018-11-04", of: "00:00-02:00", in: "America/Sao_Paulo")
        #expect(midnight.hoursText == "01:00-02:00")
        #expect(midnight.notes == ["clocks go forward from 00:00 to 01:00"])
        let backOverMidnight = try day("2027-04-03", of: "22:00-24:00", in: "America/Santiago")
        #expect(backOverMidnight.notes == ["clocks go back from 24:00 to 23:00"])
        #expect(backOverMidnight.hoursText == "22:00-24:00")
        let skipped = try day("2011-12-30", of: "24/7", in: "Pacific/Apia")
        #expect(!skipped.exists)
        #expect(skipped.openings.isEmpty)
    }

    @Test("at the ends of all years are told as far as they can be")
    func ends() throws {
        #expect(try day("9999-12-31", of: "08:00-17:00", in: "America/Los_Angeles").hoursText == "08:00-16:00")
        #expect(try day("1971-01-01", of: "08:00-17:00", in: "Asia/Tokyo").hoursText == "09:00-17:00")
        let schedule = try Schedule("24/7", zone: Zone("UTC"))
        let last = try #require(CivilDate("9999-12-30"))
        #expect(schedule.days(from: last, count: 7).count == 2)
    }

    @Test("have the comments on what is so on certain dates")
    func comments() throws {
        let expression = "Mo-Fr 08:00-20:00 open \"usual\"; Dec 27-Dec 31 off \"winter break\""
        #expect(try day("2026-12-28", of: expression).notes == ["winter break"])
        #expect(try day("2026-12-22", of: expression).notes == [])
    }

    @Test("hours go on without a break over midnight")
    func openings() throws {
        let zone = try Zone("America/New_York")
        let schedule = try Schedule("Mo-Tu; We 00:00-08:00", zone: zone)
        let start = try Instant.parse("2026-11-22T00:00:00-05:00", local: nil)
        let openings = schedule.openings(from: start, to: start.advanced(byMilliseconds: 7 * 86_400_000))
        #expect(openings.map { zone.local($0.lowerBound).description } == ["2026-11-23T00:00:00-05:00"])
        #expect(openings.map { zone.local($0.upperBound).description } == ["2026-11-25T08:00:00-05:00"])
    }

    @Test("as iCalendar they are events in UTC, in lines that are short enough")
    func iCalendar() throws {
        let schedule = try Schedule(
            "Mo-Fr 08:00-20:00; PH off", zone: Zone("America/New_York"), holidays: .usFederal)
        let stamp = try Instant.parse("2026-11-25T12:00:00.5Z", local: nil)
        let name = String(repeating: "Línea; de, información ", count: 4)
        let text = ICalendar(name: name, id: "line", stamp: stamp)
            .text(of: schedule, from: try #require(CivilDate("2026-11-25")), count: 3)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        let unfolded = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        #expect(
            unfolded.filter { !$0.hasPrefix("SUMMARY") && !$0.hasPrefix("X-WR-CALNAME") } == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hotline//Hours//EN", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "X-WR-TIMEZONE:America/New_York",
                "BEGIN:VEVENT", "UID:line-20261125T130000Z@hotline.invalid", "DTSTAMP:20261125T120000Z",
                "DTSTART:20261125T130000Z", "DTEND:20261126T010000Z", "TRANSP:TRANSPARENT", "END:VEVENT",
                "BEGIN:VEVENT", "UID:line-20261127T130000Z@hotline.invalid", "DTSTAMP:20261125T120000Z",
                "DTSTART:20261127T130000Z", "DTEND:20261128T010000Z", "TRANSP:TRANSPARENT", "END:VEVENT",
                "BEGIN:VEVENT", "UID:line-20261126@hotline.invalid", "DTSTAMP:20261125T120000Z",
                "DTSTART;VALUE=DATE:20261126", "DTEND;VALUE=DATE:20261127", "TRANSP:TRANSPARENT", "END:VEVENT",
                "END:VCALENDAR",
            ])
        #expect(
            unfolded.contains {
                $0.hasPrefix("SUMMARY:Línea\\; de\\, información") && $0.hasSuffix(": Thanksgiving Day\\, closed")
            })
    }
}
