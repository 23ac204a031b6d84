/// When a line is open: an `opening_hours` expression in a zone, with a calendar for `PH` and dated exceptions.
///
/// A value, cheap to copy: copies share the rules. The state is what the wall clock of the zone says, to the minute.
/// Instants outside `Instant.supported` are answered as the nearest one inside.
public struct Schedule: Hashable, Sendable {
    /// The zone whose wall clock counts.
    public let zone: Zone
    let source: Source

    enum Source: Hashable, Sendable {
        case rules(ScheduleRules)
        case constant(Availability)
    }

    /// Reads a schedule.
    ///
    /// - Parameters:
    ///   - expression: `opening_hours` in the documented subset.
    ///   - zone: the zone whose wall clock counts.
    ///   - holidays: what `PH` stands for; needed when it occurs.
    ///   - exceptions: dates whose hours are replaced, at most one for each date, in any order.
    /// - Throws: `ScheduleError` for the first mistake, in the expression before the exceptions.
    public init(
        _ expression: String, zone: Zone, holidays: HolidayCalendar? = nil, exceptions: [ScheduleException] = []
    ) throws(ScheduleError) {
        let exceptions = exceptions.sorted { $0.date < $1.date }
        let rules = try ScheduleRules(expression: expression, holidays: holidays, exceptions: exceptions)
        self.init(zone: zone, source: .rules(rules))
    }

    private init(zone: Zone, source: Source) {
        (self.zone, self.source) = (zone, source)
    }

    /// The schedule of a line whose hours nobody has published.
    public static func unpublished(zone: Zone) -> Schedule {
        always(.unpublished, zone: zone)
    }

    /// A schedule that never changes, as for a line closed by hand.
    public static func always(_ availability: Availability, zone: Zone) -> Schedule {
        Schedule(zone: zone, source: .constant(availability))
    }

    /// The expression as it was given; `nil` for a schedule without one.
    public var expression: String? { rules?.expression }

    /// Whether the expression says in so many words that the line never opens: `off` or `closed`, perhaps with a comment.
    public var isPlainlyOff: Bool {
        guard let rules = rules?.selection.rules, rules.allSatisfy({ $0.effect == .off }) else { return false }
        return rules.contains { $0.isDateless && $0.spans.isEmpty }
    }

    /// The calendar that `PH` stands for.
    public var holidays: HolidayCalendar? { rules?.selection.calendar }

    /// The dated exceptions, by date.
    public var exceptions: [ScheduleException] { rules?.exceptions ?? [] }

    var rules: ScheduleRules? {
        switch source {
        case .rules(let rules): rules
        case .constant: nil
        }
    }
}
