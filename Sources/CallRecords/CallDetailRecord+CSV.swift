import CallFlow

/// Records as CSV (RFC 4180): a header, then a record a call.
extension CallDetailRecord {
    /// The names of the fields, with their line end. Times are seconds with milliseconds; `variables` is `name=value` with blanks between.
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
        ("variables", { $0.variables.map { "\($0.name)=\($0.value)" }.joined(separator: " ") }),
    ]

    private static func seconds(_ span: Milliseconds) -> String {
        "\(span.count / 1000).\(String(span.count % 1000 + 1000).dropFirst())"
    }

    private static func row(_ fields: [String]) -> String {
        fields.map { field in
            guard field.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return field }
            return "\"\(field.replacing("\"", with: "\"\""))\""
        }.joined(separator: ",") + "\r\n"
    }
}
