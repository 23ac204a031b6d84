/// The two logarithmic codes of telephone networks (ITU-T G.711), sample by sample.
///
/// Bit-exact with the reference software of ITU-T G.191 for all 65,536 samples: 14 bits of a sample count for µ-law, 13 for A-law.
/// Codes are as they go over the line: A-law with its even bits inverted, µ-law with all.
public enum G711: String, CaseIterable, Hashable, Sendable {
    /// North America and Japan; a full-scale sine is +3.17 dBm0.
    case muLaw = "mulaw"
    /// Elsewhere; a full-scale sine is +3.14 dBm0.
    case aLaw = "alaw"

    /// The code of a sample.
    public func encode(_ sample: Int16) -> UInt8 {
        switch self {
        case .muLaw: Self.encodeMuLaw(sample)
        case .aLaw: Self.encodeALaw(sample)
        }
    }

    /// The sample that a code stands for.
    public func decode(_ code: UInt8) -> Int16 {
        switch self {
        case .muLaw: Self.decodeMuLaw(code)
        case .aLaw: Self.decodeALaw(code)
        }
    }

    /// The code of silence.
    public var silence: UInt8 { encode(0) }

    // Negative samples are taken by their ones' complement, as G.191 does: −1 is as far from the middle as 0.
    private static func magnitude(_ sample: Int16) -> Int32 { Int32(sample < 0 ? ~sample : sample) }

    private static func encodeMuLaw(_ sample: Int16) -> UInt8 {
        // The bias of 33 makes each segment start at a power of two, from 32 on.
        let biased = min((magnitude(sample) >> 2) + 33, 0x1FFF)
        let segment = Int32(27 - biased.leadingZeroBitCount)
        let code = (8 - segment) << 4 | (0xF - (biased >> segment) & 0xF)
        return UInt8(truncatingIfNeeded: sample < 0 ? code : code | 0x80)
    }

    private static func decodeMuLaw(_ code: UInt8) -> Int16 {
        let bits = Int32(~code)
        let segment = (bits >> 4) & 7
        let step = Int32(8) << segment
        let magnitude = (0x80 << segment) + step * (bits & 0xF) + step / 2 - 4 * 33
        return Int16(truncatingIfNeeded: code < 0x80 ? -magnitude : magnitude)
    }

    private static func encodeALaw(_ sample: Int16) -> UInt8 {
        var code = magnitude(sample) >> 4
        if code > 15 {
            let segment = Int32(28 - code.leadingZeroBitCount)
            code = segment << 4 | (code >> (segment - 1)) & 0xF
        }
        return UInt8(truncatingIfNeeded: sample < 0 ? code : code | 0x80) ^ 0x55
    }

    private static func decodeALaw(_ code: UInt8) -> Int16 {
        let bits = Int32(code ^ 0x55)
        let segment = (bits >> 4) & 7
        // The lowest segment is as wide in steps as the next.
        let mantissa = (bits & 0xF | (segment > 0 ? 0x10 : 0)) << 4 + 8
        let magnitude = segment > 1 ? mantissa << (segment - 1) : mantissa
        return Int16(truncatingIfNeeded: bits & 0x80 != 0 ? magnitude : -magnitude)
    }
}
