import Foundation
import Testing

@Suite("The log of a call")
struct LogTests {
    @Test("Each line is an object of JSON, and the first has the version")
    func version() throws {
        let folder = try Folder()
        _ = try dial("--log", "call.jsonl", keys: "1\n0\n", in: folder)
        let objects = try folder.lines("call.jsonl").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
        #expect((objects.first as? [String: Any])?["version"] as? Int == 1)
    }

    @Test("It has what happened, in order and to the millisecond")
    func events() throws {
        let folder = try Folder(["pets.yaml": PracticeLine.pets])
        _ = try dial("pets.yaml", "--from", "512-555-0100", "--log", "call.jsonl", keys: "1\n", in: folder)
        #expect(
            try folder.lines("call.jsonl") == [
                #"{"answered":"2026-11-23T15:00:00Z","at":0,"caller":"+15125550100","callersAhead":0,"event":"answered","language":"en","line":"pets","node":"menu","number":"+12025550142","pace":"normal","version":1}"#,
                #"{"at":0,"event":"entered","node":"menu"}"#,
                #"{"at":0,"event":"prompt-started","language":"en","node":"menu","prompt":[{"prompt":"menu"}],"text":"For cats, press 1. For a code, press 2."}"#,
                #"{"at":3600,"event":"prompt-heard","heard":3600,"node":"menu"}"#,
                #"{"at":3600,"event":"key","fate":"taken","keys":"1","node":"menu"}"#,
                #"{"at":3600,"by":"own","event":"chosen","keys":"1","node":"menu"}"#,
                #"{"at":3600,"event":"entered","node":"bye"}"#,
                #"{"at":3600,"event":"prompt-started","language":"en","node":"bye","prompt":[{"prompt":"bye"}],"text":"Goodbye."}"#,
                #"{"at":4000,"event":"prompt-heard","heard":400,"node":"bye"}"#,
                #"{"at":4000,"by":"line","disposition":"completed","event":"ended","node":"bye"}"#,
            ])
    }

    @Test(
        "It is byte for byte the same in any locale and time zone",
        arguments: ["C", "es_ES.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8"], ["UTC", "Asia/Kathmandu"])
    func locales(locale: String, zone: String) throws {
        let environment = ["LANG": locale, "LC_ALL": locale, "LANGUAGE": locale, "TZ": zone]
        #expect(try logged(in: environment) == logged(in: [:]))
    }

    private func logged(in environment: [String: String]) throws -> Data {
        let folder = try Folder()
        var command = Command(
            "dial", "--at", Moment.monday21, "--log", "call.jsonl", input: "2\n0\n1\nspeak 8s\n#\n", in: folder)
        command.environment = environment
        _ = try command.run()
        return try folder.bytes("call.jsonl")
    }

    @Test("'--format json' prints the same bytes")
    func format() throws {
        let folder = try Folder()
        let call = try dial("--format", "json", "--log", "call.jsonl", keys: "1\n1\n3\n12345678#\n1\n", in: folder)
        #expect(try folder.text("call.jsonl") == call.output)
    }

    @Test("A log replaces the one before")
    func replaced() throws {
        let folder = try Folder(["call.jsonl": "old\n"])
        _ = try dial("--log", "call.jsonl", in: folder)
        #expect(try folder.lines("call.jsonl").first?.hasPrefix("{\"answered\":") == true)
    }

    @Test("A call that ends by a wrong key is logged to its end")
    func wrongKey() throws {
        let folder = try Folder()
        _ = try dial("--log", "call.jsonl", keys: "x\n", in: folder)
        #expect(
            try folder.lines("call.jsonl").last
                == #"{"at":14800,"by":"caller","disposition":"caller-hung-up","event":"ended","node":"opening/choose-language"}"#
        )
    }

    @Test(
        "A secret entry is nowhere: not in the log, the record or the transcript", arguments: ["2\n1357\n", "21357\n"])
    func secret(keys: String) throws {
        let folder = try Folder(["pets.yaml": PracticeLine.pets])
        let call = try dial("pets.yaml", "--log", "call.jsonl", "--cdr", "calls.csv", keys: keys, in: folder)
        let text = try folder.text("call.jsonl") + folder.text("calls.csv") + call.output
        #expect(!text.contains("1357") && !text.contains("▸ 1") && !text.contains(#""keys":"1""#))
    }

    @Test("A secret entry is masked where it is spoken")
    func maskedSpeech() throws {
        let call = try dial("pets.yaml", keys: "2\n1357\n", in: try Folder(["pets.yaml": PracticeLine.pets]))
        #expect(call.told(from: "You said").first == "You said ••••.")
    }

    @Test("A secret entry is masked in the record")
    func maskedRecord() throws {
        let folder = try Folder(["pets.yaml": PracticeLine.pets])
        _ = try dial("pets.yaml", "--cdr", "calls.csv", keys: "2\n1357\n", in: folder)
        #expect(try folder.text("calls.csv").hasSuffix("\"{\"\"pin\"\":\"\"••••\"\"}\"\r\n"))
    }
}

@Suite("The record of a call")
struct RecordTests {
    private static let header =
        "line,number,caller,answered,duration,disposition,ended-by,language,last-node,keys,transfer,waited,talked,recordings,"
        + "recorded,variables"

    @Test("It has what became of the call")
    func fields() throws {
        let folder = try Folder()
        _ = try dial("--cdr", "calls.csv", "--from", "(512) 555-0100", keys: "1\n1\n3\n12345678#\n1\n", in: folder)
        #expect(
            try folder.text("calls.csv") == Self.header + "\r\n"
                + "detention-line,+18883514024,+15125550100,2026-11-23T15:00:00Z,176.000,completed,line,en,operator,13,answered,"
                + "4.000,60.000,0,0.000,\"{\"\"aNumber\"\":\"\"12345678\"\"}\"\r\n")
    }

    @Test("A message that was left is counted, with its length")
    func recording() throws {
        let folder = try Folder()
        _ = try dial("--cdr", "calls.csv", at: Moment.monday21, keys: "2\n0\n1\nspeak 8s\n#\n", in: folder)
        #expect(
            try folder.lines("calls.csv").last
                == "detention-line,+18883514024,,2026-11-24T02:00:00Z,115.200,voicemail,line,es,voicemail/kept,4,closed,0.000,0.000,1,8.000,{}"
        )
    }

    @Test("Each call adds a line below one header")
    func appended() throws {
        let folder = try Folder()
        for _ in 1...3 { _ = try dial("--cdr", "calls.csv", in: folder) }
        let row =
            "detention-line,+18883514024,,2026-11-23T15:00:00Z,24.800,caller-hung-up,caller,en,opening/choose-language,0,,0.000,0.000,0,"
            + "0.000,{}"
        #expect(try folder.lines("calls.csv") == [Self.header, row, row, row])
    }

    @Test("Whoever dials a wrong number leaves no record")
    func noCall() throws {
        let folder = try Folder()
        _ = try dial("999", "--log", "call.jsonl", "--cdr", "calls.csv", in: folder)
        #expect(folder.names == [])
    }
}
