import ServiceHours

/// A line's phone menus, compiled: the data that a ``Call`` moves through.
///
/// A flow never changes once made, and copies share one storage; two flows are equal only if they are the same one. Names are
/// turned into places (``NodeID``, ``VariableID``), so that a call looks nothing up by name.
public struct Flow: Sendable {
    /// What a flow is made of.
    public struct Parts: Sendable {
        /// The line's id, such as `detention-line`.
        public var line: String
        /// The line's name, as its caller knows it.
        public var name: String
        /// The numbers that reach the line.
        public var numbers: [PhoneNumber]
        /// The languages that the line speaks, the first of them at the start of a call.
        public var languages: [Language]
        /// The line's own hours first, then those that it names besides; an ``HoursID`` is a place in them.
        public var schedules: [NamedSchedule]
        /// The nodes; a ``NodeID`` is a place in them.
        public var nodes: [Node]
        /// Where a call starts.
        public var start: NodeID
        /// The names of the variables; a ``VariableID`` is a place in them.
        public var variables: [String]
        /// What keys mean in the line's own nodes, which have them in their own bindings too; nodes of included lines have those of
        /// their line.
        public var keys: KeyBindings
        /// The times that hold for a whole call.
        public var callTimers: CallTimers
        /// What is played before the engine ends a call by a limit (clauses L3 and L4).
        public var limitPrompt: [Segment]

        /// A flow of one line, to be filled in.
        public init(line: String, name: String, languages: [Language], hours: Schedule) {
            self.line = line
            self.name = name
            self.languages = languages
            schedules = [NamedSchedule(name: NamedSchedule.ofLine, schedule: hours)]
            numbers = []
            nodes = []
            start = NodeID(0)
            variables = []
            keys = KeyBindings()
            callTimers = CallTimers()
            limitPrompt = []
        }

        /// When operators are there.
        public var hours: Schedule { schedules[0].schedule }
        /// What the zone of ``hours`` is called, by language; spoken after a time.
        public var zoneNames: [Language: String] { schedules[0].zoneNames }
    }

    private final class Storage: Sendable {
        let parts: Parts
        let hasSecrets: Bool
        let hoursMet: [HoursID]

        init(_ parts: Parts) {
            self.parts = parts
            let used = Set(parts.nodes.flatMap(\.hours))
            let isPublished = parts.hours.expression != nil
            hoursMet = parts.schedules.indices.map { HoursID($0) }
                .filter { used.contains($0) || $0 == .line && isPublished }
            hasSecrets = parts.nodes.contains {
                if case .collect(let collect) = $0.kind { collect.isSecret } else { false }
            }
        }
    }

    private let storage: Storage

    /// Everything that the flow is made of.
    public var parts: Parts { storage.parts }

    /// Makes a flow of its parts.
    ///
    /// - Precondition: there are a language and hours, and every node, variable and hours that the parts name are there.
    public init(_ parts: Parts) {
        storage = Storage(parts)
        checkInvariants()
    }

    /// The line's id.
    public var line: String { storage.parts.line }
    /// When operators are there.
    public var hours: Schedule { storage.parts.hours }
    /// The line's own hours, or others that it names.
    public func schedule(_ id: HoursID) -> Schedule { storage.parts.schedules[Int(id.index)].schedule }
    /// The hours that a caller meets, in the order of their ids: those that a node asks or tells, and the line's own if they are
    /// published.
    public var hoursMet: [HoursID] { storage.hoursMet }
    /// The nodes, in the order of their ids.
    public var nodes: [Node] { storage.parts.nodes }
    /// The names of the variables, in the order of their ids.
    public var variables: [String] { storage.parts.variables }
    /// The times that hold for a whole call.
    public var callTimers: CallTimers { storage.parts.callTimers }

    /// The node of an id.
    public subscript(id: NodeID) -> Node {
        _read { yield storage.parts.nodes[Int(id.index)] }
    }

    /// The name of a variable.
    public subscript(id: VariableID) -> String { storage.parts.variables[Int(id.index)] }

    /// The node of a name. Linear in the number of nodes.
    public func node(named name: String) -> NodeID? { nodes.firstIndex { $0.name == name }.map { NodeID($0) } }

    /// The variable of a name. Linear in the number of variables.
    public func variable(named name: String) -> VariableID? { variables.firstIndex(of: name).map { VariableID($0) } }

    /// Whether an entry of the flow must stay out of logs and transcripts (clause C9).
    public var hasSecrets: Bool { storage.hasSecrets }

    private func checkInvariants() {
        precondition(!parts.languages.isEmpty, "a flow speaks at least one language")
        precondition(!parts.schedules.isEmpty, "a flow has hours of its own")
        precondition(nodes.indices.contains(Int(parts.start.index)), "the start node is in the flow")
        for node in nodes {
            for target in node.targets {
                precondition(nodes.indices.contains(Int(target.index)), "'\(node.name)' leads to a node of the flow")
            }
            for variable in node.variables {
                precondition(
                    variables.indices.contains(Int(variable.index)), "'\(node.name)' uses a variable of the flow")
            }
            for hours in node.hours {
                precondition(
                    parts.schedules.indices.contains(Int(hours.index)), "'\(node.name)' asks hours of the flow")
            }
        }
    }
}

extension Flow: Hashable {
    /// Whether both are one flow; equal contents do not make it so.
    public static func == (left: Flow, right: Flow) -> Bool { left.storage === right.storage }
    /// Hashes the flow's identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(storage)) }
}

/// Hours by a name.
public struct NamedSchedule: Hashable, Sendable {
    /// The name of the line's own hours.
    public static let ofLine = "hours"

    /// What prompts and branches call them.
    public var name: String
    /// When it is open.
    public var schedule: Schedule
    /// What the schedule's zone is called, by language; spoken after a time.
    public var zoneNames: [Language: String]

    /// Hours of a name.
    public init(name: String, schedule: Schedule, zoneNames: [Language: String] = [:]) {
        self.name = name
        self.schedule = schedule
        self.zoneNames = zoneNames
    }
}

/// The times that hold for a whole call. Defaults are those of clause T5.
public struct CallTimers: Hashable, Sendable {
    /// The longest call, talking to an operator not counted.
    public var wholeCall = StandardTimes.call
    /// The longest pause (clause T8).
    public var pause = StandardTimes.pause
    /// The line's no-input time for menus.
    public var noInput = StandardTimes.noInput
    /// The line's inter-digit time for menus.
    public var interDigit = StandardTimes.interDigit
    /// The line's termination key.
    public var terminationKey: Key? = .pound

    /// The defaults of clause T5.
    public init() {}
}
