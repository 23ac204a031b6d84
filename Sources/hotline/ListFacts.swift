import ArgumentParser
import CallFlow
import Lines
import Prompts
import Simulation

/// `hotline facts`: what prompts tell of the world, with their sources.
struct ListFacts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract:
            "List the facts that a line's prompts tell, or all, each with its source and the day of its last check.",
        discussion: """
            Prompts name facts and never hold them: {number: opr}, {fact: ocrc.deadline}. A line has those of the program, and its own in \
            Prompts/facts.yaml beside its flow file.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(
        help: "A number, a line's id, a flow file or a folder: the facts that its prompts tell. Without it, all facts.")
    var target: String?

    @OptionGroup var folders: LineFolders

    @Option(help: "text; or json, an object a fact.")
    var format = Format.text

    func run() throws {
        let (facts, keys) = try chosen()
        for key in keys {
            guard let fact = facts[key] else { continue }
            switch format {
            case .text: try StandardOutput.write(Self.text(of: fact, key: key))
            case .json: try StandardOutput.write(JSONText.line(of: FactRecord(fact, key: key)))
            }
        }
    }

    /// The facts that are asked for, and their keys in order.
    private func chosen() throws -> (Facts, keys: [String]) {
        guard let target else {
            let own = try folders.directory().all().map(\.facts)
            let facts = own.reduce(try EmbeddedLines.facts()) { $0.merging($1) }
            return (facts, facts.keys)
        }
        let line = try folders.line(target).line
        var keys: [String] = []
        for key in line.toldFacts.map(\.factKey) where line.facts[key] != nil && !keys.contains(key) {
            keys.append(key)
        }
        return (line.facts, keys)
    }

    private static func text(of fact: Fact, key: String) -> String {
        let values =
            switch fact.value {
            case .telephone(let number): ["  \(number)"]
            case .email(let address): ["  \(address)"]
            case .days(let count): ["  \(count) days"]
            case .text(let texts): texts.sorted { $0.key.code < $1.key.code }.map { "  \($0.key.code)  \($0.value)" }
            }
        let lines = [key] + values + ["  \(fact.provenance.source), checked \(fact.provenance.checked)"]
        return lines.map { "\($0.withoutControls)\n" }.joined()
    }
}

/// A fact as JSON has it: a telephone number, an e-mail address, a number of days, or a text in each language.
private struct FactRecord: Encodable {
    let fact: String
    var telephone: String?
    var email: String?
    var days: Int?
    var text: [String: String]?
    let source: String
    let checked: String

    init(_ fact: Fact, key: String) {
        self.fact = key
        switch fact.value {
        case .telephone(let number): telephone = number.text
        case .email(let address): email = address
        case .days(let count): days = count
        case .text(let texts): text = Dictionary(uniqueKeysWithValues: texts.map { ($0.key.code, $0.value) })
        }
        source = fact.provenance.source
        checked = fact.provenance.checked.description
    }
}
