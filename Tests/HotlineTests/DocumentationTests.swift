import Foundation
import Testing

@Suite("What the documentation shows")
struct DocumentationTests {
    private static func text(of path: String) throws -> String {
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
}
