import ServiceHours
import Testing

@Suite("What a refused expression probably means")
struct SuggestionTests {
    @Test(
        "is told in the spelling of the grammar",
        arguments: [
            ("Mon-Fri 8am-8pm", "Mo-Fr 08:00-20:00"), ("Mo-Fr 8:00 AM - 8:00 PM", "Mo-Fr 08:00-20:00"),
            ("Mo-Fr 12:00 PM-5:00 PM", "Mo-Fr 12:00-17:00"), ("Mo-Fr 8a-8p", "Mo-Fr 08:00-20:00"),
            ("Mo-Fr 8-5", "Mo-Fr 08:00-17:00"), ("Mo-Fr 9:00-5:00", "Mo-Fr 09:00-17:00"), ("8-20", "08:00-20:00"),
            ("Monday to Friday 9 a.m. to 5 p.m.", "Mo-Fr 09:00-17:00"), ("Mo–Fr 08:00–20:00", "Mo-Fr 08:00-20:00"),
            ("Mo-Fr\u{A0}08:00-20:00", "Mo-Fr 08:00-20:00"), ("\u{FEFF}24/7", "24/7"),
            ("Mo-Fr 08:00-20:00; dec 25 off", "Mo-Fr 08:00-20:00; Dec 25 off"),
            ("Mo-Fr 08:00-20:00; December 25 OFF", "Mo-Fr 08:00-20:00; Dec 25 off"),
            ("Mo-Fr 08:00-20:00; 25 Dec off", "Mo-Fr 08:00-20:00; Dec 25 off"),
            ("Mo-Fr 08:00-20:00; 2026-12-24 off", "Mo-Fr 08:00-20:00; 2026 Dec 24 off"),
            ("Mo-Fr 08:00-20:00; Dec 25 2026 off", "Mo-Fr 08:00-20:00; 2026 Dec 25 off"),
            ("Mo-Fr 08:00-20:00; Dec 25, 26 off", "Mo-Fr 08:00-20:00; Dec 25,Dec 26 off"),
            ("Mo-Fr 08:00-20:00; Dec 5 off", "Mo-Fr 08:00-20:00; Dec 05 off"),
            ("daily 08:00-20:00", "Mo-Su 08:00-20:00"), ("Weekdays 08:00-20:00", "Mo-Fr 08:00-20:00"),
            ("Mo and We 08:00-12:00", "Mo,We 08:00-12:00"), ("Mo/We 08:00-12:00", "Mo,We 08:00-12:00"),
            ("Mo, We 08:00-12:00", "Mo,We 08:00-12:00"), ("Mo-Fr: 08:00-20:00", "Mo-Fr 08:00-20:00"),
            ("Mo - Fr 08:00-20:00", "Mo-Fr 08:00-20:00"), ("M-F 08:00-20:00", "Mo-Fr 08:00-20:00"),
            ("lunes a viernes 08:00-20:00", nil), ("Lu-Vi 08:00-20:00", "Mo-Fr 08:00-20:00"),
            ("Mo-Fr noon-20:00", "Mo-Fr 12:00-20:00"), ("Mo-Fr 08:00-midnight", "Mo-Fr 08:00-24:00"),
            ("Mo-Fr 08:00-12:00 13:00-17:00", "Mo-Fr 08:00-12:00,13:00-17:00"),
            ("Mo-Fr 08:00-12:00, 13:00-17:00", "Mo-Fr 08:00-12:00,13:00-17:00"),
            ("Mo-Fr 08:00-20:00 Sa 10:00-12:00", "Mo-Fr 08:00-20:00; Sa 10:00-12:00"),
            ("Mo-Th 08:00-20:00,Fr 08:00-17:00", "Mo-Th 08:00-20:00; Fr 08:00-17:00"),
            ("08:00-20:00 Mo-Fr", "Mo-Fr 08:00-20:00"), ("Mo-Fr 24/7", "Mo-Fr 00:00-24:00"),
            ("24/7; holidays off", "24/7; PH off"), ("24/7; PH - 1 day off", "24/7; PH -1 day off"),
            ("Mo-Fr 08:00-20:00;", "Mo-Fr 08:00-20:00"), ("Mo-Fr 08:00:00-20:00:00", "Mo-Fr 08:00-20:00"),
            ("Mo 9-5; Tu off \"9-5, ask Mo\"", "Mo 09:00-17:00; Tu off \"9-5, ask Mo\""),
            ("daily 8-8 closed Su", "Mo-Su 08:00-20:00; Su off"),
            ("Mo-Fr 9-5; closed holidays", "Mo-Fr 09:00-17:00; PH off"),
            ("Mo-Fr 9-5, closed weekends", "Mo-Fr 09:00-17:00; Sa,Su off"),
            ("Mo-Fr 08:00-20:00 off PH", "Mo-Fr 08:00-20:00; PH off"), ("24/7 PH off", "24/7; PH off"),
            ("9-5 Mon-Fri 10-2 Sat", nil), ("08:00-20:00 Mo-Fr closed PH", nil),
            ("Mo-Fr 1-5pm", "Mo-Fr 13:00-17:00"), ("Mo-Fr 9-5pm", "Mo-Fr 09:00-17:00"),
            ("Mo-Fr 9am-5", "Mo-Fr 09:00-17:00"), ("Mo-Fr 10-2am", "Mo-Fr 22:00-02:00"),
            ("Mo-Fr 9-12, 1-5", "Mo-Fr 09:00-12:00,13:00-17:00"),
            ("Mo-Fr 9-12 and 1-5", "Mo-Fr 09:00-12:00,13:00-17:00"),
            ("Mo-Fr 8-0", "Mo-Fr 08:00-24:00"), ("Mo-Fr 08:00-20:75", nil), ("Mo-Fr 8:75am-5pm", nil),
            ("5-7 Dec off", nil),
            ("Mo-Fr 0800-1700", "Mo-Fr 08:00-17:00"), ("lun-vie 8-17; mar 10-12", "Mo-Fr 08:00-17:00; Tu 10:00-12:00"),
            ("PH off Mo-Fr 08:00-20:00", "PH off; Mo-Fr 08:00-20:00"), ("Mo-Fr[1 08:00-12:00", nil),
            ("whenever", nil), ("Mo 08:00+", nil), ("Feb 30", nil), ("", nil), ("Mo 08:00-20:00 || off", nil),
        ])
    func suggestions(expression: String, meant: String?) throws {
        let error = try #require(throws: ScheduleError.self) {
            try Schedule(expression, zone: Zone("UTC"), holidays: .usFederal)
        }
        // A rewrite of the part that is wrong may say it already.
        let rewritten = error.rewrite.map {
            expression.prefix(error.column - 1) + $0 + expression.dropFirst(error.column - 1 + error.found.count)
        }
        #expect(
            error.suggestion(for: expression, holidays: .usFederal) ?? rewritten.flatMap { try? self.read($0) } == meant
        )
    }

    /// A text, if it is an expression.
    private func read(_ text: some StringProtocol) throws -> String {
        _ = try Schedule(String(text), zone: Zone("UTC"), holidays: .usFederal)
        return String(text)
    }
}
