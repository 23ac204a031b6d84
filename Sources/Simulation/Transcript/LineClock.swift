import CallFlow
import ServiceHours

/// The clock on a line's wall, and whether the line is open, as people read them.
public struct LineClock: Sendable {
    private let hours: Schedule
    private let answeredAt: Instant
    private var known: (answer: HoursAnswer, text: String)?

    /// The clock of a call that was answered at an instant.
    public init(hours: Schedule, answeredAt: Instant) {
        self.hours = hours
        self.answeredAt = answeredAt
    }

    /// The weekday and the time: `Mon 10:00:12`.
    package func time(at time: CallTime) -> String {
        let local = hours.zone.local(instant(of: time))
        return "\(local.weekday.shortName) \(local.clock)"
    }

    /// The date, the time and the zone: `Mon 2026-11-23 10:00:00 America/New_York`.
    public func date(at time: CallTime) -> String {
        let local = hours.zone.local(instant(of: time))
        return "\(local.weekday.shortName) \(local.date) \(local.clock) \(hours.zone)"
    }

    /// When the next second begins.
    package func nextSecond(after time: CallTime) -> CallTime {
        let millisecond = hours.zone.local(instant(of: time)).millisecond
        return time + Milliseconds(Int64(1000 - millisecond))
    }

    /// Whether the line is open, and until when: `open until 20:00`, `closed until Tue 08:00`.
    public mutating func hours(at time: CallTime) -> String {
        let now = instant(of: time)
        if let known, known.answer.until.map({ now < $0 }) ?? true { return known.text }
        let answer = hours.answer(at: now)
        let text = Self.text(of: answer, at: now, in: hours.zone)
        known = (answer, text)
        return text
    }

    /// What decides at a moment, and its holiday: `PH off; Thanksgiving Day`; empty if there is nothing to say.
    public func reason(at time: CallTime) -> String {
        let answer = hours.answer(at: instant(of: time))
        return [answer.rule, answer.comment, answer.holiday].compactMap(\.self).joined(separator: "; ")
    }

    private func instant(of time: CallTime) -> Instant { answeredAt.advanced(byMilliseconds: time.milliseconds) }

    private static func text(of answer: HoursAnswer, at now: Instant, in zone: Zone) -> String {
        let state =
            switch answer.state {
            case .open: "open"
            case .closed: "closed"
            case .unpublished: "hours not published"
            }
        guard answer.state != .unpublished, let until = answer.until else { return state }
        let (today, then) = (zone.local(now).date, zone.local(until))
        let days = then.date.dayNumber - today.dayNumber
        switch days {
        case 0: return "\(state) until \(clock(then))"
        // Midnight is the end of the day before.
        case 1 where then.minuteOfDay == 0: return "\(state) until 24:00"
        case ..<7: return "\(state) until \(then.weekday.shortName) \(clock(then))"
        default: return "\(state) until \(then.date) \(clock(then))"
        }
    }

    /// The hour and the minute.
    private static func clock(_ local: LocalTime) -> Substring { local.clock.prefix(5) }
}
