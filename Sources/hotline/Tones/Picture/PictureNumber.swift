/// Numbers as a picture has them.
enum PictureNumber {
    /// With so many places behind the point, and a true minus sign.
    static func fixed(_ number: Double, _ places: Int) -> String {
        guard number.isFinite, abs(number) < 1e12 else { return "\(number)" }
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = Int((abs(number) * scale).rounded())
        let sign = number < 0 && scaled > 0 ? "\u{2212}" : ""
        guard places > 0 else { return "\(sign)\(scaled)" }
        let digits = "\(scaled % Int(scale))"
        return "\(sign)\(scaled / Int(scale)).\(String(repeating: "0", count: places - digits.count))\(digits)"
    }

    /// With its sign, also a plus.
    static func signed(_ number: Double, _ places: Int) -> String {
        let text = fixed(number, places)
        return text.hasPrefix("\u{2212}") ? text : "+" + text
    }
}
