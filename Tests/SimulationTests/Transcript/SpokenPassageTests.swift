import CallFlow
import Testing

@testable import Simulation

@Suite("When the words of a prompt are spoken")
struct SpokenPassageTests {
    private static func time(_ milliseconds: Int64) -> CallTime { CallTime(milliseconds: milliseconds) }

    private var passage = SpokenPassage(
        [
            SpokenPassage.Word(text: "Press", count: 1), SpokenPassage.Word(text: "—", count: 0),
            SpokenPassage.Word(text: "911", count: 3),
        ], from: time(1000), lasting: Milliseconds(1600))

    @Test("Each begins after the words before it, those without a sound together with the next")
    mutating func pace() {
        #expect(passage.nextTime == Self.time(1000))
        #expect(passage.words(by: Self.time(999)) == [])
        #expect(passage.words(by: Self.time(1000)) == ["Press"])
        #expect(passage.nextTime == Self.time(1400))
        #expect(passage.words(by: Self.time(1400)) == ["—", "911"])
        #expect(passage.nextTime == nil)
    }

    @Test(
        "A word that is stopped is spoken as far as time went", arguments: [(1400, 3), (1800, 2), (2200, 1), (2600, 0)])
    mutating func stopped(at milliseconds: Int64, unspoken: Int) {
        _ = passage.words(by: Self.time(1400))
        #expect(passage.unspokenCharacters(at: Self.time(milliseconds)) == unspoken)
    }

    @Test("The rest comes at once")
    mutating func rest() {
        _ = passage.words(by: Self.time(1000))
        #expect(passage.rest() == ["—", "911"])
        #expect(passage.rest() == [])
    }

    @Test("A prompt without words, or without length, is no harm")
    func empty() {
        var none = SpokenPassage([], from: .answer, lasting: .zero)
        #expect(none.nextTime == nil)
        #expect(none.unspokenCharacters(at: .answer) == 0)
        #expect(none.rest() == [])
    }
}
