import CallFlow
import Foundation
import Prompts
import Schemas
import TestSupport
import Testing

@testable import FlowFiles

/// What the schemas say of files, against what the reader says of them, both ways.
@Suite("Schemas")
struct SchemaTests {
    private static let seeds = Seeds.first(250)

    private static func json(of text: String) throws -> JSONValue {
        let root = try YAMLReader.read(SourceText(bytes: Array(text.utf8), file: "x"))
        return JSONValue(try #require(root))
    }

    private static func files(_ folder: String, named name: String) -> [String] {
        let root = Checkout.path(folder)
        let found = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(name) }.sorted().map { root + "/" + $0 }
    }

    @Test("accept every flow, catalog and file of facts of the product")
    func ownFiles() throws {
        var paths: [(FileSchema, String)] = []
        paths += Self.files("Sources/Lines", named: "line.yaml").map { (.flow, $0) }
        for folder in ["Prompts", "Sources/Lines"] {
            paths += Self.files(folder, named: "catalog.yaml").map { (.catalog, $0) }
            paths += Self.files(folder, named: "facts.yaml").map { (.facts, $0) }
        }
        #expect(paths.count > 40)
        let cases = try paths.map { schema, path in
            SchemaOracle.Case(
                schema: schema, instance: try Self.json(of: String(contentsOfFile: path, encoding: .utf8)).json)
        }
        for ((_, path), verdict) in zip(paths, try SchemaOracle.verdicts(of: cases)) {
            #expect(verdict == nil, "\(path)")
        }
    }

    @Test("and the reader accept a flow with every key")
    func everyKey() throws {
        let file = try FlowReader.read(
            text: EveryKey.flow, file: "x", files: EveryKey.files, common: try EveryKey.common())
        #expect(Complaints.lines(file.warnings) == [])
        let verdict = try SchemaOracle.verdicts(of: [
            .init(schema: .flow, instance: try Self.json(of: EveryKey.flow).json)
        ])
        #expect(verdict == [nil])
    }

    /// A part of the flow files' schema.
    private static func schema(_ path: String...) throws -> [String: Any] {
        var schema = try #require(JSONSerialization.jsonObject(with: Data(FileSchema.flow.text.utf8)) as? [String: Any])
        for key in path { schema = try #require(schema[key] as? [String: Any], "\(key)") }
        return schema
    }

    @Test("name the keys that the reader knows, and no others")
    func keys() throws {
        #expect(try Set(Self.schema("properties").keys) == Set(FlowDecoder.known))
        let common: Set = ["barge-in", "type-ahead", "keys", "timers"]
        let node = try Self.schema("$defs", "node", "properties")
        let kinds = NodeKind.allCases.map(\.rawValue)
        #expect(Set(node.keys) == common.union(kinds).union(NodeKind.allCases.flatMap(\.companions)))
        let forms = try #require(try Self.schema("$defs", "node")["oneOf"] as? [[String: Any]])
        #expect(forms.compactMap { ($0["required"] as? [String])?.first } == kinds)
        for (kind, form) in zip(NodeKind.allCases, forms) {
            let names = (form["propertyNames"] as? [String: [String]])?["enum"] ?? []
            #expect(Set(names) == common.union(kind.companions + [kind.rawValue]), "\(kind)")
            let timers = (form["properties"] as? [String: [String: Any]])?["timers"]
            let times = (timers?["propertyNames"] as? [String: [String]])?["enum"] ?? []
            #expect(Set(times) == Set(kind.timers.map(\.rawValue)), "\(kind)")
            #expect(times.isEmpty == (timers?["maxProperties"] as? Int == 0), "\(kind)")
            let reference = (node[kind.rawValue] as? [String: String])?["$ref"] ?? ""
            guard reference == "#/$defs/\(kind.rawValue)", kind != .hangUp else {
                #expect(kind.parts.isEmpty, "\(kind)")
                continue
            }
            #expect(try Set(Self.schema("$defs", kind.rawValue, "properties").keys) == Set(kind.parts), "\(kind)")
        }
        #expect(try Set(Self.schema("$defs", "times", "properties").keys) == Set(TimerName.allCases.map(\.rawValue)))
    }

    @Test("are held against the reader by a flow that has every key of a node")
    func usedKeys() throws {
        let flow = try Self.json(of: EveryKey.flow)
        var used: Set<String> = []
        flow.collectKeys(&used)
        for kind in NodeKind.allCases {
            #expect(used.contains(kind.rawValue), "\(kind)")
            for part in kind.parts + kind.companions { #expect(used.contains(part), "\(part) of \(kind)") }
        }
    }

    @Test("and the reader agree on times, numbers of digits, and keys")
    func numbers() throws {
        let digits = [
            "0", "1", "4", "32", "33", "99", "004", "0-4", "0-0", "4-6", "6-4", "6-6", "10-4", "9-32", "12-33", "30-20",
            "-4",
            "4-",
        ]
        let times = [
            "0s", "1ms", "24h", "25h", "48h", "1440m", "1441m", "86400s", "86401s", "86400000ms", "86400001ms", "099s",
            "s",
        ]
        let keys = ["1", "12*#A", String(repeating: "1", count: 32), String(repeating: "1", count: 33), "E", ""]
        let flow = { (digits: String, time: String, keys: String) in
            """
            {"line": "x", "name": "X", "languages": ["en"], "start": "a", "prompts": {"p": {"en": "P"}},
             "nodes": {
              "a": {"collect": {"prompt": "p", "digits": "\(digits)", "into": "x", "next": "b", "no-input": {"next": "b"}, "no-match": {"next": "b"}},
                "timers": {"first-digit": "\(time)"}},
              "c": {"menu": {"prompt": "p", "keys": {"\(keys)": "b"}, "no-input": {"next": "b"}, "no-match": {"next": "b"}}},
              "b": {"hang-up": "done"}}}
            """.replacing("\n", with: "")
        }
        let flows =
            digits.map { flow($0, "1s", "1") } + times.map { flow("4", $0, "1") } + keys.map { flow("4", "1s", $0) }
        let verdicts = try SchemaOracle.verdicts(of: flows.map { .init(schema: .flow, instance: $0) })
        let common = try EveryKey.common()
        for ((text, verdict), told) in zip(zip(flows, verdicts), digits + times + keys) {
            let isRead = (try? FlowReader.read(text: text, file: "x", common: common)) != nil
            #expect(isRead == (verdict == nil), "\(told): \(verdict ?? "accepted")")
        }
    }

    @Test("refuse what the reader refuses, and accept what it accepts, of flows changed in each seed's way")
    func changedFlows() throws {
        let original = try Self.json(of: EveryKey.flow)
        let common = try EveryKey.common()
        try Self.compare(.flow, original) { text throws(Diagnostics) in
            try FlowReader.read(text: text, file: "x", files: EveryKey.files, common: common).warnings
        }
    }

    @Test("do so of catalogs and files of facts too")
    func changedCatalogs() throws {
        let catalog = "language: en\nprompts: {a: \"One {fact: x}.\", b: Two., c-3: Three.}\n"
        try Self.compare(.catalog, try Self.json(of: catalog)) { text throws(Diagnostics) in
            try CatalogReader.read(bytes: Array(text.utf8), file: "x", folder: nil).warnings
        }
        let facts = """
            facts:
              a.number: {telephone: 202-555-0142, source: s, checked: 2026-11-24}
              a.email: {email: a@b.example, source: s, checked: 2026-11-24}
              a.days: {days: 45, source: s, checked: 2026-11-24}
              a: {en: One, es: Uno, source: s, checked: 2026-11-24}
            """
        try Self.compare(.facts, try Self.json(of: facts)) { text throws(Diagnostics) in
            try FactsReader.read(bytes: Array(text.utf8), file: "x").warnings
        }
    }

    /// What a schema cannot say, by the reader's messages.
    private static let beyondSchemas: [String] = [
        // Names that must be somewhere.
        "no node is named", "no prompt is named", "no hours are named", "no table is named", "no fact is named",
        "there is no calendar", "nothing sets a variable", "there is no line", "there is no zone", "no exit or node",
        "nothing says where", "the hours of", "there is no table",
        // What depends on another place of the file.
        "the line does not speak", "needs a text in", "cannot both accept", "does not say where to go after",
        "say in which order", "also speaks", "does not speak",
        "a line with 'tell' needs", "texts of a prompt stand under its id", "a branch needs 'else'",
        // Languages of their own: hours, zones, dates, patterns, prompts, numbers.
        "a placeholder is", "expected a date such as", "is no date", "[E_", "is not a zone", "matches no number",
        "no telephone has this key", "is no telephone number",
    ]

    private static func compare(
        _ schema: FileSchema, _ original: JSONValue, read: (String) throws(Diagnostics) -> [Diagnostic]
    ) throws {
        var changed: [(seed: UInt64, text: String)] = []
        for seed in seeds {
            var generator = SplitMix64(state: seed)
            changed.append((seed, original.changed(by: &generator).json))
        }
        let verdicts = try SchemaOracle.verdicts(of: changed.map { .init(schema: schema, instance: $0.text) })
        for ((seed, text), verdict) in zip(changed, verdicts) {
            var complaints: [String] = []
            do throws(Diagnostics) {
                complaints = Complaints.lines(try read(text))
            } catch {
                complaints = Complaints.lines(error.all)
            }
            let errors = complaints.filter { $0.contains(": error: ") }
            if let verdict {
                let isRefused = !errors.isEmpty || complaints.contains { $0.contains("unquoted") }
                #expect(isRefused, "seed \(seed): the schema says \(verdict), the reader \(complaints)")
            } else {
                let within = errors.filter { error in !beyondSchemas.contains { error.contains($0) } }
                #expect(within == [], "seed \(seed): the schema accepts it")
            }
        }
    }
}

extension JSONValue {
    fileprivate func collectKeys(_ keys: inout Set<String>) {
        switch self {
        case .object(let pairs):
            for (key, value) in pairs {
                keys.insert(key)
                value.collectKeys(&keys)
            }
        case .list(let values): for value in values { value.collectKeys(&keys) }
        case .null, .boolean, .integer, .number, .string: break
        }
    }

    /// How many values it has, itself included.
    private var count: Int {
        switch self {
        case .object(let pairs): 1 + pairs.reduce(0) { $0 + $1.value.count }
        case .list(let values): 1 + values.reduce(0) { $0 + $1.count }
        case .null, .boolean, .integer, .number, .string: 1
        }
    }

    /// The value with one change somewhere.
    fileprivate func changed(by generator: inout SplitMix64) -> JSONValue {
        var place = Int.random(in: 1..<count, using: &generator)
        return changed(at: &place, by: &generator)
    }

    private func changed(at place: inout Int, by generator: inout SplitMix64) -> JSONValue {
        if place == 0 {
            place = -1
            return replaced(by: &generator)
        }
        place -= 1
        switch self {
        case .list(var values):
            for index in values.indices where place >= 0 {
                let count = values[index].count
                if place < count {
                    if place == 0, Int.random(in: 0...3, using: &generator) == 0 {
                        place = -1
                        values.remove(at: index)
                    } else {
                        values[index] = values[index].changed(at: &place, by: &generator)
                    }
                    return .list(values)
                }
                place -= count
            }
            return .list(values)
        case .object(var pairs):
            for index in pairs.indices where place >= 0 {
                let count = pairs[index].value.count
                if place < count {
                    if place == 0, let other = Self.otherKey(pairs[index].key, by: &generator) {
                        place = -1
                        pairs[index].key = other
                    } else if place == 0, Int.random(in: 0...3, using: &generator) == 0 {
                        place = -1
                        pairs.remove(at: index)
                    } else {
                        pairs[index].value = pairs[index].value.changed(at: &place, by: &generator)
                    }
                    return .object(pairs)
                }
                place -= count
            }
            return .object(pairs)
        case .null, .boolean, .integer, .number, .string: return self
        }
    }

    private static func otherKey(_ key: String, by generator: inout SplitMix64) -> String? {
        switch Int.random(in: 0...5, using: &generator) {
        case 0: key + "x"
        case 1: key.isEmpty ? nil : String(key.dropFirst())
        default: nil
        }
    }

    private func replaced(by generator: inout SplitMix64) -> JSONValue {
        let others: [JSONValue] = [
            .string(""), .string("x y"), .string("Ñandú!"), .string("-1"), .string("back"), .string("end"),
            .string("1"),
            .string("4s"), .string("true"), .integer(0), .integer(7), .integer(-3), .number(1.5), .boolean(true),
            .boolean(false), .list([]), .list([.string("ask")]), .object([]), .object([("en", .string("ask"))]), .null,
            .string("none"), .string("9h9"), .string("#"), .string("2026-13-01"), .string("{x}"), .list([.integer(1)]),
            .string("48h"), .string("0"), .string("6-4"), .string("99"),
        ]
        return others[Int.random(in: others.indices, using: &generator)]
    }
}
