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
                == "practice,,,2026-11-23T15:00:00Z,0.800,done,line,en,bye,0,,0.000,0.000,0,0.000,\"{\"\"note\"\":\"\"plain\"\"}\"\r\n"
        )
    }

    @Test("Variables are a JSON object, in which any value can stand")
    func variables() throws {
        let row = try record(variable: #""a, \"b\"\r\n ñ""#).csvRow
        #expect(row.hasSuffix(#",0.000,"{""note"":""a, \""b\""\r\n ñ""}""# + "\r\n"))
    }

    @Test(
        "What has commas, quotation marks or line breaks is quoted (RFC 4180)",
        arguments: [
            ("a,b", "\"a,b\""), ("a,\u{301}b", "\"a,\u{301}b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
            ("a\r\nb", "\"a\r\nb\""), ("a\"b", "\"a\"\"b\""), ("a b", "a b"),
        ])
    func quoting(field: String, written: String) {
        #expect(CallDetailRecord.row([field, "x"]) == written + ",x\r\n")
    }

    @Test("The header names each field")
    func header() {
        #expect(
            CallDetailRecord.csvHeader
                == "line,number,caller,answered,duration,disposition,ended-by,language,last-node,keys,transfer,waited,talked,"
                + "recordings,recorded,variables\r\n")
    }

    @Test("A file is replaced or added to, as is asked, with a header before its first record")
    func files() throws {
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        for (mode, expected) in [
            (RecordFile.Mode.appending, "head\nrecord\n"), (.appending, "head\nrecord\nrecord\n"),
            (.replacing, "head\nrecord\n"),
        ] {
            try RecordFile(path, mode).write(Array("record\n".utf8), header: Array("head\n".utf8))
            #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
        }
    }

    @Test("A record is not joined to a last line that was not ended")
    func openLine() throws {
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("x,y".utf8).write(to: URL(filePath: path))
        try RecordFile(path, .appending).write(Array("record\n".utf8), header: Array("head\n".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "x,y\r\nrecord\n")
    }

    @Test("Of many calls that are recorded at once, one writes the header")
    func together() async throws {
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try RecordFile(path, .appending).write(Array("record\n".utf8), header: Array("head\n".utf8))
                }
            }
        }
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 41 && lines.first == "head" && lines.dropFirst().allSatisfy { $0 == "record" })
    }

    @Test("When nobody reads a pipe any more that is noticed")
    func closedPipe() throws {
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(mkfifo(path, 0o600) == 0)
        signal(SIGPIPE, SIG_IGN)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        let file = try RecordFile(path, .appending)
        file.write(Array("record\n".utf8), header: Array("head\n".utf8))
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(reader, &bytes, bytes.count)
        #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "head\nrecord\n")
        close(reader)
        file.write(Array("record\n".utf8))
        #expect(file.failure?.cause == EPIPE)
    }

    private func temporaryPath() -> String {
        FileManager.default.temporaryDirectory.appending(path: "records-\(UUID())").path(percentEncoded: false)
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
