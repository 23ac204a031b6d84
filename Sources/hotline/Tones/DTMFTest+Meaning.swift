import Tones

extension DTMFTest {
    /// What people are told of a pair that fails the test.
    var meaning: String {
        switch self {
        case .length: "it is too short"
        case .level: "a tone is too quiet"
        case .twist: "one tone is too much louder than the other"
        case .frequency: "a tone is off its frequency"
        case .thirdTone: "there is a third tone of the keypad"
        case .share: "too much else is heard"
        case .steadiness: "the tones are not steady"
        case .lowBand: "there is a voice below it"
        case .harmonics: "the tones have overtones, as voices have"
        case .registerSignalling: "it is a signal of registers (R1)"
        }
    }
}
