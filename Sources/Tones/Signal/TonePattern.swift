/// One sine of a tone.
public struct ToneComponent: Hashable, Sendable {
    /// In hertz; below half the sampling rate that it is made for.
    public var frequency: Double
    /// Its own level, whatever sounds with it.
    public var level: Level

    /// A sine of a frequency in hertz and a level.
    public init(frequency: Double, level: Level) {
        self.frequency = frequency
        self.level = level
    }
}

/// What sounds over a span, or silence.
public struct ToneSegment: Hashable, Sendable {
    /// The sines that sound together; none is silence.
    public var components: [ToneComponent]
    /// How long.
    public var duration: Duration

    /// Sines for a span; none is silence.
    public init(_ components: [ToneComponent], for duration: Duration) {
        self.components = components
        self.duration = duration
    }

    /// Silence for a span.
    public static func silence(for duration: Duration) -> ToneSegment { ToneSegment([], for: duration) }

    /// The level of its sines together.
    public var level: Level { .sum(components.map(\.level)) }
}

/// A tone with its cadence: what sounds once at its beginning, and what then repeats for ever.
public struct TonePattern: Hashable, Sendable {
    /// What sounds once, first.
    public var lead: [ToneSegment]
    /// What repeats after that; if there is nothing, the tone ends.
    public var cycle: [ToneSegment]

    /// Segments that sound once, and others that repeat.
    public init(lead: [ToneSegment] = [], cycle: [ToneSegment] = []) {
        self.lead = lead
        self.cycle = cycle
    }

    /// All that sounds, once.
    public var segments: [ToneSegment] { lead + cycle }

    /// How long the lead is.
    public var leadDuration: Duration { Self.duration(of: lead) }
    /// How long the part is that repeats; zero if none does.
    public var cycleDuration: Duration { Self.duration(of: cycle) }

    /// The level of the loudest segment, its sines together; nil if nothing sounds.
    public var level: Level? { segments.filter { !$0.components.isEmpty }.map(\.level).max() }

    /// The highest frequency in it, in hertz; nil if nothing sounds.
    public var highestFrequency: Double? { segments.flatMap(\.components).map(\.frequency).max() }

    /// The lead, and then the repeated part so many times, after which it ends; without such a part, the lead so many times.
    public func repeating(_ count: Int) -> TonePattern {
        let times = 0..<max(0, count)
        return TonePattern(lead: cycle.isEmpty ? times.flatMap { _ in lead } : lead + times.flatMap { _ in cycle })
    }

    /// The same with all its sines at one level.
    public func atLevel(_ level: Level) -> TonePattern {
        func changed(_ segment: ToneSegment) -> ToneSegment {
            ToneSegment(
                segment.components.map { ToneComponent(frequency: $0.frequency, level: level) }, for: segment.duration)
        }
        return TonePattern(lead: lead.map(changed), cycle: cycle.map(changed))
    }

    private static func duration(of segments: [ToneSegment]) -> Duration {
        segments.reduce(.zero) { $0 + $1.duration }
    }
}
