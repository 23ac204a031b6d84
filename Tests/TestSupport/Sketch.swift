import CallFlow
import ServiceHours

/// A flow drawn in a few lines. A node that is named but not drawn plays its own name and hangs up, completed.
package final class Sketch {
    private var ids: [String: NodeID] = [:]
    private var nodes: [Node?] = []
    private var names: [String] = []
    package private(set) var variables: [String] = []
    package var globalKeys: KeyValuePairs<Character, Target> = [:]
    package var timers = CallTimers()
    package var hours: Schedule
    /// Hours besides the line's own, by their names.
    package var moreHours: [NamedSchedule] = []
    package var limitPrompt: [Segment] = ["limit"]

    package init() throws {
        hours = Schedule.always(.open, zone: try Zone("UTC"))
    }

    /// The node of a name, drawn or not.
    package func node(_ name: String) -> NodeID {
        if let id = ids[name] { return id }
        let id = NodeID(nodes.count)
        ids[name] = id
        nodes.append(nil)
        names.append(name)
        return id
    }

    /// The variable of a name.
    package func variable(_ name: String) -> VariableID {
        if let index = variables.firstIndex(of: name) { return VariableID(index) }
        variables.append(name)
        return VariableID(variables.count - 1)
    }

    package func draw(
        _ name: String, _ kind: Node.Kind, prompt: [Segment]? = nil, keys: KeyValuePairs<Character, Target> = [:],
        _ change: (inout Node) -> Void = { _ in }
    ) {
        var drawn = Node(name: name, kind: kind)
        drawn.prompt = prompt ?? []
        for (key, target) in keys { drawn.ownKeys[Sketch.key(key)] = binding(target) }
        change(&drawn)
        nodes[Int(node(name).index)] = drawn
    }

    /// A menu that plays its name; silence and errors play `name-silence` and `name-error`, and lead to `name-no-input` and
    /// `name-no-match` on the third time.
    package func menu(
        _ name: String, _ choices: KeyValuePairs<String, Target>, prompt: [Segment]? = nil,
        keys: KeyValuePairs<Character, Target> = [:], _ change: (inout Menu) -> Void = { _ in },
        node changeNode: (inout Node) -> Void = { _ in }
    ) {
        let choices = choices.map { Menu.Choice(keys: Keys($0) ?? Keys(), binding: binding($1)) }
        var menu = Menu(
            choices: choices, noInput: retry(name, "silence", "no-input"), noMatch: retry(name, "error", "no-match"))
        change(&menu)
        draw(name, .menu(menu), prompt: prompt ?? [.prompt(PromptID(name), in: nil)], keys: keys, changeNode)
    }

    /// A collect into a variable of its name.
    package func collect(
        _ name: String, _ digits: ClosedRange<Int>, next: String, keys: KeyValuePairs<Character, Target> = [:],
        _ change: (inout Collect) -> Void = { _ in }, node changeNode: (inout Node) -> Void = { _ in }
    ) {
        var collect = Collect(
            digits: digits, variable: variable(name), noInput: retry(name, "silence", "no-input"),
            noMatch: retry(name, "error", "no-match"), next: node(next))
        change(&collect)
        draw(name, .collect(collect), prompt: [.prompt(PromptID(name), in: nil)], keys: keys, changeNode)
    }

    package func play(_ name: String, next: String, _ change: (inout Node) -> Void = { _ in }) {
        draw(name, .play(.next(node(next))), prompt: [.prompt(PromptID(name), in: nil)], change)
    }

    /// A transfer that plays its name; `name-busy`, `name-no-answer` and, on request, `name-closed` come after.
    package func transfer(
        _ name: String, closes: Bool = false, queue: Queue? = nil, prompt: [Segment]? = nil,
        _ change: (inout Transfer) -> Void = { _ in }, node changeNode: (inout Node) -> Void = { _ in }
    ) {
        var transfer = Transfer(
            destination: "operators", busy: node(name + "-busy"), noAnswer: node(name + "-no-answer"))
        transfer.queue = queue
        if closes {
            transfer.whenClosed = Transfer.Refusal(prompt: ["closed"], next: .next(node(name + "-closed")))
        }
        change(&transfer)
        draw(name, .transfer(transfer), prompt: prompt ?? [.prompt(PromptID(name), in: nil)], changeNode)
    }

    package func record(_ name: String, _ change: (inout Record) -> Void = { _ in }) {
        var record = Record(next: .next(node(name + "-kept")))
        record.empty = node(name + "-empty")
        change(&record)
        draw(name, .record(record), prompt: [.prompt(PromptID(name), in: nil)])
    }

    package func retry(_ name: String, _ prompt: String, _ next: String) -> Retry {
        Retry(
            prompts: [[.prompt(PromptID("\(name)-\(prompt)"), in: nil), .prompt(PromptID(name), in: nil)]],
            next: node("\(name)-\(next)"))
    }

    package func action(_ next: String? = nil, _ change: (inout KeyAction) -> Void) -> Target {
        var action = KeyAction(next: next.map(node))
        change(&action)
        return .binding(.act(action))
    }

    package func flow(start: String) -> Flow {
        var parts = Flow.Parts(
            line: "test", name: "Test", languages: [Language("en"), Language("es")], hours: hours)
        parts.schedules += moreHours
        parts.start = node(start)
        let global = globalKeys.map { (Sketch.key($0), binding($1)) }
        parts.nodes = zip(nodes, names).map { node, name in
            var drawn = node ?? Sketch.leaf(name)
            for (key, binding) in global { drawn.keys[key] = binding }
            for (key, binding) in drawn.ownKeys.all { drawn.keys[key] = binding }
            return drawn
        }
        parts.variables = variables
        parts.callTimers = timers
        parts.limitPrompt = limitPrompt
        return Flow(parts)
    }

    private static func leaf(_ name: String) -> Node {
        var leaf = Node(name: name, kind: .play(.hangUp(.completed)))
        leaf.prompt = [.prompt(PromptID(name), in: nil)]
        return leaf
    }

    private static func key(_ character: Character) -> Key { Key(character) ?? .star }

    private func binding(_ target: Target) -> Binding {
        switch target {
        case .binding(let binding): binding
        case .node("back"): .back
        case .node("repeat"): .repeat
        case .node("none"): .unbound
        case .node(let name): .act(KeyAction(next: node(name)))
        }
    }
}

/// Where a key leads: a node by its name, `back`, `repeat`, `none`, or a binding.
package enum Target: ExpressibleByStringLiteral {
    case node(String)
    case binding(Binding)

    package init(stringLiteral name: String) { self = .node(name) }
}

extension Segment: ExpressibleByStringLiteral {
    /// The prompt of a name, in the call's language.
    public init(stringLiteral name: String) { self = .prompt(PromptID(name), in: nil) }
}
