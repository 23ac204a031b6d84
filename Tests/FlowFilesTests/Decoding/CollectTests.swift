import CallFlow
import FlowFiles
import Testing

@Suite("Collects")
struct CollectTests {
    private static func collect(_ keys: String, beside: String = "", line: String = "") throws -> Collect {
        let sample = line + "nodes:\n  a: {collect: {prompt: ask, into: entry, next: end, \(keys)}\(beside)}"
        return try PracticeFlow.flow(sample).collect("a")
    }

    @Test("A collect has what it says, and else what is usual")
    func usual() throws {
        let flow = try PracticeFlow.flow(
            "nodes:\n  a: {collect: {prompt: ask, digits: \"8-9\", into: entry, next: end}}")
        let collect = try flow.collect("a")
        #expect(try flow.node("a").prompt == [.prompt("ask")])
        #expect(flow.variables == ["entry"])
        #expect(collect.variable == VariableID(0))
        #expect(collect.digits == 8...9)
        #expect(collect.terminationKey == .pound)
        #expect(collect.pattern == nil)
        #expect(!collect.isSecret)
        #expect(collect.confirm == nil)
        #expect(collect.next == NodeID(1))
        #expect(collect.noInput == Retry(prompts: [[.prompt("ask")]], after: 3, next: NodeID(1)))
        #expect(collect.noMatch == Retry(prompts: [[.prompt("ask")]], after: 3, next: NodeID(1)))
        #expect(collect.firstDigitTime == .seconds(10))
        #expect(collect.interDigitTime == .seconds(3))
        #expect(!flow.hasSecrets)
    }

    @Test(
        "A number of digits is one or two numbers",
        arguments: [
            ("4", 4...4), ("\"4\"", 4...4), ("0-3", 0...3), ("8-9", 8...9), ("1-32", 1...32), ("007", 7...7),
        ])
    func digits(text: String, digits: ClosedRange<Int>) throws {
        #expect(try Self.collect("digits: \(text)").digits == digits)
    }

    @Test(
        "An entry's termination key is its own, not its line's",
        arguments: [
            ("", Key.pound), (", end-with: \"#\"", .pound), (", end-with: \"*\"", .star), (", end-with: none", nil),
            (", end-with: \"A\"", Key("A")),
        ] as [(String, Key?)])
    func terminationKey(keys: String, key: Key?) throws {
        #expect(try Self.collect("digits: \"4\"\(keys)", line: "termination-key: \"*\"\n").terminationKey == key)
    }

    @Test("A pattern is for the whole entry")
    func pattern() throws {
        let collect = try Self.collect(#"digits: "4", pattern: '[1-9]\d{3}'"#)
        let pattern = try #require(collect.pattern)
        #expect(pattern.text == #"[1-9]\d{3}"#)
        #expect(pattern.matches(try #require(Keys("1234"))))
        #expect(!pattern.matches(try #require(Keys("0234"))))
    }

    @Test("A secret entry makes its flow one with secrets", arguments: [("true", true), ("false", false)])
    func secret(text: String, isSecret: Bool) throws {
        let flow = try PracticeFlow.flow(
            "nodes:\n  a: {collect: {prompt: ask, digits: 4, into: pin, next: end, secret: \(text)}}")
        #expect(try flow.collect("a").isSecret == isSecret)
        #expect(flow.hasSecrets == isSecret)
    }

    @Test("A confirm has a prompt that can read the entry, and two choices")
    func confirm() throws {
        let collect = try Self.collect(
            "digits: \"4\", confirm: {prompt: [ask, {say-digits: entry}], accept: \"1\", again: \"2*\"}")
        let confirm = try #require(collect.confirm)
        #expect(confirm.prompt == [.prompt("ask"), .digits(VariableID(0))])
        #expect(confirm.accept.description == "1")
        #expect(confirm.again.description == "2*")
    }

    @Test("A collect's timers come before its line's")
    func timers() throws {
        let collect = try Self.collect(
            "digits: \"4\"", beside: ", timers: {first-digit: 15s}",
            line: "timers: {first-digit: 12s, inter-digit: 4s}\n")
        #expect(collect.firstDigitTime == .seconds(15))
        #expect(collect.interDigitTime == .seconds(4))
    }

    @Test("A collect has retries and a short prompt as a menu has")
    func retries() throws {
        let collect = try Self.collect(
            "digits: \"4\", short-prompt: bye, no-input: {prompts: [hold], next: a}, no-match: {after: 2}")
        #expect(
            collect.noInput == Retry(prompts: [[.prompt("hold"), .prompt("bye")]], after: 3, next: NodeID(0)))
        #expect(collect.noMatch == Retry(prompts: [[.prompt("bye")]], after: 2, next: NodeID(1)))
    }
}
