/// Plain decimal digits in and out, without a formatter.
enum Decimal {
    /// The value of ASCII digits and nothing else, `nil` for anything else or more than nine digits.
    static func value(of bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// The number with leading zeros up to that many digits.
    static func text(_ value: some BinaryInteger, digits: Int) -> String {
        let plain = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, digits - plain.count)) + plain
        return value < 0 ? "-" + padded : padded
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
