extension CallProgressTone {
    /// The precise tone plan of the Bell System, as the countries of the North American numbering plan have it: frequencies to 0.5 %, levels to
    /// 1.5 dB, harmonics 30 dB down. Cadences as Asterisk's `indications.conf` has them for `us`.
    static let northAmerican: [CallProgressTone] = {
        let plan = "Precise Tone Plan; Asterisk indications.conf [us]"
        return [
            tone("dial", "dial now", Sines(350, 440, at: -13).steady, plan),
            tone("ringback", "the other telephone rings", Sines(440, 480, at: -19).repeating(2000, 4000), plan),
            tone("busy", "the other telephone is in use", Sines(480, 620, at: -24).repeating(500, 500), plan),
            tone("reorder", "no way through the network", Sines(480, 620, at: -24).repeating(250, 250), plan),
            // Older offices told these two apart.
            tone(
                "reorder-toll", "no way through the toll network (older)",
                Sines(480, 620, at: -24).repeating(200, 300), "Precise Tone Plan"),
            tone(
                "reorder-local", "no way through the local office (older)",
                Sines(480, 620, at: -24).repeating(300, 200), "Precise Tone Plan"),
            // Every 10 s, and a recorder's every 15, from tone to tone; Asterisk has pauses of those lengths.
            tone(
                "call-waiting", "someone else calls", Sines(440, at: -13).repeating(300, 9700),
                "Asterisk indications.conf [us]; level: encyclopedia"),
            tone(
                "recall", "dial the next number", Sines(350, 440, at: -13).steady(afterBursts: 3, of: 100), plan),
            tone(
                "stutter", "dial now; a message waits", Sines(350, 440, at: -13).steady(afterBursts: 6, of: 100),
                plan),
            tone(
                "confirmation", "the service is set",
                TonePattern(lead: Sines(350, 440, at: -13).inTurns([100, 100, 100, 100, 100, 100])),
                "AT&T System 25 manual", hasPublishedLevel: false),
            tone(
                "record-warning", "the call is recorded", Sines(1400, at: -13).repeating(500, 14_500),
                "Asterisk indications.conf [us]", hasPublishedLevel: false),
            // "Loud" is all that the sources say: four sines of −9 dBm0 are the loudest that are never clipped.
            tone(
                "off-hook", "hang up the handset", Sines(1400, 2060, 2450, 2600, at: -9).repeating(100, 100),
                "Telcordia GR-506 17.2.8, by an encyclopedia", hasPublishedLevel: false),
        ]
    }()

    private static func tone(
        _ name: String, _ meaning: String, _ pattern: TonePattern, _ source: String, hasPublishedLevel: Bool = true
    ) -> CallProgressTone {
        CallProgressTone(
            name, meaning, .northAmerica, pattern, from: source, hasPublishedLevel: hasPublishedLevel)
    }
}
