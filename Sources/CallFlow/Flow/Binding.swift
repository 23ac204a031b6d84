/// What a key does besides leading on.
public struct KeyAction: Hashable, Sendable {
    /// Switches the call's language.
    public var language: Language?
    /// Switches the call's pace (clause T7).
    public var pace: Pace?
    /// Sets variables.
    public var assignments: [Assignment] = []
    /// Stops every timer but the whole call's until the next key (clause T8).
    public var pauses = false
    /// Where the call goes then; nil repeats the node's prompt (clause M6).
    public var next: NodeID?

    /// An action that only leads on, or does nothing.
    public init(next: NodeID? = nil) { self.next = next }
}

/// What a key or a choice is bound to.
public enum Binding: Hashable, Sendable {
    /// The menu or collect before (clause M11).
    case back
    /// The node's prompt again (clause M10).
    case `repeat`
    /// An action.
    case act(KeyAction)
    /// Nothing: the line's binding does not hold here (clause M9).
    case unbound
}

/// How patient the call is (clause T7).
public enum Pace: String, Hashable, Sendable, CaseIterable {
    /// Times as the flow has them.
    case normal
    /// No-input and inter-digit times four times as long; numbers and facts are told slowly.
    case relaxed
}

/// A variable given a value.
public struct Assignment: Hashable, Sendable {
    /// Where the value comes from.
    public enum Source: Hashable, Sendable {
        /// Text as it is.
        case text(String)
        /// Another variable; unset if that is.
        case variable(VariableID)
        /// The caller's number; unset if it is withheld.
        case caller
        /// The number that was dialed.
        case number
        /// The call's language.
        case language
    }

    /// What is set.
    public let variable: VariableID
    /// What to.
    public let source: Source

    /// An assignment of a source to a variable.
    public init(variable: VariableID, source: Source) {
        self.variable = variable
        self.source = source
    }
}

/// The keys of a node or line and what they are bound to: a few at most, so a list.
public struct KeyBindings: Hashable, Sendable {
    /// Each bound key.
    public private(set) var all: [(key: Key, binding: Binding)] = []

    /// No bindings.
    public init() {}

    /// What a key is bound to; setting binds it anew.
    public subscript(key: Key) -> Binding? {
        get { all.first { $0.key == key }?.binding }
        set {
            all.removeAll { $0.key == key }
            if let newValue { all.append((key, newValue)) }
        }
    }

    /// Whether both bind the same keys to the same, in the same order.
    public static func == (left: KeyBindings, right: KeyBindings) -> Bool {
        left.all.elementsEqual(right.all) { $0 == $1 }
    }

    /// Hashes each key and binding.
    public func hash(into hasher: inout Hasher) {
        for (key, binding) in all {
            hasher.combine(key)
            hasher.combine(binding)
        }
    }
}
