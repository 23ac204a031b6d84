import CallFlow
import Prompts
import Testing

@Suite("How a language speaks values")
struct SayAsTests {
    @Test(
        "English quantities",
        arguments: [
            (0, "zero"), (1, "one"), (13, "thirteen"), (20, "twenty"), (45, "forty five"), (100, "one hundred"),
            (115, "one hundred fifteen"), (342, "three hundred forty two"), (1000, "one thousand"),
            (2026, "two thousand twenty six"),
            (999_999, "nine hundred ninety nine thousand nine hundred ninety nine"),
            (1_000_000, "one zero zero zero zero zero zero"), (-7, "minus seven"), (-21, "minus twenty one"),
            (-2_000_000, "minus two zero zero zero zero zero zero"),
        ])
    func english(number: Int, spoken: String) {
        #expect(SayAs.of(.english).words(forNumber: number).joined(separator: " ") == spoken)
    }

    @Test(
        "Spanish quantities",
        arguments: [
            (0, "cero"), (1, "uno"), (15, "quince"), (16, "dieciséis"), (21, "veintiuno"), (22, "veintidós"),
            (31, "treinta y uno"), (45, "cuarenta y cinco"), (100, "cien"), (101, "ciento uno"),
            (555, "quinientos cincuenta y cinco"), (700, "setecientos"), (1000, "mil"),
            (1999, "mil novecientos noventa y nueve"),
            (2026, "dos mil veintiséis"), (21_000, "veintiún mil"), (31_001, "treinta y un mil uno"),
            (100_000, "cien mil"), (101_000, "ciento un mil"),
            (999_999, "novecientos noventa y nueve mil novecientos noventa y nueve"),
            (1_000_000, "uno cero cero cero cero cero cero"), (-7, "menos siete"),
        ])
    func spanish(number: Int, spoken: String) {
        #expect(SayAs.of(.spanish).words(forNumber: number).joined(separator: " ") == spoken)
    }

    @Test("The smallest number there is does no harm")
    func smallestNumber() {
        #expect(SayAs.of(.english).words(forNumber: .min).count == 20)
    }

    @Test(
        "Digits, keys and letters are spoken one by one",
        arguments: [
            ("en", "911", "nine one one"), ("en", "+1 (888)", "plus one eight eight eight"),
            ("en", "*9#", "star nine pound"),
            ("en", "A12b", "A one two B"), ("es", "911", "nueve uno uno"), ("es", "+52", "más cinco dos"),
            ("es", "*0#", "asterisco cero numeral"),
        ])
    func digits(language: String, text: String, spoken: String) {
        #expect(SayAs.of(Language(language)).words(forDigits: text).joined(separator: " ") == spoken)
    }

    @Test(
        "A language is found by the first part of its code; one that is not there is spoken as English",
        arguments: [("es", "dos"), ("es-MX", "dos"), ("ES_us", "dos"), ("en-US", "two"), ("fr", "two"), ("", "two")])
    func languages(code: String, two: String) {
        #expect(SayAs.of(Language(code)).words(forNumber: 2) == [two])
    }
}
