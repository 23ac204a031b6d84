extension CallProgressTone {
    /// British Telecom's tones: BT SIN 350, as Asterisk's `indications.conf` has them for `uk`. SIN 350 gives only the levels at which they may
    /// arrive, 0 to −27 dBm, so that the level here is a choice within those.
    static let british: [CallProgressTone] = [
        uk("dial", "dial now", Sines(350, 440, at: ukLevel).steady),
        uk(
            "special-dial", "dial now; a service is in force",
            TonePattern(cycle: [Sines(350, 440, at: ukLevel).lasting(750), Sines(440, at: ukLevel).lasting(750)])),
        uk("ringback", "the other telephone rings", Sines(400, 450, at: ukLevel).repeating(400, 200, 400, 2000)),
        uk("busy", "the other telephone is in use", Sines(400, at: ukLevel).repeating(375, 375)),
        uk("congestion", "no way through the network", Sines(400, at: ukLevel).repeating(400, 350, 225, 525)),
        uk("unobtainable", "no such number", Sines(400, at: ukLevel).steady),
        uk("call-waiting", "someone else calls", Sines(400, at: ukLevel).repeating(100, 4000)),
        uk(
            "sit", "an announcement follows",
            TonePattern(
                cycle: [950.0, 1400, 1800].flatMap { frequency -> [ToneSegment] in
                    [
                        Sines(frequency, at: ukLevel).lasting(330),
                        .silence(for: .milliseconds(frequency == 1800 ? 1000 : 15)),
                    ]
                })),
    ]

    /// The tones that most of Europe has: 425 Hz (ITU-T E.180 has 400 to 450). Cadences as in many of the national tables of ITU-T that
    /// Asterisk's `indications.conf` copies; where countries differ, Switzerland's.
    static let european: [CallProgressTone] = [
        europe("dial", "dial now", Sines(425, at: europeLevel).steady),
        europe("ringback", "the other telephone rings", Sines(425, at: europeLevel).repeating(1000, 4000)),
        europe("busy", "the other telephone is in use", Sines(425, at: europeLevel).repeating(500, 500)),
        europe("congestion", "no way through the network", Sines(425, at: europeLevel).repeating(200, 200)),
        europe("call-waiting", "someone else calls", Sines(425, at: europeLevel).repeating(200, 200, 200, 4000)),
    ]

    private static let ukLevel = -13.0
    private static let europeLevel = -13.0

    private static func uk(_ name: String, _ meaning: String, _ pattern: TonePattern) -> CallProgressTone {
        CallProgressTone(
            "uk-" + name, meaning, .unitedKingdom, pattern, from: "BT SIN 350; Asterisk indications.conf [uk]",
            hasPublishedLevel: false)
    }

    private static func europe(_ name: String, _ meaning: String, _ pattern: TonePattern) -> CallProgressTone {
        CallProgressTone(
            "europe-" + name, meaning, .europe, pattern, from: "ITU-T E.180; Asterisk indications.conf [ch]",
            hasPublishedLevel: false)
    }
}
