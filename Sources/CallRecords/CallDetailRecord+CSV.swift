import CallFlow
import FoundationEssentials

/// Records as CSV (RFC 4180): a header, then a record a call.
extension CallDetailRecord {
    /// The names of the fields, with their line end. Times are seconds with milliseconds; `variables` is a
    /// JSON object.
    public static let csvHeader = row(columns.map(\.name))

    /// The record's fields, with their line end.
    public var csvRow: String { Self.row(Self.columns.map { $0.value(self) }) }

    private static let columns: [(name: String, value: @Sendable (CallDetailRecord) -> String)] = [
        ("line", { $0.line }),
        ("number", { $0.number?.text ?? "" }),
        ("caller", { $0.caller?.text ?? "" }),
        ("answered", { $0.answeredAt.description }),
        ("duration", { seconds($0.duration) }),
        ("disposition", { $0.disposition.name }),
        ("ended-by", { $0.endedBy.rawValue }),
        ("language", { $0.language.code }),
        ("last-node", { $0.lastNode }),
        ("keys", { String($0.keys) }),
        ("transfer", { $0.transfer?.rawValue ?? "" }),
        ("waited", { seconds($0.waited) }),
        ("talked", { seconds($0.talked) }),
        ("recordings", { String($0.recordings) }),
        ("recorded", { seconds($0.recorded) }),
        ("variables", { json($0.variables) }),
    ]

    private static func seconds(_ span: Milliseconds) -> String {
        "\(span.count / 1000).\(String(span.count % 1000 + 1000).dropFirst())"
    }

    /// Fields as a line, those in quotes that need them.
    static func row(_ fields: [String]) -> String {
        fields.map { field in
            // By bytes: a line break after a carriage return is one character with it, and so is a comma with an accent.
            guard field.utf8.contains(where: { special.contains($0) }) else { return field }
            let quoted = field.unicodeScalars.reduce(into: String.UnicodeScalarView()) { text, scalar in
                text.append(scalar)
                if scalar == "\"" { text.append(scalar) }
            }
            return "\"\(String(quoted))\""
        }.joined(separator: ",") + "\r\n"
    }

    private static let special = Set(",\"\r\n".utf8)

    /// Variables as a JSON object, which any value can stand in.
    private static func json(_ variables: [Variable]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let values = Dictionary(variables.map { ($0.name, $0.value.description) }) { _, last in last }
        // Texts alone, none of which can fail to be written.
        return (try? encoder.encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
