import Prompts
import ServiceHours

/// What is so at one moment, as people and as programs read it.
struct HoursAnswerText {
    let subject: HoursSubject
    let now: Instant
    let language: SpokenLanguage

    private var zone: Zone { subject.schedule.zone }

    private var holidays: [Holiday] { subject.schedule.holidays?.holidays(on: zone.local(now).date) ?? [] }

    private var sentence: SpokenPhrase {
        SpokenTime.sentence(
            about: subject.schedule, now: now, zoneName: subject.zoneName(in: language), in: language)
    }

    /// A few lines, each a name and what is so.
    var text: String {
        let answer = subject.schedule.answer(at: now)
        var rows = [("at", "\(moment(now)) \(zone)"), ("now", answer.state.rawValue)]
        if answer.state != .unpublished {
            rows.append(("since", answer.since.map { moment($0) } ?? "before 1971"))
            rows.append(("until", answer.until.map { moment($0) } ?? "never"))
            rows.append(("why", Self.why(answer)))
        }
        // One that decides is told already, but for that it is only observed on the day.
        if holidays.contains(where: { $0.kind == .observed }) || answer.reason.kind != .holiday, !holidays.isEmpty {
            rows.append(("holiday", holidays.map(\.title).joined(separator: " and ")))
        }
        rows.append(("hears", sentence.text))
        return subject.title.withoutControls + "\n"
            + rows.map { "  \($0.padding(to: 10))\($1.withoutControls)\n" }.joined()
    }

    /// The rule that decides, and what it means: `PH off (holiday: Thanksgiving Day)`.
    private static func why(_ answer: HoursAnswer) -> String {
        guard let rule = answer.rule else { return answer.reason.text }
        let place = answer.isWithinRule ? rule : "outside \(rule)"
        return answer.reason == .hours ? place : "\(place) (\(answer.reason.text))"
    }

    /// `Thu 2026-11-26 10:00:00`; with its offset where that is not the present one.
    private func moment(_ instant: Instant) -> String {
        let (local, present) = (zone.local(instant), zone.local(now))
        let offset = local.offsetInSeconds == present.offsetInSeconds ? "" : " \(local.offsetText)"
        return "\(local.weekday.shortName) \(local.date) \(local.clock)\(offset)"
    }

    private var holidayIsObserved: Bool? {
        !holidays.isEmpty && holidays.allSatisfy { $0.kind == .observed } ? true : nil
    }

    /// An object in one line.
    var json: String {
        let answer = subject.schedule.answer(at: now)
        let sentence = sentence
        let record = AnswerRecord(
            line: subject.id, part: subject.part, name: subject.id == nil ? nil : subject.name, at: now.description,
            hours: subject.schedule.expression, zone: zone.name, zoneData: Zone.dataVersion,
            holidays: subject.schedule.holidays?.name, state: answer.state.rawValue, since: answer.since?.description,
            until: answer.until?.description, reason: answer.reason.text, rule: answer.rule, comment: answer.comment,
            holiday: answer.holiday, isObserved: holidayIsObserved, language: language.rawValue, spoken: sentence.text,
            segments: sentence.segments.map { SegmentRecord(kind: $0.kind.rawValue, value: $0.value, text: $0.text) },
            lints: subject.schedule.lints(at: now).map { LintRecord($0) })
        return JSONText.line(of: record)
    }
}

/// The answer as JSON has it. Instants are in UTC; what is not there is not known, or never.
private struct AnswerRecord: Encodable {
    let line: String?
    /// Which of the line's hours, if not its own.
    let part: String?
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
    /// Whether the holiday is only observed on the date; absent where it is its own date.
    let isObserved: Bool?
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
    /// The date of the exception that is meant; absent for the expression.
    let exception: String?
    let column: Int
    let rule: String
    let message: String
    let rewrite: String?

    init(_ lint: ScheduleLint) {
        code = lint.code.rawValue
        if case .exception(let date) = lint.place { exception = date } else { exception = nil }
        (column, rule, message, rewrite) = (lint.column, lint.found, lint.message, lint.rewrite)
    }
}

extension String {
    /// The text with blanks after it, up to a width in characters.
    func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
