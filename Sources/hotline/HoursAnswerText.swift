import FoundationEssentials
import Prompts
import ServiceHours

/// What is so at one moment, as people and as programs read it.
struct HoursAnswerText {
    let subject: HoursSubject
    let now: Instant
    let language: SpokenLanguage

    private var zone: Zone { subject.schedule.zone }

    private var sentence: SpokenPhrase {
        SpokenTime.sentence(
            about: subject.schedule, now: now, zoneName: subject.zoneName(in: language), in: language)
    }

    /// A few lines, each a name and what is so.
    var text: String {
        let answer = subject.schedule.answer(at: now)
        var rows = [("at", "\(Self.moment(now, in: zone)) \(zone)"), ("now", answer.state.rawValue)]
        if answer.state != .unpublished {
            rows.append(("since", answer.since.map { Self.moment($0, in: zone) } ?? "always"))
            rows.append(("until", answer.until.map { Self.moment($0, in: zone) } ?? "never changes"))
            rows.append(("why", Self.why(answer)))
        }
        if let holiday = answer.holiday, !answer.reason.text.contains(holiday) { rows.append(("holiday", holiday)) }
        rows.append(("hears", sentence.text))
        let title = subject.id.map { "\(subject.name) (\($0))" } ?? subject.name
        return title.withoutControls + "\n"
            + rows.map { "  \($0.padding(to: 10))\($1.withoutControls)\n" }.joined()
    }

    /// The rule that decides, and what it means: `PH off (holiday: Thanksgiving Day)`.
    private static func why(_ answer: HoursAnswer) -> String {
        switch answer.reason {
        case .hours: return answer.rule ?? ""
        case .afterHours: return "outside \(answer.rule ?? "the hours") (after-hours)"
        default: return answer.rule.map { "\($0) (\(answer.reason.text))" } ?? answer.reason.text
        }
    }

    /// `Thu 2026-11-26 10:00:00`.
    private static func moment(_ instant: Instant, in zone: Zone) -> String {
        let local = zone.local(instant)
        let clock = String(local.description.dropFirst(11).prefix { $0 != "+" && $0 != "-" })
        return "\(local.weekday.shortName) \(local.date) \(clock)"
    }

    /// An object in one line.
    var json: String {
        let answer = subject.schedule.answer(at: now)
        let sentence = sentence
        let record = AnswerRecord(
            line: subject.id, name: subject.id == nil ? nil : subject.name, at: now.description,
            hours: subject.schedule.expression, zone: zone.name, zoneData: Zone.dataVersion,
            holidays: subject.schedule.holidays?.name, state: answer.state.rawValue, since: answer.since?.description,
            until: answer.until?.description, reason: answer.reason.text, rule: answer.rule, comment: answer.comment,
            holiday: answer.holiday, language: language.rawValue, spoken: sentence.text,
            segments: sentence.segments.map { SegmentRecord(kind: $0.kind.rawValue, value: $0.value, text: $0.text) },
            lints: subject.schedule.lints(at: now).map {
                LintRecord(
                    code: $0.code.rawValue, column: $0.column, rule: $0.found, message: $0.message, rewrite: $0.rewrite)
            })
        return JSONText.line(of: record)
    }
}

/// The answer as JSON has it. Instants are in UTC; what is not there is not known, or never.
private struct AnswerRecord: Encodable {
    let line: String?
    let name: String?
    let at: String
    let hours: String?
    let zone: String
    let zoneData: String
    let holidays: String?
    let state: String
    let since: String?
    let until: String?
    let reason: String
    let rule: String?
    let comment: String?
    let holiday: String?
    let language: String
    let spoken: String
    let segments: [SegmentRecord]
    let lints: [LintRecord]
}

private struct SegmentRecord: Encodable {
    let kind: String
    let value: String?
    let text: String
}

private struct LintRecord: Encodable {
    let code: String
    let column: Int
    let rule: String
    let message: String
    let rewrite: String?
}

/// A day as JSON has it.
struct DayRecord: Encodable {
    struct Opening: Encodable {
        let from: String
        let to: String
    }

    let line: String?
    let date: String
    let weekday: String
    let openings: [Opening]
    let hours: String
    let holidays: [String]
    let exception: String?
    let notes: [String]

    /// An object a day.
    static func lines(of subject: HoursSubject, from first: CivilDate, count: Int) -> String {
        subject.schedule.days(from: first, count: count).map { day in
            JSONText.line(
                of: DayRecord(
                    line: subject.id, date: day.date.description, weekday: day.date.weekday.shortName,
                    openings: day.openings.map { Opening(from: $0.start.description, to: $0.end.description) },
                    hours: day.hoursText, holidays: day.holidays.map(\.title), exception: day.exception?.hours,
                    notes: day.notes))
        }.joined()
    }
}

/// JSON with its keys in order, in one line.
enum JSONText {
    static func line(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and whole numbers can always be encoded.
        let data = (try? encoder.encode(value)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

extension Weekday {
    /// `Mon`.
    var shortName: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue] }
}

extension String {
    /// The text with blanks after it, up to a width in characters.
    func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
