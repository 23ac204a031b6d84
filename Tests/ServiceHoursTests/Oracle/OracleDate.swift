import Foundation

/// A date with all that a rule can ask of it, by Foundation's calendar.
struct OracleDate: Sendable {
    let number: Int
    let year, month, day: Int
    /// 0 is Monday.
    let weekday: Int
    let daysInMonth: Int
    let isHoliday: Bool

    func moved(_ days: Int) -> OracleDate { OracleDate.dates.date(number + days) }

    static let dates = OracleDates()
}

/// The dates from 1971 to 2100, looked up by days since 1970-01-01.
final class OracleDates: Sendable {
    private let dates: [OracleDate]
    private static let first = 365

    fileprivate init() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
        let holidays = Set(((try? TestData.lines("us-federal.tsv")) ?? []).map { $0.prefix(10) })
        dates = (Self.first..<47_846).map { number in
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let (year, month, day) = (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            let text = [year, month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
            return OracleDate(
                number: number, year: year, month: month, day: day, weekday: ((parts.weekday ?? 1) + 5) % 7,
                daysInMonth: calendar.range(of: .day, in: .month, for: date)?.count ?? 0,
                isHoliday: holidays.contains(text[...]))
        }
    }

    func date(_ number: Int) -> OracleDate { dates[number - Self.first] }
}
