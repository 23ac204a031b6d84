import CallScripts
import FlowFiles
import Simulation

/// What scripts cover of their lines, as people and programs read it.
struct CoverageReport {
    enum Format: String, CaseIterable {
        case lcov, json, html
    }

    let coverage: Coverage
    private let files: [(file: String, points: [(point: Coverage.Point, count: Int)])]

    init(_ coverage: Coverage) {
        self.coverage = coverage
        var files: [(file: String, points: [(point: Coverage.Point, count: Int)])] = []
        for entry in coverage.points {
            if files.last?.file == entry.point.file {
                files[files.count - 1].points.append(entry)
            } else {
                files.append((entry.point.file, [entry]))
            }
        }
        self.files = files
    }

    func text(in format: Format) -> String {
        switch format {
        case .lcov: lcov
        case .json: coverage.points.map { JSONText.line(of: Record($0.point, $0.count)) }.joined()
        case .html: html
        }
    }

    /// `97.4 %`, rounded down: 100 % is all.
    static func percent(_ value: Double, digits: Int = 1) -> String {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let (whole, part) = Int(value * Double(scale)).quotientAndRemainder(dividingBy: scale)
        let decimals = String(part)
        return part == 0
            ? "\(whole) %" : "\(whole).\(String(repeating: "0", count: digits - decimals.count))\(decimals) %"
    }

    private static let names: [(kind: Coverage.Kind, name: String)] = [
        (.node, "nodes"), (.key, "keys"), (.noInput, "silences"), (.noMatch, "wrong keys"), (.outcome, "outcomes"),
        (.language, "languages"), (.hours, "hours"),
    ]

    private var shares: [(name: String, covered: Int, all: Int)] {
        Self.names.map { name in
            let share = coverage.share(of: name.kind)
            return (name.name, share.covered, share.all)
        }.filter { $0.all > 0 }
    }

    /// How many points that are not covered the summary lists.
    private static let mostListed = 20

    /// How much of each kind is covered, and what is not.
    var summary: String {
        let rows = shares.map { share in
            [
                share.name, "\(share.covered)", "of", "\(share.all)",
                Self.percent(Double(share.covered) * 100 / Double(share.all)),
            ]
        }
        let table = TextTable(header: ["COVERED", "", "", "", ""], rows: rows.map { $0.map { .init($0) } }).text
        let missing = coverage.points.filter { $0.count == 0 }.map(\.point)
        let listed = missing.prefix(Self.mostListed).map { "  \($0.file.withoutControls):\($0.line): \($0)\n" }
        var text = table + "\(Self.percent(coverage.percentage)) in all\n"
        if !missing.isEmpty { text += "\nnot covered:\n" + listed.joined() }
        if missing.count > Self.mostListed {
            text += "  and \(missing.count - Self.mostListed) more, which --coverage json=FILE lists\n"
        }
        return text
    }

    private struct Record: Encodable {
        let file: String
        let line: Int
        let node: String
        let kind: String
        let label: String
        let count: Int

        init(_ point: Coverage.Point, _ count: Int) {
            (file, line, node, kind, label) = (point.file, point.line, point.node, point.kind.rawValue, point.label)
            self.count = count
        }
    }

    // MARK: lcov

    /// lcov's tracefile: nodes are functions, what else can be covered are branches. Files that are part of the program, and not on this
    /// machine, are left out: no tool could show their lines.
    private var lcov: String {
        files.filter { FileBytes.exists($0.file) }.map { file, points in
            var lines = ["TN:", "SF:\(file)"]
            let nodes = points.filter { $0.point.kind == .node }
            lines += nodes.map { "FN:\($0.point.line),\($0.point.node)" }
            lines += nodes.map { "FNDA:\($0.count),\($0.point.node)" }
            lines += ["FNF:\(nodes.count)", "FNH:\(nodes.filter { $0.count > 0 }.count)"]
            let hits = Self.hits(of: points)
            let branches = points.filter { $0.point.kind != .node }
            var numbers: [Int: Int] = [:]
            for (point, count) in branches {
                let number = numbers[point.line, default: 0]
                numbers[point.line] = number + 1
                lines.append("BRDA:\(point.line),0,\(number),\((hits[point.line] ?? 0) == 0 ? "-" : "\(count)")")
            }
            lines += ["BRF:\(branches.count)", "BRH:\(branches.filter { $0.count > 0 }.count)"]
            lines += hits.sorted { $0.key < $1.key }.map { "DA:\($0.key),\($0.value)" }
            lines += ["LF:\(hits.count)", "LH:\(hits.values.filter { $0 > 0 }.count)", "end_of_record"]
            return lines.joined(separator: "\n") + "\n"
        }.joined()
    }

    /// How often each line was come through: a node's by entering it, any other by what it has.
    private static func hits(of points: [(point: Coverage.Point, count: Int)]) -> [Int: Int] {
        var hits: [Int: Int] = [:]
        let nodeLines = Set(points.filter { $0.point.kind == .node }.map(\.point.line))
        for (point, count) in points where point.kind == .node || !nodeLines.contains(point.line) {
            hits[point.line, default: 0] += count
        }
        return hits
    }

    // MARK: HTML

    /// A page that needs nothing else: the shares, and each file with how often its lines were come through.
    private var html: String {
        let rows = shares.map { share in
            "<tr><td>\(share.name)</td><td class=\"count\">\(share.covered) of \(share.all)</td>"
                + "<td class=\"count \(share.covered == share.all ? "ok" : "failed")\">"
                + "\(Self.percent(Double(share.covered) * 100 / Double(share.all)))</td></tr>"
        }
        return Page.document(
            title: "Coverage: \(Self.percent(coverage.percentage))",
            style: "td.source { font: .9rem ui-monospace, monospace; white-space: pre-wrap; }",
            body: """
                <h1>Coverage: \(Self.percent(coverage.percentage))</h1>
                <table>
                \(rows.joined(separator: "\n"))
                </table>
                \(files.map { section(of: $0.file, $0.points) }.joined(separator: "\n"))
                """)
    }

    private func section(of file: String, _ points: [(point: Coverage.Point, count: Int)]) -> String {
        let covered = points.filter { $0.count > 0 }.count
        let head =
            "<details\(covered == points.count ? "" : " open")><summary>\(Markup.escaped(file)): \(covered) of \(points.count)</summary>"
        guard let text = try? FlowReader.text(ofPath: file) else {
            let rows = points.map {
                "<tr><td class=\"count\">\($0.count)</td><td>\(Markup.escaped($0.point.description))</td></tr>"
            }
            return head + "<table>\(rows.joined(separator: "\n"))</table></details>"
        }
        let hits = Self.hits(of: points)
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { place, source in
            let line = place + 1
            let missing = points.filter { $0.point.line == line && $0.count == 0 }.map(\.point.description)
            let mark = hits[line] == nil ? "" : missing.isEmpty ? "ok" : "failed"
            let note =
                missing.isEmpty
                ? "" : "<br><small>not covered: \(Markup.escaped(missing.joined(separator: "; ")))</small>"
            return
                "<tr><td class=\"count\">\(line)</td><td class=\"count \(mark)\">\(hits[line].map { "\($0)" } ?? "")</td>"
                + "<td class=\"source\">\(Markup.escaped(String(source)))\(note)</td></tr>"
        }
        return head + "<table>\(rows.joined(separator: "\n"))</table></details>"
    }
}
