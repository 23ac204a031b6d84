import CallFlow
import TestSupport
import Testing

@Suite("Entry patterns")
struct EntryPatternTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let pattern: String
        let matching: [String]
        let others: [String]

        init(_ pattern: String, matching: [String], others: [String]) {
            self.pattern = pattern
            self.matching = matching
            self.others = others
        }

        var testDescription: String { pattern }
    }

    @Test(
        "A pattern matches whole entries only",
        arguments: [
            Sample(
                #"\d{8,9}"#, matching: ["12345678", "123456789"], others: ["", "1234567", "1234567890", "1234567#"]),
            Sample("[1-9]", matching: ["1", "9"], others: ["0", "", "12", "*", "A"]),
            Sample("[^0]", matching: ["1", "*", "#", "D"], others: ["0", "11"]),
            Sample(#"\*9"#, matching: ["*9"], others: ["9", "*", "99"]),
            Sample("#0", matching: ["#0"], others: ["0"]),
            Sample("\\#", matching: ["#"], others: ["*"]),
            Sample("A|10|[BC]D?", matching: ["A", "10", "B", "CD"], others: ["D", "1", "AD"]),
            Sample("(12)+", matching: ["12", "1212"], others: ["", "121"]),
            Sample("(?:12)*", matching: ["", "12", "121212"], others: ["1", "21"]),
            Sample("1{2}", matching: ["11"], others: ["1", "111"]),
            Sample("1{2,}", matching: ["11", "1111"], others: ["1"]),
            Sample("1{0}2", matching: ["2"], others: ["12"]),
            Sample("(1|){2}2", matching: ["2", "12", "112"], others: ["1112"]),
            Sample("...", matching: ["1*A"], others: ["12", "1234"]),
            Sample("^1|2$", matching: ["1", "2"], others: ["12"]),
            Sample(#"[*#\d]"#, matching: ["*", "#", "5"], others: ["A"]),
            Sample(#"[^\d]"#, matching: ["*", "#", "A"], others: ["5"]),
            Sample("[A-C1-3]", matching: ["A", "C", "1"], others: ["D", "4"]),
            Sample("((((1))))", matching: ["1"], others: [""]),
        ])
    func matches(_ sample: Sample) throws {
        let pattern = try EntryPattern(sample.pattern)
        for entry in sample.matching { #expect(pattern.matches(try #require(Keys(entry))), "\(entry)") }
        for entry in sample.others { #expect(!pattern.matches(try #require(Keys(entry))), "\(entry)") }
    }

    @Test(
        "A refused pattern says where, what and what to write",
        arguments: [
            ("", "column 1: the pattern is empty; leave it out, or write one such as '\\d{8,9}'"),
            ("*9", "column 1: '*': there is nothing before it to repeat; write '\\*'"),
            ("12a", "column 3: 'a': no telephone has this key; the keys are 0-9, \\*, # and A-D; write 'A'"),
            ("1 2", "column 2: ' ': no telephone has this key; the keys are 0-9, \\*, # and A-D"),
            ("é\\d", "column 1: 'é': no telephone has this key; the keys are 0-9, \\*, # and A-D"),
            ("\\w", "column 1: '\\w': only \\d (a digit), \\* and \\# are written with a backslash"),
            ("1\\", "column 2: '\\': nothing follows the backslash; write \\d for a digit, or \\* for the star key"),
            ("(12", "column 1: '(': the group is not closed; add ')'"),
            ("12)", "column 3: ')': no group is open here; take ')' out, or add '(' before it"),
            ("(?=1)", "column 1: '(?=': groups are written ( ) or (?: ); no others are supported; write '(?:'"),
            ("[12", "column 1: '[': the class is not closed; add ']'"),
            ("[]", "column 1: '[]': the class has no key; write one such as [1-9]"),
            (#"[^.]"#, "column 3: '.': no telephone has this key; the keys are 0-9, \\*, # and A-D"),
            (#"[^\dA-D*#]"#, #"column 1: '[^\dA-D*#]': the class leaves no key; write one such as [^0]"#),
            ("[1-]", "column 2: '1-': the range has no end; write one such as 1-9"),
            ("[9-1]", "column 2: '9-1': the range ends before it starts; write '1-9'"),
            ("[0-D]", "column 2: '0-D': a range goes from digit to digit or from letter to letter"),
            (
                "1*?",
                "column 3: '?': what is before it is repeated already; put that in ( ) to repeat it as a whole"
            ),
            ("1{,3}", "column 2: '{,3}': a repetition is {n}, {n,} or {n,m}, without blanks; write '{0,3}'"),
            ("1{2", "column 2: '{2': a repetition is {n}, {n,} or {n,m}, without blanks"),
            ("1{x}2", "column 2: '{x}': a repetition is {n}, {n,} or {n,m}, without blanks"),
            ("1{3,2}", "column 2: '{3,2}': the repetition ends before it starts; write '{2,3}'"),
            ("1{99999999999999999999}", "column 3: '99999999999999999999': an entry has at most 32 keys"),
            ("1(^2)", "column 3: '^': ^ and $ stand at the ends only; the whole entry is matched without them"),
            ("1$2", "column 2: '$': ^ and $ stand at the ends only; the whole entry is matched without them"),
            (
                "(1{32}2){2}",
                "column 1: '(1{32}2){2}': the pattern has more than 64 keys with its repetitions written out; "
                    + "make it shorter"
            ),
        ])
    func refuses(_ pattern: String, _ message: String) {
        let error = #expect(throws: EntryPatternError.self) { try EntryPattern(pattern) }
        #expect(error?.description == message)
    }

    @Test("A pattern of exactly 64 keys is taken, and repeated repetitions are refused before they are written out")
    func sizes() throws {
        let largest = try EntryPattern("(1{32}){2}")
        #expect(!largest.matches(try #require(Keys("11111111111111111111111111111111"))))
        let huge = String(repeating: "(", count: 20) + "1" + String(repeating: "){32}", count: 20)
        #expect(throws: EntryPatternError.self) { try EntryPattern(huge) }
        let hollow = String(repeating: "(", count: 20) + String(repeating: "){32}", count: 20)
        #expect(try EntryPattern(hollow).matches(Keys()))
    }

    @Test("Groups nested too deep are refused, however deep")
    func depth() throws {
        let nested = { String(repeating: "(", count: $0) + "1" + String(repeating: ")", count: $0) }
        #expect(try EntryPattern(nested(32)).matches(try #require(Keys("1"))))
        let error = #expect(throws: EntryPatternError.self) { try EntryPattern(nested(100_000)) }
        #expect(error?.reason == .nestedTooDeep)
    }

    @Test("Patterns are equal when they are written alike")
    func equality() throws {
        #expect(try EntryPattern("12?") == EntryPattern("12?"))
        #expect(try EntryPattern("[1]") != EntryPattern("1"))
    }

    @Test("Random patterns match the same entries as the standard library's regular expressions")
    func agreesWithRegex() throws {
        var random = SeededGenerator(seed: UInt64.random(in: .min ... .max))
        let seed = random.state
        for _ in 0..<400 {
            let text = RandomPattern.text(depth: 3, using: &random)
            // Long ones are refused, which other tests are about.
            guard let pattern = try? EntryPattern(text) else { continue }
            let regex = try Regex(text)
            for _ in 0..<12 {
                let length = Int.random(in: 0...6, using: &random)
                let entry = String((0..<length).map { _ in RandomPattern.key(using: &random) })
                let expected = entry.wholeMatch(of: regex) != nil
                #expect(pattern.matches(try #require(Keys(entry))) == expected, "seed \(seed): \(text) on '\(entry)'")
            }
        }
    }
}

/// Patterns of few keys, so that random entries often match.
private enum RandomPattern {
    static func key(using random: inout SeededGenerator) -> Character { "012*#A".randomElement(using: &random) ?? "0" }

    static func text(depth: Int, using random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth == 0 ? 4 : 9), using: &random) {
        case 0: return ["0", "1", "2", "#", "A", #"\*"#].randomElement(using: &random) ?? "0"
        case 1: return [".", #"\d"#, "[12]", "[^0]", "[0-1A]", #"[^\d]"#, "[*#]"].randomElement(using: &random) ?? "."
        case 2, 3: return ["1", "2", #"\d"#].randomElement(using: &random) ?? "1"
        case 4, 5: return (0..<3).map { _ in text(depth: depth - 1, using: &random) }.joined()
        case 6: return "(" + text(depth: depth - 1, using: &random) + "|" + text(depth: depth - 1, using: &random) + ")"
        default:
            let quantifiers = ["?", "*", "+", "{2}", "{1,}", "{0,2}", "{1,3}", "{0}"]
            let group = "(?:" + text(depth: depth - 1, using: &random) + ")"
            return group + (quantifiers.randomElement(using: &random) ?? "?")
        }
    }
}

/// SplitMix64, so that a failure can be repeated from its seed.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
