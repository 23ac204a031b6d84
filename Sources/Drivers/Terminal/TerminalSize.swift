/// A terminal's size in cells.
struct TerminalSize: Hashable, Sendable {
    var columns: Int
    var rows: Int

    init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }

    /// What a terminal has been since the VT100, for one that does not say.
    static let usual = TerminalSize(columns: 80, rows: 24)

    /// How many columns are written to.
    ///
    /// The last stays empty: after a character there some terminals have wrapped already and some not, and a character that a
    /// terminal draws wider than we think breaks nothing.
    var usableColumns: Int { max(1, columns - 1) }
}
