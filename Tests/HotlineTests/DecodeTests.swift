import Foundation
import Testing

@Suite("hotline decode")
struct DecodeTests {
    private static func folder() throws -> Folder {
        let folder = try Folder(["notes.wav": "no audio", "folder/x": ""])
        for (name, arguments) in [
            ("number.wav", ["1-202-555-0123"]),
            ("hard.wav", ["159D*0#", "--on", "40", "--off", "40", "--noise", "15dB"]),
            ("busy.wav", ["busy"]), ("law.wav", ["147*", "--law", "mulaw"]), ("fast.wav", ["ABCD", "--rate", "44100"]),
        ] {
            var command = Command(in: folder)
            command.arguments = ["tone"] + arguments + ["-o", name]
            #expect(try command.run().state == .done)
        }
        return folder
    }

    @Test("prints a line of keys a file, an empty one where there are none")
    func keys() throws {
        let outcome = try Command(
            "decode", "number.wav", "hard.wav", "busy.wav", "law.wav", "fast.wav", in: try Self.folder()
        ).run()
        #expect(outcome.output == "12025550123\n159D*0#\n\n147*\nABCD\n" && outcome.errors == "")
    }

    @Test("prints where each key begins and ends, or all that is measured")
    func details() throws {
        let folder = try Self.folder()
        let times = try Command("decode", "--times", "number.wav", in: folder).run().lines
        #expect(times.count == 11)
        for (place, line) in times.enumerated() {
            let parts = line.split(separator: " ").compactMap { Int($0) }
            // 100 ms on and 100 ms off; the limits are those of half the amplitude.
            #expect(abs(parts[1] - place * 1600 - 12) <= 16 && abs(parts[2] - place * 1600 - 812) <= 16, "\(line)")
        }
        let json = try Command("decode", "--json", "number.wav", in: folder).run().lines
        let line = try #require(json.first)
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let first = try #require(object as? [String: Any])
        let low = try #require(first["low"] as? [String: Double])
        let (hertz, level) = (try #require(low["hertz"]), try #require(low["dBm0"]))
        #expect(first["key"] as? String == "1" && first["twist"] as? Double == 2)
        #expect(abs(hertz - 697) <= 1 && abs(level + 10) <= 0.5)
    }

    @Test("answers each path of a batch, and fails at its end if one could not be read")
    func batch() throws {
        let outcome = try Command(
            "decode", "--batch", input: "law.wav\r\nnone.wav\nnotes.wav\nfolder\nbusy.wav\n", in: try Self.folder()
        ).run()
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(outcome.state == .exit(1) && lines.count == 6)
        #expect(lines[0] == "147*" && lines[4] == "" && lines[1...3].allSatisfy { $0.hasPrefix("error\t") })
    }

    @Test("reads the other files if one cannot be read")
    func several() throws {
        let outcome = try Command("decode", "none.wav", "law.wav", "notes.wav", "fast.wav", in: try Self.folder()).run()
        #expect(outcome.output == "147*\nABCD\n" && outcome.state == .exit(65))
        #expect(outcome.errors.contains("none.wav") && outcome.errors.contains("notes.wav"))
    }

    @Test("does not take a WAV file on standard input for samples")
    func wavOnInput() throws {
        let folder = try Self.folder()
        var command = Command("decode", "-", in: folder)
        command.input = Array(try folder.bytes("law.wav"))
        let outcome = try command.run()
        #expect(outcome.state == .exit(65) && outcome.output == "" && outcome.errors.contains("is a WAV file"))
    }

    @Test("reads raw samples, whatever their blocks, also half a one")
    func raw() throws {
        let folder = try Self.folder()
        var tone = Command("tone", "159#", "-o", "raw.s16", in: folder)
        tone.arguments = ["tone", "159#", "-o", "t.wav"]
        #expect(try tone.run().state == .done)
        // What follows the header of a plain WAV file are its samples.
        var samples = Array(try folder.bytes("t.wav").dropFirst(44))
        samples.append(7)
        var command = Command("decode", "-", in: folder)
        command.input = samples
        #expect(try command.run().output == "159#\n")
    }

    @Test("says why a pair of tones is no key")
    func why() throws {
        let folder = try Folder()
        _ = try Command("tone", "5", "--low-offset", "4", "-o", "off.wav", in: folder).run()
        let outcome = try Command("decode", "--why", "off.wav", in: folder).run()
        #expect(outcome.output == "\n" && outcome.errors.contains("no 5: a tone is off its frequency"))
    }

    @Test(
        "refuses what cannot be",
        arguments: [
            ([], 64), (["--batch", "x.wav"], 64), (["--times", "--json", "x.wav"], 64), (["-", "x.wav"], 64),
            (["none.wav"], 66), (["notes.wav"], 65), (["--channel", "2", "busy.wav"], 65),
        ] as [([String], Int32)])
    func refuses(arguments: [String], status: Int32) throws {
        var command = Command(in: try Self.folder())
        command.arguments = ["decode"] + arguments
        #expect(try command.run().state == .exit(status))
    }
}
