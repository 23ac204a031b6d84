import CallFlow
import FlowFiles
import Foundation
import ServiceHours
import Simulation
import Testing

@testable import CallRecords

@Suite("Records of calls")
struct RecordTests {
    private func record(variable: String) throws -> CallDetailRecord {
        let flow = """
            line: practice
            name: Practice line
            languages: [en]
            start: set
            limit: bye
            prompts: {bye: {en: "Bye now"}}
            nodes:
              set: {set: {note: \(variable)}, next: bye}
              bye: {play: bye, hang-up: done}
            """
        let file = try FlowReader.read(text: flow, file: "practice.yaml")
        let start = CallStart(answeredAt: try Instant.parse("2026-11-23T10:00:00-05:00", local: nil))
        var session = Session(line: Line(flow: file.flow, catalog: file.prompts), start: start)
        while let next = session.nextTime { session.advance(to: next) }
        return try #require(session.record)
    }

    @Test("A record is a line of CSV")
    func row() throws {
        #expect(
            try record(variable: "plain").csvRow
                == "practice,,,2026-11-23T15:00:00Z,0.800,done,line,en,bye,0,,0.000,0.000,0,0.000,note=plain\r\n")
    }

    @Test("What has commas, quotation marks or line ends is quoted (RFC 4180)")
    func quoting() throws {
        #expect(try record(variable: #""a, \"b\"""#).csvRow.hasSuffix(#",0.000,"note=a, ""b""""# + "\r\n"))
        #expect(try record(variable: #""a\r\nb""#).csvRow.hasSuffix(",0.000,\"note=a\r\nb\"\r\n"))
    }

    @Test("The header names each field")
    func header() {
        #expect(
            CallDetailRecord.csvHeader
                == "line,number,caller,answered,duration,disposition,ended-by,language,last-node,keys,transfer,waited,talked,"
                + "recordings,recorded,variables\r\n")
    }

    @Test("A file is replaced or added to, as is asked")
    func files() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID())").path(
            percentEncoded: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        for (mode, wasEmpty) in [(RecordFile.Mode.appending, true), (.appending, false), (.replacing, true)] {
            let file = try RecordFile(path, mode)
            #expect(file.wasEmpty == wasEmpty)
            file.write(Array("\(mode) ".utf8))
            if mode == .appending, !wasEmpty {
                #expect(try String(contentsOfFile: path, encoding: .utf8) == "appending appending ")
            }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "replacing ")
    }

    @Test("A full disk is noticed, and nothing more is written")
    func fullDisk() throws {
        let file = try RecordFile("/dev/full", .appending)
        file.write([1])
        #expect(file.failure?.description == "'/dev/full' cannot be written any more: No space left on device")
        file.write([2])
        #expect(file.failure?.cause == ENOSPC)
    }

    @Test("A file that cannot be opened says so", arguments: ["/nowhere/log", "/", "a\0b"])
    func unopened(path: String) {
        let error = #expect(throws: RecordFileError.self) { try RecordFile(path, .replacing) }
        #expect(error?.isOpen == false)
    }
}
