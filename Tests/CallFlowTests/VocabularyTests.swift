import CallFlow
import Testing

@Suite("Numbers and names on the keypad")
struct VocabularyTests {
    @Test(
        "A text writes one number, or several by their ends",
        arguments: [
            ("(202) 732-0192/0193", ["+12027320192", "+12027320193"]),
            ("202-732-0192 / 202-732-4200", ["+12027320192", "+12027324200"]),
            ("+1 202/555-0142", ["+12025550142"]),
            ("+1/888/351-4024", ["+18883514024"]),
            ("888/351/4024", ["+18883514024"]),
            ("+49 228/1234567", ["+492281234567"]),
            ("1-866-DHS-2-ICE", ["+18663472423"]),
            ("202-732-0192/ext", []),
            ("ICE", []),
            ("“1-866-DHS-2-ICE”,", ["+18663472423"]),
            ("tel:+18883514024", ["+18883514024"]),
            ("833-4ICE-OPR (833-442-3677)", ["+18334423677"]),
            ("833-4ICE-OPR (833-442-3678)", []),
        ])
    func numbers(written: String, numbers: [String]) {
        #expect(PhoneNumber.all(in: written).map(\.text) == numbers)
    }

    @Test("A name is spelled with the keys of its letters, without what stands between them")
    func spelled() throws {
        #expect(try #require(SpelledName("Giglio & Henthorn")).digits == "444546" + "43684676")
        #expect(try #require(SpelledName("Información")).digits == "46367622466")
        #expect(try #require(SpelledName("E-911")).digits == "3911")
        #expect(SpelledName("911") == nil)
        #expect(SpelledName("Büro #1") == nil)
        #expect(SpelledName("") == nil)
    }

    @Test("A name begins with the keys of its first letters, and with nothing beyond its end")
    func begins() throws {
        let name = try #require(SpelledName("mail"))
        #expect(name.begins(with: "624") && name.begins(with: "6245"))
        #expect(!name.isBegun(by: "62457"))
        let lawyer = try #require(SpelledName("lawyer"))
        #expect(lawyer.isBegun(by: "5299377") && lawyer.isBegun(by: "529937") && !lawyer.isBegun(by: "52993"))
        #expect(!name.begins(with: "") && !name.begins(with: "62457") && !name.begins(with: "245"))
    }
}
