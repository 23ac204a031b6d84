import CallFlow
import FlowFiles
import ServiceHours

/// What calls have come through, of all that a line can do; coverage of several lines adds up where they include the same.
public struct Coverage: Sendable {
    /// What can be covered.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A node that is entered.
        case node
        /// A key that acts: a choice of a menu, a key of a node, a line or a queue.
        case key
        /// A silence, or an empty entry, each time until the node gives up.
        case noInput = "no-input"
        /// Something wrong, each time until the node gives up.
        case noMatch = "no-match"
        /// What comes of an entry, a branch, a lookup, a transfer or a recording.
        case outcome
        /// A language that is spoken.
        case language
        /// Hours that a node asks: open, closed, a holiday.
        case hours
    }

    /// Something that can be covered, and where it is written.
    public struct Point: Hashable, Sendable {
        /// The flow file.
        public let file: String
        /// The line, from 1.
        public let line: Int
        /// The node; empty for what is true of the whole file.
        public let node: String
        /// What can be covered.
        public let kind: Kind
        /// Which of them: the key, the time, the outcome.
        public let label: String
    }

    /// How often each point was come through.
    public private(set) var counts: [Point: Int] = [:]

    /// Nothing.
    public init() {}

    /// Adds how often the points of a map were come through.
    public mutating func add(_ tally: CoverageMap.Tally, of map: CoverageMap) {
        for (point, count) in zip(map.points, tally.counts) { counts[point, default: 0] += count }
    }

    /// What there is of some files.
    public func filtered(_ takes: (_ file: String) -> Bool) -> Coverage {
        var some = Coverage()
        some.counts = counts.filter { takes($0.key.file) }
        return some
    }

    /// All points in the order of their places.
    public var points: [(point: Point, count: Int)] {
        counts.sorted { left, right in
            let (first, second) = (left.key, right.key)
            if first.file != second.file { return first.file < second.file }
            if first.line != second.line { return first.line < second.line }
            if first.kind != second.kind { return first.kind.rank < second.kind.rank }
            return (first.node, first.label) < (second.node, second.label)
        }.map { ($0.key, $0.value) }
    }

    /// How many points of a kind there are, and how many of them are covered; of all kinds for nil.
    public func share(of kind: Kind?) -> (covered: Int, all: Int) {
        var share = (covered: 0, all: 0)
        for (point, count) in counts where kind == nil || point.kind == kind {
            share.all += 1
            if count > 0 { share.covered += 1 }
        }
        return share
    }

    /// How much of everything is covered, from 0 to 100; 100 where there is nothing.
    public var percentage: Double {
        let share = share(of: nil)
        return share.all == 0 ? 100 : Double(share.covered) * 100 / Double(share.all)
    }
}

extension Coverage.Kind {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Coverage.Point: CustomStringConvertible {
    /// What it is: `key 3 of 'main'`.
    public var description: String {
        let what =
            switch kind {
            case .node: "node"
            case .key: "key \(label)"
            case .noInput: "no-input \(label)"
            case .noMatch: "no-match \(label)"
            case .outcome: label
            case .language: "language \(label)"
            case .hours: "hours: \(label)"
            }
        return node.isEmpty ? what : kind == .node ? "node '\(node)'" : "\(what) of '\(node)'"
    }
}
