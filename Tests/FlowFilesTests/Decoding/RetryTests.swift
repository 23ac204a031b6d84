import CallFlow
import FlowFiles
import Testing

@Suite("What follows silences and wrong keys")
struct RetryTests {
    /// The retries of a menu that plays `ask`, and `short` again, if told so.
    private static func menu(_ keys: [String], line: String = "", short: Bool = false) throws -> Menu {
        let sample =
            line + "nodes:\n  a:\n    menu:\n      prompt: ask\n      keys: {\"1\": end}\n"
            + (short ? "      short-prompt: bye\n" : "") + keys.map { "      \($0)\n" }.joined()
        return try PracticeFlow.flow(sample).menu("a")
    }

    @Test("A retry without prompts plays the node's prompt again")
    func withoutPrompts() throws {
        let menu = try Self.menu(["no-input: {next: a}"])
        #expect(menu.noInput == Retry(prompts: [[.prompt("ask")]], after: 3, next: NodeID(0)))
        #expect(menu.noMatch == Retry(prompts: [[.prompt("ask")]], after: 3, next: NodeID(1)))
    }

    @Test("A short prompt is what is played again")
    func shortPrompt() throws {
        let menu = try Self.menu(["no-input: {prompts: [hold], next: end}"], short: true)
        #expect(menu.noInput.prompts == [[.prompt("hold"), .prompt("bye")]])
        #expect(menu.noMatch.prompts == [[.prompt("bye")]])
    }

    @Test("Each prompt of a retry goes before the node's, unless it says otherwise")
    func reprompt() throws {
        let menu = try Self.menu([
            "no-match:", "  after: 5", "  next: end",
            "  prompts: [hold, {prompt: hold, reprompt: false}, [hold, {en: bye}], {prompt: [bye], reprompt: true}]",
        ])
        #expect(
            menu.noMatch.prompts == [
                [.prompt("hold"), .prompt("ask")], [.prompt("hold")],
                [.prompt("hold"), .prompt("bye", "en"), .prompt("ask")], [.prompt("bye"), .prompt("ask")],
            ])
        #expect(menu.noMatch.after == 5)
    }

    @Test("The line's retries hold where a node has none, with the node's own prompt after each")
    func lineRetries() throws {
        let line = "no-input: {after: 4, prompts: [hold, {prompt: bye, reprompt: false}], next: end}\n"
        let menu = try Self.menu([], line: line)
        #expect(
            menu.noInput
                == Retry(prompts: [[.prompt("hold"), .prompt("ask")], [.prompt("bye")]], after: 4, next: NodeID(1)))
    }

    @Test("A node's retry takes what it leaves out from its line, but for the prompts")
    func inherits() throws {
        let line = "no-input: {after: 4, prompts: [hold], next: end}\n"
        #expect(
            try Self.menu(["no-input: {prompts: [bye]}"], line: line).noInput
                == Retry(prompts: [[.prompt("bye"), .prompt("ask")]], after: 4, next: NodeID(1)))
        #expect(
            try Self.menu(["no-input: {after: 2, next: a}"], line: line).noInput
                == Retry(prompts: [[.prompt("ask")]], after: 2, next: NodeID(0)))
        #expect(
            try Self.menu(["no-input: {}"], line: line).noInput
                == Retry(prompts: [[.prompt("ask")]], after: 4, next: NodeID(1)))
    }

    @Test("One silence can be enough")
    func once() throws {
        #expect(try Self.menu(["no-input: {after: 1}"]).noInput.after == 1)
    }
}
