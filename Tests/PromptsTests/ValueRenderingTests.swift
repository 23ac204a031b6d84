import CallFlow
import Prompts
import ServiceHours
import Testing

@Suite("What segments say of their values")
struct ValueRenderingTests {
    let line: PracticeLine

    init() throws { line = try PracticeLine() }

    @Test("An entry is read back in groups, between its prompts")
    func confirms() throws {
        let segments: [Segment] = [.prompt("you-entered"), .digits, .prompt("confirm")]
        let english = try line.render(segments, [.value("123456789")])
        #expect(english.text == "You entered: 123 456 789. If this is right, press 1.")
        #expect(english.spokenWordCount == 17)
        let spanish = try line.render(segments, [.value("12345678")], in: .spanish)
        #expect(spanish.text == "Usted marcó: 123 456 78. Si es correcto, oprima el 1.")
        #expect(spanish.spokenWordCount == 16)
    }

    @Test("A question after a value begins a sentence in Spanish too")
    func question() throws {
        let rendering = try line.render([.digits, .prompt("still-there")], [.value("12")], in: .spanish)
        #expect(rendering.text == "12. ¿Sigue usted ahí?")
    }

    @Test(
        "Digits are spoken one by one, and shown in groups of three of which none is alone",
        arguments: [
            ("7", "7", 1), ("1234", "1234", 4), ("12345", "123 45", 5), ("1234567", "123 4567", 7),
            ("A123-456", "A12 3456", 7), ("*#", "*#", 2), ("", "", 0), ("—", "", 0),
        ])
    func digits(value: String, shown: String, words: Int) throws {
        let rendering = try line.render([.digits], [.value(value)])
        #expect(rendering.text == shown)
        #expect(rendering.spokenWordCount == words)
    }

    @Test(
        "A telephone number is shown in the groups in which it is spoken",
        arguments: [
            ("+12025550123", "1-202-555-0123", 11), ("1 (202) 555-0123", "1-202-555-0123", 11),
            ("2025550123", "202-555-0123", 10), ("911", "911", 3), ("5550123", "555 0123", 7),
            ("+525512345678", "+525 512 345 678", 13), ("no number!", "non umb er", 8), ("", "", 0),
        ])
    func telephone(value: String, shown: String, words: Int) throws {
        for language in [Language.english, .spanish] {
            let rendering = try line.render([.telephone], [.value(value)], in: language)
            #expect(rendering.text == shown)
            #expect(rendering.spokenWordCount == words)
        }
    }

    @Test(
        "A quantity is shown in digits and lasts as long as its words",
        arguments: [
            ("en", "45", "45", 2), ("es", "45", "45", 3), ("en", "115", "115", 3), ("es", "115", "115", 2),
            ("en", "007", "7", 1), ("en", "-21", "-21", 3), ("es", "1234567", "1234567", 7),
            ("en", "99999999999999999999", "99999999999999999999", 20), ("en", "two dozen", "two dozen", 2),
            ("en", "", "", 0),
        ])
    func number(language: String, value: String, shown: String, words: Int) throws {
        let rendering = try line.render([.number], [.value(value)], in: Language(language))
        #expect(rendering.text == shown)
        #expect(rendering.spokenWordCount == words)
    }

    @Test("A text is said as it is")
    func text() throws {
        let rendering = try line.render([.prompt("you-entered"), .text], [.value("San José, 2nd floor")])
        #expect(rendering.text == "You entered: San José, 2nd floor.")
        #expect(rendering.spokenWordCount == 6)
    }

    @Test("The place in the queue goes on within the sentence")
    func queuePosition() throws {
        let segments: [Segment] = [.prompt("place-before"), .queuePosition, .prompt("place-after")]
        #expect(try line.render(segments, [.number(3)]).text == "You are number 3 in line.")
        #expect(try line.render(segments, [.number(3)]).spokenWordCount == 6)
        #expect(try line.render(segments, [.number(21)], in: .spanish).text == "Usted es el número 21 en la fila.")
        #expect(try line.render(segments, [.number(31)], in: .spanish).spokenWordCount == 10)
    }

    @Test("A secret is a dot for each character, and lasts as long as it takes to speak")
    func secret() throws {
        let segments: [Segment] = [.prompt("you-entered"), .digits, .prompt("confirm")]
        let rendering = try line.render(segments, [.secret("123456789")])
        #expect(rendering.text == "You entered: •••••••••. If this is right, press 1.")
        #expect(rendering.spokenWordCount == 17)
    }

    @Test(
        "A secret is masked however it is said",
        arguments: [
            (Segment.telephone, "2025550123", "••••••••••", 10), (.number, "45", "••", 2),
            (.text, "blue moon", "••••••••", 2),
            (.digits, "", "", 0),
        ])
    func secrets(segment: Segment, value: String, shown: String, words: Int) throws {
        let rendering = try line.render([segment], [.secret(value)])
        #expect(rendering.text == shown)
        #expect(rendering.spokenWordCount == words)
    }

    @Test("Values go to the segments that read one, in order")
    func order() throws {
        let rendering = try line.render(
            [.digits, .prompt("still-there"), .number, .queuePosition], [.value("12"), .value("3"), .number(4)])
        #expect(rendering.text == "12. Are you still there? 3 4.")
    }

    @Test("An unset variable says nothing, and leaves the sentence to the prompt after it")
    func unset() throws {
        let segments: [Segment] = [.prompt("you-entered"), .digits, .prompt("confirm")]
        #expect(try line.render(segments, [.value("")]).text == "You entered: If this is right, press 1.")
    }

    @Test("A value that is not there says nothing")
    func absent() throws {
        #expect(try line.render([.prompt("hold"), .digits, .number, .queuePosition]).text == "(hold music)")
    }

    @Test("An e-mail address is spelled, a letter a word")
    func email() throws {
        var line = try PracticeLine()
        let provenance = Fact.Provenance(source: "example.gov", checked: CivilDate(dayNumber: 20_781))
        line.facts["desk.email"] = Fact(.email("Foia-1_a@dhs.gov"), from: provenance)
        let english = try line.render(text: "Write to {fact: desk.email}.")
        #expect(english.text == "Write to F O I A hyphen 1 underscore A at D H S dot G O V.")
        #expect(english.spokenWordCount == 18)
        let spanish = try line.render(text: "Escriba a {fact: desk.email}.", in: .spanish)
        #expect(spanish.text == "Escriba a F O I A guion 1 guion bajo A arroba D H S punto G O V.")
        #expect(spanish.spokenWordCount == 19)
    }
}
