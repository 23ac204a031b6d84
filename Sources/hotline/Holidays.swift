import ArgumentParser
import Prompts
import ServiceHours

/// `hotline holidays`: the days of a calendar.
struct Holidays: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the days of a calendar of holidays: the date, a tab, and the name.",
        discussion: """
            The days on which a holiday is observed in lieu of a weekend are listed too, as such. Calendars that come with the product: \
            \(HolidayCalendar.names.joined(separator: ", ")).
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "The calendar's name.")
    var calendar: String

    @OptionGroup var moment: MomentOption

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The first year, 1971 to 9999; this year, if not given.", valueName: "year"))
    var from: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("The last year; the first, if not given.", valueName: "year"))
    var to: Int?

    @Option(help: "text, or json, an object a day.")
    var format = Format.text

    func run() throws {
        let calendar = try HolidayCalendar.named(calendar)
        let utc: Zone? = try? Zone("UTC")
        let thisYear = utc?.local(try moment.instant(local: nil)).date.year ?? 1971
        let first = from ?? min(thisYear, to ?? thisYear)
        let last = to ?? first
        for (option, year) in [("--from", first), ("--to", last)] where !(1971...9999).contains(year) {
            throw Failure(.usage, "\(option): the years go from 1971 to 9999, not \(year)")
        }
        guard first <= last else { throw Failure(.usage, "--to: \(last) comes before \(first)") }
        for year in first...last {
            var text = ""
            for day in Dictionary(grouping: calendar.holidays(in: year), by: \.date).sorted(by: { $0.key < $1.key }) {
                switch format {
                case .text: text += "\(day.key)\t\(day.value.map(\.title).joined(separator: " and "))\n"
                case .json:
                    text += day.value.map {
                        JSONText.line(
                            of: HolidayRecord(date: $0.date.description, name: $0.name, kind: $0.kind.rawValue))
                    }.joined()
                }
            }
            try StandardOutput.write(text)
        }
    }
}

/// A holiday as JSON has it.
private struct HolidayRecord: Encodable {
    let date: String
    let name: String
    let kind: String
}
