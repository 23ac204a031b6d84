import CallFlow
import FlowFiles
import Lines
import Prompts
import ServiceHours
import Simulation
import Testing

/// What holds of all embedded lines.
@Suite("Every embedded line")
struct EveryLineTests {
    @Test("is read without a warning", arguments: EmbeddedLines.ids)
    func warnings(id: String) throws { #expect(try LineDirectory().dial(id).warnings == []) }

    @Test("opens by saying in both languages that it is a simulation", arguments: EmbeddedLines.ids)
    func notice(id: String) throws {
        let line = try LineDirectory().dial(id).line
        let start = line.flow[line.flow.parts.start]
        #expect(!start.bargeIn)
        let notice = PromptID("simulation-notice")
        #expect(start.prompt == [.prompt(notice, in: Language("en")), .prompt(notice, in: Language("es"))])
    }

    @Test("has each prompt in each language, and tells no fact that is not known", arguments: EmbeddedLines.ids)
    func prompts(id: String) throws {
        let line = try LineDirectory().dial(id).line
        for case .prompt(let prompt, _) in (line.flow.nodes.flatMap(\.prompts) + [line.flow.parts.limitPrompt]).joined()
        {
            for language in line.flow.parts.languages {
                let text = try #require(line.catalog[prompt, language], "\(prompt) in \(language)")
                for placeholder in text.placeholders {
                    #expect(line.facts.know(placeholder, in: language), "\(prompt) in \(language)")
                }
            }
        }
    }

    @Test("has no digits in a prompt that belong to a fact", arguments: EmbeddedLines.ids)
    func digits(id: String) throws {
        let line = try LineDirectory().dial(id).line
        for prompt in line.catalog.ids {
            for language in line.flow.parts.languages {
                let runs = (line.catalog[prompt, language]?.text ?? "").split { !$0.isNumber }.filter { $0.count >= 2 }
                    .map { String($0) }
                #expect(runs.allSatisfy { $0 == "911" }, "\(prompt) in \(language)")
            }
        }
    }

    @Test("offers at most four choices besides the usual keys", arguments: EmbeddedLines.ids)
    func choices(id: String) throws {
        for node in try LineDirectory().dial(id).line.flow.nodes {
            if case .menu(let menu) = node.kind { #expect(menu.choices.count <= 4, "\(node.name)") }
        }
    }

    @Test("offers the keys that are wired, in both languages and in their order", arguments: EmbeddedLines.ids)
    func offeredKeys(id: String) throws {
        let line = try LineDirectory().dial(id).line
        for node in line.flow.nodes {
            guard case .menu(let menu) = node.kind else { continue }
            for language in line.flow.parts.languages {
                let offered = Self.text(of: node.prompt, in: language, line)
                    .matches(of: /(?:press|oprima el) ([0-9])/).map { String($0.1) }
                    .filter { !["0", "8", "9"].contains($0) }
                // Each language offers itself.
                let expected =
                    node.name.hasSuffix("choose-language")
                    ? [language.code == "en" ? "1" : "2"] : menu.choices.map(\.keys.description)
                #expect(offered == expected, "\(node.name) in \(language)")
            }
        }
    }

    @Test("offers no digit where digits are data", arguments: EmbeddedLines.ids)
    func digitsInEntries(id: String) throws {
        let line = try LineDirectory().dial(id).line
        for node in line.flow.nodes {
            guard case .collect(let collect) = node.kind else { continue }
            for language in line.flow.parts.languages {
                let said = ([node.prompt] + collect.noInput.prompts + collect.noMatch.prompts)
                    .map { Self.text(of: $0, in: language, line) }.joined(separator: " ")
                    // The star leads to where the digit means something.
                    .replacing(/(star, and then press|asterisco y luego oprima el) 0/, with: "")
                #expect(said.firstMatch(of: /(press|oprima el) [0-9]/) == nil, "\(node.name) in \(language)")
            }
        }
    }

    @Test("says a menu's first choice within 20 seconds", arguments: EmbeddedLines.ids)
    func firstChoice(id: String) throws {
        let line = try LineDirectory().dial(id).line
        for node in line.flow.nodes {
            guard case .menu = node.kind else { continue }
            for language in line.flow.parts.languages {
                let renderer = Renderer(
                    flow: line.flow, catalog: line.catalog, facts: line.facts,
                    answeredAt: try Instant.parse("2026-11-23T10:00:00-05:00", local: nil))
                let values = node.prompt.compactMap { Self.value(of: $0) }
                let tokens = renderer.render(Utterance(segments: node.prompt, language: language, values: values))
                    .tokens
                let isChoice: (String) -> Bool = { $0 == "press" || $0 == "oprima" }
                let place = try #require(tokens.firstIndex { isChoice($0.text) }, "\(node.name) in \(language)")
                let words = tokens[..<place].reduce(0) { $0 + $1.words }
                #expect(words <= 50, "\(node.name) in \(language): \(words) words")
            }
        }
    }

    @Test("leads from everywhere to a person, a voicemail or a spoken answer", arguments: EmbeddedLines.ids)
    func reachable(id: String) throws {
        let flow = try LineDirectory().dial(id).line.flow
        func isHelp(_ node: Node) -> Bool {
            switch node.kind {
            case .transfer, .record: true
            case .menu: node.prompt.contains(.prompt(PromptID("after-information"), in: nil))
            default: false
            }
        }
        for start in flow.nodes.indices {
            if case .play(.hangUp) = flow.nodes[start].kind { continue }
            var next = [NodeID(start)]
            var seen: Set<NodeID> = []
            var isHelped = false
            while let node = next.popLast(), !isHelped {
                guard seen.insert(node).inserted else { continue }
                isHelped = isHelp(flow[node])
                next += flow[node].targets
            }
            #expect(isHelped, "\(flow.nodes[start].name)")
        }
    }

    @Test("does something with 0 wherever it is not data", arguments: EmbeddedLines.ids)
    func zero(id: String) throws {
        let flow = try LineDirectory().dial(id).line.flow
        let zero = try #require(Key("0"))
        for node in flow.nodes {
            guard case .menu = node.kind else { continue }
            guard case .act(let action)? = node.keys[zero] else {
                Issue.record("\(node.name)")
                continue
            }
            #expect(action.next != nil, "\(node.name)")
        }
    }

    @Test("says what lasts as long as its words, however that is found, at each pace", arguments: EmbeddedLines.ids)
    func durations(id: String) throws {
        let line = try LineDirectory().dial(id).line
        let renderer = Renderer(
            flow: line.flow, catalog: line.catalog, facts: line.facts,
            answeredAt: try Instant.parse("2026-11-23T10:00:00-05:00", local: nil))
        for segments in line.flow.nodes.flatMap(\.prompts) {
            let values = segments.compactMap { Self.value(of: $0) }
            for (language, pace) in line.flow.parts.languages.flatMap({ [($0, Pace.normal), ($0, .relaxed)] }) {
                let utterance = Utterance(segments: segments, language: language, values: values, pace: pace)
                #expect(renderer.duration(of: utterance) == renderer.render(utterance).duration, "\(segments)")
            }
        }
    }

    @Test("has the same prompts in both languages", arguments: EmbeddedLines.ids)
    func catalogs(id: String) throws {
        let catalog = try LineDirectory().dial(id).line.catalog
        #expect(catalog.ids.filter { catalog.languages(of: $0).count < 2 } == [])
    }

    private static func value(of segment: Segment) -> SpokenValue? {
        switch segment {
        case .prompt: nil
        case .queuePosition: .number(12)
        case .nextOpening, .hours: .moment(.answer)
        case .date: .text("2026-11-23", isSecret: false)
        case .days: .text("21", isSecret: false)
        case .digits, .telephone, .number, .text: .text("123456789", isSecret: false)
        }
    }

    private static func text(of segments: [Segment], in language: Language, _ line: Line) -> String {
        segments.compactMap { segment -> String? in
            guard case .prompt(let id, let own) = segment, own ?? language == language else { return nil }
            return line.catalog[id, language]?.text
        }.joined(separator: " ")
    }
}
