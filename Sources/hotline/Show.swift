import ArgumentParser
import CallFlow
import FlowFiles
import Lines
import Prompts
import Simulation

/// `hotline show`: what a line does, to be read.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a line's menu tree, the times in force and who sets them, and the words of each node.",
        discussion: """
            In the tree each node stands where it is reached with the fewest steps; elsewhere only its name is shown. Times are those in \
            force: a node's own, its line's, or the usual ones. Words are those of each language, with how long they last, also those \
            after silence and wrong keys, outside hours and in queues; what a call has yet to find out, such as an entry, is left out.
            """)

    enum Part: String, ExpressibleByArgument, CaseIterable {
        case tree, times, words
    }

    @Argument(help: "A number in any punctuation, a line's id, a flow file, or a line's folder.")
    var target = LineDirectory.usual

    @Option(help: "tree, times or words: only that.")
    var only: Part?

    @OptionGroup var folders: LineFolders
    @OptionGroup var moment: MomentOption

    func run() throws {
        let dialed = try folders.line(target)
        let parts = only.map { [$0] } ?? Part.allCases
        let texts = try parts.map { part in
            switch part {
            case .tree: FlowOutline(dialed.line).text
            case .times: Self.heading("Times", unless: only) + times(of: dialed)
            case .words: Self.heading("Words", unless: only) + (try words(of: dialed.line))
            }
        }
        try StandardOutput.write(texts.joined(separator: "\n"))
    }

    private static func heading(_ text: String, unless only: Part?) -> String { only == nil ? text + ":\n" : "" }

    private func times(of dialed: LineDirectory.Dialed) -> String {
        let rows = dialed.line.flow.nodes.flatMap { node in
            (dialed.timers[node.name] ?? []).map { [node.name, $0.name, $0.time.brief, $0.origin.rawValue] }
        }
        return TextTable(header: ["NODE", "TIME", "", "SET BY"], rows: rows.map { $0.map { .init($0) } }).text
    }

    private func words(of line: Line) throws -> String {
        let renderer = Renderer(
            flow: line.flow, catalog: line.catalog, facts: line.facts,
            answeredAt: try moment.instant(local: line.flow.hours.zone))
        let occasions = line.flow.nodes.flatMap { node in
            node.occasions.map { (name: $0.name.isEmpty ? node.name : "\(node.name), \($0.name)", prompt: $0.prompt) }
        }
        return occasions.map { name, prompt in
            let spoken = line.flow.parts.languages.map { language in
                let utterance = Utterance(
                    segments: prompt, language: language, values: prompt.compactMap(\.knownValue), pace: .normal)
                let seconds = "\((Double(renderer.duration(of: utterance).count) / 1000).formatted)s"
                return "  \(language.code.padding(to: 4))\(seconds.padding(to: 7))\(renderer.render(utterance).text)\n"
            }
            return name + "\n" + spoken.joined()
        }.joined()
    }
}

extension Segment {
    /// What is told here of every call; nil for a prompt, which has its own words.
    fileprivate var knownValue: SpokenValue? {
        switch self {
        case .prompt: nil
        case .queuePosition: .number(1)
        case .nextOpening, .hours: .moment(.answer)
        case .digits, .telephone, .number, .date, .days, .text: .text("", isSecret: false)
        }
    }
}

extension Double {
    /// With one decimal.
    fileprivate var formatted: String {
        let tenths = Int((self * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
