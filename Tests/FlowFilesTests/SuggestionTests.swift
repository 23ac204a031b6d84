import Testing

@testable import FlowFiles

@Suite("What was probably meant")
struct SuggestionTests {
    @Test(
        "A letter missing, too many, wrong or swapped counts one each",
        arguments: [
            ("menu", "menu", 0), ("mnu", "menu", 1), ("mennu", "menu", 1), ("manu", "menu", 1), ("meun", "menu", 1),
            ("emnu", "menu", 1), ("emun", "menu", 2), ("", "menu", 4), ("menu", "", 4), ("", "", 0),
            ("kitten", "sitting", 3), ("ca", "abc", 3), ("día", "dia", 1), ("👩‍👧", "👧", 1),
        ])
    func distance(first: String, second: String, distance: Int) {
        #expect(Suggestion.distance(from: Array(first), to: Array(second)) == distance)
    }

    @Test(
        "One mistake is near for up to four characters, two for up to eight, else three",
        arguments: [
            ("mnu", "menu", true), ("meun", "menu", true), ("mxxu", "menu", false),
            ("opertors", "operators", true), ("oprtors", "operators", true), ("oprtor", "operators", false),
            ("announce-postion", "announce-position", true), ("anounce-postio", "announce-position", true),
            ("anounc-postio", "announce-position", false),
        ])
    func limits(word: String, candidate: String, isNear: Bool) {
        #expect(Suggestion.nearest(to: word, among: [candidate]) == (isNear ? candidate : nil))
    }

    @Test("The nearest candidate is taken, the first of equally near ones")
    func nearest() {
        #expect(Suggestion.nearest(to: "plays", among: ["pay", "play", "plan"]) == "play")
        #expect(Suggestion.nearest(to: "nain", among: ["rain", "main"]) == "rain")
    }

    @Test("The case of letters counts nothing")
    func ignoresCase() {
        #expect(Suggestion.nearest(to: "MENU", among: ["play", "menu"]) == "menu")
        #expect(Suggestion.nearest(to: "Main-Meun", among: ["main-menu"]) == "main-menu")
    }

    @Test("The word itself is no suggestion")
    func ignoresItself() {
        #expect(Suggestion.nearest(to: "menu", among: ["menu"]) == nil)
        #expect(Suggestion.nearest(to: "menu", among: ["menu", "Menu"]) == "Menu")
    }

    @Test("A word is never changed as a whole", arguments: ["x", "ab", "*"])
    func keepsSomething(word: String) {
        #expect(Suggestion.nearest(to: word, among: ["y", "c", "#", ""]) == nil)
    }

    @Test("An empty word and one of more than 64 characters have no suggestion")
    func refusesLength() {
        let word = String(repeating: "a", count: 64)
        #expect(Suggestion.nearest(to: "", among: ["a", "ab"]) == nil)
        #expect(Suggestion.nearest(to: word, among: [word + "a"]) == word + "a")
        #expect(Suggestion.nearest(to: word + "b", among: [word]) == nil)
    }
}
