/// A moment of a call, in whole milliseconds from the answer (clause T1).
public struct CallTime: Hashable, Comparable, Sendable {
    /// Milliseconds since the answer; never negative in a call.
    public var milliseconds: Int64

    /// The moment so many milliseconds after the answer.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The answer.
    public static let answer = CallTime(milliseconds: 0)

    /// Whether one moment is before another.
    public static func < (left: CallTime, right: CallTime) -> Bool { left.milliseconds < right.milliseconds }
    /// The moment a span later.
    public static func + (time: CallTime, span: Milliseconds) -> CallTime {
        CallTime(milliseconds: time.milliseconds &+ span.count)
    }
    /// The span from the second moment to the first.
    public static func - (later: CallTime, earlier: CallTime) -> Milliseconds {
        Milliseconds(later.milliseconds &- earlier.milliseconds)
    }
}

/// A span of call time, in whole milliseconds.
///
/// `Duration` counts attoseconds in 16 bytes; a call counts milliseconds (clause T1), and its value is kept small.
public struct Milliseconds: Hashable, Comparable, Sendable {
    /// How many milliseconds.
    public var count: Int64

    /// So many milliseconds.
    public init(_ count: Int64) { self.count = count }

    /// No time at all.
    public static let zero = Milliseconds(0)
    /// So many whole seconds.
    public static func seconds(_ seconds: Int64) -> Milliseconds { Milliseconds(seconds * 1000) }
    /// So many seconds, to the nearest millisecond; at most as many as fit.
    public init(seconds: Double) { self.init(Int64(exactly: (seconds * 1000).rounded()) ?? .max) }
    /// So many whole minutes.
    public static func minutes(_ minutes: Int64) -> Milliseconds { Milliseconds(minutes * 60_000) }

    /// Whether one span is shorter than another.
    public static func < (left: Milliseconds, right: Milliseconds) -> Bool { left.count < right.count }
    /// Two spans together.
    public static func + (left: Milliseconds, right: Milliseconds) -> Milliseconds {
        Milliseconds(left.count + right.count)
    }
    /// A span so many times over.
    public static func * (span: Milliseconds, factor: Int64) -> Milliseconds { Milliseconds(span.count * factor) }
}
