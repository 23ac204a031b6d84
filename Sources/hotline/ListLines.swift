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
            let states = try HoursSubject.all(of: line).map { subject in
                let zone = subject.schedule.zone
                var clock = LineClock(hours: subject.schedule, answeredAt: try moment.instant(local: zone))
                return (subject.part.map { $0 + ": " } ?? "") + clock.hours(at: .answer)
            }
            let name = parts.name + (Self.lineAnswering(for: line, among: all).map { " (by \($0))" } ?? "")
            // The name has a row of its own, beside the second number if there is one, so that all fits a narrow terminal.
            var numbers = parts.numbers.map(\.description)
            while numbers.count < 2 { numbers.append("") }
            return [[.init(numbers[0]), .init(parts.line), .init(states[0])], [.init(numbers[1]), .wide(name)]]
                + states.dropFirst().map { [TextTable.Field(""), TextTable.Field(""), TextTable.Field($0)] }
                + numbers.dropFirst(2).map { [TextTable.Field($0)] }
        }
        return TextTable(header: ["NUMBER", "LINE", "NOW"], rows: rows).text
    }

    /// The id of the line that answers a line's number, if that is another, which includes it.
    private static func lineAnswering(for line: Line, among all: [Line]) -> String? {
        let (id, number) = (line.flow.line, line.flow.parts.numbers.first)
        return all.first { other in
            other.flow.line != id && other.flow.parts.numbers.contains { $0 == number }
                && other.flow.nodes.contains { $0.name.hasPrefix(id + "/") }
        }?.flow.line
    }

    private func json(of line: Line) throws -> String {
        let flow = line.flow.parts
        let now = try moment.instant(local: flow.hours.zone)
        let own = HoursEntry(part: nil, flow.hours, at: now)
        let parts = HoursSubject.all(of: line).filter { $0.part != nil }
            .map { HoursEntry(part: $0.part, $0.schedule, at: now) }
        let entry = DirectoryEntry(
            line: flow.line, name: flow.name, about: line.about, numbers: flow.numbers.map(\.text),
            languages: flow.languages.map(\.code), zone: own.zone, hours: own.hours, state: own.state, rule: own.rule,
            holiday: own.holiday, since: own.since, until: own.until,
            parts: parts.isEmpty ? nil : parts)
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
    /// Hours of others that a call to the line can meet.
    let parts: [HoursEntry]?
}

/// Hours and their state as JSON has them.
private struct HoursEntry: Encodable {
    let part: String?
    let zone: String
    let hours: String?
    let state: String
    let rule: String?
    let holiday: String?
    let since: String?
    let until: String?

    init(part: String?, _ schedule: Schedule, at now: Instant) {
        let answer = schedule.answer(at: now)
        self.part = part
        zone = schedule.zone.name
        hours = schedule.expression
        state = answer.state.rawValue
        rule = answer.rule
        holiday = answer.holiday
        since = answer.since?.description
        until = answer.until?.description
    }
}
