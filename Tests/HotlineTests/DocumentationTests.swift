import Foundation
import Testing

@Suite("What the documentation shows")
struct DocumentationTests {
    /// A file of the checkout.
    static func text(of path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The first example of a language in an article.
    private static func example(_ language: String, of path: String) throws -> String {
        let text = try text(of: path)
        let start = try #require(text.firstRange(of: "```\(language)\n")).upperBound
        let end = try #require(text[start...].firstRange(of: "```")).lowerBound
        return String(text[start..<end])
    }

    private static func library() throws -> String {
        try example("yaml", of: "Sources/hotline/hotline.docc/WritingALine.md")
    }

    @Test("The line to start from is dialed without a word on standard error")
    func library() throws {
        let folder = try Folder(["library.yaml": try Self.library()])
        let call = try dial("library.yaml", at: "2026-11-24T11:00:00-05:00", keys: "1\n123456\n", in: folder)
        #expect(call.errors == "")
        #expect(call.lines.last?.hasSuffix("[the line hangs up: renewed]") == true)
    }

    @Test("Its hours are told as they are, and its desk is closed before they begin")
    func hours() throws {
        let folder = try Folder(["library.yaml": try Self.library()])
        let call = try dial("library.yaml", at: "2026-11-24T09:00:00-05:00", keys: "2\n0\n", in: folder)
        #expect(call.output.contains("We are open Tuesday to Saturday from 10 a.m. to 6 p.m. Eastern Time"))
        #expect(call.output.contains("They will be back today at 10 a.m. Eastern Time."))
    }

    @Test("The mistake that the README shows is told so")
    func mistake() throws {
        let wrong = try Self.library().replacing("next: renewed}", with: "next: renwed}")
        let outcome = try dial("library.yaml", in: try Folder(["library.yaml": wrong]))
        let shown = try Self.text(of: "README.md")
        #expect(shown.contains("$ hotline dial library.yaml\n\(outcome.errors)```"))
    }

    @Test("The call that the README shows is told so, but for what it leaves out")
    func session() throws {
        let call = try dial(at: "2026-11-26T10:00:00-05:00", keys: "2\n0\n")
        let shown = try Self.text(of: "README.md").split(separator: "\n").filter {
            $0.hasPrefix("  ") && $0.contains(".")
        }
        for line in call.lines {
            let isShown = shown.contains { row in
                let parts = row.components(separatedBy: "[…]").map { $0.trimmingCharacters(in: .whitespaces) }
                return parts.allSatisfy { $0.isEmpty || line.contains($0) }
            }
            #expect(isShown, "\(line)")
        }
    }

    @Test("The failing script that the README shows fails so, but for what it leaves out")
    func failingScript() throws {
        let shown = try Self.text(of: "README.md")
        let part = try #require(shown.components(separatedBy: "$ cat library/Calls/desk.call\n").dropFirst().first)
        let script = try #require(part.components(separatedBy: "\n\n$ ").first)
        let folder = try Folder()
        #expect(try Command("init", "library", "--zone", "America/New_York", in: folder).run().state == .done)
        try folder.write(script + "\n", to: "library/Calls/desk.call")
        let told = try Command("test", "library/Calls/desk.call", in: folder).run().output
        let output = try #require(
            part.components(separatedBy: "$ hotline test library/Calls/desk.call\n").dropFirst().first)
        for piece in try #require(output.components(separatedBy: "```").first).components(separatedBy: "    […]\n") {
            #expect(told.contains(piece), "\(piece)")
        }
    }

    /// A command that an article shows, and what it shows of its output.
    struct Shown: Sendable, CustomTestStringConvertible {
        let command: String
        let output: String
        var testDescription: String { command }
    }

    private static func consoles(of path: String) throws -> [Shown] {
        try text(of: path).components(separatedBy: "```console\n$ ").dropFirst().map { part in
            let lines = (part.components(separatedBy: "```").first ?? "").split(
                separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return Shown(command: String(lines[0]), output: String(lines[1]))
        }
    }

    /// What a command that an article shows says: `hotline …`, with nothing on standard input or with what `printf '…' |` writes.
    private static func run(_ shown: Shown, in folder: Folder? = nil) throws -> Command.Outcome {
        let stages = shown.command.replacing(" </dev/null", with: "").components(separatedBy: " | ")
        let words = try #require(stages.last).split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .flatMap { place, part in
                place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
            }
        var command = Command(in: folder)
        command.arguments = Array(words.dropFirst())
        if stages.count > 1, let input = stages[0].split(separator: "'").last {
            command.input = Array(input.replacing("\\n", with: "\n").utf8)
        }
        return try command.run()
    }

    @Test("Each command of the article on hours does what is shown")
    func hoursArticle() throws {
        let shown = try Self.consoles(of: "Sources/hotline/hotline.docc/Hours.md")
        #expect(shown.count == 6)
        for example in shown {
            let outcome = try Self.run(example)
            #expect(outcome.output + outcome.errors == example.output, "\(example.command)")
        }
    }

    @Test("Each command of the article on tones does what is shown, and makes the file that it names")
    func tonesArticle() throws {
        let shown = try Self.consoles(of: "Sources/hotline/hotline.docc/Tones.md")
        #expect(shown.count == 8)
        let folder = try Folder()
        for example in shown {
            let outcome = try Self.run(example, in: folder)
            #expect(outcome.output + outcome.errors == example.output, "\(example.command)")
        }
        #expect(folder.names == ["hard.wav", "number.wav", "ringback.wav", "twisted.svg", "twisted.wav"])
        let reason = "1, 4, 7 not examined: one tone is too much louder than the other (+12.0 dB)"
        #expect(try folder.text("twisted.svg").contains(reason))
        #expect(try Self.text(of: "Sources/hotline/hotline.docc/Tones.md").contains(reason))
        // A header of 44 bytes and eleven keys of 200 ms; one of 58 and three times 6 s by G.711.
        #expect(try folder.bytes("number.wav").count == 44 + 11 * 1600 * 2)
        #expect(try folder.bytes("ringback.wav").count == 58 + 3 * 48_000)
    }

    @Test(
        "Each line of an article on writing lines is dialed, and does what is shown, without a word on standard error",
        arguments: [
            ("Menus", 2), ("Entries", 4), ("Queues", 2), ("Voicemail", 1), ("PromptsAndFacts", 1), ("Languages", 1),
            ("SharedNumbers", 2), ("CallScripts", 2),
        ])
    func taskArticle(name: String, count: Int) throws {
        let path = "Sources/hotline/hotline.docc/\(name).md"
        var files: [String: String] = [:]
        for part in try Self.text(of: path).components(separatedBy: "```").dropFirst() {
            guard let match = part.prefixMatch(of: /(?:yaml|csv|call|steps)\n# (\S+)\n/) else { continue }
            files[String(match.1)] = String(part[match.range.upperBound...])
        }
        let folder = try Folder(files)
        let shown = try Self.consoles(of: path)
        #expect(shown.count == count)
        for example in shown {
            let outcome = try Self.run(example, in: folder)
            #expect(outcome.output == example.output && outcome.errors == "", "\(example.command)\n\(outcome.errors)")
        }
        // No file of an article is without a call.
        for file in files.keys where file.hasSuffix("line.yaml") || !file.contains("/") && file.hasSuffix(".yaml") {
            let isDialed = shown.contains {
                $0.command.contains(file.replacing("/line.yaml", with: "")) || $0.command.contains("--lines .")
            }
            #expect(isDialed, "\(file)")
        }
    }

    @Test("The hours that the article has in a flow file, and its branch, are read without a word")
    func hoursInFlowFile() throws {
        let article = try Self.text(of: "Sources/hotline/hotline.docc/Hours.md")
        let parts = article.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        let nodes = ["open", "stocktaking", "special-day", "holiday", "weekend", "after-hours"]
            .map { "  \($0): {hang-up: \($0)}\n" }.joined()
        let flow = """
            line: office
            name: Office
            languages: [en, es]
            start: hours
            \(parts[0])nodes:
            \(parts[1])\(nodes)
            """
        let folder = try Folder(["office.yaml": flow])
        for (moment, end) in [
            ("2026-12-23 10:00 local", "stocktaking"), ("2026-12-30 13:00 local", "special-day"),
            ("2026-12-24 10:00 local", "holiday"), ("2026-12-26 10:00 local", "weekend"),
            ("2026-12-22 20:00 local", "after-hours"), ("2026-12-30 11:59 local", "open"),
        ] {
            let call = try dial("office.yaml", at: moment, in: folder)
            #expect(call.errors == "")
            #expect(call.lines.last?.hasSuffix("[the line hangs up: \(end)]") == true, "\(call.output)")
        }
    }
}
