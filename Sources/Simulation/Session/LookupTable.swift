/// A table that a flow looks things up in: variables by a key.
public struct LookupTable: Hashable, Sendable {
    /// The file, as its reader named it.
    public let file: String
    /// The name of the first column, which holds the keys.
    public let keyName: String
    /// The names of the other columns: the variables that a row sets.
    public let variables: [String]
    private let rows: [String: [String]]

    /// A table of its rows by their keys, each with a value for each variable.
    public init(file: String, keyName: String, variables: [String], rows: [String: [String]]) {
        self.file = file
        self.keyName = keyName
        self.variables = variables
        self.rows = rows
    }

    /// The same table with other names for its variables.
    public func renamed(_ name: (String) -> String) -> LookupTable {
        LookupTable(file: file, keyName: keyName, variables: variables.map(name), rows: rows)
    }

    /// How many rows there are.
    public var count: Int { rows.count }

    /// The variables of a key, compared as text; nil when there is no such row.
    public subscript(key: String) -> [String: String]? {
        rows[key].map { Dictionary(uniqueKeysWithValues: zip(variables, $0)) }
    }
}
