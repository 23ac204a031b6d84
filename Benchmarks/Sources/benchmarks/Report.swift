import Dispatch
import Synchronization

/// A table that has columns of its own, as Markdown.
struct Report {
    let name: String
    let text: () throws -> String
}

/// Rows of cells as Markdown; the first row has the headings, and all columns but the first are figures.
func markdownTable(_ rows: [[String]]) -> String {
    let lines = rows.map { "| \($0.joined(separator: " | ")) |\n" }
    let rule = "|---|" + String(repeating: "---:|", count: max(0, (rows.first?.count ?? 1) - 1)) + "\n"
    return (lines.prefix(1) + [rule] + lines.dropFirst()).joined()
}

extension Array where Element: Sendable {
    /// The same as `map`, on all cores.
    func concurrentMap<Result: Sendable>(_ body: @Sendable (Element) throws -> Result) throws -> [Result] {
        let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { place in
            let result = Swift.Result { try body(self[place]) }
            results.withLock { $0[place] = result }
        }
        return try results.withLock { $0 }.compactMap { try $0?.get() }
    }
}
