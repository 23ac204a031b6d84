import Testing

/// The detention line's A-number: 8 or 9 digits, the pound key, 5 s from digit to digit.
@Suite("Entering an A-number")
struct EntryTests {
    private static let confirm8 = "You entered: 123 456 78. If this is right, press 1. To enter it again, press 2."

    @Test("Eight digits end by the pound key")
    func eight() throws {
        let call = try dial(keys: "1\n1\n3\n12345678#\n1\n")
        #expect(
            call.told(from: "[entered").prefix(5) == [
                "[entered 12345678, ended by the termination key]",
                Self.confirm8,
                "▸ 1",
                "[the entry is confirmed]",
                Said.noCaseData,
            ])
    }

    @Test("Eight digits end by silence too")
    func eightThenSilence() throws {
        let call = try dial(keys: "1\n1\n3\n12345678\n")
        #expect(
            call.told(from: "[entered").prefix(2) == ["[entered 12345678, ended by silence]", Self.confirm8])
    }

    @Test("Nine digits end by themselves, and the pound key after them does no harm")
    func nine() throws {
        let call = try dial(keys: "1\n1\n3\n123456789#1\n")
        #expect(
            call.told(from: "[entered").prefix(5) == [
                "[entered 123456789, ended by its length]",
                "You entered: 123 456 789. If this is right, press 1. To enter it again, press 2.",
                "▸ # (not needed)",
                "▸ 1",
                "[stopped after 0.4 s, at \"You entered:\"]",
            ])
    }

    @Test("Seven digits are too few")
    func seven() throws {
        let call = try dial(keys: "1\n1\n3\n1234567#\n")
        #expect(
            call.told(from: "1234567 has").prefix(2) == [
                "[1234567 has too few digits, ended by the termination key (1 of 3)]",
                Said.shortNumber,
            ])
    }

    @Test("With 2 the number is entered again")
    func again() throws {
        let call = try dial(keys: "1\n1\n3\n123456789\n2\n12345678#\n1\n")
        #expect(
            call.told(from: "to be entered").filter { $0.hasPrefix("[") }.prefix(3) == [
                "[123456789 is to be entered again (1 of 3)]",
                "[entered 12345678, ended by the termination key]",
                "[the entry is confirmed]",
            ])
    }

    @Test("The star clears what was half typed")
    func clear() throws {
        let call = try dial(keys: "1\n1\n3\n99*12345678#\n")
        #expect(
            call.told(from: "is cleared").filter { $0.hasPrefix("[") }.prefix(2) == [
                "[the entry is cleared]", "[entered 12345678, ended by the termination key]",
            ])
    }

    @Test("Everything can be typed ahead in one group")
    func typeAhead() throws {
        let call = try dial(keys: "113123456789#1\n")
        #expect(call.told(from: "[the entry is confirmed]").last == "[the line hangs up: completed]")
    }

    @Test("At the end of the keys the caller hangs up at the confirmation")
    func endOfKeys() throws {
        let call = try dial(keys: "1\n1\n3\n12345678#\n")
        #expect(call.told(from: Self.confirm8).suffix(2) == [Self.confirm8, "[the caller hangs up: caller-hung-up]"])
    }
}
