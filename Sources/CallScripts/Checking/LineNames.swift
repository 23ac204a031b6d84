import CallFlow
import FlowFiles
import Simulation

/// What a line has that scripts can name: made once for each line, and asked for each script.
public struct LineNames: Sendable {
    private let names: [CallScript.Name.Kind: [String]]
    /// The names, and of those in included lines also what follows their lines' ids.
    private let known: [CallScript.Name.Kind: Set<String>]

    /// What a line has.
    public init(_ line: Line) {
        let flow = line.flow
        var names: [CallScript.Name.Kind: [String]] = [:]
        // What nobody says cannot be heard; never to hear it is a promise for lines to come.
        let said = flow.nodes.flatMap(\.prompts) + [flow.parts.limitPrompt]
        names[.prompt] = Self.different(
            said.joined().compactMap { if case .prompt(let id, _) = $0 { id.name } else { nil } })
        names[.unsaidPrompt] = line.catalog.ids.map(\.name)
        names[.node] = flow.nodes.map(\.name)
        names[.variable] = flow.variables
        names[.language] = flow.parts.languages.map(\.code)
        names[.table] = line.tables.keys.sorted()
        names[.hours] = flow.parts.schedules.map(\.name)
        names[.destination] = Self.different(
            flow.nodes.compactMap { if case .transfer(let transfer) = $0.kind { transfer.destination } else { nil } })
        names[.disposition] = Self.different(
            flow.nodes.flatMap(\.dispositions).map(\.name)
                + [Disposition.completed, .callerHungUp, .timeLimit, .loop].map(\.name))
        self.names = names
        known = Dictionary(
            uniqueKeysWithValues: names.map { kind, names in
                var known = Set(names)
                // Only what can be in an included line needs to be told from its own.
                guard kind != .disposition, kind != .language, kind != .destination else { return (kind, known) }
                for name in names { known.formUnion(Self.endings(of: name)) }
                return (kind, known.union(names.filter { !$0.contains("/") }.map { "./" + $0 }))
            })
    }

    private static func different(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// What follows each slash of a name.
    private static func endings(of name: String) -> [String] {
        name.indices.filter { name[$0] == "/" }.map { String(name[name.index(after: $0)...]) }
    }

    /// Whether a name is meant by another: the same, or the same in an included line; `./main` means the line's own alone.
    static func isNamed(_ name: String, _ asked: String) -> Bool {
        if asked.hasPrefix("./") { return name == asked.dropFirst(2) }
        return name == asked
            || name.utf8.count > asked.utf8.count && name.hasSuffix(asked) && name.dropLast(asked.count).last == "/"
    }

    /// Whether the line says a prompt.
    func says(_ prompt: String) -> Bool { known[.prompt]?.contains(prompt) == true }

    /// The names that are meant by one.
    func all(of kind: CallScript.Name.Kind, meantBy asked: String) -> [String] {
        (names[kind] ?? []).filter { Self.isNamed($0, asked) }
    }

    /// What a script names that the line does not have.
    public func mistakes(in script: CallScript) -> [Diagnostic] {
        script.names.compactMap { name in
            mistake(in: name.written.text, name.kind).map {
                name.written.place.mistake($0.message, suggestion: $0.suggestion)
            }
        }
    }

    /// What is wrong with a name, and what was probably meant; nil if the line has it.
    package func mistake(
        in name: String, _ kind: CallScript.Name.Kind
    ) -> (message: String, suggestion: String?)? {
        guard known[kind]?.contains(name) != true else { return nil }
        return (message(name, kind), Suggestion.nearest(to: name, among: known[kind]?.sorted() ?? []))
    }

    private func message(_ text: String, _ kind: CallScript.Name.Kind) -> String {
        let few = (names[kind] ?? []).joined(separator: ", ")
        switch kind {
        case .prompt, .unsaidPrompt:
            if known[.node]?.contains(text) == true {
                return "'\(text)' is a node, and no prompt that the line says; write 'in \(text)'"
            }
            guard known[.unsaidPrompt]?.contains(text) != true else {
                return "no node of the line says '\(text)', and music is not heard by steps"
            }
            return "the line has no prompt '\(text)'; words of one stand in \"quotation marks\""
        case .node: return "the line has no node '\(text)'"
        case .variable: return "the line has no variable '\(text)'"
        case .destination:
            return few.isEmpty
                ? "the line transfers nobody" : "the line transfers nobody to '\(text)'; it transfers to \(few)"
        case .language: return "the line does not speak '\(text)'; it speaks \(few)"
        case .table:
            return few.isEmpty ? "the line looks nothing up" : "the line has no table '\(text)'; it has \(few)"
        case .hours: return "the line has no hours '\(text)'; it has \(few)"
        case .disposition: return "no call of the line ends '\(text)'; calls end \(few)"
        }
    }
}

extension Node {
    /// How calls end here, if they do.
    fileprivate var dispositions: [Disposition] {
        let exits: [Exit?] =
            switch kind {
            case .play(let exit): [exit]
            case .transfer(let transfer):
                [transfer.next, transfer.whenClosed?.next, transfer.whenUnpublished?.exit]
            case .record(let record): [record.next]
            case .menu, .collect, .branch, .set, .lookup, .subFlow, .return, .countDays, .goto: []
            }
        return exits.compactMap { if case .hangUp(let disposition) = $0 { disposition } else { nil } }
    }
}
