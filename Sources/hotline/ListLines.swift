import ArgumentParser
import CallFlow
import ServiceHours
import Simulation

/// `hotline lines`: the directory of lines, and whether each is open.
struct ListLines: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lines", abstract: "List the lines with their numbers, and whether each is open and until when.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var folders: LineFolders
    @OptionGroup var moment: MomentOption

    @Option(help: "text, a table; or json, an object a line.")
    var format = Format.text

    func run() throws {
        let directory = try folders.directory()
        let all = try directory.all()
        let text =
            switch format {
            case .text: try table(of: all)
            case .json: try all.map { try json(of: $0) }.joined()
            }
        try StandardOutput.write(text)
        // The others are listed all the same.
        if directory.mistakes != nil { throw ExitCode(ExitStatus.unusableInput.rawValue) }
    }

    private func table(of all: [Line]) throws -> String {
        let rows = try all.flatMap { line -> [[TextTable.Field]] in
            let parts = line.flow.parts
            var clock = LineClock(hours: parts.hours, answeredAt: try moment.instant(local: parts.hours.zone))
            let state = clock.hours(at: .answer)
            // The name has a row of its own, beside the second number if there is one, so that all fits a narrow terminal.
            var numbers = parts.numbers.map(\.description)
            while numbers.count < 2 { numbers.append("") }
            return [[.init(numbers[0]), .init(parts.line), .init(state)], [.init(numbers[1]), .wide(parts.name)]]
                + numbers.dropFirst(2).map { [TextTable.Field($0)] }
        }
        return TextTable(header: ["NUMBER", "LINE", "NOW"], rows: rows).text
    }

    private func json(of line: Line) throws -> String {
        let parts = line.flow.parts
        let answer = parts.hours.answer(at: try moment.instant(local: parts.hours.zone))
        let entry = DirectoryEntry(
            line: parts.line, name: parts.name, about: line.about, numbers: parts.numbers.map(\.text),
            languages: parts.languages.map(\.code), zone: parts.hours.zone.name, hours: parts.hours.expression,
            state: answer.state.rawValue, rule: answer.rule, holiday: answer.holiday,
            since: answer.since?.description, until: answer.until?.description)
        return JSONText.line(of: entry)
    }
}

/// A line of the directory as JSON has it.
private struct DirectoryEntry: Encodable {
    let line: String
    let name: String
    let about: String?
    let numbers: [String]
    let languages: [String]
    let zone: String
    let hours: String?
    let state: String
    let rule: String?
    let holiday: String?
    let since: String?
    let until: String?
}
