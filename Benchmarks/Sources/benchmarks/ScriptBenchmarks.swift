import Foundation

/// Call scripts, by the whole program: how long it takes to read and run many, and how much memory.
struct ScriptBenchmarks {
    /// The built program.
    let hotline: URL

    var all: [Benchmark] {
        [
            measured(10_000, asRows: false, samples: 7, promise: "below 1 s, 200 MB"),
            measured(100_000, asRows: true, samples: 3, promise: "ten times as long"),
        ]
    }

    /// A call of twelve steps to an operator.
    private static let script = """
        dial detention-line
        at 2026-11-{day} 10:{minute} America/New_York
        caller 202-555-0123
        hear choose-language
        press {language}
        hear main-menu
        press 4
        hear other-menu within 40s
        press *
        hear main-menu
        press 0
        transferred to operators
        operator answers after 12s
        operator hangs up after {talk}s
        ended completed within 3m

        """

    private static func values(_ number: Int) -> [(name: String, value: String)] {
        let minute = number % 60
        return [
            ("day", "\(23 + number % 2)"), ("minute", minute < 10 ? "0\(minute)" : "\(minute)"),
            ("language", "\(1 + number % 2)"), ("talk", "\(5 + number % 50)"),
        ]
    }

    /// - Parameter asRows: whether the scripts are the rows of one file, or a file each.
    private func measured(_ count: Int, asRows: Bool, samples: Int, promise: String) -> Benchmark {
        let name = "\(count) call scripts of 12 steps, \(asRows ? "as rows of one file" : "a file each")"
        return Benchmark(name: name) {
            let folder = FileManager.default.temporaryDirectory.appending(path: "hotline-scripts-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            if asRows {
                let names = Self.values(0).map { "| \($0.name) " }.joined() + "|\n"
                let rows = (0..<count).map { Self.values($0).map { "| \($0.value) " }.joined() + "|\n" }.joined()
                try Data((Self.script + "rows\n" + names + rows).utf8).write(to: folder.appending(path: "rows.call"))
            } else {
                for number in 0..<count {
                    var text = Self.script
                    for (name, value) in Self.values(number) {
                        text = text.replacingOccurrences(of: "{\(name)}", with: value)
                    }
                    try Data(text.utf8).write(to: folder.appending(path: "\(number).call"))
                }
            }
            _ = try run(folder)
            let runs = try (0..<samples).map { _ in try run(folder) }
            return [
                Measurement(name: name, unit: "s", samples: runs.map(\.seconds), promise: promise),
                Measurement(name: name + ", memory", unit: "MB", samples: runs.map(\.megabytes)),
            ]
        }
    }

    /// How long a run of all scripts takes, and the most memory that it holds.
    private func run(_ folder: URL) throws -> ChildProcess.Outcome {
        try ChildProcess(path: hotline.path, arguments: ["test", folder.path]).run()
    }
}
