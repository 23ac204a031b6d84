import CallFlow
import ServiceHours

extension FlowDecoder {
    /// The line's hours, and those that it names besides.
    mutating func readHours(_ own: YAMLValue?, at key: YAMLValue?, others: YAMLValue?) {
        if let own {
            let errorsBefore = report.errorCount
            let (schedule, zoneNames) = hours(own, noun: "a line's 'hours'", at: key)
            schedules[0].schedule = schedule
            schedules[0].zoneNames = zoneNames
            if report.errorCount > errorsBefore { unreadHours.insert(NamedSchedule.ofLine) }
        }
        guard let others else { return }
        for pair in report.pairs(of: others, expected: "names and the hours that they stand for") ?? [] {
            let name = pair.key.text ?? ""
            report.warnIfMisread(pair.key)
            if !Name.isWord(name) {
                report.error(.badName(name, of: "hours", rule: "letters, digits, '-' and '_'"), at: pair.key)
            } else if name == NamedSchedule.ofLine {
                report.error(.reservedHours, at: pair.key)
            }
            let errorsBefore = report.errorCount
            let (schedule, zoneNames) = hours(pair.value, noun: "hours", at: pair.key)
            schedules.append(NamedSchedule(name: name, schedule: schedule, zoneNames: zoneNames))
            if report.errorCount > errorsBefore { unreadHours.insert(name) }
        }
    }

    /// The hours that a value names.
    mutating func hoursID(_ value: YAMLValue) -> HoursID? {
        guard let name = report.words(value, expected: "the name of hours, such as 'hours'") else { return nil }
        if let place = schedules.firstIndex(where: { $0.name == name }) { return HoursID(base.hours + place) }
        let names = schedules.map(\.name)
        report.error(.undefinedHours(name, of: names), at: value, word: name, meant: names)
        return nil
    }

    /// Hours and what their zone is called.
    private mutating func hours(_ value: YAMLValue, noun: String, at key: YAMLValue?) -> (Schedule, [Language: String])
    {
        let unknown = Schedule.unpublished(zone: universal)
        let known = ["zone", "zone-name", "open", "holidays", "exceptions"]
        guard let fields = report.fields(of: value, noun: noun, known: known, at: key) else {
            return (unknown, [:])
        }
        let zone = report.required("zone", of: fields).flatMap { self.zone($0) } ?? universal
        let names = fields["zone-name"].map { zoneNames($0) } ?? [:]
        let calendar = fields["holidays"].flatMap { self.calendar($0) }
        let exceptions = fields["exceptions"].map { self.exceptions($0, zone: zone) } ?? []
        guard let open = report.required("open", of: fields) else { return (unknown, names) }
        guard let text = report.words(open, expected: "hours such as \"Mo-Fr 08:00-20:00\"") else {
            return (unknown, names)
        }
        guard text != "unpublished" else {
            for name in ["holidays", "exceptions"] {
                if let key = fields.key(name) {
                    report.warning(.noEffect(name, in: "hours that are unpublished"), at: key)
                }
            }
            return (Schedule.unpublished(zone: zone), names)
        }
        do {
            let schedule = try Schedule(text, zone: zone, holidays: calendar, exceptions: exceptions)
            for lint in schedule.lints() where lint.code != .never || !schedule.isPlainlyOff {
                // That an exception cuts hours past midnight is said when the hours are asked for: it has no other form.
                guard case .expression = lint.place else { continue }
                report.warning("\(lint.messageWithRewrite) [\(lint.code.rawValue)]", inside: open, column: lint.column)
            }
            return (schedule, names)
        } catch {
            // A calendar that was given and is wrong has been reported.
            if error.reason != .calendarMissing || fields.lacks("holidays") {
                report.error(
                    error.messageWithCode, inside: open, column: error.column,
                    suggestion: error.suggestion(for: text, holidays: calendar))
            }
            return (unknown, names)
        }
    }

    private mutating func zone(_ value: YAMLValue) -> Zone? {
        guard let name = report.words(value, expected: "a time zone such as America/New_York") else { return nil }
        do {
            return try Zone(name)
        } catch {
            let short = Mistake.short(name)
            let message =
                switch error.reason {
                case .empty, .unknown: "there is no zone '\(short)'"
                case .notRegionAndCity: "'\(short)' is not a zone with a region and a city, such as America/New_York"
                }
            report.error(.badZone(message), at: value, suggestion: error.suggestion)
            return nil
        }
    }

    private mutating func zoneNames(_ value: YAMLValue) -> [Language: String] {
        var names: [Language: String] = [:]
        for pair in report.pairs(of: value, expected: "the zone's name in each language") ?? [] {
            guard let language = language(pair.key),
                let name = report.words(pair.value, expected: "what the zone is called")
            else { continue }
            names[language] = name
        }
        return names
    }

    /// The dated exceptions, each checked by itself, so that one mistake hides no other.
    private mutating func exceptions(_ value: YAMLValue, zone: Zone) -> [ScheduleException] {
        var exceptions: [ScheduleException] = []
        for pair in report.pairs(of: value, expected: "dates and their hours, such as \"2026-12-24\": \"off\"") ?? [] {
            guard let date = report.words(pair.key, expected: "a date"),
                let hours = report.words(pair.value, expected: "the date's hours")
            else { continue }
            do {
                let exception = try ScheduleException(date, hours)
                _ = try Schedule("24/7", zone: zone, exceptions: [exception])
                exceptions.append(exception)
            } catch {
                let isDate = error.reason == .exceptionDate
                report.error(error.messageWithCode, inside: isDate ? pair.key : pair.value, column: error.column)
            }
        }
        return exceptions
    }
}
