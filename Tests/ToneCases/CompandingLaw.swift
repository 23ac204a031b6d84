import Tones

/// What a line with G.711 makes of a sample.
public enum CompandingLaw: CaseIterable, Sendable {
    case none, muLaw, aLaw, both

    /// The sample after coding and decoding.
    public func passed(_ sample: Int16) -> Int16 {
        switch self {
        case .none: sample
        case .muLaw: Self.coded(sample, .muLaw)
        case .aLaw: Self.coded(sample, .aLaw)
        case .both: Self.coded(Self.coded(sample, .muLaw), .aLaw)
        }
    }

    private static func coded(_ sample: Int16, _ law: G711) -> Int16 { law.decode(law.encode(sample)) }
}
