import Testing

@testable import Prompts

@Suite("How many words a shown word is (clause P7)")
struct SpokenWordsTests {
    @Test(
        "Letters are one word, with any punctuation around them",
        arguments: [
            "press", "Press,", "línea:", "¿Sigue", "ahí?", "(hold", "music)", "a.m.", "D.C.", "don't", "it’s", "niño",
            "ñ",
        ])
    func letters(word: String) { #expect(SpokenWords.count(in: word) == 1) }

    @Test(
        "A digit is a word",
        arguments: [("1", 1), ("1.", 1), ("45", 2), ("911.", 3), ("8:15", 3), ("1-888-351-4024", 11), ("A12", 3)])
    func digits(word: String, count: Int) { #expect(SpokenWords.count(in: word) == count) }

    @Test(
        "Parts joined by punctuation are words of their own",
        arguments: [("seven-day", 2), ("and/or", 2), ("A-number", 2), ("ice.gov/contact", 4), ("ice.gov/contact.", 4)])
    func parts(word: String, count: Int) { #expect(SpokenWords.count(in: word) == count) }

    @Test("Signs that are spoken are words", arguments: [("#", 1), ("*9", 2), ("50%", 3), ("$5", 2), ("a@b.gov", 5)])
    func signs(word: String, count: Int) { #expect(SpokenWords.count(in: word) == count) }

    @Test("An ordinal's ending is part of its number", arguments: [("1st", 1), ("12th", 2), ("3º", 1)])
    func ordinals(word: String, count: Int) { #expect(SpokenWords.count(in: word) == count) }

    @Test("Punctuation alone is silent", arguments: ["—", "-", "...", "¡", "'", "×", "[]"])
    func silence(word: String) { #expect(SpokenWords.count(in: word) == 0) }
}
