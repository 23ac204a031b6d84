import Foundation
import Testing
import ToneCases
import Tones

/// No key in speech and music. `Scripts/speech` makes the audio, and `Scripts/test` names its folder to these tests.
@Suite("In speech and music there is no key")
enum TalkOffTests {
    @Suite("In the usual half an hour", .enabled(if: TestAudio.usual != nil, "Scripts/test makes the audio"))
    struct Usual {
        @Test("No key is found", arguments: TestAudio.recordings(in: TestAudio.usual))
        func talkOff(kind: Recordings) throws { try expectNoKey(in: kind, Playing()) }

        @Test("All kinds of audio are there, half an hour together")
        func audio() throws {
            try expectAudio(
                in: TestAudio.usual, minutes: 30, of: ["espeak-ng", "flite", "music", "recorded-en"])
        }
    }

    @Suite("In many hours", .enabled(if: TestAudio.long != nil, "Scripts/test --long makes the audio"))
    struct Long {
        @Test(
            "No key is found, played as it is, slower and faster, and softly",
            arguments: TestAudio.recordings(in: TestAudio.long),
            [0.93, 1, 1.07].flatMap { [Playing(speed: $0), Playing(speed: $0, gain: -15)] })
        func talkOff(kind: Recordings, playing: Playing) throws { try expectNoKey(in: kind, playing) }

        @Test("All kinds of audio are there, thirteen hours together")
        func audio() throws {
            try expectAudio(
                in: TestAudio.long, minutes: 13 * 60,
                of: [
                    "espeak-ng", "festival", "flite", "hibari", "music", "pico", "recorded-en_US_f_Allison",
                    "recorded-es_MX_f_Allison", "recorded-fr_CA_f_June", "recorded-it_IT_f_Menardi",
                    "recorded-it_IT_m_Carlo", "recorded-ru_RU_f_IvrvoiceRU",
                ])
        }
    }
}

/// Where the audio is that `Scripts/speech` makes.
enum TestAudio {
    static let usual = folder("HOTLINE_SPEECH")
    static let long = folder("HOTLINE_LONG_SPEECH")

    private static func folder(_ variable: String) -> String? { ProcessInfo.processInfo.environment[variable] }

    static func recordings(in folder: String?) -> [Recordings] { folder.map { Recordings.all(in: $0) } ?? [] }
}

/// How a recording is played.
struct Playing: Sendable, CustomStringConvertible {
    var speed = 1.0
    /// In decibels.
    var gain = 0.0

    var description: String { "speed \(speed), \(gain) dB" }
}

private func expectNoKey(in kind: Recordings, _ playing: Playing) throws {
    for recording in kind.recordings {
        var detector = DTMFDetector()
        func take(_ event: DTMFEvent) {
            guard case .began(let onset) = event else { return }
            Issue.record(
                "\(recording.name), \(playing.description): key \(onset.key.character) at sample \(onset.firstSample)")
        }
        try recording.play(speed: playing.speed, gain: playing.gain) { detector.process($0, take) }
        detector.finish(take)
    }
}

private func expectAudio(in folder: String?, minutes: Double, of kinds: [String]) throws {
    let found = TestAudio.recordings(in: folder)
    #expect(found.map(\.kind) == kinds)
    let seconds = try found.flatMap(\.recordings).reduce(0) { try $0 + $1.seconds }
    #expect(seconds >= minutes * 60)
}
