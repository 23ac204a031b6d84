import CallFlow
import CallRecords
import FlowFiles
import Foundation
import Prompts
import Schemas
import ServiceHours
import Simulation
import TestSupport
import Testing

@Suite("The schema of logs")
struct LogSchemaTests {
    /// What callers and operators do, each a line of a pipe.
    private static let lines = [
        "1", "23", "4", "7", "9", "8", "0", "*", "12345#", "11242026", "13452026", "1", "2", ".", "!1", "12#", "#",
        "speak 2s", "123456", "1234",
    ]

    @Test("accepts every line of calls at random")
    func randomCalls() throws {
        let common = try EveryKey.common()
        let file = try FlowReader.read(text: EveryKey.flow, file: "x", files: EveryKey.files, common: common)
        let line = Line(file, common: common)
        var logged: Set<String> = []
        for seed in Seeds.first(120) {
            var generator = SplitMix64(state: seed)
            let moments = [1_795_618_800_000, 1_795_651_200_000, 1_795_694_400_000]
            var start = CallStart(answeredAt: Instant(milliseconds: Int64(moments[Int(seed % 3)])))
            start.caller = seed.isMultiple(of: 2) ? PhoneNumber("202-555-0199") : nil
            let operators = Operators([.available(after: .seconds(4)), .busy, .absent][Int(seed % 3)])
            let session = Session(line: line, start: start, operators: operators)
            let encoder = LogEncoder(session.call, renderer: session.renderer)
            var left = 40
            var driver = PipeDriver(session: session) {
                left -= 1
                return left > 0 ? Self.lines[Int.random(in: Self.lines.indices, using: &generator)] : nil
            }
            // Speech without a recording ends some; what was logged up to there counts all the same.
            _ = try? driver.run { entries in
                for entry in entries {
                    logged.insert(String(decoding: encoder.line(for: entry).dropLast(), as: UTF8.self))
                }
            }
        }
        let cases = logged.sorted().map { SchemaOracle.Case(schema: .log, instance: $0) }
        for (line, verdict) in zip(cases, try SchemaOracle.verdicts(of: cases)) {
            #expect(verdict == nil, "\(line.instance)")
        }
        let events = Set(logged.compactMap { $0.firstMatch(of: /"event":"([a-z-]+)"/).map { String($0.1) } })
        #expect(events.count >= 30, "\(events.sorted())")
    }

    @Test(
        "refuses what is no line of a log",
        arguments: [
            #"{"at":0,"event":"nothing","node":"a"}"#, #"{"at":-1,"event":"entered","node":"a"}"#,
            #"{"event":"entered","node":"a"}"#, #"{"at":0,"event":"entered","node":"a","keys":"1"}"#,
            #"{"at":0,"event":"key","node":"a","keys":"1","fate":"lost"}"#, "[]",
        ])
    func refuses(line: String) throws {
        #expect(try SchemaOracle.verdicts(of: [.init(schema: .log, instance: line)]) != [nil])
    }
}
