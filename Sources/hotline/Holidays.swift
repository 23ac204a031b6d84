import ArgumentParser
import Lines
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

    @Argument(
        help: "The calendar's name; or a line (its id, number, flow file or folder), for the calendar of its hours.")
    var calendar: String

    @OptionGroup var folders: LineFolders
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
        let calendar = try named()
        let thisYear = try Zone("UTC").local(try moment.instant(local: nil)).date.year
        let first = from ?? thisYear
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

    private func named() throws -> HolidayCalendar {
        if let calendar = HolidayCalendar(named: calendar) { return calendar }
        do {
            let parts = try folders.line(calendar).line.flow.parts
            if let own = parts.hours.holidays { return own }
            throw Failure(.notFound, "the hours of '\(parts.line)' name no calendar of holidays")
        } catch let error as LineDirectoryError {
            if case .mistakes = error { throw error }
            return try .named(calendar)
        }
    }
}

/// A holiday as JSON has it.
private struct HolidayRecord: Encodable {
    let date: String
    let name: String
    let kind: String
}
