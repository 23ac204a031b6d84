/// A tone by which a telephone network tells a caller how the call goes.
public struct CallProgressTone: Hashable, Sendable {
    /// Where it is heard.
    public enum Region: String, CaseIterable, Hashable, Sendable {
        /// The United States, Canada and the others of the North American numbering plan.
        case northAmerica = "North America"
        /// Anywhere (ITU-T E.180).
        case international = "International"
        /// The United Kingdom.
        case unitedKingdom = "United Kingdom"
        /// The countries of Europe with the tones that ETSI recommends.
        case europe = "Europe"
    }

    /// Its name, such as `busy` or `uk-busy`: small letters and hyphens.
    public let name: String
    /// What it tells.
    public let meaning: String
    /// Where it is heard.
    public let region: Region
    /// Its sines and cadence.
    public let pattern: TonePattern
    /// Where frequencies, cadence and level were read.
    public let source: String
    /// Whether the source tells the level; where not, it is this product's choice.
    public let hasPublishedLevel: Bool

    /// Every tone, by region.
    public static let all: [CallProgressTone] = northAmerican + specialInformation + british + european

    /// The tone of a name, or nil.
    public static func named(_ name: String) -> CallProgressTone? { all.first { $0.name == name } }

    init(
        _ name: String, _ meaning: String, _ region: Region, _ pattern: TonePattern, from source: String,
        hasPublishedLevel: Bool = true
    ) {
        self.name = name
        self.meaning = meaning
        self.region = region
        self.pattern = pattern
        self.source = source
        self.hasPublishedLevel = hasPublishedLevel
    }
}

/// Sines of one level, for the tables.
struct Sines {
    private let components: [ToneComponent]

    /// Sines of frequencies in hertz, each at a level in dBm0.
    init(_ frequencies: Double..., at level: Double) {
        components = frequencies.map { ToneComponent(frequency: $0, level: Level(inDBm0: level)) }
    }

    /// The sines without a pause.
    var steady: TonePattern { TonePattern(cycle: [lasting(1000)]) }

    /// The sines on and off in turns, over and over, each for so many milliseconds.
    func repeating(_ milliseconds: Int...) -> TonePattern { TonePattern(cycle: inTurns(milliseconds)) }

    /// The sines on and off in turns, once.
    func inTurns(_ milliseconds: [Int]) -> [ToneSegment] {
        milliseconds.enumerated().map { place, time in
            place.isMultiple(of: 2) ? lasting(time) : .silence(for: .milliseconds(time))
        }
    }

    /// Short bursts of the sines, each as long as the pause after it, and then the sines without a pause.
    func steady(afterBursts count: Int, of milliseconds: Int) -> TonePattern {
        TonePattern(
            lead: inTurns([Int](repeating: milliseconds, count: 2 * count)), cycle: [lasting(1000)])
    }

    /// The sines for so many milliseconds.
    func lasting(_ milliseconds: Int) -> ToneSegment { ToneSegment(components, for: .milliseconds(milliseconds)) }
}
