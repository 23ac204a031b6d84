import TestSupport
import Testing

@testable import FlowFiles

/// A flow with every key, changed in one place in each seed's way: what is said of it is said at that place, or where the name is used
/// that is gone.
@Suite("A mistake at any place of a flow")
struct SeededMistakeTests {
    private static let seeds = Seeds.first(300)

    /// A change of the text, and the name that is missed afterwards where it is used, if one is.
    private struct Change {
        let text: String
        /// Where it was made, in Unicode scalars from the start.
        let place: Int
        let lostName: String?
        let what: String
    }

    @Test("is told where it is", arguments: [0, 1, 2])
    func everywhere(kind: Int) throws {
        let original = Array(EveryKey.flow.unicodeScalars)
        let source = try SourceText(bytes: Array(EveryKey.flow.utf8), file: "x")
        let root = try #require(try YAMLReader.read(source))
        let common = try EveryKey.common()
        var pairs: [(pair: YAMLValue.Pair, depth: Int, parent: String)] = []
        Self.collect(root, 0, "", &pairs)
        for seed in Self.seeds {
            var generator = SplitMix64(state: seed)
            let (pair, _, parent) = pairs[Int.random(in: pairs.indices, using: &generator)]
            guard let change = Self.change(kind, pair, under: parent, of: original) else { continue }
            var told: [Diagnostic] = []
            do throws(Diagnostics) {
                told = try FlowReader.read(text: change.text, file: "x", files: EveryKey.files, common: common).warnings
            } catch {
                told = error.all
            }
            let changed = Array(change.text.unicodeScalars)
            let expected = Self.position(of: change.place, in: changed)
            let isRight = told.contains { diagnostic in
                guard diagnostic.file == "x", let position = diagnostic.position else { return false }
                if position.line == expected.line, position.column == expected.column { return true }
                guard let name = change.lostName else { return false }
                return Self.text(at: position, in: changed).hasPrefix(name)
            }
            #expect(isRight, "seed \(seed), \(change.what) at \(expected): \(Complaints.lines(told))")
        }
    }

    private static func collect(
        _ value: YAMLValue, _ depth: Int, _ parent: String,
        _ pairs: inout [(pair: YAMLValue.Pair, depth: Int, parent: String)]
    ) {
        switch value.content {
        case .scalar: break
        case .list(let values): for value in values { collect(value, depth + 1, parent, &pairs) }
        case .mapping(let found):
            for pair in found {
                pairs.append((pair, depth, parent))
                collect(pair.value, depth + 1, pair.key.text ?? "", &pairs)
            }
        }
    }

    /// What stands under these is named by the file's author.
    private static let named: Set<String> = [
        "nodes", "prompts", "calendars", "more-hours", "lookups", "set", "cases", "add", "exceptions", "include",
        "exits",
    ]

    /// A key misspelt (0), a text that is a list (1), or a node that is gone (2); nil where the place does not allow it.
    private static func change(
        _ kind: Int, _ pair: YAMLValue.Pair, under parent: String, of original: [Unicode.Scalar]
    ) -> Change? {
        let key = pair.key.text ?? ""
        switch kind {
        case 0:
            // Languages and keys of telephones may be others; a name that the author gave is missed where it is used.
            guard key.count > 2, original[pair.key.mark] != "\"", !named.contains(parent) || parent == "nodes" else {
                return nil
            }
            var text = original
            text.insert("q", at: pair.key.mark + 1)
            return Change(
                text: string(text), place: pair.key.mark, lostName: parent == "nodes" ? key : nil,
                what: "'\(key)' misspelt")
        case 1:
            guard case .scalar(let scalar) = pair.value.content, scalar.isPlain,
                !["ask", "bye", "prompt"].contains(scalar.text),
                !["prompt", "tell", "play", "extends", "short-prompt", "limit", "closing-announcement"].contains(key)
            else { return nil }
            var text = original
            let end = pair.value.mark + scalar.text.unicodeScalars.count
            text.replaceSubrange(pair.value.mark..<end, with: Array("[[x]]".unicodeScalars))
            return Change(text: string(text), place: pair.value.mark, lostName: nil, what: "'\(key)' is a list")
        default:
            guard parent == "nodes", key != "main" else { return nil }
            // Nodes of this flow stand on lines of their own; the others begin with less or as much.
            let start = original[..<pair.key.mark].lastIndex(of: "\n").map { $0 + 1 } ?? 0
            var end = start
            repeat {
                end = original[end...].firstIndex(of: "\n").map { $0 + 1 } ?? original.count
            } while end < original.count
                && original[end...].prefix(3).allSatisfy { $0 == " " }
            var text = original
            text.removeSubrange(start..<end)
            return Change(text: string(text), place: -1, lostName: key, what: "node '\(key)' gone")
        }
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

    private static func position(of place: Int, in scalars: [Unicode.Scalar]) -> (line: Int, column: Int) {
        guard place >= 0 else { return (0, 0) }
        let before = scalars[..<place]
        let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        return (before.count { $0 == "\n" } + 1, place - start + 1)
    }

    private static func text(at position: Diagnostic.Position, in scalars: [Unicode.Scalar]) -> String {
        let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(position.line - 1) else { return "" }
        return String(String.UnicodeScalarView(lines[position.line - 1].dropFirst(position.column - 1)))
    }
}
