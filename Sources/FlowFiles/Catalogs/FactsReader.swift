import CallFlow
import Prompts
import ServiceHours

/// Reads facts: what prompts tell of the world, each with its source, from `Prompts/facts.yaml`.
public enum FactsReader {
    /// Reads the file of facts.
    ///
    /// - Throws: ``Diagnostics`` with all mistakes; of cause `unreadable` if the file cannot be opened.
    public static func read(path: String) throws(Diagnostics) -> Facts {
        try read(bytes: try FileBytes.contents(ofPath: path), file: path).facts
    }

    /// Reads the text of such a file.
    ///
    /// - Parameter file: what the file is called in messages.
    /// - Throws: ``Diagnostics`` with all mistakes.
    public static func read(text: String, file: String) throws(Diagnostics) -> Facts {
        try read(bytes: Array(text.utf8), file: file).facts
    }

    /// Where the facts are, beside a flow file or at the root of common prompts.
    static let path = "Prompts/facts.yaml"

    /// Facts, and what may not mean what their author thinks.
    static func read(bytes: [UInt8], file: String) throws(Diagnostics) -> (facts: Facts, warnings: [Diagnostic]) {
        let source = try SourceText(bytes: bytes, file: file)
        guard let root = try YAMLReader.read(source), !root.isNothing else {
            throw Diagnostics([source.diagnostic(.emptyFile(startsWith: "facts:"), atByte: 0)])
        }
        var report = Report(source)
        var facts = Facts()
        if let fields = report.fields(of: root, noun: "a file of facts", known: ["facts"]),
            let all = report.required("facts", of: fields)
        {
            for pair in report.pairs(of: all, expected: "facts, each a key and what it says") ?? [] {
                guard let key = report.factKey(pair.key), let fact = report.fact(pair.value, key: pair.key) else {
                    continue
                }
                facts[key] = fact
            }
        }
        return (facts, try report.warnings())
    }
}

extension Report {
    /// Letters, digits, `.`, `-` and `_`, as placeholders of prompts can have them.
    fileprivate mutating func factKey(_ value: YAMLValue) -> String? {
        guard let key = words(value, expected: "a fact's key") else { return nil }
        guard key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || ".-_".contains($0) }) else {
            error(.badName(key, of: "a fact", rule: "letters, digits, '.', '-' and '_'"), at: value)
            return nil
        }
        return key
    }

    fileprivate mutating func fact(_ value: YAMLValue, key: YAMLValue) -> Fact? {
        guard let pairs = pairs(of: value, expected: "a fact with its source", keepsMergeKey: true) else { return nil }
        let texts = pairs.filter { Name.isLanguage($0.key.text ?? "") }
        let rest = pairs.filter { !Name.isLanguage($0.key.text ?? "") }
        let fields = fields(rest, noun: "a fact", known: ["telephone", "email", "days", "source", "checked"], at: key)
        var provenance: Fact.Provenance?
        let source = required("source", of: fields).flatMap { words($0, expected: "where the fact was read") }
        let checked = required("checked", of: fields).flatMap { date($0) }
        if let source, let checked { provenance = Fact.Provenance(source: source, checked: checked) }
        let name = key.text ?? ""
        var content: Fact.Value?
        let kinds = ["telephone", "email", "days"]
        let given = kinds.filter { fields[$0] != nil }
        if let kind = given.first, let value = fields[kind] {
            if let other = texts.first?.key ?? given.dropFirst().first.flatMap({ fields.key($0) }) {
                error(.factWithBoth(name), at: other)
            }
            content =
                switch kind {
                case "telephone": phoneNumber(value).map { .telephone($0) }
                case "email": email(value).map { .email($0) }
                default: count(value, atLeast: 1).map { .days($0) }
                }
        } else if texts.isEmpty {
            if kinds.allSatisfy({ fields.lacks($0) }) { error(.factWithoutValue(name), at: key) }
        } else {
            var words: [Language: String] = [:]
            for pair in texts {
                words[Language(pair.key.text ?? "")] = self.words(pair.value, expected: "the fact's words")
            }
            content = .text(words)
        }
        guard let content, let provenance else { return nil }
        return Fact(content, from: provenance)
    }

    private mutating func date(_ value: YAMLValue) -> CivilDate? {
        guard let text = text(value, expected: "a date such as 2026-11-24") else { return nil }
        if let date = CivilDate(text) { return date }
        error(.expected("a date such as 2026-11-24", value.found), at: value)
        return nil
    }
}

extension Report {
    /// An e-mail address of letters, digits, `.`, `-` and `_`: what can be spelled.
    fileprivate mutating func email(_ value: YAMLValue) -> String? {
        guard let text = words(value, expected: "an e-mail address") else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let canBeSpelled = text.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber) || "@.-_".contains($0)
        }
        let names = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        guard canBeSpelled, parts.count == 2, !parts[0].isEmpty, names.count > 1, !names.contains("") else {
            error(.notEmail(text), at: value)
            return nil
        }
        return text
    }

    /// A telephone number in any punctuation.
    mutating func phoneNumber(_ value: YAMLValue) -> PhoneNumber? {
        guard let text = words(value, expected: "a telephone number") else { return nil }
        if let number = PhoneNumber(text) { return number }
        error(.notPhoneNumber(text), at: value)
        return nil
    }
}
