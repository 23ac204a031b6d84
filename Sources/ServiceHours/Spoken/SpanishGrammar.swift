/// Times and hours in the Spanish of the Americas.
struct SpanishGrammar: SpokenGrammar {
    var now: SpokenPhrase { "ahora mismo" }
    var atUnknownTime: SpokenPhrase { "en un momento que aún no se conoce" }
    var neverChanges: SpokenPhrase { "esto no cambia" }
    var unpublishedHours: SpokenPhrase { "no se ha publicado ningún horario" }
    var alwaysOpen: SpokenPhrase { "las 24 horas del día, los siete días de la semana" }
    var closed: SpokenPhrase { "cerrado" }
    var and: String { "y" }
    var everyDay: SpokenPhrase { "todos los días" }

    func date(_ date: CivilDate) -> SpokenPhrase {
        name(of: date.weekday)
            .followed(by: self.date(SpokenDate(year: date.year, month: date.month, day: date.day)))
    }

    func today(at minute: Int) -> SpokenPhrase { SpokenPhrase("hoy").followed(by: clock(minute)) }

    func tomorrow(at minute: Int) -> SpokenPhrase {
        minute == 0
            ? SpokenPhrase("esta noche a").followed(by: hour(0)) : SpokenPhrase("mañana").followed(by: clock(minute))
    }

    func moment(_ date: CivilDate, withYear: Bool, at minute: Int) -> SpokenPhrase {
        let day = SpokenDate(year: withYear ? date.year : nil, month: date.month, day: date.day)
        return SpokenPhrase("el").followed(by: name(of: date.weekday)).followed(by: self.date(day))
            .followed(by: clock(minute))
    }

    func untilToday(at minute: Int) -> SpokenPhrase {
        switch minute {
        case 0, MinuteSpan.minutesPerDay: SpokenPhrase("hasta la").followed(by: hour(minute))
        case 720: SpokenPhrase("hasta el").followed(by: hour(minute))
        default: SpokenPhrase("hasta \(article(minute))").followed(by: hour(minute))
        }
    }

    func until(_ moment: SpokenPhrase) -> SpokenPhrase { SpokenPhrase("hasta").followed(by: moment) }

    func untilEnd(of date: CivilDate, withYear: Bool) -> SpokenPhrase {
        let day = SpokenDate(year: withYear ? date.year : nil, month: date.month, day: date.day)
        return SpokenPhrase("hasta el final del").followed(by: name(of: date.weekday)).followed(by: self.date(day))
    }

    func afterClocksGoBack(_ moment: SpokenPhrase) -> SpokenPhrase {
        moment.followed(by: "después de que se atrasen los relojes", mark: ",")
    }

    func phrase(_ phrase: SpokenPhrase, inZone name: SpokenPhrase) -> SpokenPhrase {
        phrase.followed(by: name, mark: ",")
    }

    func lineIsOpen(_ until: SpokenPhrase?) -> SpokenPhrase {
        let open: SpokenPhrase = "La línea está abierta"
        return (until.map { open.followed(by: $0) } ?? open.followed(by: "y esto no cambia", mark: ",")).sentence
    }

    func lineIsClosed(opens moment: SpokenPhrase?) -> SpokenPhrase {
        let closed: SpokenPhrase = "La línea está cerrada"
        guard let moment else { return closed.followed(by: "y esto no cambia", mark: ",").sentence }
        return closed.followed(by: SpokenPhrase("Abre").followed(by: moment), mark: ".").sentence
    }

    var lineIsUnpublished: SpokenPhrase { SpokenPhrase("No se ha publicado el horario de esta línea").sentence }

    func span(from start: Int, to end: Int) -> SpokenPhrase {
        let end = end > MinuteSpan.minutesPerDay ? end - MinuteSpan.minutesPerDay : end
        guard (start, end) != (0, MinuteSpan.minutesPerDay) else { return "todo el día" }
        return SpokenPhrase("de").followed(by: hour(start)).followed(by: "a").followed(by: hour(end))
    }

    func weekdays(from first: Weekday, to last: Weekday) -> SpokenPhrase {
        guard first != last else { return SpokenPhrase("los").followed(by: name(of: first, isPlural: true)) }
        return SpokenPhrase("de").followed(by: name(of: first)).followed(by: "a").followed(by: name(of: last))
    }

    func nth(_ counts: [Int], _ weekday: Weekday) -> SpokenPhrase {
        let ordinals = ["primer", "segundo", "tercer", "cuarto", "quinto"]
        let fromEnd = ["último", "penúltimo", "antepenúltimo", "cuarto desde el último", "quinto desde el último"]
        let named = counts.map { count in
            SpokenPhrase(count > 0 ? ordinals[count - 1] : fromEnd[-count - 1])
        }
        return SpokenPhrase("el").followed(by: named.listed(and)).followed(by: name(of: weekday)).followed(
            by: "del mes")
    }

    func holidays(federal: Bool) -> SpokenPhrase { federal ? "los días feriados federales" : "los días feriados" }

    func moved(_ days: SpokenPhrase, by offset: Int) -> SpokenPhrase {
        let count = abs(offset) == 1 ? "un día" : "\(abs(offset)) días"
        let (place, rest) = (offset < 0 ? "antes" : "después", days.droppingFirstWord(ifItIs: "el"))
        return SpokenPhrase("\(count) \(place) \(rest == nil ? "de" : "del")").followed(by: rest ?? days)
    }

    func dates(from first: SpokenDate, to last: SpokenDate) -> SpokenPhrase {
        let isMonth = first.day == nil
        guard first != last else { return SpokenPhrase(isMonth ? "en" : "el").followed(by: date(first)) }
        return SpokenPhrase(isMonth ? "de" : "del").followed(by: date(first))
            .followed(by: isMonth ? "a" : "al").followed(by: date(last))
    }

    func years(from first: Int, to last: Int?) -> SpokenPhrase {
        guard let last else { return SpokenPhrase("desde").followed(by: year(first)) }
        guard first != last else { return SpokenPhrase("en").followed(by: year(first)) }
        return SpokenPhrase("de").followed(by: year(first)).followed(by: "a").followed(by: year(last))
    }

    func closed(on days: SpokenPhrase, startsWithDay: Bool) -> SpokenPhrase {
        SpokenPhrase("cerrado").followed(by: days)
    }

    /// "a las 8 de la mañana".
    private func clock(_ minute: Int) -> SpokenPhrase {
        minute == 720
            ? SpokenPhrase("al").followed(by: hour(minute))
            : SpokenPhrase("a \(article(minute))").followed(by: number(minute))
    }

    /// "la" before one o'clock, "las" before the others.
    private func article(_ minute: Int) -> String { minute / 60 % 12 == 1 ? "la" : "las" }

    /// "8 de la mañana", and the two hours that have a name.
    private func hour(_ minute: Int) -> SpokenPhrase {
        switch minute {
        case 0, MinuteSpan.minutesPerDay: .time(minute, [.init("medianoche")])
        case 720: .time(minute, [.init("mediodía")])
        default: number(minute)
        }
    }

    private func number(_ minute: Int) -> SpokenPhrase {
        let (hour, minutes) = (minute / 60, minute % 60)
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        // "ocho y cuarenta y cinco": the minutes, and "y" before them and within them.
        let time = SpokenPhrase.Word(
            minutes == 0 ? "\(twelve)" : "\(twelve):\(Decimal.text(minutes, digits: 2))",
            spokenAs: minutes == 0 ? 1 : 2 + wordCount(minutes))
        return .time(minute, [time] + SpokenPhrase(partOfDay(hour)).words)
    }

    private func partOfDay(_ hour: Int) -> String {
        switch hour {
        case 0..<5: "de la madrugada"
        case 5..<12: "de la mañana"
        case 12..<19: "de la tarde"
        default: "de la noche"
        }
    }

    private func date(_ date: SpokenDate) -> SpokenPhrase {
        var words: [SpokenPhrase.Word] = []
        if let day = date.day { words += [.init("\(day)", spokenAs: wordCount(day)), .init("de")] }
        words.append(.init(monthNames[date.month - 1]))
        let phrase = SpokenPhrase(.date, value: date.value, words)
        guard let year = date.year else { return phrase }
        return phrase.followed(by: "de").followed(by: self.year(year))
    }

    /// "dos mil veintiocho".
    private func year(_ year: Int) -> SpokenPhrase {
        .year(year, spokenAs: 2 + (year % 100 == 0 ? 0 : wordCount(year % 100)))
    }

    /// How many words a number below 100 is: one up to thirty and for the tens, else "treinta y uno".
    private func wordCount(_ number: Int) -> Int { number <= 30 || number % 10 == 0 ? 1 : 3 }

    private func name(of weekday: Weekday, isPlural: Bool = false) -> SpokenPhrase {
        let name = weekdayNames[weekday.rawValue]
        return .weekday(weekday, isPlural && !name.hasSuffix("s") ? name + "s" : name)
    }

    private var weekdayNames: [String] { ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"] }
    private var monthNames: [String] {
        [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ]
    }
}
