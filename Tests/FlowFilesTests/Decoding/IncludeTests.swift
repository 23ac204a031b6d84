import CallFlow
import FlowFiles
import Prompts
import Testing

@Suite("Lines that include others")
struct IncludeTests {
    /// A line with hours, a variable, a prompt and a fact of its own, and two exits.
    private static let desk = """
        line: desk
        name: Desk
        languages: [en]
        exits: [done, away]
        hours: {zone: America/New_York, open: "Mo 09:00-10:00"}
        more-hours: {cellar: {zone: UTC, open: "24/7"}}
        keys: {"0": ring, "7": away}
        timers: {no-input: 9s}
        start: ask
        prompts: {hello: {en: "Desk."}}
        nodes:
          ask: {collect: {prompt: hello, digits: "2", into: code, no-input: {next: done}, no-match: {next: done}, next: pick}}
          pick: {menu: {prompt: [hello, {say-hours: hours}, {say-hours: cellar}, {say-text: code}], keys: {"1": ring}, no-input: {next: done}, no-match: {next: done}}}
          ring: {transfer: {to: desk, when-closed: {prompt: hello, hang-up: closed}, busy: done, no-answer: done}}
        """

    /// A line that includes the desk, and can be included itself.
    private static let middle = """
        line: middle
        name: Middle
        languages: [en]
        include: {desk: {exits: {done: m, away: m}}}
        start: m
        limit: hi
        prompts: {hi: {en: "Middle."}}
        nodes: {m: {play: hi, hang-up: completed}}
        """

    private static func front(_ include: String, nodes: String = "", languages: String = "[en]") -> String {
        """
        line: front
        name: Front
        languages: \(languages)
        include: \(include)
        limit: hello
        hours: {zone: UTC, open: unpublished}
        start: desk/ask
        prompts: {hello: {en: "Front."\(languages == "[en]" ? "" : ", es: Frente")}}
        nodes:
          end: {play: hello, hang-up: completed}
          code: {set: {code: "1"}, next: end}
        \(nodes)
        """
    }

    private static func read(_ text: String, lines: [String: String] = ["desk": desk]) throws -> FlowFile {
        let common = FlowReader.Common(lines: lines.keys.sorted()) { id in
            lines[id].map { FlowReader.Source(text: $0, file: "\(id)/line.yaml") }
        }
        return try FlowReader.read(text: text, file: "front/line.yaml", common: common)
    }

    private static func complaints(_ text: String, lines: [String: String] = ["desk": desk]) -> [String] {
        do {
            return Complaints.lines(try read(text, lines: lines).warnings)
        } catch let error as Diagnostics {
            return Complaints.lines(error.all).map { $0.replacing("front/line.yaml:", with: "") }
        } catch {
            return ["\(error)"]
        }
    }

    private static let wired = #"{desk: {exits: {done: end, away: end}, keys: {"7": code, "8": repeat}}}"#

    @Test("Their nodes and variables are in the flow by the line's id, and its exits lead where they are told to")
    func names() throws {
        let flow = try Self.read(Self.front(Self.wired)).flow
        #expect(
            flow.nodes.map(\.name) == ["desk/ask", "desk/pick", "desk/ring", "desk/done", "desk/away", "end", "code"])
        #expect(flow.variables == ["desk/code", "code"])
        #expect(flow.parts.start == (try flow.id("desk/ask")))
        guard case .goto(let target) = try flow.node("desk/done").kind else { throw WrongKind(name: "desk/done") }
        #expect(target == (try flow.id("end")))
    }

    @Test("Their prompts, hours and times stay their own")
    func own() throws {
        let file = try Self.read(Self.front(Self.wired))
        let flow = file.flow
        #expect(flow.parts.schedules.map(\.name) == ["hours", "desk/hours", "desk/cellar"])
        let code = try #require(flow.variable(named: "desk/code"))
        #expect(
            try flow.node("desk/pick").prompt == [
                .prompt("desk/hello"), .hours(HoursID(1)), .hours(HoursID(2)), .text(code),
            ])
        #expect(try flow.transfer("desk/ring").hours == HoursID(1))
        #expect(file.prompts[PromptID("desk/hello"), Language("en")]?.text == "Desk.")
        #expect(file.prompts[PromptID("hello"), Language("en")]?.text == "Front.")
        #expect(file.includes == ["desk"])
    }

    @Test("Keys can be bound anew in their nodes, which keep the others")
    func keys() throws {
        let flow = try Self.read(Self.front(Self.wired)).flow
        let keys = try flow.node("desk/pick").keys
        #expect(keys[try #require(Key("0"))] == .next(try flow.id("desk/ring")))
        #expect(keys[try #require(Key("7"))] == .next(try flow.id("code")))
        #expect(keys[try #require(Key("8"))] == .repeat)
    }

    @Test("Lines can be included by lines that are included")
    func nested() throws {
        let text = Self.front("[middle]").replacing("start: desk/ask", with: "start: middle/desk/ask")
        let flow = try Self.read(text, lines: ["desk": Self.desk, "middle": Self.middle]).flow
        #expect(flow.nodes.map(\.name).prefix(3) == ["middle/desk/ask", "middle/desk/pick", "middle/desk/ring"])
        guard case .goto(let target) = try flow.node("middle/desk/away").kind else { throw WrongKind(name: "away") }
        #expect(target == (try flow.id("middle/m")))
        #expect(try flow.transfer("middle/desk/ring").hours == HoursID(2))
        #expect(
            flow.parts.schedules.map(\.name) == ["hours", "middle/hours", "middle/desk/hours", "middle/desk/cellar"])
    }

    @Test("Lines that included lines include count as included")
    func transitive() throws {
        let text = Self.front("[middle]").replacing("start: desk/ask", with: "start: end")
        #expect(try Self.read(text, lines: ["desk": Self.desk, "middle": Self.middle]).includes == ["middle", "desk"])
    }

    @Test("A node of theirs can lead elsewhere than in the line by itself")
    func takenOver() throws {
        let include = "{desk: {exits: {done: end, away: end, ring: code}}}"
        let flow = try Self.read(Self.front(include)).flow
        guard case .goto(let target) = try flow.node("desk/ring").kind else { throw WrongKind(name: "desk/ring") }
        #expect(target == (try flow.id("code")))
        #expect(try flow.menu("desk/pick").choices.map(\.binding) == [.next(try flow.id("desk/ring"))])
    }

    @Test("Prompts can tell the hours of the lines that theirs includes")
    func hoursOfLines() throws {
        let text = Self.front(Self.wired)
        let facts = FlowReader.Common(facts: Facts(), lines: ["desk"]) { id in
            FlowReader.Source(text: Self.desk, file: "\(id)/line.yaml")
        }
        func mistakes(_ prompt: String) -> [String] {
            let told = text.replacing("Front.", with: prompt)
            return Complaints.of { () throws(Diagnostics) in
                _ = try FlowReader.read(text: told, file: "x", common: facts)
            }
        }
        #expect(mistakes("We {hours: front}, they {hours: desk}.") == [])
        #expect(
            mistakes("They {hours: dsk}.")
                == [
                    "8:37: error: the hours of 'dsk' are not here; a prompt can tell those of 'front', 'desk'; did you mean 'desk'?"
                ])
    }

    @Test("An own text in one language leaves the common ones of others")
    func halfTranslated() throws {
        var common = Catalog()
        common.insert(try PromptText("Common."), for: PromptID("hello"), in: Language("en"))
        common.insert(try PromptText("Común."), for: PromptID("hello"), in: Language("es"))
        let desk = Self.desk.replacing("languages: [en]", with: "languages: [en, es]")
            .replacing("prompts: {hello: {en: \"Desk.\"}}", with: "")
        let files = ["Prompts/es/catalog.yaml": "language: es\nprompts: {hello: Mostrador.}"]
        let file = try FlowReader.read(
            text: Self.front(Self.wired, languages: "[en, es]"), file: "front/line.yaml",
            common: FlowReader.Common(catalog: common) { id in
                FlowReader.Source(text: desk, file: "\(id)/line.yaml", files: files)
            })
        #expect(file.prompts[PromptID("desk/hello"), Language("es")]?.text == "Mostrador.")
        #expect(file.prompts[PromptID("desk/hello"), Language("en")]?.text == "Common.")
    }

    @Test("A line may have no other fact of a name than those that hold already, common ones included")
    func conflictingFacts() throws {
        func fact(_ days: Int) throws -> Facts {
            var facts = Facts()
            facts["term"] = Fact(.days(days), from: .init(source: "x", checked: try #require(.init("2026-11-24"))))
            return facts
        }
        let files = ["Prompts/facts.yaml": "facts: {term: {days: 30, source: x, checked: 2026-11-24}}"]
        func mistakes(_ common: Facts) -> [String] {
            Complaints.of { () throws(Diagnostics) in
                _ = try FlowReader.read(
                    text: Self.front(Self.wired), file: "x",
                    common: FlowReader.Common(facts: common) { id in
                        FlowReader.Source(text: Self.desk, file: "\(id)/line.yaml", files: files)
                    })
            }
        }
        #expect(mistakes(try fact(30)) == [])
        #expect(
            mistakes(try fact(45)) == ["4:11: error: the line 'desk' has another fact of the name 'term'; rename one"])
    }

    @Test("Lines include each other only so deep")
    func deep() {
        var lines: [String: String] = [:]
        for level in 0..<20 {
            lines["l\(level)"] = """
                line: l\(level)
                name: L
                languages: [en]
                include: [l\(level + 1), k\(level + 1)]
                start: m
                limit: hi
                prompts: {hi: {en: "L."}}
                nodes: {m: {play: hi, hang-up: completed}}
                """
            lines["k\(level)"] = lines["l\(level)"]?.replacing("line: l", with: "line: k")
        }
        let complaints = Self.complaints(
            Self.front("[l0]").replacing("start: desk/ask", with: "start: end"), lines: lines)
        #expect(complaints.contains { $0.contains("more than 8 lines include each other in a row; include fewer") })
    }

    @Test("What is wrong with an inclusion is said at its place")
    func mistakes() {
        #expect(
            Self.complaints(Self.front("[desk]")).first
                == "4:11: error: nothing says where 'desk' leads by 'done', 'away'; write {exits: {done: NODE}}")
        #expect(
            Self.complaints(Self.front("{desk: {exits: {done: end, awai: end}}}"))
                == ["4:37: error: the line 'desk' has no exit or node 'awai'; did you mean 'away'?"])
        #expect(
            Self.complaints(Self.front("[dsk]")) == [
                "4:11: error: there is no line 'dsk' to include; write the id of an embedded one, or a path such as ../dsk; "
                    + "did you mean 'desk'?"
            ])
        #expect(
            Self.complaints(Self.front(Self.wired, languages: "[en, es]")).contains {
                $0.contains("the line 'desk' does not speak 'es', as this one does")
            })
        #expect(
            Self.complaints(
                Self.front(Self.wired),
                lines: [
                    "desk": Self.desk.replacing("languages: [en]", with: "languages: [en, es]").replacing(
                        "\"Desk.\"", with: "\"Desk.\", es: Mostrador")
                ])
                == ["4:11: error: the line 'desk' also speaks 'es', which this one does not; add that to 'languages'"])
        let itself = Self.front("[me]")
        #expect(
            Self.complaints(itself, lines: ["me": itself.replacing("line: front", with: "line: me")]).contains {
                $0.contains("the line 'me' would include itself")
            })
    }

    @Test("A part with exits is no line by itself")
    func part() {
        let clash = Self.desk.replacing("exits: [done, away]", with: "exits: [done, away, ring, back]")
        #expect(
            Self.complaints(clash).contains {
                $0.contains("'ring' is an exit, which leads out of the file; name the node otherwise")
            })
        #expect(Self.complaints(clash).contains { $0.contains("'back' is what a key can do; name the exit otherwise") })
        #expect(Self.complaints(Self.desk).contains { $0.contains("a file with exits is a part of other lines") })
    }

    @Test("Hours are asked by their names")
    func namedHours() throws {
        let flow = try PracticeFlow.flow(
            """
            more-hours: {desk: {zone: UTC, open: "24/7"}}
            nodes:
              a: {branch: {on: {hours: desk}, cases: {open: end}, else: end}}
              b: {transfer: {to: desk, hours: desk, when-closed: {hang-up: closed}, busy: end, no-answer: end}}
            """)
        #expect(try flow.branch("a").subject == .hours(HoursID(1)))
        #expect(try flow.transfer("b").hours == HoursID(1))
        #expect(
            Complaints.ofFlow("more-hours: {hours: {zone: UTC, open: \"24/7\"}}").contains {
                $0.contains("'hours' are the line's own hours; give these another name")
            })
    }
}

@Suite("Dates and days in flow files")
struct DateFileTests {
    private static func file(
        _ facts: Facts? = nil, days: String = "45", date: String = "month-day-year", hours: String = ""
    ) throws
        -> FlowFile
    {
        let text = PracticeFlow.yaml(
            """
            hours: {zone: America/New_York, open: unpublished}
            more-hours: {court: {zone: America/Los_Angeles, open: unpublished}}
            nodes:
              a: {collect: {prompt: bye, date: \(date), into: day, no-input: {next: end}, no-match: {next: end}, next: b}}
              b: {count-days: {since: day, days: \(days), \(hours)last-day: last, days-left: left, within: end, past: end, future: a}}
              c: {play: [{say-date: last}, {say-days: left}], next: end}
            """)
        return try FlowReader.read(text: text, file: "x", common: .init(facts: facts))
    }

    @Test("A date is entered in the order of each language, and days are counted from it")
    func decodes() throws {
        let flow = try Self.file(date: "{en: month-day-year, es: day-month-year}").flow
        let collect = try flow.collect("a")
        #expect(collect.digits == 8...8)
        #expect(collect.dateOrders == [Language("en"): .monthDayYear, Language("es"): .dayMonthYear])
        guard case .countDays(let count) = try flow.node("b").kind else { throw WrongKind(name: "b") }
        #expect(count.allowed == 45)
        #expect(count.lastDay == flow.variable(named: "last") && count.daysLeft == flow.variable(named: "left"))
        #expect(count.future == (try flow.id("a")))
        #expect(count.hours == .line)
        guard case .countDays(let other) = try Self.file(hours: "hours: court, ").flow.node("b").kind else {
            throw WrongKind(name: "b")
        }
        #expect(other.hours == HoursID(1))
    }

    @Test("A count of days needs a zone")
    func zone() {
        #expect(
            Complaints.ofFlow(
                "nodes:\n  a: {set: {day: \"2026-11-24\"}, next: b}\n"
                    + "  b: {count-days: {since: day, days: 3, within: end, past: end, future: end}}")
                == [
                    "3:7: error: which day it is depends on a zone; give the line 'hours', or the count its own, such as {hours: desk}"
                ])
    }

    @Test("The number of days may be a fact")
    func fact() throws {
        let provenance = Fact.Provenance(source: "x", checked: try #require(.init("2026-11-24")))
        var facts = Facts()
        facts["term"] = Fact(.days(30), from: provenance)
        facts["fax"] = Fact(.text([Language("en"): "x", Language("es"): "x"]), from: provenance)
        guard case .countDays(let count) = try Self.file(facts, days: "{fact: term}").flow.node("b").kind else {
            throw WrongKind(name: "b")
        }
        #expect(count.allowed == 30)
        for (days, message) in [
            ("{fact: trem}", "no fact is named 'trem'"), ("{fact: fax}", "the fact 'fax' is no number of days"),
            ("99999", "more than 36525 days are not counted"),
        ] {
            let error = #expect(throws: Diagnostics.self) { try Self.file(facts, days: days) }
            #expect(error?.errors.first?.message.hasPrefix(message) == true)
        }
    }

    @Test("A date lacks no language")
    func missingOrder() {
        let error = #expect(throws: Diagnostics.self) { try Self.file(date: "{en: month-day-year}") }
        #expect(
            error?.errors.first?.message
                == "say in which order the date is entered in 'es': month-day-year, day-month-year or year-month-day")
    }
}
