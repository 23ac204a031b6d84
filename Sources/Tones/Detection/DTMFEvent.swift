/// What the detector tells, when it is certain. Keys come in the order of their beginnings; a candidate may fall before a key
/// is told that began earlier. Positions count samples at 8 kHz from the first one processed.
public enum DTMFEvent: Hashable, Sendable {
    /// A key is pressed. This is certain: an ``ended(_:)`` follows.
    case began(DTMFOnset)
    /// The key was released.
    case ended(DTMFDetection)
    /// Something looked like a key and is none. Only told if the detector explains itself.
    case turnedDown(DTMFCandidate)
}

/// The beginning of a key.
public struct DTMFOnset: Hashable, Sendable {
    /// Which key.
    public var key: DTMF.Key
    /// Where its tones reach half their amplitude.
    public var firstSample: Int
    /// How many samples had been processed when this was told.
    public var toldAt: Int
    /// What the tests saw.
    public var measurements: DTMFMeasurements
}

/// A key from its first sample to its last.
public struct DTMFDetection: Hashable, Sendable {
    /// Which key.
    public var key: DTMF.Key
    /// Where its tones reach half their amplitude.
    public var firstSample: Int
    /// Where they last have half their amplitude.
    public var lastSample: Int
    /// The low tone's level (0 dBm0: a full-scale sine less 3.14 dB).
    public var lowLevelInDBm0: Float
    /// The high tone's level.
    public var highLevelInDBm0: Float
    /// The low tone's measured frequency in hertz.
    public var lowFrequency: Float
    /// The high tone's measured frequency in hertz.
    public var highFrequency: Float

    /// The high tone's level less the low tone's, in decibels.
    public var twist: Float { highLevelInDBm0 - lowLevelInDBm0 }
}

/// Two tones that dominated for a while, and the first test that they failed.
public struct DTMFCandidate: Hashable, Sendable {
    /// The key that they resemble.
    public var key: DTMF.Key
    /// From where on.
    public var firstSample: Int
    /// How many samples had been processed when it fell.
    public var toldAt: Int
    /// The test.
    public var test: DTMFTest
    /// What was measured.
    public var measurements: DTMFMeasurements
}

/// The tests that a pair of tones passes to be a key.
public enum DTMFTest: String, Hashable, Sendable, CaseIterable {
    case length, level, twist, frequency, thirdTone, share, steadiness, lowBand, harmonics, registerSignalling
}

/// What the tests look at.
public struct DTMFMeasurements: Hashable, Sendable {
    /// Length so far in samples, breaks included.
    public var length: Float = 0
    /// Samples measured.
    public var run: Float = 0
    /// The low tone's level in dBm0.
    public var lowLevel: Float = -200
    /// The high tone's level in dBm0.
    public var highLevel: Float = -200
    /// The low tone's frequency in hertz.
    public var lowFrequency: Float = 0
    /// The high tone's frequency in hertz.
    public var highFrequency: Float = 0
    /// The larger deviation of the two frequencies from the key's, in percent.
    public var deviation: Float = 0
    /// How fast a frequency changes, the faster of the two, in hertz a second.
    public var sweep: Float = 0
    /// Deviation of an amplitude from its mean, relative, the worse of the two.
    public var amplitudeJitter: Float = 0
    /// Deviation of a phase from a steady tone's in radians, the worse of the two.
    public var phaseJitter: Float = 0
    /// All power beside the two tones over theirs, direct voltage excepted.
    public var total: Float = 0
    /// Power above 590 Hz beside the tones, over theirs. Zero where ``total`` is close to nothing, as are those below.
    public var rest: Float = 0
    /// Power from 210 to 590 Hz over the tones'.
    public var lowRest: Float = 0
    /// The part of ``lowRest`` that is no dial tone.
    public var voiceRest: Float = 0
    /// The strongest other tone of the keypad over the tone of its group, as power.
    public var thirdTone: Float = 0
    /// The power of the other tones of the keypad over the pair's.
    public var thirds: Float = 0
    /// Power at twice the frequencies over the tones'.
    public var harmonic: Float = 0
    /// The part of the envelope's power that steady tones have, from 0 to 1. Only of a key that a prompt covers, seen as a whole.
    public var coherence: Float = 0
}
