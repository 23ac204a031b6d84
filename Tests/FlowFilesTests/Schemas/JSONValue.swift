import Foundation

@testable import FlowFiles

/// A YAML file as programs other than this product see it: scalars have the types of YAML 1.2's core schema.
indirect enum JSONValue: Equatable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])

    init(_ value: YAMLValue) {
        switch value.content {
        case .list(let values): self = .list(values.map { JSONValue($0) })
        case .mapping(let pairs):
            self = .object(pairs.map { (Self.key($0.key), JSONValue($0.value)) })
        case .scalar(let scalar):
            self = scalar.isPlain ? Self.plain(scalar.text) : .string(scalar.text)
        }
    }

    private static func key(_ value: YAMLValue) -> String { value.text ?? "" }

    private static func plain(_ text: String) -> JSONValue {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: break
        }
        if text.wholeMatch(of: /[-+]?[0-9]+/) != nil, let number = Int(text) { return .integer(number) }
        if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil,
            let number = Double(text)
        {
            return .number(number)
        }
        return .string(text)
    }

    /// The value in one line; also YAML.
    var json: String {
        switch self {
        case .null: "null"
        case .boolean(let isTrue): isTrue ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .string(let text): Self.quoted(text)
        case .list(let values): "[" + values.map(\.json).joined(separator: ", ") + "]"
        case .object(let pairs):
            "{" + pairs.map { Self.quoted($0.key) + ": " + $0.value.json }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        let data = try? JSONEncoder().encode(text)
        return data.map { String(decoding: $0, as: UTF8.self).replacing("\\/", with: "/") } ?? "\"\""
    }

    static func == (left: JSONValue, right: JSONValue) -> Bool { left.json == right.json }
}
