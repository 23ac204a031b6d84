import Tones

/// How a sample is coded in a WAV file.
public enum SampleCoding: Hashable, Sendable {
    /// Linear, of 8 bits (unsigned), 16, 24 or 32 (signed).
    case pcm(bits: Int)
    /// Floating point, of 32 or 64 bits.
    case float(bits: Int)
    /// Logarithmic, of 8 bits.
    case law(G711)

    /// How many bytes a sample of one channel takes.
    public var byteCount: Int {
        switch self {
        case .pcm(let bits), .float(let bits): bits / 8
        case .law: 1
        }
    }
}

/// What a WAV file has.
public struct WAVFormat: Hashable, Sendable {
    /// How its samples are coded.
    public var coding: SampleCoding
    /// How many channels it has, at least 1.
    public var channels: Int
    /// Samples a second of each channel.
    public var rate: Int

    /// The rates that are read and written.
    public static let rates = 4000...192_000

    /// What a file has.
    public init(coding: SampleCoding, channels: Int = 1, rate: Int = 8000) {
        self.coding = coding
        self.channels = channels
        self.rate = rate
    }

    /// How many bytes a sample of all channels takes.
    public var frameSize: Int { channels * coding.byteCount }
}
