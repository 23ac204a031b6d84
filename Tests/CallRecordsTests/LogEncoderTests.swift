import CallFlow
import FlowFiles
import Foundation
import ServiceHours
import Simulation
import Testing

@testable import CallRecords

@Suite("The log of a call as JSON Lines")
struct LogEncoderTests {
    private static let flow = """
        line: practice
        name: Practice line
        numbers: ["202-555-0100"]
        languages: [en]
        hours: {zone: America/New_York, open: "Mo-Fr 08:00-20:00; PH off", holidays: us-federal}
        keys: {"*": desk}
        no-input: {next: goodbye}
        no-match: {next: goodbye}
        limit: goodbye
        start: code
        prompts: {code: {en: "Your code"}, right: {en: "Right?"}, closed: {en: "We open"}, goodbye: {en: "Goodbye"}}
        nodes:
          code:
            collect:
              prompt: code
              digits: "4"
              into: pin
              secret: true
              confirm: {prompt: [{say-digits: pin}, right], accept: "1", again: "2"}
              next: desk
          desk:
            transfer:
              to: desk
              when-closed: {prompt: [closed, {say-next-opening: hours}], hang-up: closed}
              busy: goodbye
              no-answer: goodbye
          goodbye: {play: goodbye, hang-up: completed}
        """

    /// The lines of a call in which the caller does what is said.
    private func log(_ keys: String..., at instant: String = "2026-11-26T10:00:00-05:00") throws -> [String] {
        let file = try FlowReader.read(text: Self.flow, file: "practice.yaml")
        var start = CallStart(answeredAt: try Instant.parse(instant, local: nil))
        start.number = PhoneNumber("202-555-0100")
        let session = Session(line: Line(flow: file.flow, catalog: file.prompts), start: start)
        let encoder = LogEncoder(session.call, renderer: session.renderer)
        var rest = keys.makeIterator()
        var driver = PipeDriver(session: session) { rest.next() }
        var lines: [String] = []
        _ = try driver.run {
            for entry in $0 { lines.append(String(decoding: encoder.line(for: entry), as: UTF8.self)) }
        }
        return lines
    }

    @Test("The first line has the version, and what was given at the answer")
    func answered() throws {
        #expect(
            try log()[0]
                == #"{"answered":"2026-11-26T15:00:00Z","at":0,"callersAhead":0,"event":"answered","language":"en","line":"practice","node":"code","number":"+12025550100","pace":"normal","version":1}"#
                + "\n")
    }

    @Test("A prompt's line has its parts and its words")
    func prompt() throws {
        #expect(
            try log()[2]
                == #"{"at":0,"event":"prompt-started","language":"en","node":"code","prompt":[{"prompt":"code"}],"text":"Your code"}"#
                + "\n")
    }

    @Test("Judged hours come with their reason, and until when they hold")
    func hours() throws {
        let line = try #require(try log("*").first { $0.contains(#""event":"hours""#) })
        #expect(
            line
                == #"{"at":800,"event":"hours","holiday":"Thanksgiving Day","hours":"closed","node":"desk","reason":"holiday: Thanksgiving Day","rule":"PH off","until":"2026-11-27T13:00:00Z"}"#
                + "\n")
    }

    @Test("A secret is in no line, however it got there")
    func secret() throws {
        let lines = try log("9753", "1", at: "2026-11-23T10:00:00-05:00")
        #expect(lines.contains { $0.contains(#""event":"entry-complete""#) && $0.contains("••••") })
        #expect(!lines.contains { $0.contains("9753") })
        let keys = lines.filter { $0.contains(#""event":"key""#) }.prefix(4)
        #expect(keys.allSatisfy { $0.contains(#""keys":"•""#) })
    }

    @Test("Every line is one object with its place, and nothing else is on it")
    func objects() throws {
        for line in try log("12", "9753", "2", "1111", "1") {
            #expect(line.hasSuffix("}\n") && line.filter { $0 == "\n" }.count == 1)
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(object?["event"] is String && object?["at"] is Int && object?["node"] is String)
        }
    }
}
