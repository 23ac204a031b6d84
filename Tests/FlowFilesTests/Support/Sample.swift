import Testing

/// A text and what its reader complains of.
struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    /// Place, severity, message and suggestion of each complaint, in the order of the places.
    let complaints: [String]

    var testDescription: String { complaints.joined(separator: "; ") }

    /// Samples one after the other: each is the lines of its text and then, after `=> `, its complaints. Empty lines part
    /// them.
    static func table(_ text: String) -> [Sample] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.split(whereSeparator: \.isEmpty).map { sample in
            let text = sample.prefix { !$0.hasPrefix("=> ") }
            let complaints = sample[text.endIndex...].map { line in
                precondition(line.hasPrefix("=> "), "a complaint starts with '=> '")
                return String(line.dropFirst(3))
            }
            return Sample(text: text.joined(separator: "\n") + "\n", complaints: complaints)
        }
    }
}
