import ServiceHours

/// Schedules, in the process, on one core.
struct HoursBenchmarks {
    private let schedule: Schedule
    private let always: Schedule
    private let instants: [Instant]

    /// What the detention information line has.
    static let expression = "Mo-Fr 08:00-20:00; PH off"

    init() throws {
        let zone = try Zone("America/New_York")
        schedule = try Schedule(Self.expression, zone: zone, holidays: .usFederal)
        always = try Schedule("24/7", zone: zone)
        // Anywhere in 2020 to 2035, in no order.
        let (first, last) = (1_577_836_800_000 as Int64, 2_082_758_399_999 as Int64)
        var state: UInt64 = 1
        instants = (0..<100_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Instant(milliseconds: first + Int64((state >> 11) % UInt64(last - first)))
        }
    }

    var all: [Benchmark] {
        [
            rate("state and next change", of: schedule, promise: "above 1,000,000") {
                _ = $0.state(at: $1)
                _ = $0.nextChange(after: $1)
            },
            rate("state", of: schedule) { _ = $0.state(at: $1) },
            rate("state and next change of a schedule that never changes", of: always) {
                _ = $0.state(at: $1)
                _ = $0.nextChange(after: $1)
            },
            rate("answer", of: schedule) { _ = $0.answer(at: $1) },
            .rate("expression read", unit: "times/s", batch: 20_000, promise: "above 100,000") {
                _ = try Schedule(Self.expression, zone: schedule.zone, holidays: .usFederal)
            },
        ]
    }

    private func rate(
        _ name: String, of schedule: Schedule, promise: String = "", _ body: @escaping (Schedule, Instant) -> Void
    ) -> Benchmark {
        var place = 0
        return .rate("hours: \(name)", unit: "instants/s", batch: instants.count, promise: promise) {
            body(schedule, instants[place % instants.count])
            place += 1
        }
    }
}
