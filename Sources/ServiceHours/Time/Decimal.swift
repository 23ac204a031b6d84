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
        var bytes: [UInt8] = []
        write(Int(value), digits: digits, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the number in ASCII, with leading zeros up to that many digits.
    static func write(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = value.magnitude
        while rest > 0 || bytes.count - start < digits {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    /// Minutes since midnight as `08:00`; the hours go on after 24.
    static func clock(_ minute: Int) -> String { "\(text(minute / 60, digits: 2)):\(text(minute % 60, digits: 2))" }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
