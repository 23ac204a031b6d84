import CallFlow
import Prompts
import ServiceHours
import Simulation

/// Whose hours are asked for: a line's, or those of an expression.
struct HoursSubject {
    /// The line's id; nil for an expression.
    let id: String?
    /// What the line calls the hours, if they are not its own: `freight`, or the id of a line that it includes.
    private(set) var part: String?
    /// What people call it: the line's name, or the expression.
    let name: String
    let schedule: Schedule
    /// What the zone is called, where the line says so.
    private var zoneNames: [Language: String] = [:]
    /// The languages that the line speaks.
    private var languages: [Language] = []

    init(id: String?, name: String, schedule: Schedule) {
        (self.id, self.name, self.schedule) = (id, name, schedule)
    }

    private init(_ line: Line, hours: HoursID) {
        let parts = line.flow.parts
        let named = parts.schedules[Int(hours.index)]
        self.init(id: parts.line, name: parts.name, schedule: named.schedule)
        part = hours == .line ? nil : named.name.replacing("/" + NamedSchedule.ofLine, with: "")
        zoneNames = named.zoneNames
        languages = parts.languages
    }

    /// All hours that a call to a line can meet; the line's own if it meets none.
    static func all(of line: Line) -> [HoursSubject] {
        let met = line.flow.hoursMet
        return (met.isEmpty ? [.line] : met).map { HoursSubject(line, hours: $0) }
    }

    /// What the hours are called: the line's name and id, and which of its hours they are.
    var title: String {
        let part = part.map { ", \($0)" } ?? ""
        return id.map { "\(name) (\($0)\(part))" } ?? name
    }

    /// Whether nobody has published the hours.
    var isUnpublished: Bool { schedule.state(at: .supported.lowerBound) == .unpublished }

    /// Names its events in a calendar program: the line's id, or for an expression a number that comes from it and its zone.
    var eventID: String {
        id.map { [$0, part].compactMap(\.self).joined(separator: "-") }
            ?? "schedule-\(String(Array("\(name) \(schedule.zone)".utf8).fowlerNollVo, radix: 16))"
    }

    /// The language in which a caller is told of the hours: the one asked for, else the first that the line speaks.
    func language(_ asked: SpokenLanguage?) -> SpokenLanguage {
        asked ?? languages.compactMap { SpokenLanguage(rawValue: $0.code) }.first ?? .en
    }

    /// What the zone is called in a language, where the line says so.
    func zoneName(in language: SpokenLanguage) -> String? { zoneNames[Language(language.rawValue)] }

    /// What may not be meant goes to standard error; of a line, only what its reader could not say, as it knew no moment.
    func tellLints(at now: Instant) {
        let lints = id == nil ? schedule.lints(at: now) : schedule.datedLints(at: now)
        for lint in lints.prefix(Self.mostLints) {
            StandardError.write("\(id ?? "--schedule"): warning: \(lint)".withoutControls)
        }
        if lints.count > Self.mostLints {
            StandardError.write("\(lints.count - Self.mostLints) more warnings are not listed")
        }
    }

    private static let mostLints = 10
}

extension [UInt8] {
    /// The 64-bit FNV-1a hash, the same in every run.
    fileprivate var fowlerNollVo: UInt64 {
        reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
    }
}
