/// A node of one flow: its place in ``Flow/nodes``.
public struct NodeID: Hashable, Sendable {
    /// The node's place in its flow, from 0.
    public let index: Int32
    /// The node at a place.
    public init(_ index: Int) { self.index = Int32(index) }
}

/// A variable of one flow: its place in ``Flow/variables``.
public struct VariableID: Hashable, Sendable {
    /// The variable's place in its flow, from 0.
    public let index: Int32
    /// The variable at a place.
    public init(_ index: Int) { self.index = Int32(index) }
}

/// Hours of one flow: their place in ``Flow/Parts/schedules``.
public struct HoursID: Hashable, Sendable {
    /// The hours' place in their flow, from 0.
    public let index: Int32
    /// The hours at a place.
    public init(_ index: Int) { self.index = Int32(index) }

    /// The line's own hours.
    public static let line = HoursID(0)
}

/// The name of a prompt in the catalogs, such as `main-menu`.
public struct PromptID: Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let name: String
    /// The prompt of a name.
    public init(_ name: String) { self.name = name }
    /// The name.
    public var description: String { name }
}

/// A language that a line speaks, by its code (`en`, `es`; BCP 47).
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The language's code.
    public let code: String
    /// The language of a code.
    public init(_ code: String) { self.code = code }
    /// The code.
    public var description: String { code }
}

/// How a call ended: `completed`, a name that the flow gives, or one of the engine's own (clause L6).
public struct Disposition: Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let name: String
    /// The disposition of a name.
    public init(_ name: String) { self.name = name }
    /// The name.
    public var description: String { name }

    /// The flow came to its end, or a talk with the operator did.
    public static let completed = Disposition("completed")
    /// The caller hung up before that.
    public static let callerHungUp = Disposition("caller-hung-up")
    /// The whole-call time ran out (clause L4).
    public static let timeLimit = Disposition("time-limit")
    /// The flow went round without ever waiting for the caller (clause L3).
    public static let loop = Disposition("loop")
}
