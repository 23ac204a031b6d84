/// Times and hours as a voice tells them to a caller.
///
/// Both the present and the moment told are read on the schedule's own clock: where the caller is, is not known. The zone is
/// told by the name that is given, else by the one that people use for it: "Eastern Time".
public enum SpokenTime {
    /// A date with its weekday and year: "Friday, January 8, 2027".
    public static func date(_ date: CivilDate, in language: SpokenLanguage) -> SpokenPhrase {
        language.grammar.date(date)
    }

    /// When a schedule opens next: "tomorrow at 8 a.m. Eastern Time"; "now" while it is open.
    ///
    /// - Parameter zoneName: what the zone is called in that language, if not by its usual name.
    public static func nextOpening(
        of schedule: Schedule, now: Instant, zoneName: String? = nil, in language: SpokenLanguage
    ) -> SpokenPhrase {
        switch schedule.state(at: now) {
        case .open: return language.grammar.now
        case .unpublished: return language.grammar.atUnknownTime
        case .closed: break
        }
        guard let opening = schedule.nextChange(after: now) else { return language.grammar.atUnknownTime }
        return moment(opening, now: now, zone: schedule.zone, zoneName: zoneName, in: language)
    }

    /// When the state of a schedule changes next: "today at 8 p.m. Eastern Time"; that it does not, if it never does.
    public static func nextChange(
        of schedule: Schedule, now: Instant, zoneName: String? = nil, in language: SpokenLanguage
    ) -> SpokenPhrase {
        if schedule.state(at: now) == .unpublished { return language.grammar.atUnknownTime }
        guard let change = schedule.nextChange(after: now) else { return language.grammar.neverChanges }
        return moment(change, now: now, zone: schedule.zone, zoneName: zoneName, in: language)
    }

    /// A moment that lies ahead: "today at noon", "Friday, November 27 at 8 a.m. Eastern Time".
    ///
    /// The year is said from 300 days on.
    public static func moment(
        _ moment: Instant, now: Instant, zone: Zone, zoneName: String? = nil, in language: SpokenLanguage
    ) -> SpokenPhrase {
        let (present, target) = (zone.local(now), zone.local(moment))
        let distance = target.date.dayNumber - present.date.dayNumber
        let phrase =
            switch distance {
            case ...0 where moment >= now: language.grammar.today(at: target.minuteOfDay)
            case 0: language.grammar.today(at: target.minuteOfDay)
            case 1: language.grammar.tomorrow(at: target.minuteOfDay)
            default:
                language.grammar.moment(target.date, withYear: abs(distance) >= 300, at: target.minuteOfDay)
            }
        return language.grammar.phrase(phrase, inZone: .zone(zoneName ?? zone.spokenName(in: language)))
    }

    /// A whole sentence about a line at a moment: "The line is open until 8 p.m. Eastern Time.", "The line is closed. It
    /// opens tomorrow at 8 a.m. Eastern Time."
    public static func sentence(
        about schedule: Schedule, now: Instant, zoneName: String? = nil, in language: SpokenLanguage
    ) -> SpokenPhrase {
        let grammar = language.grammar
        let change = schedule.nextChange(after: now)
        switch schedule.state(at: now) {
        case .unpublished: return grammar.lineIsUnpublished
        case .closed:
            return grammar.lineIsClosed(
                opens: change.map { change in
                    let phrase = moment(change, now: now, zone: schedule.zone, zoneName: zoneName, in: language)
                    // Where the clock goes back, a time that lies ahead may have been shown before.
                    let (present, target) = (schedule.zone.local(now), schedule.zone.local(change))
                    let wasShown =
                        target.date < present.date
                        || target.date == present.date && target.minuteOfDay <= present.minuteOfDay
                    return wasShown ? grammar.afterClocksGoBack(phrase) : phrase
                })
        case .open:
            return grammar.lineIsOpen(
                change.map { end(at: $0, now: now, zone: schedule.zone, zoneName: zoneName, in: language) })
        }
    }

    /// "until 8 p.m. Eastern Time"; today is understood.
    private static func end(
        at change: Instant, now: Instant, zone: Zone, zoneName: String?, in language: SpokenLanguage
    ) -> SpokenPhrase {
        let grammar = language.grammar
        let name = SpokenPhrase.zone(zoneName ?? zone.spokenName(in: language))
        // The last minute belongs to the date; where clocks change as the line closes, it is what they come to.
        let lastDate = zone.local(change.advanced(byMilliseconds: -1)).date
        let distance = lastDate.dayNumber - zone.local(now).date.dayNumber
        let minute = zone.minuteComingTo(change)
        guard distance > 0 else {
            let phrase = grammar.phrase(grammar.untilToday(at: minute), inZone: name)
            return minute <= zone.local(now).minuteOfDay ? grammar.afterClocksGoBack(phrase) : phrase
        }
        guard minute == MinuteSpan.minutesPerDay else {
            return grammar.until(moment(change, now: now, zone: zone, zoneName: zoneName, in: language))
        }
        return grammar.phrase(grammar.untilEnd(of: lastDate, withYear: distance >= 300), inZone: name)
    }

    /// The hours of a schedule, rule by rule: "Monday to Friday from 8 a.m. to 8 p.m. Eastern Time, closed on federal
    /// holidays". Dated exceptions are not told.
    public static func hours(
        of schedule: Schedule, zoneName: String? = nil, in language: SpokenLanguage
    ) -> SpokenPhrase {
        let grammar = language.grammar
        switch schedule.source {
        case .constant(.open): return grammar.alwaysOpen
        case .constant(.closed): return grammar.closed
        case .constant(.unpublished): return grammar.unpublishedHours
        case .rules(let rules):
            let calendar = rules.selection.calendar
            let isFederal = calendar == .usFederal || calendar == .usFederalDC
            let telling = HoursTelling(grammar: grammar, holidaysAreFederal: isFederal)
            return telling.phrase(
                of: rules.selection.rules, zoneName: .zone(zoneName ?? schedule.zone.spokenName(in: language)))
        }
    }
}
