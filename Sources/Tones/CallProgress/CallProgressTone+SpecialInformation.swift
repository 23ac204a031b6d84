extension CallProgressTone {
    /// Special information tones: three rising tones before an announcement why the call cannot be.
    ///
    /// ITU-T E.180 has one for all: 950, 1400 and 1800 Hz (±50) of 330 ms (±70), gaps of 30 ms at most, −24 dBm0 (±1.5). North America tells
    /// why by the first two frequencies and lengths (±0.2 %, ±5 %, gaps of 4 ms at most): Bell's table as J. Covert copied it in 1985, which
    /// Blueworx' tone table and w4zt.com confirm for the first four; the inter-LATA ones are from a recorder's manual of 1983 alone.
    static let specialInformation: [CallProgressTone] = {
        let covert = "Bell System, by J. Covert 1985; Blueworx tone table; w4zt.com"
        let recorder = "a recorder's manual of 1983 (gbppr), in part from memory"
        // The lower first and second tones, and the higher ones.
        let (low, high) = ((913.8, 1370.6), (985.2, 1428.5))
        let (short, long) = (274, 380)
        return [
            CallProgressTone(
                "sit", "an announcement follows", .international,
                TonePattern(cycle: [950, 1400, 1800].map { level24($0, 330) } + [.silence(for: .seconds(1))]),
                from: "ITU-T E.180; the pause: Asterisk indications.conf"),
            tone("sit-ic", "intercept: the number was changed", (low.0, short), (low.1, short), covert),
            tone("sit-vc", "vacant code: no such number", (high.0, long), (low.1, short), covert),
            tone("sit-ro", "reorder: not dialed in full", (low.0, short), (high.1, long), covert),
            tone("sit-nc", "no circuit: all are in use", (high.0, long), (high.1, long), covert),
            tone("sit-ro-inter", "reorder, between areas", (high.0, short), (low.1, long), recorder),
            tone("sit-nc-inter", "no circuit, between areas", (low.0, long), (low.1, long), recorder),
        ]
    }()

    /// A tone of −24 dBm0, by its frequency in hertz and its length in milliseconds.
    private static func level24(_ frequency: Double, _ milliseconds: Int) -> ToneSegment {
        Sines(frequency, at: -24).lasting(milliseconds)
    }

    /// A North American one: its first and second tone, by frequency and length; the third is the same in all.
    private static func tone(
        _ name: String, _ meaning: String, _ first: (Double, Int), _ second: (Double, Int), _ source: String
    ) -> CallProgressTone {
        let pattern = TonePattern(lead: [first, second, (1776.7, 380)].map { level24($0.0, $0.1) })
        return CallProgressTone(name, meaning, .northAmerica, pattern, from: source + "; level: ITU-T E.180")
    }
}
