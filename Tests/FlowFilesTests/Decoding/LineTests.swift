import CallFlow
import FlowFiles
import Testing

@Suite("What a line says of itself")
struct LineTests {
    @Test("A line needs no more than its names, a language, a start and a node")
    func least() throws {
        let text = "line: a\nname: A line\nlanguages: [en]\nstart: b\nnodes:\n  b: {hang-up: completed}\n"
        let file = try FlowReader.read(text: text, file: "x")
        let parts = file.flow.parts
        #expect(parts.line == "a")
        #expect(parts.name == "A line")
        #expect(parts.languages == [Language("en")])
        #expect(parts.numbers.isEmpty)
        #expect(parts.start == NodeID(0))
        #expect(parts.nodes.map(\.name) == ["b"])
        #expect(parts.variables.isEmpty)
        #expect(parts.zoneNames.isEmpty)
        #expect(parts.limitPrompt.isEmpty)
        #expect(parts.hours.expression == nil)
        #expect(parts.hours.zone.name == "UTC")
        #expect(file.about == nil)
        #expect(file.prompts.ids.isEmpty)
        #expect(file.tables.isEmpty)
    }

    @Test("Names and numbers are taken as they are written")
    func names() throws {
        let sample = "name: \"Línea de ayuda\"\nabout: Two words.\nnumbers: [1-888-351-4024, 911, \"+44 20 7946 0000\"]"
        let file = try FlowReader.read(text: PracticeFlow.yaml(sample), file: "x")
        #expect(file.flow.parts.name == "Línea de ayuda")
        #expect(file.about == "Two words.")
        #expect(file.flow.parts.numbers.map(\.text) == ["+18883514024", "911", "+442079460000"])
    }

    @Test("Languages keep their order, the first being that of a call's start")
    func languages() throws {
        let flow = try PracticeFlow.flow(
            "languages: [es, pt-BR, en]\nprompts: {bye: {en: Bye., es: Adiós., pt-BR: Tchau.}}")
        #expect(flow.parts.languages.map(\.code) == ["es", "pt-BR", "en"])
    }

    @Test("Nodes keep their order, and the start may be any of them")
    func nodes() throws {
        let flow = try PracticeFlow.flow("start: b\nnodes:\n  c: {goto: b}\n  Straße_1: {goto: b}\n  b: {goto: end}")
        #expect(flow.nodes.map(\.name) == ["c", "Straße_1", "b", "end"])
        #expect(flow.parts.start == NodeID(2))
    }

    @Test("Variables are numbered in the order in which the file names them")
    func variables() throws {
        let flow = try PracticeFlow.flow(
            """
            nodes:
              a: {play: [{say-text: late}, {say-text: early}], next: b}
              b: {set: {early: "1", late: "2", third: {from: early}}, next: end}
            """)
        #expect(flow.variables == ["late", "early", "third"])
    }

    @Test("Without timers a line keeps the usual times")
    func usualTimers() throws {
        let timers = try PracticeFlow.flow("").callTimers
        #expect(timers.wholeCall == .minutes(30))
        #expect(timers.pause == .minutes(2))
        #expect(timers.noInput == .seconds(5))
        #expect(timers.interDigit == .seconds(3))
        #expect(timers.terminationKey == .pound)
    }

    @Test("A line's timers hold for its call")
    func timers() throws {
        let flow = try PracticeFlow.flow("timers: {call: 1h, pause: 90s, no-input: 8s, inter-digit: 750ms}")
        #expect(flow.callTimers.wholeCall == .minutes(60))
        #expect(flow.callTimers.pause == .seconds(90))
        #expect(flow.callTimers.noInput == .seconds(8))
        #expect(flow.callTimers.interDigit == Milliseconds(750))
    }

    @Test(
        "A time is a number and a unit, from a millisecond to a day",
        arguments: [("1ms", 1), ("4s", 4000), ("2m", 120_000), ("1h", 3_600_000), ("24h", 86_400_000), ("007s", 7000)])
    func times(text: String, milliseconds: Int64) throws {
        #expect(try PracticeFlow.flow("timers: {call: \(text)}").callTimers.wholeCall == Milliseconds(milliseconds))
    }

    @Test(
        "A line's termination key is that of its calls, its menus and its recordings",
        arguments: [("\"*\"", Key.star), ("\"#\"", .pound), ("none", nil)] as [(String, Key?)])
    func terminationKey(text: String, key: Key?) throws {
        let flow = try PracticeFlow.flow(
            """
            termination-key: \(text)
            nodes:
              a: {menu: {prompt: ask, keys: {"1": end}}}
              b: {record: {next: end}}
            """)
        #expect(flow.callTimers.terminationKey == key)
        #expect(try flow.menu("a").terminationKey == key)
        #expect(try flow.record("b").terminationKey == key)
    }

    @Test("The limit's prompt is the line's own")
    func limitPrompt() throws {
        #expect(
            try PracticeFlow.flow("limit: [{en: bye}, ask]").parts.limitPrompt == [
                .prompt("bye", "en"), .prompt("ask"),
            ])
    }

    @Test("Without one, the prompt call-limit is played at the limit, if it is there in every language")
    func usualLimitPrompt() throws {
        let text = """
            line: a
            name: A line
            languages: [en]
            start: b
            prompts: {call-limit: {en: Time is up.}}
            nodes: {b: {hang-up: completed}}
            """
        #expect(try FlowReader.read(text: text, file: "x").flow.parts.limitPrompt == [.prompt("call-limit")])
    }
}
