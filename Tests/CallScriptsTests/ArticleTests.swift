import Foundation
import Testing

@testable import CallScripts

@Suite("The article on call scripts")
struct ArticleTests {
    @Test("Every step and every setting stands in a script of the article, all of which are run")
    func words() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let article = try String(
            contentsOf: root.appending(path: "Sources/hotline/hotline.docc/CallScripts.md"), encoding: .utf8)
        let scripts = article.components(separatedBy: "```").dropFirst().filter { $0.hasPrefix("call\n") }
        let words = Set(
            scripts.flatMap { $0.split(separator: "\n").compactMap { $0.split(separator: " ").first } }.map(String.init)
        )
        let told = article.split(separator: "\n").filter { $0.hasPrefix("| `") }
        for word in ScriptParser.steps.keys.sorted() + ScriptParser.settings.keys.sorted() + ["include", "set", "rows"]
        {
            // What is compared with a file needs the file first, and what is dialed stands in a folder of its own.
            let isRun = words.contains(word) || ["dial", "transcript", "recorded", "hang"].contains(word)
            #expect(isRun, "\(word)")
            #expect(word == "rows" || told.contains { $0.contains("`\(word)") } || word == "voicemail", "\(word)")
        }
    }

    @Test("The editors' files know every step and every setting")
    func editors() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        for file in ["vim/syntax/hotlinecall.vim", "hotline-call.tmLanguage.json"] {
            let text = try String(contentsOf: root.appending(path: "Scripts/editors/" + file), encoding: .utf8)
            for word in ScriptParser.steps.keys.sorted() + ScriptParser.settings.keys.sorted() + [
                "include", "set", "rows",
            ] {
                let pattern = try Regex("[(|*]\(word)\\b")
                #expect(text.contains(pattern), "\(file): \(word)")
            }
        }
    }
}
