/// A pattern's position automaton: a state for each key of the written-out pattern, all states that hold in one word.
///
/// Glushkov's construction: no state is passed without a key, so a step is a union of follow sets and one mask.
struct EntryAutomaton: Sendable {
    /// The most states.
    static let capacity = UInt64.bitWidth

    /// The states that each key can lead to, by the key's index.
    private var statesOfKey = [UInt64](repeating: 0, count: Key.all.count)
    /// The states that may come after each state.
    private var followers: [UInt64] = []
    private var whole = Span.empty

    /// - Precondition: the expression's size is at most ``capacity``.
    init(_ expression: EntryExpression) {
        precondition(expression.size <= Self.capacity, "a larger pattern is refused when it is read")
        whole = add(expression)
    }

    /// Whether the automaton accepts all the keys together.
    func accepts(_ keys: Keys) -> Bool {
        guard let head = keys.first else { return whole.isNullable }
        var states = whole.first & statesOfKey[Int(head.index)]
        for key in keys.dropFirst() {
            states = successors(of: states) & statesOfKey[Int(key.index)]
        }
        return states & whole.last != 0
    }

    private func successors(of states: UInt64) -> UInt64 {
        var rest = states
        var successors: UInt64 = 0
        while rest != 0 {
            successors |= followers[rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return successors
    }
}

extension EntryAutomaton {
    /// The states with which a part of the pattern can begin and end, and whether it matches no keys at all.
    private struct Span {
        var first: UInt64
        var last: UInt64
        var isNullable: Bool

        static let empty = Span(first: 0, last: 0, isNullable: true)

        var optional: Span { Span(first: first, last: last, isNullable: true) }
    }

    private mutating func add(_ expression: EntryExpression) -> Span {
        switch expression {
        case .key(let keys):
            let state = UInt64(1) << UInt64(followers.count)
            followers.append(0)
            for index in statesOfKey.indices where keys & 1 << UInt16(index) != 0 { statesOfKey[index] |= state }
            return Span(first: state, last: state, isNullable: false)
        case .sequence(let parts):
            return parts.reduce(.empty) { join($0, add($1)) }
        case .either(let parts):
            return parts.reduce(Span(first: 0, last: 0, isNullable: false)) {
                let part = add($1)
                return Span(
                    first: $0.first | part.first, last: $0.last | part.last,
                    isNullable: $0.isNullable || part.isNullable)
            }
        case .repeated(let part, let least, let most):
            return addCopies(of: part, least: least, most: most)
        }
    }

    private mutating func addCopies(of part: EntryExpression, least: Int, most: Int?) -> Span {
        // Written out, nothing is left of it, however often it is repeated.
        guard part.size > 0, most != 0 else { return .empty }
        var span = Span.empty
        for _ in 0..<max(least - (most == nil ? 1 : 0), 0) { span = join(span, add(part)) }
        guard let most else {
            let loop = add(part)
            follow(loop.last, by: loop.first)
            return join(span, least == 0 ? loop.optional : loop)
        }
        for _ in least..<most { span = join(span, add(part).optional) }
        return span
    }

    private mutating func join(_ left: Span, _ right: Span) -> Span {
        follow(left.last, by: right.first)
        return Span(
            first: left.first | (left.isNullable ? right.first : 0),
            last: right.last | (right.isNullable ? left.last : 0),
            isNullable: left.isNullable && right.isNullable)
    }

    private mutating func follow(_ states: UInt64, by next: UInt64) {
        for index in followers.indices where states & 1 << UInt64(index) != 0 { followers[index] |= next }
    }
}
