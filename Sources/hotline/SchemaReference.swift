import Schemas
import Yams

/// A schema for people to read: each key with what it means, its default, and examples of what needs some, in Markdown.
struct SchemaReference {
    private let file: FileSchema
    private let root: Yams.Node
    private let definitions: [(name: String, schema: Yams.Node)]

    init(of file: FileSchema) throws {
        self.file = file
        // JSON is YAML, and this reader keeps the order of keys.
        guard let root = try Yams.compose(yaml: file.text) else { throw Failure(.unusableInput, "the schema is empty") }
        self.root = root
        definitions = root["$defs"]?.pairs ?? []
    }

    /// The whole, with a line feed at its end.
    var text: String {
        let title = root["title"]?.string ?? file.rawValue
        var parts = ["# \(title)", root.description ?? "", table(of: root)]
        parts += alternatives(of: root)
        for (name, schema) in definitions where !schema.isKey { parts += section(named: name, schema) }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func section(named name: String, _ schema: Yams.Node) -> [String] {
        let forms = form(of: schema, isNamed: true)
        let told =
            schema["anyOf"]?.items.compactMap { form in form.description.map { "- \(Self.written(form))\($0)" } } ?? []
        if told.count > 2 { return ["## \(name)", schema.description ?? "", told.joined(separator: "\n")] }
        // Plain values are told by their descriptions.
        let isTold = forms.contains("](#") || forms.contains("`: ")
        return ["## \(name)", schema.description ?? "", isTold ? "Is \(forms)." : "", table(of: schema)]
            + alternatives(of: schema)
    }

    /// What one of several objects is: a node of some kind, an event of a log, a kind of fact.
    private func alternatives(of schema: Yams.Node) -> [String] {
        let forms = schema["oneOf"]?.items ?? []
        guard forms.count > 2 else { return [] }
        let kinds = forms.compactMap { companions(of: $0) }
        if !kinds.isEmpty { return [kinds.joined(separator: "\n")] }
        return forms.flatMap { form -> [String] in
            // The event is what the title says.
            let told = form["properties"]?.pairs.filter { $0.name != "event" } ?? []
            let name = form["title"]?.string ?? ""
            return ["### \(name)", form.description ?? "", told.isEmpty ? "" : rows(told, required: form.required)]
        }
    }

    /// What stands beside the key that says what an object is: `- menu: with barge-in, …`; nil where no names are listed.
    private func companions(of form: Yams.Node) -> String? {
        guard let names = form["propertyNames"]?["enum"]?.items.map({ "`\($0.flow)`" }), let kind = names.first else {
            return nil
        }
        let times = form["properties"]?["timers"]?["propertyNames"]?["enum"]?.items.map { "`\($0.flow)`" } ?? []
        let beside = names.dropFirst().filter { $0 != "`timers`" || !times.isEmpty }
        return "- \(kind): with \(Self.list(Array(beside)))" + (times.isEmpty ? "" : " (\(Self.list(times)))")
    }

    private func table(of schema: Yams.Node) -> String {
        guard let pairs = schema["properties"]?.pairs, !pairs.isEmpty else { return "" }
        return rows(pairs, required: schema.required)
    }

    private func rows(_ pairs: [(name: String, schema: Yams.Node)], required: [String]) -> String {
        var lines = ["| key | what it is | default |", "|---|---|---|"]
        for (name, schema) in pairs { lines += row(name, schema, isRequired: required.contains(name)) }
        return lines.joined(separator: "\n")
    }

    /// A key's row, and those of the keys in it, unless they have a section of their own.
    private func row(_ name: String, _ schema: Yams.Node, isRequired: Bool) -> [String] {
        // Keys that stand in several places are defined once, unless a definition only adds to what stands here.
        if schema.description == nil, let key = definition(schema), key.isKey {
            return row(name, key, isRequired: isRequired)
        }
        var told = schema.description ?? definition(schema)?.description ?? ""
        let form = form(of: schema)
        if !form.isEmpty { told += " Is \(form)." }
        let examples = schema["examples"]?.items.map { "`\($0.flow)`" } ?? []
        if !examples.isEmpty { told += " Such as \(examples.joined(separator: ", "))." }
        let usual = schema["default"].map { "`\($0.flow)`" } ?? (isRequired ? "needed" : "")
        let inner = schema["properties"]?.pairs ?? []
        return ["| `\(name)` | \(told.replacing("|", with: "\\|")) | \(usual) |"]
            + inner.flatMap { row("\(name): \($0.name)", $0.schema, isRequired: schema.required.contains($0.name)) }
    }

    private func definition(_ schema: Yams.Node) -> Yams.Node? {
        guard let name = schema.reference else { return nil }
        return definitions.first { $0.name == name }?.schema
    }

    /// What a value is, in words: `a [prompt](#prompt)`, `drain, announce or close`, `a list`.
    private func form(of schema: Yams.Node, isNamed: Bool = false) -> String {
        if let title = schema["title"]?.string { return title }
        if let name = schema.reference, schema["properties"] == nil {
            return definition(schema).map { $0.isKey ? form(of: $0) : "[\(name)](#\(name))" } ?? ""
        }
        if let words = schema["enum"]?.items { return Self.choice(words.map { "`\($0.flow)`" }) }
        if let word = schema["const"] { return "`\(word.flow)`" }
        let forms = (schema["anyOf"]?.items ?? []).filter { $0["required"] == nil || $0["properties"] != nil }
        if !forms.isEmpty {
            return Self.choice(forms.map { self.form(of: $0) }.filter { !$0.isEmpty })
        }
        switch schema["type"]?.string {
        case "array":
            let item = schema["items"].map { form(of: $0) } ?? ""
            return item.isEmpty ? "a list" : "a list of \(item)"
        case "object" where schema["properties"] == nil:
            let values = schema["additionalProperties"].map { form(of: $0) } ?? ""
            return values.isEmpty ? "a mapping" : "a mapping to \(values)"
        case "object" where !isNamed:
            let keys = schema["properties"]?.pairs.map { "`\($0.name)`" } ?? []
            return "a mapping of \(Self.list(keys))"
        case "integer": return "a whole number"
        case "boolean": return "`true` or `false`"
        default: return ""
        }
    }

    /// How a value of one key is written: `{say-digits: …}`.
    private static func written(_ schema: Yams.Node) -> String {
        guard let name = schema["properties"]?.pairs.first?.name else { return "" }
        return "`{\(name): …}`: "
    }

    private static func choice(_ words: [String]) -> String {
        list(words.enumerated().filter { place, word in !words[..<place].contains(word) }.map(\.element), "or")
    }

    private static func list(_ words: [String], _ join: String = "and") -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(join) " + last
    }
}

extension Yams.Node {
    fileprivate var pairs: [(name: String, schema: Yams.Node)] {
        mapping?.map { ($0.key.string ?? "", $0.value) } ?? []
    }

    fileprivate var items: [Yams.Node] { sequence.map { Array($0) } ?? [] }

    fileprivate var description: String? { self["description"]?.string }

    /// Whether a definition is that of a key, told where the key stands and not by itself.
    fileprivate var isKey: Bool { self["$comment"]?.string == "a key" }

    fileprivate var required: [String] { self["required"]?.items.compactMap(\.string) ?? [] }

    /// The name of the definition that a `$ref` leads to.
    fileprivate var reference: String? {
        self["$ref"]?.string.flatMap { $0.hasPrefix("#/$defs/") ? String($0.dropFirst(8)) : nil }
    }

    /// The value as it stands in a file, on one line.
    fileprivate var flow: String {
        if let sequence { return "[" + sequence.map(\.flow).joined(separator: ", ") + "]" }
        if let mapping {
            return "{" + mapping.map { "\($0.key.flow): \($0.value.flow)" }.joined(separator: ", ") + "}"
        }
        let text = string ?? ""
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./ ".contains($0) }
        let isText = scalar?.style == .doubleQuoted && Double(text) != nil
        return isPlain && !isText && !text.isEmpty ? text : "\"\(text.replacing("\\", with: "\\\\"))\""
    }
}
