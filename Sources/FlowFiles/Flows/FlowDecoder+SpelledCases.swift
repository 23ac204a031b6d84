import CallFlow

/// Cases of a branch on letters: names, found by the keys of their first letters.
extension FlowDecoder {
    /// A name that stands as a case.
    struct SpelledCase {
        let name: SpelledName
        let next: NodeID
        let key: YAMLValue
    }

    /// How many letters are usually asked for at least.
    private static let fewestLetters = 3

    /// The names in their order, with warnings of those that callers cannot tell apart.
    mutating func spelledCases(_ pairs: [YAMLValue.Pair]) -> [(test: Branch.Test, next: NodeID)] {
        var cases: [SpelledCase] = []
        for pair in pairs {
            let next = node(pair.value)
            guard let text = pair.key.text, let name = SpelledName(text) else {
                report.error(.notSpelled(pair.key.text ?? ""), at: pair.key)
                continue
            }
            let spelled = SpelledCase(name: name, next: next, key: pair.key)
            if let other = cases.first(where: { $0.name.begins(with: name.digits) }) {
                report.warning(.shadowedCase(by: other.name.text), at: pair.key)
            } else if let (keys, other) = clash(of: spelled, among: cases) {
                report.warning(.sameLetters(keys, other.name.text), at: pair.key)
            }
            cases.append(spelled)
        }
        return cases.map { (.spells($0.name), $0.next) }
    }

    /// The most keys that begin both this name and an earlier one, if they lead to the earlier one though they may mean this.
    ///
    /// An earlier case of just these keys settles what they lead to.
    private func clash(of spelled: SpelledCase, among cases: [SpelledCase]) -> (keys: String, with: SpelledCase)? {
        for other in cases where other.next != spelled.next {
            let common = zip(spelled.name.digits, other.name.digits).prefix { $0 == $1 }.count
            guard common >= Self.fewestLetters, common < other.name.digits.count else { continue }
            let keys = String(spelled.name.digits.prefix(common))
            let deciding = cases.first { $0.name.begins(with: keys) }
            if let deciding, deciding.name == other.name { return (keys, other) }
        }
        return nil
    }
}
